/** Steps that people count in. */
const STEPS = [1, 2, 2.5, 5, 10];
/** Gridlines that an axis has at most. */
const LINES = 6;

/** Where an axis begins and ends, and the distance of its gridlines; all in the values' unit. */
export interface AxisLimits {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

/**
 * Limits of an axis that hold all values with some room, at round numbers.
 *
 * @param values - Numbers in one unit; at least one.
 * @returns The limits, the minimum 0 where all values are 0 or more and 0 is not far from them.
 */
export function axisLimits(values: readonly number[]): AxisLimits {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || Math.abs(high) || 1;
  const from = low >= 0 && low < 2 * span ? 0 : low - span * 0.1;
  const to = high <= 0 && -high < span && low < 0 ? 0 : high + span * 0.1;
  const step = roundStep((to - from) / LINES);
  const minimum = Math.floor(from / step + 1e-9) * step;
  const maximum = Math.ceil(to / step - 1e-9) * step;
  return { minimum: tidy(minimum), maximum: tidy(maximum), step };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return tidy(power * (STEPS.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10));
}

/** 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
