// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ScorecardDefinition } from "../../src/taskpane/port";
import { candidate, definition, kpiTable, survey } from "./fixtures/fixture-port";
import { known, showKnown, showPane } from "./fixtures/show-pane";

const accept = () => screen.findByRole("button", { name: "Score these KPIs" });

describe("Start", () => {
  it("saves the proposed mapping and refreshes by one click", async () => {
    const { called } = await showPane();
    fireEvent.click(await accept());
    expect(await screen.findByRole("tree")).toBeTruthy();
    const saved = called("save")[0]?.args[0] as ScorecardDefinition;
    expect(saved.mappings.map(({ role }) => role)).toEqual(["kpis", "readings"]);
    expect(saved.results).toBe("columns");
    expect(called("refresh").map(({ args }) => args[0])).toEqual([saved.id]);
    expect(screen.getByRole("heading", { level: 1, name: "KPIs" })).toBeTruthy();
  });

  it("shows each column with its first values and its meaning in words", async () => {
    await showPane();
    await accept();
    const meaning = screen.getByRole<HTMLSelectElement>("combobox", { name: "What YTD Scaled means" });
    expect(meaning.value).toBe("actual");
    const row = within(meaning.closest("li") as HTMLElement);
    expect(row.getByText("1,284,500 · 46.5 · 4.2")).toBeTruthy();
    expect(row.getByText("What was measured.")).toBeTruthy();
  });

  it("lets a meaning be corrected, which the port describes again", async () => {
    const { called } = await showPane();
    await accept();
    fireEvent.change(screen.getByRole("combobox", { name: "What Goal means" }), {
      target: { value: "baseline" },
    });
    expect(await screen.findByText("No target is chosen, so KPIs will show “No data”.")).toBeTruthy();
    expect(called("reconsider")[0]?.args[1]).toEqual([
      { field: "kpi", column: 0, header: "Kennzahl" },
      { field: "actual", column: 1, header: "YTD Scaled" },
      { field: "baseline", column: 2, header: "Goal" },
    ]);
  });

  it("waits for a column of names", async () => {
    const { called } = await showPane();
    await accept();
    fireEvent.change(screen.getByRole("combobox", { name: "What Kennzahl means" }), {
      target: { value: "" },
    });
    expect(await screen.findByText("Choose the column that holds the KPIs’ names.")).toBeTruthy();
    fireEvent.click(await accept());
    expect(called("save")).toHaveLength(0);
  });

  it("shows which rows are not scored", async () => {
    await showPane();
    fireEvent.click(await screen.findByRole("button", { name: "2 rows are not scored" }));
    expect(screen.getByText("Total costs (total)")).toBeTruthy();
  });

  it("takes a direction by one click each, and all suggestions by one", async () => {
    const { called } = await showPane();
    await accept();
    fireEvent.click(screen.getByRole("button", { name: "Take all suggestions" }));
    const revenue = within(screen.getByRole("group", { name: "Net revenue" }));
    fireEvent.click(revenue.getByRole("button", { name: "Lower" }));
    fireEvent.click(await accept());
    await waitFor(() => expect(called("save")).toHaveLength(1));
    expect(called("save")[0]?.args[1]).toEqual({ "Days sales outstanding": "lower", "Net revenue": "lower" });
  });

  it("keeps a direction for a KPI named as a property of every object", async () => {
    const undirected = [{ name: "__proto__", suggestion: "lower" as const }];
    const { called } = await showPane({
      survey: async () => survey({ candidates: [{ ...kpiTable, undirected }] }),
    });
    await accept();
    fireEvent.click(screen.getByRole("button", { name: "Take all suggestions" }));
    fireEvent.click(await accept());
    await waitFor(() => expect(called("save")).toHaveLength(1));
    expect(Object.entries(called("save")[0]?.args[1] as object)).toEqual([["__proto__", "lower"]]);
  });

  it("writes beside the KPIs or to the Scorecard sheet only, and leaves tables out on request", async () => {
    const { called } = await showPane();
    await accept();
    fireEvent.click(screen.getByRole("radio", { name: "On the Scorecard sheet only" }));
    fireEvent.click(screen.getByRole("checkbox", { name: /^Readings: Readings/ }));
    fireEvent.click(await accept());
    await waitFor(() => expect(called("save")).toHaveLength(1));
    expect(called("save")[0]?.args[0]).toMatchObject({ results: "sheet-only", mappings: [{ role: "kpis" }] });
  });

  it.each([
    { because: "query", name: "Sales KPIs", sentence: /^The query Sales KPIs loads this table anew/ },
    { because: "protected", name: "Plan", sentence: /^The sheet Plan is protected/ },
  ] as const)("keeps results out of a table because of a $because, and says so", async (reason) => {
    const { because, name } = reason;
    const loaded = { ...kpiTable, sheetOnly: { because, name } };
    const { called } = await showPane({ survey: async () => survey({ candidates: [loaded] }) });
    await accept();
    expect(screen.getByText(reason.sentence)).toBeTruthy();
    fireEvent.click(await accept());
    await waitFor(() => expect(called("save")).toHaveLength(1));
    expect(called("save")[0]?.args[0]).toMatchObject({ results: "sheet-only" });
  });

  it("says which columns it reads as entities, and asks for no other", async () => {
    const columns = kpiTable.mapping.columns.map((column) =>
      column.field === "kpi" ? column : { ...column, entity: column.column === 1 ? "North" : "South" },
    );
    const beside = { ...kpiTable, mapping: { ...kpiTable.mapping, columns } };
    await showPane({ survey: async () => survey({ candidates: [beside] }) });
    await accept();
    expect(
      screen.getByText("The columns under North, South are read as entities of their own."),
    ).toBeTruthy();
    expect(screen.queryByRole("textbox", { name: /^Whose KPIs/ })).toBeNull();
  });

  it("chooses between several tables", async () => {
    const other = candidate("kpis", "Board pack", [
      ["Line", "kpi", ["Costs"]],
      ["Act", "actual", ["1"]],
      ["Bud", "target", ["2"]],
    ]);
    const { called } = await showPane({ survey: async () => survey({ candidates: [kpiTable, other] }) });
    await accept();
    fireEvent.click(screen.getByRole("radio", { name: /Board pack/ }));
    fireEvent.click(await accept());
    await waitFor(() => expect(called("save")).toHaveLength(1));
    expect(called("save")[0]?.args[0]).toMatchObject({ name: "Board pack" });
  });

  it("stays, with the reason, when saving fails", async () => {
    await showPane({ save: () => Promise.reject(new Error("The sheet is locked.")) });
    fireEvent.click(await accept());
    expect(await screen.findByText(/The sheet is locked/)).toBeTruthy();
    expect(await accept()).toBeTruthy();
  });

  it.each([
    { kind: "sample", name: "With a sample", refreshes: 1 },
    { kind: "empty", name: "Empty", refreshes: 0 },
  ])("starts from a template: $kind", async ({ kind, name, refreshes }) => {
    const { called } = await showPane({}, "de");
    const names: Record<string, string> = { "With a sample": "Mit Beispiel", Empty: "Leer" };
    fireEvent.click(await screen.findByRole("button", { name: names[name] as string }));
    expect(await screen.findByRole("heading", { level: 1, name: "Group scorecard" })).toBeTruthy();
    expect(called("startFromTemplate").map(({ args }) => args)).toEqual([[kind, "de"]]);
    await waitFor(() => expect(called("refresh")).toHaveLength(refreshes));
  });

  it("says what a KPI table needs when there is none, and looks again", async () => {
    const surveys = [survey({ candidates: [] }), survey()];
    await showPane({ survey: async () => surveys.shift() ?? survey() });
    expect(await screen.findByRole("heading", { name: "No KPI table found" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Look again" }));
    expect(await accept()).toBeTruthy();
  });
});

describe("the workbook's state", () => {
  it("is told when it cannot be read, and read again on request", async () => {
    let fails = true;
    const fault = Object.assign(new Error(), { key: "sheets.fault.cell-edit", values: {} });
    await showPane({
      survey: () => (fails ? Promise.reject(fault) : Promise.resolve(known)),
    });
    expect(screen.getByRole("alert").textContent).toContain("A cell is being edited. Press Enter or Esc");
    fails = false;
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Group scorecard" })).toBeTruthy();
  });

  it("offers a choice of scorecards where there are several", async () => {
    const second = { ...definition, id: "plant", name: "Plant" };
    const { called } = await showPane({ survey: async () => survey({ definitions: [definition, second] }) });
    fireEvent.change(screen.getByRole("combobox", { name: "Scorecard" }), { target: { value: "plant" } });
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    await screen.findByRole("tree");
    expect(called("refresh").map(({ args }) => args[0])).toEqual(["plant"]);
  });
});

describe("Settings", () => {
  async function showSettings(answers: Parameters<typeof showKnown>[0] = {}) {
    const pane = await showKnown(answers);
    fireEvent.click(screen.getByRole("tab", { name: "Settings" }));
    await screen.findByRole("button", { name: "Save and refresh" });
    return pane;
  }

  it("are saved to the workbook, with the results' columns, and followed by a refresh", async () => {
    const { called } = await showSettings();
    const cut = screen.getByRole("textbox", { name: "Objectives and perspectives on track from" });
    fireEvent.change(cut, { target: { value: "92,5" } });
    fireEvent.change(cut, { target: { value: "92.5%" } });
    fireEvent.change(screen.getByRole("combobox", { name: "Compare" }), {
      target: { value: "year-to-date" },
    });
    fireEvent.click(screen.getByRole("checkbox", { name: "Variance" }));
    fireEvent.click(screen.getByRole("button", { name: "Save and refresh" }));
    await waitFor(() => expect(called("refresh")).toHaveLength(1));
    expect(called("writeSettings")[0]?.args[1]).toMatchObject({ parentOnTrack: 0.925, view: "year-to-date" });
    expect((called("save")[0]?.args[0] as ScorecardDefinition).resultColumns).toEqual([
      "status",
      "variance-percent",
      "score",
      "variance",
    ]);
  });

  it("are refused with a sentence at the field, and nothing is saved", async () => {
    const { called } = await showSettings();
    const cut = screen.getByRole("textbox", { name: "Least share of weight with data" });
    fireEvent.change(cut, { target: { value: "a lot" } });
    fireEvent.click(screen.getByRole("button", { name: "Save and refresh" }));
    expect(await screen.findByText("Enter a percentage such as 95%.")).toBeTruthy();
    expect(cut.getAttribute("aria-invalid")).toBe("true");
    expect(called("save")).toHaveLength(0);
  });

  it("remove a scorecard only when asked twice", async () => {
    const surveys = [known, survey()];
    const { called } = await showSettings({ survey: async () => surveys.shift() ?? survey() });
    fireEvent.click(screen.getByRole("button", { name: "Remove this scorecard" }));
    expect(called("forget")).toHaveLength(0);
    fireEvent.click(screen.getByRole("button", { name: "Remove" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Start" })).toBeTruthy();
    expect(called("forget").map(({ args }) => args)).toEqual([["group"]]);
  });

  it("lead to Start for another scorecard, and back", async () => {
    await showSettings();
    fireEvent.click(screen.getByRole("button", { name: "Add a scorecard" }));
    expect(await accept()).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Group scorecard" })).toBeTruthy();
  });
});
