import { chanceBelow, drawNormal, drawTail } from "../signals/forecast/spread";
import { shocksOf } from "../signals/forecast/total";
import { chanceUnder, middleOf, quantileOf, type Voice } from "../signals/forecast/voice";

/** Where a KPI may end the year, as the voices of its forecast tell it; values in the KPI's unit. */
export interface Outcomes {
  /** The voices' average. */
  readonly expected: number;
  /** Chance to stay under a value, by all voices together. */
  readonly under: (value: number) => number;
  /** The same by each voice alone. */
  readonly underAlone: (value: number) => readonly number[];
  /** The value under which it stays with a given chance, between 0 and 1, both excluded. */
  readonly quantile: (share: number) => number;
  /** One of the outcomes by chance. */
  readonly draw: (random: () => number) => number;
}

/** What the voices say of one of their periods ahead, 0 being the next one. */
export function outcomesOf(voices: readonly Voice[], ahead: number): Outcomes {
  const parts = voices.map(({ weight, outlook }) => ({
    weight,
    middle: outlook.mean[ahead] ?? 0,
    scale: outlook.deviation[ahead] ?? 0,
  }));
  const pick = pickerOf(parts);
  return {
    expected: middleOf(voices, ahead),
    under: (value) => chanceUnder(voices, ahead, value),
    underAlone: (value) => parts.map(({ middle, scale }) => chanceBelow(value - middle, scale)),
    quantile: (share) => quantileOf(voices, ahead, share),
    draw: (random) => {
      const part = pick(random);
      const error = part && part.scale > 0 ? part.scale * drawNormal(random) * drawTail(random) : 0;
      return (part?.middle ?? 0) + error;
    },
  };
}

/** Paths drawn for each voice. */
const PATHS = 500;

/**
 * What the least or the most of some periods ahead may be, by paths drawn at random from each voice: errors of neighbouring
 * periods go together as in `totalOf`.
 *
 * @param from - The first period that counts, 0 being the next one; the last is the voices' last.
 * @param extremeOf - Least or most of a path's periods.
 * @param random - A seeded stream.
 */
export function extremeOutcomes(
  voices: readonly Voice[],
  from: number,
  extremeOf: (values: readonly number[]) => number,
  random: () => number,
): Outcomes {
  const parts = voices.map((voice) => ({
    weight: voice.weight,
    sorted: Array.from({ length: PATHS }, () => extremeOf(drawPath(voice, random).slice(from))).sort(
      (a, b) => a - b,
    ),
  }));
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const pick = pickerOf(parts);
  const underAlone = (value: number) => parts.map(({ sorted }) => countUnder(sorted, value) / sorted.length);
  const pool = (numbers: readonly number[]) =>
    numbers.reduce((sum, one, i) => sum + one * (parts[i]?.weight ?? 0), 0) / total;
  const pooled = parts
    .flatMap(({ weight, sorted }) => sorted.map((value) => ({ value, share: weight / total / PATHS })))
    .sort((a, b) => a.value - b.value);
  return {
    expected: pool(parts.map(({ sorted }) => sorted.reduce((sum, one) => sum + one, 0) / PATHS)),
    under: (value) => pool(underAlone(value)),
    underAlone,
    quantile: (share) => {
      let below = 0;
      return (pooled.find((one) => (below += one.share) >= share) ?? pooled.at(-1))?.value ?? NaN;
    },
    draw: (random) => {
      const sorted = pick(random)?.sorted ?? [];
      return sorted[Math.floor(random() * sorted.length)] ?? NaN;
    },
  };
}

/** One course that the periods ahead may take, as a voice tells it. */
function drawPath({ outlook: { mean, deviation } }: Voice, random: () => number): readonly number[] {
  const { shares, left } = shocksOf(deviation);
  const tail = drawTail(random);
  const shocks = mean.map(() => drawNormal(random) * tail);
  return mean.map((middle, h) => {
    let error = 0;
    for (let shock = 0; shock <= h; shock++) error += (left[h - shock] ?? 0) * (shocks[shock] ?? 0);
    return middle + (shares[h] ?? 0) * error;
  });
}

/** Picks one of some parts, each as often as its weight says. */
function pickerOf<Part extends { readonly weight: number }>(
  parts: readonly Part[],
): (random: () => number) => Part | undefined {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return (random) => {
    let left = random() * total;
    return parts.find(({ weight }) => (left -= weight) < 0) ?? parts.at(-1);
  };
}

/** How many of some sorted values lie under a value. */
function countUnder(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
