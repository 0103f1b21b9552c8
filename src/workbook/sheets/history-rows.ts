import { fullCellName } from "../address";
import { asText, isBlank } from "../cell-text";
import { rowFormat, SCORE_FORMAT } from "../number-formats";
import { isDateSerial, serialFrom1904, serialTo1904 } from "../../engine/scorecard/serial-date";
import { say } from "../../words/say";
import { statusWord, STATUSES } from "./status-look";
import type { CellValue } from "../cell-text";
import type { CellBlock } from "../tables/decode-comments";
import type { Culture } from "../model";
import type { ClosedPeriod, ClosedRow, KeptRow } from "../../engine/scorecard/closed-periods";
import type { Status, View } from "../../engine/scorecard/model";
import type { Span } from "../../engine/scorecard/period";
import type { Language } from "../../words/say";

/** Columns of the History sheet from A on; what stands in a closed row up to "closed by" never changes. */
export const HISTORY_COLUMNS = [
  "scorecard",
  "period",
  "perspective",
  "kpi",
  "entity",
  "actual",
  "target",
  "score",
  "status",
  "weight",
  "from",
  "to",
  "view",
  "closedOn",
  "closedBy",
  "reopenedOn",
  "reopenedBy",
  "reason",
] as const;

export type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

/** Row of the headings, counted from zero; title and hint stand above. */
export const HISTORY_HEADING_ROW = 3;

const AT = Object.fromEntries(HISTORY_COLUMNS.map((column, place) => [column, place])) as Readonly<
  Record<HistoryColumn, number>
>;
const VIEWS: readonly View[] = ["period", "year-to-date", "full-year"];

/** Who closes a period, and when; the day is a serial of the 1900 system. */
export interface Closing extends Span {
  readonly scorecard: string;
  readonly periodText: string;
  readonly view: View;
  readonly closedOn: number;
  readonly closedBy: string;
}

export interface HistoryReading {
  readonly culture: Culture;
  /** Language of the workbook's own words; loaded already. */
  readonly language: Language;
}

/** A period as the sheet has it: closed, or closed and opened again. */
export interface HistoryPeriod extends ClosedPeriod {
  readonly periodText: string;
  /** Rows of the sheet, counted from zero. */
  readonly rowsAt: readonly number[];
  readonly reopened: { readonly on: number | null; readonly by: string; readonly reason: string } | null;
}

export interface DecodedHistory {
  /** In the order of their first rows. */
  readonly periods: readonly HistoryPeriod[];
  /** Cells of rows that can no longer be read. */
  readonly damaged: readonly string[];
  /** First row below everything on the sheet, counted from zero. */
  readonly end: number;
}

/** A closed row's cells and their number formats, column by column. */
export function historyCells(
  row: ClosedRow,
  closing: Closing,
  format: string | undefined,
  { culture, language }: HistoryReading,
): { readonly values: readonly CellValue[]; readonly formats: readonly string[] } {
  const date = (serial: number): number => (culture.date1904 ? serialTo1904(serial) : serial);
  const values: Readonly<Record<HistoryColumn, CellValue>> = {
    scorecard: asText(closing.scorecard),
    period: asText(closing.periodText),
    from: date(closing.start),
    to: date(closing.end),
    view: asText(say(`sheets.view.${closing.view}`, {}, language)),
    perspective: asText(row.perspective ?? ""),
    kpi: asText(row.kpi ?? ""),
    entity: asText(row.entity ?? ""),
    actual: row.actual ?? "",
    target: row.target ?? "",
    score: row.score ?? "",
    status: asText(statusWord(row.status, language)),
    weight: row.weight,
    closedOn: date(closing.closedOn),
    closedBy: asText(closing.closedBy),
    reopenedOn: "",
    reopenedBy: "",
    reason: "",
  };
  return {
    values: HISTORY_COLUMNS.map((column) => values[column]),
    formats: HISTORY_COLUMNS.map((column) => FORMATS[column] ?? rowFormat(format)),
  };
}

const FORMATS: Readonly<Partial<Record<HistoryColumn, string>>> = {
  scorecard: "General",
  period: "General",
  from: "yyyy-mm-dd",
  to: "yyyy-mm-dd",
  view: "General",
  perspective: "General",
  kpi: "General",
  entity: "General",
  score: SCORE_FORMAT,
  status: "General",
  weight: "General",
  closedOn: "yyyy-mm-dd hh:mm",
  closedBy: "General",
  reopenedOn: "yyyy-mm-dd hh:mm",
  reopenedBy: "General",
  reason: "General",
};

/**
 * Reads the History sheet. Rows may be sorted; those of one closing share their days and the moment of closing. Pure.
 *
 * @param state - Used cells of the sheet; `null` where there is none.
 */
export function decodeHistory(
  state: (CellBlock & { readonly name: string }) | null,
  reading: HistoryReading,
): DecodedHistory {
  const damaged: string[] = [];
  const periods = new Map<string, Draft>();
  if (!state) return { periods: [], damaged, end: HISTORY_HEADING_ROW + 1 };
  const words = wordsOf(reading.language);
  state.contents.forEach((cells, place) => {
    const row = state.row + place;
    if (row <= HISTORY_HEADING_ROW || cells.every(isBlank)) return;
    const cell = fullCellName(state.name, row, AT.actual);
    const read = readRow(cells, state.column, cell, words, reading.culture);
    if (!read) {
      damaged.push(fullCellName(state.name, row, AT.from));
      return;
    }
    const { kept, ...period } = read;
    const key = JSON.stringify([period.start, period.end, period.closedOn, period.reopened]);
    const known = periods.get(key) ?? { ...period, rows: [], rowsAt: [] };
    known.rows.push(kept);
    known.rowsAt.push(row);
    periods.set(key, known);
  });
  const end = Math.max(HISTORY_HEADING_ROW + 1, state.row + state.contents.length);
  return { periods: [...periods.values()], damaged, end };
}

/** Those that are closed now; of several closings of the same days the last one counts. */
export function closedNow(periods: readonly HistoryPeriod[]): readonly HistoryPeriod[] {
  const closed = new Map<string, HistoryPeriod>();
  for (const period of periods) {
    if (period.reopened === null) closed.set(`${period.start} ${period.end}`, period);
  }
  return [...closed.values()].sort((one, other) => one.start - other.start);
}

/** A text that changes when a closed cell does; the order of the rows does not matter, nor do digits that a cell does not keep. */
export function digestOf({ start, end, view, closedOn, closedBy, rows }: ClosedPeriod): string {
  const figure = (value: number | null): string | null => value?.toPrecision(12) ?? null;
  const texts = rows.map(({ kpi, entity, perspective, actual, target, score, status, weight }) =>
    JSON.stringify([
      [kpi, entity, perspective].map((text) => text?.trim() ?? ""),
      [actual, target, score, weight].map(figure),
      status,
    ]),
  );
  const seconds = closedOn === null ? null : Math.round(closedOn * 86_400);
  return hashOf(JSON.stringify([start, end, view, seconds, closedBy.trim(), texts.sort()]));
}

type Draft = { -readonly [Part in keyof HistoryPeriod]: HistoryPeriod[Part] } & {
  rows: KeptRow[];
  rowsAt: number[];
};

interface Words {
  readonly views: ReadonlyMap<string, View>;
  readonly statuses: ReadonlyMap<string, Status>;
}

function wordsOf(language: Language): Words {
  const languages = ["en", language] as const;
  return {
    views: new Map(
      languages.flatMap((spoken) => VIEWS.map((view) => [say(`sheets.view.${view}`, {}, spoken), view])),
    ),
    statuses: new Map(
      languages.flatMap((spoken) => STATUSES.map((status) => [statusWord(status, spoken), status])),
    ),
  };
}

function readRow(
  cells: readonly unknown[],
  first: number,
  cell: string,
  words: Words,
  { date1904 }: Culture,
): (Omit<HistoryPeriod, "rows" | "rowsAt"> & { readonly kept: KeptRow }) | null {
  const at = (column: HistoryColumn): unknown => bare(cells[AT[column] - first] ?? "");
  const text = (column: HistoryColumn): string => String(at(column)).trim();
  const number = (column: HistoryColumn): number | null => {
    const value = at(column);
    return typeof value === "number" ? value : null;
  };
  const day = (column: HistoryColumn): number | null => {
    const value = number(column);
    const serial = value !== null && date1904 ? serialFrom1904(value) : value;
    return serial !== null && isDateSerial(serial) ? serial : null;
  };
  const isNumberOrBlank = (["actual", "target", "score"] as const).every(
    (column) => number(column) !== null || text(column) === "",
  );
  const [start, end, weight] = [day("from"), day("to"), number("weight")];
  const [view, status] = [words.views.get(text("view")), words.statuses.get(text("status"))];
  const isWhole = start !== null && end !== null && weight !== null && isNumberOrBlank;
  if (!isWhole || end < start || !view || !status) return null;
  const reason = text("reason");
  const isReopened = reason !== "" || text("reopenedBy") !== "" || number("reopenedOn") !== null;
  return {
    start,
    end,
    view,
    periodText: text("period"),
    closedOn: day("closedOn"),
    closedBy: text("closedBy"),
    reopened: isReopened ? { on: day("reopenedOn"), by: text("reopenedBy"), reason } : null,
    kept: {
      kpi: text("kpi") || null,
      entity: text("entity") || null,
      perspective: text("perspective") || null,
      actual: number("actual"),
      target: number("target"),
      score: number("score"),
      status,
      weight,
      cell,
    },
  };
}

/** A cell's value without Excel's apostrophe. */
function bare(content: unknown): unknown {
  return typeof content === "string" && content.startsWith("'") ? content.slice(1) : content;
}

/** FNV-1a of 32 bits (Fowler, Noll, Vo), twice with different starts. */
function hashOf(text: string): string {
  const halves = [0x811c9dc5, 0x9e3779b9].map((start) => {
    let hash = start;
    for (let place = 0; place < text.length; place++) {
      hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, "0");
  });
  return halves.join("");
}
