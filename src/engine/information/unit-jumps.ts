import { median, medianDistance } from "./median";

/** Some readings in a row that look as if written in another unit or with another sign. */
export interface Jump {
  /** Place of the first. */
  readonly first: number;
  readonly count: number;
  /** What the readings seem to be multiplied by: 10, 100, 1000 or one of them below 1; -1 for the sign. */
  readonly factor: number;
}

/** Readings of the usual size that it takes to call others odd. */
const LEAST = 4;
/** How near to a power of ten a ratio must be, and how close together the usual readings, in decimal logarithms. */
const NEAR = 0.1;
const TIGHT = 0.06;
const MOST_POWER = 3;

/**
 * Finds readings that are about 10, 100 or 1000 times the usual ones, or that part of them: thousands beside units, 12.5
 * beside 12.5%. It takes four readings close together (half of them within 15% of the middle) and a ratio within 26% of the
 * power, so that growth is none. The unit of the most readings is the usual one; of two as frequent, the earlier.
 *
 * @param numbers - In the order of time; zeros have no size and are passed over.
 */
export function unitJumps(numbers: readonly number[]): readonly Jump[] {
  const sizes = numbers.map((number) => (number === 0 ? null : Math.log10(Math.abs(number))));
  const known = sizes.filter((size) => size !== null);
  const middle = usualSize(known);
  if (middle === null) return [];
  const usual = known.filter((size) => Math.round(size - middle) === 0);
  if (usual.length < LEAST || medianDistance(usual, median(usual) ?? 0) > TIGHT) return [];
  const level = median(usual) ?? 0;
  return runsOf(sizes, (size) => {
    const power = Math.round(size - level);
    const isUnit = power !== 0 && Math.abs(power) <= MOST_POWER && Math.abs(size - level - power) <= NEAR;
    return isUnit ? 10 ** power : 1;
  });
}

/**
 * Finds readings of about the usual size with the other sign: costs that turn negative from one month to the next. It takes
 * four readings of the usual sign, four fifths of all, close together as for a unit, and odd ones between half and twice
 * their middle, so that a profit that becomes a loss is none.
 *
 * @param numbers - In the order of time; zeros have no sign and are passed over.
 */
export function signJumps(numbers: readonly number[]): readonly Jump[] {
  const signed = numbers.filter((number) => number !== 0);
  const positive = signed.filter((number) => number > 0);
  const usual = positive.length * 2 >= signed.length ? positive : signed.filter((number) => number < 0);
  if (usual.length < LEAST || usual.length * 5 < signed.length * 4) return [];
  const sizes = usual.map((number) => Math.log10(Math.abs(number)));
  const level = median(sizes) ?? 0;
  if (medianDistance(sizes, level) > TIGHT) return [];
  const sign = Math.sign(usual[0] ?? 0);
  return runsOf(
    numbers.map((number) => (number === 0 ? null : number)),
    (number) => {
      const isLike = Math.abs(Math.log10(Math.abs(number)) - level) <= Math.log10(2);
      return Math.sign(number) !== sign && isLike ? -1 : 1;
    },
  );
}

/** A size within the whole power of ten around which most sizes lie; `null` for none. */
function usualSize(sizes: readonly number[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (const middle of new Set(sizes.map((size) => Math.round(size * 10) / 10))) {
    const count = sizes.filter((size) => Math.round(size - middle) === 0).length;
    if (count > most) [best, most] = [middle, count];
  }
  return best;
}

/** Numbers in a row whose factor is the same and not 1; a place without number neither ends nor lengthens a run. */
function runsOf(numbers: readonly (number | null)[], factorOf: (number: number) => number): readonly Jump[] {
  const runs: { first: number; count: number; factor: number }[] = [];
  let isOpen = false;
  for (const [place, number] of numbers.entries()) {
    if (number === null) continue;
    const factor = factorOf(number);
    const last = runs.at(-1);
    if (isOpen && last?.factor === factor) last.count++;
    else if (factor !== 1) runs.push({ first: place, count: 1, factor });
    isOpen = factor !== 1;
  }
  return runs;
}
