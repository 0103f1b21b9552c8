// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { ScorecardPort } from "../../src/taskpane/port";
import type { Language } from "../../src/words/say";
import { report, survey } from "./fixtures/fixture-port";
import { showKnown, showPane } from "./fixtures/show-pane";

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

const openEsg = (library: Awaited<ReturnType<typeof openLibrary>>["library"]) => {
  fireEvent.change(library.getByLabelText("Perspective"), { target: { value: "esg" } });
  return library.getByRole<HTMLInputElement>("switch", { name: "ESG as a perspective" });
};

it("switches ESG on as a perspective, and off again", async () => {
  const { library, called } = await openLibrary({
    addFromLibrary: async () => ({ added: ["ESG"], present: [], paste: [] }),
  });
  const esg = openEsg(library);
  expect(esg.checked).toBe(false);
  fireEvent.click(esg);
  expect(await library.findByText("1 row added: ESG")).toBeTruthy();
  expect(called("addFromLibrary").map(({ args }) => args)).toEqual([["group", [], true]]);
  expect(esg.checked).toBe(true);
  await waitFor(() => expect(called("refresh")).toHaveLength(1));
  expect(screen.getByRole("button", { name: "Revert last refresh" })).toBeTruthy();
  await waitFor(() => expect(esg.getAttribute("aria-disabled")).toBe("false"));
  fireEvent.click(esg);
  expect(await library.findByText("ESG is no longer a perspective.")).toBeTruthy();
  expect(called("removeEsg").map(({ args }) => args)).toEqual([["group"]]);
  expect(esg.checked).toBe(false);
  await waitFor(() => expect(called("refresh")).toHaveLength(2));
});

it("says that ESG is there already, and shows it as on", async () => {
  const { library, called } = await openLibrary({
    addFromLibrary: async () => ({ added: [], present: ["ESG"], paste: [] }),
  });
  const esg = openEsg(library);
  fireEvent.click(esg);
  expect(await library.findByText("Already there: ESG")).toBeTruthy();
  expect(esg.checked).toBe(true);
  expect(called("refresh")).toEqual([]);
});

it.each([
  [
    { name: "ESG", because: "kpis", rows: ["Waste", "Water use"], cell: "Perspectives!A6" },
    /^ESG stays: 2 KPIs belong to it: Waste, Water use\. Delete them/,
  ],
  [
    { name: "ESG", because: "own", rows: [], cell: "Perspectives!A6" },
    /^ESG stays: its row \(Perspectives!A6\) is your own/,
  ],
  [
    { name: "ESG", because: "changed", rows: [], cell: "Perspectives!A6" },
    /^ESG stays: its row \(Perspectives!A6\) was changed/,
  ],
] as const)("keeps ESG on where it stays, and says why: %s", async (kept, sentence) => {
  const { library, called } = await openLibrary({
    addFromLibrary: async () => ({ added: [], present: ["ESG"], paste: [] }),
    removeEsg: async () => ({ removed: null, kept }),
  });
  const esg = openEsg(library);
  fireEvent.click(esg);
  await library.findByText("Already there: ESG");
  fireEvent.click(esg);
  expect(await library.findByText(sentence)).toBeTruthy();
  expect(esg.checked).toBe(true);
  expect(called("refresh")).toEqual([]);
});

it("is reached from the scorecard, leads back to it and gives the focus back", async () => {
  await showKnown({ peek: async () => report({ outcome: "unchanged" }) });
  await screen.findByRole("tree");
  fireEvent.click(screen.getByRole("button", { name: "Add a KPI from the library" }));
  expect(await screen.findByRole("heading", { name: "Add a KPI from the library" })).toBeTruthy();
  expect(await screen.findByRole("checkbox", { name: /^Gross margin/ })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Back to the scorecard" }));
  await screen.findByRole("tree");
  expect(document.activeElement?.textContent).toBe("Add a KPI from the library");
});

it("is reached while there is nothing to score yet", async () => {
  const { called } = await showKnown();
  fireEvent.click(await screen.findByRole("button", { name: "Add a KPI from the library" }));
  fireEvent.click(await screen.findByRole("checkbox", { name: /^Gross margin/ }));
  fireEvent.click(screen.getByRole("button", { name: "Add 1 KPI" }));
  expect(await screen.findByText("1 row added: gross-margin")).toBeTruthy();
  await waitFor(() => expect(called("refresh")).toHaveLength(1));
  expect(screen.getByText("1 row added: gross-margin")).toBeTruthy();
});

it("is where a new workbook begins, when it is asked for with the template", async () => {
  const { called } = await showPane({ survey: async () => survey({ candidates: [] }) });
  fireEvent.click(await screen.findByRole("button", { name: "With KPIs from the library" }));
  expect(await screen.findByRole("checkbox", { name: /^Gross margin/ })).toBeTruthy();
  expect(called("startFromTemplate").map(({ args }) => args[0])).toEqual(["empty"]);
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
