import { hasValue, ownFrequency } from "./compared-readings";
import { comparedValues } from "./compared-values";
import { KpiIndex } from "./kpi-index";
import type { Kpi, Reading, ScorecardInput } from "./model";
import { readingsOf } from "./past-values";
import type { Calendar, Period } from "./period";
import { periodContaining } from "./period";
import { placeInCalendar } from "./place-in-calendar";
import type { Work } from "./work";

/**
 * Finds the target that a KPI has in each of some periods by itself, past or still ahead, as the view of a period compares it:
 * the reading's own, else the dated one, else the row's.
 *
 * @param input - As for `scoreScorecard`.
 * @param periods - Of the KPI's own frequency, or the scorecard's where that is longer.
 * @returns One for each period, in the KPI's unit; `null` for none.
 */
export function* findingPeriodTargets(
  input: ScorecardInput,
  kpi: Kpi,
  periods: readonly Period[],
): Work<readonly (number | null)[]> {
  const calendar: Calendar = {
    fiscalYearStart: input.settings.fiscalYearStart,
    kind: input.settings.calendar,
  };
  const frequency = ownFrequency(kpi, input.settings);
  const settings = { ...input.settings, view: "period" as const };
  const readings = new KpiIndex(yield* readingsOf(input.readings, [kpi]), input.kpis);
  const targets = new KpiIndex(yield* readingsOf(input.targets, [kpi]), input.kpis);
  const own = placeInCalendar(readings.rowsOf(kpi), () => frequency, calendar);
  const dated = placeInCalendar(targets.rowsOf(kpi), ({ span }) => span, calendar);
  return periods.map((period) => {
    const timing = {
      settings,
      calendar,
      period: periodContaining(period.end, settings.frequency, calendar),
    };
    const { target } = comparedValues(kpi, withReading(own, kpi, period), dated, timing);
    return typeof target === "number" ? target : null;
  });
}

/** The readings up to a period, one of which is in it: a target is compared with a reading only. */
function withReading(readings: readonly Reading[], kpi: Kpi, period: Period): readonly Reading[] {
  const upTo = readings.filter((reading) => reading.period <= period.end);
  if (upTo.some((reading) => reading.period >= period.start && hasValue(reading, kpi.accumulates))) {
    return upTo;
  }
  const said = upTo.findLast((reading) => reading.period >= period.start && reading.target !== null);
  const dummy: Reading = {
    kpi: kpi.name,
    entity: kpi.entity,
    period: period.start,
    actual: 0,
    target: said?.target ?? null,
    priorYear: null,
    numerator: null,
    denominator: null,
    cell: null,
  };
  return [...upTo.filter((reading) => reading.period < period.start), dummy];
}
