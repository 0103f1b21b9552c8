import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Kpi } from "../../../src/engine/scorecard/model";
import { Problem } from "../../../src/engine/scorecard/problem";
import type { Culture, Grid, Mapping } from "../../../src/workbook/model";
import { decodeKpis, type DecodedKpis } from "../../../src/workbook/tables/decode-kpis";
import { decodeObjectives } from "../../../src/workbook/tables/decode-objectives";
import { decodePerspectives } from "../../../src/workbook/tables/decode-perspectives";
import { decodeReadings } from "../../../src/workbook/tables/decode-readings";
import { decodeTargets } from "../../../src/workbook/tables/decode-targets";
import { proposeMapping, proposeMappings } from "../../../src/workbook/tables/propose-mapping";
import { rollMapping } from "../../../src/workbook/tables/roll-mapping";
import { english, german, gridOf, type GridOptions } from "./grid-of";

function decode(grid: Grid, culture: Culture = english): DecodedKpis {
  const mapping = proposeMapping(grid, culture)?.mapping;
  if (mapping === undefined) throw new Error("no mapping");
  return decodeKpis(grid, mapping, culture);
}

function one(
  headers: readonly string[],
  cells: readonly unknown[],
  culture = english,
  options: GridOptions = {},
): Kpi {
  const grid = gridOf([headers, cells], { kind: "table", ...options });
  const mapping: Mapping = {
    role: "kpis",
    source: grid.source,
    headerRows: 1,
    columns: headers.map((header, column) => ({ field: header as never, column, header })),
    entity: null,
  };
  const [kpi] = decodeKpis(grid, mapping, culture).kpis;
  if (kpi === undefined) throw new Error("no KPI");
  return kpi;
}

describe("fields", () => {
  it("reads every field of a full row", () => {
    const kpi = one(
      [
        "id",
        "kpi",
        "perspective",
        "objective",
        "owner",
        "unit",
        "source",
        "definition",
        "kind",
        "actual",
        "target",
        "baseline",
        "priorYear",
        "weight",
        "direction",
        "scale",
        "frequency",
        "accumulates",
        "entity",
        "tolerance",
        "bands",
      ],
      [
        "F1",
        " Revenue ",
        "Financial",
        "Grow",
        "Ann",
        "€",
        "ERP",
        "Net sales",
        "Lagging",
        105,
        "100",
        80,
        95,
        2,
        "Higher",
        "percent of target",
        "Month",
        "Sum",
        "North",
        5,
        "50; 70; 90",
      ],
    );
    expect(kpi).toMatchObject({
      key: "F1",
      name: "Revenue",
      perspective: "Financial",
      objective: "Grow",
      owner: "Ann",
      unit: "€",
      source: "ERP",
      definition: "Net sales",
      kind: "lagging",
      actual: 105,
      target: 100,
      baseline: 80,
      priorYear: 95,
      weight: 2,
      direction: "higher",
      scale: "percent-of-target",
      frequency: "month",
      accumulates: "sum",
      entity: "North",
      tolerance: { by: "amount", value: 5 },
      bands: [50, 70, 90],
      targetUpper: null,
      forecast: null,
    });
    expect(kpi.cells).toMatchObject({ id: "KPIs!A2", actual: "KPIs!J2", bands: "KPIs!U2" });
  });

  it.each(["", "n/a", "NA", "No Data", "-", "tbd"])("%j is no reading, never zero", (actual) => {
    expect(one(["kpi", "actual", "target"], ["Revenue", actual, 100]).actual).toBeNull();
  });

  it("keeps a true zero", () => {
    expect(one(["kpi", "actual", "target"], ["Accidents", 0, 0])).toMatchObject({ actual: 0, target: 0 });
  });

  it.each(["#DIV/0!", "#N/A", "#REF!"])("%s is a problem that names the cell", (text) => {
    const { actual } = one(["kpi", "actual", "target"], ["Revenue", text, 100], english, {
      sheet: "Q1 '26",
      row: 3,
      column: 1,
    });
    expect(actual).toEqual(new Problem("cell-error", { text, cell: "'Q1 ''26'!C5" }));
  });

  it("reads numbers written as text by the workbook's culture", () => {
    const kpi = one(
      ["kpi", "actual", "target", "priorYear"],
      ["Umsatz", "1.234,5", "12,5%", "(300)"],
      german,
    );
    expect(kpi).toMatchObject({ actual: 1234.5, target: 0.125, priorYear: -300 });
  });

  it("a text weight is a problem, an empty one is not", () => {
    expect(one(["kpi", "actual", "target", "weight"], ["Revenue", 1, 2, "high"]).weight).toEqual(
      new Problem("weight-not-a-number", { text: "high", cell: "KPIs!D2" }),
    );
    expect(one(["kpi", "actual", "target", "weight"], ["Revenue", 1, 2, ""]).weight).toBeNull();
  });

  it("unknown words for a choice are problems that name the cell", () => {
    expect(one(["kpi", "actual", "target", "direction"], ["Revenue", 1, 2, "sideways"]).direction).toEqual(
      new Problem("unknown-direction", { text: "sideways", cell: "KPIs!D2" }),
    );
  });

  it("takes a tolerance shown or written as a percentage for a share of the target", () => {
    const formats = { "1,3": "0%" };
    expect(
      one(["kpi", "actual", "target", "tolerance"], ["A", 1, 2, 0.05], english, { formats }).tolerance,
    ).toEqual({
      by: "share",
      value: 0.05,
    });
    expect(one(["kpi", "actual", "target", "tolerance"], ["A", 1, 2, "5%"]).tolerance).toEqual({
      by: "share",
      value: 0.05,
    });
  });

  it.each([
    ["50;70;90", english, [50, 70, 90]],
    ["50, 70, 90", english, [50, 70, 90]],
    ["50,70,90", english, [50, 70, 90]],
    ["0,5 | 0,7", german, [0.5, 0.7]],
    ["90 70 50", english, [90, 70, 50]],
    [80, english, [80]],
  ] as const)("bands %j", (bands, culture, expected) => {
    expect(one(["kpi", "actual", "target", "bands"], ["A", 1, 2, bands], culture).bands).toEqual(expected);
  });

  it("bands that are no numbers are a problem", () => {
    expect(one(["kpi", "actual", "target", "bands"], ["A", 1, 2, "low; high"]).bands).toBeInstanceOf(Problem);
  });

  it.each([
    ["Maintain at or above threshold", "higher", "threshold"],
    ["Maintain at or below threshold", "lower", "threshold"],
    ["Measurable decrease", "lower", null],
    ["Target undefined", null, null],
  ])("%s gives direction and scale", (type, direction, scale) => {
    expect(one(["kpi", "actual", "target", "direction"], ["A", 1, 2, type])).toMatchObject({
      direction,
      scale,
    });
  });

  it("joins name and entity to a key where there is no ID", () => {
    const grid = gridOf([
      ["KPI", "Entity", "Actual", "Target"],
      ["Revenue", "Berlin", 1, 2],
      ["Revenue", "Lyon", 1, 2],
    ]);
    const { kpis } = decode(grid);
    expect(new Set(kpis.map(({ key }) => key)).size).toBe(2);
    expect(kpis.map(({ name }) => name)).toEqual(["Revenue", "Revenue"]);
  });

  it("takes the mapping's entity for rows that name none", () => {
    const grid = gridOf([
      ["KPI", "Actual", "Target"],
      ["Revenue", 1, 2],
    ]);
    const mapping = proposeMapping(grid, english)?.mapping;
    expect(mapping && decodeKpis(grid, { ...mapping, entity: "Lyon" }, english).kpis[0]?.entity).toBe("Lyon");
  });
});

describe("names from the field", () => {
  it.each(["__proto__", "constructor", "=cmd|' /C calc'!A0", "+1", "@x", "💶 Umsatz 🇩🇪", "x".repeat(32767)])(
    "%.20s survives as text",
    (name) => {
      const { kpis, findings } = decode(
        gridOf(
          [
            ["KPI", "Actual", "Target"],
            [name, 1, 2],
          ],
          { kind: "table" },
        ),
      );
      expect(kpis.map((kpi) => [kpi.name, kpi.key, kpi.actual])).toEqual([[name, name, 1]]);
      expect(findings).toEqual([]);
    },
  );

  it("an ID stands in for a missing name", () => {
    const { kpis, findings } = decode(
      gridOf([
        ["ID", "KPI", "Actual", "Target"],
        ["F1", "", 1, 2],
        ["F2", "Margin", 1, 2],
      ]),
    );
    expect(kpis.map(({ name, key }) => [name, key])).toEqual([
      ["F1", "F1"],
      ["Margin", "F2"],
    ]);
    expect(findings).toEqual([]);
  });

  it("figures with neither name nor ID are a finding, and no KPI", () => {
    const { kpis, findings } = decode(
      gridOf([
        ["KPI", "Actual", "Target"],
        ["Revenue", 1, 2],
        ["", 3, 4],
      ]),
    );
    expect(kpis).toHaveLength(1);
    expect(findings).toEqual([
      { severity: "warning", problem: new Problem("kpi-without-name", { cell: "KPIs!A3" }), cell: "KPIs!A3" },
    ]);
  });
});

describe("rows of a plain range", () => {
  const report = gridOf(
    [
      ["Report 2026"],
      ["KPI", "Unit", "Actual", "Budget"],
      ["Financial"],
      ["Revenue", "€k", 100, 90],
      ["Total costs", "€k", 40, 35],
      ["Material", "€k", -10, -8],
      ["Personnel", "€k", -20, -22],
      ["Total expenses", "€k", -30, -30],
      ["Sub-total", "", 110, 95],
      [],
      ["Customer"],
      ["Complaints", "number", 5, 6],
      ["Loyalty", "%", "", ""],
      ["Total", "", 1, 1],
      ["KPI", "Unit", "Actual", "Budget"],
      ["Returns", "number", 3, 4],
      ["* preliminary"],
    ],
    { sheet: "Report" },
  );

  it("makes headings the perspective and scores no title, total or note", () => {
    const { kpis, skipped, rows } = decode(report);
    expect(kpis.map(({ name, perspective }) => [name, perspective])).toEqual([
      ["Revenue", "Financial"],
      ["Total costs", "Financial"],
      ["Material", "Financial"],
      ["Personnel", "Financial"],
      ["Complaints", "Customer"],
      ["Loyalty", "Customer"],
      ["Returns", "Customer"],
    ]);
    expect(rows).toEqual([3, 4, 5, 6, 11, 12, 15]);
    expect(skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [0, "title"],
      [1, "header"],
      [2, "perspective-heading"],
      [7, "total"],
      [8, "subtotal"],
      [9, "blank"],
      [10, "perspective-heading"],
      [13, "total"],
      [14, "header"],
      [16, "note"],
    ]);
  });

  it("takes outer headings for entities when the inner ones return", () => {
    const grid = gridOf([
      ["KPI", "Actual", "Target"],
      ["Berlin"],
      ["Financial"],
      ["Revenue", 1, 2],
      ["Customer"],
      ["Loyalty", 1, 2],
      ["Lyon"],
      ["Financial"],
      ["Revenue", 1, 2],
    ]);
    expect(decode(grid).kpis.map(({ name, perspective, entity }) => [entity, perspective, name])).toEqual([
      ["Berlin", "Financial", "Revenue"],
      ["Berlin", "Customer", "Loyalty"],
      ["Lyon", "Financial", "Revenue"],
    ]);
  });

  it("takes outer headings for perspectives over objectives when they do not", () => {
    const grid = gridOf([
      ["KPI", "Actual", "Target"],
      ["Financial"],
      ["Grow"],
      ["Revenue", 1, 2],
      ["Save"],
      ["Costs", 1, 2],
      ["Customer"],
      ["Please"],
      ["Loyalty", 1, 2],
    ]);
    expect(decode(grid).kpis.map(({ perspective, objective }) => [perspective, objective])).toEqual([
      ["Financial", "Grow"],
      ["Financial", "Save"],
      ["Customer", "Please"],
    ]);
  });

  it("repeats a merged perspective down its rows, but leaves a table's blanks empty", () => {
    const rows = [
      ["Perspective", "KPI", "Actual", "Target"],
      ["Financial", "Revenue", 1, 2],
      ["", "Margin", 1, 2],
      ["Customer", "Loyalty", 1, 2],
    ];
    const perspectives = (kind: "table" | "range") =>
      decode(gridOf(rows, { kind })).kpis.map((kpi) => kpi.perspective);
    expect(perspectives("range")).toEqual(["Financial", "Financial", "Customer"]);
    expect(perspectives("table")).toEqual(["Financial", null, "Customer"]);
  });

  it("keeps a KPI called Total something in a table", () => {
    const grid = gridOf(
      [
        ["KPI", "Actual", "Target"],
        ["Moped", 1, 1],
        ["Car", 2, 2],
        ["Total fatalities", 3, 3],
      ],
      { kind: "table" },
    );
    expect(decode(grid).kpis.map(({ name }) => name)).toEqual(["Moped", "Car", "Total fatalities"]);
  });

  it("a table with no rows has no KPIs", () => {
    expect(decode(gridOf([["KPI", "Actual", "Target"]], { kind: "table" })).kpis).toEqual([]);
  });
});

describe("12.5 beside 12.5%, k beside m", () => {
  const clash = (actual: unknown, target: unknown, formats: Readonly<Record<string, string>> = {}) => {
    const grid = gridOf(
      [
        ["KPI", "Actual", "Target"],
        ["Rate", actual, target],
      ],
      { kind: "table", formats },
    );
    return decode(grid).findings.map(({ problem, cell }) => [problem.code, cell]);
  };
  const found = [["percent-beside-number", "KPIs!B2"]];

  it.each([
    ["number beside percentage", 12.5, 0.125, { "1,2": "0.0%" }, found],
    ["number beside text percentage", 12.5, "12.5%", {}, found],
    ["both percentages", 0.12, 0.125, { "1,1": "0%", "1,2": "0.0%" }, []],
    ["a share beside a percentage", 0.12, 0.125, { "1,2": "0.0%" }, []],
    ["zero beside percentage", 0, 0.125, { "1,2": "0.0%" }, []],
    ["k beside m", 12500, 12.5, { "1,1": '#,##0 "k€"', "1,2": '0.0 "M€"' }, found],
    ["k beside m as text", "12500 k€", "12.5 m€", {}, found],
    ["k by commas beside full", 12500, 12400, { "1,1": '#,##0,"k€"', "1,2": "#,##0" }, []],
    ["metres", 12, 13, { "1,1": '0 "m"', "1,2": "0" }, []],
  ] as const)("%s", (_, actual, target, formats, expected) => {
    expect(clash(actual, target, formats)).toEqual(expected);
  });

  it("never rescales", () => {
    const grid = gridOf(
      [
        ["KPI", "Actual", "Target"],
        ["Rate", 12.5, "12.5%"],
      ],
      { kind: "table" },
    );
    expect(decode(grid).kpis[0]).toMatchObject({ actual: 12.5, target: 0.125 });
  });
});

describe("whatever the cells hold", () => {
  const cell = fc.oneof(
    fc.double({ noNaN: false }),
    fc.string(),
    fc.boolean(),
    fc.constantFrom<unknown>(
      null,
      undefined,
      "#N/A",
      "Total",
      "KPI",
      "Actual",
      "Jan 2024",
      "n/a",
      "12,5%",
      {},
      [],
      {
        type: "Error",
        basicValue: "#REF!",
      },
    ),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });

  it("proposing and decoding never throw", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom<"table" | "range">("table", "range"), (cells, kind) => {
        const grid = gridOf([["KPI", "Actual", "Target", "Direction", "Bands"], ...cells], { kind });
        const bare = gridOf(cells, { kind });
        for (const candidate of [proposeMapping(grid, english), proposeMapping(bare, german)]) {
          if (candidate !== null)
            decodeKpis(candidate.mapping.source === grid.source ? grid : bare, candidate.mapping, english);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("every role's decoder takes every grid", () => {
    const heads = fc.constantFrom(
      ["KPI", "Period", "Actual", "Entity"],
      ["KPI", "Jan 2024", "Feb 2024", "Measure"],
      ["KPI", "Period", "Target"],
      ["Perspective", "Order", "Weight"],
      ["Objective", "Perspective", "Weight"],
    );
    fc.assert(
      fc.property(heads, rows, fc.constantFrom<"table" | "range">("table", "range"), (head, cells, kind) => {
        const grid = gridOf([head, ...cells], { kind });
        for (const { role, mapping } of proposeMappings(grid, english)) {
          if (role === "readings") decodeReadings(grid, mapping, english);
          if (role === "targets") decodeTargets(grid, mapping, english);
          if (role === "perspectives") decodePerspectives(grid, mapping, english);
          if (role === "objectives") decodeObjectives(grid, mapping, english);
          rollMapping(grid, mapping, english);
        }
      }),
    );
  });

  it("every number beside a name survives", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 30 }), (figures) => {
        const body = figures.map(([actual, target], index) => [
          `Measure ${String.fromCodePoint(97 + index)}`,
          actual,
          target,
        ]);
        const { kpis } = decode(gridOf([["KPI", "Actual", "Target"], ...body], { kind: "table" }));
        expect(kpis.map(({ actual, target }) => [actual, target])).toEqual(figures);
      }),
    );
  });
});
