import { arc, pie } from "d3-shape";
import type { ChartLook } from "../excel/chart-look";
import type { Area } from "./chart-frame";
import { labelOf } from "./chart-labels";
import { accent, fillOf, strokeOf } from "./chart-style";
import { element, shortPath } from "./chart-svg";
import { drawText, lineHeight } from "./chart-text";

const WHITE = { color: "#FFFFFF", weight: 1.5 };

/** Draws a pie of the first series, or a doughnut with a ring for each. */
export function drawPie(look: ChartLook, area: Area): string {
  const [first] = look.series;
  if (!first) return "";
  const doughnut = first.kind.shape === "doughnut";
  const rings = doughnut ? look.series : [first];
  const outside = !doughnut && first.content.dataLabels?.position === "OutsideEnd" ? 16 : 4;
  const radius = Math.max(8, Math.min(area.width, area.height) / 2 - outside);
  const hole = doughnut ? (radius * (first.content.doughnutHoleSize ?? 75)) / 100 : 0;
  const width = (radius - hole) / rings.length;
  const [x, y] = [area.left + area.width / 2, area.top + area.height / 2];
  const slices = pie<number | null>()
    .value((value) => Math.abs(value ?? 0))
    .sort(null);
  const shapes = rings.flatMap((series, ring) => {
    const inner = hole + ring * width;
    const outer = inner + width;
    const whole = series.values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
    const draw = arc<{ startAngle: number; endAngle: number }>().innerRadius(inner).outerRadius(outer);
    return slices([...series.values]).map((slice, index) => {
      const format = series.content.points?.[String(index)]?.format;
      const fill = fillOf(format?.fill ?? series.content.format?.fill, accent(index));
      const stroke = strokeOf(format?.border ?? series.content.format?.line, WHITE);
      const label = labelOf(look, series, index, whole > 0 ? Math.abs(slice.value) / whole : 0);
      const angle = (slice.startAngle + slice.endAngle) / 2;
      const reach = doughnut
        ? (inner + outer) / 2
        : label?.position === "OutsideEnd"
          ? outer + lineHeight(label.font)
          : outer * 0.7;
      const text = label
        ? drawText(label.text, { x: Math.sin(angle) * reach, y: -Math.cos(angle) * reach }, label.font)
        : "";
      return element("path", { d: shortPath(draw(slice) ?? ""), fill, ...stroke }) + text;
    });
  });
  return element("g", { transform: `translate(${x} ${y})` }, shapes);
}
