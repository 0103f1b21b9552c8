import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import { sampleSpec } from "./sample-in-excel";
import { readFile } from "../../src/preview/file/read-file";
import { saveFile } from "../../src/preview/file/save-file";
import { openSample } from "../../src/preview/samples/open-sample";
import { startExcel } from "../support/excel";
import { createExcelPort } from "../../src/taskpane/port";
import { draftOf } from "../../src/taskpane/start-draft";
import type { SampleCell, SampleId, SampleWorkbook } from "../../src/preview/samples/sample-workbook";
import type { RefreshReport } from "../../src/taskpane/port";

const LONG = 60_000;

let open: Pick<ScorecardInExcel, "excel">;
afterEach(() => closeScorecard(open));

/** A sample as the .xlsx file that the project makes of it. */
async function fileOf(sample: SampleWorkbook): Promise<Uint8Array> {
  const maker = await startExcel(sampleSpec(sample));
  const bytes = saveFile(null, maker.collect());
  await maker.stop();
  return bytes;
}

/** Opens a sample's file and takes what Start proposes, as a user does. */
async function refreshed(id: SampleId): Promise<{ sample: SampleWorkbook; report: RefreshReport }> {
  const sample = await openSample(id);
  const excel = await startExcel({ workbook: readFile(await fileOf(sample)).workbook });
  open = { excel };
  const port = createExcelPort();
  const { candidates } = await port.survey();
  const draft = draftOf(candidates, null);
  const chosen = candidates.filter((_, place) => place === draft.main || draft.others.has(place));
  await port.save(
    {
      id: "s1",
      name: sample.fileName,
      mappings: chosen.map(({ mapping }) => mapping),
      results: draft.results,
      resultColumns: ["status", "variance-percent", "score"],
      language: "en",
      createdByTemplate: false,
    },
    {},
  );
  const options = { onProgress: () => {}, signal: new AbortController().signal };
  return { sample, report: await port.refresh("s1", options) };
}

/** Rows of a sample's raw table as typed, without its headers. */
function rowsOf({ sheets }: SampleWorkbook, name: string): readonly (readonly SampleCell[])[] {
  return sheets.find((sheet) => sheet.name === name)?.cells.slice(1) ?? [];
}
const sum = (rows: readonly (readonly SampleCell[])[], column: number): number =>
  rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
const actuals = ({ scorecard }: RefreshReport) =>
  Object.fromEntries((scorecard?.kpis ?? []).map(({ kpi, actual }) => [kpi.name, actual]));

describe.each(["small-business", "online-retail", "manufacturing", "software-launch"] as const)(
  "the sample %s",
  (id) => {
    it("refreshes without an error, with a status beside every KPI", { timeout: LONG }, async () => {
      const { report } = await refreshed(id);
      expect(report.outcome).toBe("done");
      expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(report.scorecard?.root.score).toBeGreaterThan(0.5);
      const count = report.scorecard?.kpis.length ?? 0;
      const headers = open.excel.values("KPIs", "A3:Z3")[0] ?? [];
      const column = String.fromCharCode(65 + headers.indexOf("Status"));
      const written = open.excel.values("KPIs", `${column}4:${column}${3 + count}`).flat();
      const said = {
        "on-track": "On track",
        "at-risk": "At risk",
        "off-track": "Off track",
        "no-data": "No data",
      };
      expect(written).toEqual(report.scorecard?.kpis.map(({ status }) => said[status]));
    });
  },
);

describe("the online shop", () => {
  it("computes its KPIs from the raw rows by formula", { timeout: LONG }, async () => {
    const { sample, report } = await refreshed("online-retail");
    const [august, september, october] = [46235, 46266, 46296];
    const orders = rowsOf(sample, "Orders");
    const between = (from: number, to: number) =>
      orders.filter(([day]) => Number(day) >= from && Number(day) < to);
    const inSeptember = between(september, october);
    const traffic = rowsOf(sample, "Traffic").filter(([month]) => month === september);
    const before = new Set(between(august, september).map(([, customer]) => customer));
    const now = new Set(inSeptember.map(([, customer]) => customer));
    const again = [...before].filter((customer) => now.has(customer));
    const told = actuals(report);
    expect(told["Net revenue"]).toBeCloseTo(sum(inSeptember, 3), 6);
    expect(told["Gross margin"]).toBeCloseTo(1 - sum(inSeptember, 4) / sum(inSeptember, 3), 9);
    expect(told["Customer acquisition cost"]).toBeCloseTo(sum(traffic, 3) / sum(traffic, 4), 9);
    expect(told["Customer retention rate"]).toBeCloseTo(again.length / before.size, 9);
    expect(told["Conversion rate"]).toBeCloseTo(inSeptember.length / sum(traffic, 2), 9);
  });

  it("shows what its past says of targets and of growth", { timeout: LONG }, async () => {
    const { report } = await refreshed("online-retail");
    const about = (code: string) =>
      report.findings
        .filter(({ problem }) => problem.code === code)
        .map(({ problem: { values } }) => [values["subject"], values["other"]].filter(Boolean).join(" / "));
    expect(about("target-already-met")).toEqual(["Return rate"]);
    expect(about("target-outside-process")).toEqual(["Conversion rate"]);
    expect(about("growth-not-sustained")).toEqual(["Net revenue / Customer retention rate"]);
    expect(about("short-term-results")).toEqual(["Learning & Growth / Financial"]);
  });
});

describe("the factory", () => {
  it("measures its line day by day, and marks the slowest step", { timeout: LONG }, async () => {
    const { sample } = await refreshed("manufacturing");
    const shifts = rowsOf(sample, "Shifts").filter(([day]) => day === 46280);
    const onDay = (kpi: string) =>
      open.excel
        .values("Readings", "A2:C226")
        .find(([name, day]) => name === kpi && day === 46280)
        ?.at(2);
    const good = sum(shifts, 4) - sum(shifts, 5);
    expect(onDay("Good output")).toBe(good);
    expect(onDay("Defect rate")).toBeCloseTo(sum(shifts, 5) / sum(shifts, 4), 12);
    expect(onDay("Machine uptime")).toBeCloseTo(sum(shifts, 3) / sum(shifts, 2), 12);
    expect(onDay("Energy per part")).toBeCloseTo(sum(shifts, 6) / sum(shifts, 4), 12);
    expect(onDay("Production efficiency")).toBeCloseTo(good / ((sum(shifts, 2) / 60) * 96), 12);
    expect(open.excel.values("Steps", "A2:C6").filter(([, , mark]) => mark !== "")).toEqual([
      ["Milling", 96, "Bottleneck"],
    ]);
  });
});

describe("the launch", () => {
  it(
    "goes from three KPIs to a decision, and on to another when users like it more",
    { timeout: LONG },
    async () => {
      await refreshed("software-launch");
      const outcomes = () => open.excel.values("Decisions", "D2:D5").flat();
      expect(outcomes()).toEqual([
        "Confirmed",
        "Not yet",
        "Confirmed",
        "Go on with invitations for four weeks",
      ]);
      open.excel.type(
        "Answers",
        "B200:B217",
        Array.from({ length: 18 }, () => [10]),
      );
      await open.excel.host.settle();
      expect(outcomes()).toEqual(["Confirmed", "Confirmed", "Confirmed", "Open it to everyone"]);
    },
  );
});
