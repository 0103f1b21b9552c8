import { quoteSheet } from "../excel/rect";

/** New names of sheets by their old ones in small letters. */
export type SheetNames = ReadonlyMap<string, string>;

const [TEXT, BRACKETS] = ['"(?:[^"]|"")*"', "\\[(?:[^\\[\\]']|'[^])*\\]"];
const QUOTED = "'(?:[^']|'')*'!";
const PLAIN = "[\\p{L}_\\\\][\\p{L}\\p{N}_.]*";
/** Not the end of another name, of another workbook's sheet, or of an error. */
const BARE = `(?<![\\]#$\\p{L}\\p{N}_.\\\\])(?:${PLAIN}:)?${PLAIN}!`;
const PIECES = new RegExp(`${TEXT}|${QUOTED}|${BRACKETS}|${BARE}`, "gu");
const CELL = /^[a-z]{1,3}\d+$/i;

/**
 * A formula or reference after sheets got other names. Texts in it stay, and so do other workbooks' sheets.
 *
 * @param formula - In the file's own form.
 */
export function renameSheetsIn(formula: string, names: SheetNames): string {
  if (!formula.includes("!")) return formula;
  return formula.replace(PIECES, (part) => (/^["[]/.test(part) ? part : renamed(part, names)));
}

/** The end of a reference as in `Sheet1!`, `'Sheet 1'!`, `First:Last!` or, within a block of cells, `A1:Sheet1!`. */
function renamed(part: string, names: SheetNames): string {
  const isQuoted = part.startsWith("'");
  const bare = isQuoted ? part.slice(1, -2).replaceAll("''", "'") : part.slice(0, -1);
  const ends = bare.split(":");
  const [first = "", last = ""] = ends;
  if (!isQuoted && ends.length === 2 && CELL.test(first)) return `${first}:${renamed(`${last}!`, names)}`;
  const now = ends.map((name) => names.get(name.toLowerCase()) ?? name);
  if (now.every((name, index) => name === ends[index])) return part;
  const isPlain = now.every((name) => quoteSheet(name) === name);
  return isPlain ? `${now.join(":")}!` : `'${now.join(":").replaceAll("'", "''")}'!`;
}
