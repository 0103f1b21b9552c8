import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { createExcelPort } from "../../src/taskpane/port";
import { startExcel } from "../support/excel";
import { longestBlocks, type Blocks } from "./longest-block";
import { randomNumbers } from "./random";
import { rounded } from "./seconds";
import type { Candidate } from "../../src/taskpane/port";

/**
 * What a whole Refresh through office.js sends: round trips, bytes for each KPI, and the cells a second one writes; and for
 * how long at a stretch it keeps Excel on the web, whose thread it shares, from answering.
 */
export async function benchRefreshTraffic(
  sizes: readonly { readonly kpis: number; readonly months: number }[] = [
    { kpis: 10, months: 24 },
    { kpis: 1000, months: 24 },
    { kpis: 10000, months: 0 },
  ],
) {
  const rows = [];
  for (const { kpis, months } of sizes) rows.push(await traffic(kpis, months));
  return rows;
}

async function traffic(kpis: number, months: number) {
  const excel = await startExcel({ sheets: sheetsOf(kpis, months) });
  const port = createExcelPort();
  let candidates: readonly Candidate[] = [];
  const surveyBlocks = await longestBlocks(excel.host, async () => {
    ({ candidates } = await port.survey());
  });
  const mappings = ["kpis", "readings"].flatMap((role) => {
    const best = candidates.find((candidate) => candidate.role === role);
    return best ? [best.mapping] : [];
  });
  await port.save(
    {
      id: "bench",
      name: "Bench",
      mappings,
      results: "columns",
      resultColumns: ["status", "variance-percent", "score"],
      language: "en",
      createdByTemplate: false,
    },
    {},
  );
  const refresh = () =>
    port.refresh("bench", { onProgress: () => undefined, signal: new AbortController().signal });
  excel.host.requestLog.reset();
  const start = performance.now();
  let outcome: string = "";
  const blocks = await longestBlocks(excel.host, async () => {
    ({ outcome } = await refresh());
  });
  const seconds = (performance.now() - start) / 1000;
  const { count, bytes } = excel.host.requestLog;
  const second = await refresh();
  await excel.stop();
  return {
    kpis,
    months,
    outcome,
    syncs: count,
    requestBytesPerKpi: rounded(bytes / kpis),
    seconds: rounded(seconds),
    longestBlocksMs: { survey: milliseconds(surveyBlocks), refresh: milliseconds(blocks) },
    cellsWrittenBySecondRefresh: second.cellsWritten,
  };
}

function milliseconds({ addIn, officeJs }: Blocks) {
  return { addIn: addIn.map(({ ms }) => rounded(ms)), officeJs: officeJs.map(({ ms }) => rounded(ms)) };
}

function sheetsOf(kpis: number, months: number) {
  const random = randomNumbers(11);
  const names = Array.from({ length: kpis }, (_, index) => `KPI ${index + 1}`);
  const dates = Array.from({ length: months }, (_, month) => serialFromDate(2024, month + 1, 1));
  const rows = names.map((name, index) => [
    name,
    `Perspective ${index % 4}`,
    index % 3 === 0 ? "lower" : "higher",
    Math.round(100 * random()),
    100,
  ]);
  const readings = names.flatMap((name) =>
    dates.map((date) => [name, date, Math.round(60 + 80 * random())] as const),
  );
  return [
    {
      name: "KPIs",
      cells: [["KPI", "Perspective", "Direction", "Actual", "Target"], ...rows],
      tables: { KPIs: `A1:E${kpis + 1}` },
    },
    ...(months === 0 ? [] : [readingsSheet(readings)]),
  ];
}

function readingsSheet(readings: readonly (readonly (string | number)[])[]) {
  return {
    name: "Readings",
    cells: [["KPI", "Period", "Actual"], ...readings],
    tables: { Readings: `A1:C${readings.length + 1}` },
    formats: { [`B2:B${readings.length + 1}`]: "yyyy-mm-dd" },
  };
}
