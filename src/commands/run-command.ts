import type { RefreshReport, ScorecardDefinition, ScorecardPort } from "../taskpane/port";
import type { RibbonReport } from "../taskpane/ribbon-report";

type OpenPort = () => Promise<ScorecardPort>;

/** Refreshes every scorecard of the workbook; without one, or where one does not end well, the pane has to say more. */
export async function refreshAll(open: OpenPort = openPort): Promise<RibbonReport> {
  const port = await open();
  const { definitions } = await port.survey();
  const refreshed: Refreshed[] = [];
  for (const { id } of definitions) refreshed.push(await refreshOne(port, id));
  return reportOf(refreshed, []);
}

/**
 * Refreshes every scorecard with a period report, switched on where it was not, and shows the first one's; without a
 * scorecard, or where a refresh does not end well, the pane has to say more.
 */
export async function writeReports(open: OpenPort = openPort): Promise<RibbonReport> {
  const port = await open();
  const { definitions } = await port.survey();
  const refreshed: Refreshed[] = [];
  const changed: ScorecardDefinition[] = [];
  for (const { id, sheets = [], charts = null } of definitions) {
    if (!sheets.includes("report")) {
      changed.push(await port.chooseSheets(id, { sheets: [...sheets, "report"], charts }));
    }
    refreshed.push(await refreshOne(port, id));
  }
  const written = refreshed.find(isFine);
  const isShown = written ? await shows(port, written.id) : false;
  const report = reportOf(refreshed, changed);
  return isShown ? report : { ...report, needsPane: true };
}

/** False where the sheet could not be written: a finding says what is in its way. */
async function shows(port: ScorecardPort, id: string): Promise<boolean> {
  return port.showSheet(id, "report").then(
    () => true,
    () => false,
  );
}

interface Refreshed {
  readonly id: string;
  readonly report: RefreshReport;
}

async function refreshOne(port: ScorecardPort, id: string): Promise<Refreshed> {
  const { signal } = new AbortController();
  return { id, report: await port.refresh(id, { onProgress: () => undefined, signal }) };
}

function isFine({ report: { outcome } }: Refreshed): boolean {
  return outcome === "done" || outcome === "unchanged";
}

function reportOf(refreshed: readonly Refreshed[], changed: readonly ScorecardDefinition[]): RibbonReport {
  const needsPane = refreshed.length === 0 || !refreshed.every(isFine);
  return { command: "refresh", refreshed, changed, needsPane };
}

/** Puts back what the last refresh wrote; where that cannot be done, the pane says why. */
export async function revertLast(open: OpenPort = openPort): Promise<RibbonReport> {
  const port = await open();
  const { restored, problem } = await port.revert();
  return { command: "revert", restored, problem, needsPane: problem !== null };
}

// The workbook's code is fetched when a button first needs it, so that the functions are ready sooner.
async function openPort(): Promise<ScorecardPort> {
  const { createExcelPort } = await import("../taskpane/port");
  return createExcelPort();
}
