import { KpiIndex } from "../scorecard/kpi-index";
import type { Kpi } from "../scorecard/model";
import type { Calendar, Span } from "../scorecard/period";
import { fiscalYearOf } from "../scorecard/period";
import { periodMeantBy } from "../scorecard/place-in-calendar";
import type { ForecastOverride } from "./model";

/** An override with a number that can stand for a landing. */
export type UsableOverride = ForecastOverride & { readonly value: number };

/**
 * Finds the override of each KPI for a fiscal year.
 *
 * Rows find their KPI as readings do, by its key or by name and entity. Of several for the same year the one written last
 * counts; of those without a day, or of the same, the lowest row.
 *
 * @returns What to ask for a KPI; `null` where none is for the year, or its value is no number.
 */
export function overridesOf(
  overrides: readonly ForecastOverride[],
  kpis: readonly Kpi[],
  year: Span,
  calendar: Calendar,
): (kpi: Kpi) => UsableOverride | null {
  const usable = overrides.flatMap((override, row) => {
    const { value, period } = override;
    const meant = period === null ? year : periodMeantBy(period, "month", calendar);
    const isForYear = fiscalYearOf(meant.start, calendar).start === year.start;
    if (typeof value !== "number" || !isForYear) return [];
    return [{ ...override, period: year.start, row, given: { ...override, value } }];
  });
  const index = new KpiIndex(usable, kpis);
  return (kpi) => {
    const own = index.rowsOf(kpi).toSorted((a, b) => (a.on ?? 0) - (b.on ?? 0) || a.row - b.row);
    return own.at(-1)?.given ?? null;
  };
}
