import { describe, expect, it } from "vitest";
import { decodeKpis } from "../../../src/workbook/tables/decode-kpis";
import { proposeMapping } from "../../../src/workbook/tables/propose-mapping";
import { english, gridOf } from "./grid-of";

function decode(rows: readonly (readonly unknown[])[], kind: "table" | "range") {
  const grid = gridOf(rows, { kind });
  const mapping = proposeMapping(grid, english)?.mapping;
  if (!mapping) throw new Error("no mapping");
  return decodeKpis(grid, mapping, english);
}

const header = ["KPI", "Actual", "Target"];

describe("a name alone in its row", () => {
  const rows = [header, ["Revenue", 5, 6], ["Churn", "", ""], ["Margin", 1, 2], ["Visits", "", ""]];

  it("is a KPI without data in an Excel table, wherever it stands", () => {
    const { kpis, skipped } = decode(rows, "table");
    expect(kpis.map(({ name }) => name)).toEqual(["Revenue", "Churn", "Margin", "Visits"]);
    expect(kpis.map(({ perspective }) => perspective)).toEqual([null, null, null, null]);
    expect(kpis[1]).toMatchObject({ actual: null, target: null });
    expect(skipped.map(({ reason }) => reason)).toEqual(["header"]);
  });

  it("is a heading in a plain range where data follow, else a note", () => {
    const { kpis, skipped } = decode(rows, "range");
    expect(kpis.map(({ name, perspective }) => [name, perspective])).toEqual([
      ["Revenue", null],
      ["Margin", "Churn"],
    ]);
    expect(skipped.map(({ reason }) => reason)).toEqual(["header", "perspective-heading", "note"]);
  });

  it("is a KPI where it is the table's only row", () => {
    expect(decode([header, ["Revenue", "", ""]], "table").kpis).toMatchObject([{ name: "Revenue" }]);
  });

  it("is none where the table's only row is blank", () => {
    expect(decode([header, ["", "", ""]], "table").kpis).toEqual([]);
  });
});

describe("a table whose name column is empty", () => {
  it.each(["table", "range"] as const)("reads KPIs by their ID: %s", (kind) => {
    const rows = [
      ["KPI", "ID", "Owner", "Actual", "Target"],
      ["", "K1", "Ann", 1, 2],
      ["", "K2", "Bob", 3, 4],
    ];
    const { kpis, findings } = decode(rows, kind);
    expect(kpis).toMatchObject([
      { key: "K1", name: "K1", actual: 1, target: 2 },
      { key: "K2", name: "K2", actual: 3, target: 4 },
    ]);
    expect(findings).toEqual([]);
  });

  it("reads numbers as IDs, and an ID alone as a KPI without data", () => {
    const rows = [
      ["ID", ...header],
      [101, "", 1, 2],
      [102, "", "", ""],
    ];
    expect(decode(rows, "table").kpis).toMatchObject([
      { key: "101", actual: 1 },
      { key: "102", actual: null },
    ]);
  });
});
