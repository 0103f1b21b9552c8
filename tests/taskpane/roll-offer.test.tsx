// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { serialFromDate as day } from "../../src/engine/scorecard/serial-date";
import type { ColumnPeriods } from "../../src/taskpane/port";
import { definition, report } from "./fixtures/fixture-port";
import { sampleScorecard } from "./fixtures/sample-scorecard";
import { showKnown } from "./fixtures/show-pane";

const month = (number: number) => ({ start: day(2026, number, 1), end: day(2026, number + 1, 1) - 1 });
const march: ColumnPeriods = { current: month(3), previous: null, next: month(4), nextHasFigures: true };
const april: ColumnPeriods = {
  current: month(4),
  previous: month(3),
  next: month(5),
  nextHasFigures: false,
};
const scorecard = { ...sampleScorecard, period: null };

async function showAt(...periods: readonly ColumnPeriods[]) {
  let refreshes = 0;
  const pane = await showKnown({
    refresh: async () =>
      report({ scorecard, columnPeriods: periods[Math.min(refreshes++, periods.length - 1)] ?? null }),
    roll: async () => definition,
  });
  fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
  await screen.findByRole("tree");
  return pane;
}

describe("where each month has columns of its own", () => {
  it("names the month that is scored", async () => {
    await showAt(april);
    expect(screen.getByText("April 2026")).toBeTruthy();
  });

  it("offers the next month once its figures are there, and rolls by one click", async () => {
    const { called } = await showAt(march, april);
    expect(screen.getByText("April 2026 has figures.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Roll to April 2026" }));
    await screen.findByText("April 2026");
    expect(called("roll").map(({ args }) => args)).toEqual([["group", "next"]]);
    expect(called("refresh")).toHaveLength(2);
    expect(screen.queryByText(/has figures/)).toBeNull();
  });

  it("goes back by the step beside the month, and has none where there is none", async () => {
    const { called } = await showAt(april, march);
    fireEvent.click(screen.getByRole("button", { name: "Previous period" }));
    await screen.findByText("March 2026");
    expect(called("roll").map(({ args }) => args)).toEqual([["group", "previous"]]);
    const previous = screen.getByRole("button", { name: "Previous period" });
    expect(previous.getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(previous);
    await waitFor(() => expect(called("roll")).toHaveLength(1));
  });

  it("shows whose a KPI is, and its values as its row does", async () => {
    const [first] = sampleScorecard.kpis;
    if (!first) throw new Error("The sample has no KPI.");
    const named = { ...first, kpi: { ...first.kpi, entity: "Hamburg", unit: "€" } };
    const replace = (node: (typeof sampleScorecard)["root"]): typeof node => ({
      ...node,
      children: node.children.map((child) =>
        child === first ? named : child.type === "group" ? replace(child) : child,
      ),
    });
    const root = replace(sampleScorecard.root);
    const kpis = sampleScorecard.kpis.map((one) => (one === first ? named : one));
    await showKnown({
      refresh: async () => report({ scorecard: { ...sampleScorecard, root, kpis }, formats: ['#,##0,"k€"'] }),
    });
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    const line = await screen.findByRole("treeitem", { name: /Net revenue · Hamburg/ });
    expect(line.textContent).toContain("1,285k€ of 1,250k€");
  });
});
