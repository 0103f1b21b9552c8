import { Problem, type ProblemCode } from "../engine/scorecard/problem";
import { type FunctionMessage, sentenceFor, sentenceOf } from "./sentence";

/** What a cell of a result may hold. */
export type CellResult = number | string | CustomFunctions.Error;

/** These say that there is nothing to answer yet; every other problem says that an argument cannot be used. */
const NO_DATA: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "no-reading",
  "no-target",
  "before-is-zero",
  "under-least-coverage",
  "too-few-readings",
]);

/**
 * Turns an engine's answer into a cell: a number or text as it is, no answer and "no data" problems into #N/A, other
 * problems into #VALUE!, each with its sentence.
 */
export function toCell(answer: number | string | null | Problem): CellResult {
  if (answer === null) return noData("functions.no-reading");
  return answer instanceof Problem ? problemCell(answer) : answer;
}

/** A problem as an error with its sentence: #N/A for "no data", else #VALUE!. */
export function problemCell(problem: Problem): CustomFunctions.Error {
  return cellError(isNoData(problem) ? "no data" : "bad input", sentenceOf(problem));
}

/** #N/A with a sentence: there is nothing to answer. */
export function noData(key: FunctionMessage): CustomFunctions.Error {
  return cellError("no data", sentenceFor(key));
}

/** #VALUE! with a sentence: an argument cannot be used. */
export function badInput(
  key: FunctionMessage,
  values: Readonly<Record<string, string | number>> = {},
): CustomFunctions.Error {
  return cellError("bad input", sentenceFor(key, values));
}

/** True for problems that mean "nothing yet"; #N/A in an argument does, being how sheets write "not available". */
export function isNoData(problem: Problem): boolean {
  return NO_DATA.has(problem.code) || (problem.code === "cell-error" && problem.values["text"] === "#N/A");
}

function cellError(kind: "no data" | "bad input", sentence: string): CustomFunctions.Error {
  // Read here and not above: Excel's runtime may define CustomFunctions after this file is loaded.
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(kind === "no data" ? notAvailable : invalidValue, sentence);
}
