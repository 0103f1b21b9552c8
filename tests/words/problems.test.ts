import { readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { problems as de } from "../../src/words/de/problems";
import { problems as en } from "../../src/words/en/problems";
import { problems as es } from "../../src/words/es/problems";
import { problems as fr } from "../../src/words/fr/problems";
import { problems as pt } from "../../src/words/pt/problems";

const languages = { en, de, fr, es, pt };
type Key = keyof typeof en;
const keys = Object.keys(en) as Key[];

/** Names of a message's places, as its parsed form has them. */
function placesOf(message: string, language: string): ReadonlySet<string> {
  const places = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (value !== null && typeof value === "object") {
      const { type, value: name, options } = value as { type?: number; value?: unknown; options?: object };
      // 0 is plain text and 7 the number sign of a plural; all other parts name a place.
      if (typeof name === "string" && type !== 0 && type !== 7) places.add(name);
      if (options) Object.values(options).forEach((option: { value?: unknown }) => collect(option.value));
    }
  };
  collect(new IntlMessageFormat(message, language).getAst());
  return places;
}

/** Values that a code is documented to carry: `subject: the group, coverage and least: 0 to 1` carries three. */
function documented(): ReadonlyMap<string, string> {
  const source = readFileSync("src/engine/scorecard/problem.ts", "utf8");
  const found = [...source.matchAll(/\/\*\* ([^*]+?) \*\/\s+\| "([\w-]+)"/g)];
  return new Map(found.map(([, values, code]) => [code ?? "", values ?? ""]));
}

describe.each(Object.entries(languages))("sentences on problems in %s", (language, sentences) => {
  it("fill the places that the English ones fill, and no others", () => {
    for (const key of keys) expect(placesOf(sentences[key], language), key).toEqual(placesOf(en[key], "en"));
  });

  it("are written out, and end as sentences do", () => {
    for (const key of keys) {
      expect(sentences[key], key).toMatch(/\.$/);
      expect(sentences[key].trim(), key).toBe(sentences[key]);
      expect(sentences[key], key).not.toMatch(/ {2}|'/);
    }
  });
});

it("places are among the values each code is documented to carry", () => {
  const values = documented();
  for (const key of keys) {
    const said = values.get(key.replace("problem.", ""));
    expect(said, key).toBeDefined();
    for (const place of placesOf(en[key], "en")) expect(said, key).toMatch(new RegExp(`\\b${place}\\b`));
  }
});

it("no two codes say the same, in any language", () => {
  for (const sentences of Object.values(languages)) {
    expect(new Set(Object.values(sentences)).size).toBe(keys.length);
  }
});

it("counts in the plural of the language", () => {
  const say = (message: string, language: string, values: Record<string, string | number>) =>
    String(new IntlMessageFormat(message, language).format(values));
  expect(say(en["problem.too-many-kpis"], "en", { subject: "Growth", count: 3 })).toContain("3 KPIs");
  expect(say(de["problem.too-few-objectives"], "de", { subject: "Finanzen", count: 0 })).toContain(
    "kein strategisches Ziel",
  );
  expect(
    say(fr["problem.under-least-coverage"], "fr", { subject: "X", coverage: 0.4, least: 0.5 }),
  ).toContain("40");
});
