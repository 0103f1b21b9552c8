import type { Voice } from "./voice";

/**
 * What the periods ahead bring together, as voices of a single period.
 *
 * Errors of neighbouring periods go together: what a shock leaves behind stays. How much stays is read off the way the
 * deviation grows: a shock of size 1 that leaves c(k) after k periods makes the variance 1 + c(1)² + ... + c(h-1)².
 *
 * @param voices - With means and scales for each period.
 * @param periods - How many periods ahead to look, from the next one.
 * @param from - The first of them to add up, 0 being the next one.
 * @param firstShare - How much of that first one is still to come, 0 to 1.
 * @see Hyndman et al. (2008), Forecasting with Exponential Smoothing, section 6.4, on lead-time demand.
 */
export function totalOf(
  voices: readonly Voice[],
  periods: number,
  from = 0,
  firstShare = 1,
): readonly Voice[] {
  const shareAt = (place: number) => (place === from ? firstShare : 1);
  return voices.map((voice) => {
    const { mean, deviation } = voice.outlook;
    const sum = mean
      .slice(from, periods)
      .reduce((total, value, place) => total + shareAt(from + place) * value, 0);
    const { shares, left } = shocksOf(deviation.slice(0, periods));
    const counted = shares.map((share, place) => shareAt(place) * share);
    return {
      ...voice,
      outlook: { mean: [sum], deviation: [totalDeviation({ shares: counted, left }, from)] },
    };
  });
}

/** How the error of a period ahead h comes about: `shares[h]` times the sum over the shocks s up to h of `left[h - s]`. */
export interface Shocks {
  readonly shares: readonly number[];
  /** What a shock of size 1 leaves behind after so many periods. */
  readonly left: readonly number[];
}

/** Reads off a voice's deviations how its errors go together. */
export function shocksOf(deviation: readonly number[]): Shocks {
  const largest = Math.max(...deviation);
  if (!(largest > 0)) return { shares: deviation, left: deviation };
  // Seasonal deviations go up and down with the level; only their growth tells what stays.
  const left: number[] = [];
  const shares: number[] = [];
  let grown = deviation[0] ?? 0;
  let squares = 0;
  const first = grown > 0 ? grown : largest;
  deviation.forEach((value, h) => {
    const next = Math.max(grown, value);
    const stays = h === 0 ? 1 : Math.sqrt(Math.max(0, next * next - grown * grown)) / first;
    left.push(stays);
    squares += stays * stays;
    shares.push(value / Math.sqrt(squares));
    grown = next;
  });
  return { shares, left };
}

function totalDeviation({ shares, left }: Shocks, from: number): number {
  let variance = 0;
  for (let shock = 0; shock < shares.length; shock++) {
    let brought = 0;
    for (let h = Math.max(shock, from); h < shares.length; h++)
      brought += (shares[h] ?? 0) * (left[h - shock] ?? 0);
    variance += brought * brought;
  }
  return Math.sqrt(variance);
}
