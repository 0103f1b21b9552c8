import type { Direction, Variance } from "./model";

/**
 * Deviation of a value from its target, positive where it is favourable.
 *
 * @param actual - In the KPI's own unit.
 * @param target - In the same unit; the lower limit for direction `range`.
 * @param direction - Which way is favourable. Inside a range there is no deviation; outside, it is counted from the limit
 *   that is passed, and is unfavourable.
 * @param targetUpper - The range's upper limit; `null` means the target itself.
 * @returns The amount in the KPI's unit, and its share of |target| (0.05 is 5%), or of the limit that is passed; the share is
 *   `null` where that is 0, or too near it for a finite share.
 * @see Horngren, Datar & Rajan, Cost Accounting: favourable and unfavourable variances.
 */
export function variance(
  actual: number,
  target: number,
  direction: Direction,
  targetUpper: number | null = null,
): Variance {
  if (direction === "higher") return deviation(actual - target, target);
  if (direction === "lower") return deviation(target - actual, target);
  const upper = targetUpper ?? target;
  if (actual > upper) return deviation(upper - actual, upper);
  return deviation(Math.min(0, actual - target), target);
}

function deviation(amount: number, limit: number): Variance {
  const share = amount / Math.abs(limit);
  return { amount, share: Number.isFinite(share) ? share : null };
}
