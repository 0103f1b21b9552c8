import { say } from "../words/say";
import type { Language } from "../words/say";

/** Scores and coverage: 1 shows as 100%. */
export const SCORE_FORMAT = "0%";

/** A favourable-positive share that says which way it goes, readable without colour: `4.2% Fav`. */
export function varianceShareFormat(language: Language): string {
  const favourable = say("sheets.variance.favourable", {}, language);
  const unfavourable = say("sheets.variance.unfavourable", {}, language);
  return `0.0%" ${favourable}";-0.0%" ${unfavourable}";0.0%`;
}

/** The stamp: a true date that says what it is. */
export function stampFormat(language: Language): string {
  return `"${say("sheets.stamp.asOf", {}, language)} "yyyy-mm-dd hh:mm`;
}

/** A KPI row's own format where it formats a number, else `General`. */
export function rowFormat(format: string | undefined): string {
  return format === undefined || format === "" || format === "@" ? "General" : format;
}
