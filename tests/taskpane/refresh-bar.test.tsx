// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { RIBBON_REPORT, type RibbonReport } from "../../src/taskpane/ribbon-report";
import { QUIET } from "../../src/taskpane/use-auto-refresh";
import { PATIENCE } from "../../src/taskpane/use-slow";
import { heldRefresh, report } from "./fixtures/fixture-port";
import { known, showKnown } from "./fixtures/show-pane";

const button = (name: string) => screen.getByRole("button", { name });
const press = (name: string) => fireEvent.click(button(name));
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

describe("Refresh", () => {
  it("shows the scorecard, how many cells changed and as of when", async () => {
    const { called } = await showKnown();
    press("Refresh");
    expect(await screen.findByText("36 cells updated")).toBeTruthy();
    expect(screen.getByText(/^As of Mar 31, 2025/)).toBeTruthy();
    expect(screen.getByRole("tree")).toBeTruthy();
    expect(called("refresh").map(({ args }) => args[0])).toEqual(["group"]);
  });

  it("says so when nothing changed", async () => {
    await showKnown({ refresh: async () => report({ outcome: "unchanged", cellsWritten: 0 }) });
    press("Refresh");
    expect(await screen.findByText("Everything is up to date")).toBeTruthy();
  });

  it("tells the phase and stops on Cancel", async () => {
    const held = heldRefresh();
    await showKnown({ refresh: held.refresh });
    press("Refresh");
    act(() => held.progress("writing", 0.4));
    expect(screen.getByText("Writing the results…")).toBeTruthy();
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("0.4");
    press("Cancel");
    expect(await screen.findByText("Cancelled. The workbook is as it was.")).toBeTruthy();
    expect(button("Refresh")).toBeTruthy();
  });

  it("says what to do when Excel stands still, as it does while a cell is edited", async () => {
    const held = heldRefresh();
    await showKnown({ refresh: held.refresh });
    vi.useFakeTimers();
    press("Refresh");
    await wait(PATIENCE - 1);
    expect(screen.queryByText(/press Enter/)).toBeNull();
    await wait(1);
    expect(screen.getByText(/press Enter/)).toBeTruthy();
  });

  it.each([
    {
      outcome: "failed" as const,
      sentence: /The workbook is as it was before the refresh\./,
    },
    {
      outcome: "incomplete" as const,
      sentence: /Refresh to finish, or revert to go back/,
    },
  ])(
    "explains a refresh that $outcome: why, and what state the workbook is in",
    async ({ outcome, sentence }) => {
      const fault = { key: "sheets.fault.connection", values: {} };
      await showKnown({ refresh: async () => report({ outcome, fault, scorecard: null, cellsWritten: 0 }) });
      press("Refresh");
      const bar = await screen.findByText(sentence);
      expect(bar.textContent).toMatch(/^Excel did not answer\./);
    },
  );

  it("leads to Start when a mapped table is gone", async () => {
    const fault = { key: "sheets.fault.source-gone", values: { source: "KPIs" } };
    await showKnown({ refresh: async () => report({ outcome: "failed", fault, scorecard: null }) });
    press("Refresh");
    fireEvent.click(await screen.findByRole("button", { name: "Open Start" }));
    expect(await screen.findByRole("heading", { name: "Start: tables and columns" })).toBeTruthy();
  });

  it("ends in a sentence when the port breaks", async () => {
    await showKnown({ refresh: () => Promise.reject(new Error("RichApi.Error: GeneralException")) });
    press("Refresh");
    expect(await screen.findByText(/Excel reported an error.*GeneralException/)).toBeTruthy();
    expect(button("Refresh")).toBeTruthy();
  });
});

describe("Revert", () => {
  it("is offered once there is something to revert, and says how many cells came back", async () => {
    await showKnown();
    expect(screen.queryByRole("button", { name: "Revert last refresh" })).toBeNull();
    press("Refresh");
    fireEvent.click(await screen.findByRole("button", { name: "Revert last refresh" }));
    expect(await screen.findByText("36 cells put back")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Revert last refresh" })).toBeNull();
  });

  it("is there after a reload, and says why cells were left", async () => {
    await showKnown({
      survey: async () => ({ ...known, canRevert: true }),
      revert: async () => ({ restored: 1, problem: "sheets.revert.changed" }),
    });
    press("Revert last refresh");
    const sentence = await screen.findByText(/1 cell was put back\./);
    expect(sentence.textContent).toMatch(/^Some cells were changed since/);
  });
});

describe("Auto", () => {
  const auto = () => screen.getByRole("switch", { name: "Auto" });

  async function showAuto(answers: Parameters<typeof showKnown>[0] = {}) {
    const pane = await showKnown(answers);
    fireEvent.click(auto());
    await waitFor(() => expect(pane.watching()).toBe(1));
    vi.useFakeTimers();
    return pane;
  }

  it("is off at first and watches nothing", async () => {
    const { watching } = await showKnown();
    expect((auto() as HTMLInputElement).checked).toBe(false);
    expect(watching()).toBe(0);
  });

  it("refreshes once, a second after the last of several edits", async () => {
    const { edit, called } = await showAuto();
    edit();
    await wait(QUIET - 100);
    edit();
    await wait(QUIET - 1);
    expect(called("refresh")).toHaveLength(0);
    await wait(1);
    expect(called("refresh")).toHaveLength(1);
    await wait(60_000);
    expect(called("refresh")).toHaveLength(1);
  });

  it("joins the edits made during a refresh into one refresh more", async () => {
    const held = heldRefresh();
    const { edit, called } = await showAuto({ refresh: held.refresh });
    edit();
    await wait(QUIET);
    expect(called("refresh")).toHaveLength(1);
    edit();
    await wait(QUIET);
    edit();
    await wait(QUIET);
    expect(called("refresh")).toHaveLength(1);
    await act(async () => held.finish());
    await wait(QUIET);
    expect(called("refresh")).toHaveLength(2);
    await act(async () => held.finish());
    await wait(60_000);
    expect(called("refresh")).toHaveLength(2);
  });

  it("stops watching when it is switched off, edits still waiting included", async () => {
    const { edit, called, watching } = await showAuto();
    edit();
    fireEvent.click(auto());
    await wait(QUIET * 2);
    expect(watching()).toBe(0);
    expect(called("refresh")).toHaveLength(0);
  });
});

describe("the ribbon's buttons", () => {
  const ribbon = (detail: RibbonReport) =>
    act(() => {
      window.dispatchEvent(new CustomEvent(RIBBON_REPORT, { detail }));
    });

  it("show their refresh in the pane as if it had been pressed there", async () => {
    const { called } = await showKnown();
    const refreshed = [{ id: "group", report: report({}) }];
    ribbon({ command: "refresh", refreshed, changed: [], needsPane: false });
    expect(await screen.findByText("36 cells updated")).toBeTruthy();
    expect(screen.getByRole("tree")).toBeTruthy();
    expect(called("refresh")).toEqual([]);
  });

  it("tell what went wrong", async () => {
    await showKnown();
    ribbon({ command: "revert", restored: 0, problem: "sheets.revert.nothing", needsPane: true });
    expect(screen.getByText(/There is no refresh to take back/)).toBeTruthy();
  });
});
