// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { heldRefresh, report } from "./fixtures/fixture-port";
import { showKnown } from "./fixtures/show-pane";

const mark = () => screen.queryByText("Cells have changed since. Refresh to update.");
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

async function showScored(answers: Parameters<typeof showKnown>[0] = {}) {
  const pane = await showKnown({ peek: async () => report({ outcome: "unchanged" }), ...answers });
  await screen.findByRole("tree");
  await waitFor(() => expect(pane.watching()).toBe(1));
  return pane;
}

describe("numbers that are older than their cells", () => {
  it("carry a mark beside their time until a refresh has scored anew", async () => {
    const pane = await showScored();
    expect(mark()).toBeNull();
    act(() => pane.edit());
    expect(mark()).toBeTruthy();
    expect(screen.getByText(/^As of Mar 31, 2025/)).toBeTruthy();
    press("Refresh");
    await screen.findByText("36 cells updated");
    expect(mark()).toBeNull();
  });

  it("watch co-authors too", async () => {
    const pane = await showScored();
    expect(pane.called("watch").map(({ args }) => args[2])).toEqual(["anyone"]);
  });

  it("keep the mark where the refresh fails", async () => {
    const fault = { key: "sheets.fault.connection", values: {} };
    const pane = await showScored({
      refresh: async () => report({ outcome: "failed", scorecard: null, fault }),
    });
    act(() => pane.edit());
    press("Refresh");
    await screen.findByText(/Excel did not answer/);
    expect(mark()).toBeTruthy();
  });

  it("are marked after a refresh that was under way while a cell changed", async () => {
    const held = heldRefresh();
    const pane = await showScored({ refresh: held.refresh });
    press("Refresh");
    act(() => pane.edit());
    act(() => held.finish());
    await screen.findByRole("button", { name: "Refresh" });
    await waitFor(() => expect(mark()).toBeTruthy());
  });

  it("are left to Auto while it is on", async () => {
    const pane = await showScored();
    fireEvent.click(screen.getByRole("switch", { name: "Auto" }));
    await waitFor(() =>
      expect(pane.called("watch").map(({ args }) => args[2])).toEqual(["anyone", undefined]),
    );
    await waitFor(() => expect(pane.watching()).toBe(1));
  });
});
