import { withClosedPeriods } from "./closed-periods";
import type { Scorecard, ScoredGroup, ScoredKpi, Settings } from "./model";
import { fiscalYearOf, periodContaining, previousPeriod, type Calendar, type Span } from "./period";
import { perspectiveKindOf } from "./perspective-kind";
import { scoringHistory, type PastPeriod } from "./score-history";
import type { PastBasis } from "./scorecard-signals";
import type { Work } from "./work";

/** A perspective's score at the beginning and the end of a run of periods. */
export interface ScoreMove {
  readonly perspective: ScoredGroup;
  readonly before: number;
  readonly after: number;
}

/** The finances rose, period by period, while what they come from fell. */
export interface ShortTermism {
  readonly rise: ScoreMove;
  readonly fall: ScoreMove;
  /** The periods, the one before the first move included. */
  readonly periods: readonly Span[];
  /** KPIs of the perspective that fell which count for less than before, the one that lost most first. */
  readonly fallen: readonly ScoredKpi[];
}

/** Moves in a row that are a pattern: by chance, two scores would go apart three times in a row once in 64. */
export const SHORT_TERM_PERIODS = 3;

/** The least that the scores move in all: a point. */
const LEAST_MOVE = 0.01;

/** Differences of scores up to this are the rounding of sums. */
const ROUNDING = 1e-9;

/** A period's scores, as far as they are needed here. */
interface Scores extends Span {
  readonly groups: ReadonlyMap<string, { readonly score: number | null }>;
  readonly kpis: readonly { readonly score: number | null }[];
}

/** A perspective that should rise, and one that should fall. */
interface Pair {
  readonly rise: ScoredGroup;
  readonly fall: ScoredGroup;
}

/**
 * Tells whether results are bought at the cost of customers or people: the score of a Financial perspective rises three
 * periods in a row while that of a Customer or Learning & Growth perspective falls in each of them.
 *
 * Perspectives are known by their names (`perspectiveKindOf`); without a Financial one and one of the others nothing is worked
 * out. Earlier periods are scored one by one as long as the pattern holds, so mostly a single one. Scores are those of the
 * scorecard's own view, as people see them; a year to date starts anew with the year and is compared within it alone.
 *
 * @param known - Periods that were scored already, closed ones as they were told.
 */
export function* findingShortTermism(
  basis: PastBasis,
  scorecard: Scorecard,
  known: readonly PastPeriod[] = [],
): Work<readonly ShortTermism[]> {
  if (basis.period === null) return [];
  let pairs = pairsIn(scorecard);
  const now = scoresNow(scorecard, basis.period);
  const periods: Scores[] = [now];
  let first = now;
  while (pairs.length > 0 && periods.length <= SHORT_TERM_PERIODS) {
    const span = spanBefore(basis, first);
    const before: Scores | null = span && (yield* scoringPast(basis, span, now, known));
    if (!before) return [];
    pairs = pairs.filter(({ rise, fall }) => goes(rise, 1, before, first) && goes(fall, -1, before, first));
    periods.unshift(before);
    first = before;
  }
  return firstOfEach(pairs.flatMap((pair) => movesOf(pair, periods, scorecard, basis.input.settings)));
}

function pairsIn({ root }: Scorecard): readonly Pair[] {
  const named = root.children.flatMap((group) => {
    const kind = group.type === "group" && group.name !== null ? perspectiveKindOf(group.name) : null;
    return group.type === "group" && kind !== null ? [{ group, kind }] : [];
  });
  const falling = named.filter(({ kind }) => kind === "customer" || kind === "learning");
  return named.flatMap(({ group: rise, kind }) =>
    kind === "financial" ? falling.map(({ group: fall }) => ({ rise, fall })) : [],
  );
}

function scoresNow({ root, kpis }: Scorecard, { start, end }: Span): Scores {
  const groups = root.children.flatMap((child) =>
    child.type === "group" ? [[child.key, child] as const] : [],
  );
  return { start, end, groups: new Map(groups), kpis };
}

function* scoringPast(
  { input, closed }: PastBasis,
  span: Span,
  now: Scores,
  known: readonly PastPeriod[],
): Work<Scores | null> {
  const there = known.find(({ start, end }) => start === span.start && end === span.end);
  if (there) return there;
  const [scored] = yield* scoringHistory(input, span, 1);
  if (!scored) return null;
  // What is closed stands as it was told, but for the scorecard's own period, the last one.
  const last: PastPeriod = { ...scored, start: now.start, end: now.end };
  return withClosedPeriods([scored, last], closed, input.kpis, input.settings.view)[0] ?? null;
}

/** The period before; `null` where a year to date starts anew. */
function spanBefore({ input: { settings } }: PastBasis, { start }: Span): Span | null {
  const calendar: Calendar = { fiscalYearStart: settings.fiscalYearStart, kind: settings.calendar };
  if (settings.view !== "period" && fiscalYearOf(start, calendar).start === start) return null;
  return previousPeriod(periodContaining(start, settings.frequency, calendar), calendar);
}

function goes({ key }: ScoredGroup, way: 1 | -1, before: Scores, after: Scores): boolean {
  const [from, to] = [before.groups.get(key)?.score ?? null, after.groups.get(key)?.score ?? null];
  return from !== null && to !== null && way * (to - from) > ROUNDING;
}

function movesOf({ rise, fall }: Pair, periods: readonly Scores[], { kpis }: Scorecard, settings: Settings) {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const moveOf = (perspective: ScoredGroup): ScoreMove => ({
    perspective,
    before: first.groups.get(perspective.key)?.score ?? 0,
    after: last.groups.get(perspective.key)?.score ?? 0,
  });
  const [risen, fallen] = [moveOf(rise), moveOf(fall)];
  if (risen.after - risen.before < LEAST_MOVE || fallen.before - fallen.after < LEAST_MOVE) return [];
  const inside = new Set(kpisOf(fall));
  const losses = kpis.flatMap((scored, place) => {
    if (!inside.has(scored)) return [];
    const counted = (scores: Scores) => countedOf(scored, scores.kpis[place]?.score ?? null, settings);
    const [before, after] = [counted(first), counted(last)];
    const loss = before === null || after === null ? 0 : scored.weight * (before - after);
    return loss > ROUNDING ? [{ scored, loss }] : [];
  });
  losses.sort((one, other) => other.loss - one.loss);
  return [{ rise: risen, fall: fallen, periods, fallen: losses.map(({ scored }) => scored) }];
}

function kpisOf({ children }: ScoredGroup): readonly ScoredKpi[] {
  return children.flatMap((child) => (child.type === "kpi" ? [child] : kpisOf(child)));
}

/** What a score counts for in the roll-up: 1 is on target. */
function countedOf({ scale }: ScoredKpi, score: number | null, { cap, floor }: Settings): number | null {
  if (score === null) return null;
  const share = scale === null || scale.onTrackCut === 0 ? score : score / scale.onTrackCut;
  return Math.max(floor ?? -Infinity, Math.min(cap ?? Infinity, share));
}

/** One for each perspective that fell. */
function firstOfEach(found: readonly ShortTermism[]): readonly ShortTermism[] {
  return found.filter(
    ({ fall }, place) => found.findIndex((other) => other.fall.perspective === fall.perspective) === place,
  );
}
