/**
 * Share of a Student t distribution that lies below a value.
 *
 * @param freedom - Degrees of freedom, a whole number from 1.
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
 */
export function studentBelow(value: number, freedom: number): number {
  if (value === Infinity || value === -Infinity) return value > 0 ? 1 : 0;
  const angle = Math.atan(value / Math.sqrt(freedom));
  const square = Math.cos(angle) ** 2;
  const odd = freedom % 2 === 1;
  let term = odd ? Math.cos(angle) : 1;
  let sum = freedom > 1 ? term : 0;
  for (let k = odd ? 2 : 1; k <= freedom - 3; k += 2) {
    term *= (square * k) / (k + 1);
    sum += term;
  }
  const between = odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  return (1 + between) / 2;
}

/**
 * The value below which a share of a Student t distribution lies, to 1e-12.
 *
 * @param share - Between 0 and 1, both excluded.
 * @param freedom - Degrees of freedom, a whole number from 1.
 */
export function studentQuantile(share: number, freedom: number): number {
  let low = -1;
  let high = 1;
  while (studentBelow(low, freedom) > share) low *= 2;
  while (studentBelow(high, freedom) < share) high *= 2;
  while (high - low > 1e-12 * Math.max(1, Math.abs(low))) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (studentBelow(middle, freedom) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
