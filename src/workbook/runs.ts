import { sameCell } from "./cell-text";
import type { CellValue } from "./cell-text";

/** Consecutive places: `start` up to but without `end`. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Places where what is there differs from what is wanted; runs closer than `gap` are joined, so that requests stay few. */
export function changedRuns(
  current: readonly unknown[],
  wanted: readonly CellValue[],
  gap = 8,
): readonly Run[] {
  return runsWhere(wanted.length, (place) => !sameCell(current[place] ?? "", wanted[place] ?? ""), gap);
}

/** Runs of the places below `length` for which `holds`, those closer than `gap` joined. */
export function runsWhere(length: number, holds: (place: number) => boolean, gap = 0): readonly Run[] {
  const runs: { start: number; end: number }[] = [];
  for (let place = 0; place < length; place++) {
    if (!holds(place)) continue;
    const last = runs.at(-1);
    if (last && place - last.end <= gap) last.end = place + 1;
    else runs.push({ start: place, end: place + 1 });
  }
  return runs;
}

/** Runs of equal neighbours. */
export function equalRuns<T>(items: readonly T[]): readonly (Run & { readonly value: T })[] {
  const runs: { start: number; end: number; value: T }[] = [];
  items.forEach((value, place) => {
    const last = runs.at(-1);
    if (last && last.value === value) last.end = place + 1;
    else runs.push({ start: place, end: place + 1, value });
  });
  return runs;
}
