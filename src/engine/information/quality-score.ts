import type { QualityAspect, QualityPart, QualityParts } from "./model";

/** How much each part counts. What is missing or late cannot be used at all, so it weighs most. */
export const QUALITY_WEIGHTS: Readonly<Record<QualityAspect, number>> = {
  completeness: 0.3,
  timeliness: 0.3,
  uniqueness: 0.2,
  plausibility: 0.2,
};

/** In the order in which they are told. */
export const QUALITY_ASPECTS: readonly QualityAspect[] = [
  "completeness",
  "timeliness",
  "uniqueness",
  "plausibility",
];

/** Share of what is as it should be, 0 to 1; `null` where there is nothing to judge. */
export function shareOf({ good, of }: QualityPart): number | null {
  return of === 0 ? null : good / of;
}

/**
 * Data quality: the mean of the parts' shares, weighted 30% completeness, 30% timeliness, 20% uniqueness and 20%
 * plausibility. A part with nothing to judge leaves the weights.
 *
 * @returns 0 to 1; `null` where no part has anything to judge.
 */
export function qualityScore(parts: QualityParts): number | null {
  let [sum, weights] = [0, 0];
  for (const aspect of QUALITY_ASPECTS) {
    const share = shareOf(parts[aspect]);
    if (share === null) continue;
    sum += QUALITY_WEIGHTS[aspect] * share;
    weights += QUALITY_WEIGHTS[aspect];
  }
  return weights === 0 ? null : sum / weights;
}

/** The parts of several KPIs together, value by value. */
export function addedParts(all: readonly QualityParts[]): QualityParts {
  const added = (aspect: QualityAspect): QualityPart => {
    let [good, of] = [0, 0];
    for (const parts of all) {
      good += parts[aspect].good;
      of += parts[aspect].of;
    }
    return { good, of };
  };
  return {
    completeness: added("completeness"),
    timeliness: added("timeliness"),
    uniqueness: added("uniqueness"),
    plausibility: added("plausibility"),
  };
}
