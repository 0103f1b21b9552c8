import type { DatedTarget, Frequency } from "../../engine/scorecard/model";
import { Problem, type Finding } from "../../engine/scorecard/problem";
import { finish, type Work } from "../../engine/scorecard/work";
import type { Culture, Grid, Mapping } from "../model";
import { cellAddress } from "./cell-address";
import { classifyingRows } from "./classify-rows";
import { textAt } from "./grid-cells";
import { spanOfDates } from "./header-dates";
import type { HeaderPeriod } from "./period-header";
import { limitAt, RowReader } from "./read-cells";
import { PeriodReader } from "./read-period";

export interface DecodedTargets {
  readonly targets: readonly DatedTarget[];
  readonly findings: readonly Finding[];
}

/**
 * Turns a table of targets into dated targets: long (KPI, Period, Target), or wide (KPI and a column for each period).
 *
 * How long a target's span is, its period's words tell ("2024", "Q1 2024"); dates tell by their distance from each other:
 * a column of 1 January 2023, 2024, 2025 holds years.
 */
export function decodeTargets(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  fiscalYearStart = 1,
): DecodedTargets {
  return finish(decodingTargets(grid, mapping, culture, fiscalYearStart));
}

/** The same as `decodeTargets`, in steps. */
export function* decodingTargets(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  fiscalYearStart = 1,
): Work<DecodedTargets> {
  const cells = new RowReader(grid, mapping, culture);
  const { data: rows } = yield* classifyingRows(grid, mapping, culture);
  const wide = mapping.columns.filter(({ field, period }) => field === "target" && period !== undefined);
  const findings: Finding[] = [];
  const targets: DatedTarget[] = [];
  const reader = new PeriodReader(grid, mapping, culture, fiscalYearStart);
  const periods =
    wide.length > 0 ? new Map<number, HeaderPeriod>() : readPeriods(grid, reader, rows, findings);
  for (const { row, headings } of rows) {
    yield;
    const kpi = cells.text(row, "kpi") ?? "";
    const entity = cells.text(row, "entity") ?? headings.entity ?? mapping.entity;
    const add = (column: number, period: HeaderPeriod | undefined) => {
      const target = limitAt(grid, row, column, culture);
      if (period === undefined || target === null) return;
      const cell = cellAddress(grid, row, column);
      targets.push({ kpi, entity, period: period.start, span: period.span, target, cell });
    };
    for (const { column, period } of wide) add(column, period);
    if (wide.length === 0) add(cells.column("target") ?? 0, periods.get(row));
  }
  return { targets, findings };
}

/** The period of each row; dates take the span that their column's dates have. */
function readPeriods(
  grid: Grid,
  reader: PeriodReader,
  rows: readonly { readonly row: number }[],
  findings: Finding[],
): ReadonlyMap<number, HeaderPeriod> {
  const column = reader.column ?? 0;
  const periods = new Map<number, HeaderPeriod>();
  const days: { row: number; day: number }[] = [];
  for (const { row } of rows) {
    const period = reader.read(row);
    if (period === null || period instanceof Problem) {
      const cell = cellAddress(grid, row, column);
      const problem = new Problem("bad-date", { text: textAt(grid, row, column), cell });
      findings.push({ severity: "warning", problem, cell });
    } else if (period.span === "day") days.push({ row, day: period.start });
    else periods.set(row, period);
  }
  const { span, starts } = spanOfDates(days.map(({ day }) => day));
  days.forEach(({ row, day }, index) =>
    periods.set(row, { start: starts[index] ?? day, span: span satisfies Frequency }),
  );
  return periods;
}
