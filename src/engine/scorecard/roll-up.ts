import { contributions } from "./contribution";
import { meetsCut } from "./meets-cut";
import type { RollUpMethod } from "./model";

/** A KPI or group as its parent counts it. */
export interface RollUpChild {
  /** 1 is on target; `null` for no data. */
  readonly score: number | null;
  /** 0 or more, relative to the siblings'; 0 is not counted. */
  readonly weight: number;
  /** Share of what stands below that has data: 1 or 0 for a KPI, its own coverage for a group, 0 where the group has no score. */
  readonly coverage: number;
  /** What the method `share` counts. */
  readonly onTrack: boolean;
}

export interface RolledUp {
  /** `null` where nothing counts, or where coverage is under the least. */
  readonly score: number | null;
  /** 0 to 1. */
  readonly coverage: number;
  /** What each child brings to the score, in order; see `contributions`. */
  readonly contributions: readonly (number | null)[];
  /** True where there is data, but too little of it. */
  readonly isTooLittle: boolean;
}

/**
 * Draws children together into their parent's score.
 *
 * Missing children leave the weights: their share goes to the others, never to 0. `weighted` is the mean by weight; `worst`
 * the lowest score; `median` the middle one, or the mean of the two in the middle, each child once; `share` the weight of
 * the children on track. A child of weight 0 counts in none of them.
 *
 * @param leastCoverage - Share of the weight that must have data, 0 to 1; exactly this much passes.
 * @see OECD/JRC (2008), Handbook on Constructing Composite Indicators, on weighting and aggregation; Microsoft PerformancePoint
 *   Server 2007 for the worst child.
 */
export function rollUp(
  children: readonly RollUpChild[],
  method: RollUpMethod,
  leastCoverage: number,
): RolledUp {
  const coverage = coverageOf(children);
  const parts = contributions(children, method);
  const hasData = parts.some((part) => part !== null);
  if (!hasData || !meetsCut(coverage, leastCoverage)) {
    return { score: null, coverage, contributions: parts.map(() => null), isTooLittle: hasData };
  }
  const score = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return { score, coverage, contributions: parts, isTooLittle: false };
}

/** Share of the counted weight that has data, 0 to 1; 0 where no weight counts. */
export function coverageOf(children: readonly Pick<RollUpChild, "weight" | "coverage">[]): number {
  let covered = 0;
  let total = 0;
  for (const { weight, coverage } of children) {
    covered += weight * coverage;
    total += weight;
  }
  return total > 0 ? covered / total : 0;
}

/** A child that is only a score, as in a range of cells: on track from 1. */
export function childOfScore(score: number | null, weight = 1): RollUpChild {
  const hasData = score !== null;
  return { score, weight, coverage: hasData ? 1 : 0, onTrack: hasData && meetsCut(score, 1) };
}
