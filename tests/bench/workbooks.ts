import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createExcelPort, type ScorecardPort } from "../../src/taskpane/port";
import { readFile } from "../../src/preview/file/read-file";
import { saveFile } from "../../src/preview/file/save-file";
import { startExcel } from "../support/excel";
import { logLogSlope, rounded } from "./seconds";
import { kpiFile, PERIODS } from "./workbook-file";

const STEPS = ["open", "refresh", "save"] as const;
type Step = (typeof STEPS)[number];

/** What a step took: time, and what it left on the heap and in buffers after garbage was collected. */
interface Cost {
  readonly milliseconds: number;
  readonly retainedMegabytes: number;
}

/**
 * What it takes to open a file of KPIs and their readings in the stand-in for Excel, to refresh it by the add-in itself over
 * the wire with results in columns, and to save it; and how that grows with its rows. Growth is from each size to the next,
 * over what is in proportion: 1 is linear.
 */
export async function benchWorkbooks(sizes: readonly number[] = [1e3, 1e4, 1e5]) {
  const rows: Awaited<ReturnType<typeof benchWorkbook>>[] = [];
  for (const size of sizes) rows.push(await benchWorkbook(size));
  const growth = (step: Step, of: keyof Cost) =>
    rows.slice(1).map((row, at) => {
      const before = rows[at] ?? row;
      return rounded(row[step][of] / before[step][of] / (row.kpis / before.kpis));
    });
  const slope = (step: Step) =>
    logLogSlope(rows.map((row) => ({ size: row.kpis, time: row[step].milliseconds })));
  return {
    rows,
    growth: Object.fromEntries(
      STEPS.map((step) => [
        step,
        {
          logLogSlope: rounded(slope(step)),
          timeOverLinear: growth(step, "milliseconds"),
          memoryOverLinear: growth(step, "retainedMegabytes"),
        },
      ]),
    ),
  };
}

async function benchWorkbook(kpis: number) {
  const bytes = kpiFile(kpis);
  const [excel, open] = await costOf(() => startExcel({ workbook: readFile(bytes).workbook }));
  const port = createExcelPort();
  await mapAsProposed(port);
  const options = { onProgress: () => {}, signal: new AbortController().signal };
  const [{ outcome, cellsWritten }, refresh] = await costOf(() => port.refresh("bench", options));
  const [saved, save] = await costOf(() => Promise.resolve(saveFile(bytes, excel.collect())));
  await excel.host.settle();
  await excel.stop();
  return {
    kpis,
    periods: PERIODS,
    outcome,
    cellsWritten,
    fileBytes: saved.length,
    open,
    refresh,
    save,
    // Of the whole process, and so at least what the steps before it took.
    peakResidentMegabytes: rounded(process.resourceUsage().maxRSS / 1e3),
  };
}

/** Accepts the mapping that Start proposes. */
async function mapAsProposed(port: ScorecardPort): Promise<void> {
  const { candidates } = await port.survey();
  const mappings = ["kpis", "readings"].flatMap(
    (role) => candidates.find((candidate) => candidate.role === role)?.mapping ?? [],
  );
  const definition = {
    id: "bench",
    name: "Bench",
    mappings,
    results: "columns",
    resultColumns: ["status", "variance-percent", "score"],
    language: "en",
    createdByTemplate: false,
  } as const;
  await port.save(definition, {});
}

async function costOf<T>(work: () => Promise<T>): Promise<readonly [T, Cost]> {
  const before = retained();
  const start = performance.now();
  const result = await work();
  const milliseconds = performance.now() - start;
  const retainedMegabytes = rounded(Math.max(0, retained() - before) / 1e6);
  return [result, { milliseconds: rounded(milliseconds), retainedMegabytes }];
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes in use once garbage is gone. */
function retained(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
