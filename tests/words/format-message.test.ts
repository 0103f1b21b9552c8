import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { de } from "../../src/words/de/de";
import { en } from "../../src/words/en/en";
import { es } from "../../src/words/es/es";
import { formatMessage } from "../../src/words/format-message";
import { fr } from "../../src/words/fr/fr";
import { pt } from "../../src/words/pt/pt";

const sentences = { en, de, fr, es, pt };

/** What the ICU library makes of a message: the oracle. */
function oracle(message: string, values: Record<string, string | number>, locale: string): string {
  return String(new IntlMessageFormat(message, locale).format(values));
}

/** Any name has a value, and each number in turn stands in every place. */
const valuesOf = (value: string | number) =>
  new Proxy<Record<string, string | number>>(
    {},
    {
      get: () => value,
      has: () => true,
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }),
    },
  );

describe.each(Object.entries(sentences))("in %s", (locale, messages) => {
  it.each([0, 1, 2, 1234.5, "KPIs!C5"])("says every sentence as the ICU library does, of %s", (value) => {
    for (const [key, message] of Object.entries<string>(messages)) {
      const values = valuesOf(value);
      // A word has no plural; the library refuses it.
      if (typeof value === "string" && /plural|number/.test(message)) continue;
      expect(formatMessage(message, values, locale), key).toBe(oracle(message, values, locale));
    }
  });
});

it.each([
  ["{n, plural, one {# KPI} other {# KPIs}}", { n: 1 }],
  ["{n, plural, one {# KPI} other {# KPIs}} off track", { n: 1200 }],
  ["{n, plural, =0 {none} one {one of {total}} other {# of {total}}}.", { n: 0, total: 9 }],
  ["{n, plural, =0 {none} one {one of {total}} other {# of {total}}}.", { n: 3, total: 9 }],
  ["{kind, select, fav {favourable} other {unfavourable}} by {n, number}", { kind: "fav", n: 1234.5 }],
  ["{n, number, percent} of {text}", { n: 0.25, text: "all" }],
  ["it''s '{'not'}' a place, {name}'s # is", { name: "Ann" }],
])("says %s as the ICU library does", (message, values) => {
  for (const locale of ["en", "de", "fr"]) {
    expect(formatMessage(message, values as never, locale)).toBe(oracle(message, values as never, locale));
  }
});
