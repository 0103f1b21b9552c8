// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { ScorecardPort } from "../../src/taskpane/port";
import type { Language } from "../../src/words/say";
import { showKnown } from "./fixtures/show-pane";

async function openLibrary(answers: Partial<ScorecardPort> = {}, language: Language = "en") {
  const shown = await showKnown(answers, language);
  fireEvent.click(screen.getByRole("tab", { name: language === "de" ? "Einstellungen" : "Settings" }));
  const title = language === "de" ? "Kennzahlenbibliothek" : "KPI library";
  const library = within(await screen.findByRole("region", { name: title }));
  await library.findAllByRole("checkbox");
  return { ...shown, library };
}

it("adds the ticked KPIs of several perspectives, says so and scores them", async () => {
  const { library, called } = await openLibrary();
  fireEvent.click(library.getByRole("checkbox", { name: /^Gross margin/ }));
  fireEvent.change(library.getByLabelText("Perspective"), { target: { value: "esg" } });
  expect(library.getByRole("group", { name: "Environmental" })).toBeTruthy();
  fireEvent.click(library.getByRole("checkbox", { name: /^Scope 1 emissions.*lower is better/ }));
  const before = called("refresh").length;
  fireEvent.click(library.getByRole("button", { name: "Add 2 KPIs" }));
  expect(await library.findByText("2 rows added: gross-margin, scope-1")).toBeTruthy();
  expect(called("addFromLibrary").map(({ args }) => args)).toEqual([
    ["group", ["gross-margin", "scope-1"], false],
  ]);
  expect(library.getByRole("button", { name: "Add 0 KPIs" }).getAttribute("aria-disabled")).toBe("true");
  await waitFor(() => expect(called("refresh").length).toBe(before + 1));
});

it("adds ESG as a perspective, and says when it is there already", async () => {
  const { library, called } = await openLibrary({
    addFromLibrary: async () => ({ added: [], present: ["ESG"], paste: [] }),
  });
  fireEvent.change(library.getByLabelText("Perspective"), { target: { value: "esg" } });
  fireEvent.click(library.getByRole("button", { name: "Add ESG as a perspective" }));
  expect(await library.findByText("Already there: ESG")).toBeTruthy();
  expect(called("addFromLibrary").map(({ args }) => args)).toEqual([["group", [], true]]);
  expect(called("refresh")).toEqual([]);
});

it("gives the rows for a table of the user's own, to be copied", async () => {
  const written: string[] = [];
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => void written.push(text));
  const { library } = await openLibrary({
    addFromLibrary: async () => ({
      added: [],
      present: [],
      paste: [{ table: "kpis", text: "Waste\tt\tlower" }],
    }),
  });
  fireEvent.click(library.getByRole("checkbox", { name: /^Revenue thousands/ }));
  fireEvent.click(library.getByRole("button", { name: "Add 1 KPI" }));
  const rows = await library.findByLabelText(/Copy these rows and paste them below its last row/);
  expect((rows as HTMLTextAreaElement).value).toBe("Waste\tt\tlower");
  fireEvent.click(library.getByRole("button", { name: "Copy" }));
  expect(await library.findByRole("button", { name: "Copied" })).toBeTruthy();
  expect(written).toEqual(["Waste\tt\tlower"]);
  vi.restoreAllMocks();
});

it("says what is in the way and keeps what is ticked; in German too", async () => {
  const fault = Object.assign(new Error("x"), {
    key: "sheets.library.in-the-way",
    values: { cell: "KPIs!A14" },
  });
  const { library } = await openLibrary({ addFromLibrary: () => Promise.reject(fault) }, "de");
  const box = library.getByRole("checkbox", { name: /^Umsatz Tsd/ });
  fireEvent.click(box);
  fireEvent.click(library.getByRole("button", { name: "1 Kennzahl hinzufügen" }));
  expect(await library.findByText(/KPIs!A14 unter der Tabelle ist nicht leer/)).toBeTruthy();
  expect((box as HTMLInputElement).checked).toBe(true);
});
