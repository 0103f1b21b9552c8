import type { Frequency, Settings } from "../scorecard/model";
import type { Period } from "../scorecard/period";
import { isLonger } from "../scorecard/frequency-rank";
import type { Rhythm } from "./rhythm";
import { lastAskedBefore } from "./rhythm";

/** The longest grace that makes sense: a year. */
const MOST_GRACE = 366;

/** Whether a number can be the days of grace: whole, from none to a year. */
export function isGrace(days: number): boolean {
  return Number.isInteger(days) && days >= 0 && days <= MOST_GRACE;
}

/** Days after the end of a period within which its value may still come. */
export function graceOf(frequency: Frequency, { graceDays, graceDaysShort }: Settings): number {
  return isLonger("month", frequency) ? graceDaysShort : graceDays;
}

/** Serial of the last day on which a period's value is in time: the period's last day and the days of grace. */
export function dueDate({ end, frequency }: Period, settings: Settings): number {
  return end + graceOf(frequency, settings);
}

/** The last period whose value should be there by a day: the day it was due on is over. */
export function lastDuePeriod(asOf: number, rhythm: Rhythm, settings: Settings): Period {
  return lastAskedBefore(asOf - graceOf(rhythm.frequency, settings), rhythm);
}
