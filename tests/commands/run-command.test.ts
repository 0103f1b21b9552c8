import { describe, expect, it, vi } from "vitest";
import { refreshAll, revertLast } from "../../src/commands/run-command";
import type { RefreshOutcome, ScorecardPort } from "../../src/taskpane/port";

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

describe("the Revert button", () => {
  it.each([
    { revert: { restored: 12, problem: null }, needsPane: false },
    { revert: { restored: 0, problem: "sheets.revert.nothing" }, needsPane: true },
  ])("shows the pane only where it has something to say: $needsPane", async ({ revert, needsPane }) => {
    const { open } = portWith([], revert);
    expect(await revertLast(open)).toEqual({ command: "revert", ...revert, needsPane });
  });
});
