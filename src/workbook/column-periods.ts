import { parseNumber } from "../engine/scorecard/text-number";
import { serialFromDate, dateFromSerial } from "../engine/scorecard/serial-date";
import { figureColumn, rollMapping } from "./tables/roll-mapping";
import type { ColumnMapping, ColumnPeriod, ColumnPeriods, Culture, Mapping } from "./model";
import type { KpiPlace, MappedGrid } from "./scorecard-input";

/** Share of this period's figures that the next must have, so that one early number is no month end. */
const ENOUGH = 0.2;

/** What the periods of the columns are read with. */
export interface PeriodReading {
  readonly culture: Culture;
  readonly fiscalYearStart: number;
}

/**
 * Finds the period that KPI tables with columns for each period are mapped to, and its neighbours. Pure.
 *
 * @param sources - Every source with its mapping as it fits now.
 * @param places - Where each KPI stands.
 * @returns `null` where the first KPI table's figures have no period.
 */
export function columnPeriods(
  sources: readonly MappedGrid[],
  places: readonly KpiPlace[],
  reading: PeriodReading,
): ColumnPeriods | null {
  const tables = sources.flatMap((source, index) =>
    source.mapping.role === "kpis" ? [{ source, index }] : [],
  );
  const current = tables[0] && periodOf(tables[0].source.mapping);
  if (!current) return null;
  const steps = tables
    .filter(({ source }) => periodOf(source.mapping)?.start === current.start)
    .map(({ source, index }) => ({ source, index, next: rolled(source, reading, "next") }));
  const next = nearest(steps.map((one) => one.next && periodOf(one.next)));
  const previous = tables[0] ? rolled(tables[0].source, reading, "previous") : null;
  const filled = steps.filter(
    ({ next: mapping }) => next !== null && mapping !== null && periodOf(mapping)?.start === next.start,
  );
  const count = (which: "now" | "then") =>
    filled.reduce((sum, { source, index, next: mapping }) => {
      const column = figureColumn(which === "then" && mapping ? mapping : source.mapping)?.column;
      return sum + figuresIn(source, places, index, column, reading.culture);
    }, 0);
  return {
    current,
    previous: previous && periodOf(previous),
    next,
    nextHasFigures: next !== null && count("then") >= Math.max(1, ENOUGH * count("now")),
  };
}

/** Moves each KPI table that stands at the scorecard's period by one period; `null` where none can be moved. Pure. */
export function rollMappings(
  sources: readonly MappedGrid[],
  step: "next" | "previous",
  reading: PeriodReading,
): readonly Mapping[] | null {
  const first = sources.find(({ mapping }) => mapping.role === "kpis");
  const current = first && periodOf(first.mapping);
  const moved = sources.map((source) =>
    source.mapping.role === "kpis" && current && periodOf(source.mapping)?.start === current.start
      ? rolled(source, reading, step)
      : null,
  );
  const goals = moved.map((mapping) => mapping && periodOf(mapping));
  const goal = step === "next" ? nearest(goals) : (goals.find((one) => one !== null) ?? null);
  if (goal === null) return null;
  return sources.map(({ mapping }, place) => {
    const columns = goals[place]?.start === goal.start ? moved[place]?.columns : undefined;
    return columns ? { ...mapping, columns } : mapping;
  });
}

function rolled(
  { mapping, grid }: MappedGrid,
  { culture, fiscalYearStart }: PeriodReading,
  step: "next" | "previous",
): Mapping | null {
  return rollMapping(grid, mapping, culture, fiscalYearStart, step);
}

/** The period that a KPI mapping's figures are of; `null` for none. */
function periodOf(mapping: Mapping): ColumnPeriod | null {
  const period = figureColumn(mapping)?.period;
  return period ? { start: period.start, end: lastDay(period) } : null;
}

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

function lastDay({ start, span }: NonNullable<ColumnMapping["period"]>): number {
  if (span === "day") return start;
  if (span === "week") return start + 6;
  const { year, month, day } = dateFromSerial(start);
  return serialFromDate(year, month + MONTHS[span], day) - 1;
}

function nearest(periods: readonly (ColumnPeriod | null)[]): ColumnPeriod | null {
  const found = periods.filter((period) => period !== null);
  return found.toSorted((one, other) => one.start - other.start)[0] ?? null;
}

/** Rows of KPIs with a number other than 0: formulas over cells yet to be filled in give 0. */
function figuresIn(
  { grid }: MappedGrid,
  places: readonly KpiPlace[],
  source: number,
  column: number | undefined,
  culture: Culture,
): number {
  if (column === undefined) return 0;
  return places.filter((place) => {
    if (place.source !== source) return false;
    const parsed = parseNumber(grid.values[place.row]?.[column], culture);
    return parsed !== null && "value" in parsed && parsed.value !== 0;
  }).length;
}
