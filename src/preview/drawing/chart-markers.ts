import type { SeriesLook } from "../excel/chart-look";
import { accent } from "./chart-style";
import { element } from "./chart-svg";
import { num } from "./markup";

/** The marker of a series at a point; empty text where there is none. */
export function drawMarker(series: SeriesLook, index: number | null, x: number, y: number): string {
  const { content, kind } = series;
  const point = index === null ? {} : (content.points?.[String(index)] ?? {});
  const given = point.markerStyle ?? content.markerStyle ?? "Automatic";
  const style =
    given === "Automatic" ? (kind.markers || point.markerStyle !== undefined ? "Circle" : "None") : given;
  if (style === "None") return "";
  const size = point.markerSize ?? content.markerSize ?? 5;
  const automatic = accent(series.index);
  const fill = point.markerBackgroundColor ?? content.markerBackgroundColor ?? automatic;
  const stroke = point.markerForegroundColor ?? content.markerForegroundColor ?? automatic;
  const half = size / 2;
  const paint = { fill, stroke, "stroke-width": 0.75 };
  const path = (d: string, open = false) =>
    element("path", { d, ...paint, ...(open ? { fill: "none" } : {}) });
  const at = (dx: number, dy: number) => `${num(x + dx * half)},${num(y + dy * half)}`;
  switch (style) {
    case "Square":
      return element("rect", { x: x - half, y: y - half, width: size, height: size, ...paint });
    case "Diamond":
      return path(`M${at(0, -1)}L${at(1, 0)}L${at(0, 1)}L${at(-1, 0)}Z`);
    case "Triangle":
      return path(`M${at(0, -1)}L${at(1, 1)}L${at(-1, 1)}Z`);
    case "X":
      return path(`M${at(-1, -1)}L${at(1, 1)}M${at(1, -1)}L${at(-1, 1)}`, true);
    case "Plus":
      return path(`M${at(0, -1)}L${at(0, 1)}M${at(-1, 0)}L${at(1, 0)}`, true);
    case "Star":
      return path(`M${at(-1, -1)}L${at(1, 1)}M${at(1, -1)}L${at(-1, 1)}M${at(0, -1)}L${at(0, 1)}`, true);
    case "Dash":
      return element("rect", { x: x - half, y: y - size / 6, width: size, height: size / 3, ...paint });
    case "Dot":
      return element("rect", { x, y: y - size / 6, width: half, height: size / 3, ...paint });
    default:
      return element("circle", { cx: x, cy: y, r: half, ...paint });
  }
}
