import { describe, expect, it } from "vitest";
import type { Kpi, Reading } from "../../../src/engine/scorecard/model";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { judgeData } from "../../../src/engine/information/data-quality";
import type { DataSource } from "../../../src/engine/information/model";
import { sourcesInUse } from "../../../src/engine/information/sources-in-use";
import { aKpi, anInput, aReading } from "../scorecard/support/scorecard-input";

const nothing = {
  system: null,
  table: null,
  owner: null,
  refresh: null,
  method: null,
  cost: null,
  cell: null,
};
const aSource = (name: string, said: Partial<DataSource> = {}): DataSource => ({
  ...nothing,
  name,
  feeds: [],
  ...said,
});

function used(sources: readonly DataSource[], kpis: readonly Kpi[], readings: readonly Reading[] = []) {
  const quality = judgeData(anInput({ kpis, readings }), serialFromDate(2026, 11, 22));
  const { uses, without, findings } = sourcesInUse(sources, quality);
  return {
    fed: uses.map(({ source, kpis: own }) => [source.name, own.map(({ name }) => name)]),
    uses,
    without: without.map(({ name }) => name),
    codes: findings.map(({ problem, cell }) => [problem.code, cell]),
  };
}

describe("a source feeds", () => {
  it("the KPIs that its row names, and those whose row names it", () => {
    const kpis = [aKpi("Sales"), aKpi("Margin", { source: "erp " }), aKpi("Trust", { source: "Survey" })];
    const { fed, without, codes } = used([aSource("ERP", { feeds: ["sales"] }), aSource("Survey")], kpis);
    expect(fed).toEqual([
      ["ERP", ["Sales", "Margin"]],
      ["Survey", ["Trust"]],
    ]);
    expect([without, codes]).toEqual([[], []]);
  });

  it("a KPI that names several, or a source with a comma in its name", () => {
    const kpis = [aKpi("Cost per lead", { source: "CRM; Ledger" }), aKpi("Fame", { source: "Press, radio" })];
    const { fed } = used([aSource("CRM"), aSource("Ledger"), aSource("Press, radio")], kpis);
    expect(fed.map(([, names]) => names)).toEqual([["Cost per lead"], ["Cost per lead"], ["Fame"]]);
  });

  it("the KPI of one entity, or that of all", () => {
    const kpis = ["North", "South"].map((entity) => aKpi("Sales", { entity }));
    expect(used([aSource("ERP", { feeds: ["Sales (South)"] })], kpis).without).toEqual(["Sales"]);
    expect(used([aSource("ERP", { feeds: ["Sales"] })], kpis).without).toEqual([]);
  });
});

describe("what is not in order", () => {
  it("is a KPI without source, one whose source nobody knows, and a KPI nobody knows", () => {
    const kpis = [
      aKpi("Sales", { cells: { source: "KPIs!F2" } }),
      aKpi("Margin", { source: "SAP", cells: { source: "KPIs!F3" } }),
    ];
    const { without, codes } = used([aSource("ERP", { feeds: ["Turnover"], cell: "Sources!A2" })], kpis);
    expect(without).toEqual(["Sales"]);
    expect(codes).toEqual([
      ["source-unknown-kpi", "Sources!A2"],
      ["source-unknown", "KPIs!F3"],
      ["kpi-without-source", "KPIs!F2"],
    ]);
  });

  it("is a source that is refreshed less often than its KPI is measured", () => {
    const kpis = [aKpi("Sales", { frequency: "week" }), aKpi("Margin", { frequency: "quarter" })];
    const ledger = aSource("Ledger", { refresh: "month", feeds: ["Sales", "Margin"], cell: "Sources!A2" });
    expect(used([ledger], kpis).codes).toEqual([["source-too-slow", "Sources!A2"]]);
  });
});

it("tells how fresh a source's figures are", () => {
  const month = (number: number) => serialFromDate(2026, number, 1);
  const readings = [aReading("Sales", month(10), { actual: 1 }), aReading("Margin", month(8), { actual: 1 })];
  const { uses } = used(
    [aSource("ERP", { feeds: ["Sales", "Margin"] }), aSource("Idle")],
    [aKpi("Sales"), aKpi("Margin")],
    readings,
  );
  expect(uses.map(({ lastReading, late }) => [lastReading, late])).toEqual([
    [month(10), 1],
    [null, 0],
  ]);
});
