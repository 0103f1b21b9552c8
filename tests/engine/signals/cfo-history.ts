/** The last nine months of the CFO's question: 141.7054 together. */
const LAST_NINE = [14.26, 13.38, 15.89, 15.23, 16.91, 16.8854, 17, 17.4, 14.75];
const ENDS = [9.8413, 17.6043];

/**
 * The history of a CFO's question: 141.7 after three quarters, 186.0 wanted.
 *
 * Ganry (2018) asks it of 189 months with a mean of 14.2753 and a standard deviation of 1.9094 between 9.8413 and 17.6043,
 * of which the last nine bring 141.7054. He finds 26.75 % and 33.2 %. The series itself has no licence; this one has its
 * count, its mean, its deviation, its ends and its last nine months.
 */
export function cfoHistory(): readonly number[] {
  const [count, mean, deviation] = [189, 14.2753, 1.9094];
  const more = count - LAST_NINE.length - ENDS.length;
  const given = [...LAST_NINE, ...ENDS];
  const sum = count * mean - given.reduce((total, value) => total + value, 0);
  const squares =
    count * (deviation ** 2 + mean ** 2) - given.reduce((total, value) => total + value * value, 0);
  // Evenly spread around what is left of the mean, as wide as what is left of the squares asks for.
  const middle = sum / more;
  const half = Math.sqrt(((squares / more - middle ** 2) * 3 * (more - 1)) / (more + 1));
  const spread = Array.from({ length: more }, (_, i) => middle - half + (2 * half * i) / (more - 1));
  return [...ENDS, ...spread, ...LAST_NINE];
}
