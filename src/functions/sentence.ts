import type { Problem } from "../engine/scorecard/problem";
import { functions as english } from "../words/en/functions";
import { cellProblems as englishProblems } from "../words/en/cell-problems";
import { formatMessage } from "../words/format-message";

export type FunctionMessage = keyof typeof english;
type Values = Readonly<Record<string, string | number>>;
type Sentences = Readonly<Record<string, string>>;

// English stands ready for the first recalculation; other languages and the pane's sentences stay out of this bundle.
let sentences: Sentences = { ...englishProblems, ...english };
let locale = "en";

const loaders: Readonly<Record<string, () => Promise<readonly Sentences[]>>> = {
  de: async () => [
    (await import("../words/de/cell-problems")).cellProblems,
    (await import("../words/de/functions")).functions,
  ],
  fr: async () => [
    (await import("../words/fr/cell-problems")).cellProblems,
    (await import("../words/fr/functions")).functions,
  ],
  es: async () => [
    (await import("../words/es/cell-problems")).cellProblems,
    (await import("../words/es/functions")).functions,
  ],
  pt: async () => [
    (await import("../words/pt/cell-problems")).cellProblems,
    (await import("../words/pt/functions")).functions,
  ],
};

/** Has later errors speak a language such as `de-DE`; English where there are no sentences in it, or no language is known. */
export async function speakLanguage(tag: string | undefined): Promise<void> {
  const language = tag?.split("-")[0]?.toLowerCase() ?? "en";
  const loaded = (await loaders[language]?.()) ?? [englishProblems, english];
  sentences = Object.assign({}, ...loaded) as Sentences;
  locale = language in loaders ? language : "en";
}

/** A sentence of the functions' own. */
export function sentenceFor(key: FunctionMessage, values: Values = {}): string {
  return formatMessage(sentences[key] ?? english[key], values, locale);
}

/** The sentence of an engine's problem; a cell has no KPI's name, so the problem speaks of "this KPI". */
export function sentenceOf(problem: Problem): string {
  const message = sentences[`problem.${problem.code}`];
  if (message === undefined) return problem.code;
  return formatMessage(message, { subject: sentenceFor("functions.subject"), ...problem.values }, locale);
}
