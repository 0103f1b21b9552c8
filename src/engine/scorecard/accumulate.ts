import type { Accumulation, Quantity } from "./model";
import { Problem } from "./problem";

/** What a reading brings to a longer period: its value, or the two parts of its ratio. */
export interface AccumulableReading {
  readonly actual: Quantity;
  readonly numerator: Quantity;
  readonly denominator: Quantity;
}

/**
 * Draws the readings of a KPI together into one value for a longer period.
 *
 * No reading is left out, never taken as zero; where nothing is left the answer is no reading. A ratio is the sum of the
 * numerators over the sum of the denominators of the readings that have both (2/4 and 2/100 give 4/104, as Spider Impact
 * does), never an average of ratios. A single reading stands for itself, with or without its parts.
 *
 * @param readings - In the order of their dates, in the KPI's own unit.
 * @returns The value in the KPI's unit, `null` for no reading, or the first `Problem` among what is used; for a ratio also
 *   `ratio-without-parts` (several readings, none with numerator and denominator) and `zero-denominator`.
 * @see Spider Impact, "Use Equation" (support.spiderstrategies.com) for the ratio.
 */
export function accumulate(readings: readonly AccumulableReading[], by: Accumulation): Quantity {
  return by === "ratio" ? ratio(readings) : combine(readings, by);
}

function combine(readings: readonly AccumulableReading[], by: Exclude<Accumulation, "ratio">): Quantity {
  let count = 0;
  let result = 0;
  for (const { actual } of readings) {
    if (actual instanceof Problem) return actual;
    if (actual === null) continue;
    count += 1;
    if (count === 1 || by === "last") result = actual;
    else if (by === "min") result = Math.min(result, actual);
    else if (by === "max") result = Math.max(result, actual);
    else result += actual;
  }
  if (count === 0) return null;
  return by === "average" ? result / count : result;
}

function ratio(readings: readonly AccumulableReading[]): Quantity {
  let above = 0;
  let below = 0;
  let pairs = 0;
  const alone: number[] = [];
  for (const { actual, numerator, denominator } of readings) {
    if (numerator instanceof Problem) return numerator;
    if (denominator instanceof Problem) return denominator;
    if (numerator !== null && denominator !== null) {
      above += numerator;
      below += denominator;
      pairs += 1;
    } else {
      if (actual instanceof Problem) return actual;
      if (actual !== null) alone.push(actual);
    }
  }
  const [only] = alone;
  if (pairs === 0 && only !== undefined) {
    return alone.length === 1 ? only : new Problem("ratio-without-parts", { count: alone.length });
  }
  if (alone.length > 0) return new Problem("ratio-without-parts", { count: alone.length });
  if (below !== 0) return above / below;
  return above === 0 ? null : new Problem("zero-denominator", { numerator: above });
}
