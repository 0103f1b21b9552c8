import { accumulate } from "./accumulate";
import type { ComparedReadings, Timing } from "./compared-readings";
import { gatherReadings, hasValue, lastPeriod, ownFrequency } from "./compared-readings";
import type { ComparedTarget, Remark, YearEnd } from "./compared-target";
import { chooseTarget, datedTarget } from "./compared-target";
import { isLonger } from "./frequency-rank";
import type { DatedTarget, Frequency, Kpi, Quantity, Reading } from "./model";
import { fiscalYearOf, periodContaining, periodsStartingIn } from "./period";
import type { Calendar, Period, Span } from "./period";
import { priorYearOf } from "./prior-year";
import { Problem } from "./problem";

/** A KPI's values for the scorecard's period and view; actual and target cover the same span. */
export interface ComparedValues {
  readonly actual: Quantity;
  readonly target: Quantity;
  readonly priorYear: Quantity;
  /** What the row's other limits (baseline, red flag, ...) are multiplied by, to be of the same span as the target. */
  readonly limitFactor: number;
  /** First day of the latest reading's period, `null` where the values are the KPI row's own. */
  readonly readingPeriod: number | null;
  /** The year's end, where the target is one to date; else `null`. */
  readonly end: YearEnd | null;
  /** Cell of the reading that is a problem, or of the latest one. */
  readonly cell: string | null;
  /** Where the target is a problem: the cell that it stands in. */
  readonly targetCell: string | null;
  readonly remarks: readonly Remark[];
}

/**
 * Brings a KPI's readings and targets to the scorecard's period and view.
 *
 * A KPI with readings is read from them alone, by date; one without keeps its row's values. Its latest reading counts until
 * the next is overdue. A year to date accumulates readings, and targets of the same periods. A full-year target of a KPI that
 * adds up is due in part; where there is no dated target, the row's stands for each of the KPI's own periods.
 *
 * @param readings - The KPI's, by date.
 * @param targets - The KPI's, by date.
 */
export function comparedValues(
  kpi: Kpi,
  readings: readonly Reading[],
  targets: readonly DatedTarget[],
  timing: Timing,
): ComparedValues {
  const values = valuesFor(kpi, readings, targets, timing);
  if (!(values.target instanceof Problem) || values.target === kpi.target) return values;
  const source = [...readings, ...targets].find(({ target }) => target === values.target);
  return { ...values, targetCell: source?.cell ?? null };
}

function valuesFor(
  kpi: Kpi,
  readings: readonly Reading[],
  targets: readonly DatedTarget[],
  timing: Timing,
): ComparedValues {
  const { period, calendar, settings } = timing;
  if (period === null || (readings.length === 0 && targets.length === 0)) return valuesOfRow(kpi);
  if (readings.length === 0) return datedTargetForRow(kpi, period, targets, timing);
  const own = ownFrequency(kpi, settings);
  const latest = readings.findLast(
    (reading) => hasValue(reading, kpi.accumulates) && reading.period <= period.end,
  );
  const last = latest && lastPeriod(latest, own, period, calendar);
  if (!latest || !last) {
    const isOld = latest !== undefined && isLonger(own, period.frequency);
    const remarks = isOld ? [{ code: "reading-overdue" as const, values: {} }] : [];
    return { ...valuesOfRow(kpi), actual: null, priorYear: null, remarks };
  }
  return valuesOfReadings(gatherReadings(kpi, own, last, readings, timing), latest, targets);
}

const NO_REMARKS: readonly Remark[] = [];

function valuesOfRow(kpi: Kpi): ComparedValues {
  return {
    actual: kpi.actual,
    target: kpi.target,
    priorYear: kpi.priorYear,
    limitFactor: 1,
    readingPeriod: null,
    end: null,
    cell: kpi.cells.actual ?? null,
    targetCell: kpi.cells.target ?? null,
    remarks: NO_REMARKS,
  };
}

/** The row's own actual, taken as one for the period and view, beside the dated target for the same. */
function datedTargetForRow(
  kpi: Kpi,
  period: Period,
  targets: readonly DatedTarget[],
  timing: Timing,
): ComparedValues {
  const { calendar, settings } = timing;
  const own = ownFrequency(kpi, settings);
  const last = periodContaining(
    period.end,
    isLonger(own, period.frequency) ? own : period.frequency,
    calendar,
  );
  const year = fiscalYearOf(last.start, calendar);
  const isOne = settings.view === "period";
  const span = isOne ? last : { start: year.start, end: last.end };
  const periods = isOne ? [last] : periodsStartingIn(span, last.frequency, calendar);
  const by = typeof kpi.accumulates === "string" ? kpi.accumulates : "last";
  const toDate = isOne ? [] : [readingOfRow(kpi, last)];
  const choice = datedTarget(
    { kpi, timing, own, by, span, year, used: [], readings: toDate, periods },
    targets,
  );
  if (!choice) return valuesOfRow(kpi);
  const { target, limitFactor, end, remarks } = choice;
  return { ...valuesOfRow(kpi), target, limitFactor, end, remarks };
}

function readingOfRow({ name, entity, actual }: Kpi, { start }: Period): Reading {
  const nothing = { target: null, priorYear: null, numerator: null, denominator: null, cell: null };
  return { kpi: name, entity, period: start, actual, ...nothing };
}

function valuesOfReadings(
  compared: ComparedReadings,
  latest: Reading,
  targets: readonly DatedTarget[],
): ComparedValues {
  const { kpi, timing, by, used, readings, span, periods } = compared;
  const actual = accumulate(used, by);
  const choice = chooseTarget(compared, targets);
  const problemReading =
    actual instanceof Problem ? used.find((reading) => isPartOf(reading, actual)) : undefined;
  const remarks: Remark[] = [...choice.remarks];
  if (kpi.accumulates === null && by === "last" && used.length > 1) {
    remarks.push({ code: "accumulation-assumed", values: { count: used.length } });
  }
  const frequency = periods.at(-1)?.frequency ?? compared.own;
  const missing = missingIn(span, periods, frequency, timing.calendar);
  if (missing > 0) remarks.push({ code: "readings-missing", values: { count: missing } });
  const isOne = timing.settings.view === "period" && used.length === 1;
  return {
    actual,
    target: choice.target,
    priorYear: priorYearOf(used, readings, span, by, timing.calendar) ?? (isOne ? kpi.priorYear : null),
    limitFactor: choice.limitFactor,
    readingPeriod: periods.at(-1)?.start ?? latest.period,
    end: choice.end,
    cell: (problemReading ?? latest).cell,
    targetCell: kpi.cells.target ?? null,
    remarks: isOne ? [...remarks, ...differences(kpi, actual, choice)] : remarks,
  };
}

function isPartOf({ actual, numerator, denominator }: Reading, problem: Problem): boolean {
  return actual === problem || numerator === problem || denominator === problem;
}

/** How many of a span's periods have no reading. */
function missingIn(span: Span, periods: readonly Period[], frequency: Frequency, calendar: Calendar): number {
  const met = new Set(periods.map(({ start }) => start));
  return periodsStartingIn(span, frequency, calendar).filter(({ start }) => !met.has(start)).length;
}

/** Where the row and the reading of the same single period say different things. */
function differences(kpi: Kpi, actual: Quantity, choice: ComparedTarget): readonly Remark[] {
  const remarks: Remark[] = [];
  const differs = (row: Quantity, dated: Quantity) =>
    typeof row === "number" &&
    typeof dated === "number" &&
    Math.abs(row - dated) > 1e-9 * Math.max(1, Math.abs(row), Math.abs(dated));
  if (differs(kpi.actual, actual)) {
    remarks.push({
      code: "row-differs-from-reading",
      values: { row: Number(kpi.actual), dated: Number(actual) },
    });
  }
  if (choice.end === null && differs(kpi.target, choice.target)) {
    remarks.push({
      code: "row-differs-from-reading",
      values: { row: Number(kpi.target), dated: Number(choice.target) },
    });
  }
  return remarks;
}
