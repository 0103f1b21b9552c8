import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/engine/scorecard/default-settings";
import type { Kpi, Settings } from "../../../src/engine/scorecard/model";
import { serialFromDate as day } from "../../../src/engine/scorecard/serial-date";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { loadLanguage, type Language } from "../../../src/words/say";
import { layingOutRows, type SheetContent } from "../../../src/workbook/sheets/scorecard-rows";
import { aKpi, aReading } from "../../engine/scorecard/support/scorecard-input";

interface Report {
  readonly kpis: readonly Kpi[];
  readonly formats?: readonly string[];
  readonly settings?: Partial<Settings>;
  /** First days of periods in which every KPI has a reading. */
  readonly readings?: readonly number[];
  readonly language?: Language;
  readonly columnPeriod?: { readonly start: number; readonly end: number };
}

function layOut({
  kpis,
  formats = [],
  settings = {},
  readings = [],
  columnPeriod,
  language = "en",
}: Report): SheetContent {
  const all = { ...defaultSettings, ...settings };
  const scorecard = scoreScorecard({
    name: "Group",
    kpis,
    readings: kpis.flatMap(({ name }) => readings.map((period) => aReading(name, period, { actual: 1 }))),
    targets: [],
    perspectives: [],
    objectives: [],
    settings: all,
  });
  const work = layingOutRows({
    scorecard,
    findings: [],
    language,
    formats,
    columnPeriod: columnPeriod ?? null,
    calendar: { fiscalYearStart: all.fiscalYearStart, kind: all.calendar },
    ownerOfObjective: new Map(),
    commentOf: () => null,
  });
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

const sales = aKpi("Sales", { actual: 90, target: 100, unit: "€k" });
const bare = (text: unknown) => String(text).replace(/^'/, "");
const periodLine = (report: Omit<Report, "kpis">) =>
  bare(layOut({ kpis: [sales], ...report }).rows[2]?.cells[0]);

describe("the period on the Scorecard sheet", () => {
  it("is the month of the readings, and nothing more", () => {
    expect(periodLine({ readings: [day(2026, 9, 1), day(2026, 10, 1)] })).toBe("October 2026");
  });

  it.each<{ settings: Partial<Settings>; said: string }>([
    { settings: { frequency: "quarter" }, said: "Q4 2026" },
    { settings: { frequency: "year" }, said: "2026" },
    { settings: { frequency: "year", fiscalYearStart: 7 }, said: "Fiscal year 2027" },
    { settings: { view: "year-to-date" }, said: "October 2026 · Year to date" },
  ])("is $said for $settings", ({ settings, said }) => {
    expect(periodLine({ readings: [day(2026, 10, 1)], settings })).toBe(said);
  });

  it("is that of the columns where each month has columns of its own", () => {
    expect(periodLine({ columnPeriod: { start: day(2026, 4, 1), end: day(2026, 4, 30) } })).toBe(
      "April 2026",
    );
  });

  it("is empty where the rows stand for themselves", () => {
    expect(periodLine({})).toBe("");
  });
});

describe("what stands beside each name", () => {
  it("is its status by icon and word, then its score, before anything else", () => {
    const content = layOut({ kpis: [sales, aKpi("Margin", { entity: "Lyon", actual: 1, target: 1 })] });
    expect(content.columns.slice(0, 5)).toEqual(["name", "icon", "status", "score", "entity"]);
    const row = content.rows.find(({ kind }) => kind === "kpi");
    expect(row?.cells.slice(0, 4)).toEqual(["Sales", "▲", "At risk", 0.9]);
  });
});

describe("the scorecard's own row", () => {
  it.each([
    ["en", "Overall"],
    ["de", "Gesamt"],
    ["fr", "Ensemble"],
    ["es", "Total"],
    ["pt", "Geral"],
  ] as const)("does not repeat the title above it, but says in %s: %s", async (language, said) => {
    await loadLanguage(language);
    const { rows } = layOut({ kpis: [sales], language });
    expect(bare(rows[0]?.cells[0])).toBe("Group");
    expect(bare(rows.find(({ kind }) => kind === "scorecard")?.cells[0])).toBe(said);
  });
});

describe("whose a KPI is, and in what unit", () => {
  const column = ({ columns, rows }: SheetContent, name: SheetContent["columns"][number]) => {
    const place = columns.indexOf(name);
    return place < 0
      ? null
      : rows.filter(({ kind }) => kind === "kpi").map(({ cells }) => bare(cells[place]));
  };

  it("stand in columns of their own", () => {
    const kpis = [
      aKpi("Sales", { entity: "Hamburg", unit: "€k", actual: 1, target: 1 }),
      aKpi("Sales", { entity: "Lyon", unit: "€k", actual: 1, target: 1 }),
      aKpi("Complaints", { entity: "Lyon", unit: "number", actual: 1, target: 1 }),
      aKpi("Margin", { entity: "Lyon", unit: "%", actual: 0.1, target: 0.1 }),
    ];
    const content = layOut({ kpis, formats: ["#,##0", "#,##0", "0", "0.0%"] });
    expect(column(content, "entity")).toEqual(["Hamburg", "Lyon", "Lyon", "Lyon"]);
    expect(column(content, "unit")).toEqual(["€k", "€k", "", ""]);
  });

  it("have no column where no row says them beyond its number format", () => {
    const kpis = [
      aKpi("Margin", { unit: "%", actual: 0.1, target: 0.1 }),
      aKpi("Leads", { actual: 1, target: 1 }),
    ];
    const content = layOut({ kpis, formats: ["0%", "0"] });
    expect([column(content, "entity"), column(content, "unit")]).toEqual([null, null]);
  });
});
