import type { Drawing } from "../excel/shape-state";
import type { DrawingContext } from "./drawing-context";
import { type DrawingEntry, readEntries } from "./drawing-entries";
import { drawingPath } from "./drawing-part";
import { sameDrawing } from "./drawing-equality";
import { ensureDrawing } from "./ensure-drawing";
import { ItemsText } from "./items-text";
import type { PackageFile } from "./package-file";
import { SheetDrawings } from "./sheet-drawings";
import { readTheme } from "./theme-colors";
import { sweepDrawings } from "./sweep-drawings";
import { parseXml, rootOf } from "./xml-document";

/**
 * Changes the drawings of a sheet's part from what was read of it to what they are to be. What did not change stays as it
 * came, byte for byte; what the stand-in has no drawing for stays where it is.
 *
 * @param sheetPath - The worksheet's part; it comes to name its drawings where it had none.
 * @param before - What `readDrawings` made of the part, in its order.
 * @param after - From the bottom to the top, each group before what is in it.
 * @param place - With the sizes of rows and columns as they are to be saved.
 */
export function patchDrawings(
  file: PackageFile,
  sheetPath: string,
  before: readonly Drawing[],
  after: readonly Drawing[],
  place: DrawingContext,
): void {
  if (drawingPath(file, sheetPath) === null && after.length === 0) return;
  const path = ensureDrawing(file, sheetPath);
  const text = file.text(path) ?? "";
  const document = parseXml(text, path);
  const source = { file, path, place, theme: readTheme(file), taken: new Set<string>() };
  const known = pair(readEntries(source, document), before);
  if (isSame(known, after)) return;
  const part = new ItemsText(text, path, rootOf(document));
  const drawings = new SheetDrawings({ file, path, place }, rootOf(document), known, after);
  const items = drawings.write((item) => {
    part.announce(item);
  });
  file.setText(path, part.with(items));
  sweepDrawings(file, path);
}

/**
 * Gives what is read now the ids and looks of what was read before; places are as they are now, and so is what charts say:
 * a sheet that has another name now is no longer the one that their formulas name.
 */
function pair(entries: readonly DrawingEntry[], before: readonly Drawing[]): readonly DrawingEntry[] {
  const byId = new Map(before.map((drawing) => [drawing.id, drawing]));
  const sameCount = entries.length === before.length;
  return entries.flatMap((entry, index) => {
    const old = sameCount ? before[index] : byId.get(entry.drawing.id);
    if (!old || old.kind !== entry.drawing.kind) return [];
    const { left, top, width, height } = entry.drawing;
    const content = entry.drawing.kind === "chart" ? { content: entry.drawing.content } : {};
    return [{ ...entry, drawing: { ...old, left, top, width, height, ...content } }];
  });
}

function isSame(known: readonly DrawingEntry[], after: readonly Drawing[]): boolean {
  return (
    known.length === after.length &&
    known.every(({ drawing }, index) => {
      const other = after[index];
      return other !== undefined && drawing.id === other.id && sameDrawing(drawing, other);
    })
  );
}
