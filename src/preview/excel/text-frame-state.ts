import { heightToFit } from "../drawing/text-layout";
import { HostError } from "../wire/host-error";
import type { Kit } from "./object-factory";
import { moveDrawing } from "./shape-move";
import { changeShape, shapeState } from "./shape-part";
import type { TextState } from "./shape-state";

/** The text of a shape; `InvalidArgument` for a shape that holds none, such as a line. */
export function textState(kit: Kit, shapeId: string): TextState {
  const { text } = shapeState(kit, shapeId);
  if (text === null) throw new HostError("InvalidArgument");
  return text;
}

/** Replaces the text or its frame's settings; the shape grows and shrinks when it is to fit its text. */
export function changeText(kit: Kit, shapeId: string, text: TextState): void {
  changeShape(kit, shapeId, { text });
  if (text.autoSizeSetting !== "AutoSizeShapeToFitText") return;
  moveDrawing(kit.book.drawings, shapeId, { height: heightToFit(text, shapeState(kit, shapeId).width) });
}
