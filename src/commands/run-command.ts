import type { RefreshReport, ScorecardPort } from "../taskpane/port";
import type { RibbonReport } from "../taskpane/ribbon-report";

type OpenPort = () => Promise<ScorecardPort>;

/** Refreshes every scorecard of the workbook; without one, or where one does not end well, the pane has to say more. */
export async function refreshAll(open: OpenPort = openPort): Promise<RibbonReport> {
  const port = await open();
  const { definitions } = await port.survey();
  const refreshed: { id: string; report: RefreshReport }[] = [];
  for (const { id } of definitions) {
    const signal = new AbortController().signal;
    refreshed.push({ id, report: await port.refresh(id, { onProgress: () => undefined, signal }) });
  }
  const isFine = refreshed.every(({ report: { outcome } }) => outcome === "done" || outcome === "unchanged");
  return { command: "refresh", refreshed, needsPane: refreshed.length === 0 || !isFine };
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
