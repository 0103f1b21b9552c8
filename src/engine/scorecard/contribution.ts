import type { RollUpMethod } from "./model";

/** What `contributions` needs of a child: its score (`null` for no data), its weight, and whether it is on track. */
export interface Contributor {
  readonly score: number | null;
  readonly weight: number;
  readonly onTrack: boolean;
}

/**
 * What each child brings to its parent's score. The parts sum to the score.
 *
 * - `weighted`: its share of the present weight times its score.
 * - `worst`: all of it on the worst child, in equal parts where several are worst; 0 on the others.
 * - `median`: on the middle child, or in halves on the two in the middle; 0 on the others. Equal scores stand in their order.
 * - `share`: its share of the present weight where it is on track, else 0.
 *
 * @returns One part for each child, in order; `null` for a child without data or of weight 0, which brings none.
 */
export function contributions(
  children: readonly Contributor[],
  method: RollUpMethod,
): readonly (number | null)[] {
  const factors = shares(children, method);
  return children.map((child, index) => {
    const factor = factors[index] ?? null;
    if (factor === null || child.score === null) return null;
    if (method === "share") return child.onTrack ? factor : 0;
    return factor * child.score;
  });
}

/**
 * How much of each child's score its parent takes over: the factors that `contributions` multiplies scores by, summing to 1.
 *
 * @returns One factor for each child, in order; `null` for a child without data or of weight 0.
 */
export function shares(children: readonly Contributor[], method: RollUpMethod): readonly (number | null)[] {
  const counts = (child: Contributor) => child.score !== null && child.weight > 0;
  if (method === "weighted" || method === "share") {
    // Weights near the largest number a cell holds would add up to infinity.
    const largest = children.reduce(
      (most, child) => (counts(child) ? Math.max(most, child.weight) : most),
      0,
    );
    const total = children.reduce((sum, child) => (counts(child) ? sum + child.weight / largest : sum), 0);
    return children.map((child) => (counts(child) ? child.weight / largest / total : null));
  }
  const present = children.flatMap((child, index) =>
    counts(child) && child.score !== null ? [{ index, score: child.score }] : [],
  );
  const chosen = new Set(method === "worst" ? worst(present) : middle(present));
  return children.map((child, index) => {
    if (!counts(child)) return null;
    return chosen.has(index) ? 1 / chosen.size : 0;
  });
}

type Present = readonly { readonly index: number; readonly score: number }[];

function worst(present: Present): readonly number[] {
  const lowest = present.reduce((low, { score }) => Math.min(low, score), Infinity);
  return present.filter(({ score }) => score === lowest).map(({ index }) => index);
}

function middle(present: Present): readonly number[] {
  const sorted = present.toSorted((a, b) => a.score - b.score || a.index - b.index);
  const half = sorted.length / 2;
  return sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1).map(({ index }) => index);
}
