import { accumulate } from "./accumulate";
import type { ComparedReadings, Timing } from "./compared-readings";
import { actualOfYear, periodsOf } from "./compared-readings";
import { seasonalShares } from "./expected-to-date";
import type { DatedTarget, Frequency, Quantity } from "./model";
import type { Span } from "./period";
import { fiscalYearOf, periodsStartingIn } from "./period";
import type { ProblemCode, ProblemValues } from "./problem";
import type { SpannedTarget, TargetRules } from "./target-over-span";
import {
  accumulateTargets,
  denominatorsOf,
  spannedTargets,
  targetOverPeriods,
  yearTarget,
} from "./target-over-span";

/** Something a reader should know about how a value came about. */
export interface Remark {
  readonly code: ProblemCode;
  readonly values: ProblemValues;
}

/** A KPI at the end of the fiscal year: what it brought so far, and the target it has for the whole year. */
export interface YearEnd {
  readonly actual: number;
  readonly target: number;
  readonly limitFactor: number;
}

/** The target that is compared, over the same periods as the readings. */
export interface ComparedTarget {
  readonly target: Quantity;
  readonly limitFactor: number;
  readonly end: YearEnd | null;
  readonly remarks: readonly Remark[];
}

/**
 * The target a KPI's readings are compared with: the readings' own, else the dated ones, else the row's.
 *
 * In the full-year view a full-year target of a KPI that adds up comes first, as far as it is due to date.
 */
export function chooseTarget(compared: ComparedReadings, targets: readonly DatedTarget[]): ComparedTarget {
  const { kpi, timing, by, used } = compared;
  const spanned = spannedTargets(targets, timing.calendar);
  if (used.every(({ target }) => target !== null) && !fullYearTarget(compared, spanned)) {
    const ofReadings = accumulateTargets(
      used.map(({ target }) => target),
      by,
      used.map(({ denominator }) => denominator),
    );
    return withEnd(compared, ofReadings, spanned, [], false);
  }
  return overPeriods(compared, spanned) ?? targetOfRow(compared, kpi.target);
}

/** The dated target for the periods compared, or `null` where one of them has none. */
export function datedTarget(
  compared: ComparedReadings,
  targets: readonly DatedTarget[],
): ComparedTarget | null {
  return overPeriods(compared, spannedTargets(targets, compared.timing.calendar));
}

function overPeriods(compared: ComparedReadings, spanned: readonly SpannedTarget[]): ComparedTarget | null {
  if (spanned.length === 0) return null;
  const { timing, by, used, periods } = compared;
  const rules = rulesOf(compared);
  const full = fullYearTarget(compared, spanned);
  const denominators = by === "ratio" ? denominatorsOf(periods, used) : [];
  const found = targetOverPeriods(periods, full ? [full] : spanned, rules, denominators);
  if (found.target === null) return null;
  // To date is what the other views are for; a single period compared with a part of its year needs saying.
  const remarks = found.isPart && timing.settings.view !== "period" ? [] : remarksOn(found);
  const season = found.isPart ? seasonRemarks(rules) : [];
  return withEnd(compared, found.target, spanned, [...remarks, ...season], found.isPart);
}

/** What the full-year view compares a KPI that adds up with, where it has such a target. */
function fullYearTarget(
  { timing, by, year }: ComparedReadings,
  spanned: readonly SpannedTarget[],
): SpannedTarget | null {
  return by === "sum" && timing.settings.view === "full-year" ? yearTarget(spanned, year) : null;
}

function rulesOf({ timing, by, readings, year, periods }: ComparedReadings): TargetRules {
  const { settings, calendar } = timing;
  const rules = { by, profile: settings.profile, shares: null, calendar };
  if (settings.profile !== "seasonal") return rules;
  const past = fiscalYearOf(year.start - 1, calendar);
  const frequency = periods[0]?.frequency ?? "month";
  const parts = periodsStartingIn(past, frequency, calendar).map(({ start, end }) =>
    accumulate(
      readings.filter(({ period }) => period >= start && period <= end),
      "sum",
    ),
  );
  return { ...rules, shares: seasonalShares(parts) };
}

function seasonRemarks({ profile, shares }: TargetRules): readonly Remark[] {
  return profile === "seasonal" && shares === null ? [{ code: "season-unknown", values: {} }] : [];
}

/** The row's target: for each of the KPI's own periods where the KPI adds up, as it stands where it does not. */
function targetOfRow(compared: ComparedReadings, target: Quantity): ComparedTarget {
  const { timing, own, by, used, year } = compared;
  if (typeof target !== "number" || by !== "sum") return { target, limitFactor: 1, end: null, remarks: [] };
  const count = periodsOf(used, own, timing.calendar).length;
  const remarks = count > 1 ? [{ code: "target-repeated" as const, values: { count } }] : [];
  const actual = timing.settings.view === "full-year" ? actualOfYear(compared) : null;
  const times = inYear(own, year, timing);
  const end = actual === null ? null : { actual, target: target * times, limitFactor: times };
  return { target: target * count, limitFactor: count, end, remarks };
}

/** Adds the year's end where the target is one to date, and finds what the row's limits are multiplied by. */
function withEnd(
  compared: ComparedReadings,
  target: Quantity,
  spanned: readonly SpannedTarget[],
  remarks: readonly Remark[],
  isPart: boolean,
): ComparedTarget {
  const { kpi, timing, by, own, used, periods, year } = compared;
  const row = kpi.target;
  const adds = by === "sum" && typeof target === "number";
  const count = adds ? Math.max(periods.length, periodsOf(used, own, timing.calendar).length) : 1;
  const factorFor = (value: number, otherwise: number) =>
    typeof row === "number" && row !== 0 ? value / row : otherwise;
  const wantsEnd = adds && (isPart || timing.settings.view === "full-year");
  const full = wantsEnd ? fullTarget(compared, spanned) : null;
  const actual = wantsEnd ? actualOfYear(compared) : null;
  const end =
    full !== null && actual !== null
      ? { actual, target: full, limitFactor: factorFor(full, isPart ? 1 : inYear(own, year, timing)) }
      : null;
  const limitFactor =
    adds && (isPart || count > 1) ? factorFor(target, isPart && full ? target / full : count) : 1;
  return { target, limitFactor, end, remarks };
}

function inYear(own: Frequency, year: Span, timing: Timing): number {
  return periodsStartingIn(year, own, timing.calendar).length;
}

/** Target of the whole fiscal year: its own, else the sum of its periods' where none is missing. */
function fullTarget(
  { timing, year, own, by, readings }: ComparedReadings,
  spanned: readonly SpannedTarget[],
): number | null {
  const whole = yearTarget(spanned, year)?.target;
  if (typeof whole === "number") return whole;
  const periods = periodsStartingIn(year, own, timing.calendar);
  const byReading = periods.map(
    ({ start, end }) =>
      readings.find((reading) => reading.target !== null && reading.period >= start && reading.period <= end)
        ?.target ?? null,
  );
  const complete = byReading.every((target) => target !== null);
  const rules = { by, profile: timing.settings.profile, shares: null, calendar: timing.calendar };
  const sum = complete ? accumulateTargets(byReading, by) : targetOverPeriods(periods, spanned, rules).target;
  return typeof sum === "number" ? sum : null;
}

/** What a reader should know of a target that was taken from a longer span. */
function remarksOn(found: { readonly isPart: boolean; readonly isLongerAsItIs: boolean }): readonly Remark[] {
  if (found.isPart) return [{ code: "year-target-to-date", values: {} }];
  return found.isLongerAsItIs ? [{ code: "year-target-as-it-is", values: {} }] : [];
}
