import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createExcelPort, type ScorecardPort } from "../../src/taskpane/port";
import { readFile } from "../../src/preview/file/read-file";
import { saveFile } from "../../src/preview/file/save-file";
import { startExcel, type RunningExcel } from "../support/excel";
import { logLogSlope, rounded } from "./seconds";
import { kpiFile, PERIODS } from "./workbook-file";

const STEPS = ["open", "save", "refresh", "saveRefreshed"] as const;
type Step = (typeof STEPS)[number];

/** Of 100,000 rows the grid that stands in for Excel's keeps more, to undo the refresh, than Node's heap holds. */
const MOST_REFRESHED = 30_000;

/** What a step took: time by the clock and of the processor, and the memory that is held after it. */
interface Cost {
  readonly milliseconds: number;
  /** On all of its threads; what else runs on the machine does not enter. */
  readonly processorMilliseconds: number;
  readonly heldMegabytes: number;
}

interface Costs {
  readonly kpis: number;
  readonly steps: Partial<Record<Step, Cost>>;
}

/**
 * What it takes to open a file of KPIs and their readings in the stand-in for Excel, to save it with a few cells changed, to
 * refresh it by the add-in itself over the wire with results in columns, and to save that; and how each grows with the rows.
 */
export async function benchWorkbooks(
  sizes: readonly number[] = [1e3, 1e4, 3e4, 1e5],
  mostRefreshed = MOST_REFRESHED,
) {
  // The add-in, office.js and the grid are loaded once, and that is no matter of rows.
  await benchWorkbook(100, 0, true);
  const idle = held() / 1e6;
  const rows: Awaited<ReturnType<typeof benchWorkbook>>[] = [];
  for (const size of sizes) rows.push(await benchWorkbook(size, idle, size <= mostRefreshed));
  const measured =
    "heap and buffers in use after the step and a collection of garbage, over those of an idle add-in";
  return {
    refreshedUpTo: mostRefreshed,
    memory: measured,
    rows,
    growth: Object.fromEntries(STEPS.map((step) => [step, growthOf(step, rows)])),
  };
}

/** Growth of a step from each size to the next, over that of the rows: 1 is linear, and up to 1.2 passes for it. */
function growthOf(step: Step, all: readonly Costs[]) {
  const rows = all.flatMap(({ kpis, steps }) => (steps[step] ? [{ kpis, ...steps[step] }] : []));
  const overLinear = (of: keyof Cost) =>
    rows.slice(1).map((row, at) => {
      const before = rows[at] ?? row;
      return rounded(row[of] / before[of] / (row.kpis / before.kpis));
    });
  return {
    timeLogLogSlope: rounded(
      logLogSlope(rows.map((row) => ({ size: row.kpis, time: row.processorMilliseconds }))),
    ),
    timeOverLinear: overLinear("processorMilliseconds"),
    memoryOverLinear: overLinear("heldMegabytes"),
  };
}

async function benchWorkbook(kpis: number, idle: number, refreshes: boolean) {
  const bytes = kpiFile(kpis);
  const [excel, open] = await costOf(idle, () => startExcel({ workbook: readFile(bytes).workbook }));
  excel.type("KPIs", "D2:D21", 77);
  const [saved, save] = await costOf(idle, async () => saveFile(bytes, excel.collect()));
  const refreshed = refreshes ? await refreshAndSave(excel, idle, bytes) : null;
  await excel.host.settle();
  await excel.stop();
  return {
    kpis,
    periods: PERIODS,
    fileBytes: saved.length,
    outcome: refreshed?.outcome ?? "not refreshed",
    cellsWritten: refreshed?.cellsWritten ?? 0,
    steps: { open, save, ...refreshed?.steps },
    // Of the whole process so far.
    peakResidentMegabytes: rounded(process.resourceUsage().maxRSS / 1e3),
  };
}

async function refreshAndSave(excel: RunningExcel, idle: number, bytes: Uint8Array) {
  const port = createExcelPort();
  await mapAsProposed(port);
  const options = { onProgress: () => {}, signal: new AbortController().signal };
  const [{ outcome, cellsWritten }, refresh] = await costOf(idle, () => port.refresh("bench", options));
  const [, saveRefreshed] = await costOf(idle, async () => saveFile(bytes, excel.collect()));
  return { outcome, cellsWritten, steps: { refresh, saveRefreshed } };
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

async function costOf<T>(idle: number, work: () => Promise<T>): Promise<readonly [T, Cost]> {
  const [start, processor] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const milliseconds = rounded(performance.now() - start);
  const { user, system } = process.cpuUsage(processor);
  const processorMilliseconds = rounded((user + system) / 1e3);
  const heldMegabytes = rounded(held() / 1e6 - idle);
  return [result, { milliseconds, processorMilliseconds, heldMegabytes }];
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes in use once garbage is gone. */
function held(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
