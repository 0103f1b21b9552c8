import { beforeAll, describe, expect, it } from "vitest";
import { glossaryContent, glossaryRows, type DefinedKpi } from "../../../src/workbook/sheets/glossary";
import { loadLanguage } from "../../../src/words/say";

beforeAll(() => loadLanguage("de"));

function defined(name: string, part: Partial<DefinedKpi["kpi"]> = {}): DefinedKpi {
  const kpi = { name, definition: null, unit: null, owner: null, source: null, ...part };
  return { kpi, direction: "higher" };
}

describe("the glossary", () => {
  it("is in the order of the language, empty where nothing is said", () => {
    const rows = glossaryRows([defined("Zins"), defined("Ärger"), defined("Absatz")], "de");
    expect(rows.map(({ name }) => name)).toEqual(["Absatz", "Ärger", "Zins"]);
    expect(rows[0]).toEqual({
      name: "Absatz",
      definition: "",
      unit: "",
      direction: "höher",
      owner: "",
      source: "",
    });
  });

  it("says a KPI of several entities once, with all its owners and sources", () => {
    const same = { definition: "Sales without tax", unit: "k€" };
    const rows = glossaryRows(
      [
        defined("Revenue", { ...same, owner: "Ann", source: "SAP" }),
        defined("revenue ", { ...same, owner: "Bob", source: "SAP" }),
        { ...defined("Waste", { unit: "t" }), direction: "lower" },
      ],
      "en",
    );
    expect(rows).toEqual([
      {
        name: "Revenue",
        definition: "Sales without tax",
        unit: "k€",
        direction: "higher",
        owner: "Ann, Bob",
        source: "SAP",
      },
      { name: "Waste", definition: "", unit: "t", direction: "lower", owner: "", source: "" },
    ]);
  });

  it("keeps definitions apart that differ", () => {
    const rows = glossaryRows(
      [defined("Revenue", { definition: "With tax" }), defined("Revenue", { definition: "Without tax" })],
      "en",
    );
    expect(rows.map(({ definition }) => definition)).toEqual(["With tax", "Without tax"]);
  });
});

it("its sheet has a title, headings and a row for each term; text that looks like a formula stays text", () => {
  const { columns, rows } = glossaryContent("Mine", [defined("=Revenue", { owner: "Ann" })], "en");
  expect(rows.map(({ kind }) => kind)).toEqual(["title", "stamp", "note", "blank", "heading", "data"]);
  expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
  expect(rows[4]?.cells).toEqual(["KPI", "Definition", "Unit", "Better", "Owner", "Source"]);
  expect(rows[5]?.cells).toEqual(["'=Revenue", "", "", "higher", "Ann", ""]);
});
