import type { Drawing } from "../excel/shape-state";
import type { DrawingContext } from "./drawing-context";
import { type DrawingEntry, readEntries } from "./drawing-entries";
import { drawingPath } from "./drawing-part";
import { PartText } from "./drawing-tree";
import { sameDrawing } from "./drawing-equality";
import { ensureDrawing } from "./ensure-drawing";
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
  const part = new PartText(text, path, rootOf(document));
  const drawings = new SheetDrawings({ file, path, place }, rootOf(document), known, after);
  const items = drawings.write();
  file.setText(path, part.with(items));
  sweepDrawings(file, path);
}

/** A drawing of the file, as it was known to the one who changed it. */
export type KnownDrawing = DrawingEntry;

/** Gives what is read now the ids and looks of what was read before; places are as they are now. */
function pair(entries: readonly DrawingEntry[], before: readonly Drawing[]): readonly KnownDrawing[] {
  const byId = new Map(before.map((drawing) => [drawing.id, drawing]));
  const sameCount = entries.length === before.length;
  return entries.flatMap((entry, index) => {
    const old = sameCount ? before[index] : byId.get(entry.drawing.id);
    if (!old || old.kind !== entry.drawing.kind) return [];
    const { left, top, width, height } = entry.drawing;
    return [{ ...entry, drawing: { ...old, left, top, width, height } as Drawing }];
  });
}

function isSame(known: readonly KnownDrawing[], after: readonly Drawing[]): boolean {
  return (
    known.length === after.length &&
    known.every(({ drawing }, index) => {
      const other = after[index];
      return other !== undefined && drawing.id === other.id && sameDrawing(drawing, other);
    })
  );
}
