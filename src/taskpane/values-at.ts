import type { Scale } from "../engine/scorecard/model";

/**
 * The values at which a piecewise-linear scale reads `score`, its end segments continued; one for a rising or falling
 * scale, two for a range.
 */
export function valuesAt(scale: Scale, score: number): readonly number[] {
  if (!("knots" in scale)) return [];
  const values: number[] = [];
  const last = scale.knots.length - 2;
  scale.knots.slice(0, -1).forEach((from, index) => {
    const to = scale.knots[index + 1];
    if (!to || from.score === to.score) return;
    const share = (score - from.score) / (to.score - from.score);
    if ((share < 0 && index > 0) || (share > 1 && index < last)) return;
    const value = from.value + share * (to.value - from.value);
    if (!values.some((other) => Math.abs(other - value) <= 1e-9 * Math.max(1, Math.abs(value))))
      values.push(value);
  });
  return values;
}
