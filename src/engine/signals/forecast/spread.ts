import { studentBelow, studentQuantile } from "./student-t";

/**
 * Degrees of freedom of the distribution that stands for a forecast's error.
 *
 * Errors of real forecasts have heavier tails than a normal distribution, since levels break: normal 95 % limits hold 86 to
 * 91 % in practice while the 80 % ones nearly hold. Among t distributions five degrees of freedom, with a kurtosis of 9, have
 * that ratio of the two limits.
 *
 * @see Makridakis, Hibon, Lusk & Belhadjali (1987), Confidence intervals, Int. J. of Forecasting 3:489-508.
 */
const FREEDOM = 5;
/** A level, a slope and a share by which they move: what nearly every method learns beside the season. */
const LEARNT = 3;

/**
 * Scale of the distribution of a forecast's error around its middle.
 *
 * @param deviation - Standard deviation that the fit shows, in the series' unit.
 * @param count - Values the fit saw.
 * @param phases - Phases of its season, 1 for none. Each costs a value: with two seasons of months nearly half of them.
 */
export function errorScale(deviation: number, count: number, phases: number): number {
  const left = Math.max(count / 6, count - LEARNT - (phases - 1));
  return deviation * Math.sqrt(count / left) * Math.sqrt((FREEDOM - 2) / FREEDOM);
}

/** Half the width of an interval that holds a share of the errors. */
export function halfWidth(scale: number, share: number): number {
  return scale === 0 ? 0 : scale * unitQuantile((1 + share) / 2);
}

let lastShare = 0.5;
let lastQuantile = 0;

/** The same few shares are asked for again and again. */
function unitQuantile(share: number): number {
  if (share !== lastShare) {
    lastQuantile = studentQuantile(share, FREEDOM);
    lastShare = share;
  }
  return lastQuantile;
}

/** Chance that an error lies below an amount; a scale of 0 knows the outcome. */
export function chanceBelow(amount: number, scale: number): number {
  if (scale > 0) return studentBelow(amount / scale, FREEDOM);
  return amount > 0 ? 1 : amount < 0 ? 0 : 0.5;
}

/**
 * An error's tail by chance: what a standard normal draw is multiplied by to become one of the distribution that stands for
 * errors. Errors of one path share it.
 */
export function drawTail(random: () => number): number {
  let squares = FREEDOM % 2 === 1 ? drawNormal(random) ** 2 : 0;
  // Two squared normal draws together are an exponential one.
  for (let pair = 0; pair < Math.floor(FREEDOM / 2); pair++) squares -= 2 * Math.log(1 - random());
  return Math.sqrt(FREEDOM / squares);
}

/**
 * A standard normal draw.
 *
 * @see Box & Muller (1958), Annals of Mathematical Statistics 29:610-611.
 */
export function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
