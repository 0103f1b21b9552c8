import type { Quantity } from "./model";
import { Problem } from "./problem";

/**
 * A weight as it counts: empty is 1, 0 means shown but not counted, any other positive number is relative to its siblings'.
 *
 * @returns The weight, or `weight-not-a-number` or `negative-weight`.
 */
export function weightOf(weight: Quantity): number | Problem {
  if (weight === null) return 1;
  if (weight instanceof Problem) return new Problem("weight-not-a-number", weight.values);
  if (Number.isNaN(weight)) return new Problem("weight-not-a-number");
  return weight < 0 ? new Problem("negative-weight", { weight }) : weight;
}
