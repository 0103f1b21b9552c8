/** Rounding that is forgiven where a number is held against a cut, as a share of the cut, and at least this much. */
const TOLERANCE = 1e-9;

/**
 * Whether a score meets a cut, or a value that should be high its limit. Rounding in the last digits never decides:
 * 0.1 + 0.2 meets 0.3. Display formats never enter.
 *
 * @param score - In the unit of the cut.
 * @param cut - A score, or a limit in the KPI's own unit.
 */
export function meetsCut(score: number, cut: number): boolean {
  return score >= cut - TOLERANCE * Math.max(1, Math.abs(cut));
}

/** Whether a value that should be low stays at or below its limit, with the same tolerance. */
export function staysWithin(value: number, limit: number): boolean {
  return value <= limit + TOLERANCE * Math.max(1, Math.abs(limit));
}
