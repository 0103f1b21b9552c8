import { describe, expect, it } from "vitest";
import { suggestName, type NameSources } from "../../src/workbook/suggest-name";

const name = (part: Partial<NameSources>) =>
  suggestName({ above: [], workbook: "Board pack 2026.xlsx", sheet: "KPIs", taken: [], ...part });

describe("what to call a scorecard", () => {
  it("is the title above its table, not the remark under the title", () => {
    const above = [
      ["Nordwerk Group", ""],
      ["€ thousand unless stated", ""],
      ["", ""],
    ];
    expect(name({ above })).toBe("Nordwerk Group");
  });

  it("takes nothing from beyond a row of several cells, such as another table", () => {
    expect(name({ above: [["Other table"], ["Name", "Value"], ["a", 1], ["", ""]] })).toBe("Board pack 2026");
  });

  it.each([
    { above: [[46000]], because: "a date is no title" },
    { above: [["Source: ledger"]], because: "a remark is no title" },
    { above: [["x".repeat(200)]], because: "a paragraph is no title" },
    { above: [[""], [null]], because: "nothing stands there" },
  ])("is the workbook's name where $because", ({ above }) => {
    expect(name({ above })).toBe("Board pack 2026");
  });

  it.each(["", "Book1", "Mappe2.xlsx", "Classeur1", "Libro1.xlsx", "Pasta1"])(
    "is the sheet's name where the workbook is called '%s'",
    (workbook) => expect(name({ workbook })).toBe("KPIs"),
  );

  it("leaves underscores and the extension out of a file's name", () => {
    expect(name({ workbook: "group_scorecard_2026.xlsm" })).toBe("group scorecard 2026");
  });

  it("is like no other scorecard's of the workbook", () => {
    expect(name({ taken: ["Board pack 2026", "Board pack 2026 (2)"] })).toBe("Board pack 2026 (3)");
  });
});
