import { normaliseHeader } from "./header-text";
import { de } from "./headers/de";
import { en } from "./headers/en";
import { es } from "./headers/es";
import { fr } from "./headers/fr";
import type { HeaderTerm, HeaderWords } from "./headers/header-words";
import { pt } from "./headers/pt";

const LANGUAGES: readonly HeaderWords[] = [en, de, fr, es, pt];

/** One thing a header may mean; `strength` is 1 for a header that says exactly this, less for a word inside it. */
export interface HeaderMeaning {
  readonly term: HeaderTerm;
  readonly strength: number;
}

const WHOLE = 1;
const WEAK = 0.7;
const INSIDE = 0.5;
const LONGEST_HEADER = 7;

interface Phrase {
  readonly term: HeaderTerm;
  readonly weak: boolean;
}

const phrases = collectPhrases();
const longestPhrase = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(" ").length));

function collectPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const { terms } of LANGUAGES) {
    for (const [term, words] of Object.entries(terms)) {
      for (const word of words) {
        const phrase = normaliseHeader(word.replace("?", ""));
        const entry = { term: term as HeaderTerm, weak: word.endsWith("?") };
        found.set(phrase, [...(found.get(phrase) ?? []), entry]);
      }
    }
  }
  return found;
}

/**
 * What a header may mean, in any of the product's languages, strongest first and each term once.
 *
 * A whole match is 1 (0.7 for words that only sometimes mean it); a word inside a longer header is 0.5 to 0.75 by the
 * share it covers. What stands in brackets, such as a unit, does not count.
 */
export function readHeader(text: string): readonly HeaderMeaning[] {
  const strengths = new Map<HeaderTerm, number>();
  for (const form of [text, text.replace(/\([^)]*\)|\[[^\]]*\]/g, " ")]) {
    const header = normaliseHeader(form);
    if (header === "") continue;
    for (const { term, weak } of phrases.get(header) ?? []) raise(strengths, term, weak ? WEAK : WHOLE);
    addWordsInside(strengths, header);
  }
  return [...strengths]
    .map(([term, strength]) => ({ term, strength }))
    .sort((a, b) => b.strength - a.strength);
}

function addWordsInside(strengths: Map<HeaderTerm, number>, header: string): void {
  const words = header.split(" ");
  if (words.length > LONGEST_HEADER) return;
  for (let from = 0; from < words.length; from++) {
    for (let length = 1; length <= longestPhrase && from + length <= words.length; length++) {
      if (length === words.length) continue;
      for (const { term, weak } of phrases.get(words.slice(from, from + length).join(" ")) ?? []) {
        if (!weak) raise(strengths, term, INSIDE + (0.25 * length) / words.length);
      }
    }
  }
}

function raise(strengths: Map<HeaderTerm, number>, term: HeaderTerm, strength: number): void {
  if ((strengths.get(term) ?? 0) < strength) strengths.set(term, strength);
}

const months = new Map(
  LANGUAGES.flatMap((language) =>
    language.months.flatMap((names, index) =>
      names.map((name) => [normaliseHeader(name), index + 1] as const),
    ),
  ),
);

/** Month 1 to 12 of a month's name or short form in any language, else `null`. */
export function readMonth(word: string): number | null {
  return months.get(normaliseHeader(word)) ?? null;
}

export type PeriodWord = keyof HeaderWords["periods"];

const periodWords = new Map<string, Set<PeriodWord>>();
for (const { periods } of LANGUAGES) {
  for (const [kind, words] of Object.entries(periods)) {
    for (const word of words) {
      const known = periodWords.get(normaliseHeader(word)) ?? new Set<PeriodWord>();
      periodWords.set(normaliseHeader(word), known.add(kind as PeriodWord));
    }
  }
}

/** Kinds of period a word stands for: "Q" and "Quartal" a quarter, "S" a half year or, in French, a week. */
export function readPeriodWord(word: string): ReadonlySet<PeriodWord> {
  return periodWords.get(normaliseHeader(word)) ?? new Set<PeriodWord>();
}

const normalised = (pick: (words: HeaderWords) => readonly string[]) =>
  new Set(LANGUAGES.flatMap((language) => pick(language).map(normaliseHeader)));
const totals = normalised((words) => words.totals);
const subtotals = normalised((words) => words.subtotals);
const notes = normalised((words) => words.notes);

/**
 * Whether a row's label says that the row is a sum, in any language.
 *
 * @returns `total` or `subtotal`; `maybe` where a total's word opens or ends a longer label ("Total costs"), which is a
 * KPI as often as a sum, so that the figures must decide; else `null`.
 */
export function readTotal(label: string): "total" | "subtotal" | "maybe" | null {
  const text = normaliseHeader(label);
  if (totals.has(text)) return "total";
  for (const word of subtotals) if (text === word || text.startsWith(`${word} `)) return "subtotal";
  for (const word of totals) if (text.startsWith(`${word} `) || text.endsWith(` ${word}`)) return "maybe";
  return null;
}

/** Whether a label opens a remark under a table, such as "Source: ledger". */
export function isNote(label: string): boolean {
  if (/^\s*(\*|¹|²|\(?\d\)\s)/.test(label)) return true;
  const lead = normaliseHeader(label.split(":")[0] ?? "");
  return notes.has(lead);
}

const lower = normalisedStems((words) => words.lowerIsBetter);
const higher = normalisedStems((words) => words.higherIsBetter);

interface Stem {
  readonly text: string;
  readonly endsCompound: boolean;
}

function normalisedStems(pick: (words: HeaderWords) => readonly string[]): readonly Stem[] {
  return LANGUAGES.flatMap((language) =>
    pick(language).map((word) => ({
      text: normaliseHeader(word.replace("*", "")),
      endsCompound: word.startsWith("*"),
    })),
  );
}

/** The direction that a KPI's name suggests: `lower` for costs, days, defects and their like in any language. */
export function suggestDirection(name: string): "higher" | "lower" {
  const words = normaliseHeader(name);
  if (higher.some((stem) => says(words, stem))) return "higher";
  return lower.some((stem) => says(words, stem)) ? "lower" : "higher";
}

// A stem of up to five letters must be a whole word: "day" is not in "daylight", nor "custo" in "customer".
function says(words: string, { text, endsCompound }: Stem): boolean {
  const padded = ` ${words} `;
  if (padded.includes(` ${text} `)) return true;
  if (endsCompound && padded.includes(`${text} `)) return true;
  return text.length > 5 && padded.includes(` ${text}`);
}
