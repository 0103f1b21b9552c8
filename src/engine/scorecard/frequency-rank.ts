import type { Frequency } from "./model";

const RISING: readonly Frequency[] = ["day", "week", "month", "quarter", "half", "year"];

/** Whether one frequency's periods are longer than another's: a quarter is longer than a month. */
export function isLonger(frequency: Frequency, than: Frequency): boolean {
  return RISING.indexOf(frequency) > RISING.indexOf(than);
}
