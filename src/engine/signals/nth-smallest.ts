/**
 * The number that would stand at a place, counted from 0, if the numbers were sorted. It takes time in proportion to their
 * count, and leaves them in another order.
 *
 * @returns `undefined` where there is no such place.
 * @see Hoare (1961), Algorithm 65: Find, Communications of the ACM 4(7).
 */
export function nthSmallest(numbers: Float64Array, nth: number): number | undefined {
  let [first, last] = [0, numbers.length - 1];
  if (!(nth >= first && nth <= last)) return undefined;
  while (first < last) {
    const pivot = numbers[nth] ?? 0;
    let [low, high] = [first, last];
    while (low <= high) {
      while ((numbers[low] ?? pivot) < pivot) low += 1;
      while ((numbers[high] ?? pivot) > pivot) high -= 1;
      if (low > high) break;
      const swapped = numbers[low] ?? 0;
      numbers[low] = numbers[high] ?? 0;
      numbers[high] = swapped;
      low += 1;
      high -= 1;
    }
    if (high < nth) first = low;
    if (nth < low) last = high;
  }
  return numbers[nth];
}
