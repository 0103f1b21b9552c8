// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { expect, it } from "vitest";
import { countTerm } from "../../src/taskpane/import-draft";
import type { ImportOptions, ImportReport, Recipe, ScorecardPort } from "../../src/taskpane/port";
import type { Language } from "../../src/words/say";
import { definition, survey } from "./fixtures/fixture-port";
import { importPreview, importReport, readingsRecipe } from "./fixtures/sample-import";
import { showKnown, showPane } from "./fixtures/show-pane";

const file = new File(["KPI;Month;Value\nRevenue;01.02.2026;1.234,5\n"], "ledger.csv", { type: "text/csv" });
const kept: Recipe = { ...readingsRecipe, id: "r1", name: "Month end" };

async function openImport(answers: Partial<ScorecardPort> = {}) {
  const shown = await showKnown(answers);
  fireEvent.click(screen.getByRole("tab", { name: "Settings" }));
  fireEvent.click(await screen.findByRole("button", { name: "Bring in a CSV" }));
  await screen.findByLabelText("CSV or text file");
  return shown;
}

async function pick() {
  fireEvent.change(screen.getByLabelText("CSV or text file"), { target: { files: [file] } });
  await screen.findByRole("table");
}

async function violations(): Promise<readonly string[]> {
  const result = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    resultTypes: ["violations"],
  });
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

it("shows the first rows and how the file is written, says what is open, and reads it again as chosen", async () => {
  const { called } = await openImport();
  await pick();
  expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
    "KPI",
    "Month",
    "Value",
  ]);
  expect(screen.getByRole("cell", { name: "1.234,5" })).toBeTruthy();
  expect(screen.getByLabelText<HTMLSelectElement>("Encoding").value).toBe("windows-1252");
  expect(screen.getByText("The first rows do not show which. Check it.")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Order of dates"), { target: { value: "mdy" } });
  await waitFor(() => expect(called("lookAtImport")).toHaveLength(2));
  expect(called("lookAtImport")[1]?.args[1]).toMatchObject({ chosen: { dateOrder: "mdy" } });
});

it("runs the recipe, keeps it, and lists what changed with its cells", async () => {
  const { called } = await openImport({ importFile: async () => ({ ...importReport, definition }) });
  await pick();
  fireEvent.change(screen.getByLabelText(/^Source/), { target: { value: "General ledger" } });
  fireEvent.change(screen.getByLabelText("Name of the recipe"), { target: { value: "Month end" } });
  fireEvent.click(screen.getByRole("button", { name: "Import" }));
  expect(await screen.findByText("2 readings added")).toBeTruthy();
  expect(screen.getByText(/Revenue · January 2026 · Actual: 1,200 → 1,234.5/)).toBeTruthy();
  expect(screen.getByText("Line 4: “soon” in Month is no date. The row was left out.")).toBeTruthy();
  expect(screen.getByText("1 reading kept that the file no longer holds")).toBeTruthy();
  expect(screen.getByText("Group scorecard now reads these readings.")).toBeTruthy();
  const [recipe] = called("saveRecipe").map(({ args }) => args[0] as Recipe);
  expect(recipe).toMatchObject({
    name: "Month end",
    source: "General ledger",
    columns: readingsRecipe.columns,
  });
  const [, run, , options] = called("importFile")[0]!.args as [unknown, Recipe, unknown, ImportOptions];
  expect(run.id).toBe(recipe?.id);
  expect(options).toMatchObject({ scorecard: "group", language: "en" });
  fireEvent.click(screen.getByRole("button", { name: "'Imported readings'!C5" }));
  expect(called("selectCell").map(({ args }) => args)).toEqual([["'Imported readings'!C5"]]);
  expect(await violations()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Refresh the scorecard" }));
  await waitFor(() => expect(called("refresh")).toHaveLength(1));
});

it("shows how far it is and can be cancelled", async () => {
  let finish: (report: ImportReport) => void = () => undefined;
  let given: ImportOptions | null = null;
  await openImport({
    importFile: (_, __, ___, options) =>
      new Promise((resolve) => {
        given = options;
        finish = resolve;
      }),
  });
  await pick();
  fireEvent.click(screen.getByRole("button", { name: "Import" }));
  act(() => given?.onProgress(0.42));
  expect(await screen.findByText("Reading the file: 40%")).toBeTruthy();
  expect(await violations()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(given!.signal.aborted).toBe(true);
  act(() => finish({ ...importReport, outcome: "cancelled", changes: [], keptRows: [], problems: [] }));
  expect(await screen.findByText("Cancelled. The workbook is as it was.")).toBeTruthy();
});

it("says what a recipe still lacks, and takes a text for every row in place of a column", async () => {
  const { called } = await openImport({
    lookAtImport: async () => ({
      ...importPreview,
      proposal: { ...readingsRecipe, columns: { actual: "Value" } },
    }),
  });
  await pick();
  expect(screen.getByText("Say which column holds the Period.")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Day of all rows"), { target: { value: "2026-01-31" } });
  expect(screen.getByText("Say which column holds the KPI.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Import" }).getAttribute("aria-disabled")).toBe("true");
  fireEvent.change(screen.getByLabelText("KPI of all rows"), { target: { value: "Cash" } });
  fireEvent.click(screen.getByRole("button", { name: "Import" }));
  await screen.findByText("2 readings added");
  expect(called("importFile")[0]?.args[1]).toMatchObject({ fixed: { kpi: "Cash", period: 46053 } });
});

it("makes KPIs of raw rows: a ratio with conditions", async () => {
  const { called } = await openImport();
  await pick();
  fireEvent.change(screen.getByLabelText("Kind of file"), { target: { value: "own" } });
  fireEvent.click(await screen.findByRole("button", { name: "KPI 1" }));
  const kpis = within(screen.getByRole("region", { name: "KPIs" }));
  fireEvent.change(kpis.getByLabelText("KPI"), { target: { value: "Share of large" } });
  fireEvent.change(kpis.getByLabelText("Made as"), { target: { value: "ratio" } });
  const top = within(kpis.getByRole("group", { name: "Counted" }));
  fireEvent.click(top.getByRole("button", { name: "Add a condition" }));
  fireEvent.change(top.getAllByLabelText("Column")[0]!, { target: { value: "Value" } });
  fireEvent.change(top.getByLabelText("Condition"), { target: { value: "at-least" } });
  fireEvent.change(top.getByLabelText("Value"), { target: { value: "1000" } });
  expect(await violations()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Import" }));
  await screen.findByText("2 readings added");
  expect(called("importFile")[0]?.args[1]).toMatchObject({
    kind: "measures",
    columns: { period: "Month" },
    measures: [
      {
        kpi: "Share of large",
        how: "ratio",
        top: [{ of: "count", filters: [{ column: "Value", test: "at-least", value: "1000" }] }],
        bottom: [{ of: "count", filters: [] }],
      },
    ],
  });
});

it("uses, renames and deletes the workbook's recipes", async () => {
  const { called } = await openImport({
    recipes: async () => [kept],
    saveRecipe: async (recipe) => [recipe],
    deleteRecipe: async () => [],
  });
  fireEvent.change(await screen.findByLabelText("Recipe"), { target: { value: "r1" } });
  fireEvent.click(screen.getByRole("button", { name: "Rename" }));
  fireEvent.change(screen.getByLabelText("Name of the recipe"), { target: { value: "Close" } });
  fireEvent.click(screen.getByRole("button", { name: "Save name" }));
  expect(await screen.findByRole("option", { name: "Close" })).toBeTruthy();
  await pick();
  expect(called("lookAtImport")[0]?.args[1]).toMatchObject({ recipe: { id: "r1", name: "Close" } });
  fireEvent.click(screen.getByRole("button", { name: "Delete recipe" }));
  const ask = within(screen.getByRole("group", { name: "Delete recipe" }));
  expect(ask.getByText("Delete Close? What it imported stays.")).toBeTruthy();
  fireEvent.click(ask.getByRole("button", { name: "Delete recipe" }));
  await waitFor(() => expect(called("deleteRecipe").map(({ args }) => args)).toEqual([["r1"]]));
});

it.each(["en", "de", "fr", "es", "pt"] as Language[])(
  "opens from Start for a workbook without tables, in %s",
  async (language) => {
    const buttons = {
      en: "Bring in a CSV",
      de: "CSV einlesen",
      fr: "Importer un CSV",
      es: "Traer un CSV",
      pt: "Trazer um CSV",
    };
    const { called } = await showPane({ survey: async () => survey({ candidates: [] }) }, language);
    fireEvent.click(await screen.findByRole("button", { name: buttons[language] }));
    await waitFor(() => expect(document.querySelector("input[type=file]")).toBeTruthy());
    expect(await violations()).toEqual([]);
    fireEvent.change(document.querySelector("input[type=file]")!, { target: { files: [file] } });
    await screen.findByRole("table");
    expect(await violations()).toEqual([]);
    expect(called("lookAtImport")[0]?.args[1]).toMatchObject({ language });
  },
);

it("says why a file cannot be read, and looks the workbook over again when it closes", async () => {
  const fault = Object.assign(new Error("x"), { key: "sheets.imports.quote", values: { line: 7 } });
  let fails = true;
  const { called } = await showPane({
    survey: async () => survey({ candidates: [] }),
    lookAtImport: async () => (fails ? Promise.reject(fault) : importPreview),
  });
  fireEvent.click(await screen.findByRole("button", { name: "Bring in a CSV" }));
  fireEvent.change(await screen.findByLabelText("Or paste rows here"), { target: { value: "a;b" } });
  fireEvent.click(screen.getByRole("button", { name: "Use this text" }));
  expect(await screen.findByText(/A quotation mark on line 7/)).toBeTruthy();
  fails = false;
  fireEvent.click(screen.getByRole("button", { name: "Use this text" }));
  await screen.findByRole("table");
  fireEvent.click(screen.getByRole("button", { name: "Import" }));
  await screen.findByText("2 readings added");
  const before = called("survey").length;
  fireEvent.click(screen.getByRole("button", { name: "Back" }));
  await waitFor(() => expect(called("survey").length).toBe(before + 1));
});

it("begins a recipe of its own for another file", async () => {
  const { called } = await openImport();
  for (const source of ["One", "Two"]) {
    await pick();
    expect(screen.getByLabelText<HTMLInputElement>(/^Source/).value).toBe("ledger");
    fireEvent.change(screen.getByLabelText(/^Source/), { target: { value: source } });
    fireEvent.click(screen.getByRole("button", { name: "Import" }));
    fireEvent.click(await screen.findByRole("button", { name: "Import another file" }));
  }
  const saved = called("saveRecipe").map(({ args }) => args[0] as Recipe);
  expect(saved.map(({ name }) => name)).toEqual(["One", "Two"]);
  expect(saved[0]?.id).not.toBe(saved[1]?.id);
});

it("takes pasted rows of an export for a source of its own, and keeps one recipe of one name", async () => {
  const deals = {
    ...importPreview.proposal,
    kind: "measures",
    template: "crm-deals",
    grain: "month",
  } as const;
  const measures = [{ kpi: "Deals", unit: "", how: "total", top: [countTerm], bottom: [] }] as const;
  const { called } = await openImport({
    lookAtImport: async () => ({ ...importPreview, proposal: { ...deals, measures } }),
    saveRecipe: async (recipe) => [recipe],
  });
  for (const _ of ["once", "again"]) {
    fireEvent.change(screen.getByLabelText("Or paste rows here"), { target: { value: "a;b" } });
    fireEvent.click(screen.getByRole("button", { name: "Use this text" }));
    fireEvent.click(await screen.findByRole("button", { name: "Import" }));
    fireEvent.click(await screen.findByRole("button", { name: "Import another file" }));
  }
  const [first, second] = called("saveRecipe").map(({ args }) => args[0] as Recipe);
  expect(first).toMatchObject({ name: "CRM deals", source: "CRM deals" });
  expect(second?.id).toBe(first?.id);
});
