// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { ScorecardPort } from "../../src/taskpane/port";
import { survey } from "./fixtures/fixture-port";
import { showKnown, showPane } from "./fixtures/show-pane";

async function repair(answer: Awaited<ReturnType<ScorecardPort["repairFormulas"]>>) {
  await showKnown({ repairFormulas: async () => answer });
  fireEvent.click(screen.getByRole("tab", { name: "Settings" }));
  fireEvent.click(await screen.findByRole("button", { name: "Repair formulas" }, { timeout: 5000 }));
}

it.each([
  { repaired: 0, says: "No formula needs repair" },
  { repaired: 1, says: "1 formula repaired" },
  { repaired: 12, says: "12 formulas repaired" },
])("says that $repaired formulas were repaired", async ({ repaired, says }) => {
  await repair({ repaired, problem: null });
  expect(await screen.findByText(says)).toBeTruthy();
});

it("says that formulas on protected sheets were left", async () => {
  await repair({ repaired: 2, problem: "sheets.repair.protected" });
  expect(await screen.findByText(/on protected sheets and were left/)).toBeTruthy();
  expect(screen.getByText(/2 formulas repaired/)).toBeTruthy();
});

it("names the sheets that no menu shows, at Start", async () => {
  await showPane({ survey: async () => survey({ veryHidden: ["Plan", "Rates"] }) });
  expect(await screen.findByText(/The sheets Plan, Rates are hidden by a macro/)).toBeTruthy();
});
