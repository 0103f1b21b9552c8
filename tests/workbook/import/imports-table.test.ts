import { describe, expect, it } from "vitest";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { decodeImports, IMPORT_FIELDS, importHeader } from "../../../src/workbook/import/imports-table";
import { readHeader } from "../../../src/words/headers";
import { loadLanguage, type Language } from "../../../src/words/say";
import { american, january } from "./import-support";

const languages: readonly Language[] = ["en", "de", "fr", "es", "pt"];

describe("the table of imported readings", () => {
  it.each(languages)(
    "has headings that the add-in itself reads as what they are, in %s",
    async (language) => {
      await loadLanguage(language);
      const read = IMPORT_FIELDS.map((field) => readHeader(importHeader(field, language))[0]?.term);
      expect(read).toEqual([...IMPORT_FIELDS]);
    },
  );

  it.each(languages)("is read in %s whatever language the workbook speaks now", async (language) => {
    await loadLanguage(language);
    const headings = IMPORT_FIELDS.map((field) => importHeader(field, language));
    const contents = [["Title"], [""], [""], headings, ["Sales", january, 5, "", "", "North", "k€", "CRM"]];
    const table = decodeImports({ row: 0, column: 0, contents }, american, "en");
    expect(table).toMatchObject({
      headerRow: 3,
      rows: [{ row: 4, kpi: "Sales", entity: "North", period: january }],
    });
    expect(table?.rows[0]?.content("unit")).toBe("k€");
  });

  it("finds its columns in another order, beside the user's own, and leaves rows without KPI or period alone", () => {
    const contents = [
      ["Mine", "Source", "Actual", "Period", "KPI", "Numerator", "Denominator", "Entity", "Unit of measure"],
      ["x", "CRM", 7, "Feb 2026", "'=Sales", "", "", "", ""],
      ["note", "", "", "", "", "", "", "", ""],
      ["x", "CRM", 7, "soon", "Sales", "", "", "", ""],
    ];
    const table = decodeImports({ row: 2, column: 1, contents }, american, "en");
    expect(table?.columns.get("kpi")).toBe(5);
    expect(table?.rows.map(({ row, kpi, period }) => [row, kpi, period])).toEqual([
      [3, "=Sales", serialFromDate(2026, 2, 1)],
    ]);
  });
});
