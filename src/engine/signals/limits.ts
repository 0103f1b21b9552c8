import { median } from "../information/median";
import type { Limits, XmrOptions } from "./model";

/** 3 / d2 and D4 for moving ranges of two, as Wheeler prints them; the median's allow for the skew of moving ranges. */
const FACTORS = {
  mean: { limit: 2.66, range: 3.268 },
  median: { limit: 3.145, range: 3.865 },
} as const;

/**
 * Natural process limits from moving ranges.
 *
 * By mean: mean ± 2.66 times the mean moving range, moving ranges up to 3.268 times it. By median: median ± 3.145 times the
 * median moving range, moving ranges up to 3.865 times it. Screened, the moving ranges at or beyond their limit are left
 * out and the limits taken again, once, as NHS England does.
 *
 * @param readings - In order of time, without gaps, two or more; in any unit.
 * @returns Limits in the same unit; without extent where all readings are equal.
 * @see Wheeler & Chambers (1992), Understanding Statistical Process Control, chapter 3 and appendix, table A; Wheeler (1993),
 * Understanding Variation, appendix; NHS-R Community, NHSRplotthedots, `screen_outliers`.
 */
export function limitsOf(
  readings: readonly number[],
  { centre: by = "mean", isScreened = false }: Pick<XmrOptions, "centre" | "isScreened"> = {},
): Limits {
  const middle = by === "mean" ? meanOf : (numbers: readonly number[]) => median(numbers) ?? 0;
  const factor = FACTORS[by];
  const ranges: number[] = [];
  for (let place = 1; place < readings.length; place += 1) {
    ranges.push(Math.abs((readings[place] ?? 0) - (readings[place - 1] ?? 0)));
  }
  let mrCentre = middle(ranges);
  if (isScreened) {
    const usual = ranges.filter((range) => range < factor.range * mrCentre);
    if (usual.length > 0) mrCentre = middle(usual);
  }
  const centre = middle(readings);
  const reach = factor.limit * mrCentre;
  return {
    centre,
    upper: centre + reach,
    lower: centre - reach,
    mrCentre,
    mrUpper: factor.range * mrCentre,
  };
}

/** The mean of some numbers; 0 for none. */
export function meanOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return numbers.length === 0 ? 0 : sum / numbers.length;
}
