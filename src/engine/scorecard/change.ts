import type { Direction } from "./model";
import { Problem } from "./problem";

/**
 * Change from one value to another as a fraction of |before|, positive where it is favourable.
 *
 * @param now - In the KPI's own unit.
 * @param before - In the same unit.
 * @param direction - Where lower is better a fall is positive. A range says nothing of a change, so a rise is positive.
 * @returns The fraction (0.05 is 5%), or `before-is-zero`: from 0, or too near it, there is no finite fraction.
 */
export function change(now: number, before: number, direction: Direction = "higher"): number | Problem {
  const rise = (now - before) / Math.abs(before);
  if (!Number.isFinite(rise)) return new Problem("before-is-zero");
  return direction === "lower" && rise !== 0 ? -rise : rise;
}
