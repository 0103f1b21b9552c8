import { expect, it } from "vitest";
import { benchForecastCells } from "./forecast-cells";
import { benchImport } from "./import.bench";
import { benchNativeFormulas } from "./native-formulas";
import { benchOutlook } from "./outlook";
import { benchScoring } from "./scoring";
import { logLogSlope } from "./seconds";
import { benchSignals } from "./signals";
import { benchStatusCells } from "./status-cells";
import { benchWorkbooks } from "./workbooks";
import { benchXlsx } from "./xlsx";

it("the grid's own formulas give the engine's statuses and score", async () => {
  expect(await benchNativeFormulas(40)).toMatchObject({ kpis: 40, differingStatuses: 0, sameScore: true });
});

it("the slope is the power by which time grows", () => {
  const points = (power: number) => [1, 10, 100].map((size) => ({ size, time: 3 * size ** power }));
  expect(logLogSlope(points(1))).toBeCloseTo(1, 12);
  expect(logLogSlope(points(2))).toBeCloseTo(2, 12);
});

it("every size is timed", () => {
  expect(benchScoring([20, 40]).rows.map(({ kpisTimesPeriods }) => kpisTimesPeriods)).toEqual([20, 40]);
  expect(benchStatusCells(10)).toMatchObject({ cells: 10 });
  expect(benchForecastCells(2)).toMatchObject({ cells: 2 });
  expect(benchOutlook([2, 4]).rows.map(({ kpis }) => kpis)).toEqual([2, 4]);
  expect(benchSignals([3, 6]).rows.map(({ kpis }) => kpis)).toEqual([3, 6]);
});

it("the import is timed over a file that gives five KPIs for each of twelve months", async () => {
  expect(await benchImport(2000)).toMatchObject({ rows: 2000, readings: 60 });
});

it("files of every size are opened and saved", () => {
  const { rows } = benchXlsx([30, 60]);
  expect(rows.map(({ rowsTimesPeriods }) => rowsTimesPeriods)).toEqual(["30 x 12", "60 x 12"]);
});

it("workbooks of every size are opened, saved and refreshed, each in a process of its own that ends", () => {
  const { rows, growth } = benchWorkbooks([30, 60], 30);
  expect(rows.map(({ kpis, outcome, steps }) => [kpis, outcome, Object.keys(steps)])).toEqual([
    [30, "done", ["open", "save", "refresh", "saveRefreshed"]],
    [60, "not refreshed", ["open", "save"]],
  ]);
  expect(growth["open"]?.timeOverLinear).toHaveLength(1);
}, 120_000);
