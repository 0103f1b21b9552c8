import { contentsOf } from "./contents";
import { readBlocks, type Block } from "./read-blocks";
import { remap } from "./scorecard-input";
import { filledRows } from "./tables/filled-rows";
import { RowReader } from "./tables/read-cells";
import type { KnownPerspective } from "./library-rows";
import type { Culture, Field, Grid } from "./model";
import type { LocatedSource } from "./sources";

/** A table of a scorecard, read with some rows below it. */
export interface ReadTable {
  readonly located: LocatedSource;
  /** From the header row on, with the rows below that could be needed. */
  readonly values: readonly (readonly unknown[])[];
  readonly contents: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Reads tables with as many rows below each as `room` says, in one round trip. */
export async function readTables(
  context: Excel.RequestContext,
  located: readonly LocatedSource[],
  room: number,
  culture: Culture,
): Promise<readonly ReadTable[]> {
  const blocks = await readBlocks(
    context,
    located.map(({ sheet, area }) => ({
      sheet: sheet.id,
      row: area.row,
      column: area.column,
      rows: area.rows + room,
      columns: area.columns,
      properties: ["values", "formulas", "numberFormat"],
    })),
  );
  return located.map((source, place) => {
    const { values, formulas, numberFormat } = blocks[place] ?? EMPTY;
    const formats = numberFormat as string[][];
    const { mapping } = remap({ mapping: source.mapping, grid: gridOf(source, values) }, culture);
    return { located: { ...source, mapping }, values, contents: contentsOf({ values, formulas }), formats };
  });
}

const EMPTY: Block = { values: [], formulas: [], numberFormat: [] };

function gridOf({ mapping, area }: LocatedSource, values: ReadTable["values"]): Grid {
  const { row, column, rows } = area;
  return { source: mapping.source, row, column, values: values.slice(0, rows), formats: [] };
}

function readerOf({ located, values }: ReadTable, culture: Culture) {
  const { mapping } = located;
  const grid = gridOf(located, values);
  return { cells: new RowReader(grid, mapping, culture), rows: filledRows(grid, mapping) };
}

/** What the rows of a table say in a column. */
export function textsIn(table: ReadTable, field: Field, culture: Culture): readonly string[] {
  const { cells, rows } = readerOf(table, culture);
  return rows.flatMap((row) => cells.text(row, field) ?? []);
}

/** A row that names a perspective: its own name in another column, and the cell that names the perspective. */
export interface PerspectiveRow {
  readonly name: string;
  readonly perspective: string;
  readonly cell: string;
}

/** The rows of a table that belong to a perspective, each with its name. */
export function rowsByPerspective(
  table: ReadTable,
  nameField: Field,
  culture: Culture,
): readonly PerspectiveRow[] {
  const { cells, rows } = readerOf(table, culture);
  return rows.flatMap((row) => {
    const perspective = cells.text(row, "perspective");
    const cell = cells.address(row, "perspective") ?? "";
    return perspective === null ? [] : [{ name: cells.text(row, nameField) ?? "", perspective, cell }];
  });
}

/** The perspectives that a table names. */
export function perspectivesIn(table: ReadTable, culture: Culture): readonly KnownPerspective[] {
  const { cells, rows } = readerOf(table, culture);
  const numberAt = (row: number, field: Field): number | null => {
    const quantity = cells.quantity(row, field);
    return typeof quantity === "number" ? quantity : null;
  };
  return rows.flatMap((row) => {
    const name = cells.text(row, "perspective");
    return name === null ? [] : [{ name, order: numberAt(row, "order"), weight: numberAt(row, "weight") }];
  });
}
