import type { ColumnMapping, Culture, Grid, Mapping } from "../model";
import { datingBy } from "./describe-candidate";
import { headerBlockAbove } from "./header-block";
import { readColumns, type HeadedColumn } from "./headed-columns";
import { figureColumn, isLike } from "./roll-mapping";

/** Figures that a KPI table with a column for each period holds of each. */
export type PeriodFigure = "actual" | "target" | "priorYear";

/** A column of one period's figures. */
export interface PeriodColumn {
  readonly field: PeriodFigure;
  readonly column: number;
  readonly period: NonNullable<ColumnMapping["period"]>;
}

const FIGURES: readonly PeriodFigure[] = ["actual", "target", "priorYear"];

/**
 * Finds the columns of all periods in a KPI table that is mapped to one: those that say the same as the mapped Actual, Target
 * and Prior year, each of another period. A column that stands for all periods, as a Target beside the months does, is none.
 *
 * @param mapping - As it fits the grid now; of one entity, where several stand side by side.
 * @returns In the order of the table; nothing where the mapped Actual has no period.
 */
export function periodColumns(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  fiscalYearStart = 1,
): readonly PeriodColumn[] {
  const current = figureColumn(mapping);
  if (mapping.role !== "kpis" || current?.field !== "actual" || !current.period) return [];
  const dating = { ...datingBy(mapping), fiscalYearStart };
  const headed = readColumns(grid, headerBlockAbove(grid, mapping.headerRows), culture, dating);
  const { start, span } = current.period;
  const taken = new Set<string>();
  return FIGURES.flatMap((field): PeriodColumn[] => {
    const from = headed.find(({ column }) => column === columnOf(mapping, field));
    if (from?.period?.start !== start || from.period.span !== span || from.cumulative !== null) return [];
    return headed.flatMap((column): PeriodColumn[] => {
      const { period } = column;
      if (period?.span !== span || !isSame(column, from) || taken.has(`${field} ${period.start}`)) return [];
      taken.add(`${field} ${period.start}`);
      return [{ field, column: column.column, period }];
    });
  });
}

function columnOf({ columns }: Mapping, field: PeriodFigure): number | undefined {
  return columns.find((column) => column.field === field)?.column;
}

/** "Jan" and "Feb", but not "Feb note". */
function isSame(column: HeadedColumn, from: HeadedColumn): boolean {
  return isLike(column, from) && (from.meanings.length > 0 || column.meanings.length === 0);
}
