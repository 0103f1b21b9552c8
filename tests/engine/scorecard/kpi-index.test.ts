import { describe, expect, it } from "vitest";
import { KpiIndex } from "../../../src/engine/scorecard/kpi-index";
import { kpiKey } from "../../../src/engine/scorecard/kpi-key";
import type { Kpi } from "../../../src/engine/scorecard/model";
import { normalName } from "../../../src/engine/scorecard/normal-name";
import { aKpi, aReading } from "./support/scorecard-input";

describe("normalName", () => {
  it.each([
    ["Revenue", " revenue "],
    ["GRÖSSE", "größe".replace("ß", "ss")],
    ["Net  profit", "net profit"],
    ["Net\u00a0profit", "Net profit"],
    ["Cafe\u0301", "café"],
    ["", "  "],
  ])("takes %j and %j for the same", (one, other) => {
    expect(normalName(one)).toBe(normalName(other));
  });

  it.each([
    ["Revenue", "Revenues"],
    ["Größe", "Grosse"],
    ["a b", "ab"],
  ])("keeps %j and %j apart", (one, other) => {
    expect(normalName(one)).not.toBe(normalName(other));
  });
});

describe("kpiKey", () => {
  it("is the ID, else name and entity", () => {
    expect(kpiKey("K1", "Sales", "North")).toBe("K1");
    expect(kpiKey(null, "Sales", null)).toBe("Sales");
    expect(kpiKey("", "Sales", "")).toBe("Sales");
    expect(kpiKey(null, "Sales", "North")).not.toBe(kpiKey(null, "Sales", "South"));
    expect(kpiKey(null, "Sales N", "orth")).not.toBe(kpiKey(null, "Sales", "North"));
  });
});

describe("KpiIndex", () => {
  const rows = (kpis: readonly Kpi[], readings: ReturnType<typeof aReading>[]) => {
    const index = new KpiIndex(readings, kpis);
    return { index, actuals: kpis.map((kpi) => index.rowsOf(kpi).map(({ actual }) => actual)) };
  };

  it("gives each KPI its rows by date", () => {
    const readings = [3, 1, 2].map((period) => aReading("A", period, { actual: period }));
    expect(rows([aKpi("A"), aKpi("B")], readings).actuals).toEqual([[1, 2, 3], []]);
  });

  it("gives rows without entity to the only KPI of that name", () => {
    const readings = [aReading("A", 1, { actual: 1 })];
    expect(rows([aKpi("A", { entity: "North" })], readings).actuals).toEqual([[1]]);
    expect(rows([aKpi("A", { entity: "North" }), aKpi("A", { entity: "South" })], readings).actuals).toEqual([
      [],
      [],
    ]);
  });

  it("gives a KPI without entity the rows of its name when they are of one entity", () => {
    const north = aReading("A", 1, { actual: 1, entity: "North" });
    const south = aReading("A", 1, { actual: 2, entity: "South" });
    expect(rows([aKpi("A")], [north]).actuals).toEqual([[1]]);
    expect(rows([aKpi("A")], [north, south]).actuals).toEqual([[]]);
    expect(rows([aKpi("A"), aKpi("A", { entity: "North" })], [north]).actuals).toEqual([[], [1]]);
  });

  it("prefers rows of the KPI's own entity, and an ID over a name", () => {
    const readings = [
      aReading("A", 1, { actual: 1 }),
      aReading("A", 1, { actual: 2, entity: "North" }),
      aReading("K7", 1, { actual: 3 }),
    ];
    const kpis = [aKpi("A", { entity: "North" }), aKpi("A", { key: "K7", entity: "South" })];
    expect(rows(kpis, readings).actuals).toEqual([[2], [3]]);
  });

  it("gives a KPI of one entity none of another's rows", () => {
    const south = aReading("A", 1, { actual: 2, entity: "South" });
    expect(rows([aKpi("A", { entity: "North" })], [south]).actuals).toEqual([[]]);
  });

  it("is built in steps of many rows, and comes to the same", () => {
    const readings = Array.from({ length: 2000 }, (_, index) =>
      aReading(`K${index % 7}`, 2000 - index, { actual: index }),
    );
    const kpis = Array.from({ length: 7 }, (_, index) => aKpi(`K${index}`));
    const building = KpiIndex.building(readings, kpis);
    let pauses = 0;
    let step = building.next();
    for (; step.done !== true; step = building.next()) pauses += 1;
    const built = step.value;
    expect(kpis.map((kpi) => built.rowsOf(kpi))).toEqual(
      kpis.map((kpi) => new KpiIndex(readings, kpis).rowsOf(kpi)),
    );
    expect(pauses).toBeGreaterThan(3);
    expect(pauses).toBeLessThan(100);
  });

  it("lists what nobody asked for, by name", () => {
    const readings = [
      aReading("A", 1, { cell: "R!A2" }),
      aReading("Typo", 1, { cell: "R!A3" }),
      aReading("typo ", 2, { cell: "R!A4" }),
      aReading("A", 1, { cell: "R!A5", entity: "North" }),
    ];
    const { index } = rows([aKpi("A")], readings);
    expect(index.unmatched()).toEqual([
      { text: "A", count: 1, cell: "R!A5" },
      { text: "Typo", count: 2, cell: "R!A3" },
    ]);
  });
});
