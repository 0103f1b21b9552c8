import type { CellValue } from "./cell-text";

/** Cells to be written in one sheet, and what they hold now. Rows and columns count from zero. */
export interface CellWrite {
  /** Id of the worksheet. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Contents as `formulas` gave them. */
  readonly before: readonly (readonly unknown[])[];
}

/** Number formats to be written to one rectangle. */
export interface FormatWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formats: readonly (readonly string[])[];
  readonly before: readonly (readonly string[])[];
}

/** Look of a column beside a table before it became part of it: the width in points, and its header cell's alignment. */
export interface ColumnLook {
  readonly width: number;
  /** True where the column has the sheet's standard width. */
  readonly isStandard: boolean;
  readonly alignment: Excel.RangeFormat["horizontalAlignment"];
}

/** A table that takes in columns to its right. */
export interface TableGrowth {
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columnsBefore: number;
  readonly columnsAfter: number;
  /** How the columns looked before. */
  readonly looks: readonly ColumnLook[];
}

/** Everything one part of a refresh means to write. */
export interface PartPlan {
  readonly cells: readonly CellWrite[];
  readonly formats: readonly FormatWrite[];
}

/** How many cells a plan writes; formats count only where no content is written. */
export function cellCount(writes: readonly CellWrite[]): number {
  return writes.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
}
