import { createContext, useContext } from "react";
import type { Problem } from "../engine/scorecard/problem";
import { say, type Language, type MessageKey } from "../words/say";
import { numberText, type NumberText } from "./number-text";

type Values = Readonly<Record<string, string | number>>;

/** What panels speak with: sentences in the pane's language, numbers in the workbook's culture. */
export interface PaneWords {
  readonly language: Language;
  readonly say: (key: MessageKey, values?: Values) => string;
  /** Says a sentence with a plural: `count` chooses the form, `n` is the number as the culture writes it. */
  readonly sayCount: (key: MessageKey, count: number, values?: Values) => string;
  /** Says what came from elsewhere as a key, such as a fault; a general sentence where there is none for it. */
  readonly sayKey: (key: string, values?: Values) => string;
  readonly problem: (problem: Problem) => string;
  readonly text: NumberText;
}

/** Makes the words for a language and a culture. The language must have been loaded. */
export function paneWords(language: Language, culture: string): PaneWords {
  const text = numberText(culture, language);
  /** Numbers as the culture writes them; `day` is a serial. */
  const written = (values: Values) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === "number" ? (name === "day" ? text.date(value) : text.value(value, null, 6)) : value,
      ]),
    );
  const sayKey = (key: string, values: Values = {}) => {
    try {
      const sentence = say(key as MessageKey, { ...written(values), ...pluralsOf(values) }, language);
      return sentence;
    } catch {
      return say("pane.unnamed-problem", { code: key }, language);
    }
  };
  return {
    language,
    say: (key, values) => say(key, values, language),
    sayCount: (key, count, values = {}) => say(key, { ...values, count, n: text.count(count) }, language),
    sayKey,
    problem: (problem) => sayKey(`problem.${problem.code}`, problem.values),
    text,
  };
}

/** ICU plurals choose by number, so whatever is named `count` stays one. */
function pluralsOf(values: Values): Values {
  return typeof values["count"] === "number" ? { count: values["count"] } : {};
}

const WordsContext = createContext<PaneWords>(paneWords("en", "en-US"));

export const WordsProvider = WordsContext.Provider;

export function useWords(): PaneWords {
  return useContext(WordsContext);
}
