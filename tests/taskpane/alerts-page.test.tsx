// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { scoreScorecard } from "../../src/engine/scorecard/scorecard";
import type { ScorecardInput } from "../../src/engine/scorecard/model";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { RefreshReport } from "../../src/taskpane/port";
import { pastReport, trendInput } from "./fixtures/past-report";
import { showKnown } from "./fixtures/show-pane";

/** Sales, of Ana; a value of each KPI is due in June. */
const input: ScorecardInput = {
  ...trendInput,
  kpis: trendInput.kpis.map((one) =>
    one.name === "Sales" ? { ...one, owner: "Ana <ana@example.org>" } : one,
  ),
};

const reportOn = (part: Partial<RefreshReport> = {}) =>
  pastReport({
    input,
    scorecard: scoreScorecard(input),
    asOf: serialFromDate(2026, 6, 15) + 0.5,
    ...part,
  });

async function showAlerts(report = reportOn()) {
  const pane = await showKnown({ peek: async () => report });
  fireEvent.click(await screen.findByRole("button", { name: /new alerts?$/ }));
  await screen.findByRole("heading", { name: "What alerts" });
  return pane;
}

const ana = () => within(screen.getByRole("region", { name: "Ana" }));
const acknowledgeSales = () => ana().getByRole("button", { name: "Acknowledge: Sales, Value due" });

afterEach(() => vi.restoreAllMocks());

describe("the Alerts page", () => {
  it("lists what alerts by owner, why and since when, and leads to the cell and the KPI", async () => {
    const { called } = await showAlerts();
    expect(ana().getByText("A value is due")).toBeTruthy();
    expect(ana().getByText("Since June 10, 2026")).toBeTruthy();
    fireEvent.click(ana().getAllByRole("button", { name: /^Go to/ })[0] as HTMLElement);
    expect(called("selectCell")).toHaveLength(1);
    fireEvent.click(ana().getAllByRole("button", { name: "Sales" })[0] as HTMLElement);
    expect(await screen.findByRole("heading", { name: "Sales", level: 2 })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Alerts" }));
    expect(ana().getByText("A value is due")).toBeTruthy();
  });

  it("tells of low chances too, once the year's end is worked out", async () => {
    await showKnown({ peek: async () => reportOn() });
    const line = await screen.findByRole("button", { name: /new alerts?$/ });
    const before = Number.parseInt(line.textContent, 10);
    fireEvent.click(screen.getByRole("button", { name: "Show where the year will end" }));
    await waitFor(() => expect(Number.parseInt(line.textContent, 10)).toBeGreaterThan(before));
    fireEvent.click(line);
    // Complaints rose from 7 to 12 in four months; the target is 8.
    const complaints = (await screen.findByRole("button", { name: "Complaints" })).closest("li");
    expect(complaints?.textContent).toMatch(/Chance of hitting the year’s target: (under )?\d+%/);
  });

  it("asks for the name once, and counts what nobody has seen", async () => {
    const { called } = await showKnown({ peek: async () => reportOn() });
    const news = () =>
      Number(/\d+/.exec(screen.getByRole("button", { name: /new alerts?$/ }).textContent)?.[0]);
    await screen.findByRole("button", { name: /new alerts?$/ });
    const before = news();
    fireEvent.click(screen.getByRole("button", { name: /new alerts?$/ }));
    await screen.findByRole("heading", { name: "What alerts" });
    fireEvent.click(acknowledgeSales());
    expect(called("acknowledgeAlert")).toEqual([]);
    fireEvent.change(await screen.findByLabelText("Your name"), { target: { value: " Bo " } });
    await act(async () => fireEvent.click(acknowledgeSales()));
    expect(called("acknowledgeAlert").map(({ args }) => [args[0], args[2]])).toEqual([["group", "Bo"]]);
    fireEvent.click(screen.getByRole("button", { name: "Back to the scorecard" }));
    await waitFor(() => expect(news()).toBe(before - 1));
    fireEvent.click(screen.getByRole("button", { name: /new alerts?$/ }));
    await screen.findByRole("heading", { name: "What alerts" });
    const others = screen.getAllByRole("button", { name: /^Acknowledge: / });
    await act(async () => fireEvent.click(others[0] as HTMLElement));
    expect(called("acknowledgeAlert")).toHaveLength(2);
    fireEvent.click(screen.getByLabelText("Show acknowledged alerts"));
    expect(screen.getAllByText(/^Acknowledged by Bo/)).toHaveLength(2);
    await act(async () =>
      fireEvent.click(ana().getByRole("button", { name: "Take back: Sales, Value due" })),
    );
    expect(called("acknowledgeAlert").at(-1)?.args[2]).toBe("");
    expect(acknowledgeSales()).toBeTruthy();
  });

  it("says why an acknowledgement could not be kept", async () => {
    const { WorkbookFault } = await import("../../src/workbook/faults");
    await showKnown({
      peek: async () => reportOn(),
      acknowledgeAlert: async () => {
        throw new WorkbookFault("sheets.alerts.protected", { sheet: "Alerts" });
      },
    });
    fireEvent.click(await screen.findByRole("button", { name: /new alerts?$/ }));
    await screen.findByRole("heading", { name: "What alerts" });
    fireEvent.click(acknowledgeSales());
    fireEvent.change(await screen.findByLabelText("Your name"), { target: { value: "Bo" } });
    await act(async () => fireEvent.click(acknowledgeSales()));
    expect(await screen.findByText(/The sheet Alerts is protected/)).toBeTruthy();
  });

  it("writes an owner's mail in the workbook's language", async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => void copied.push(text));
    await showAlerts();
    await act(async () => fireEvent.click(ana().getByRole("button", { name: /^Copy/ })));
    expect(copied[0]).toContain("Hello Ana,");
    expect(copied[0]).toContain("- Sales (Value due): A value is due. Since June 10, 2026");
    const link = ana().getByRole("link").getAttribute("href") ?? "";
    expect(link.startsWith("mailto:ana@example.org?subject=Alerts%20of%20")).toBe(true);
  });

  it("has no accessibility faults", async () => {
    await showAlerts();
    fireEvent.click(acknowledgeSales());
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("is not there where nothing alerts and no rules are", async () => {
    await showKnown({ peek: async () => reportOn({ alerts: [], alertRules: null }) });
    await screen.findByRole("tree");
    expect(screen.queryByRole("button", { name: /new alerts?$/ })).toBeNull();
  });
});
