import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { ChartChoice, ScorecardDefinition } from "../../src/taskpane/port";
import type { ExcelSpec } from "../support/excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const month = (number: number): number => serialFromDate(2026, number, 1);

/** By KPI, what the months up to September brought. */
const HISTORIES: Readonly<Record<string, readonly number[]>> = {
  // Mean 88/9 = 9.78, mean moving range 26/8 = 3.25: limits 9.78 ± 2.66·3.25.
  Trust: [10, 12, 10, 12, 10, 12, 10, 12, 0],
  Sales: Array<number>(9).fill(10),
  New: [3, 4, 5],
};

function workbook(): ExcelSpec {
  const readings = Object.entries(HISTORIES).flatMap(([kpi, values]) =>
    values.map((value, place) => [kpi, month(9 - values.length + place + 1), value]),
  );
  return {
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Actual", "Target", "Accumulates", "Direction"],
          ["Trust", "", 11, "last", "higher"],
          ["Sales", "", 12, "sum", "higher"],
          ["New", "", 6, "last", "higher"],
        ],
        tables: { KPIs: "A1:E4" },
      },
      {
        name: "Readings",
        cells: [["KPI", "Period", "Actual"], ...readings] as (string | number)[][],
        tables: { Readings: `A1:C${readings.length + 1}` },
        formats: { [`B2:B${readings.length + 1}`]: "yyyy-mm-dd" },
      },
    ],
  };
}

interface ChartRead {
  readonly title: string;
  readonly categories: readonly string[];
  /** `null` for a gap. */
  readonly series: Readonly<Record<string, readonly (number | null)[]>>;
}

/** What another program would see of the Charts sheet. */
async function chartsRead(sheet = "Charts"): Promise<readonly ChartRead[]> {
  return Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load("items/title/text,items/series/items/name");
    await context.sync();
    const read = charts.items.map(({ title, series }) => ({
      title: title.text,
      series: series.items.map((one) => ({
        name: one.name,
        values: one.getDimensionValues(Excel.ChartSeriesDimension.values),
        categories: one.getDimensionValues(Excel.ChartSeriesDimension.categories),
      })),
    }));
    await context.sync();
    return read.map(({ title, series }) => ({
      title,
      categories: (series[0]?.categories.value ?? []).map(String),
      series: Object.fromEntries(series.map(({ name, values }) => [name, values.value.map(numberOf)])),
    }));
  });
}

const numberOf = (value: unknown): number | null =>
  value === "" || value === null || value === undefined ? null : Number(value);

async function chart(
  choice: ChartChoice,
  change: Partial<ScorecardDefinition> = {},
  sheet?: string,
): Promise<ChartRead> {
  open = await openScorecard(workbook(), { sheets: ["charts"], charts: [choice], ...change });
  expect(await open.refresh()).toMatchObject({ outcome: "done", fault: null });
  const [first] = await chartsRead(sheet);
  if (!first) throw new Error("no chart");
  return first;
}

describe("a control chart", () => {
  it("shows a KPI between the limits that chance keeps to, and marks its signals", async () => {
    const { title, categories, series } = await chart({ kind: "control", kpi: "Trust" });
    expect(title).toBe("Trust: process limits (XmR)");
    expect(categories[0]).toBe("Jan 2026");
    expect(Object.keys(series)).toEqual(["Upper limit", "Mean", "Lower limit", "Actual", "Signal"]);
    expect(series["Mean"]).toEqual(Array(9).fill(expect.closeTo(88 / 9, 9)));
    expect(series["Upper limit"]?.[0]).toBeCloseTo(88 / 9 + 2.66 * 3.25, 9);
    expect(series["Lower limit"]?.[0]).toBeCloseTo(88 / 9 - 2.66 * 3.25, 9);
    expect(series["Actual"]).toEqual(HISTORIES["Trust"]);
    // The eighth in a row above the mean, then one below the limit.
    expect(series["Signal"]).toEqual([...Array<null>(7).fill(null), 12, 0]);
  });

  it("of too few readings has no limits", async () => {
    const { series } = await chart({ kind: "control", kpi: "New" });
    expect(series["Actual"]).toEqual([3, 4, 5]);
    expect(series["Upper limit"]).toEqual([null, null, null]);
  });

  it("says so where the scorecard's limits stand on medians", async () => {
    open = await openScorecard(workbook(), {
      sheets: ["charts"],
      charts: [{ kind: "control", kpi: "Trust" }],
    });
    const settings = await open.port.readSettings("s1");
    await open.port.writeSettings("s1", { ...settings, signalCentre: "median" });
    await open.refresh();
    const [first] = await chartsRead();
    expect(first?.series["Median"]).toEqual(Array(9).fill(10));
  });
});

describe("a forecast chart", () => {
  it("goes on from the last value to the end of the year, with the target of each month", async () => {
    const { title, categories, series } = await chart({ kind: "forecast", kpi: "Sales" });
    expect(title).toMatch(/^Sales: forecast by /);
    expect(categories).toHaveLength(12);
    expect(categories.at(-1)).toBe("Dec 2026");
    expect(series["Actual"]).toEqual([...Array<number>(9).fill(10), null, null, null]);
    expect(series["Forecast"]).toEqual([
      ...Array<null>(8).fill(null),
      10,
      ...Array(3).fill(expect.closeTo(10, 6)),
    ]);
    expect(series["Target"]).toEqual(Array(12).fill(12));
  });

  it("holds the forecast between its bounds, the wider around the narrower", async () => {
    const { series } = await chart({ kind: "forecast", kpi: "Trust" });
    const at = (name: string): number => series[name]?.at(-1) ?? Number.NaN;
    const order = ["95% low", "80% low", "Forecast", "80% high", "95% high"].map(at);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(at("80% high")).toBeGreaterThan(at("80% low"));
  });

  it("of too few readings shows what there is", async () => {
    const { title, categories, series } = await chart({ kind: "forecast", kpi: "New" });
    expect(title).toBe("New");
    expect(categories).toHaveLength(3);
    expect(series["Actual"]).toEqual([3, 4, 5]);
    expect(series["Forecast"]).toEqual([null, null, null]);
  });

  it("is the same whether the whole year to come is worked out or this KPI's alone", async () => {
    const alone = await chart({ kind: "forecast", kpi: "Trust" });
    await closeScorecard(open);
    expect(await chart({ kind: "forecast", kpi: "Trust" }, { resultColumns: ["forecast"] })).toEqual(alone);
  });
});

const BOTH: readonly ChartChoice[] = [
  { kind: "control", kpi: "Trust" },
  { kind: "trend", kpi: "Trust" },
  { kind: "forecast", kpi: "Trust" },
];

describe("charts of one KPI", () => {
  it("stand beside each other, and a second refresh changes nothing", async () => {
    open = await openScorecard(workbook(), { sheets: ["charts"], charts: BOTH });
    await open.refresh();
    expect((await chartsRead()).map(({ title }) => title)).toEqual([
      "Trust: process limits (XmR)",
      "Trust",
      expect.stringMatching(/^Trust: forecast by /),
    ]);
    expect((await open.refresh()).outcome).toBe("unchanged");
  });

  it("go with their KPI", async () => {
    open = await openScorecard(workbook(), { sheets: ["charts"], charts: BOTH });
    await open.refresh();
    open.excel.type("KPIs", "A2", "Confidence");
    await open.refresh();
    expect(await chartsRead()).toEqual([]);
  });

  it("speak the workbook's language", async () => {
    const { title, series } = await chart({ kind: "control", kpi: "Trust" }, { language: "de" }, "Diagramme");
    expect(title).toBe("Trust: Prozessgrenzen (XmR)");
    expect(Object.keys(series)).toEqual(["Obere Grenze", "Mittelwert", "Untere Grenze", "Ist", "Signal"]);
  });
});
