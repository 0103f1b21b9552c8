import { lineEnds } from "../excel/shape-site";
import type { Drawing, LineState, ShapeDrawing, StrokeState } from "../excel/shape-state";
import { arrowhead, roomFor } from "./arrowhead";
import { linePath, pathData } from "./line-path";
import { attributes, num } from "./markup";
import { outline, textBox } from "./shape-outline";
import { textMarkup } from "./text-picture";

/** Lengths of dashes and gaps, as multiples of the line's weight, as in Office Open XML. */
const DASHES: Readonly<Record<string, readonly number[]>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [3, 1, 1, 1, 1, 1],
  LongDash: [8, 3],
  LongDashDot: [8, 3, 1, 3],
  LongDashDotDot: [8, 3, 1, 3, 1, 3],
  RoundDot: [0.01, 2],
  SquareDot: [1, 1],
  SystemDash: [3, 1],
  SystemDot: [1, 1],
  SystemDashDot: [3, 1, 1, 1],
};
/** Points around a line within which it can be clicked. */
const REACH = 6;

/** A shape as SVG in the sheet's points; `drawings` are those of its sheet, which its ends may be glued to. */
export function shapeMarkup(shape: ShapeDrawing, drawings: readonly Drawing[]): string {
  if (shape.type === "Group") return "";
  if (shape.line !== null) return lineMarkup(shape, shape.line, drawings);
  return turned(
    shape,
    `${body(shape)}${shape.text === null ? "" : textMarkup(shape.text, textPlace(shape))}`,
  );
}

function textPlace(shape: ShapeDrawing) {
  return textBox(shape.geometricShapeType ?? "", shape);
}

function turned({ left, top, width, height, rotation }: ShapeDrawing, markup: string): string {
  if (rotation === 0) return markup;
  return `<g transform="rotate(${num(rotation)} ${num(left + width / 2)} ${num(top + height / 2)})">${markup}</g>`;
}

function body(shape: ShapeDrawing): string {
  const { left, top, width, height, fill, image } = shape;
  const filled = fill.type === "Solid";
  const picture =
    image === null
      ? ""
      : `<image${attributes({ x: left, y: top, width, height, preserveAspectRatio: "none", href: dataAddress(image) })}/>`;
  const path = attributes({
    d: outline(shape.geometricShapeType ?? "Rectangle", shape),
    fill: filled ? fill.color : "none",
    "fill-opacity": filled && fill.transparency > 0 ? 1 - fill.transparency : null,
    ...strokeOf(shape.stroke),
  });
  return `<path${path}/>${picture}`;
}

function dataAddress({ format, base64 }: NonNullable<ShapeDrawing["image"]>): string {
  return `data:image/${format === "SVG" ? "svg+xml" : format.toLowerCase()};base64,${base64}`;
}

function strokeOf(stroke: StrokeState): Record<string, string | number | null> {
  if (!stroke.visible) return { stroke: "none" };
  const dashes = DASHES[stroke.dashStyle];
  return {
    stroke: stroke.color,
    "stroke-width": stroke.weight,
    "stroke-opacity": stroke.transparency > 0 ? 1 - stroke.transparency : null,
    "stroke-dasharray": dashes ? dashes.map((length) => num(length * stroke.weight)).join(" ") : null,
    "stroke-linecap": stroke.dashStyle === "RoundDot" ? "round" : null,
  };
}

function lineMarkup(shape: ShapeDrawing, line: LineState, drawings: readonly Drawing[]): string {
  const { stroke } = shape;
  if (!stroke.visible) return "";
  const ends = lineEnds(shape, line, drawings);
  const path = linePath(line.connectorType, ends.begin, ends.end);
  const data = pathData(path, roomFor(line.begin, stroke.weight), roomFor(line.end, stroke.weight));
  const look = { color: stroke.color, weight: stroke.weight, opacity: 1 - stroke.transparency };
  const reach = {
    d: data,
    fill: "none",
    stroke: "#000",
    "stroke-opacity": 0,
    "stroke-width": stroke.weight + REACH,
  };
  return turned(
    shape,
    [
      `<path${attributes(reach)}/>`,
      `<path${attributes({ d: data, fill: "none", ...strokeOf(stroke) })}/>`,
      arrowhead(line.begin, ends.begin, path.beginPoints, look),
      arrowhead(line.end, ends.end, path.endPoints, look),
    ].join(""),
  );
}
