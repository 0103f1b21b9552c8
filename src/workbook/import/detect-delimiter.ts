import { CsvReader } from "./csv-rows";
import type { CsvLibrary } from "./csv-rows";
import type { Delimiter } from "./import-model";

export const DELIMITERS: readonly Delimiter[] = [",", ";", "\t", "|"];

/** What parts the cells of a text, and whether another sign does nearly as well. */
export interface DetectedDelimiter {
  readonly delimiter: Delimiter;
  readonly doubtful: boolean;
}

/** Excel's own line at the top of a file that says what parts its cells. */
const DECLARED = /^"?sep=([,;\t|])"?\n/i;

/**
 * Finds the sign that cuts the first rows into the same number of cells, more than one. Signs within quotes do not count,
 * and a comma between digits counts for a decimal comma where another sign cuts as evenly. The library's own guess decides
 * between equals.
 *
 * @param text - The beginning of the file with `\n` as line end; its last row may be cut off.
 */
export function detectDelimiter(library: CsvLibrary, text: string, isWhole: boolean): DetectedDelimiter {
  const declared = DECLARED.exec(text)?.[1];
  if (declared !== undefined) return { delimiter: declared as Delimiter, doubtful: false };
  const guess = guessOf(library, text);
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: evenness(library, text, isWhole, delimiter) + (delimiter === guess ? 0.01 : 0),
  })).sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (!best || best.score < 0.1) return { delimiter: ",", doubtful: text.trim().includes("\n") };
  return { delimiter: best.delimiter, doubtful: (second?.score ?? 0) > best.score - 0.05 };
}

/** Takes Excel's declaration away, which is no row. */
export function withoutDeclaration(text: string): string {
  return text.replace(DECLARED, "");
}

function guessOf(library: CsvLibrary, text: string): string {
  return library.parse<string[]>(text, { preview: 20, delimitersToGuess: [...DELIMITERS], newline: "\n" })
    .meta.delimiter;
}

/** 0 to 1 and a little: how many rows have the commonest number of cells; 0 where that is one. */
function evenness(library: CsvLibrary, text: string, isWhole: boolean, delimiter: Delimiter): number {
  const rows = new CsvReader(library, delimiter).read(text, isWhole).slice(0, 200);
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width, many] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [1, 0];
  if (width < 2) return 0;
  const troubled = rows.filter(({ trouble }) => trouble !== null).length / rows.length;
  const share = many / rows.length;
  const between = delimiter === "," ? betweenDigits(text) : 0;
  return Math.max(0, share - troubled - between * 0.4 + Math.min(width, 10) * 0.001);
}

/** Share of the commas that stand between digits, as decimal commas do. */
function betweenDigits(text: string): number {
  const commas = text.split(",").length - 1;
  return commas === 0 ? 0 : (text.match(/\d,(?=\d)/g)?.length ?? 0) / commas;
}
