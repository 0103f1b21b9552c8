import { atRiskEdge } from "./at-risk-edge";
import type { ScoredGroup, ScoredKpi, ScorecardInput, Status } from "./model";
import type { Calendar, Period, Span } from "./period";
import { periodContaining, previousPeriod } from "./period";
import { periodMeantBy } from "./place-in-calendar";
import { scoringScorecard } from "./scorecard";
import type { Work } from "./work";

/** A group's score in an earlier period. */
export interface PastScore {
  readonly score: number | null;
  readonly status: Status;
  readonly coverage: number;
  readonly weight: number;
}

/** A KPI's values and verdict in an earlier period. */
export interface PastKpi {
  readonly actual: number | null;
  readonly target: number | null;
  readonly score: number | null;
  readonly status: Status;
  /** Worst value still at risk, as `atRiskEdge` finds it. */
  readonly atRiskEdge: number | null;
}

/** A scorecard as it stood in one period. */
export interface PastPeriod extends Span {
  readonly root: PastScore;
  /** Perspectives and objectives by their key. */
  readonly groups: ReadonlyMap<string, PastScore>;
  /** In the order of the input's KPIs. */
  readonly kpis: readonly PastKpi[];
}

/**
 * Scores the periods up to a scorecard's own, in steps, by the same rules and settings; each as if it were the current one.
 *
 * Only readings and dated targets tell periods apart: figures that stand in the KPI rows alone belong to no period, so
 * a period before the first reading is left out.
 *
 * @param input - As for `scoreScorecard`.
 * @param last - The scorecard's own period; `null` for a scorecard without periods, which has no history.
 * @param count - Most periods to score, the last one included.
 * @returns The periods in order of time.
 */
export function* scoringHistory(
  input: ScorecardInput,
  last: Span | null,
  count: number,
): Work<readonly PastPeriod[]> {
  const past: PastPeriod[] = [];
  for (const period of periodsUpTo(input, last, count)) {
    const { root, kpis } = yield* scoringScorecard({
      ...input,
      settings: { ...input.settings, period: period.start },
    });
    const groups = new Map<string, PastScore>();
    collectGroups(root, groups);
    past.push({ start: period.start, end: period.end, root: scoreOf(root), groups, kpis: kpis.map(kpiOf) });
    yield;
  }
  return past;
}

function periodsUpTo(
  { readings, settings }: ScorecardInput,
  last: Span | null,
  count: number,
): readonly Period[] {
  if (last === null) return [];
  const calendar: Calendar = { fiscalYearStart: settings.fiscalYearStart, kind: settings.calendar };
  let first = Infinity;
  for (const { period, actual, numerator } of readings) {
    if (actual !== null || numerator !== null) first = Math.min(first, period);
  }
  // A month's figures may be dated by a day of the 4-4-5 month beside it.
  if (Number.isFinite(first)) {
    first = Math.min(first, periodMeantBy(first, settings.frequency, calendar).start);
  }
  const periods: Period[] = [];
  let period = periodContaining(last.start, settings.frequency, calendar);
  while (periods.length < count && period.end >= first) {
    periods.unshift(period);
    period = previousPeriod(period, calendar);
  }
  return periods;
}

function collectGroups(group: ScoredGroup, into: Map<string, PastScore>): void {
  for (const child of group.children) {
    if (child.type === "kpi") continue;
    into.set(child.key, scoreOf(child));
    collectGroups(child, into);
  }
}

function scoreOf({ score, status, coverage, weight }: ScoredGroup): PastScore {
  return { score, status, coverage, weight };
}

function kpiOf(scored: ScoredKpi): PastKpi {
  const { actual, target, score, status } = scored;
  return { actual, target, score, status, atRiskEdge: atRiskEdge(scored) };
}
