import { areaName } from "./address";
import { isBlank, sameCell } from "./cell-text";
import { contentsOf, restorable } from "./contents";
import { findOwned } from "./owned-sheet";
import { readBlocks } from "./read-blocks";
import { SCORECARD_SHEET } from "./read-scorecard";
import { runExcel } from "./run-excel";
import { definitionsOf, memoryOf, queueMemory, queueRevertible } from "./scorecard-memory";
import { queueDress } from "./sheets/dress-scorecard-sheet";
import { STAMP_ROW } from "./sheets/scorecard-rows";
import { parseLayout } from "./sheets/scorecard-sheet";
import { EMPTY_SNAPSHOT_XML, parseSnapshot } from "./snapshot";
import { formatSteps, runSteps } from "./write-steps";
import { readFacts } from "./workbook-facts";
import { readShape } from "./workbook-shape";
import { loadLanguage } from "../words/say";
import type { Snapshot } from "./snapshot";
import type { MessageKey } from "../words/say";
import type { CellWrite, ColumnLook, TableGrowth } from "./write-plan";
import type { WorkbookFacts } from "./workbook-facts";
import type { WorkbookShape } from "./workbook-shape";
import type { SheetOf, Step } from "./write-steps";

export interface RevertReport {
  readonly restored: number;
  /** Why nothing, or not everything, was put back. */
  readonly problem: MessageKey | null;
}

/** Puts back the cells that the last refresh wrote, as one undo group; those changed since stay as they are. */
export async function revertLastRefresh(): Promise<RevertReport> {
  return runExcel(revertIn);
}

/** Reads the snapshot of the last refresh, or `null`. */
export async function readSnapshot(
  context: Excel.RequestContext,
  part: string | null,
): Promise<Snapshot | null> {
  if (part === null) return null;
  const xml = context.workbook.customXmlParts.getItem(part).getXml();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- a method's result comes with the sync, unasked
  return parseSnapshot(xml.value);
}

/** The same within a batch that is already running. */
export async function revertIn(context: Excel.RequestContext): Promise<RevertReport> {
  const facts = await readFacts(context);
  const snapshot = await readSnapshot(context, facts.revertPart);
  if (!snapshot || facts.revertPart === null) return { restored: 0, problem: "sheets.revert.nothing" };
  if (snapshot.tooLarge) return { restored: 0, problem: "sheets.revert.too-large" };
  const shape = await readShape(context, facts, []);
  const scorecardSheet = findOwned(shape.owned, "scorecard", snapshot.scorecard)?.sheet.id ?? null;
  const idOf = (key: string): string | null =>
    key === SCORECARD_SHEET ? scorecardSheet : liveId(facts, key);
  const writes = snapshot.cells.filter(({ sheet }) => idOf(sheet) !== null);
  if (touchesProtected(writes, facts, idOf)) return { restored: 0, problem: "sheets.revert.protected" };
  const { cells, changed } = await restorableCells(context, writes, idOf);
  const sheetOf: SheetOf = (key) => context.workbook.worksheets.getItem(idOf(key) ?? key);
  const stillThere = snapshot.formats.filter(({ sheet }) => idOf(sheet) !== null);
  const steps: Step[] = [
    ...shrinkSteps(context, snapshot.growths, shape),
    ...cells.map((cell) => restoreStep(cell, sheetOf)),
    ...formatSteps(
      stillThere.map((write) => ({ ...write, formats: write.before })),
      sheetOf,
    ),
    {
      bytes: 100_000,
      queue: () => {
        queueUndress(context, snapshot, facts, scorecardSheet);
      },
    },
  ];
  await loadLanguage(languageOf(snapshot, facts));
  await runSteps(context, steps);
  context.workbook.customXmlParts.getItem(facts.revertPart).setXml(EMPTY_SNAPSHOT_XML);
  const { sheets } = memoryOf(facts, snapshot.scorecard);
  queueMemory(context, snapshot.scorecard, { ...snapshot.memory, sheets, state: "done" });
  queueRevertible(context, false);
  await context.sync();
  const restored = cells.reduce((sum, { before }) => sum + before.length, 0);
  return { restored, problem: changed > 0 ? "sheets.revert.changed" : null };
}

/** A run of cells in one column to be put back. */
interface Restored {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: readonly unknown[];
}

/** Cells that still hold what was written; those that hold what was there before need nothing, others were changed since. */
async function restorableCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  idOf: (key: string) => string | null,
): Promise<{ readonly cells: readonly Restored[]; readonly changed: number }> {
  const blocks = await readBlocks(
    context,
    writes.map(({ sheet, row, column, values }) => ({
      sheet: idOf(sheet) ?? sheet,
      row,
      column,
      rows: values.length,
      columns: values[0]?.length ?? 0,
      properties: ["values", "formulas"],
    })),
  );
  const cells: { sheet: string; row: number; column: number; before: unknown[] }[] = [];
  let changed = 0;
  writes.forEach((write, place) => {
    const now = blocks[place] ? contentsOf(blocks[place]) : [];
    const width = write.values[0]?.length ?? 0;
    for (let column = 0; column < width; column++) {
      for (let row = 0; row < write.values.length; row++) {
        const [content, written] = [now[row]?.[column], write.values[row]?.[column] ?? ""];
        const before = write.before[row]?.[column] ?? "";
        if (sameCell(content, before as never)) continue;
        if (!sameCell(content, written)) {
          changed++;
          continue;
        }
        const at = { sheet: write.sheet, row: write.row + row, column: write.column + column };
        const last = cells.at(-1);
        const follows =
          last?.sheet === at.sheet && last.column === at.column && last.row + last.before.length === at.row;
        if (last && follows) last.before.push(before);
        else cells.push({ ...at, before: [before] });
      }
    }
  });
  return { cells, changed };
}

function restoreStep({ sheet, row, column, before }: Restored, sheetOf: SheetOf): Step {
  const formulas = before.map((content) => [restorable(content)]);
  return {
    bytes: 400 + JSON.stringify(formulas).length,
    queue: () => {
      const range = sheetOf(sheet).getRange(areaName(row, column, formulas.length, 1));
      if (before.every(isBlank)) range.clear(Excel.ClearApplyTo.contents);
      else range.formulas = formulas;
    },
  };
}

/** Takes added columns out of their table again, unless the table has changed its width since. */
function shrinkSteps(
  context: Excel.RequestContext,
  growths: readonly TableGrowth[],
  shape: WorkbookShape,
): readonly Step[] {
  return growths.flatMap((growth): Step[] => {
    const now = shape.tables.find(({ table }) => table.id === growth.table);
    if (now?.columns !== growth.columnsAfter || now.column !== growth.column) return [];
    const sheet = context.workbook.worksheets.getItem(now.sheetFact.id);
    const added = growth.columnsAfter - growth.columnsBefore;
    return [
      {
        bytes: 1000,
        queue: () => {
          const { row, column, rows } = now;
          context.workbook.tables
            .getItem(growth.table)
            .resize(sheet.getRange(areaName(row, column, rows, growth.columnsBefore)));
          sheet
            .getRange(areaName(row, column + growth.columnsBefore, rows, added))
            .conditionalFormats.clearAll();
          growth.looks.forEach((look, place) => {
            queueLook(sheet.getRange(areaName(row, column + growth.columnsBefore + place, 1, 1)), look);
          });
        },
      },
    ];
  });
}

function queueLook({ format }: Excel.Range, { width, isStandard, alignment }: ColumnLook): void {
  if (isStandard) format.useStandardWidth = true;
  else format.columnWidth = width;
  format.horizontalAlignment = alignment;
}

function queueUndress(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  facts: WorkbookFacts,
  scorecardSheet: string | null,
): void {
  if (scorecardSheet === null) return;
  const sheet = context.workbook.worksheets.getItem(scorecardSheet);
  const now = memoryOf(facts, snapshot.scorecard);
  const { block, layout } = snapshot.memory;
  const [content, format] = snapshot.stamp;
  const stamp = sheet.getRange(areaName(STAMP_ROW, 0, 1, 1));
  stamp.numberFormat = [[format]];
  stamp.formulas = [[restorable(content)]];
  if (block.rows === 0 && now.block.rows > 0) {
    const written = sheet.getRange(areaName(0, 0, now.block.rows, now.block.columns));
    written.clear(Excel.ClearApplyTo.formats);
  } else if (layout !== now.layout && layout !== "") {
    queueDress(sheet, layout, now.block, parseLayout(now.layout).columns, languageOf(snapshot, facts));
  }
}

function languageOf(snapshot: Snapshot, facts: WorkbookFacts): "en" | "de" | "fr" | "es" | "pt" {
  return definitionsOf(facts).find(({ id }) => id === snapshot.scorecard)?.language ?? "en";
}

function liveId(facts: WorkbookFacts, id: string): string | null {
  return facts.sheets.some((sheet) => sheet.id === id) ? id : null;
}

function touchesProtected(
  writes: readonly CellWrite[],
  facts: WorkbookFacts,
  idOf: (key: string) => string | null,
): boolean {
  const touched = new Set(writes.map(({ sheet }) => idOf(sheet)));
  return facts.sheets.some(({ id, isProtected }) => isProtected && touched.has(id));
}
