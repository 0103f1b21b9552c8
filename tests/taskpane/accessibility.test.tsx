// @vitest-environment happy-dom
import { act, fireEvent, screen } from "@testing-library/react";
import axe from "axe-core";
import { expect, it } from "vitest";
import { heldRefresh, report, survey } from "./fixtures/fixture-port";
import { showKnown, showPane } from "./fixtures/show-pane";

/** Structure only: colours and sizes need a browser that draws. */
async function violations(): Promise<readonly string[]> {
  const result = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    resultTypes: ["violations"],
  });
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const refresh = async () => {
  fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
  await screen.findByRole("tree");
};

const states: readonly { readonly state: string; readonly show: () => Promise<unknown> }[] = [
  {
    state: "Start",
    show: async () => {
      await showPane();
      fireEvent.click(await screen.findByRole("button", { name: "1 column not used" }));
      fireEvent.click(screen.getByRole("button", { name: "2 rows are not scored" }));
    },
  },
  {
    state: "Start without a table",
    show: async () => {
      await showPane({ survey: async () => survey({ candidates: [] }) });
      await screen.findByRole("heading", { name: "No KPI table found" });
    },
  },
  { state: "an error", show: () => showPane({ survey: () => Promise.reject(new Error("no")) }) },
  { state: "a scorecard not yet refreshed", show: () => showKnown() },
  {
    state: "the scorecard",
    show: async () => {
      await showKnown();
      await refresh();
    },
  },
  {
    state: "a refresh under way",
    show: async () => {
      const held = heldRefresh();
      await showKnown({ refresh: held.refresh });
      fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
      act(() => held.progress("reading", 0.2));
    },
  },
  {
    state: "a fault",
    show: async () => {
      const fault = { key: "sheets.fault.source-gone", values: { source: "KPIs" } };
      await showKnown({ refresh: async () => report({ outcome: "failed", scorecard: null, fault }) });
      fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
      await screen.findByRole("button", { name: "Open Start" });
    },
  },
  {
    state: "a KPI",
    show: async () => {
      await showKnown();
      await refresh();
      fireEvent.click(screen.getByRole("treeitem", { name: /Net revenue/ }));
    },
  },
  {
    state: "the parts of the score",
    show: async () => {
      await showKnown();
      await refresh();
      fireEvent.click(screen.getByRole("button", { name: "Why this score" }));
    },
  },
  {
    state: "findings",
    show: async () => {
      await showKnown();
      await refresh();
      fireEvent.click(screen.getByRole("tab", { name: /^Findings/ }));
    },
  },
  {
    state: "settings with an error",
    show: async () => {
      await showKnown();
      fireEvent.click(screen.getByRole("tab", { name: "Settings" }));
      const save = await screen.findByRole("button", { name: "Save and refresh" });
      fireEvent.change(screen.getByRole("textbox", { name: "Lowest score that counts" }), {
        target: { value: "x" },
      });
      fireEvent.click(save);
      await screen.findByText(/Nothing was saved/);
    },
  },
];

it.each(states)("$state is sound for screen readers and keys", async ({ show }) => {
  await show();
  expect(await violations()).toEqual([]);
});
