import { lineEnds } from "../excel/shape-site";
import type { Drawing, LineEndState, LineState, ShapeDrawing } from "../excel/shape-state";
import { documentOf, elementOf, insertInOrder } from "./drawing-markup";
import { type EmuBox, type Frame, toEmuBox } from "./drawing-frame";
import { child, type Element } from "./xml-document";

/** How a connector is drawn: its preset, and the frame that the preset is drawn in. */
export interface ConnectorShape {
  readonly preset: string;
  readonly frame: Frame;
}

/**
 * Preset and frame of a line. Presets with turns leave level; one that leaves upright is turned by a right angle.
 *
 * @param drawings - The sheet's, for the shapes that the line is glued to.
 * @see ECMA-376 part 1, 20.1.9.18, and presetShapeDefinitions.xml: `bentConnector2`, `bentConnector3` and the curved ones.
 */
export function connectorShape(
  shape: ShapeDrawing,
  line: LineState,
  drawings: readonly Drawing[],
): ConnectorShape {
  const box = toEmuBox(shape);
  const flips = { flipH: line.flipHorizontal, flipV: line.flipVertical };
  if (line.connectorType === "Straight") {
    return { preset: "straightConnector1", frame: { box, rotation: shape.rotation, ...flips } };
  }
  const { begin, end } = lineEnds(shape, line, drawings);
  const isUpright = (leaves: { readonly x: number; readonly y: number }) =>
    Math.abs(leaves.y) > Math.abs(leaves.x);
  const upright = begin.leaves ? isUpright(begin.leaves) : end.leaves ? isUpright(end.leaves) : false;
  const endUpright = end.leaves ? isUpright(end.leaves) : upright;
  const stem = line.connectorType === "Elbow" ? "bentConnector" : "curvedConnector";
  const preset = `${stem}${upright === endUpright ? 3 : 2}`;
  if (!upright) return { preset, frame: { box, rotation: shape.rotation, ...flips } };
  return { preset, frame: upended(box, flips) };
}

/** The frame that, turned by 90 degrees, begins and ends where a box with flips does. */
function upended(box: EmuBox, { flipH, flipV }: Pick<Frame, "flipH" | "flipV">): Frame {
  const shift = (box.cx - box.cy) / 2;
  const turned = { x: box.x + shift, y: box.y - shift, cx: box.cy, cy: box.cx };
  // Its length runs down and its breadth to the left, unless flipped.
  return { box: turned, rotation: 90, flipH: flipV, flipV: !flipH };
}

/** Numbers of the shapes in the file, by their ids. */
export type NumberById = (id: string) => number | null;

/** Glues a connector's ends to shapes, or frees them. */
export function writeConnections(
  connector: Element,
  before: LineState | null,
  after: LineState,
  numberById: NumberById,
): void {
  const links = child(child(connector, "nvCxnSpPr"), "cNvCxnSpPr");
  if (!links) return;
  const order = ["cxnSpLocks", "stCxn", "endCxn", "extLst"];
  const ends = [
    ["stCxn", before?.begin, after.begin],
    ["endCxn", before?.end, after.end],
  ] as const;
  for (const [name, old, end] of ends) {
    if (old && glue(old) === glue(end)) continue;
    const known = child(links, name);
    if (known) links.removeChild(known);
    const number = end.shapeId === null ? null : numberById(end.shapeId);
    if (number === null) continue;
    const markup = `<a:${name} id="${number}" idx="${end.site ?? 0}"/>`;
    insertInOrder(links, elementOf(documentOf(links), markup), order);
  }
}

function glue({ shapeId, site }: LineEndState): string {
  return shapeId === null ? "" : `${shapeId}@${site ?? 0}`;
}
