import { limitsOf } from "./limits";
import type { XmrOptions } from "./model";

/** Readings that it takes to set limits: with fewer, the limits themselves are mostly chance. */
export const LEAST_READINGS = 6;

/** Readings in a row on one side that confirm a shift: Wheeler's run. */
const RUN = 8;

/**
 * Where a series settles at a new level.
 *
 * A shift is confirmed by eight readings in a row on one side of the centre of the level before, their mean more than one
 * sigma (a third of the way to the limit) from it. The new level starts with the first of the eight. A level is known by six
 * readings or more; it is looked for from the start on, the earliest shift first, and what follows is judged by the new
 * level alone. The first condition is the run by which Wheeler lets limits be taken anew; the second keeps a run that
 * hugs the centre, which chance brings now and then, from counting.
 *
 * It cannot know whether the reason for a shift is known and meant to last, which Wheeler asks as well: a person decides.
 *
 * @param readings - In order of time, without gaps.
 * @param options - How limits are taken; those of each level come from its readings before the run.
 * @returns Places of the first reading of each level after the first.
 * @see Wheeler & Chambers (1992), Understanding Statistical Process Control, "When to recompute limits".
 */
export function findShifts(readings: readonly number[], options: XmrOptions = {}): readonly number[] {
  const starts: number[] = [];
  let start = 0;
  for (let place = start + LEAST_READINGS; place + RUN <= readings.length; place += 1) {
    const level = readings.slice(start, Math.min(place, start + baselineOf(options)));
    const { centre, upper } = limitsOf(level, options);
    if (!isShifted(readings.slice(place, place + RUN), centre, (upper - centre) / 3)) continue;
    starts.push(place);
    start = place;
    place = start + LEAST_READINGS - 1;
  }
  return starts;
}

/** How many readings, from the first of a level, its limits are taken from. */
export function baselineOf({ baseline }: XmrOptions): number {
  return Math.max(LEAST_READINGS, baseline ?? Infinity);
}

function isShifted(run: readonly number[], centre: number, sigma: number): boolean {
  let sum = 0;
  for (const reading of run) sum += reading - centre;
  const side = Math.sign(sum);
  return Math.abs(sum) / run.length > sigma && run.every((reading) => (reading - centre) * side > 0);
}
