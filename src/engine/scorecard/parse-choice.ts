import type { ChoiceWords } from "./choice-words";
import {
  accumulationWords,
  directionWords,
  frequencyWords,
  noChoiceWords,
  profileWords,
  rollUpWords,
  scaleWords,
} from "./choice-words";
import type { Accumulation, Direction, Frequency, Profile, RollUpMethod, ScaleKind } from "./model";
import type { ProblemCode } from "./problem";
import { Problem } from "./problem";

/**
 * Reads which way is better from a cell or a function's argument: `higher`, `up`, `1`, `↑`, `höher`, `à la baisse`, ...
 *
 * The indicator types of US agency priority goals are understood too: "Measurable increase", "Complete milestone" and
 * "Maintain at or above threshold" mean higher, "Measurable decrease" and "... at or below threshold" lower.
 *
 * @param cell - Text or number; case, accents and punctuation do not count.
 * @returns The direction; `null` for an empty cell or words such as "n/a"; or `unknown-direction` with the text.
 * @see US Performance.gov agency priority goal data, column `indicator_type`.
 */
export function parseDirection(cell: unknown): Direction | null | Problem {
  return parse(cell, directions, "unknown-direction");
}

/**
 * Reads a scale's name: `percent of target`, `Schwellenwert`, `bandas`, ...
 *
 * @returns The scale; `null` for an empty cell; or `unknown-scale` with the text.
 */
export function parseScale(cell: unknown): ScaleKind | null | Problem {
  return parse(cell, scales, "unknown-scale");
}

/**
 * The scale that a direction's wording brings with it: "Maintain at or above threshold" is a threshold.
 *
 * @param cell - What `parseDirection` reads.
 * @returns The scale, or `null` where the wording says no more than a direction.
 */
export function scaleImpliedByDirection(cell: unknown): ScaleKind | null {
  return /\bthreshold\b/.test(plainWords(cell)) ? "threshold" : null;
}

/** Reads how often a KPI is measured; `null` for an empty cell, else `unknown-frequency` with the text. */
export function parseFrequency(cell: unknown): Frequency | null | Problem {
  return parse(cell, frequencies, "unknown-frequency");
}

/** Reads how readings are drawn together; `null` for an empty cell, else `unknown-accumulation` with the text. */
export function parseAccumulation(cell: unknown): Accumulation | null | Problem {
  return parse(cell, accumulations, "unknown-accumulation");
}

/** Reads a roll-up method; `null` for an empty cell, else `unknown-method` with the text. */
export function parseRollUpMethod(cell: unknown): RollUpMethod | null | Problem {
  return parse(cell, methods, "unknown-method");
}

/** Reads how a full-year target is spread; `null` for an empty cell, else `unknown-profile` with the text. */
export function parseProfile(cell: unknown): Profile | null | Problem {
  return parse(cell, profiles, "unknown-profile");
}

/**
 * Text in the form the word lists are written in: small letters, no accents, punctuation and hyphens as single spaces.
 * Signs that carry a meaning (↑ ≥ - + % /) stay.
 */
export function plainWords(cell: unknown): string {
  const text = textOf(cell).replaceAll("ß", "ss").normalize("NFD").toLowerCase();
  const bare = text.replace(/[\u0300-\u036f\ufe0f]/gu, "").trim();
  if (!/\p{L}/u.test(bare)) return bare;
  return bare
    .replace(/[^\p{L}\p{N}%/]+/gu, " ")
    .replace(/ ?\/ ?/g, "/")
    .trim();
}

function parse<Choice extends string>(
  cell: unknown,
  choices: ReadonlyMap<string, Choice>,
  code: ProblemCode,
): Choice | null | Problem {
  const words = plainWords(cell);
  if (nothing.has(words)) return null;
  return choices.get(words) ?? new Problem(code, { text: textOf(cell).trim() });
}

/** Text of a cell; a rich value such as a picture or a linked record shows as an ellipsis, which no list knows. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell;
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "…";
}

function lookUp<Choice extends string>(words: ChoiceWords<Choice>): ReadonlyMap<string, Choice> {
  const found = new Map<string, Choice>();
  for (const choice of Object.keys(words) as Choice[]) {
    found.set(plainWords(choice), choice);
    for (const word of words[choice]) found.set(plainWords(word), choice);
  }
  return found;
}

const nothing = new Set(noChoiceWords);
const directions = lookUp(directionWords);
const scales = lookUp(scaleWords);
const frequencies = lookUp(frequencyWords);
const accumulations = lookUp(accumulationWords);
const methods = lookUp(rollUpWords);
const profiles = lookUp(profileWords);
