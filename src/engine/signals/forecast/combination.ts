import { fitArima, type ArimaOrder } from "./arima";
import { fitEts, type EtsForm } from "./ets";
import { drift, seasonalNaive } from "./naive";
import { akaikeWeights, blend, fromLogs, isSound, type Outlook } from "./outlook";
import type { Voice, VoiceName } from "./voice";
import { deseasonalise, hasSeason, reseasonalise, type Deseasonalised } from "./season";
import { dynamicTheta, theta } from "./theta";

/** Which set of methods spoke. */
export type Method = "level" | "trend" | "combination" | "seasonal-combination";

export interface Combined {
  readonly method: Method;
  /** At least one. Their deviations are those the fits show. */
  readonly voices: readonly Voice[];
  /** Phases of the season that was taken in, 1 for none. */
  readonly phases: number;
}

/** Values from which models with several fitted parameters pay off: the least that Box & Jenkins (1970) ask for. */
const ENOUGH_FOR_MODELS = 50;
/**
 * Weight of the naive method beside models. It keeps the average near what is known to have happened, but adds nothing of
 * its own, so it has half a voice.
 */
const HALF = 0.5;
/** A season with more phases costs the smoothing more indices than it can learn; its indices stay as they are. */
const MOST_PHASES = 24;

/**
 * Forecasts by the average of several methods, which errs less than any one of them chosen from few values.
 *
 * With a season (two full ones at least): theta, dynamic theta, damped trend, exponential smoothing, ARIMA and the
 * seasonal naive, most of them on values freed of a shrunk season. Without: the same, or from fewer than 50 values only the
 * methods with next to nothing to fit, which are theta, dynamic theta and drift.
 *
 * @param values - At least 2, no gaps, any sign.
 * @param season - Periods in a season, 1 for none.
 * @see Bates & Granger (1969); Makridakis, Spiliotis & Assimakopoulos (2020), The M4 competition, IJF 36:54-74.
 */
export function combine(values: readonly number[], season: number, horizon: number): Combined {
  const unit = meanSize(values);
  const scaled = values.map((value) => value / unit);
  const { method, voices, phases } = speakers(scaled, season, horizon);
  const sound = voices.filter(({ outlook }) => isSound(outlook));
  const heard = sound.length > 0 ? sound : [voice("naive", seasonalNaive(scaled, 1, horizon))];
  return { method, phases, voices: heard.map((one) => ({ ...one, outlook: inUnit(one.outlook, unit) })) };
}

function inUnit({ mean, deviation }: Outlook, unit: number): Outlook {
  return { mean: mean.map((value) => value * unit), deviation: deviation.map((value) => value * unit) };
}

function voice(name: VoiceName, outlook: Outlook, weight = 1): Voice {
  return { name, outlook, weight };
}

function speakers(values: readonly number[], season: number, horizon: number): Combined {
  if (values.every((value) => value === values[0])) {
    return { method: "level", phases: 1, voices: [voice("naive", seasonalNaive(values, 1, horizon))] };
  }
  const positive = values.every((value) => value > 0);
  const seasonal = season > 1 && values.length >= 2 * season;
  const plain: Deseasonalised = seasonal
    ? deseasonalise(values, season, positive ? "multiplicative" : "additive")
    : { kind: "none", indices: [], adjusted: values };
  const { adjusted } = plain;
  const back = (outlook: Outlook) => reseasonalise(outlook, plain);
  const inLogs = (method: (of: readonly number[]) => Outlook) => back(tryLogs(adjusted, method));
  const thetas = [
    voice(
      "theta",
      inLogs((of) => theta(of, horizon)),
    ),
    voice("dynamic-theta", back(dynamicTheta(adjusted, horizon))),
  ];
  if (!seasonal && values.length < ENOUGH_FOR_MODELS) {
    return { method: "trend", phases: 1, voices: [...thetas, voice("drift", drift(values, horizon))] };
  }
  const damped = voice(
    "damped",
    inLogs((of) => fitEts(of, DAMPED, [], horizon).outlook),
  );
  const smoothed = seasonal
    ? smoothSeason(values, plain, season, horizon)
    : smooth(values, positive, horizon);
  const arima = seasonal ? seasonalArima(values, plain, season, horizon) : plainArima(values, horizon);
  const naive = seasonalNaive(values, seasonal ? season : 1, horizon);
  return {
    method: seasonal ? "seasonal-combination" : "combination",
    phases: seasonal ? season : 1,
    voices: [
      ...thetas,
      damped,
      voice("smoothing", smoothed),
      ...arima.map((outlook) => voice("arima", outlook)),
      voice("naive", naive, HALF),
    ],
  };
}

/** Forecasts logarithms where all values allow it: growth by a share is then a straight line. */
function tryLogs(values: readonly number[], method: (of: readonly number[]) => Outlook): Outlook {
  if (values.every((value) => value > 0)) {
    const outlook = fromLogs(method(values.map(Math.log)));
    if (isSound(outlook)) return outlook;
  }
  return method(values);
}

const DAMPED: EtsForm = { error: "additive", trend: "damped", season: "none" };
const TRENDS = ["none", "additive", "damped"] as const;

/** Exponential smoothing without season: its forms weighed by their AICc. */
function smooth(values: readonly number[], positive: boolean, horizon: number): Outlook {
  const errors = positive ? (["additive", "multiplicative"] as const) : (["additive"] as const);
  return weigh(
    errors.flatMap((error) =>
      TRENDS.map((trend) => fitEts(values, { error, trend, season: "none" }, [], horizon)),
    ),
  );
}

/** Exponential smoothing with a season that may change, its forms weighed by their AICc. */
function smoothSeason(
  values: readonly number[],
  plain: Deseasonalised,
  season: number,
  horizon: number,
): Outlook {
  if (season > MOST_PHASES) {
    return reseasonalise(
      smooth(
        plain.adjusted,
        plain.adjusted.every((value) => value > 0),
        horizon,
      ),
      plain,
    );
  }
  const amounts = plain.kind === "additive" ? plain : deseasonalise(values, season, "additive");
  const additive = TRENDS.map((trend) =>
    fitEts(values, { error: "additive", trend, season: "additive" }, amounts.indices, horizon),
  );
  if (plain.kind === "additive") return weigh(additive);
  const multiplied = TRENDS.map((trend) =>
    fitEts(values, { error: "multiplicative", trend, season: "multiplicative" }, plain.indices, horizon),
  );
  return weigh([...additive, ...multiplied]);
}

/** On seasonal differences where the season is sure, else on the values freed of their season. */
function seasonalArima(
  values: readonly number[],
  plain: Deseasonalised,
  season: number,
  horizon: number,
): readonly Outlook[] {
  if (!hasSeason(values, season)) {
    return plainArima(plain.adjusted, horizon)
      .slice(0, 1)
      .map((outlook) => reseasonalise(outlook, plain));
  }
  const fit = (of: readonly number[], d: 0 | 1, orders: readonly (readonly [0 | 1 | 2, 0 | 1 | 2])[]) =>
    weigh(
      orders.map(([p, q]) =>
        fitArima(of, { p, d, q, sp: 0, sd: 1, sq: 1, constant: d === 0 }, season, horizon),
      ),
    );
  const still = fit(values, 0, [
    [0, 0],
    [1, 0],
    [1, 1],
    [2, 0],
  ]);
  const stepwise: readonly (readonly [0 | 1, 0 | 1])[] = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  if (plain.kind !== "multiplicative") return [still, fit(values, 1, stepwise)];
  const moving = fromLogs(fit(values.map(Math.log), 1, stepwise));
  return [still, moving];
}

/** Two voices: one for series that wander, one for series that come back to a level. */
function plainArima(values: readonly number[], horizon: number): readonly Outlook[] {
  const fit = (orders: readonly ArimaOrder[]) =>
    weigh(orders.map((order) => fitArima(values, order, 1, horizon)));
  const order = (p: 0 | 1 | 2, d: 0 | 1, q: 0 | 1 | 2, constant: boolean): ArimaOrder => {
    return { p, d, q, sp: 0, sd: 0, sq: 0, constant };
  };
  const wandering = fit([
    order(0, 1, 0, false),
    order(0, 1, 0, true),
    order(0, 1, 1, false),
    order(0, 1, 1, true),
    order(1, 1, 0, false),
    order(1, 1, 0, true),
    order(1, 1, 1, false),
    order(2, 1, 0, false),
    order(0, 1, 2, false),
  ]);
  const returning = fit([
    order(0, 0, 0, true),
    order(1, 0, 0, true),
    order(1, 0, 1, true),
    order(2, 0, 0, true),
  ]);
  return [wandering, returning];
}

function weigh(fits: readonly { readonly aicc: number; readonly outlook: Outlook }[]): Outlook {
  const sound = fits.filter((fit) => isSound(fit.outlook));
  return blend(
    sound.map((fit) => fit.outlook),
    akaikeWeights(sound.map((fit) => fit.aicc)),
  );
}

function meanSize(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 1;
  // Divided first, so that sums of very large numbers stay finite.
  return largest * (values.reduce((sum, value) => sum + Math.abs(value / largest), 0) / values.length);
}
