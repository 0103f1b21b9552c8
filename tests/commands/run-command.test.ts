import { describe, expect, it, vi } from "vitest";
import { refreshAll, revertLast, writeReports } from "../../src/commands/run-command";
import type { ExtraSheet, RefreshOutcome, ScorecardPort, SheetChoice } from "../../src/taskpane/port";

/** A workbook with a scorecard for each outcome. */
function portWith(outcomes: readonly RefreshOutcome[], revert: Awaited<ReturnType<ScorecardPort["revert"]>>) {
  const refresh = vi.fn((id: string) =>
    Promise.resolve({
      outcome: outcomes[Number(id)],
      scorecard: null,
      findings: [],
      cellsWritten: 0,
      asOf: 0,
      fault: null,
    }),
  );
  const port = {
    survey: () =>
      Promise.resolve({ definitions: outcomes.map((_outcome, index) => ({ id: String(index) })) }),
    refresh,
    revert: () => Promise.resolve(revert),
  } as unknown as ScorecardPort;
  return { refresh, open: () => Promise.resolve(port) };
}

describe("the Refresh button", () => {
  it.each([
    { outcomes: ["done"], needsPane: false, because: "a refresh that ends well needs no pane" },
    { outcomes: ["done", "unchanged"], needsPane: false, because: "every scorecard is refreshed" },
    { outcomes: ["done", "incomplete"], needsPane: true, because: "what went wrong is told in the pane" },
    { outcomes: ["failed"], needsPane: true, because: "a failure is told in the pane" },
    { outcomes: [], needsPane: true, because: "without a scorecard one has to be set up" },
  ] as const)("$because", async ({ outcomes, needsPane }) => {
    const { open, refresh } = portWith(outcomes, { restored: 0, problem: null });
    const report = await refreshAll(open);
    expect(report.needsPane).toBe(needsPane);
    expect(refresh.mock.calls.map(([id]) => id)).toEqual(outcomes.map((_outcome, index) => String(index)));
  });
});

describe("the report's button", () => {
  /** Scorecards with their sheets, and what each refresh comes to. */
  function reporting(scorecards: readonly { sheets?: readonly ExtraSheet[]; outcome: RefreshOutcome }[]) {
    const calls: unknown[] = [];
    const definitions = scorecards.map(({ sheets }, place) => ({
      id: String(place),
      ...(sheets ? { sheets } : {}),
    }));
    const port = {
      survey: () => Promise.resolve({ definitions }),
      chooseSheets: (id: string, choice: SheetChoice) => {
        calls.push(["choose", id, choice.sheets]);
        return Promise.resolve({ ...definitions[Number(id)], ...choice });
      },
      refresh: (id: string) => {
        calls.push(["refresh", id]);
        return Promise.resolve({ outcome: scorecards[Number(id)]?.outcome });
      },
      showSheet: (id: string, sheet: string) => {
        calls.push(["show", id, sheet]);
        return Promise.resolve();
      },
    } as unknown as ScorecardPort;
    return { calls, open: () => Promise.resolve(port) };
  }

  it("switches the report on, refreshes and shows its sheet", async () => {
    const { calls, open } = reporting([{ sheets: ["map"], outcome: "done" }]);
    const report = await writeReports(open);
    expect(calls).toEqual([
      ["choose", "0", ["map", "report"]],
      ["refresh", "0"],
      ["show", "0", "report"],
    ]);
    expect(report).toMatchObject({ changed: [{ id: "0", sheets: ["map", "report"] }], needsPane: false });
  });

  it("leaves the choice of sheets alone where the report is on already", async () => {
    const { calls, open } = reporting([{ sheets: ["report"], outcome: "unchanged" }]);
    expect(await writeReports(open)).toMatchObject({ changed: [], needsPane: false });
    expect(calls).toEqual([
      ["refresh", "0"],
      ["show", "0", "report"],
    ]);
  });

  it("writes each scorecard's, and shows the first that came out", async () => {
    const { calls, open } = reporting([
      { sheets: ["report"], outcome: "failed" },
      { sheets: ["report"], outcome: "done" },
      { sheets: ["report"], outcome: "done" },
    ]);
    expect((await writeReports(open)).needsPane).toBe(true);
    expect(calls.at(-1)).toEqual(["show", "1", "report"]);
  });

  it("leaves it to the pane where there is no scorecard, or none came out", async () => {
    const nothing = reporting([]);
    expect((await writeReports(nothing.open)).needsPane).toBe(true);
    expect(nothing.calls).toEqual([]);
    const failing = reporting([{ sheets: ["report"], outcome: "failed" }]);
    expect((await writeReports(failing.open)).needsPane).toBe(true);
    expect(failing.calls).toEqual([["refresh", "0"]]);
  });
});

describe("the Revert button", () => {
  it.each([
    { revert: { restored: 12, problem: null }, needsPane: false },
    { revert: { restored: 0, problem: "sheets.revert.nothing" }, needsPane: true },
  ])("shows the pane only where it has something to say: $needsPane", async ({ revert, needsPane }) => {
    const { open } = portWith([], revert);
    expect(await revertLast(open)).toEqual({ command: "revert", ...revert, needsPane });
  });
});
