import { beforeAll, describe, expect, it } from "vitest";
import { kpiLibrary, libraryKpisOf, type LibraryKpiId } from "../../src/engine/scorecard/kpi-library";
import { parseAccumulation, parseDirection, parseFrequency } from "../../src/engine/scorecard/parse-choice";
import { esgAmong, esgRow, libraryRows, perspectiveName } from "../../src/workbook/library-rows";
import { samePerspective } from "../../src/words/same-perspective";
import { decodeKpis } from "../../src/workbook/tables/decode-kpis";
import { suggestDirection } from "../../src/words/headers";
import { loadLibraryWords } from "../../src/words/kpi-library-words";
import { loadLanguage, say, type Language } from "../../src/words/say";
import { english, gridOf } from "./tables/grid-of";

const languages: readonly Language[] = ["en", "de", "fr", "es", "pt"];
const ids = Object.keys(kpiLibrary) as LibraryKpiId[];

beforeAll(async () => {
  for (const language of languages) await loadLanguage(language);
});

describe.each(languages)("the library in %s", (language) => {
  it("has a name of its own, a unit and a definition for each KPI", async () => {
    const words = await loadLibraryWords(language);
    expect(new Set(ids.map((id) => words[id].name)).size).toBe(ids.length);
    expect(new Set(ids.map((id) => words[id].definition)).size).toBe(ids.length);
    for (const id of ids) {
      const { name, unit, definition } = words[id];
      for (const text of [name, unit, definition]) {
        expect(text, id).toBe(text.trim());
        expect(text, id).not.toBe("");
        expect(text, id).not.toMatch(/^[=+\-@']|\s{2}/);
      }
      expect(kpiLibrary[id].figures === "percent", id).toBe(unit === "%");
    }
  });

  it("calls the template's KPIs as the template does", async () => {
    const words = await loadLibraryWords(language);
    const names = new Set(ids.map((id) => words[id].name));
    for (const name of say("sheets.template.kpis", {}, language).split(";")) {
      expect(names).toContain(name.trim());
    }
  });

  it("gives rows that read back as they were meant", async () => {
    const words = await loadLibraryWords(language);
    const rows = libraryRows(ids, words, [], language);
    const fields = [
      "kpi",
      "perspective",
      "direction",
      "unit",
      "weight",
      "accumulates",
      "frequency",
      "kind",
    ] as const;
    const all = [...fields, "definition", "actual", "target"] as const;
    const grid = gridOf([all, ...rows.map(({ cells }) => all.map((field) => cells[field] ?? ""))], {
      kind: "table",
    });
    const columns = all.map((field, column) => ({ field, column, header: field }));
    const mapping = { role: "kpis" as const, source: grid.source, headerRows: 1, columns, entity: null };
    const { kpis } = decodeKpis(grid, mapping, english);
    expect(kpis).toHaveLength(ids.length);
    kpis.forEach((kpi, place) => {
      const id = ids[place] ?? "waste";
      const { direction, accumulates, frequency, kind } = kpiLibrary[id];
      expect({ id, ...kpi }).toMatchObject({
        id,
        direction,
        accumulates,
        frequency,
        kind,
        ...{ name: words[id].name, unit: words[id].unit, definition: words[id].definition, weight: 1 },
      });
    });
  });
});

it("reads every word that it writes for a choice", () => {
  for (const language of languages) {
    for (const word of ["sum", "average", "last", "min", "max", "ratio"] as const)
      expect(parseAccumulation(say(`sheets.choice.${word}`, {}, language)), `${language} ${word}`).toBe(word);
    for (const word of ["month", "quarter", "year"] as const)
      expect(parseFrequency(say(`sheets.choice.${word}`, {}, language))).toBe(word);
    for (const word of ["higher", "lower"] as const)
      expect(parseDirection(say(`sheets.choice.${word}`, {}, language))).toBe(word);
  }
});

it("holds about forty KPIs, each perspective some, ESG in all three parts", () => {
  expect(ids.length).toBeGreaterThanOrEqual(40);
  for (const perspective of ["financial", "customer", "process", "learning"] as const)
    expect(libraryKpisOf(perspective).length, perspective).toBeGreaterThanOrEqual(6);
  const groups = libraryKpisOf("esg").map((id) => kpiLibrary[id].group);
  for (const group of ["environmental", "social", "governance"])
    expect(groups.filter((one) => one === group).length, group).toBeGreaterThanOrEqual(4);
});

it("wants less of emissions, waste, accidents and incidents, more of what is recycled, renewable or audited", async () => {
  const words = await loadLibraryWords("en");
  const lower = ids.filter((id) =>
    /emission|^waste$|accident|incident|water|energy use/i.test(words[id].name),
  );
  expect(lower.map((id) => kpiLibrary[id].direction)).toEqual(lower.map(() => "lower"));
  const higher = ids.filter((id) => /recycled|renewable|audited|diversity|women/i.test(words[id].name));
  expect(higher.map((id) => kpiLibrary[id].direction)).toEqual(higher.map(() => "higher"));
  // The names alone suggest the same to Start, but for words that it does not know.
  const unlike = lower.filter((id) => suggestDirection(words[id].name) !== kpiLibrary[id].direction);
  expect(unlike).toEqual(["energy-use", "water-use"]);
});

describe("perspectives", () => {
  it.each([
    ["Finance", "Financial", true],
    ["Internal processes", "Internal process", true],
    ["Learning & Growth", "Learning and growth", true],
    ["Kunden", "Kunden", true],
    ["Prozesse", "Interne Prozesse", true],
    ["ESG & Community", "ESG", true],
    ["Customer", "Financial", false],
    ["Process", "ESG", false],
  ])("%s and %s: %s", (one, other, expected) => {
    expect(samePerspective(one, other)).toBe(expected);
    expect(samePerspective(other, one)).toBe(expected);
  });

  it("are called as the scorecard calls them, else as the template does", () => {
    const used = ["Finance", "Our customers", "Processes", "People"];
    expect(perspectiveName("financial", used, "en")).toBe("Finance");
    expect(perspectiveName("customer", used, "de")).toBe("Our customers");
    expect(perspectiveName("learning", used, "de")).toBe("Lernen und Entwicklung");
    expect(perspectiveName("esg", used, "en")).toBe("ESG");
  });

  it("ESG comes last, with the others' weight on average", () => {
    const known = [
      { name: "Financial", order: 10, weight: 35 },
      { name: "Customer", order: 20, weight: 25 },
    ];
    expect(esgRow(known, "en").cells).toEqual({ perspective: "ESG", order: 21, weight: 30 });
    expect(esgRow([{ name: "A", order: null, weight: null }], "en").cells).toEqual({
      perspective: "ESG",
      order: 2,
      weight: "",
    });
    expect(esgAmong(known, "en")).toBeNull();
    expect(esgAmong([...known, { name: "ESG and safety", order: 3, weight: 1 }], "en")).toBe(
      "ESG and safety",
    );
  });
});
