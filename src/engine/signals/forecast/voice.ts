import type { Outlook } from "./outlook";
import { chanceBelow, halfWidth } from "./spread";

export type VoiceName = "theta" | "dynamic-theta" | "drift" | "damped" | "smoothing" | "arima" | "naive";

/** One method's say in a combined forecast. */
export interface Voice {
  readonly name: VoiceName;
  readonly outlook: Outlook;
  /** Above 0; only its ratio to the others' counts. */
  readonly weight: number;
}

/** The voices' average for a period ahead, 0 being the next one, in the series' unit. */
export function middleOf(voices: readonly Voice[], ahead: number): number {
  let sum = 0;
  let total = 0;
  for (const { outlook, weight } of voices) {
    sum += weight * (outlook.mean[ahead] ?? 0);
    total += weight;
  }
  return sum / total;
}

/**
 * Chance that a period ahead stays below a value: the voices' chances averaged.
 *
 * So the spread between the methods counts beside each one's own.
 *
 * @param voices - With deviations that are scales of `spread.ts`.
 * @see Stone (1961), The opinion pool, Annals of Mathematical Statistics 32:1339-1342.
 */
export function chanceUnder(voices: readonly Voice[], ahead: number, value: number): number {
  let sum = 0;
  let total = 0;
  for (const { outlook, weight } of voices) {
    sum += weight * chanceBelow(value - (outlook.mean[ahead] ?? 0), outlook.deviation[ahead] ?? 0);
    total += weight;
  }
  return sum / total;
}

/**
 * The value under which a period ahead stays with a given chance.
 *
 * @param share - Between 0 and 1, both excluded.
 * @returns In the series' unit, to about 1e-9 of the voices' spread.
 */
export function quantileOf(voices: readonly Voice[], ahead: number, share: number): number {
  let low = Infinity;
  let high = -Infinity;
  for (const { outlook } of voices) {
    const middle = outlook.mean[ahead] ?? 0;
    const width = halfWidth(outlook.deviation[ahead] ?? 0, Math.abs(2 * share - 1));
    const edge = share < 0.5 ? middle - width : middle + width;
    low = Math.min(low, edge);
    high = Math.max(high, edge);
  }
  // The pooled quantile lies between the voices' own.
  for (let round = 0; round < 30 && high > low; round++) {
    const guess = low / 2 + high / 2;
    if (chanceUnder(voices, ahead, guess) < share) low = guess;
    else high = guess;
  }
  return low / 2 + high / 2;
}
