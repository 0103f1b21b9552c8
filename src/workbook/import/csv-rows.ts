import type Papa from "papaparse";
import type { Delimiter, ImportProblemCode } from "./import-model";

/** The parser's library, fetched when something is first imported. */
export type CsvLibrary = typeof Papa;

/** A row with the line of the file on which it begins, from 1. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** What is wrong with its quotes. */
  readonly trouble: Extract<ImportProblemCode, "quote-open" | "quote-stray"> | null;
}

/** Characters that a row may have: a cell of Excel holds 32,767. Beyond, a quotation mark was never closed. */
const LONGEST_ROW = 2_000_000;

/** Says that a quotation mark opens on a line and nothing closes it, so that the rest of the file cannot be read. */
export class OpenQuote extends Error {
  constructor(readonly line: number) {
    super(`A quotation mark on line ${line} is never closed.`);
  }
}

/**
 * Cuts text into rows as it comes in, piece by piece. Blank lines are left out.
 *
 * @see RFC 4180, Common Format and MIME Type for CSV Files, section 2.
 */
export class CsvReader {
  private rest = "";

  /** `line` is the line of the file on which the text begins. */
  constructor(
    private readonly library: CsvLibrary,
    private readonly delimiter: Delimiter,
    private line = 1,
  ) {}

  /**
   * The rows that are complete.
   *
   * @param last - Whether the text ends with this piece.
   * @throws `OpenQuote` where a row does not end within reason.
   */
  read(text: string, last: boolean): readonly CsvRow[] {
    const all = this.rest + text;
    const parser = new this.library.Parser({ delimiter: this.delimiter, newline: "\n" });
    const result = parser.parse(all, 0, !last) as Parsed;
    this.rest = last ? "" : all.slice(result.meta.cursor);
    const quoted = all.includes('"');
    const troubles = new Map(result.errors.map(({ row, code }) => [row, code]));
    const rows: CsvRow[] = [];
    for (const [place, cells] of result.data.entries()) {
      const line = this.line;
      this.line += quoted ? 1 + breaksIn(cells) : 1;
      if (cells.length === 1 && cells[0]?.trim() === "") continue;
      const code = troubles.size === 0 ? undefined : troubles.get(place);
      rows.push({ cells, line, trouble: troubleOf(code) });
    }
    if (this.rest.length > LONGEST_ROW) throw new OpenQuote(this.line);
    return rows;
  }
}

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

function troubleOf(code: string | undefined): CsvRow["trouble"] {
  if (code === undefined) return null;
  return code === "MissingQuotes" ? "quote-open" : "quote-stray";
}

function breaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++;
  }
  return count;
}
