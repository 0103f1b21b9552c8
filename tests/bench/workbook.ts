import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createExcelPort, type ScorecardPort } from "../../src/taskpane/port";
import { readFile } from "../../src/preview/file/read-file";
import { saveFile } from "../../src/preview/file/save-file";
import { startExcel, type RunningExcel } from "../support/excel";
import { rounded } from "./seconds";
import { kpiFile, PERIODS } from "./workbook-file";

export type Step = "open" | "save" | "refresh" | "saveRefreshed";

/** What a step took, and the memory that is held after it. */
export interface Cost {
  readonly milliseconds: number;
  /** On all threads of the process; what else runs on the machine does not enter. */
  readonly processorMilliseconds: number;
  /** Heap and buffers in use once garbage is gone, over those of an add-in that was used on a few rows. */
  readonly heldMegabytes: number;
}

/** What one workbook took. */
export interface WorkbookCosts {
  readonly kpis: number;
  readonly periods: number;
  readonly fileBytes: number;
  readonly outcome: string;
  readonly cellsWritten: number;
  readonly steps: Readonly<Partial<Record<Step, Cost>>>;
  /** Of the whole process. */
  readonly peakResidentMegabytes: number;
}

/** Opens, saves and, if asked for, refreshes and saves again a workbook of so many KPIs. Wants a process of its own. */
export async function benchWorkbook(kpis: number, refreshes: boolean): Promise<WorkbookCosts> {
  // The add-in, office.js and the grid are loaded once, and that is no matter of rows.
  await costsOf(100, true, 0);
  return costsOf(kpis, refreshes, held());
}

async function costsOf(kpis: number, refreshes: boolean, idle: number): Promise<WorkbookCosts> {
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
  return [result, { milliseconds, processorMilliseconds, heldMegabytes: rounded((held() - idle) / 1e6) }];
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes in use once garbage is gone. */
function held(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
