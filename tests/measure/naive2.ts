import { deseasonalise, hasSeason } from "../../src/engine/signals/forecast/season";

/**
 * The M competitions' benchmark: the last value goes on, the season taken out before and put back after, where there is one.
 *
 * @see Makridakis, Spiliotis & Assimakopoulos (2020), The M4 competition, Int. J. of Forecasting 36:54-74.
 */
export function naive2(values: readonly number[], season: number, horizon: number): readonly number[] {
  const ahead = Array.from({ length: horizon }, (_, h) => values.length + h);
  if (!hasSeason(values, season)) return ahead.map(() => values.at(-1) ?? 0);
  const kind = values.every((value) => value > 0) ? "multiplicative" : "additive";
  const { indices, adjusted } = deseasonalise(values, season, kind, false);
  const last = adjusted.at(-1) ?? 0;
  const index = (t: number) => indices[t % season] ?? 0;
  return ahead.map((t) => (kind === "additive" ? last + index(t) : last * index(t)));
}
