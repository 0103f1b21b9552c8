import { speakLanguage } from "../functions/sentence";
import { RIBBON_REPORT, type RibbonReport } from "../taskpane/ribbon-report";
import { refreshAll, revertLast, writeReports } from "./run-command";

/**
 * Lets the ribbon's buttons do what the pane's buttons do. Where there is something to read or to choose, the pane is shown.
 *
 * @see manifest.xml, whose FunctionName elements name the actions.
 */
function associateCommands(): void {
  Office.actions.associate("refresh", run(refreshAll));
  Office.actions.associate("report", run(writeReports));
  Office.actions.associate("revert", run(revertLast));
}

function run(command: () => Promise<RibbonReport>) {
  return (event: Office.AddinCommands.Event): void => {
    // Excel greys the button until `completed` is called, and gives up on it after a while.
    void tellPane(command).finally(() => event.completed());
  };
}

async function tellPane(command: () => Promise<RibbonReport>): Promise<void> {
  const report = await command().catch(
    (error: unknown) => ({ command: "failed", error, needsPane: true }) as const,
  );
  window.dispatchEvent(new CustomEvent<RibbonReport>(RIBBON_REPORT, { detail: report }));
  if (report.needsPane) await Office.addin.showAsTaskpane();
}

void Office.onReady(async () => {
  associateCommands();
  // Outside Excel, as when someone opens the page by itself, there is no language.
  await speakLanguage(Office.context.displayLanguage);
});
