// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { scoreScorecard } from "../../src/engine/scorecard/scorecard";
import type { ScorecardInput } from "../../src/engine/scorecard/model";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { RefreshReport } from "../../src/taskpane/port";
import { pastReport, trendInput } from "./fixtures/past-report";
import { kpi } from "./fixtures/sample-scorecard";
import { showKnown } from "./fixtures/show-pane";

const TODAY = serialFromDate(2026, 6, 15);

/** Sales, of Ana, up to April; complaints without February; trust has a value of its own, and fame none. */
const input: ScorecardInput = {
  ...trendInput,
  kpis: [
    ...trendInput.kpis.map((one) =>
      one.name === "Sales" ? { ...one, owner: "Ana <ana@example.org>" } : one,
    ),
    kpi("Fame", { perspective: "Customer", target: 4, cells: { actual: "KPIs!C9" } }),
  ],
  readings: trendInput.readings.filter(({ cell }) => cell !== "Readings!D3"),
};

const reportOn = (part: Partial<RefreshReport> = {}) =>
  pastReport({ input, scorecard: scoreScorecard(input), asOf: TODAY + 0.5, ...part });

async function showData(report = reportOn()) {
  const pane = await showKnown({ peek: async () => report });
  fireEvent.click(await screen.findByRole("tab", { name: /^Findings/ }));
  return pane;
}

async function openData(report?: RefreshReport) {
  const pane = await showData(report);
  fireEvent.click(await screen.findByRole("button", { name: /^Data quality/ }));
  return pane;
}

afterEach(() => vi.restoreAllMocks());

function clipboard(writeText: (text: string) => Promise<void>) {
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(writeText);
}

describe("the data section", () => {
  it("says in one line how good the data are and how much is due", async () => {
    await showData();
    // Complete 7 + 1 of 10, up to date 0 of 3, unique and plausible all 7: 0.3 × 0.8 + 0.2 + 0.2.
    const line = await screen.findByRole("button", { name: "Data quality 64% · 3 KPIs due" });
    expect(line.getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByText("Due values")).toBeNull();
  });

  it("opens into the parts of the score with what each counts", async () => {
    await openData();
    const facts = screen.getAllByRole("term").map(({ textContent }) => textContent);
    const values = screen.getAllByRole("definition").map(({ textContent }) => textContent);
    expect(facts.map((label, place) => [label, values[place]])).toEqual([
      ["Data quality", "64%"],
      ["Values present", "80% (8\u00a0of\u00a010)"],
      ["KPIs up to date", "0% (0\u00a0of\u00a03)"],
      ["Unique values", "100% (7\u00a0of\u00a07)"],
      ["Plausible values", "100% (7\u00a0of\u00a07)"],
    ]);
    expect(screen.getByText(/^As of Jun 15, 2026\./)).toBeTruthy();
  });

  it("lists what is due from whom, since when, and leads to the cell", async () => {
    const { called } = await openData();
    const owners = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
    expect(owners).toEqual(["Ana", "No owner"]);
    expect(screen.getByText("Sales: May 2026")).toBeTruthy();
    expect(screen.getAllByText("Due since Jun 10, 2026")).toHaveLength(3);
    const [first] = screen.getAllByRole("button", { name: "Go to KPIs!C9" });
    fireEvent.click(first as HTMLElement);
    expect(called("selectCell").map(({ args }) => args)).toEqual([["KPIs!C9"]]);
  });

  it("tells why the score is no higher, with dates as the workbook writes them", async () => {
    await openData();
    const data = within(screen.getByRole("region", { name: "Data" }));
    expect(
      data.getByText(
        "Complaints lacks 1 value between its first and its last; the first gap is the period from Feb 1, 2026. Fill in what is missing.",
      ),
    ).toBeTruthy();
    expect(data.getByText("A value of Sales is due since Jun 10, 2026. Enter what is missing.")).toBeTruthy();
  });

  it("is not there where there are no tables to judge", async () => {
    await showData(pastReport({ input: null }));
    await screen.findByRole("heading", { name: "Nothing to report" });
    expect(screen.queryByRole("region", { name: "Data" })).toBeNull();
  });

  it("has no accessibility faults when it is open", async () => {
    await openData(reportOn({ sources }));
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("an owner's reminder", () => {
  it("is copied in the workbook's language", async () => {
    const copied: string[] = [];
    clipboard(async (text) => void copied.push(text));
    await openData();
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Copy reminder: Ana" })));
    expect(copied).toHaveLength(1);
    expect(copied[0]).toContain("Hello Ana,");
    expect(copied[0]).toContain("- Sales: May 2026, due since Jun 10, 2026. Enter it after Readings!C5.");
    expect(copied[0]).not.toContain("Complaints");
    expect(await screen.findByText("Copied")).toBeTruthy();
  });

  it("stands there to be copied by hand where the pane may not copy", async () => {
    clipboard(() => Promise.reject(new Error("denied")));
    await openData();
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Copy reminder: Ana" })));
    const text = await screen.findByRole<HTMLTextAreaElement>("textbox");
    expect(text.value).toContain("- Sales: May 2026");
  });

  it("is an e-mail to the address in the owner's cell", async () => {
    await openData();
    const links = screen.getAllByRole("link").map((link) => link.getAttribute("href") ?? "");
    expect(links.map((link) => link.split("?")[0])).toEqual(["mailto:ana@example.org", "mailto:"]);
  });
});

const nothing = { system: null, table: null, owner: null, refresh: null, method: null, cost: null };
const sources = [
  {
    ...nothing,
    name: "Ledger",
    system: "SAP",
    refresh: "month" as const,
    cost: 1200,
    feeds: ["Sales"],
    cell: "Sources!A2",
  },
];

describe("the register of sources", () => {
  it("shows what each source is, what it feeds, and how fresh it is", async () => {
    await openData(reportOn({ sources }));
    const data = within(screen.getByRole("region", { name: "Data" }));
    expect(data.getByText("SAP · Refreshed every Month · Cost 1,200")).toBeTruthy();
    expect(
      data.getByText("Feeds 1 KPI: Sales · latest value April 2026 · 1 of them lacks a value"),
    ).toBeTruthy();
    expect(data.getByText("3 KPIs have no source: Trust, Complaints, Fame")).toBeTruthy();
  });

  it("is not there without a table of sources", async () => {
    await openData();
    expect(screen.queryByRole("heading", { name: "Sources" })).toBeNull();
  });
});

it("the page of a KPI shows how good its data are", async () => {
  await showKnown({ peek: async () => reportOn() });
  await screen.findByRole("tree");
  fireEvent.click(screen.getByRole("treeitem", { name: /^Complaints/ }));
  const data = within(await screen.findByRole("region", { name: "Data" }));
  expect(
    data.getByText("75% (3 of 4)", { normalizer: (text) => text.replaceAll("\u00a0", " ") }),
  ).toBeTruthy();
  expect(data.getByText(/^Complaints lacks 1 value/)).toBeTruthy();
});
