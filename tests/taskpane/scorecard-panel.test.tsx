// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/engine/scorecard/default-settings";
import { Problem } from "../../src/engine/scorecard/problem";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { report } from "./fixtures/fixture-port";
import { showKnown } from "./fixtures/show-pane";
import { group, kpi, sampleScorecard, scoredKpi } from "./fixtures/sample-scorecard";

async function showRefreshed(answers: Parameters<typeof showKnown>[0] = {}, language: "en" | "de" = "en") {
  const pane = await showKnown(answers, language);
  fireEvent.click(screen.getByRole("button", { name: language === "en" ? "Refresh" : "Aktualisieren" }));
  await screen.findByRole("tree");
  return pane;
}

const item = (name: RegExp) => screen.getByRole("treeitem", { name });

describe("the scorecard", () => {
  it("invites to refresh before there is a score", async () => {
    await showKnown();
    expect(screen.getByRole("heading", { name: "Ready to score" })).toBeTruthy();
  });

  it("shows score, status, coverage and period", async () => {
    await showRefreshed();
    const header = within(screen.getByRole("region", { name: "Overall score" }));
    expect(header.getByText("79.2%")).toBeTruthy();
    expect(header.getByText("Off track")).toBeTruthy();
    expect(header.getByText("80% of the weight has data")).toBeTruthy();
    expect(header.getByText("March 2025")).toBeTruthy();
  });

  it("says why there is no overall score, and leads to the setting that decides it", async () => {
    const { root } = sampleScorecard;
    const scorecard = {
      ...sampleScorecard,
      root: { ...root, score: null, status: "no-data" as const, coverage: 0.4996 },
    };
    await showRefreshed({ refresh: async () => report({ scorecard }) });
    const header = within(screen.getByRole("region", { name: "Overall score" }));
    expect(
      await header.findByText(/only 49.9% of the weight has data, and at least 50% is needed/),
    ).toBeTruthy();
    expect(header.getByText("1 of 3 KPIs with data is on track")).toBeTruthy();
    fireEvent.click(header.getByRole("button", { name: "Change this limit" }));
    const field = await screen.findByLabelText("Least share of weight with data");
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it("never shows a score of nothing as a number", async () => {
    await showRefreshed();
    const line = item(/Net promoter score/);
    expect(line.textContent).toContain("–");
    expect(line.textContent).not.toContain("0%");
  });

  it("says status by word on every line", async () => {
    await showRefreshed();
    for (const line of screen.getAllByRole("treeitem")) {
      expect(line.textContent).toMatch(/On track|At risk|Off track|No data/);
    }
  });

  it("speaks the pane's language and writes numbers as the workbook does", async () => {
    await showRefreshed({}, "de");
    expect(screen.getAllByText("Nicht im Plan").length).toBeGreaterThan(0);
    expect(item(/Net revenue/).textContent).toContain("1,284,500");
  });

  it("is walked, closed and opened by keys alone", async () => {
    await showRefreshed();
    const first = item(/Financial/);
    expect(first.tabIndex).toBe(0);
    first.focus();
    fireEvent.keyDown(first, { key: "ArrowLeft" });
    expect(screen.queryByRole("treeitem", { name: /Net revenue/ })).toBeNull();
    expect(first.getAttribute("aria-expanded")).toBe("false");
    fireEvent.keyDown(first, { key: "ArrowRight" });
    fireEvent.keyDown(first, { key: "ArrowDown" });
    expect(document.activeElement).toBe(item(/Grow profitably/));
    fireEvent.keyDown(item(/Grow profitably/), { key: "ArrowDown" });
    fireEvent.keyDown(item(/Net revenue/), { key: "Enter" });
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Net revenue" }));
    fireEvent.click(screen.getByRole("button", { name: "Back to the scorecard" }));
    expect(document.activeElement).toBe(item(/Net revenue/));
  });

  it("lists only KPIs of a pressed status, and all again when it is released", async () => {
    await showRefreshed();
    const filter = screen.getByRole("button", { name: /^Off track/ });
    fireEvent.click(filter);
    expect(screen.getAllByRole("treeitem")).toHaveLength(2);
    expect(filter.getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(filter);
    expect(screen.getAllByRole("treeitem")).toHaveLength(8);
  });

  it("moves to the next month by one click", async () => {
    const { called } = await showRefreshed();
    await waitFor(() => expect(called("readSettings").length).toBeGreaterThan(0));
    fireEvent.click(screen.getByRole("button", { name: "Next period" }));
    await waitFor(() => expect(called("refresh")).toHaveLength(2));
    expect(called("writeSettings")[0]?.args).toEqual([
      "group",
      { ...defaultSettings, period: serialFromDate(2025, 4, 1) },
    ]);
  });

  it("says that the values stand for themselves where there is no period", async () => {
    await showRefreshed({ refresh: async () => report({ scorecard: { ...sampleScorecard, period: null } }) });
    expect(screen.getByText("Values as they stand in the KPI table")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Next period" })).toBeNull();
  });

  it("says where the formula went, or why it went nowhere", async () => {
    const answers = [
      { address: "KPIs!F5", problem: null },
      { address: "KPIs!F6", problem: "sheets.insert.not-empty" },
    ];
    await showRefreshed({
      insertStatusFormula: async () => answers.shift() ?? { address: "", problem: null },
    });
    fireEvent.click(screen.getByRole("button", { name: "Insert a status formula" }));
    expect(await screen.findByText("Formula written to KPIs!F5")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Insert a status formula" }));
    expect(await screen.findByText(/KPIs!F6.*No formula was written/)).toBeTruthy();
  });
});

describe("why a KPI scores as it does", () => {
  async function open(name: RegExp) {
    const pane = await showRefreshed();
    fireEvent.click(item(name));
    return pane;
  }
  const fact = (label: string) => screen.getByText(label).nextElementSibling?.textContent;

  it("gives value, target, variance, cuts and what it brings", async () => {
    await open(/Days sales outstanding/);
    expect(fact("Actual")).toBe("46.5\u00a0days");
    expect(fact("Target")).toBe("45\u00a0days");
    expect(fact("Variance")).toBe("-1.5\u00a0days (-3.3%) Unfav");
    expect(fact("On track from")).toBe("100% = 45\u00a0days");
    expect(fact("At risk from")).toBe("90% = 49.5\u00a0days");
    expect(fact("Brings to Grow profitably")).toBe("48.3%");
    expect(screen.getByText(/Lower is better\. Nobody has said/)).toBeTruthy();
  });

  it("selects the cell of a value", async () => {
    const { called } = await open(/Net revenue/);
    fireEvent.click(screen.getByRole("button", { name: "Go to Target" }));
    expect(called("selectCell").map(({ args }) => args)).toEqual([["KPIs!D5"]]);
  });

  it("says why there is no answer", async () => {
    await open(/Net promoter score/);
    expect(screen.getByText(/Net promoter score has no reading/)).toBeTruthy();
  });

  it.each([
    { frequency: null, serial: 45717, said: "March 2025" },
    { frequency: "quarter" as const, serial: 45658, said: "Q1 2025" },
  ])("names the period of a reading by how often the KPI is measured: $said", async (reading) => {
    const kpis = sampleScorecard.kpis.map((one) =>
      one.kpi.name === "Net promoter score"
        ? { ...one, kpi: { ...one.kpi, frequency: reading.frequency }, readingPeriod: reading.serial }
        : one,
    );
    const scorecard = {
      ...sampleScorecard,
      kpis,
      root: group("scorecard", "Group scorecard", [group("perspective", "Customer", kpis, {})], {}),
    };
    const { called } = await showRefreshed({ refresh: async () => report({ scorecard }) });
    await waitFor(() => expect(called("readSettings").length).toBeGreaterThan(0));
    fireEvent.click(item(/Net promoter score/));
    await waitFor(() => expect(fact("Reading of")).toBe(reading.said));
  });

  it("adds up the whole scorecard's score from its parts", async () => {
    await showRefreshed();
    fireEvent.click(screen.getByRole("button", { name: "Why this score" }));
    expect(screen.getByText("49.2%")).toBeTruthy();
    expect(screen.getByText("30.0%")).toBeTruthy();
    expect(fact("Score")).toBe("79.2%");
    fireEvent.click(screen.getByRole("button", { name: "Back to the scorecard" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Why this score" }));
  });

  it("says it for a perspective and an objective too, by a link in their line", async () => {
    await showRefreshed();
    fireEvent.click(within(item(/^Financial/)).getByRole("button", { name: "Why?" }));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Financial" }));
    expect(fact("Score")).toBe("98.3%");
    expect(fact("Brings to the scorecard")).toBe("49.2%");
    fireEvent.click(screen.getByRole("button", { name: "Grow profitably" }));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Grow profitably" }));
    // 0.5 + 0.48335, as the fixture's two KPIs bring it.
    expect(screen.getByText("50.0%")).toBeTruthy();
    expect(screen.getByText("48.3%")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Net revenue" }));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Net revenue" }));
    fireEvent.click(screen.getByRole("button", { name: "Back to the scorecard" }));
    expect(document.activeElement).toBe(item(/^Financial/));
  });

  it("opens a group's page by Enter, and leaves it open in the tree", async () => {
    await showRefreshed();
    item(/^Customer/).focus();
    fireEvent.keyDown(item(/^Customer/), { key: "Enter" });
    expect(screen.getByRole("heading", { name: "Customer" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Back to the scorecard" }));
    expect(item(/^Customer/).getAttribute("aria-expanded")).toBe("true");
  });
});

describe("the filters", () => {
  /** Two owners and nobody, two entities and nobody's, a theme for one objective. */
  const owned = (() => {
    const meyer = { owner: "B. Meyer", entity: "Lyon" };
    const revenue = scoredKpi(kpi("Revenue", { ...meyer, actual: 1, target: 1 }), "on-track");
    const churn = scoredKpi(kpi("Churn", { owner: "A. Costa", entity: "Hamburg", actual: 1 }), "off-track");
    const visits = scoredKpi(kpi("Visits", { actual: 1, target: 1 }), "at-risk");
    const grow = { owner: "A. Costa", theme: "Growth" };
    const retain = group("objective", "Win loyal customers", [churn], { owner: null, theme: null });
    return {
      ...sampleScorecard,
      kpis: [revenue, churn, visits],
      root: group(
        "scorecard",
        "Group scorecard",
        [
          group("perspective", "Financial", [group("objective", "Grow", [revenue], grow)], {}),
          group("perspective", "Customer", [retain, visits], {}),
        ],
        { score: 0.9, status: "at-risk" },
      ),
    };
  })();

  async function showFilters() {
    await showRefreshed({ refresh: async () => report({ scorecard: owned }) });
    const toggle = screen.getByRole("button", { name: "Filter" });
    fireEvent.click(toggle);
    return toggle;
  }
  const lines = () => screen.getAllByRole("treeitem").map(({ textContent }) => textContent);
  const choose = (label: string, option: string) => {
    const field = screen.getByLabelText<HTMLSelectElement>(label);
    const value = within(field).getByRole<HTMLOptionElement>("option", { name: option }).value;
    fireEvent.change(field, { target: { value } });
  };
  const count = (status: RegExp) => screen.getByRole("button", { name: status }).textContent;

  it("are offered for what KPIs differ in, people by the alphabet and nobody last", async () => {
    const toggle = await showFilters();
    expect(toggle.getAttribute("aria-expanded")).toBe("true");
    const options = (label: string) =>
      within(screen.getByLabelText(label))
        .getAllByRole("option")
        .map(({ textContent }) => textContent);
    expect(options("Owner")).toEqual(["All", "A. Costa", "B. Meyer", "No owner"]);
    expect(options("Perspective")).toEqual(["All", "Financial", "Customer"]);
    expect(options("Theme")).toEqual(["All", "Growth", "No theme"]);
    expect(options("Entity")).toEqual(["All", "Hamburg", "Lyon", "No entity"]);
  });

  it("show a person's objectives and KPIs, count their statuses, and give the person no score", async () => {
    await showFilters();
    choose("Owner", "A. Costa");
    expect(lines()).toHaveLength(5);
    expect(item(/^Grow/)).toBeTruthy();
    expect(item(/^Churn/)).toBeTruthy();
    expect(screen.queryByRole("treeitem", { name: /^Revenue/ })).toBeNull();
    expect(count(/^Off track/)).toBe("Off track1");
    expect(count(/^On track/)).toBe("On track0");
    const said = screen.getByText("Owner: A. Costa").parentElement?.textContent ?? "";
    expect(said).toContain("1 of 3 KPIs");
    expect(said).not.toContain("%");
  });

  it("list what nobody answers for", async () => {
    await showFilters();
    choose("Owner", "No owner");
    for (const name of [/^Customer/, /^Win loyal customers/, /^Visits/]) expect(item(name)).toBeTruthy();
    expect(lines()).toHaveLength(3);
  });

  it("are combined with one another and with a status, and undone by one click", async () => {
    const toggle = await showFilters();
    choose("Perspective", "Customer");
    choose("Entity", "Hamburg");
    fireEvent.click(screen.getByRole("button", { name: /^Off track/ }));
    expect(lines()).toHaveLength(3);
    choose("Theme", "Growth");
    expect(screen.queryAllByRole("treeitem")).toEqual([]);
    expect(screen.getByText("No KPI fits these filters.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Show all" }));
    expect(lines()).toHaveLength(7);
    expect(document.activeElement).toBe(toggle);
    expect(screen.queryByRole("button", { name: "Show all" })).toBeNull();
  });

  it("stay in force, and are named, while they are closed and after a KPI's page", async () => {
    const toggle = await showFilters();
    choose("Owner", "B. Meyer");
    fireEvent.click(toggle);
    fireEvent.click(item(/^Revenue/));
    fireEvent.click(screen.getByRole("button", { name: "Back to the scorecard" }));
    expect(screen.getByText("Owner: B. Meyer")).toBeTruthy();
    expect(lines()).toHaveLength(3);
  });

  it("are not there where KPIs differ in nothing but their status", async () => {
    const only = scoredKpi(kpi("Only"), "no-data");
    const scorecard = { ...sampleScorecard, kpis: [only], root: group("scorecard", "One", [only], {}) };
    await showRefreshed({ refresh: async () => report({ scorecard }) });
    expect(screen.queryByRole("button", { name: "Filter" })).toBeNull();
  });
});

describe("findings", () => {
  async function showFindings(answers: Parameters<typeof showKnown>[0] = {}) {
    const pane = await showRefreshed(answers);
    fireEvent.click(screen.getByRole("tab", { name: /^Findings/ }));
    return pane;
  }

  it("are sentences, the gravest first, each with a link that selects its cell", async () => {
    const { called } = await showFindings();
    expect(screen.getByRole("tab", { name: "Findings (2)" })).toBeTruthy();
    const groups = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(groups).toEqual(["1 to fix", "1 to check"]);
    expect(screen.getByText(/The cell holds the error #DIV\/0!/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Go to KPIs!C8" }));
    expect(called("selectCell").map(({ args }) => args)).toEqual([["KPIs!C8"]]);
  });

  it("are one sentence where many are of a kind, which opens into them", async () => {
    const findings = ["A", "B", "C", "D", "E"].map((subject, place) => ({
      severity: "info" as const,
      problem: new Problem("no-target", { subject }),
      cell: `KPIs!C${place + 2}`,
    }));
    const { called } = await showFindings({ refresh: async () => report({ findings }) });
    expect(screen.getByRole("heading", { name: "5 good to know" })).toBeTruthy();
    expect(screen.queryByText(/^A has no target/)).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: /^5 KPIs have no target/ }));
    expect(screen.getByText(/^E has no target/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Go to KPIs!C6" }));
    expect(called("selectCell").map(({ args }) => args)).toEqual([["KPIs!C6"]]);
  });

  it("say so when there are none", async () => {
    await showFindings({ refresh: async () => report({ findings: [] }) });
    expect(screen.getByRole("heading", { name: "Nothing to report" })).toBeTruthy();
  });

  it("tell when the cell can no longer be selected", async () => {
    await showFindings({ selectCell: () => Promise.reject(new Error("ItemNotFound")) });
    fireEvent.click(screen.getByRole("button", { name: "Go to KPIs!C8" }));
    expect(await screen.findByText(/ItemNotFound/)).toBeTruthy();
  });

  it("are reached by the arrow keys of the tabs", async () => {
    await showRefreshed();
    const tab = screen.getByRole("tab", { name: "Scorecard" });
    fireEvent.keyDown(tab, { key: "ArrowRight" });
    fireEvent.keyDown(screen.getByRole("tab", { name: "Sheets" }), { key: "ArrowRight" });
    expect(screen.getByRole("tab", { name: /^Findings/ }).getAttribute("aria-selected")).toBe("true");
    expect(screen.getByRole("heading", { name: "1 to fix" })).toBeTruthy();
  });
});
