// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/engine/scorecard/default-settings";
import type { ScorecardInput, Settings } from "../../src/engine/scorecard/model";
import { scoreScorecard } from "../../src/engine/scorecard/scorecard";
import type { RefreshReport } from "../../src/taskpane/port";
import { definition, survey } from "./fixtures/fixture-port";
import { month, pastReport, trendInput } from "./fixtures/past-report";
import { showKnown } from "./fixtures/show-pane";

async function showSettings() {
  const shown = await showKnown({
    survey: async () => survey({ definitions: [definition] }),
    peek: async () => pastReport(),
  });
  fireEvent.click(await screen.findByRole("tab", { name: "Settings" }));
  fireEvent.click(await screen.findByRole("button", { name: "Advanced" }));
  return shown;
}

describe("the advanced settings", () => {
  it("choose how signals are told, and are saved with the others", async () => {
    const { called } = await showSettings();
    const field = (name: string) => screen.getByRole<HTMLSelectElement>("combobox", { name });
    expect(["Rules for signals", "Middle of the limits", "Seasons"].map((name) => field(name).value)).toEqual(
      ["wheeler", "mean", "where-clear"],
    );
    fireEvent.change(field("Rules for signals"), { target: { value: "nelson" } });
    fireEvent.change(field("Middle of the limits"), { target: { value: "median" } });
    fireEvent.change(field("Seasons"), { target: { value: "never" } });
    fireEvent.click(screen.getByRole("button", { name: "Save and refresh" }));
    await screen.findByRole("tab", { name: "Settings" });
    expect(called("writeSettings").map(({ args }) => args[1])).toEqual([
      { ...defaultSettings, signalRules: "nelson", signalCentre: "median", deseasonalise: "never" },
    ]);
  });
});

/** Sales with so many months of readings, the last one September. */
async function openSales(values: readonly number[], settings: Partial<Settings> = {}) {
  const readings = values.map((actual, place) => ({
    kpi: "Sales",
    entity: null,
    period: month(9 - values.length + place + 1),
    actual,
    target: null,
    priorYear: null,
    numerator: null,
    denominator: null,
    cell: null,
  }));
  const input: ScorecardInput = { ...trendInput, readings, settings: { ...defaultSettings, ...settings } };
  const part: Partial<RefreshReport> = { input, scorecard: scoreScorecard(input) };
  await showKnown({
    survey: async () => survey({ definitions: [definition] }),
    peek: async () => pastReport(part),
  });
  await screen.findByRole("tree");
  fireEvent.click(screen.getByRole("treeitem", { name: /Sales/ }));
  await screen.findByRole("slider");
}

describe("a KPI's page", () => {
  it("tells signals by the rules that were chosen", async () => {
    // Limits 3.5 ± 2.66: noise by Wheeler's rules, six in a row upwards by Nelson's.
    await openSales([1, 2, 3, 4, 5, 6], { signalRules: "nelson" });
    expect(
      await screen.findByText(
        "September 2026 is a signal for the better: six readings in a row, each higher than the one before",
      ),
    ).toBeTruthy();
  });

  it("shows limits around the median where that was chosen", async () => {
    // Median 3.5 of 1 to 6, median moving range 1: 3.5 ± 3.145.
    await openSales([1, 2, 3, 4, 5, 6], { signalCentre: "median" });
    fireEvent.click(await screen.findByRole("switch", { name: "Limits" }));
    fireEvent.click(screen.getByRole("button", { name: "As a table" }));
    const table = screen.getByRole("table", { name: "Trend of Sales" });
    expect(within(table).getByText("Upper limit 6.65 · Median 3.5 · Lower limit 0.36")).toBeTruthy();
  });

  it("draws limits that follow clear seasons, and says of which period they are", async () => {
    const swing = [0, 2, -1, 1, -2, 1, 0, -1, 2, -2, 1, -1];
    const summers = Array.from({ length: 36 }, (_, at) => {
      const level = 100 + (swing[(at * 5) % 12] ?? 0) + (at % 7) / 2;
      return level * (at % 12 < 6 ? 1 : 2);
    });
    await openSales(summers);
    fireEvent.click(await screen.findByRole("switch", { name: "Limits" }));
    fireEvent.click(screen.getByRole("button", { name: "As a table" }));
    const table = screen.getByRole("table", { name: "Trend of Sales" });
    expect(
      within(table).getByText(/The limits follow the seasons; those shown are of September 2026\.$/),
    ).toBeTruthy();
    const bends = [...screen.getByRole("slider").querySelectorAll("path[fill=none]")].map(
      (path) => path.getAttribute("d")?.split("L").length ?? 0,
    );
    expect(bends.filter((count) => count === 24)).toHaveLength(3);
  });
});
