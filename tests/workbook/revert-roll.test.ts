import { afterEach, expect, it } from "vitest";
import { closeScorecard, openScorecard } from "./scorecard-in-excel";
import type { ScorecardInExcel } from "./scorecard-in-excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const headers = ["KPI", "Jan Act", "Jan Bud", "Feb Act", "Feb Bud", "Mar Act", "Mar Bud"];
const plan = {
  sheets: [
    {
      name: "Plan 2026",
      cells: [headers, ["Sales", 90, 100, 120, 110, 80, 100], ["Margin", 12, 10, 9, 13, 14, 13]],
      tables: { Plan: "A1:G3" },
    },
  ],
};

/** The table's Status column; empty where there is none. */
const statuses = () => open.excel.values("Plan 2026", "H2:H3").flat();
const period = () => open.excel.values("Scorecard", "A3")[0]?.[0];

async function start() {
  open = await openScorecard(plan, {}, { Sales: "higher", Margin: "higher" });
  const mappings = open.definition.mappings.filter(({ role }) => role === "kpis");
  await open.port.save({ ...open.definition, mappings }, {});
  // Wherever the proposal stands, the story begins in January.
  while (await open.port.roll("s1", "previous").then(Boolean, () => false));
  await open.refresh();
}

it("goes back to the month before, cells and mapping", async () => {
  await start();
  expect([period(), ...statuses()]).toEqual(["January 2026", "At risk", "On track"]);
  await open.port.roll("s1", "next");
  await open.refresh();
  expect([period(), ...statuses()]).toEqual(["February 2026", "On track", "Off track"]);
  const { problem, definition } = await open.port.revert();
  expect(problem).toBeNull();
  expect(definition?.mappings).toEqual((await open.port.survey()).definitions[0]?.mappings);
  expect([period(), ...statuses()]).toEqual(["January 2026", "At risk", "On track"]);
  expect((await open.refresh()).outcome).toBe("unchanged");
});

it("takes back several rolls that one refresh followed", async () => {
  await start();
  await open.port.roll("s1", "next");
  await open.port.roll("s1", "next");
  await open.refresh();
  expect(period()).toBe("March 2026");
  await open.port.revert();
  await open.refresh();
  expect(period()).toBe("January 2026");
});

it("keeps the month where only figures changed since the roll's own refresh", async () => {
  await start();
  await open.port.roll("s1", "next");
  await open.refresh();
  open.excel.type("Plan 2026", "D2", 50);
  await open.refresh();
  const { definition } = await open.port.revert();
  expect(definition).toBeNull();
  expect((await open.refresh()).scorecard?.kpis[0]?.actual).toBe(50);
  expect(period()).toBe("February 2026");
});

it("leaves a mapping alone that was changed by hand since", async () => {
  await start();
  await open.port.roll("s1", "next");
  await open.refresh();
  const [now] = (await open.port.survey()).definitions;
  const byHand = now!.mappings.map((mapping) => ({
    ...mapping,
    columns: mapping.columns.filter(({ field }) => field !== "target"),
  }));
  await open.port.save({ ...now!, mappings: byHand }, {});
  expect((await open.port.revert()).definition).toBeNull();
  expect((await open.port.survey()).definitions[0]?.mappings[0]?.columns).toEqual(byHand[0]?.columns);
});

it("takes back a roll whose refresh was broken off and mended", async () => {
  await start();
  await open.port.roll("s1", "next");
  open.excel.host.faults.plan(5, { kind: "disconnect" });
  expect((await open.refresh()).outcome).toBe("incomplete");
  open.excel.host.faults.clear();
  expect((await open.refresh()).outcome).toBe("done");
  await open.port.revert();
  await open.refresh();
  expect(period()).toBe("January 2026");
});
