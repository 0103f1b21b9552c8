import IntlMessageFormat from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { TEMPLATE_KPIS } from "../../src/workbook/import/template-kpis";
import { loadImportWords, sayImport, type ImportKey } from "../../src/words/import-words";

const languages = ["en", "de", "fr", "es", "pt"] as const;
const places = (message: string) => [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe.each(languages)("sentences of importing in %s", (language) => {
  it("have the places of the English ones", async () => {
    const [messages, english] = [await loadImportWords(language), await loadImportWords("en")];
    for (const [key, message] of Object.entries(messages)) {
      expect(new Set(places(message)), key).toEqual(new Set(places(english[key as ImportKey])));
    }
  });

  it("are filled as ICU fills them", async () => {
    const messages = await loadImportWords(language);
    for (const [key, message] of Object.entries(messages)) {
      for (const count of [1, 2]) {
        const names = places(message).filter((name) => name !== undefined);
        const values = Object.fromEntries(
          names.map((name) => [name, name === "count" ? count : name === "share" ? 0.5 : `<${name}>`]),
        );
        const icu = new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).format(values);
        expect(sayImport(messages, key as ImportKey, values, language), key).toBe(icu);
      }
    }
  });

  it("name every KPI of the templates, each differently within its file", async () => {
    const messages = await loadImportWords(language);
    const names = TEMPLATE_KPIS.map((kpi) => messages[`import.kpi.${kpi}`]);
    expect(names.every((name) => name.length > 0)).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  });
});
