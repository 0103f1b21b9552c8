import { drawingPath } from "./drawing-part";
import { CONTENT_TYPE, NS, RELATION } from "./namespaces";
import type { PackageFile } from "./package-file";
import { WORKSHEET_ORDER } from "./schema-order";

const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${NS.spreadsheetDrawing}" xmlns:a="${NS.drawing}"></xdr:wsDr>`;
/** One tag, its name without prefix in the second place; a `>` within quotes does not end it. */
const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;

/** The part of a sheet's drawings: the one it has, else a new one that the worksheet names. @returns its path. */
export function ensureDrawing(file: PackageFile, sheetPath: string): string {
  const known = drawingPath(file, sheetPath);
  if (known !== null) return known;
  const path = file.freePath("xl/drawings/drawing", ".xml");
  file.setText(path, EMPTY, CONTENT_TYPE.drawing);
  const id = file.relate(sheetPath, RELATION.drawing, path);
  const sheet = file.text(sheetPath) ?? "";
  const at = placeFor(sheet);
  const prefix = /<([\w.-]+:)?worksheet[\s>]/.exec(sheet)?.[1] ?? "";
  const element = `<${prefix}drawing xmlns:r="${NS.relationships}" r:id="${id}"/>`;
  file.setText(sheetPath, sheet.slice(0, at) + element + sheet.slice(at));
  return path;
}

/** Where `drawing` goes in a worksheet's text: before the first element behind the cells that the schema puts later. */
function placeFor(sheet: string): number {
  const place = WORKSHEET_ORDER.indexOf("drawing");
  // Cells may be many and hold any text; what comes behind them is short.
  const cells = sheet.lastIndexOf("sheetData");
  TAG.lastIndex = cells < 0 ? 0 : sheet.indexOf(">", cells) + 1;
  let depth = 0;
  for (let tag = TAG.exec(sheet); tag; tag = TAG.exec(sheet)) {
    const [, closing, name = "", , empty] = tag;
    const outermost = depth === 0 && closing !== "/";
    if (outermost && WORKSHEET_ORDER.indexOf(name) > place) return tag.index;
    if (closing === "/" && depth === 0) return tag.index;
    depth += closing === "/" ? -1 : empty === "/" ? 0 : 1;
  }
  return sheet.length;
}
