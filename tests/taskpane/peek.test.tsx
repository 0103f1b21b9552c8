// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { RefreshOptions, RefreshReport } from "../../src/taskpane/port";
import { report } from "./fixtures/fixture-port";
import { showKnown, showPane } from "./fixtures/show-pane";

it("shows the scorecard as soon as the pane is opened, without a refresh", async () => {
  const { called } = await showKnown({ peek: async () => report({ outcome: "unchanged", cellsWritten: 0 }) });
  await screen.findByText("Everything is up to date");
  expect(await screen.findByRole("tree")).toBeTruthy();
  expect(called("peek").map(({ args }) => args[0])).toEqual(["group"]);
  expect(called("refresh")).toEqual([]);
});

it("says that a refresh would change the sheets", async () => {
  await showKnown({ peek: async () => report({ outcome: "pending", cellsWritten: 0 }) });
  expect(await screen.findByText(/sheets are older than what is shown here/)).toBeTruthy();
});

it("says that the last refresh broke off, and lets one revert it", async () => {
  await showKnown({ peek: async () => report({ outcome: "incomplete", cellsWritten: 0 }) });
  expect(await screen.findByText(/Some results were written and some were not/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Revert last refresh" })).toBeTruthy();
});

it("says why it could not look, and that is all", async () => {
  const fault = { key: "sheets.fault.source-gone", values: { source: "KPIs" } };
  await showKnown({ peek: async () => report({ outcome: "failed", scorecard: null, fault }) });
  expect(await screen.findByText(/KPIs is gone/)).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Ready to score" })).toBeTruthy();
});

it("gives up the look when one refreshes meanwhile", async () => {
  let signal: AbortSignal | null = null;
  const held = (_: string, options: RefreshOptions) => {
    signal = options.signal;
    return new Promise<RefreshReport>(() => undefined);
  };
  const { called } = await showKnown({ peek: held });
  await waitFor(() => expect(signal).not.toBeNull());
  fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
  await waitFor(() => expect(signal?.aborted).toBe(true));
  await waitFor(() => expect(called("refresh")).toHaveLength(1));
  expect(await screen.findByRole("tree")).toBeTruthy();
});

it("does not look where there is no scorecard yet", async () => {
  const { called } = await showPane();
  expect(called("peek")).toEqual([]);
});
