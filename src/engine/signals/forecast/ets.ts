import type { Outlook } from "./outlook";
import { minimise } from "./nelder-mead";
import { smooth, smoothSeason, type Run, type Smoothing, type Start } from "./smooth";

export interface EtsForm {
  readonly error: "additive" | "multiplicative";
  readonly trend: "none" | "additive" | "damped";
  readonly season: "none" | "additive" | "multiplicative";
}

export interface EtsFit {
  readonly form: EtsForm;
  readonly aicc: number;
  readonly outlook: Outlook;
  readonly alpha: number;
}

/**
 * Fits one form of exponential smoothing by maximum likelihood.
 *
 * @param values - The series without gaps; all positive for a multiplicative error or season.
 * @param indices - Seasonal indices to start from, phase 0 first; empty without a season.
 * @param horizon - Periods ahead.
 * @see Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing: The State Space Approach, ch. 2-6.
 */
export function fitEts(
  values: readonly number[],
  form: EtsForm,
  indices: readonly number[],
  horizon: number,
  rounds = 150,
): EtsFit {
  const n = values.length;
  const names = parameterNames(form);
  const limits = names.map((name) => BOUNDS[name]);
  const unpack = unpacker(names, startingLine(values, form, indices));
  const moved = Float64Array.from(indices);
  const run = ({ smoothing, start }: Chosen) => {
    moved.set(indices);
    return moved.length > 0
      ? smoothSeason(values, form, smoothing, start, moved)
      : smooth(values, form.error === "multiplicative", smoothing, start);
  };
  const cost = (at: readonly number[]) => {
    if (!allowed(at, limits)) return Infinity;
    const { squares, logs } = run(unpack(at));
    return n * Math.log(Math.max(squares, 1e-300)) + 2 * logs;
  };
  const best = minimise(
    cost,
    names.map((name) => STARTS[name]),
    names.map((name) => STEPS[name]),
    rounds,
  );
  const chosen = unpack(best.at);
  const last = run(chosen);
  const count = names.length + 1 + (form.season === "none" ? 0 : indices.length - 1);
  const correction = n - count - 1 > 0 ? (2 * count * (count + 1)) / (n - count - 1) : Infinity;
  const sigma = Math.sqrt(last.squares / Math.max(1, n - names.length));
  return {
    form,
    aicc: best.value + 2 * count + correction,
    outlook: ahead(last, moved, form, chosen.smoothing, sigma, n, horizon),
    alpha: chosen.smoothing.alpha,
  };
}

type Name = "alpha" | "beta" | "gamma" | "phi" | "level" | "slope";

const STARTS: Readonly<Record<Name, number>> = {
  alpha: 0.3,
  beta: 0.1,
  gamma: 0.1,
  phi: 0.9,
  level: 0,
  slope: 0,
};
const STEPS: Readonly<Record<Name, number>> = {
  alpha: 0.2,
  beta: 0.1,
  gamma: 0.1,
  phi: 0.05,
  level: 0.5,
  slope: 0.1,
};
/** Bounds of Hyndman et al. (2008); beta and gamma are shares of alpha and of 1 - alpha here. */
const BOUNDS: Readonly<Record<Name, readonly [number, number]>> = {
  alpha: [1e-4, 0.9999],
  beta: [1e-4, 0.9999],
  gamma: [1e-4, 0.9999],
  phi: [0.8, 0.98],
  level: [-20, 20],
  slope: [-20, 20],
};

function parameterNames(form: EtsForm): readonly Name[] {
  const names: Name[] = ["alpha"];
  if (form.trend !== "none") names.push("beta");
  if (form.season !== "none") names.push("gamma");
  if (form.trend === "damped") names.push("phi");
  names.push("level");
  if (form.trend !== "none") names.push("slope");
  return names;
}

function allowed(at: readonly number[], limits: readonly (readonly [number, number])[]): boolean {
  for (let i = 0; i < limits.length; i++) {
    const [value, limit] = [at[i] ?? 0, limits[i]];
    if (limit && !(value >= limit[0] && value <= limit[1])) return false;
  }
  return true;
}

interface Chosen {
  readonly smoothing: Smoothing;
  readonly start: Start;
}

/** Reads the parameters of a form out of the numbers that are searched over; the start is searched in units of the spread. */
function unpacker(
  names: readonly Name[],
  first: { readonly level: number; readonly slope: number; readonly spread: number },
): (at: readonly number[]) => Chosen {
  const spread = Math.max(first.spread, 1e-9);
  const placeOf = (name: Name) => names.indexOf(name);
  const [beta, gamma, phi] = [placeOf("beta"), placeOf("gamma"), placeOf("phi")];
  const [level, slope] = [placeOf("level"), placeOf("slope")];
  return (at) => {
    const alpha = at[0] ?? 0;
    return {
      smoothing: {
        alpha,
        beta: beta < 0 ? 0 : alpha * (at[beta] ?? 0),
        gamma: gamma < 0 ? 0 : (1 - alpha) * (at[gamma] ?? 0),
        phi: phi < 0 ? 1 : (at[phi] ?? 1),
      },
      start: {
        level: first.level + spread * (at[level] ?? 0),
        slope: slope < 0 ? 0 : first.slope + spread * (at[slope] ?? 0),
      },
    };
  };
}

/** Level and slope of a line through the first ten values, the season taken out, and their scatter. */
function startingLine(
  values: readonly number[],
  form: EtsForm,
  indices: readonly number[],
): { readonly level: number; readonly slope: number; readonly spread: number } {
  const few = Math.min(values.length, Math.max(10, indices.length));
  const plain = values.slice(0, few).map((value, t) => {
    const index = indices[t % indices.length] ?? 0;
    if (form.season === "none") return value;
    return form.season === "additive" ? value - index : value / index;
  });
  const centre = (few - 1) / 2;
  let mean = 0;
  for (const value of plain) mean += value / few;
  let products = 0;
  let squares = 0;
  plain.forEach((value, t) => {
    products += (t - centre) * (value - mean);
    squares += (t - centre) ** 2;
  });
  const slope = squares > 0 ? products / squares : 0;
  let scatter = 0;
  for (const value of plain) scatter += (value - mean) ** 2 / few;
  return form.trend === "none"
    ? { level: mean, slope: 0, spread: Math.sqrt(scatter) }
    : { level: mean - slope * (centre + 1), slope, spread: Math.sqrt(scatter) };
}

/** Forecast means and deviations by the class 1 formulas, taken relative to the level where the error is relative. */
function ahead(
  run: Run,
  indices: Float64Array,
  form: EtsForm,
  by: Smoothing,
  sigma: number,
  n: number,
  horizon: number,
): Outlook {
  const mean: number[] = [];
  const deviation: number[] = [];
  const m = indices.length;
  let damped = 0;
  let power = 1;
  let growth = 0;
  let variance = 1;
  for (let h = 1; h <= horizon; h++) {
    power *= by.phi;
    damped += power;
    const base = run.level + damped * run.slope;
    const index = m > 0 ? (indices[(n + h - 1) % m] ?? 0) : 0;
    const point =
      form.season === "additive" ? base + index : form.season === "multiplicative" ? base * index : base;
    mean.push(point);
    const unit =
      form.error === "multiplicative"
        ? Math.abs(point)
        : form.season === "multiplicative"
          ? Math.abs(index)
          : 1;
    deviation.push(sigma * unit * Math.sqrt(variance));
    growth = form.trend === "none" ? 0 : by.beta * damped;
    const again = m > 0 && form.season !== "none" && h % m === 0 ? by.gamma : 0;
    variance += (by.alpha + growth + again) ** 2;
  }
  return { mean, deviation };
}
