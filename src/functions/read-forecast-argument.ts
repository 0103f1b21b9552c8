import { parseAccumulation, plainWords } from "../engine/scorecard/parse-choice";
import { Problem } from "../engine/scorecard/problem";
import { badInput, problemCell } from "./cell-error";
import { errorOf, isUnsaid, readDirection, readNumber } from "./read-argument";

type Refusal = CustomFunctions.Error;

/** The share of outcomes that an interval is to hold, 0.95 where nothing is said; 80 is read as 0.8. */
export function readLevel(cell: unknown): number | Refusal {
  if (isUnsaid(cell)) return 0.95;
  const level = readNumber(cell);
  if (level instanceof Problem) return problemCell(level);
  const share = level !== null && level > 1 ? level / 100 : level;
  if (share !== null && share > 0 && share < 1) return share;
  return badInput("functions.not-a-level", { text: String(cell) });
}

/** Which way is better, "higher" where nothing is said; a range is hit from two sides, for which there is no chance yet. */
export function readBetter(cell: unknown): "higher" | "lower" | Refusal {
  const direction = readDirection(cell) ?? "higher";
  if (direction instanceof Problem) return problemCell(direction);
  return direction === "range" ? badInput("functions.range-has-no-chance") : direction;
}

/** What a target is for, in the words of every language: the last period's value where nothing is said. */
export function readAccumulation(cell: unknown): "last" | "sum" | "average" | Refusal {
  if (isUnsaid(cell)) return "last";
  const error = errorOf(cell);
  if (error) return problemCell(error);
  const accumulation = parseAccumulation(cell) ?? "last";
  if (accumulation === "last" || accumulation === "sum" || accumulation === "average") return accumulation;
  return badInput("functions.not-accumulated", { text: String(cell) });
}

/** Written as `plainWords` writes them. */
const BASES: ReadonlyMap<string, "forecast" | "past-readings"> = new Map([
  ...["forecast", "prognose", "vorhersage", "prevision", "pronostico", "previsao"].map(
    (word) => [word, "forecast"] as const,
  ),
  ...["past", "past readings", "vergangenheit", "passe", "pasado", "passado"].map(
    (word) => [word, "past-readings"] as const,
  ),
]);

/** What a chance rests on: the forecast where nothing is said. */
export function readBasis(cell: unknown): "forecast" | "past-readings" | Refusal {
  if (isUnsaid(cell)) return "forecast";
  const error = errorOf(cell);
  if (error) return problemCell(error);
  return BASES.get(plainWords(cell)) ?? badInput("functions.not-a-basis", { text: String(cell) });
}
