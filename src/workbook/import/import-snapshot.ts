import { areaName } from "../address";
import { isBlank, sameCell, type CellValue } from "../cell-text";
import { contentsOf, restorable } from "../contents";
import { readBlocks } from "../read-blocks";
import type { ImportWrite } from "./plan-import";
import type { Step } from "../write-steps";

/** What the last import replaced, so that it can be put back; survives in the document. */
export interface ImportSnapshot {
  /** Id of the worksheet. */
  readonly sheet: string;
  /** Name of the table, and how many rows it had, its header included. */
  readonly table: string;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly writes: readonly Pick<ImportWrite, "row" | "column" | "values" | "before">[];
  /** Scorecard that the table was mapped to by this import. */
  readonly scorecard: string | null;
  /** Mark of the refresh that could be taken back then: another one is newer than the import. */
  readonly refresh: string;
  /** True when there was too much to keep. */
  readonly tooLarge: boolean;
}

export const IMPORT_NAMESPACE = "urn:balanced-scorecard:revert-import";

/** Characters of the document that the snapshot may take. */
const LARGEST = 3_000_000;

/** The snapshot as the text of a custom XML part; too large a one keeps only that fact. */
export function importSnapshotXml(snapshot: ImportSnapshot): string {
  const writes = snapshot.writes.map(({ row, column, values, before }) => ({
    row,
    column,
    values,
    before: before.every(isBlank) ? null : before,
  }));
  const text = JSON.stringify({ ...snapshot, writes });
  const kept = text.length > LARGEST ? JSON.stringify({ ...snapshot, writes: [], tooLarge: true }) : text;
  return `<import xmlns="${IMPORT_NAMESPACE}">${escaped(kept)}</import>`;
}

/** An XML part that says that there is nothing to take back. */
export const EMPTY_IMPORT_XML = `<import xmlns="${IMPORT_NAMESPACE}"/>`;

/** Reads a custom XML part; `null` when it holds nothing or was damaged. */
export function parseImportSnapshot(xml: string): ImportSnapshot | null {
  const text = /<(?:\w+:)?import[^>]*>([^]*)<\/(?:\w+:)?import>/.exec(xml)?.[1];
  if (!text) return null;
  try {
    const stored = JSON.parse(plain(text)) as ImportSnapshot;
    const writes = stored.writes.map((write) => ({
      ...write,
      before: (write.before as readonly unknown[] | null) ?? write.values.map(() => ""),
    }));
    return { ...stored, writes };
  } catch {
    return null;
  }
}

/** A short mark by which two texts are told apart. */
export function markOf(text: string): string {
  let mark = 0;
  for (let place = 0; place < text.length; place++) mark = (Math.imul(mark, 31) + text.charCodeAt(place)) | 0;
  return `${text.length} ${mark}`;
}

/**
 * Steps that put cells back that still hold what the import wrote.
 *
 * @returns The steps, how many cells they restore, and how many were changed since and stay.
 */
export async function restoringSteps(
  context: Excel.RequestContext,
  { sheet, writes }: ImportSnapshot,
): Promise<{ readonly steps: readonly Step[]; readonly cells: number; readonly changed: number }> {
  const blocks = await readBlocks(
    context,
    writes.map(({ row, column, values }) => ({
      sheet,
      row,
      column,
      rows: values.length,
      columns: 1,
      properties: ["values", "formulas"],
    })),
  );
  const steps: Step[] = [];
  let [cells, changed] = [0, 0];
  writes.forEach((write, place) => {
    const now = blocks[place] ? contentsOf(blocks[place]) : [];
    const isOurs = write.values.map((value, at) => {
      const [content, before] = [now[at]?.[0], (write.before[at] ?? "") as CellValue];
      if (sameCell(content, before)) return false;
      if (!sameCell(content, value)) changed++;
      return sameCell(content, value);
    });
    for (const { start, end } of runsOf(isOurs)) {
      cells += end - start;
      steps.push(restoreStep(context, sheet, write, start, end));
    }
  });
  return { steps, cells, changed };
}

function restoreStep(
  context: Excel.RequestContext,
  sheet: string,
  { row, column, before }: ImportSnapshot["writes"][number],
  start: number,
  end: number,
): Step {
  const formulas = before.slice(start, end).map((content) => [restorable(content)]);
  return {
    bytes: 400 + JSON.stringify(formulas).length,
    queue: () => {
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRange(areaName(row + start, column, end - start, 1));
      if (formulas.every(([content]) => isBlank(content))) range.clear(Excel.ClearApplyTo.contents);
      else range.formulas = formulas;
    },
  };
}

function runsOf(marks: readonly boolean[]): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  marks.forEach((mark, place) => {
    if (!mark) return;
    const last = runs.at(-1);
    if (last?.end === place) last.end++;
    else runs.push({ start: place, end: place + 1 });
  });
  return runs;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\uFFFE": "\\ufffe",
  "\uFFFF": "\\uffff",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>\uFFFE\uFFFF]/g, (letter) => ESCAPES[letter] ?? letter);
}

function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
