import type { LineEndState } from "../excel/shape-state";
import { attributes, num } from "./markup";

/** Lengths and widths as multiples of the line's weight. */
const LENGTHS: Readonly<Record<string, number>> = { Short: 2, Medium: 3, Long: 5 };
const WIDTHS: Readonly<Record<string, number>> = { Narrow: 2, Medium: 3, Wide: 5 };
/** Thinner lines have the arrowheads of this weight, in points. */
const LEAST_WEIGHT = 2;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Length of an arrowhead in points. */
function lengthOf(end: LineEndState, weight: number): number {
  return (LENGTHS[end.arrowheadLength] ?? 3) * Math.max(weight, LEAST_WEIGHT);
}

/** How far the line is to end before its tip, so that it does not blunt the arrowhead. */
export function roomFor(end: LineEndState, weight: number): number {
  const share: Readonly<Record<string, number>> = { Triangle: 0.7, Stealth: 0.6 };
  return (share[end.arrowheadStyle] ?? 0) * lengthOf(end, weight);
}

/** An arrowhead with its tip at a point, looking in a direction, as SVG. */
export function arrowhead(
  end: LineEndState,
  tip: Point,
  points: Point,
  look: { readonly color: string; readonly weight: number; readonly opacity: number },
): string {
  const length = lengthOf(end, look.weight);
  const half = ((WIDTHS[end.arrowheadWidth] ?? 3) * Math.max(look.weight, LEAST_WEIGHT)) / 2;
  const at = (along: number, across: number) =>
    `${num(tip.x - points.x * along * length - points.y * across * half)} ${num(
      tip.y - points.y * along * length + points.x * across * half,
    )}`;
  const paint = { fill: look.color, "fill-opacity": look.opacity };
  switch (end.arrowheadStyle) {
    case "Triangle":
      return `<path d="M${at(0, 0)}L${at(1, 1)}L${at(1, -1)}Z"${attributes(paint)}/>`;
    case "Stealth":
      return `<path d="M${at(0, 0)}L${at(1, 1)}L${at(0.65, 0)}L${at(1, -1)}Z"${attributes(paint)}/>`;
    case "Diamond":
      return `<path d="M${at(-0.5, 0)}L${at(0, 1)}L${at(0.5, 0)}L${at(0, -1)}Z"${attributes(paint)}/>`;
    case "Oval": {
      const angle = (Math.atan2(points.y, points.x) * 180) / Math.PI;
      const place = { cx: tip.x, cy: tip.y, rx: length / 2, ry: half };
      const turn = `rotate(${num(angle)} ${num(tip.x)} ${num(tip.y)})`;
      return `<ellipse${attributes({ ...place, ...paint, transform: turn })}/>`;
    }
    case "Open": {
      const stroke = {
        fill: "none",
        stroke: look.color,
        "stroke-width": look.weight,
        "stroke-opacity": look.opacity,
      };
      return `<path d="M${at(1, 1)}L${at(0, 0)}L${at(1, -1)}"${attributes({ ...stroke, "stroke-linecap": "round" })}/>`;
    }
    default:
      return "";
  }
}
