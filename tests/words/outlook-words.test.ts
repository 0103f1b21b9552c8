import IntlMessageFormat from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { loadOutlookWords, sayOutlook, type OutlookKey } from "../../src/words/outlook-words";

const languages = ["en", "de", "fr", "es", "pt"] as const;
/** What a plain place is in the parsed message. */
const ARGUMENT: readonly number[] = [1];

/** Names of a message's places, those inside its branches too. */
function places(message: string): readonly string[] {
  const inside = (elements: ReturnType<IntlMessageFormat["getAst"]>): readonly string[] =>
    elements.flatMap((element) => {
      const branches = "options" in element ? Object.values(element.options) : [];
      const isPlace = "options" in element || ("value" in element && ARGUMENT.includes(element.type));
      const name = isPlace ? [element.value] : [];
      return [...name, ...branches.flatMap(({ value }) => inside(value))];
    });
  return inside(new IntlMessageFormat(message, "en").getAst());
}

const choices: Readonly<Record<string, readonly string[]>> = {
  per: ["day", "week", "month", "quarter", "half", "year"],
  method: ["level", "trend", "combination", "seasonal-combination"],
  season: ["yes", "no"],
  naive: ["year", "value"],
  range: ["given", "none"],
  side: ["better", "worse", "none"],
};

/** Fills a message's places; the choices by turns. */
function filled(message: string, turn: number): Readonly<Record<string, string | number>> {
  const value = (name: string) => {
    if (name === "count") return turn;
    const words = choices[name];
    return words ? (words[turn % words.length] ?? "") : `<${name}>`;
  };
  return Object.fromEntries(places(message).map((name) => [name, value(name)]));
}

describe.each(languages)("sentences of the outlook in %s", (language) => {
  it("have the places of the English ones", async () => {
    const [messages, english] = [await loadOutlookWords(language), await loadOutlookWords("en")];
    for (const [key, message] of Object.entries(messages)) {
      expect(new Set(places(message)), key).toEqual(new Set(places(english[key as OutlookKey])));
    }
  });

  it("are filled as ICU fills them, whatever is chosen", async () => {
    const messages = await loadOutlookWords(language);
    for (const [key, message] of Object.entries(messages)) {
      for (let turn = 0; turn < 6; turn++) {
        const values = filled(message, turn);
        const icu = new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).format(values);
        const said = sayOutlook(messages, key as OutlookKey, values, language);
        expect(said, key).toBe(icu);
        expect(said, key).not.toContain("{");
      }
    }
  });
});
