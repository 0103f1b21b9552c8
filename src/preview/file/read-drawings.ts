import type { Drawing } from "../excel/shape-state";
import type { DrawingContext } from "./drawing-context";
import { drawingPath } from "./drawing-part";
import { readEntries } from "./drawing-entries";
import type { PackageFile } from "./package-file";
import { readTheme } from "./theme-colors";
import { parseXml } from "./xml-document";

/**
 * Reads the shapes and charts of a sheet, from the bottom to the top, each group before what is in it.
 *
 * What the stand-in has no drawing for, such as slicers, SmartArt, form controls and charts of newer kinds, is left out and
 * stays in the file.
 *
 * @param sheetPath - The worksheet's part.
 * @throws FileProblem `damaged` where a part cannot be read.
 */
export function readDrawings(file: PackageFile, sheetPath: string, place: DrawingContext): Drawing[] {
  const path = drawingPath(file, sheetPath);
  const text = path === null ? null : file.text(path);
  if (path === null || text === null) return [];
  const document = parseXml(text, path);
  const source = { file, path, place, theme: readTheme(file), taken: place.takenIds ?? new Set<string>() };
  return readEntries(source, document).map(({ drawing }) => drawing);
}
