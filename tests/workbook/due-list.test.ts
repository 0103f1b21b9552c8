import { afterEach, describe, expect, it } from "vitest";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { judgeData } from "../../src/engine/information/data-quality";
import { dueListContent } from "../../src/workbook/sheets/due-list";
import { loadLanguage, type Language } from "../../src/words/say";
import { aKpi, anInput, aReading } from "../engine/scorecard/support/scorecard-input";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";

const day = (month: number, of: number) => serialFromDate(2026, month, of);

describe("the Due list sheet", () => {
  const kpis = [
    aKpi("Sales", { owner: "Ana <ana@example.org>" }),
    aKpi("=Fame", { cells: { actual: "KPIs!C4" } }),
  ];
  const readings = [5, 6, 7].map((month, place) =>
    aReading("Sales", day(month, 1), { actual: 90, cell: `Readings!C${place + 2}` }),
  );
  const { due } = judgeData(anInput({ kpis, readings }), day(11, 22));
  const input = {
    name: "Group",
    due,
    calendar: { fiscalYearStart: 1, kind: "months" as const },
    language: "en" as Language,
    date1904: false,
  };
  const rowsOf = (part: Partial<typeof input> = {}) =>
    dueListContent({ ...input, ...part }).rows.map(({ cells }) => cells);

  it("says who owes what since when, and where to enter it; names of KPIs stay text", () => {
    expect(rowsOf().slice(4)).toEqual([
      ["Owner", "KPI", "Missing", "Due since", "Latest value", "Enter at"],
      ["Ana", "Sales", "'August 2026 to October 2026", day(9, 10), "'July 2026", "'Readings!C4"],
      ["No owner", "'=Fame", "'October 2026", day(11, 10), "", "'KPIs!C4"],
    ]);
  });

  it("counts days as the workbook does", () => {
    expect(rowsOf({ date1904: true })[5]?.[3]).toBe(day(9, 10) - 1462);
  });

  it("says so where nothing is due", () => {
    const rows = rowsOf({ due: [] });
    expect(rows).toHaveLength(5);
    expect(rows[2]?.[0]).toBe("No value is due.");
  });

  it("speaks the workbook's language", async () => {
    await loadLanguage("fr");
    expect(rowsOf({ language: "fr" })[5]?.slice(0, 3)).toEqual(["Ana", "Sales", "'Août 2026 à Octobre 2026"]);
  });
});

describe("the Due list sheet in Excel", () => {
  let open: ScorecardInExcel;
  afterEach(() => closeScorecard(open));

  it("is made, stays as it is, and follows what comes in", async () => {
    const cells = [
      ["KPI", "Actual", "Target", "Owner"],
      ["Sales", 90, 100, "Ana"],
      ["Trust", null, 5, "Bo"],
    ];
    open = await openScorecard(
      { sheets: [{ name: "KPIs", cells, tables: { KPIs: "A1:D3" } }] },
      { sheets: ["due-list"] },
    );
    expect((await open.refresh()).outcome).toBe("done");
    expect(open.excel.values("Due list", "A5:B7")).toEqual([
      ["Owner", "KPI"],
      ["Bo", "Trust"],
      ["", ""],
    ]);
    expect(open.excel.values("Due list", "F6")).toEqual([["KPIs!B3"]]);
    expect((await open.refresh()).outcome).toBe("unchanged");
    open.excel.type("KPIs", "B3", 4);
    expect((await open.refresh()).outcome).toBe("done");
    expect(open.excel.values("Due list", "A6:B6")).toEqual([["", ""]]);
    expect(open.excel.values("Due list", "A3")).toEqual([["No value is due."]]);
  }, 60_000);
});
