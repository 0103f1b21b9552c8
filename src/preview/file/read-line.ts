import type { LineEndState, LineState, ShapeDrawing } from "../excel/shape-state";
import { lineBetween } from "../excel/shape-site";
import { type EmuBox, type Frame, numberOf } from "./drawing-frame";
import { ARROW_LENGTHS, ARROW_WIDTHS, ARROWHEADS } from "./drawing-names";
import { attribute, child, type Element } from "./xml-document";

/** A line's box on the sheet with its flips; one that is turned by a right angle has become one that is not. */
export interface LineCourse {
  readonly box: EmuBox;
  readonly rotation: number;
  readonly flipHorizontal: boolean;
  readonly flipVertical: boolean;
}

/** Where a line runs, from the frame that the file has for it. */
export function courseOf({ box, rotation, flipH, flipV }: Frame): LineCourse {
  const quarter = Math.round(rotation / 90) % 4;
  if (Math.abs(rotation / 90 - Math.round(rotation / 90)) > 1e-6 || quarter === 0) {
    return { box, rotation, flipHorizontal: flipH, flipVertical: flipV };
  }
  const middle = { x: box.x + box.cx / 2, y: box.y + box.cy / 2 };
  const half = { x: ((flipH ? 1 : -1) * box.cx) / 2, y: ((flipV ? 1 : -1) * box.cy) / 2 };
  const turned =
    quarter === 1
      ? { x: -half.y, y: half.x }
      : quarter === 2
        ? { x: -half.x, y: -half.y }
        : { x: half.y, y: -half.x };
  const begin = { x: middle.x + turned.x, y: middle.y + turned.y };
  const end = { x: middle.x - turned.x, y: middle.y - turned.y };
  const { box: around, flips } = lineBetween(begin, end);
  return {
    box: { x: around.left, y: around.top, cx: around.width, cy: around.height },
    rotation: 0,
    ...flips,
  };
}

/** Finds the drawing that a connection names by the number it has in the file. */
export type ShapeByNumber = (number: number) => Pick<ShapeDrawing, "id"> | null;

/** What a connector says of itself but for its place. */
export function readLine(connector: Element, course: LineCourse, shapeBy: ShapeByNumber): LineState {
  const properties = child(connector, "spPr");
  const outline = child(properties, "ln");
  const links = child(child(connector, "nvCxnSpPr"), "cNvCxnSpPr");
  return {
    connectorType: typeOf(attribute(child(properties, "prstGeom"), "prst") ?? ""),
    flipHorizontal: course.flipHorizontal,
    flipVertical: course.flipVertical,
    begin: readEnd(child(outline, "headEnd"), child(links, "stCxn"), shapeBy),
    end: readEnd(child(outline, "tailEnd"), child(links, "endCxn"), shapeBy),
  };
}

function typeOf(preset: string): LineState["connectorType"] {
  if (preset.startsWith("bent")) return "Elbow";
  return preset.startsWith("curved") ? "Curve" : "Straight";
}

function readEnd(head: Element | null, link: Element | null, shapeBy: ShapeByNumber): LineEndState {
  const shape = link ? shapeBy(numberOf(link, "id")) : null;
  return {
    arrowheadStyle: ARROWHEADS.fromFile(attribute(head, "type"), "None"),
    arrowheadLength: ARROW_LENGTHS.fromFile(attribute(head, "len"), "Medium"),
    arrowheadWidth: ARROW_WIDTHS.fromFile(attribute(head, "w"), "Medium"),
    shapeId: shape?.id ?? null,
    site: shape ? numberOf(link, "idx") : null,
  };
}
