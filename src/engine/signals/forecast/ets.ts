import type { Outlook } from "./outlook";
import { minimise } from "./nelder-mead";

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

/** Where the run starts: level, slope and one seasonal index for each phase. */
interface Start {
  readonly level: number;
  readonly slope: number;
  readonly indices: readonly number[];
}

interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

interface Run {
  readonly squares: number;
  readonly logs: number;
  readonly level: number;
  readonly slope: number;
  readonly indices: readonly number[];
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
  const first = startingLine(values, form, indices);
  const names = parameterNames(form);
  const spread = Math.max(first.spread, 1e-9);
  const unpack = (at: readonly number[]) => unpackParameters(at, names, first, spread);
  const cost = (at: readonly number[]) => {
    if (!allowed(at, names)) return Infinity;
    const { smoothing, start } = unpack(at);
    const run = smooth(values, form, smoothing, { ...start, indices });
    return n * Math.log(Math.max(run.squares, 1e-300)) + 2 * run.logs;
  };
  const begin = names.map((name) => STARTS[name]);
  const best = minimise(
    cost,
    begin,
    names.map((name) => STEPS[name]),
    rounds,
  );
  const { smoothing, start } = unpack(best.at);
  const run = smooth(values, form, smoothing, { ...start, indices });
  const count = names.length + 1 + (form.season === "none" ? 0 : indices.length - 1);
  const correction = n - count - 1 > 0 ? (2 * count * (count + 1)) / (n - count - 1) : Infinity;
  const sigma2 = run.squares / Math.max(1, n - names.length);
  return {
    form,
    aicc: best.value + 2 * count + correction,
    outlook: ahead(run, form, smoothing, Math.sqrt(sigma2), n, horizon),
    alpha: smoothing.alpha,
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

function allowed(at: readonly number[], names: readonly Name[]): boolean {
  return names.every((name, i) => {
    const value = at[i] ?? 0;
    const [low, high] = BOUNDS[name];
    return value >= low && value <= high;
  });
}

function unpackParameters(
  at: readonly number[],
  names: readonly Name[],
  first: { readonly level: number; readonly slope: number },
  spread: number,
): { readonly smoothing: Smoothing; readonly start: { readonly level: number; readonly slope: number } } {
  const value = (name: Name, absent: number) => {
    const i = names.indexOf(name);
    return i < 0 ? absent : (at[i] ?? absent);
  };
  const alpha = value("alpha", 0.3);
  return {
    smoothing: {
      alpha,
      beta: alpha * value("beta", 0),
      gamma: (1 - alpha) * value("gamma", 0),
      phi: value("phi", 1),
    },
    start: {
      level: first.level + spread * value("level", 0),
      slope: names.includes("slope") ? first.slope + spread * value("slope", 0) : 0,
    },
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

/** Runs the recursions over the series: one-step errors squared (relative ones for a multiplicative error). */
function smooth(values: readonly number[], form: EtsForm, by: Smoothing, from: Start): Run {
  const { alpha, beta, gamma, phi } = by;
  const m = from.indices.length;
  const indices = [...from.indices];
  const relative = form.error === "multiplicative";
  const additive = form.season === "additive";
  const multiplied = form.season === "multiplicative";
  let level = from.level;
  let slope = from.slope;
  let squares = 0;
  let logs = 0;
  for (let t = 0; t < values.length; t++) {
    const value = values[t] ?? 0;
    const base = level + phi * slope;
    const phase = m > 0 ? t % m : 0;
    const index = indices[phase] ?? 0;
    const fitted = additive ? base + index : multiplied ? base * index : base;
    const error = value - fitted;
    if (relative) {
      if (!(fitted > 0)) return { squares: Infinity, logs: 0, level, slope, indices };
      squares += (error / fitted) ** 2;
      logs += Math.log(fitted);
    } else squares += error * error;
    const onLevel = multiplied ? error / index : error;
    level = base + alpha * onLevel;
    slope = phi * slope + beta * onLevel;
    if (additive) indices[phase] = index + gamma * error;
    else if (multiplied) indices[phase] = index + (gamma * error) / (base || 1e-300);
  }
  return { squares, logs, level, slope, indices };
}

/** Forecast means and deviations by the class 1 formulas, taken relative to the level where the error is relative. */
function ahead(run: Run, form: EtsForm, by: Smoothing, sigma: number, n: number, horizon: number): Outlook {
  const mean: number[] = [];
  const deviation: number[] = [];
  const m = run.indices.length;
  let damped = 0;
  let power = 1;
  let growth = 0;
  let variance = 1;
  for (let h = 1; h <= horizon; h++) {
    power *= by.phi;
    damped += power;
    const base = run.level + damped * run.slope;
    const index = m > 0 ? (run.indices[(n + h - 1) % m] ?? 0) : 0;
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
