import { isNote } from "../words/headers";

/** What a scorecard can be called after. */
export interface NameSources {
  /** Cells above the table's headers, top row first. */
  readonly above: readonly (readonly unknown[])[];
  /** File name, with or without its extension. */
  readonly workbook: string;
  readonly sheet: string;
  /** Names of the workbook's other scorecards. */
  readonly taken: readonly string[];
}

const LONGEST = 80;
/** What Excel calls a workbook that was never saved. */
const UNSAVED = /^(?:book|workbook|mappe|arbeitsmappe|classeur|libro|pasta|livro)\s*\d*$/i;

/** Proposes a scorecard's name: the title above its table, else the workbook's name, else the sheet's. Pure. */
export function suggestName({ above, workbook, sheet, taken }: NameSources): string {
  const name = titleIn(above) ?? fileTitle(workbook) ?? sheet;
  let suggested = name;
  for (let number = 2; taken.includes(suggested); number++) suggested = `${name} (${number})`;
  return suggested;
}

/** The topmost of the lone texts that stand right above a table; a row of several cells is no title. */
function titleIn(above: readonly (readonly unknown[])[]): string | null {
  let title: string | null = null;
  for (const row of above.toReversed()) {
    const filled = row.filter((cell) => cell !== "" && cell !== null && cell !== undefined);
    if (filled.length > 1) break;
    const [cell] = filled;
    const text = typeof cell === "string" ? cell.trim().replaceAll(/\s+/g, " ") : "";
    if (/\p{L}/u.test(text) && text.length <= LONGEST && !isNote(text)) title = text;
  }
  return title;
}

function fileTitle(workbook: string): string | null {
  const title = workbook
    .replace(/\.(?:xls[xmb]?|ods|csv)$/i, "")
    .replaceAll("_", " ")
    .trim();
  return title === "" || UNSAVED.test(title) ? null : title;
}
