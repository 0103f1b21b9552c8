import { planningAddedColumns } from "./added-columns";
import { fullCellName } from "./address";
import { isBlank, sameCell } from "./cell-text";
import { columnCells, inTheWay } from "./result-cells";
import { rowMarks } from "./row-keys";
import { changedRuns, runsWhere } from "./runs";
import { signalWords, trendWords } from "./signal-words";
import { statusWord, STATUSES } from "./sheets/status-look";
import type { Finding } from "../engine/scorecard/problem";
import type { Work } from "../engine/scorecard/work";
import type { ResultColumn } from "./model";
import type { PlacedKpi } from "./result-cells";
import type { OwnedColumn } from "./scorecard-memory";
import type { CellWrite, ColumnLook, FormatWrite, TableGrowth } from "./write-plan";
import type { Language } from "../words/say";

/** A KPI table as read, with what stands in and beside it where results would go. */
export interface ResultTable {
  readonly id: string;
  readonly name: string;
  /** The query that loads the table, or `null`. */
  readonly query: string | null;
  readonly anchor: string;
  readonly sheet: { readonly id: string; readonly name: string };
  /** Place of the header row's first cell. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly bodyRows: number;
  readonly hasTotals: boolean;
  /** Contents and formats of the body of each column we own, found by header. */
  readonly owned: readonly {
    readonly column: OwnedColumn;
    readonly place: number;
    readonly contents: readonly unknown[];
    readonly formats: readonly string[];
  }[];
  /** Contents of the cells to the right, header row first, totals row included. */
  readonly right: readonly (readonly unknown[])[];
  /** Looks of the columns to the right. */
  readonly rightLooks: readonly ColumnLook[];
  /** Whether another table reaches into them. */
  readonly rightHasTable: boolean;
}

export interface ResultPlan {
  readonly cells: readonly CellWrite[];
  readonly headers: readonly CellWrite[];
  readonly formats: readonly FormatWrite[];
  readonly growth: TableGrowth | null;
  readonly owned: readonly OwnedColumn[];
  /** Columns of the sheet that are to be dressed because they are new. */
  readonly added: readonly { readonly kind: ResultColumn; readonly column: number }[];
  readonly findings: readonly Finding[];
  /** Which KPI stands in which row, where a query may change that behind our back; else `null`. */
  readonly marks: string | null;
}

export interface ResultWish {
  readonly kinds: readonly ResultColumn[];
  readonly language: Language;
  /** True when an earlier refresh broke off: what it left behind is ours. */
  readonly mending: boolean;
}

/** Plans a table's result columns: the changed cells of those that are there, and new ones at the right end if it is free. Pure, in steps. */
export function* planningResultColumns(
  table: ResultTable,
  kpis: readonly PlacedKpi[],
  wish: ResultWish,
): Work<ResultPlan> {
  const existing: ReturnType<typeof planExisting>[] = [];
  for (const owned of table.owned) {
    yield;
    existing.push(planExisting(table, owned, kpis, wish));
  }
  yield;
  const missing = wish.kinds.filter((kind) => !table.owned.some(({ column }) => column.kind === kind));
  const added = yield* planningAddedColumns(table, missing, kpis, wish);
  return {
    cells: [...existing.flatMap(({ cells }) => cells), ...added.cells],
    headers: added.headers,
    formats: [...existing.flatMap(({ formats }) => formats), ...added.formats],
    growth: added.growth,
    owned: [...table.owned.map(({ column }) => ({ ...column, language: wish.language })), ...added.owned],
    added: added.added,
    findings: [...existing.flatMap(({ findings }) => findings), ...added.findings],
    marks: table.query === null ? null : rowMarks(table.bodyRows, kpis),
  };
}

function planExisting(
  table: ResultTable,
  { column, place, contents, formats }: ResultTable["owned"][number],
  kpis: readonly PlacedKpi[],
  { language, mending }: ResultWish,
): Pick<ResultPlan, "cells" | "formats" | "findings"> {
  const wanted = columnCells(column.kind, kpis, table.bodyRows, language);
  const words = wordsOf(column, language);
  const foreign = contents.findIndex(
    (content, row) => !isOurs(content, words) && !(mending && sameCell(content, wanted.cells[row] ?? "")),
  );
  const at = { sheet: table.sheet.id, column: table.column + place };
  if (foreign >= 0) {
    const cell = fullCellName(table.sheet.name, table.row + 1 + foreign, at.column);
    return { cells: [], formats: [], findings: [inTheWay(cell, column.header)] };
  }
  return {
    cells: changedRuns(contents, wanted.cells).map(({ start, end }) => ({
      ...at,
      row: table.row + 1 + start,
      values: wanted.cells.slice(start, end).map((cell) => [cell]),
      before: contents.slice(start, end).map((content) => [content]),
    })),
    formats: runsWhere(table.bodyRows, (row) => needsFormat(formats[row], wanted.formats[row]), 8).map(
      ({ start, end }) => ({
        ...at,
        row: table.row + 1 + start,
        formats: wanted.formats
          .slice(start, end)
          .map((format, row) => [format ?? formats[start + row] ?? "General"]),
        before: formats.slice(start, end).map((format) => [format]),
      }),
    ),
    findings: [],
  };
}

/** The words that an owned column can hold; `null` for one of numbers. */
function wordsOf(column: OwnedColumn, language: Language): readonly string[] | null {
  const wordsIn = WORDS[column.kind];
  if (!wordsIn) return null;
  const languages = new Set<Language>([language, column.language, "en"]);
  return [...languages].flatMap(wordsIn);
}

const statusesIn = (language: Language): readonly string[] =>
  STATUSES.map((status) => statusWord(status, language));

const WORDS: Readonly<Partial<Record<ResultColumn, (language: Language) => readonly string[]>>> = {
  status: statusesIn,
  "end-status": statusesIn,
  trend: trendWords,
  signal: signalWords,
};

/** Whether a cell of an owned column holds what such a column can hold. */
function isOurs(content: unknown, words: readonly string[] | null): boolean {
  if (isBlank(content)) return true;
  return words === null ? typeof content === "number" : words.some((word) => sameCell(content, word));
}

function needsFormat(current: string | undefined, wanted: string | null | undefined): boolean {
  return wanted !== null && wanted !== undefined && current !== wanted;
}
