import { limitsOf, meanOf } from "./limits";
import type { XmrOptions } from "./model";
import { roundingOf } from "./readings";

/** Readings that it takes to set limits: with fewer, the limits themselves are mostly chance. */
export const LEAST_READINGS = 6;

/** Readings in a row on one side that confirm a shift: Wheeler's run. */
const RUN = 8;

/** Standard errors by which the two levels must differ: the distance of a limit from the centre, for means. */
const STANDARD_ERRORS = 3;

/**
 * Where a series settles at a new level.
 *
 * A shift is confirmed by eight readings in a row on one side of the centre of the level before, if their mean differs from
 * that centre by more than three standard errors of such a difference. A level is known by six readings or more; shifts are
 * looked for from the start on, and what follows one is judged by the new level alone. The first condition is the run by
 * which Wheeler lets limits be taken anew; the second keeps a run that hugs the centre, which chance brings now and then,
 * from counting. Since readings of the old level may chance to open the run, the new level starts with that reading of
 * the run, followed by five or more others, at which the two levels differ most clearly.
 *
 * Of 36 independent normal readings without a shift one series in twenty is given one; a shift by two sigma half way is found
 * in nine of ten.
 *
 * It cannot know whether the reason for a shift is known and meant to last, which Wheeler asks as well: a person decides.
 *
 * @param readings - In order of time, without gaps.
 * @param options - How limits are taken; those of each level come from its readings before the run.
 * @returns Places of the first reading of each level after the first.
 * @see Wheeler & Chambers (1992), Understanding Statistical Process Control, on when to compute limits anew.
 */
export function findShifts(readings: readonly number[], options: XmrOptions = {}): readonly number[] {
  const starts: number[] = [];
  let start = 0;
  for (let place = start + LEAST_READINGS; place + RUN <= readings.length; place += 1) {
    if (!isShifted(readings, start, place, options)) continue;
    start = clearestStart(readings, start, place);
    starts.push(start);
    place = start + LEAST_READINGS - 1;
  }
  return starts;
}

/** How many readings, from the first of a level, its limits are taken from. */
export function baselineOf({ baseline }: XmrOptions): number {
  return Math.max(LEAST_READINGS, baseline ?? Infinity);
}

function isShifted(readings: readonly number[], start: number, place: number, options: XmrOptions): boolean {
  const level = readings.slice(start, Math.min(place, start + baselineOf(options)));
  const { centre, upper } = limitsOf(level, options);
  let sum = 0;
  for (let at = place; at < place + RUN; at += 1) sum += (readings[at] ?? 0) - centre;
  for (let at = place; at < place + RUN; at += 1) if (((readings[at] ?? 0) - centre) * sum <= 0) return false;
  const error = ((upper - centre) / 3) * Math.sqrt(1 / level.length + 1 / RUN);
  return Math.abs(sum) / RUN > STANDARD_ERRORS * error + roundingOf(level);
}

/** Where in the run to part the level before from what follows, so that least is left unexplained by two means. */
function clearestStart(readings: readonly number[], start: number, place: number): number {
  const end = Math.min(readings.length, place + RUN + LEAST_READINGS - 1);
  let [best, most] = [place, -1];
  for (let at = place; at <= end - LEAST_READINGS; at += 1) {
    const [before, after] = [readings.slice(start, at), readings.slice(at, end)];
    const distance = meanOf(after) - meanOf(before);
    const explained = ((before.length * after.length) / (end - start)) * distance * distance;
    if (explained > most) [best, most] = [at, explained];
  }
  return best;
}
