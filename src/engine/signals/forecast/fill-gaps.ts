export interface Filled {
  /** From the first reading to the last, without gaps. */
  readonly values: readonly number[];
  /** How many of them were filled in. */
  readonly filled: number;
}

/**
 * Fills gaps between readings on the straight line from neighbour to neighbour.
 *
 * With a season and readings a season away on both sides of the gap, the line is moved by how far those lie from lines of
 * their own, so that December stays a December.
 *
 * @param values - In order of time; what is no finite number is a gap. Gaps at either end are left out.
 * @param season - Periods in a season, 1 for none.
 */
export function fillGaps(values: readonly (number | null)[], season: number): Filled {
  const known = values.map((value) => (value !== null && Number.isFinite(value) ? value : null));
  const first = known.findIndex((value) => value !== null);
  if (first < 0) return { values: [], filled: 0 };
  const inside = known.slice(first, known.findLastIndex((value) => value !== null) + 1);
  const line = onLines(inside);
  let filled = 0;
  const full = inside.map((value, t) => {
    if (value !== null) return value;
    filled += 1;
    return (line[t] ?? 0) + seasonalShift(inside, t, season);
  });
  return { values: full, filled };
}

function onLines(values: readonly (number | null)[]): readonly number[] {
  const line: number[] = [];
  let from = 0;
  values.forEach((value, t) => {
    if (value === null) return;
    const start = values[from] ?? value;
    for (let k = from; k <= t; k++) {
      line[k] = k === t ? value : start + ((value - start) * (k - from)) / (t - from);
    }
    from = t;
  });
  return line;
}

/** How far the same phase lies off its neighbours' line, a season before and after; 0 where that cannot be seen. */
function seasonalShift(values: readonly (number | null)[], t: number, season: number): number {
  if (season < 2) return 0;
  const shifts = [t - season, t + season].flatMap((place) => {
    const [before, there, after] = [values[place - 1], values[place], values[place + 1]];
    if (typeof before !== "number" || typeof there !== "number" || typeof after !== "number") return [];
    return [there - (before / 2 + after / 2)];
  });
  return shifts.length === 0 ? 0 : shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length;
}
