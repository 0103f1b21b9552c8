import { quoteSheet } from "../excel/rect";

/**
 * A formula or reference after a sheet got another name. Texts in it stay, and so do other workbooks' sheets.
 *
 * @param formula - In the file's own form.
 */
export function renameSheetIn(formula: string, old: string, name: string): string {
  const wanted = old.toLowerCase();
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<!\])[\p{L}_\\][\p{L}\p{N}_.]*!/gu, (part) => {
    if (part.startsWith('"')) return part;
    const bare = part.startsWith("'") ? part.slice(1, -2).replaceAll("''", "'") : part.slice(0, -1);
    return bare.toLowerCase() === wanted ? `${quoteSheet(name)}!` : part;
  });
}
