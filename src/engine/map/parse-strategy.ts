import type { ChoiceWords } from "../scorecard/choice-words";
import type { Frequency } from "../scorecard/model";
import { parseFrequency, plainWords } from "../scorecard/parse-choice";
import { Problem, type ProblemCode } from "../scorecard/problem";
import { parseNumber, type NumberCulture } from "../scorecard/text-number";
import type { Evidence } from "./model";
import { evidenceWords, signWords, statementWords, type StatementKind } from "./strategy-words";

/**
 * Reads the sign of a link: `+`, `-`, `1`, `-1`, `positive`, `gegenläufig`, ...
 *
 * @returns 1 or -1; 1 for an empty cell; or `unknown-sign` with the text.
 */
export function parseSign(cell: unknown): 1 | -1 | Problem {
  const sign = choose(cell, signs, "unknown-sign");
  if (sign instanceof Problem) return sign;
  return sign === "minus" ? -1 : 1;
}

/** Reads what a link rests on; `asserted` for an empty cell, else `unknown-evidence` with the text. */
export function parseEvidence(cell: unknown): Evidence | Problem {
  return choose(cell, evidences, "unknown-evidence") ?? "asserted";
}

/**
 * Reads whether a row is the mission, the vision or a goal; a number behind it ("Goal 2") does not count.
 *
 * @returns The kind; `null` for an empty cell; or `unknown-statement` with the text.
 */
export function parseStatementKind(cell: unknown): StatementKind | null | Problem {
  const text = textOf(cell);
  const bare = text.replace(/[\s#.:]*\d{0,3}[\s.:)]*$/u, "");
  return choose(bare === "" ? text : bare, statements, "unknown-statement");
}

/** Days in each length of time, on average over 400 years of the Gregorian calendar. */
const DAYS: Readonly<Record<Frequency, number>> = {
  day: 1,
  week: 7,
  month: 365.2425 / 12,
  quarter: 365.2425 / 4,
  half: 365.2425 / 2,
  year: 365.2425,
};

const PERIODS =
  /^(period|periods|periode|perioden|periodes|periodo|periodos|zeitraum|zeitraume|intervals?|p)$/;

/** What dates a lag: the culture of its number, the length of a period, and the unit that the column's header names. */
export interface LagReading {
  readonly culture: NumberCulture;
  readonly frequency: Frequency;
  readonly headerUnit: Frequency | null;
}

/**
 * Reads how long a link's effect takes, in whole periods: `2`, `2 months`, `1 Q`, `6 Wochen`.
 *
 * A length in another unit becomes the nearest number of periods, at least one unless it is 0.
 *
 * @returns Periods; `null` for an empty cell; or `unknown-lag` with the text.
 */
export function parseLag(
  cell: unknown,
  { culture, frequency, headerUnit }: LagReading,
): number | null | Problem {
  const text = textOf(cell);
  if (text === "") return null;
  const unknown = new Problem("unknown-lag", { text });
  const number = parseNumber(cell, culture);
  if (number === null || number instanceof Problem || number.percent || number.value < 0) return unknown;
  const unit = unitOf(number.unit, headerUnit);
  if (unit === "unknown") return unknown;
  const periods = unit === null ? number.value : (number.value * DAYS[unit]) / DAYS[frequency];
  return number.value === 0 ? 0 : Math.max(1, Math.round(periods));
}

/** Unit of a lag; `null` for periods. */
function unitOf(written: string | null, headerUnit: Frequency | null): Frequency | null | "unknown" {
  if (written === null) return headerUnit;
  if (PERIODS.test(plainWords(written))) return null;
  const unit = parseFrequency(written);
  return unit === null || unit instanceof Problem ? "unknown" : unit;
}

function textOf(cell: unknown): string {
  if (typeof cell === "number") return String(cell);
  return typeof cell === "string" ? cell.trim() : "";
}

function choose<Choice extends string>(
  cell: unknown,
  choices: ReadonlyMap<string, Choice>,
  code: ProblemCode,
): Choice | null | Problem {
  const text = textOf(cell);
  if (text === "") return null;
  return choices.get(plainWords(text)) ?? new Problem(code, { text });
}

function lookUp<Choice extends string>(words: ChoiceWords<Choice>): ReadonlyMap<string, Choice> {
  const found = new Map<string, Choice>();
  for (const choice of Object.keys(words) as Choice[]) {
    found.set(choice, choice);
    for (const word of words[choice]) found.set(word, choice);
  }
  return found;
}

const signs = lookUp(signWords);
const evidences = lookUp(evidenceWords);
const statements = lookUp(statementWords);
