import { accumulate } from "./accumulate";
import { expectedToDate } from "./expected-to-date";
import { isLonger } from "./frequency-rank";
import type { Accumulation, DatedTarget, Profile, Quantity, Reading } from "./model";
import type { Calendar, Period, Span } from "./period";
import { fiscalYearOf, periodContaining, periodsStartingIn } from "./period";
import { Problem } from "./problem";

/** A dated target with the span it is for. */
export interface SpannedTarget extends Period {
  readonly target: Quantity;
}

export interface TargetOverSpan {
  readonly target: Quantity;
  /** True where part of a longer span's target was taken for a shorter span. */
  readonly isPart: boolean;
  /** True where a longer span's target stands as it is, since the KPI does not add up. */
  readonly isLongerAsItIs: boolean;
}

/** How a KPI's targets are looked up. */
export interface TargetRules {
  readonly by: Accumulation;
  readonly profile: Profile;
  /** Shares of a past year's parts for the seasonal profile; `null` for none. */
  readonly shares: readonly number[] | null;
  readonly calendar: Calendar;
}

/** The dated targets with their spans; empty ones are left out. */
export function spannedTargets(
  targets: readonly DatedTarget[],
  calendar: Calendar,
): readonly SpannedTarget[] {
  return targets
    .filter(({ target }) => target !== null)
    .map(({ period, span, target }) => ({ ...periodContaining(period, span, calendar), target }));
}

/**
 * The target over several periods, each by the targets that cover it: its own, else the shorter ones that fill it, else its
 * part of the next longer one (of a KPI that adds up; any other KPI's longer target stands as it is).
 *
 * @param periods - The periods that have readings, and no others, so that target and actual cover the same span.
 * @param denominators - For accumulation `ratio`: each period's denominator, by which its target weighs.
 * @returns The target in the KPI's unit, or `null` where a period has none.
 */
export function targetOverPeriods(
  periods: readonly Period[],
  targets: readonly SpannedTarget[],
  rules: TargetRules,
  denominators: readonly Quantity[] = [],
): TargetOverSpan {
  let [isPart, isLongerAsItIs] = [false, false];
  const found: Quantity[] = [];
  for (const period of periods) {
    const one = targetOf(period, targets, rules);
    if (one.target === null) return { target: null, isPart: false, isLongerAsItIs: false };
    found.push(one.target);
    isPart ||= one.isPart;
    isLongerAsItIs ||= one.isLongerAsItIs;
  }
  return { target: accumulateTargets(found, rules.by, denominators), isPart, isLongerAsItIs };
}

/** Draws targets together as their KPI's readings are; ratios by their denominators, or evenly where one has none. */
export function accumulateTargets(
  targets: readonly Quantity[],
  by: Accumulation,
  denominators: readonly Quantity[] = [],
): Quantity {
  const isRatio = by === "ratio";
  const hasParts = isRatio && targets.every((_, index) => typeof denominators[index] === "number");
  const rows = targets.map((actual, index) => {
    const denominator = denominators[index];
    if (!hasParts || typeof denominator !== "number" || typeof actual !== "number") {
      return { actual, numerator: null, denominator: null };
    }
    return { actual, numerator: actual * denominator, denominator };
  });
  return accumulate(rows, isRatio && !hasParts ? "average" : by);
}

/** The full-year target of the fiscal year that a span lies in, or `null`. */
export function yearTarget(targets: readonly SpannedTarget[], year: Span): SpannedTarget | null {
  return targets.find(({ frequency, start }) => frequency === "year" && start === year.start) ?? null;
}

/** Sum of the readings' denominators in each period. */
export function denominatorsOf(
  periods: readonly Period[],
  readings: readonly Reading[],
): readonly Quantity[] {
  return periods.map(({ start, end }) => {
    const inside = readings.filter(({ period }) => period >= start && period <= end);
    return accumulate(
      inside.map(({ denominator }) => ({ actual: denominator, numerator: null, denominator: null })),
      "sum",
    );
  });
}

function targetOf(period: Period, targets: readonly SpannedTarget[], rules: TargetRules): TargetOverSpan {
  const whole = (target: Quantity) => ({ target, isPart: false, isLongerAsItIs: false });
  const own = targets.find(({ start, end }) => start === period.start && end === period.end);
  if (own) return whole(own.target);
  const filled = filledBy(period, targets, rules);
  if (filled !== null) return whole(filled);
  const longer = shortestAround(period, targets);
  if (!longer) return whole(null);
  if (rules.by !== "sum") return { target: longer.target, isPart: false, isLongerAsItIs: true };
  return { target: partOf(longer, period, rules), isPart: true, isLongerAsItIs: false };
}

/** The target of a period from shorter ones that leave no gap in it, or `null`. */
function filledBy(period: Period, targets: readonly SpannedTarget[], rules: TargetRules): Quantity {
  const inside = targets.filter(
    ({ start, frequency }) =>
      start >= period.start && start <= period.end && isLonger(period.frequency, frequency),
  );
  for (const frequency of new Set(inside.map((target) => target.frequency))) {
    const same = inside.filter((target) => target.frequency === frequency);
    const found = periodsStartingIn(period, frequency, rules.calendar).map(
      ({ start }) => same.find((target) => target.start === start)?.target ?? null,
    );
    if (found.every((target) => target !== null)) return accumulateTargets(found, rules.by);
  }
  return null;
}

function shortestAround(period: Period, targets: readonly SpannedTarget[]): SpannedTarget | null {
  let best: SpannedTarget | null = null;
  for (const target of targets) {
    const isAround = target.start <= period.start && target.end >= period.end;
    if (isAround && (!best || isLonger(best.frequency, target.frequency))) best = target;
  }
  return best;
}

/** What falls due of a longer target inside a period. */
function partOf(longer: SpannedTarget, period: Span, { profile, shares, calendar }: TargetRules): Quantity {
  const { target } = longer;
  if (target === null || target instanceof Problem) return target;
  const part = (whole: number, over: Span, inside: Span, by: Profile) =>
    expectedToDate(whole, over, inside.end, by, shares) -
    expectedToDate(whole, over, inside.start - 1, by, shares);
  if (profile !== "seasonal" || longer.frequency === "year") return part(target, longer, period, profile);
  // The shares are a year's, so a quarter's target falls due as the quarter's part of the year does.
  const year = fiscalYearOf(longer.start, calendar);
  const ofYear = part(1, year, longer, profile);
  if (ofYear === 0) return part(target, longer, period, "linear");
  return (target * part(1, year, period, profile)) / ofYear;
}
