import { areaName } from "./address";
import { stampFormat } from "./number-formats";
import { freeSheetName, markText, MARK_KEY } from "./owned-sheet";
import { SCORECARD_SHEET } from "./read-scorecard";
import { queueMemory, queueRevertible } from "./scorecard-memory";
import { queueDress, queueSheetSetup, queueStamp } from "./sheets/dress-scorecard-sheet";
import { dressResults } from "./dress-results";
import { parseLayout } from "./sheets/scorecard-sheet";
import { writingSnapshot } from "./snapshot";
import { inSlices, type Breathe } from "./slices";
import { cellSteps, formatSteps, runSteps } from "./write-steps";
import { say } from "../words/say";
import type { RefreshPlan } from "./plan-refresh";
import type { ScorecardReading } from "./read-scorecard";
import type { ScorecardMemory } from "./scorecard-memory";
import type { Snapshot } from "./snapshot";
import type { TableGrowth } from "./write-plan";
import type { SheetOf, Step } from "./write-steps";

/** Cost of a fixed request in bytes, generously. */
const FIXED_BYTES = 60_000;

/** What the commit needs to know of the writing. */
export interface Written {
  readonly sheet: Excel.Worksheet | null;
  /** What is to be remembered once all is written. */
  readonly memory: ScorecardMemory;
}

/**
 * Writes a plan: first the snapshot and the mark "incomplete", then the cells. One round trip for each 4 MB.
 *
 * @param beforeSync - Called just before the first write leaves.
 * @param breathe - Gives others a turn; may throw until then.
 */
export async function writeScorecard(
  context: Excel.RequestContext,
  reading: ScorecardReading,
  plan: RefreshPlan,
  snapshot: Snapshot,
  beforeSync: () => void,
  breathe: Breathe,
): Promise<Written> {
  const { definition, facts, scorecardSheet, memory } = reading;
  const { worksheets } = context.workbook;
  const xml = await inSlices(writingSnapshot(snapshot), breathe);
  const target: { sheet: Excel.Worksheet | null } = { sheet: null };
  const sheetOf: SheetOf = (key) =>
    key === SCORECARD_SHEET && target.sheet ? target.sheet : worksheets.getItem(key);
  const sheetIsNew = scorecardSheet === null;
  const next = memoryAfter(reading, plan);
  const begin = (): void => {
    context.application.suspendApiCalculationUntilNextSync();
    if (facts.revertPart === null) context.workbook.customXmlParts.add(xml);
    else context.workbook.customXmlParts.getItem(facts.revertPart).setXml(xml);
    queueRevertible(context, !snapshot.tooLarge);
    queueMemory(context, definition.id, memoryDuring(memory, next));
    if (plan.sheet.blocker !== null) return;
    target.sheet = sheetIsNew ? addSheet(context, reading) : worksheets.getItem(scorecardSheet.sheet.id);
    queueStamp(target.sheet, null, stampFormat(definition.language), definition.language);
  };
  const dress = (): void => {
    if (!target.sheet || (!sheetIsNew && plan.sheet.layout === memory.layout)) return;
    const before = sheetIsNew ? { rows: 0, columns: 0 } : memory.block;
    const columnsBefore = sheetIsNew ? [] : parseLayout(memory.layout).columns;
    queueDress(target.sheet, plan.sheet.layout, before, columnsBefore, definition.language);
    if (columnsBefore.length === 0)
      queueSheetSetup(target.sheet, plan.sheet.block.rows, plan.sheet.block.columns);
  };
  const results = plan.results.map(({ plan: result }) => result);
  const steps: Step[] = [
    { bytes: xml.length + FIXED_BYTES, queue: begin },
    ...results.flatMap((result) => [
      ...cellSteps(result.headers, sheetOf),
      ...growthSteps(context, result.growth ? [result.growth] : []),
      ...cellSteps(result.cells, sheetOf),
      ...formatSteps(result.formats, sheetOf),
      {
        bytes: FIXED_BYTES,
        queue: () => {
          dressResults(result, sheetOf, definition.language);
        },
      },
    ]),
    ...cellSteps(plan.sheet.cells, sheetOf),
    { bytes: FIXED_BYTES + plan.sheet.layout.length * 100, queue: dress },
    ...formatSteps(plan.sheet.formats, sheetOf),
  ];
  beforeSync();
  await runSteps(context, steps, breathe);
  target.sheet?.load("id");
  await context.sync();
  return { sheet: target.sheet, memory: next };
}

/** Writes the commit mark: the stamp, the new sheet's own id, and that nothing is left half done. */
export async function commitScorecard(
  context: Excel.RequestContext,
  { definition }: ScorecardReading,
  written: Written,
  asOf: number,
): Promise<void> {
  const { sheet, memory } = written;
  if (sheet) {
    queueStamp(sheet, asOf, stampFormat(definition.language), definition.language);
    mark(sheet, definition.id, sheet.id);
  }
  const sheets = sheet ? { ...memory.sheets, scorecard: sheet.id } : memory.sheets;
  queueMemory(context, definition.id, { ...memory, sheets, state: "done" });
  await context.sync();
}

/** Puts columns under a table's roof; the header row stays where it is. */
export function growthSteps(context: Excel.RequestContext, growths: readonly TableGrowth[]): readonly Step[] {
  return growths.map(({ table, sheet, row, column, rows, columnsAfter }) => ({
    bytes: 400,
    queue: () => {
      const area = context.workbook.worksheets
        .getItem(sheet)
        .getRange(areaName(row, column, rows, columnsAfter));
      context.workbook.tables.getItem(table).resize(area);
    },
  }));
}

function memoryAfter(
  { memory, facts, scorecardSheet }: ScorecardReading,
  plan: RefreshPlan,
): ScorecardMemory {
  const written = plan.results.flatMap(({ plan: result }) => result.owned);
  const anchors = new Set(written.map(({ anchor }) => anchor));
  const others = memory.columns.filter(({ anchor }) => !anchors.has(anchor));
  const { block, layout, blocker } = plan.sheet;
  const live = Object.entries(memory.sheets).filter(([, id]) =>
    facts.sheets.some((sheet) => sheet.id === id),
  );
  const known: ScorecardMemory["sheets"] = Object.fromEntries(live);
  return {
    ...memory,
    sheets: scorecardSheet ? { ...known, scorecard: scorecardSheet.sheet.id } : known,
    columns: [...others, ...written],
    ...(blocker === null ? { block, layout } : {}),
    state: "done",
  };
}

/** While cells are being written the block is the larger of the two, and no dress is certain. */
function memoryDuring(before: ScorecardMemory, after: ScorecardMemory): ScorecardMemory {
  const rows = Math.max(before.block.rows, after.block.rows);
  const columns = Math.max(before.block.columns, after.block.columns);
  return { ...after, block: { rows, columns }, layout: "", state: "writing" };
}

function addSheet(context: Excel.RequestContext, { definition, facts }: ScorecardReading): Excel.Worksheet {
  const wish = say("sheets.scorecard.name", {}, definition.language);
  const name = freeSheetName(
    wish,
    facts.sheets.map((sheet) => sheet.name),
  );
  const sheet = context.workbook.worksheets.add(name);
  mark(sheet, definition.id, "");
  return sheet;
}

function mark(sheet: Excel.Worksheet, scorecard: string, worksheet: string): void {
  sheet.customProperties.add(MARK_KEY, markText({ kind: "scorecard", scorecard, worksheet }));
}
