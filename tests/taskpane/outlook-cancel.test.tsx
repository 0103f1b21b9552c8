// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { definition, survey } from "./fixtures/fixture-port";
import { pastReport } from "./fixtures/past-report";
import { showKnown } from "./fixtures/show-pane";

/** Steps that were taken of a look ahead that never ends. */
const work = vi.hoisted(() => ({ steps: 0 }));

vi.mock("../../src/engine/outlook/scorecard-outlook", () => ({
  *scoringOutlook() {
    for (;;) {
      work.steps += 1;
      yield;
    }
  },
}));

it("a look ahead that takes its time leaves the pane at hand, and can be given up", async () => {
  await showKnown({
    survey: async () => survey({ definitions: [definition] }),
    peek: async () => pastReport(),
  });
  await screen.findByRole("tree");
  fireEvent.click(screen.getByRole("button", { name: "Show where the year will end" }));
  const bar = await screen.findByRole("progressbar", { name: "Looking ahead at every KPI" });
  await vi.waitFor(() => expect(Number(bar.getAttribute("aria-valuenow"))).toBeGreaterThan(0));
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByRole("button", { name: "Show where the year will end" })).toBeTruthy();
  expect(screen.queryByRole("progressbar")).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { steps } = work;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(work.steps).toBe(steps);
});
