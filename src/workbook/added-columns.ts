import { isBlank, sameCell } from "./cell-text";
import { fullCellName } from "./address";
import { columnCells, inTheWay } from "./result-cells";
import { runsWhere } from "./runs";
import { say } from "../words/say";
import type { Work } from "../engine/scorecard/work";
import type { ResultColumn } from "./model";
import type { PlacedKpi, WantedColumn } from "./result-cells";
import type { ResultPlan, ResultTable, ResultWish } from "./result-columns";
import type { CellWrite, FormatWrite, TableGrowth } from "./write-plan";
import type { Language } from "../words/say";

interface NewColumn extends WantedColumn {
  readonly kind: ResultColumn;
  readonly header: string;
}

/** What new columns add to a table's plan. */
export type AddedPlan = Omit<ResultPlan, "marks">;

const NOTHING: AddedPlan = {
  cells: [],
  headers: [],
  formats: [],
  growth: null,
  owned: [],
  added: [],
  findings: [],
};

/** Plans columns at a table's right end, if the cells there are free; else says which is not. Pure, in steps. */
export function* planningAddedColumns(
  table: ResultTable,
  kinds: readonly ResultColumn[],
  kpis: readonly PlacedKpi[],
  { language, mending }: ResultWish,
): Work<AddedPlan> {
  if (kinds.length === 0) return NOTHING;
  const headers = newHeaders(table.headers, kinds, language);
  const columns: NewColumn[] = [];
  for (const [place, kind] of kinds.entries()) {
    yield;
    const wanted = columnCells(kind, kpis, table.bodyRows, language);
    columns.push({ kind, ...wanted, header: headers[place] ?? kind });
  }
  yield;
  const first = table.column + table.headers.length;
  const blocker = findForeign(table, columns, mending);
  if (blocker) {
    const cell = fullCellName(table.sheet.name, table.row + blocker.row, first + blocker.column);
    return { ...NOTHING, findings: [inTheWay(cell, headers[0] ?? "")] };
  }
  yield;
  return {
    headers: [headerWrite(table, columns, first)],
    cells: columns.map((column, place) => bodyWrite(table, column, first, place)),
    formats: columns.flatMap((column, place) => formatWrites(table, column, first + place)),
    growth: growthOf(table, columns.length),
    owned: columns.map(({ kind, header }) => ({ anchor: table.anchor, kind, header, language })),
    added: columns.map(({ kind }, place) => ({ kind, column: first + place })),
    findings: [],
  };
}

function headerWrite(table: ResultTable, columns: readonly NewColumn[], first: number): CellWrite {
  return {
    sheet: table.sheet.id,
    row: table.row,
    column: first,
    values: [columns.map(({ header }) => header)],
    before: [columns.map((_, place) => table.right[0]?.[place] ?? "")],
  };
}

function bodyWrite(table: ResultTable, { cells }: NewColumn, first: number, place: number): CellWrite {
  return {
    sheet: table.sheet.id,
    row: table.row + 1,
    column: first + place,
    values: cells.map((cell) => [cell]),
    before: cells.map((_, row) => [table.right[row + 1]?.[place] ?? ""]),
  };
}

function formatWrites(table: ResultTable, { formats }: NewColumn, column: number): FormatWrite[] {
  return runsWhere(formats.length, (row) => formats[row] !== null, 8).map(({ start, end }) => ({
    sheet: table.sheet.id,
    row: table.row + 1 + start,
    column,
    formats: formats.slice(start, end).map((format) => [format ?? "General"]),
    before: formats.slice(start, end).map(() => ["General"]),
  }));
}

function growthOf(table: ResultTable, added: number): TableGrowth {
  return {
    table: table.id,
    sheet: table.sheet.id,
    row: table.row,
    column: table.column,
    rows: table.bodyRows + 1 + (table.hasTotals ? 1 : 0),
    columnsBefore: table.headers.length,
    columnsAfter: table.headers.length + added,
    looks: table.rightLooks.slice(0, added),
  };
}

/** First cell to the right that holds what is not ours. */
function findForeign(
  table: ResultTable,
  columns: readonly NewColumn[],
  mending: boolean,
): { row: number; column: number } | null {
  const room = table.right[0]?.length ?? 0;
  if (table.rightHasTable || room < columns.length) return { row: 0, column: 0 };
  for (const [row, cells] of table.right.entries()) {
    for (const [column, { header, cells: wanted }] of columns.entries()) {
      const content = cells[column];
      if (isBlank(content)) continue;
      const ours = row === 0 ? header : (wanted[row - 1] ?? "");
      if (!(mending && ours !== "" && sameCell(content, ours))) return { row, column };
    }
  }
  return null;
}

function newHeaders(
  headers: readonly string[],
  kinds: readonly ResultColumn[],
  language: Language,
): readonly string[] {
  const taken = new Set(headers.map((header) => header.trim().toLowerCase()));
  return kinds.map((kind) => {
    const plain = say(`sheets.heading.${kind}`, {}, language);
    const own = say("sheets.column.own", { header: plain }, language);
    let header = taken.has(plain.toLowerCase()) ? own : plain;
    for (let number = 2; taken.has(header.toLowerCase()); number++) header = `${own} ${number}`;
    taken.add(header.toLowerCase());
    return header;
  });
}
