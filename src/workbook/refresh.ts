import { WorkbookFault } from "./faults";
import { breathing, Cancelled, readAndScore, reportOf, type RefreshRequest } from "./read-and-score";
import { readSnapshot, revertIn } from "./revert";
import { runExcel } from "./run-excel";
import { SHEET_PARTS } from "./sheets/sheet-parts";
import { mergeSnapshots } from "./snapshot";
import { verifyWriting } from "./verify-writing";
import { cellCount } from "./write-plan";
import { commitScorecard, writeScorecard } from "./write-scorecard";
import type { RefreshReport, ScorecardDefinition } from "./model";
import type { Finding } from "../engine/scorecard/problem";
import type { RefreshPlan } from "./plan-refresh";
import type { ScorecardReading } from "./read-scorecard";
import type { Snapshot } from "./snapshot";

/** Times that a refresh whose writing failed is run again: it writes only what is missing. */
const MORE_ATTEMPTS = 1;
const DAYS_1900_TO_1904 = 1462;

/** What must be known when an attempt breaks off. */
interface Progress {
  hasWritten: boolean;
}

/**
 * Reads a scorecard's tables, scores them and writes the results: reading, writing, checking and the commit mark take
 * six round trips, and one more for each further 4 MB. Cancelling counts until the first write; then it is completed.
 *
 * @returns How it ended; never throws. `failed` leaves the workbook as it was; `incomplete` is mended by the next
 * refresh or revert.
 */
export async function refreshScorecard(request: RefreshRequest): Promise<RefreshReport> {
  const onDefinition = ({ refreshesConnections = false }: ScorecardDefinition): void => {
    if (refreshesConnections) throw new NotYetConnected();
  };
  try {
    return await refreshTables({ ...request, onDefinition });
  } catch (error) {
    if (!(error instanceof NotYetConnected)) throw error;
  }
  let loaded: readonly Finding[];
  try {
    // By itself, since Excel cannot undo it and forgets what came before.
    const { refreshConnections } = await import("./refresh-connections");
    const onProgress = (share: number): void => request.onProgress("connecting", share);
    loaded = await refreshConnections({ signal: request.signal, onProgress });
  } catch (error) {
    return reportOf(request, "failed", error);
  }
  const report = await refreshTables(request);
  return { ...report, findings: [...loaded, ...report.findings] };
}

/** Ends the first attempt of a refresh whose data connections come first. */
class NotYetConnected extends Error {}

async function refreshTables(request: RefreshRequest): Promise<RefreshReport> {
  const progress: Progress = { hasWritten: false };
  let last: unknown = null;
  for (let attempt = 0; attempt <= MORE_ATTEMPTS; attempt++) {
    try {
      return await runExcel((context) => refreshIn(context, request, progress));
    } catch (error) {
      if (error instanceof NotYetConnected) throw error;
      if (error instanceof Cancelled) return reportOf(request, "cancelled");
      if (!progress.hasWritten) return reportOf(request, "failed", error);
      last = error;
    }
  }
  return reportOf(request, (await restored()) ? "failed" : "incomplete", last);
}

async function refreshIn(
  context: Excel.RequestContext,
  request: RefreshRequest,
  progress: Progress,
): Promise<RefreshReport> {
  const breathe = breathing(request.signal, () => !progress.hasWritten);
  const { reading, plan, report } = await readAndScore(context, request, breathe);
  const earlier =
    reading.memory.state === "writing" ? await readSnapshot(context, reading.facts.revertPart) : null;
  if (plan.isEmpty) return report;
  refuseUnlessSheetFits(reading, plan);
  request.onProgress("writing", 0);
  const fresh = snapshotOf(reading, plan);
  const written = await writeScorecard(
    context,
    reading,
    plan,
    earlier ? mergeSnapshots(earlier, fresh) : fresh,
    () => {
      progress.hasWritten = true;
    },
    breathe,
  );
  request.onProgress("checking", 0);
  await verifyWriting(context, reading, plan, breathe);
  const stamp = request.asOf - (reading.facts.culture.date1904 ? DAYS_1900_TO_1904 : 0);
  await commitScorecard(context, reading, written, stamp);
  request.onProgress("checking", 1);
  // Results that had slipped stand beside their KPIs again.
  const findings = report.findings.filter(({ problem }) => problem.code !== "results-out-of-place");
  return { ...report, findings, outcome: "done", cellsWritten: writtenCells(plan) };
}

function refuseUnlessSheetFits({ facts }: ScorecardReading, { sheets }: RefreshPlan): void {
  const hasNew = sheets.some(({ sheet, plan }) => sheet === null && plan.blocker === null);
  if (hasNew && facts.structureIsProtected) {
    throw new WorkbookFault("sheets.fault.structure-protected");
  }
}

function snapshotOf(reading: ScorecardReading, plan: RefreshPlan): Snapshot {
  const results = plan.results.map(({ plan: result }) => result);
  const sheets = plan.sheets.map(({ plan: sheet }) => sheet);
  return {
    scorecard: reading.definition.id,
    cells: [
      ...results.flatMap(({ headers, cells }) => [...headers, ...cells]),
      ...sheets.flatMap(({ cells }) => cells),
    ],
    formats: [...results.flatMap(({ formats }) => formats), ...sheets.flatMap(({ formats }) => formats)],
    growths: results.flatMap(({ growth }) => (growth ? [growth] : [])),
    memory: reading.memory,
    stamps: stampsBefore(reading, plan),
    tooLarge: false,
  };
}

function stampsBefore(reading: ScorecardReading, plan: RefreshPlan): Snapshot["stamps"] {
  const stamps = plan.sheets.flatMap(({ kind, plan: { blocker } }) => {
    const { stampRow } = SHEET_PARTS[kind];
    if (stampRow === null || blocker !== null) return [];
    const state = reading.sheets.get(kind)?.state;
    const [row, column] = [stampRow - (state?.row ?? 0), 0 - (state?.column ?? 0)];
    return [
      [kind, [state?.contents[row]?.[column] ?? "", state?.formats[row]?.[column] ?? "General"]] as const,
    ];
  });
  return Object.fromEntries(stamps);
}

function writtenCells(plan: RefreshPlan): number {
  const results = plan.results.flatMap(({ plan: { headers, cells } }) => [...headers, ...cells]);
  return cellCount([...results, ...plan.sheets.flatMap(({ plan: sheet }) => sheet.cells)]);
}

/** Puts the cells back that a broken-off refresh wrote; false when Excel does not let it. */
async function restored(): Promise<boolean> {
  try {
    const { problem } = await runExcel((context) => revertIn(context, false));
    return problem === null;
  } catch {
    return false;
  }
}
