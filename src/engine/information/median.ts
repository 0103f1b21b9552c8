/** The middle of some numbers, or the mean of the two middle ones; `null` for none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : lower + (upper - lower) / 2;
}

/** The median of the distances from a middle: MAD, in the unit of the numbers; 0 for none. */
export function medianDistance(numbers: readonly number[], middle: number): number {
  return median(numbers.map((number) => Math.abs(number - middle))) ?? 0;
}
