import type { Browser, Frame } from "playwright-core";
import { Preview, type PreviewOptions } from "./open-preview";
import type { ScorecardDefinition } from "../../src/taskpane/port";

/** Charts of every kind, and trends of KPIs that are on track, at risk and off track. */
const CHARTS: NonNullable<ScorecardDefinition["charts"]> = [
  { kind: "perspectives" },
  { kind: "radar" },
  { kind: "history" },
  { kind: "movement" },
  { kind: "against-target" },
  { kind: "trend", kpi: "Revenue" },
  { kind: "trend", kpi: "Gross margin" },
  { kind: "trend", kpi: "Complaints per 1,000 orders" },
];

/** Opens the small business sample, scores it, and refreshes it from the pane with all sheets that a scorecard may have. */
export async function openSmallBusiness(
  browser: Browser,
  options: PreviewOptions = {},
): Promise<{ readonly preview: Preview; readonly pane: Frame }> {
  const preview = await Preview.open(browser, { sample: "small-business", width: 1440, ...options });
  const pane = await preview.pane();
  await pane.getByRole("button", { name: "Score these KPIs" }).click();
  await pane.getByText(/cells updated/).waitFor();
  await pane.evaluate(turnOnSheets, CHARTS);
  await refreshFromPane(pane);
  return { preview, pane };
}

/** Presses the pane's own Refresh and waits for its end. */
export async function refreshFromPane(pane: Frame): Promise<void> {
  const button = pane.getByRole("button", { name: "Refresh", exact: true });
  await button.click();
  // While it runs there is Cancel instead.
  await button.waitFor();
}

/** As the workbook keeps a scorecard's choice of sheets. Runs in the add-in's frame. */
async function turnOnSheets(charts: typeof CHARTS): Promise<void> {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    const kept = settings.getItem("BSC.scorecards").load("value");
    await context.sync();
    const [first, ...others] = JSON.parse(String(kept.value)) as ScorecardDefinition[];
    const sheets = ["map", "charts", "heat-map", "report"];
    settings.add("BSC.scorecards", JSON.stringify([{ ...first, sheets, charts }, ...others]));
    await context.sync();
  });
}

/** Shows a sheet by its tab, as the user does. */
export async function showSheet({ page }: Preview, name: string): Promise<void> {
  await page.locator("[data-u-comp=slide-tab-item]", { hasText: new RegExp(`^${name}$`) }).click();
  await page.waitForFunction((wanted) => window.preview.activeSheet() === wanted, name);
}

/** Cell of a KPI's last reading; its rows stand in order of time. */
export async function lastReading({ page }: Preview, kpi: string): Promise<string> {
  const rows = await page.evaluate((name) => {
    const column = Array.from({ length: 300 }, (_, at) => window.preview.getText("Readings", `A${at + 1}`));
    return column.lastIndexOf(name) + 1;
  }, kpi);
  return `C${rows}`;
}
