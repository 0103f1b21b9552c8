// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { serialFromDate as day } from "../../src/engine/scorecard/serial-date";
import type { ColumnPeriods } from "../../src/taskpane/port";
import { definition, report } from "./fixtures/fixture-port";
import { sampleScorecard } from "./fixtures/sample-scorecard";
import { known, showPane } from "./fixtures/show-pane";

const month = (number: number) => ({ start: day(2026, number, 1), end: day(2026, number + 1, 1) - 1 });
const at = (number: number): ColumnPeriods => ({
  current: month(number),
  previous: null,
  next: null,
  nextHasFigures: false,
});
const reportOf = (number: number) =>
  report({ scorecard: { ...sampleScorecard, period: null }, columnPeriods: at(number) });

async function showApril(rolledBack: typeof definition | null) {
  let reverted = false;
  const pane = await showPane({
    survey: async () => ({ ...known, canRevert: true }),
    peek: async () => ({ ...reportOf(reverted ? 3 : 4), outcome: "unchanged", cellsWritten: 0 }),
    revert: async () => {
      reverted = true;
      return { restored: 4, problem: null, definition: rolledBack };
    },
  });
  await screen.findByText("April 2026");
  return pane;
}

it("shows the month before again when a roll was taken back", async () => {
  const { called } = await showApril({ ...definition, name: "Group in March" });
  fireEvent.click(screen.getByRole("button", { name: "Revert last refresh" }));
  await screen.findByText("March 2026");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Group in March");
  expect(screen.getByText("4 cells put back")).toBeTruthy();
  expect(called("peek")).toHaveLength(2);
  expect(called("refresh")).toEqual([]);
});

it("keeps the month where none was rolled", async () => {
  const { called } = await showApril(null);
  fireEvent.click(screen.getByRole("button", { name: "Revert last refresh" }));
  await waitFor(() => expect(screen.getByText("4 cells put back")).toBeTruthy());
  expect(screen.getByText("April 2026")).toBeTruthy();
  expect(called("peek")).toHaveLength(1);
});
