import { areaName } from "./address";
import { isBlank, sameCell, type CellValue } from "./cell-text";
import { contentsOf } from "./contents";
import { readBlocks } from "./read-blocks";
import type { AppendPlan } from "./append-rows";
import type { LocatedSource } from "./sources";
import type { OwnedColumn } from "./scorecard-memory";
import type { TableShape, WorkbookShape } from "./workbook-shape";
import type { Step } from "./write-steps";

/** Rows that a command added at a table's end, and what they replaced. Rows and columns count from the table's top left. */
export interface AddedRows {
  readonly table: string;
  /** What the rows are called: KPIs or perspectives. */
  readonly names: readonly string[];
  /** The first of them. */
  readonly first: number;
  /** Rows of the table, header included, before and after. */
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly columns: readonly AddedColumn[];
}

export interface AddedColumn {
  readonly column: number;
  readonly values: readonly CellValue[];
  /** Number formats that were there; `null` where none was written. */
  readonly formats: readonly string[] | null;
}

/** What taking rows back comes to. */
export interface TakenBack {
  readonly steps: readonly Step[];
  /** Cells that are emptied. */
  readonly cells: number;
  /** Names of the rows that somebody has changed since, which stay. */
  readonly kept: readonly string[];
}

/**
 * What a plan adds to a table, to be remembered; `null` for a plain range, which cannot be made shorter again. Pure.
 *
 * @param formats - Number formats of the cells from the table's top left on, before the plan is carried out.
 */
export function addedRows(
  { table, area }: Pick<LocatedSource, "table" | "area">,
  { writes, growth }: AppendPlan,
  names: readonly string[],
  formats: readonly (readonly string[])[],
): AddedRows | null {
  const [write] = writes;
  if (!table || !write) return null;
  const first = write.row - area.row;
  const rowsAfter = growth?.rows ?? table.rows;
  return {
    table: table.table.id,
    names,
    first,
    rowsBefore: table.rows,
    rowsAfter,
    columns: writes.map(({ column, values, formats: written }) => ({
      column: column - area.column,
      values,
      formats: written.some((format) => format !== null)
        ? values.map((_, row) => formats[first + row]?.[column - area.column] ?? "General")
        : null,
    })),
  };
}

/**
 * Plans how rows are taken back that commands have added, the last first: a row that is as it was written goes, and the table
 * is as long as before where nothing else has changed its length. A row with anything of the user's in it stays. Asks Excel once.
 *
 * @param owned - Result columns: what stands there is no change of the user's.
 * @param widthOf - Columns a table will have, where the same command takes columns out of it.
 */
export async function takingRowsBack(
  context: Excel.RequestContext,
  added: readonly AddedRows[],
  shape: WorkbookShape,
  owned: readonly OwnedColumn[],
  widthOf: (table: TableShape) => number = ({ columns }) => columns,
): Promise<TakenBack> {
  const found = added.flatMap((rows) => {
    const table = shape.tables.find(({ table: { id } }) => id === rows.table);
    return table ? [{ rows, table }] : [];
  });
  if (found.length === 0) return { steps: [], cells: 0, kept: [] };
  const blocks = await readBlocks(
    context,
    found.map(({ rows: { first, names }, table }) => ({
      sheet: table.sheetFact.id,
      row: table.row + first,
      column: table.column,
      rows: names.length,
      columns: table.columns,
      properties: ["values", "formulas"],
    })),
  );
  const results = new Set(owned.map(({ header }) => header));
  const lengths = new Map<string, number>();
  const plans = found
    .map(({ rows, table }, place) => {
      const block = blocks[place] ?? { values: [], formulas: [] };
      return { rows, table, going: goingRows(rows, contentsOf(block), table.headers, results) };
    })
    .reverse();
  const steps = plans.flatMap(({ rows, table, going }) => {
    const now = lengths.get(rows.table) ?? table.rows;
    const last = rows.names.findLastIndex((_, row) => !going[row]);
    const length =
      now === rows.rowsAfter && !table.hasTotals
        ? Math.max(rows.rowsBefore, last < 0 ? 0 : rows.first + last + 1)
        : now;
    lengths.set(rows.table, length);
    return stepsFor(context, table, rows, going, { now, length, width: widthOf(table) });
  });
  const names = (wanted: boolean) =>
    plans.flatMap(({ rows, going }) => rows.names.filter((_, row) => going[row] === wanted));
  const cells = plans.reduce(
    (sum, { rows, going }) => sum + rows.columns.length * going.filter(Boolean).length,
    0,
  );
  return { steps, cells, kept: names(false) };
}

/** For each row whether it is as it was written, with nothing beside it but results and the table's own formulas. */
function goingRows(
  { names, columns }: AddedRows,
  contents: readonly (readonly unknown[])[],
  headers: readonly string[],
  results: ReadonlySet<string>,
): readonly boolean[] {
  const written = new Map(columns.map(({ column, values }) => [column, values]));
  return names.map((_, row) =>
    headers.every((header, column) => {
      const content = contents[row]?.[column];
      const values = written.get(column);
      if (values) return sameCell(content, values[row] ?? "");
      return results.has(header) || isBlank(content) || isFormula(content);
    }),
  );
}

function isFormula(content: unknown): boolean {
  return typeof content === "string" && content.startsWith("=");
}

interface Lengths {
  readonly now: number;
  readonly length: number;
  readonly width: number;
}

function stepsFor(
  context: Excel.RequestContext,
  table: TableShape,
  { first, names, columns }: AddedRows,
  going: readonly boolean[],
  { now, length, width }: Lengths,
): readonly Step[] {
  const { worksheets, tables } = context.workbook;
  const cell = (row: number, column: number, wide = 1): Excel.Range =>
    worksheets
      .getItem(table.sheetFact.id)
      .getRange(areaName(table.row + row, table.column + column, 1, wide));
  const clear = names.flatMap((_, place): Step[] => {
    if (!going[place]) return [];
    const row = first + place;
    const queue = (): void => {
      // A row that leaves the table takes the table's own formulas along.
      if (row >= length) cell(row, 0, table.columns).clear(Excel.ClearApplyTo.contents);
      for (const { column, formats } of columns) {
        if (row < length) cell(row, column).clear(Excel.ClearApplyTo.contents);
        if (formats) cell(row, column).numberFormat = [[formats[place] ?? "General"]];
      }
    };
    return [{ bytes: 400 * (1 + columns.length), queue }];
  });
  if (length === now) return clear;
  const shorten = (): void => {
    const area = areaName(table.row, table.column, length, width);
    tables.getItem(table.table.id).resize(worksheets.getItem(table.sheetFact.id).getRange(area));
  };
  return [...clear, { bytes: 400, queue: shorten }];
}
