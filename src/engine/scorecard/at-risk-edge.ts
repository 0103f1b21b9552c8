import type { Scale, ScoredKpi } from "./model";

/**
 * The worst value at which a KPI is still at risk, in its own unit: where a chart changes from amber to red.
 *
 * @param scored - A KPI whose values are compared over the period itself; over a longer span an `At risk from` or a tolerance
 *   given as an amount speaks of another span.
 * @returns `null` for a range, which has two such values; for a threshold and where nothing is said, which have none; and
 *   for a KPI without scale or target.
 */
export function atRiskEdge({ kpi, scale, target, direction }: ScoredKpi): number | null {
  if (scale === null || target === null || direction === "range") return null;
  if (typeof kpi.atRiskFrom === "number") return kpi.atRiskFrom;
  const { tolerance } = kpi;
  if (tolerance !== null && "by" in tolerance) {
    const amount = tolerance.by === "share" ? tolerance.value * Math.abs(target) : tolerance.value;
    return direction === "higher" ? target - amount : target + amount;
  }
  return scale.atRiskCut === null ? null : valueAt(scale, scale.atRiskCut);
}

/** The value that has a score, on a scale that only rises or only falls; `null` where there is none. */
function valueAt(scale: Scale, score: number): number | null {
  if (scale.kind === "threshold") return null;
  if (scale.kind === "ratio") return score > 0 ? scale.target / score : null;
  const { knots } = scale;
  const [first, last] = [knots[0], knots.at(-1)];
  if (!first || !last || first === last) return null;
  const isRising = last.score > first.score;
  let right = 1;
  while (
    right < knots.length - 1 &&
    (isRising ? score > (knots[right]?.score ?? 0) : score < (knots[right]?.score ?? 0))
  ) {
    right += 1;
  }
  const [from, to] = [knots[right - 1], knots[right]];
  if (!from || !to || from.score === to.score) return null;
  return from.value + ((score - from.score) / (to.score - from.score)) * (to.value - from.value);
}
