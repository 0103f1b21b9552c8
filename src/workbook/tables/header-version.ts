import type { HeaderMeaning } from "../../words/headers";
import { readHeader } from "../../words/headers";
import type { HeaderTerm } from "../../words/headers/header-words";

/** Which version of a figure a column holds. */
export type Version = "actual" | "target" | "budget" | "priorYear" | "forecast";

const VERSIONS: readonly Version[] = ["priorYear", "forecast", "budget", "target", "actual"];

/** Words that name things: over figures, "Objetivo" is a target. */
const NAMES: ReadonlySet<HeaderTerm> = new Set<HeaderTerm>(["kpi", "objective", "perspective"]);

/** Spans that stand beside columns of single periods. */
export type Cumulative = "year-to-date" | "full-year";

/** Terms that say which figure a column holds, rather than what of it. */
export const GROUPED_VERSIONS: ReadonlySet<HeaderTerm> = new Set<HeaderTerm>([
  ...VERSIONS,
  "yearToDate",
  "fullYear",
  "result",
]);
function strengthOf(meanings: readonly HeaderMeaning[], term: HeaderTerm): number {
  return meanings.find((meaning) => meaning.term === term)?.strength ?? 0;
}

/** Which version a cell of a Measure column names, such as "Actual" or "Plan"; `null` for other text. */
export function readVersion(text: string): Version | null {
  return versionOf(readHeader(text), false);
}

/**
 * The strongest version; of equal ones the more particular, so that "Actual PY" is the prior year. None where the header
 * says something else more clearly: "value_start" is a baseline, "date_cible" a date.
 */
export function versionOf(meanings: readonly HeaderMeaning[], numeric: boolean): Version | null {
  const best = Math.max(0, ...VERSIONS.map((version) => strengthOf(meanings, version)));
  const clearer = meanings.some(
    ({ term, strength }) => strength > best && !GROUPED_VERSIONS.has(term) && !(numeric && NAMES.has(term)),
  );
  return best === 0 || clearer
    ? null
    : (VERSIONS.find((version) => strengthOf(meanings, version) === best) ?? null);
}

/** Whether a header says year to date or full year. */
export function cumulativeOf(meanings: readonly HeaderMeaning[]): Cumulative | null {
  if (strengthOf(meanings, "yearToDate") > 0) return "year-to-date";
  return strengthOf(meanings, "fullYear") > 0 ? "full-year" : null;
}

/** Whether a header is that of a variance, status or another result. */
export function isResult(meanings: readonly HeaderMeaning[]): boolean {
  const result = strengthOf(meanings, "result");
  return (
    result > 0 &&
    meanings.every(({ term, strength }) => term === "result" || strength <= result || term === "date")
  );
}
