import { serialFromDate } from "../engine/scorecard/serial-date";

/** A moment of the local clock as an Excel serial (1900 system), to the second. */
export function serialOf(moment: Date): number {
  const day = serialFromDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  return day + (moment.getHours() * 3600 + moment.getMinutes() * 60 + moment.getSeconds()) / 86400;
}
