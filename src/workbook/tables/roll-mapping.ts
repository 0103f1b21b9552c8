import type { ColumnMapping, Culture, Grid, Mapping } from "../model";
import { spanKey } from "./choose-versions";
import { datingBy } from "./describe-candidate";
import { headerBlockAbove } from "./header-block";
import { readColumns, type HeadedColumn } from "./headed-columns";

/** Which way a mapping moves. */
export type RollStep = "next" | "previous";

/**
 * Moves a KPI mapping on to the next period, or back to the one before: Actual, Target, Prior year and Forecast move from
 * their period's columns to the same columns of the other period; all else stays.
 *
 * @returns The new mapping, or `null` where the figures have no period or none is there on that side.
 */
export function rollMapping(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  fiscalYearStart = 1,
  step: RollStep = "next",
): Mapping | null {
  const headed = readColumns(grid, headerBlockAbove(grid, mapping.headerRows), culture, {
    ...datingBy(mapping),
    fiscalYearStart,
  });
  const of = (column: number) => headed.find((candidate) => candidate.column === column);
  const figures = figureColumn(mapping);
  const current = figures && of(figures.column);
  if (mapping.role !== "kpis" || !current?.period || current.cumulative !== null) return null;
  const next = neighbourOf(headed, current, step);
  if (next === null) return null;
  const columns = mapping.columns.flatMap((column) =>
    moved(column, of(column.column), current, next, headed),
  );
  return columns.some(({ column }) => column === next.column) ? { ...mapping, columns } : null;
}

/** The mapped column whose period is the mapping's: Actual, else Target. */
export function figureColumn({ columns }: Mapping): ColumnMapping | undefined {
  return columns.find(({ field }) => field === "actual") ?? columns.find(({ field }) => field === "target");
}

/** The column like the current one, of the nearest period after or before it. */
function neighbourOf(
  headed: readonly HeadedColumn[],
  current: HeadedColumn,
  step: RollStep,
): HeadedColumn | null {
  const start = current.period?.start ?? 0;
  const sign = step === "next" ? 1 : -1;
  const distance = (column: HeadedColumn) => sign * ((column.period?.start ?? start) - start);
  return (
    headed
      .filter(
        (column) =>
          isLike(column, current) && column.period?.span === current.period?.span && distance(column) > 0,
      )
      .sort((a, b) => distance(a) - distance(b))[0] ?? null
  );
}

/** Whether two columns hold the same figure, of whichever period. */
export function isLike(column: HeadedColumn, other: HeadedColumn): boolean {
  return (
    column.version === other.version &&
    column.cumulative === other.cumulative &&
    column.group === other.group &&
    !column.result
  );
}

/** A column of the current period moves, or is dropped where the next period has no such column; others stay. */
function moved(
  mapping: ColumnMapping,
  from: HeadedColumn | undefined,
  current: HeadedColumn,
  next: HeadedColumn,
  headed: readonly HeadedColumn[],
): readonly ColumnMapping[] {
  if (from === undefined || from.period === null || from.cumulative !== null) return [mapping];
  const days = (next.period?.start ?? 0) - (current.period?.start ?? 0);
  const isCurrent = spanKey(from) === spanKey(current);
  const to = headed.find(
    (column) =>
      isLike(column, from) &&
      (isCurrent ? spanKey(column) === spanKey(next) : movesAlong(from, column, days)),
  );
  if (isCurrent && to === undefined) return [];
  if (to === undefined || to.period === null) return [mapping];
  return [{ ...mapping, column: to.column, header: to.header, period: to.period }];
}

/** Last year's columns move on by as many days, give or take a leap day and the months' lengths. */
function movesAlong(from: HeadedColumn, to: HeadedColumn, days: number): boolean {
  if (from.period === null || to.period === null || from.period.span !== to.period.span) return false;
  return Math.abs(to.period.start - from.period.start - days) <= 3;
}
