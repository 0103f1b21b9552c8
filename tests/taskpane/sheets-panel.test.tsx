// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import type { ScorecardDefinition, ScorecardPort, SheetChoice } from "../../src/taskpane/port";
import { definition, heldRefresh, type fixturePort, report, survey } from "./fixtures/fixture-port";
import { pastReport } from "./fixtures/past-report";
import { showKnown } from "./fixtures/show-pane";

async function showSheets(change: Partial<ScorecardDefinition> = {}, answers: Partial<ScorecardPort> = {}) {
  const mine = { ...definition, ...change };
  const pane = await showKnown({
    survey: async () => survey({ definitions: [mine] }),
    peek: async () => pastReport(),
    refresh: async () => pastReport(),
    chooseSheets: async (_, { sheets, charts }) => ({ ...mine, sheets, ...(charts ? { charts } : {}) }),
    ...answers,
  });
  await screen.findByRole("tree");
  fireEvent.click(screen.getByRole("tab", { name: "Sheets" }));
  await screen.findByRole("heading", { name: "Sheets and report" });
  return pane;
}

const sheet = (name: string) => screen.getByRole<HTMLInputElement>("switch", { name });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const chartNames = () =>
  [...document.querySelectorAll("ol > li")].map((line) => line.querySelector("span + span")?.textContent);
const chosen = (pane: ReturnType<typeof fixturePort>) =>
  pane.called("chooseSheets").map(({ args }) => args[1] as SheetChoice);

describe("the sheets", () => {
  it("are switched on one by one, each saved and refreshed", async () => {
    const pane = await showSheets();
    fireEvent.click(sheet("Heat map"));
    await waitFor(() => expect(pane.called("refresh")).toHaveLength(1));
    expect(chosen(pane)).toEqual([{ sheets: ["heat-map"], charts: null }]);
    expect(pane.called("chooseSheets")[0]?.args[0]).toBe("group");
    expect(sheet("Heat map").checked).toBe(true);
  });

  it("stay as they are when switched off: saved, but nothing is refreshed", async () => {
    const pane = await showSheets({ sheets: ["heat-map", "report"] });
    fireEvent.click(sheet("Heat map"));
    await waitFor(() => expect(pane.called("chooseSheets")).toHaveLength(1));
    expect(chosen(pane)).toEqual([{ sheets: ["report"], charts: null }]);
    await waitFor(() => expect(sheet("Heat map").checked).toBe(false));
    expect(pane.called("refresh")).toHaveLength(0);
    expect(screen.getByText(/stays in the workbook with its last values/)).toBeTruthy();
  });

  it("can be switched while a refresh runs; what was chosen meanwhile is saved at once after it", async () => {
    const held = heldRefresh();
    const pane = await showSheets({}, { refresh: held.refresh });
    fireEvent.click(sheet("Report"));
    await waitFor(() => expect(pane.called("refresh")).toHaveLength(1));
    fireEvent.click(sheet("Heat map"));
    fireEvent.click(sheet("Glossary"));
    expect(sheet("Glossary").checked).toBe(true);
    expect(pane.called("chooseSheets")).toHaveLength(1);
    held.finish(pastReport());
    await waitFor(() => expect(pane.called("refresh")).toHaveLength(2));
    expect(chosen(pane)[1]).toEqual({ sheets: ["report", "heat-map", "glossary"], charts: null });
    held.finish(pastReport());
    await screen.findByText("36 cells updated");
    expect(pane.called("chooseSheets")).toHaveLength(2);
  });

  it("fall back to what is saved, with a sentence, where saving fails", async () => {
    await showSheets({}, { chooseSheets: () => Promise.reject(new Error("no")) });
    fireEvent.click(sheet("Report"));
    await screen.findByText(/Excel reported an error/);
    await waitFor(() => expect(sheet("Report").checked).toBe(false));
  });

  it("are led to once they are on", async () => {
    const pane = await showSheets({ sheets: ["heat-map"] });
    expect(screen.queryByRole("button", { name: "Open: Report" })).toBeNull();
    press("Open: Heat map");
    press("Open: Scorecard");
    expect(pane.called("showSheet").map(({ args }) => args)).toEqual([
      ["group", "heat-map"],
      ["group", "scorecard"],
    ]);
  });

  it("say what the tables lack for them", async () => {
    const lacking = pastReport();
    const input = lacking.input && { ...lacking.input, readings: [] };
    await showSheets({}, { peek: async () => ({ ...lacking, input }) });
    expect(screen.getByText("It needs readings of several periods.")).toBeTruthy();
  });
});

it("keeps the sheets when the settings are saved", async () => {
  const pane = await showSheets();
  fireEvent.click(sheet("Heat map"));
  await waitFor(() => expect(pane.called("refresh")).toHaveLength(1));
  fireEvent.click(screen.getByRole("tab", { name: "Settings" }));
  fireEvent.click(await screen.findByRole("button", { name: "Save and refresh" }));
  await waitFor(() => expect(pane.called("refresh")).toHaveLength(2));
  expect(pane.called("save")[0]?.args[0]).toMatchObject({ sheets: ["heat-map"] });
});

describe("Write the report", () => {
  it("switches the report on, refreshes and shows its sheet", async () => {
    const pane = await showSheets({ sheets: ["map"] });
    press("Write the report");
    await waitFor(() => expect(pane.called("showSheet")).toHaveLength(1));
    expect(chosen(pane)).toEqual([{ sheets: ["map", "report"], charts: null }]);
    const done = pane.calls.map(({ method }) => method).slice(-3);
    expect(done.toSorted()).toEqual(["readSettings", "refresh", "showSheet"]);
    expect(pane.called("showSheet")[0]?.args).toEqual(["group", "report"]);
    expect(sheet("Report").checked).toBe(true);
  });

  it("saves nothing where the report is on already", async () => {
    const pane = await showSheets({ sheets: ["report"] });
    press("Write the report");
    await waitFor(() => expect(pane.called("showSheet")).toHaveLength(1));
    expect(pane.called("chooseSheets")).toHaveLength(0);
  });

  it("leads nowhere where the refresh failed", async () => {
    const fault = { key: "sheets.fault.connection", values: {} };
    const failed = report({ outcome: "failed", scorecard: null, fault });
    const pane = await showSheets({ sheets: ["report"] }, { refresh: async () => failed });
    press("Write the report");
    await screen.findByText(/Excel did not answer/);
    expect(pane.called("showSheet")).toHaveLength(0);
  });
});

const DASHBOARD = {
  sheets: ["charts"],
  charts: [{ kind: "perspectives" }, { kind: "history" }, { kind: "trend", kpi: "Complaints" }],
} satisfies Partial<ScorecardDefinition>;

describe("the charts", () => {
  it("begin with perspectives, history, movement and the trends that matter most", async () => {
    const pane = await showSheets();
    fireEvent.click(sheet("Charts"));
    await waitFor(() => expect(pane.called("refresh")).toHaveLength(1));
    expect(chosen(pane)[0]).toEqual({
      sheets: ["charts"],
      charts: [
        { kind: "perspectives" },
        { kind: "history" },
        { kind: "movement" },
        { kind: "trend", kpi: "Complaints" },
        { kind: "trend", kpi: "Sales" },
      ],
    });
  });

  it("are moved by their buttons and by Alt with an arrow; the focus goes along", async () => {
    const pane = await showSheets(DASHBOARD);
    expect(chartNames()).toEqual(["Score by perspective", "Score over time", "Trend: Complaints"]);
    press("Move down: Score by perspective");
    await waitFor(() =>
      expect(chartNames()).toEqual(["Score over time", "Score by perspective", "Trend: Complaints"]),
    );
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Move down: Score by perspective");
    expect(screen.getByText("Score by perspective is now chart 2 of 3.")).toBeTruthy();
    fireEvent.keyDown(document.activeElement as Element, { key: "ArrowUp", altKey: true });
    await waitFor(() => expect(chartNames()[0]).toBe("Score by perspective"));
    await waitFor(() => expect(pane.called("chooseSheets").length).toBeGreaterThan(0));
  });

  it("stay in place at the ends of the list", async () => {
    const pane = await showSheets(DASHBOARD);
    press("Move up: Score by perspective");
    fireEvent.keyDown(screen.getByRole("button", { name: "Move down: Trend: Complaints" }), {
      key: "ArrowDown",
      altKey: true,
    });
    expect(pane.called("chooseSheets")).toHaveLength(0);
  });

  it("are taken away; the focus goes to the next one, at last to the way to add some", async () => {
    await showSheets(DASHBOARD);
    press("Remove: Score over time");
    await waitFor(() => expect(chartNames()).toEqual(["Score by perspective", "Trend: Complaints"]));
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Remove: Trend: Complaints");
    press("Remove: Trend: Complaints");
    press("Remove: Score by perspective");
    await screen.findByText("No chart is chosen.");
    expect(document.activeElement?.textContent).toBe("Add a chart");
  });

  it("are added: one of the whole, or the trend of a KPI that is looked for by its name", async () => {
    const pane = await showSheets(DASHBOARD);
    press("Add a chart");
    expect(screen.queryByRole("button", { name: "Add: Score over time" })).toBeNull();
    press("Add: Perspectives against target");
    await waitFor(() => expect(chartNames()).toContain("Perspectives against target"));
    const search = screen.getByRole("searchbox", { name: "Trend of a KPI" });
    fireEvent.change(search, { target: { value: "xyz" } });
    expect(screen.getByText("No such KPI is left to add.")).toBeTruthy();
    fireEvent.change(search, { target: { value: "SAL" } });
    press("Add: Sales");
    await waitFor(() => expect(chartNames().at(-1)).toBe("Trend: Sales"));
    expect(document.activeElement).toBe(search);
    await waitFor(() => expect(chosen(pane).at(-1)?.charts?.at(-1)).toEqual({ kind: "trend", kpi: "Sales" }));
  });

  it("are added for one KPI: its process limits or its forecast, beside its trend", async () => {
    const pane = await showSheets({ ...DASHBOARD, charts: [{ kind: "trend", kpi: "Sales" }] });
    press("Add a chart");
    const kind = screen.getByRole("combobox", { name: "Chart of a KPI" });
    fireEvent.change(kind, { target: { value: "control" } });
    press("Add: Sales");
    await waitFor(() => expect(chartNames().at(-1)).toBe("Process limits: Sales"));
    expect(screen.queryByRole("button", { name: "Add: Sales" })).toBeNull();
    fireEvent.change(kind, { target: { value: "forecast" } });
    press("Add: Sales");
    await waitFor(() => expect(chartNames().at(-1)).toBe("Forecast: Sales"));
    await waitFor(() =>
      expect(chosen(pane).at(-1)?.charts).toEqual([
        { kind: "trend", kpi: "Sales" },
        { kind: "control", kpi: "Sales" },
        { kind: "forecast", kpi: "Sales" },
      ]),
    );
  });

  it("name a KPI that is gone as such", async () => {
    await showSheets({ ...DASHBOARD, charts: [{ kind: "trend", kpi: "Old" }] });
    expect(chartNames()).toEqual(["Trend of a KPI that is no longer in the table"]);
  });
});

it("is sound for screen readers and keys", async () => {
  await showSheets(DASHBOARD);
  press("Add a chart");
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    resultTypes: ["violations"],
  });
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
});
