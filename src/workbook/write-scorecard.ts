import { areaName } from "./address";
import { stampFormat } from "./number-formats";
import { addOwnedSheets, type OwnedWriting } from "./add-owned-sheets";
import { markText, MARK_KEY, planKey } from "./owned-sheet";
import { drawnBefore, NOTHING_WRITTEN, queueMemory, queueRevertible } from "./scorecard-memory";
import { dressResults } from "./dress-results";
import { parseLayout } from "./sheets/owned-cells";
import { queueStamp } from "./sheets/stamp";
import { SHEET_PARTS } from "./sheets/sheet-parts";
import { writingSnapshot } from "./snapshot";
import { inSlices, type Breathe } from "./slices";
import { cellSteps, formatSteps, runSteps } from "./write-steps";
import { packDrawing } from "./drawing/pack-drawing";
import { memoryWhileDrawing } from "./drawing/plan-drawing";
import { drawingSteps } from "./drawing/queue-drawing";
import { queueCharts } from "./sheets/draw-charts";
import type { ChartPlan } from "./sheets/plan-charts";
import type { RefreshPlan } from "./plan-refresh";
import type { PlannedSheet } from "./plan-sheets";
import type { ResultPlan } from "./result-columns";
import type { ScorecardReading } from "./read-scorecard";
import type { ScorecardMemory, WrittenCells } from "./scorecard-memory";
import type { Snapshot } from "./snapshot";
import type { TableGrowth } from "./write-plan";
import type { SheetOf, Step } from "./write-steps";
import type { Language } from "../words/say";

/** Cost of a fixed request in bytes, generously. */
const FIXED_BYTES = 60_000;
const CHART_BYTES = 30_000;

/** What the commit needs to know of the writing. */
export interface Written {
  readonly sheets: readonly OwnedWriting[];
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
  const { definition, facts, memory } = reading;
  const xml = await inSlices(writingSnapshot(snapshot), breathe);
  let sheets: readonly OwnedWriting[] = [];
  const sheetOf: SheetOf = (key) =>
    sheets.find(({ kind }) => planKey(kind) === key)?.worksheet ?? context.workbook.worksheets.getItem(key);
  const next = memoryAfter(reading, plan);
  const begin = (): void => {
    context.application.suspendApiCalculationUntilNextSync();
    if (facts.revertPart === null) context.workbook.customXmlParts.add(xml);
    else context.workbook.customXmlParts.getItem(facts.revertPart).setXml(xml);
    queueRevertible(context, !snapshot.tooLarge);
    queueMemory(context, definition.id, memoryDuring(memory, next, plan));
    sheets = addOwnedSheets(context, reading, plan.sheets);
    stampSheets(sheets, null, definition.language);
  };
  const steps: Step[] = [
    { bytes: xml.length + FIXED_BYTES, queue: begin },
    ...plan.results.flatMap(({ plan: result }) => resultSteps(context, result, sheetOf, definition.language)),
    ...plan.sheets.flatMap((planned) => sheetSteps(planned, memory, sheetOf, definition.language)),
    ...(plan.drawing ? drawingSteps(() => sheetOf(planKey("map")), plan.drawing) : []),
    ...(plan.charts ? chartSteps(plan.charts, sheetOf) : []),
  ];
  beforeSync();
  await runSteps(context, steps, breathe);
  for (const { worksheet } of sheets) worksheet.load("id");
  await context.sync();
  return { sheets, memory: next };
}

function chartSteps(plan: ChartPlan, sheetOf: SheetOf): readonly Step[] {
  const bytes = CHART_BYTES * (plan.changes.length + plan.deletes.length);
  const queue = (): void => {
    queueCharts(sheetOf(planKey("charts")), sheetOf(planKey("chart-data")), plan);
  };
  return plan.isEmpty ? [] : [{ bytes, queue }];
}

function resultSteps(
  context: Excel.RequestContext,
  result: ResultPlan,
  sheetOf: SheetOf,
  language: Language,
): readonly Step[] {
  return [
    ...cellSteps(result.headers, sheetOf),
    ...growthSteps(context, result.growth ? [result.growth] : []),
    ...cellSteps(result.cells, sheetOf),
    ...formatSteps(result.formats, sheetOf),
    {
      bytes: FIXED_BYTES,
      queue: () => {
        dressResults(result, sheetOf, language);
      },
    },
  ];
}

function sheetSteps(
  { kind, plan, sheet }: PlannedSheet,
  memory: ScorecardMemory,
  sheetOf: SheetOf,
  language: Language,
): readonly Step[] {
  if (plan.blocker !== null) return [];
  const part = SHEET_PARTS[kind];
  const before = sheet === null ? NOTHING_WRITTEN : (memory.written[kind] ?? NOTHING_WRITTEN);
  const dress = (): void => {
    if (sheet !== null && plan.layout === before.layout) return;
    const columnsBefore = parseLayout(before.layout).columns;
    const worksheet = sheetOf(planKey(kind));
    part.queueDress(worksheet, plan.layout, before, columnsBefore, language);
    if (columnsBefore.length === 0) part.queueSetup(worksheet, plan.block.rows, plan.block.columns);
  };
  return [
    ...cellSteps(plan.cells, sheetOf),
    { bytes: FIXED_BYTES + plan.layout.length * 100, queue: dress },
    ...formatSteps(plan.formats, sheetOf),
  ];
}

/** Writes the commit mark: the stamps, the new sheets' own ids, and that nothing is left half done. */
export async function commitScorecard(
  context: Excel.RequestContext,
  { definition }: ScorecardReading,
  written: Written,
  asOf: number,
): Promise<void> {
  const { sheets, memory } = written;
  stampSheets(sheets, asOf, definition.language);
  for (const { kind, worksheet } of sheets) {
    const mark = { kind, scorecard: definition.id, worksheet: worksheet.id };
    worksheet.customProperties.add(MARK_KEY, markText(mark));
  }
  const ids = Object.fromEntries(sheets.map(({ kind, worksheet }) => [kind, worksheet.id]));
  queueMemory(context, definition.id, { ...memory, sheets: { ...memory.sheets, ...ids }, state: "done" });
  await context.sync();
}

function stampSheets(sheets: readonly OwnedWriting[], asOf: number | null, language: Language): void {
  for (const { kind, worksheet } of sheets) {
    const { stampRow } = SHEET_PARTS[kind];
    if (stampRow !== null) queueStamp(worksheet, stampRow, asOf, stampFormat(language), language);
  }
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

function memoryAfter({ memory, facts, sheets }: ScorecardReading, plan: RefreshPlan): ScorecardMemory {
  const results = plan.results.flatMap(({ plan: result }) => result.owned);
  const anchors = new Set(results.map(({ anchor }) => anchor));
  const others = memory.columns.filter(({ anchor }) => !anchors.has(anchor));
  const live = Object.entries(memory.sheets).filter(([, id]) =>
    facts.sheets.some((sheet) => sheet.id === id),
  );
  const known: ScorecardMemory["sheets"] = Object.fromEntries(live);
  const found = [...sheets].map(([kind, { sheet }]) => [kind, sheet.id] as const);
  const marked = plan.results.flatMap(({ plan: { owned, marks } }) => {
    const anchor = owned[0]?.anchor;
    return marks === null || anchor === undefined ? [] : [[anchor, marks] as const];
  });
  const cells = plan.sheets.flatMap(({ kind, plan: { block, layout, blocker } }) =>
    blocker === null ? [[kind, { ...block, layout }] as const] : [],
  );
  return {
    ...memory,
    sheets: { ...known, ...Object.fromEntries(found) },
    columns: [...others, ...results],
    written: { ...memory.written, ...Object.fromEntries(cells) },
    drawing: plan.drawing ? packDrawing(plan.drawing.memory) : memory.drawing,
    charts: plan.charts?.memory ?? memory.charts,
    rolled: [],
    added: [],
    rows: Object.fromEntries(marked),
    state: "done",
  };
}

/** While cells are being written each block is the larger of the two, no dress is certain, and shapes may be old or new. */
function memoryDuring(
  before: ScorecardMemory,
  after: ScorecardMemory,
  { drawing }: RefreshPlan,
): ScorecardMemory {
  const kinds = Object.keys(after.written) as (keyof ScorecardMemory["written"])[];
  const larger = kinds.map((kind) => {
    const [old, now] = [before.written[kind] ?? NOTHING_WRITTEN, after.written[kind] ?? NOTHING_WRITTEN];
    const rows = Math.max(old.rows, now.rows);
    const written: WrittenCells = { rows, columns: Math.max(old.columns, now.columns), layout: "" };
    return [kind, written] as const;
  });
  const drawn = drawnBefore(before);
  return {
    ...after,
    written: Object.fromEntries(larger),
    drawing: drawing ? packDrawing(memoryWhileDrawing(drawn, drawing.memory)) : before.drawing,
    charts: before.charts,
    state: "writing",
  };
}
