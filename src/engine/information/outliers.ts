import { median, medianDistance } from "./median";

/** Readings that it takes to say what is usual. */
const LEAST = 8;
const CUT = 3.5;
/** Makes the median distance of normal data a standard deviation: the third quartile of the standard normal distribution. */
const CONSTANT = 0.6745;
/** Neighbours on each side that a value is compared with. */
const BESIDE = 2;

/**
 * Modified z-scores: 0.6745 (x - median) / MAD, without a unit.
 *
 * @returns One for each number; all `null` where more than half of the numbers are the same, so that MAD is 0 and nothing
 * says how far is far.
 * @see Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers, ASQC; NIST/SEMATECH e-Handbook, 1.3.5.17.
 */
export function modifiedZScores(numbers: readonly number[]): readonly (number | null)[] {
  const middle = median(numbers) ?? 0;
  const spread = medianDistance(numbers, middle);
  // Distances that are nothing but the rounding of sums and shares.
  const isConstant = spread <= 1e-12 * Math.max(...numbers.map(Math.abs), 0);
  return numbers.map((number) => (isConstant ? null : (CONSTANT * (number - middle)) / spread));
}

/**
 * Places of the numbers that lie far from the others: eight numbers or more, a modified z-score beyond 3.5, and as far from
 * its neighbours in time on either side, so that neither the end of a steady climb nor a lasting change of level is one.
 *
 * @param numbers - In the order of time.
 */
export function outliersOf(numbers: readonly number[]): readonly number[] {
  if (numbers.length < LEAST) return [];
  const scores = modifiedZScores(numbers);
  const spread = medianDistance(numbers, median(numbers) ?? 0);
  return scores.flatMap((score, place) => {
    if (score === null || Math.abs(score) <= CUT) return [];
    const sides = [
      numbers.slice(Math.max(0, place - BESIDE), place),
      numbers.slice(place + 1, place + 1 + BESIDE),
    ];
    const standsOff = sides.every((side) => {
      const middle = median(side);
      const step = middle === null ? Infinity : Math.abs((numbers[place] ?? 0) - middle);
      return (CONSTANT * step) / spread > CUT;
    });
    return standsOff ? [place] : [];
  });
}
