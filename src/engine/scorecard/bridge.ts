import { shares } from "./contribution";

/** A child at one of the two times: its score (`null` for no data) and its weight, 0 or more. */
export interface BridgeChild {
  readonly score: number | null;
  readonly weight: number;
}

/** What moved a score, in points of score; the three sum to the move. */
export interface BridgeRow {
  /** By better or worse results, at the mean of the weights. */
  readonly results: number;
  /** By weight moving to children above or below the mean. */
  readonly weights: number;
  /** By children whose data came or went. */
  readonly missing: number;
}

export interface Bridge {
  readonly before: number;
  readonly after: number;
  /** One row for each child, in order. */
  readonly rows: readonly BridgeRow[];
  readonly total: BridgeRow;
}

/**
 * Explains the move of a weighted score between two times.
 *
 * With C the children that have data at both times, p their weights scaled to sum to 1 over C, s their scores and S̄ the
 * plain mean of those: results = ½(p₀ + p₁)(s₁ - s₀) and weights = ½(s₀ + s₁ - S̄₀ - S̄₁)(p₁ - p₀) for each child of C. A
 * child outside C that has data at a time moves the total by its weight there times its distance from the score over C;
 * together that is (S₁ - S₁ over C) - (S₀ - S₀ over C). Where C is empty or has no weight, all is missing.
 *
 * @param before - The children at the first time.
 * @param after - The same children, in the same order, at the second.
 * @returns The bridge, or `null` where either time has no score.
 * @see Marshall-Edgeworth decomposition with means of both times (no residual); Brinson & Fachler (1985) for taking weight
 *   effects relative to the mean.
 */
export function bridge(before: readonly BridgeChild[], after: readonly BridgeChild[]): Bridge | null {
  const [first, second] = [sharesOf(before), sharesOf(after)];
  if (!hasScore(first) || !hasScore(second)) return null;
  const common = before.map((child, index) => isCommon(child, after[index]));
  const [firstCommon, secondCommon] = [sharesOf(before, common), sharesOf(after, common)];
  const hasCommon = hasScore(firstCommon) && hasScore(secondCommon);
  const [centre0, centre1] = [meanOf(before, common), meanOf(after, common)];
  const [over0, over1] = hasCommon ? [scoreOf(before, firstCommon), scoreOf(after, secondCommon)] : [0, 0];
  const rows = before.map(({ score: s0 }, index): BridgeRow => {
    const s1 = after[index]?.score ?? null;
    if (hasCommon && common[index] && s0 !== null && s1 !== null) {
      const [p0, p1] = [firstCommon[index] ?? 0, secondCommon[index] ?? 0];
      const results = 0.5 * (p0 + p1) * (s1 - s0);
      return { results, weights: 0.5 * (s0 + s1 - centre0 - centre1) * (p1 - p0), missing: 0 };
    }
    const came = brought(s1, second[index], over1);
    return { results: 0, weights: 0, missing: came - brought(s0, first[index], over0) };
  });
  return { before: scoreOf(before, first), after: scoreOf(after, second), rows, total: sum(rows) };
}

type Shares = readonly (number | null)[];

/** Children with data at both times that count in at least one of them. */
function isCommon(before: BridgeChild, after: BridgeChild | undefined): boolean {
  if (!after || before.score === null || after.score === null) return false;
  return before.weight > 0 || after.weight > 0;
}

function sharesOf(children: readonly BridgeChild[], only?: readonly boolean[]): Shares {
  const kept = children.map(({ score, weight }, index) => ({
    score: only && !only[index] ? null : score,
    weight,
    onTrack: false,
  }));
  return shares(kept, "weighted");
}

function hasScore(of: Shares): boolean {
  return of.some((share) => share !== null);
}

function scoreOf(children: readonly BridgeChild[], of: Shares): number {
  return children.reduce((total, { score }, index) => total + (of[index] ?? 0) * (score ?? 0), 0);
}

/** What a child outside C brings to a score at one time, beside what the others alone would make. */
function brought(score: number | null, share: number | null | undefined, others: number): number {
  return score === null || share === null || share === undefined ? 0 : share * (score - others);
}

function meanOf(children: readonly BridgeChild[], only: readonly boolean[]): number {
  const scores = children.flatMap(({ score }, index) => (only[index] && score !== null ? [score] : []));
  return scores.length === 0 ? 0 : scores.reduce((total, score) => total + score, 0) / scores.length;
}

function sum(rows: readonly BridgeRow[]): BridgeRow {
  const total = { results: 0, weights: 0, missing: 0 };
  for (const row of rows) {
    total.results += row.results;
    total.weights += row.weights;
    total.missing += row.missing;
  }
  return total;
}
