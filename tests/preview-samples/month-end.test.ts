import { describe, expect, it } from "vitest";
import { monthEnd } from "../../src/preview/samples/month-end";
import type { SampleCell } from "../../src/preview/samples/sample-workbook";

const { sheets, steps } = monthEnd();
const cells = sheets[0]?.cells ?? [];
const lines = cells.filter((row) => row[1] === "Hamburg" || row[1] === "Lyon");

const lineOf = (kpi: string, entity: string): readonly SampleCell[] =>
  lines.find((row) => row[0] === kpi && row[1] === entity) ?? [];

describe("the month-end report", () => {
  it("is a plain range: no table, a title, month groups merged over their labels", () => {
    expect(sheets[0]?.tables).toBeUndefined();
    expect(sheets[0]?.merges).toEqual(["E4:G4", "H4:J4", "K4:L4"]);
    expect(cells[3]?.slice(4)).toEqual(["March 2026", null, null, "April 2026", null, null, "YTD", null]);
    const month = ["Actual", "Budget", "Prior year"];
    expect(cells[4]).toEqual(["KPI", "Entity", "Unit", "Direction", ...month, ...month, "Actual", "Budget"]);
  });

  it("has eleven KPIs for each of two entities under four headings", () => {
    expect(lines).toHaveLength(22);
    expect(new Set(lines.map((row) => row[0])).size).toBe(11);
    const headings = cells
      .slice(5)
      .filter((row) => row[0] !== null && row.slice(1).every((cell) => cell === null));
    expect(headings.map((row) => row[0]).slice(0, 4)).toEqual([
      "Financial",
      "Customer",
      "Internal processes",
      "Learning and growth",
    ]);
  });

  it("keeps costs negative and mixes € thousand, shares and days", () => {
    expect(lineOf("Material costs", "Hamburg").slice(4, 7)).toEqual([-1980, -1900, -1850]);
    expect(lineOf("EBITDA margin", "Lyon").slice(4, 7)).toEqual([0.121, 0.115, 0.11]);
    expect(lineOf("Days sales outstanding", "Hamburg").slice(4, 7)).toEqual([38.5, 40, 41]);
  });

  it("waits for April: budget and prior year are there, actuals are not", () => {
    for (const row of lines) {
      expect(row[7]).toBeNull();
      expect(typeof row[8]).toBe("number");
      expect(typeof row[9]).toBe("number");
    }
  });

  it("sums each subtotal over the lines above it", () => {
    const subtotal = cells.find((row) => row[0] === "Subtotal costs") ?? [];
    const last = cells.indexOf(subtotal);
    expect(subtotal[4]).toBe(`=SUM(E${last - 3}:E${last})`);
    expect(cells.slice(last - 4, last).map((row) => row[0])).toEqual([
      ...["Material costs", "Material costs", "Personnel costs", "Personnel costs"],
    ]);
  });

  it("enters April's actuals in the lines and leaves headings and subtotals alone", () => {
    const edit = steps[0]?.edits[0];
    expect(edit?.cell).toBe("H6");
    edit?.values.forEach(([value], index) => {
      const isLine = lines.includes(cells[index + 5] ?? []);
      expect(value !== null).toBe(isLine);
    });
    const revenue = cells.indexOf(lineOf("Revenue", "Hamburg")) - 5;
    expect(edit?.values[revenue]).toEqual([4320]);
    const dso = cells.indexOf(lineOf("Days sales outstanding", "Lyon")) - 5;
    expect(edit?.values[dso]).toEqual(["n/a"]);
  });
});
