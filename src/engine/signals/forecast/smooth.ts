import type { EtsForm } from "./ets";

/** Where a run starts. */
export interface Start {
  readonly level: number;
  readonly slope: number;
}

/** How much of an error goes into level, slope and season, and what is kept of the slope. */
export interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

/** What a run comes to: the sum of its squared errors, that of the logarithms of what was fitted, and where it ends. */
export interface Run {
  readonly squares: number;
  readonly logs: number;
  readonly level: number;
  readonly slope: number;
}

/**
 * Runs exponential smoothing without a season over a series.
 *
 * @param relative - Whether errors count as shares of what was fitted, which then has to stay above 0.
 */
export function smooth(values: readonly number[], relative: boolean, by: Smoothing, from: Start): Run {
  const { alpha, beta, phi } = by;
  let { level, slope } = from;
  let squares = 0;
  let logs = 0;
  for (let t = 0; t < values.length; t++) {
    const fitted = level + phi * slope;
    const error = (values[t] ?? 0) - fitted;
    if (relative) {
      if (!(fitted > 0)) return { squares: Infinity, logs: 0, level, slope };
      squares += (error / fitted) ** 2;
      logs += Math.log(fitted);
    } else squares += error * error;
    level = fitted + alpha * error;
    slope = phi * slope + beta * error;
  }
  return { squares, logs, level, slope };
}

/**
 * As `smooth`, with a season.
 *
 * @param indices - One for each phase, phase 0 first; they are moved.
 */
export function smoothSeason(
  values: readonly number[],
  { error: errors, season }: Pick<EtsForm, "error" | "season">,
  by: Smoothing,
  from: Start,
  indices: Float64Array,
): Run {
  const { alpha, beta, gamma, phi } = by;
  const m = indices.length;
  const relative = errors === "multiplicative";
  const multiplied = season === "multiplicative";
  let { level, slope } = from;
  let squares = 0;
  let logs = 0;
  for (let t = 0, phase = 0; t < values.length; t++) {
    const value = values[t] ?? 0;
    const base = level + phi * slope;
    const index = indices[phase] ?? 0;
    const fitted = multiplied ? base * index : base + index;
    const error = value - fitted;
    if (relative) {
      if (!(fitted > 0)) return { squares: Infinity, logs: 0, level, slope };
      squares += (error / fitted) ** 2;
      logs += Math.log(fitted);
    } else squares += error * error;
    const onLevel = multiplied ? error / index : error;
    level = base + alpha * onLevel;
    slope = phi * slope + beta * onLevel;
    indices[phase] = index + (multiplied ? (gamma * error) / (base || 1e-300) : gamma * error);
    phase = phase + 1 < m ? phase + 1 : 0;
  }
  return { squares, logs, level, slope };
}
