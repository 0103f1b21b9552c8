import { createExcelPort } from "../../src/taskpane/port";
import { startExcel } from "../support/excel";
import type { RefreshReport, ScorecardDefinition, ScorecardPort } from "../../src/taskpane/port";
import type { ExcelSpec, RunningExcel } from "../support/excel";

/** An Excel with a scorecard that was mapped as proposed and saved. */
export interface ScorecardInExcel {
  readonly excel: RunningExcel;
  readonly port: ScorecardPort;
  readonly definition: ScorecardDefinition;
  readonly refresh: (signal?: AbortSignal) => Promise<RefreshReport>;
}

/** Starts Excel, accepts the mapping proposed for each table, and saves it. */
export async function openScorecard(
  spec: ExcelSpec,
  change: Partial<ScorecardDefinition> = {},
  directions: Readonly<Record<string, "higher" | "lower">> = {},
): Promise<ScorecardInExcel> {
  const excel = await startExcel(spec);
  const port = createExcelPort();
  const { candidates } = await port.survey();
  const definition: ScorecardDefinition = {
    id: "s1",
    name: "Mine",
    mappings: candidates.map(({ mapping }) => mapping),
    results: "columns",
    resultColumns: ["status", "variance-percent", "score"],
    language: "en",
    createdByTemplate: false,
    ...change,
  };
  await port.save(definition, directions);
  excel.host.requestLog.reset();
  return {
    excel,
    port,
    definition,
    refresh: (signal = new AbortController().signal) =>
      port.refresh(definition.id, { onProgress: () => {}, signal }),
  };
}

/** Stops Excel once the grid has had its breath: a calculation that is cut off complains later. */
export async function closeScorecard({ excel }: Pick<ScorecardInExcel, "excel">): Promise<void> {
  await excel.host.settle();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await excel.stop();
}

/** The smallest workbook: one KPI table with KPI, Actual, Target. */
export function smallWorkbook(
  rows: readonly (readonly (string | number | null)[])[] = [
    ["Sales", 90, 100],
    ["Margin", 12, 10],
    ["Cost", 200, 100],
  ],
): ExcelSpec {
  const cells = [["KPI", "Actual", "Target"], ...rows];
  return { sheets: [{ name: "KPIs", cells, tables: { KPIs: `A1:C${cells.length}` } }] };
}
