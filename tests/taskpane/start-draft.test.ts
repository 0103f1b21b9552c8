import { describe, expect, it } from "vitest";
import { chooseMain, definitionOf, draftOf, missingField, withMeaning } from "../../src/taskpane/start-draft";
import { candidate, definition, kpiTable, readingsTable } from "./fixtures/fixture-port";

const plainRange = candidate("kpis", "Month end", [["Line", "kpi", ["Costs"]]], {
  mapping: {
    ...kpiTable.mapping,
    source: { kind: "range", table: null, sheet: "Board", address: "B2:K40", anchor: null },
    columns: [{ field: "kpi", column: 0, header: "Line" }],
  },
});

describe("the draft of a scorecard", () => {
  it("takes the surest KPI table and every other table that belongs to a scorecard", () => {
    const draft = draftOf([readingsTable, kpiTable], null);
    expect(draft.main).toBe(1);
    expect([...draft.others]).toEqual([0]);
    expect(draft.results).toBe("columns");
  });

  it("does not read the KPI table's own cells a second time as readings", () => {
    const same = { ...readingsTable, mapping: { ...readingsTable.mapping, source: kpiTable.mapping.source } };
    expect([...draftOf([kpiTable, same], null).others]).toEqual([]);
  });

  it("leaves doubtful tables out", () => {
    expect([...draftOf([kpiTable, { ...readingsTable, confidence: 0.3 }], null).others]).toEqual([]);
  });

  it("sends the results of a plain range to the Scorecard sheet only", () => {
    expect(draftOf([plainRange], null).results).toBe("sheet-only");
    expect(chooseMain(draftOf([kpiTable, plainRange], null), 1).results).toBe("sheet-only");
  });

  it("has no KPI table where none was found", () => {
    expect(draftOf([readingsTable], null).main).toBe(-1);
    expect(definitionOf(draftOf([], null), "x", "en", null)).toBeNull();
  });

  it("keeps the mapping, id, name and columns of a scorecard that is being changed", () => {
    const mapping = {
      ...kpiTable.mapping,
      columns: [{ field: "kpi" as const, column: 1, header: "YTD Scaled" }],
    };
    const editing = { ...definition, mappings: [mapping], resultColumns: ["score" as const] };
    const draft = draftOf([kpiTable, readingsTable], editing);
    expect(draft.candidates[0]?.columns.map(({ field }) => field)).toEqual([null, "kpi", null, null]);
    expect([...draft.others]).toEqual([]);
    expect(definitionOf(draft, "another", "de", editing)).toEqual({
      ...editing,
      mappings: [{ ...mapping, entity: null }],
    });
  });

  it("keeps the sheets and charts of a scorecard that is being changed", () => {
    const chosen = { ...definition, sheets: ["charts"], charts: [{ kind: "radar" }] } as const;
    const draft = draftOf([kpiTable, readingsTable], chosen);
    expect(definitionOf(draft, "new", "en", chosen)).toMatchObject({
      sheets: ["charts"],
      charts: [{ kind: "radar" }],
    });
    expect(definitionOf(draft, "new", "en", definition)).not.toHaveProperty("sheets");
  });

  it("puts the KPI table first and gives it the confirmed entity", () => {
    const draft = { ...draftOf([readingsTable, kpiTable], null), entity: "  Nordwind GmbH " };
    const made = definitionOf(draft, "new", "de", null);
    expect(made?.mappings.map(({ role, entity }) => [role, entity])).toEqual([
      ["kpis", "Nordwind GmbH"],
      ["readings", null],
    ]);
    expect(made).toMatchObject({ id: "new", name: "KPIs", language: "de", results: "columns" });
  });
});

describe("what a column means", () => {
  it("moves a meaning from the column that had it", () => {
    expect(withMeaning(kpiTable, 3, "target").map(({ column, field }) => [column, field])).toEqual([
      [0, "kpi"],
      [1, "actual"],
      [3, "target"],
    ]);
  });

  it("can be taken away", () => {
    expect(withMeaning(kpiTable, 1, null).map(({ field }) => field)).toEqual(["kpi", "target"]);
  });

  const january = { start: 45658, span: "month" } as const;

  it("leaves the period columns of wide readings alone", () => {
    const dated = { field: "actual", column: 5, header: "Jan", period: january } as const;
    const columns = [...readingsTable.mapping.columns, dated];
    const wide = { ...readingsTable, mapping: { ...readingsTable.mapping, columns } };
    expect(withMeaning(wide, 1, "actual")).toContainEqual(dated);
  });

  it("moves a KPI table's actual from one month's column to another's, with its month", () => {
    const months = kpiTable.columns.map((column) =>
      column.column === 3 ? { ...column, period: january } : column,
    );
    expect(withMeaning({ ...kpiTable, columns: months }, 3, "actual")).toEqual([
      { field: "kpi", column: 0, header: "Kennzahl" },
      { field: "target", column: 2, header: "Goal" },
      { field: "actual", column: 3, header: "Remarks", period: january },
    ]);
  });
});

describe("what is still missing", () => {
  const without = (...fields: readonly string[]) => ({
    ...kpiTable,
    mapping: {
      ...kpiTable.mapping,
      columns: kpiTable.mapping.columns.filter(({ field }) => !fields.includes(field)),
    },
  });

  it.each([
    { table: kpiTable, others: [], missing: null },
    { table: without("kpi"), others: [], missing: "kpi" },
    { table: without("actual"), others: [], missing: "actual" },
    { table: without("actual"), others: [readingsTable], missing: null },
    { table: without("target"), others: [readingsTable], missing: "target" },
  ])("is $missing", ({ table, others, missing }) => {
    expect(missingField(draftOf([table, ...others], null))).toBe(missing);
  });
});
