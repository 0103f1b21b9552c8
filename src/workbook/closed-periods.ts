import { areaName, fullCellName } from "./address";
import { asText, isBlank } from "./cell-text";
import { factsOf } from "./closed-facts";
import { WorkbookFault } from "./faults";
import { freeSheetName, MARK_KEY, markText } from "./owned-sheet";
import { breathing, readAndScore, type RefreshRequest } from "./read-and-score";
import { runExcel } from "./run-excel";
import { queueMemory } from "./scorecard-memory";
import { freeTableName } from "./template";
import { cellSteps, formatSteps, runSteps } from "./write-steps";
import { closedRows } from "../engine/scorecard/closed-periods";
import {
  historyCells,
  HISTORY_COLUMNS,
  HISTORY_HEADING_ROW,
  closedNow,
  digestOf,
} from "./sheets/history-rows";
import { queueHistorySheet } from "./sheets/dress-history-sheet";
import { historyOf, periodKey } from "./history-findings";
import { serialTo1904 } from "../engine/scorecard/serial-date";
import { periodText } from "../words/period-text";
import { say } from "../words/say";
import type { ClosedPeriod, ClosedRow } from "../engine/scorecard/closed-periods";
import type { Span } from "../engine/scorecard/period";
import type { Closing, DecodedHistory, HistoryPeriod } from "./sheets/history-rows";
import type { ClosedPeriodFact } from "./model";
import type { ScorecardReading } from "./read-scorecard";
import type { ScoredReading } from "./read-and-score";
import type { FormatWrite } from "./write-plan";

export interface CloseRequest extends RefreshRequest {
  readonly by: string;
  /** The period to close where the scorecard's figures have none of their own; else `null`. */
  readonly period: Span | null;
}

export interface ReopenRequest extends RefreshRequest {
  readonly by: string;
  readonly reason: string;
  readonly period: Span;
}

/**
 * Closes a scorecard's period: writes what the scorecard, its perspectives and its KPIs stand at to the History sheet, which
 * is made when there is none. A row, once written, never changes. A fault says what is in the way: a period that is
 * closed already, that has no readings, a protected sheet, a cell below the table.
 *
 * @returns The periods that are closed now, the latest first.
 */
export async function closePeriod(request: CloseRequest): Promise<readonly ClosedPeriodFact[]> {
  return runExcel(async (context) => {
    const scored = await readAndScore(
      context,
      request,
      breathing(request.signal, () => true),
    );
    const { reading } = scored;
    const history = historyOf(reading);
    const closing = closingOf(scored, request, history);
    const cells = cellsOf(scored, closing);
    refuseUnlessFree(reading, history, cells.length);
    request.onProgress("writing", 0);
    const closed = { ...closing, rows: keptRows(scored) };
    await writeRows(context, reading, history, cells, closed);
    request.onProgress("checking", 1);
    return factsOf([...history.periods, { ...closed, reopened: null, rowsAt: [] }]);
  });
}

/** Opens a closed period again: its rows stay, and say from now on when, by whom and why they were opened. */
export async function reopenPeriod(request: ReopenRequest): Promise<readonly ClosedPeriodFact[]> {
  if (request.reason.trim() === "") throw new WorkbookFault("sheets.history.no-reason");
  return runExcel(async (context) => {
    const { reading } = await readAndScore(
      context,
      request,
      breathing(request.signal, () => true),
    );
    const history = historyOf(reading);
    const { start, end } = request.period;
    const closed = closedNow(history.periods).find((one) => one.start === start && one.end === end);
    const owned = reading.sheets.get("history");
    if (!closed || !owned) throw new WorkbookFault("sheets.history.not-closed");
    if (owned.sheet.isProtected) throw protectedFault(owned.sheet.name);
    queueReopening(context, reading, closed, request);
    const { closed: digests, ...rest } = reading.memory;
    const kept = Object.fromEntries(Object.entries(digests).filter(([key]) => key !== periodKey(closed)));
    queueMemory(context, request.id, { ...rest, closed: kept });
    await context.sync();
    const { asOf: on, by, reason } = request;
    return factsOf(
      history.periods.map((one) => (one === closed ? { ...one, reopened: { on, by, reason } } : one)),
    );
  });
}

function closingOf(
  { reading, report }: ScoredReading,
  request: CloseRequest,
  history: DecodedHistory,
): Closing {
  const { scorecard, input, columnPeriods } = report;
  const own = columnPeriods?.current ?? scorecard?.period ?? null;
  const span = own ?? request.period;
  if (!scorecard || !span || !input) throw new WorkbookFault("sheets.history.no-period");
  const { language, name } = reading.definition;
  const { fiscalYearStart, calendar: kind, view } = input.settings;
  const text = periodText(span, { fiscalYearStart, kind }, language);
  if (closedNow(history.periods).some(({ start, end }) => start === span.start && end === span.end)) {
    throw new WorkbookFault("sheets.history.already-closed", { period: text });
  }
  if (scorecard.kpis.every(({ actual }) => actual === null)) {
    throw new WorkbookFault("sheets.history.no-readings", { period: text });
  }
  return {
    start: span.start,
    end: span.end,
    scorecard: name,
    periodText: text,
    view: own === null ? "period" : view,
    closedOn: request.asOf,
    closedBy: request.by.trim(),
  };
}

function keptRows({ report }: ScoredReading): readonly (ClosedRow & { readonly cell: null })[] {
  return report.scorecard ? closedRows(report.scorecard).map((row) => ({ ...row, cell: null })) : [];
}

type HistoryCells = ReturnType<typeof historyCells>;

function cellsOf(scored: ScoredReading, closing: Closing): readonly HistoryCells[] {
  const { reading, report } = scored;
  const kept = keptRows(scored);
  const groups = kept.length - report.formats.length;
  return kept.map((row, place) =>
    historyCells(row, closing, report.formats[place - groups], {
      culture: reading.facts.culture,
      language: reading.definition.language,
    }),
  );
}

/** The rows right below what stands on the sheet must be free, and the sheet open for writing. */
function refuseUnlessFree({ facts, sheets }: ScorecardReading, { end }: DecodedHistory, rows: number): void {
  const owned = sheets.get("history");
  if (!owned) {
    if (facts.structureIsProtected) throw new WorkbookFault("sheets.history.structure-protected");
    return;
  }
  if (owned.sheet.isProtected) throw protectedFault(owned.sheet.name);
  if (end + rows > LAST_ROW) throw new WorkbookFault("sheets.history.full", { sheet: owned.sheet.name });
  const { state } = owned;
  const beside = state.contents.findIndex(
    (cells, place) =>
      state.row + place > HISTORY_HEADING_ROW &&
      cells.some((cell, at) => state.column + at >= HISTORY_COLUMNS.length && !isBlank(cell)),
  );
  if (beside >= 0) {
    const cell = fullCellName(state.name, state.row + beside, HISTORY_COLUMNS.length);
    throw new WorkbookFault("sheets.history.in-the-way", { cell });
  }
}

const LAST_ROW = 1_048_576;

function protectedFault(sheet: string): WorkbookFault {
  return new WorkbookFault("sheets.history.protected", { sheet });
}

async function writeRows(
  context: Excel.RequestContext,
  reading: ScorecardReading,
  { end }: DecodedHistory,
  cells: readonly HistoryCells[],
  closed: ClosedPeriod,
): Promise<void> {
  const { definition, facts, memory, sheets } = reading;
  const { id, name, language } = definition;
  const known = sheets.get("history")?.sheet ?? null;
  const sheet = known ? context.workbook.worksheets.getItem(known.id) : addSheet(context, reading);
  if (!known) {
    const taken = [...facts.tables.map((table) => table.name), ...facts.names.keys()];
    queueHistorySheet(sheet, freeTableName("History", taken), name, cells.length, language);
  }
  const table = known ? facts.tables.find((one) => one.sheet === known.name) : undefined;
  const writes = [{ sheet: "", row: end, column: 0, values: cells.map(({ values }) => values), before: [] }];
  const looks = HISTORY_COLUMNS.map((_, column): FormatWrite => {
    const formats = cells.map((row) => [row.formats[column] ?? "General"]);
    return { sheet: "", row: end, column, formats, before: [] };
  });
  await runSteps(context, [...formatSteps(looks, () => sheet), ...cellSteps(writes, () => sheet)]);
  if (table) {
    // The rows stand below the table, which takes them in by its size: so it merges with what a co-author adds.
    const height = end + cells.length - HISTORY_HEADING_ROW;
    const area = sheet.getRange(areaName(HISTORY_HEADING_ROW, 0, height, HISTORY_COLUMNS.length));
    context.workbook.tables.getItem(table.id).resize(area);
  }
  sheet.load("id");
  await context.sync();
  if (!known) {
    sheet.customProperties.add(MARK_KEY, markText({ kind: "history", scorecard: id, worksheet: sheet.id }));
  }
  queueMemory(context, id, {
    ...memory,
    sheets: { ...memory.sheets, history: sheet.id },
    closed: { ...memory.closed, [periodKey(closed)]: digestOf(closed) },
  });
  await context.sync();
}

function addSheet(context: Excel.RequestContext, { definition, facts }: ScorecardReading): Excel.Worksheet {
  const taken = facts.sheets.map(({ name }) => name);
  const wish = say("sheets.history.name", {}, definition.language);
  const sheet = context.workbook.worksheets.add(freeSheetName(wish, taken));
  sheet.customProperties.add(
    MARK_KEY,
    markText({ kind: "history", scorecard: definition.id, worksheet: "" }),
  );
  return sheet;
}

/** Queues the three cells that say that a period was opened again, on each of its rows. */
function queueReopening(
  context: Excel.RequestContext,
  { facts, sheets }: ScorecardReading,
  { rowsAt }: HistoryPeriod,
  { asOf, by, reason }: ReopenRequest,
): void {
  const sheet = context.workbook.worksheets.getItem(sheets.get("history")?.sheet.id ?? "");
  const first = HISTORY_COLUMNS.indexOf("reopenedOn");
  const on = facts.culture.date1904 ? serialTo1904(asOf) : asOf;
  const cells = [on, asText(by.trim()), asText(reason.trim())];
  for (const { start, count } of blocksOf(rowsAt)) {
    const range = sheet.getRange(areaName(start, first, count, cells.length));
    range.values = Array.from({ length: count }, () => cells);
    const formats = Array.from({ length: count }, () => ["yyyy-mm-dd hh:mm"]);
    sheet.getRange(areaName(start, first, count, 1)).numberFormat = formats;
  }
}

/** Rows that follow one another, as blocks; rows that were sorted apart make more of them. */
function blocksOf(rows: readonly number[]): readonly { readonly start: number; readonly count: number }[] {
  const blocks: { start: number; count: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = blocks.at(-1);
    if (last && last.start + last.count === row) last.count++;
    else blocks.push({ start: row, count: 1 });
  }
  return blocks;
}
