import { describe, expect, it } from "vitest";
import { noFilter } from "../../src/taskpane/kpi-filter";
import { moveForKey } from "../../src/taskpane/tree-keys";
import { countStatuses, freshView, PAGE, treeRows } from "../../src/taskpane/tree-rows";
import type { Scorecard, Status } from "../../src/engine/scorecard/model";
import { group, kpi, sampleScorecard, scoredKpi } from "./fixtures/sample-scorecard";

const names = (scorecard: Scorecard, statuses: readonly Status[] = []) =>
  treeRows(scorecard, freshView(scorecard, { ...noFilter, statuses: new Set(statuses) })).map(({ node }) =>
    node?.type === "kpi" ? node.kpi.name : (node?.name ?? null),
  );

function longScorecard(count: number): Scorecard {
  const kpis = Array.from({ length: count }, (_, index) => scoredKpi(kpi(`KPI ${index}`), "on-track"));
  return {
    ...sampleScorecard,
    kpis,
    root: group("scorecard", "All", [group("perspective", "Service", kpis, {})], {}),
  };
}

describe("the lines of the drill-down", () => {
  it("lists perspectives, objectives and KPIs in the workbook's order", () => {
    expect(names(sampleScorecard)).toEqual([
      "Financial",
      "Grow profitably",
      "Net revenue",
      "Days sales outstanding across all subsidiaries, weighted by open balance",
      "Customer",
      "Complaints per 1,000 orders",
      "Net promoter score",
      null,
    ]);
  });

  it("keeps only the groups that hold a KPI of the chosen status", () => {
    expect(names(sampleScorecard, ["off-track"])).toEqual(["Customer", "Complaints per 1,000 orders"]);
  });

  it("counts KPIs by status", () => {
    expect(countStatuses(sampleScorecard.kpis)).toEqual({
      "on-track": 1,
      "at-risk": 1,
      "off-track": 1,
      "no-data": 1,
    });
  });

  it("starts closed where there are too many KPIs to take in", () => {
    expect(names(longScorecard(41))).toEqual(["Service"]);
    expect(names(longScorecard(40))).toHaveLength(41);
  });

  it("opens a long scorecard as soon as a filter leaves few enough", () => {
    const long = longScorecard(50);
    const [service] = long.root.children;
    const late = scoredKpi(kpi("Late deliveries"), "off-track");
    const children = service?.type === "group" ? [...service.children, late] : [];
    const scorecard = {
      ...long,
      kpis: [...long.kpis, late],
      root: group("scorecard", "All", [group("perspective", "Service", children, {})], {}),
    };
    expect(names(scorecard, ["off-track"])).toEqual(["Service", "Late deliveries"]);
    expect(names(scorecard, ["on-track"])).toEqual(["Service"]);
  });

  it("draws a page of a long group and says how many more there are", () => {
    const rows = treeRows(longScorecard(PAGE + 7), {
      closed: new Set(),
      shown: new Map(),
      filter: noFilter,
    });
    expect(rows).toHaveLength(1 + PAGE + 1);
    expect(rows.at(-1)?.more).toBe(7);
  });
});

describe("keys in the tree", () => {
  const rows = treeRows(sampleScorecard, freshView(sampleScorecard, noFilter));

  it.each([
    { key: "ArrowDown", from: "root/0", to: "root/0/0" },
    { key: "ArrowUp", from: "root/1", to: "root/0/0/1" },
    { key: "Home", from: "root/1", to: "root/0" },
    { key: "End", from: "root/0", to: "root/2" },
    { key: "ArrowRight", from: "root/0", to: "root/0/0" },
    { key: "ArrowLeft", from: "root/0/0/1", to: "root/0/0" },
  ])("$key moves from $from to $to", ({ key, from, to }) => {
    expect(moveForKey(key, rows, from)).toEqual({ kind: "focus", id: to });
  });

  it("closes an open group by the left key and opens it again by the right one", () => {
    expect(moveForKey("ArrowLeft", rows, "root/0")).toEqual({ kind: "collapse", id: "root/0" });
    const closed = treeRows(sampleScorecard, {
      closed: new Set(["root/0"]),
      shown: new Map(),
      filter: noFilter,
    });
    expect(moveForKey("ArrowRight", closed, "root/0")).toEqual({ kind: "expand", id: "root/0" });
  });

  it.each([
    { key: "Enter", on: "root/0", move: { kind: "open", id: "root/0" } },
    { key: "Enter", on: "root/0/0/1", move: { kind: "open", id: "root/0/0/1" } },
    { key: " ", on: "root/0", move: { kind: "collapse", id: "root/0" } },
    { key: " ", on: "root/0/0/1", move: { kind: "open", id: "root/0/0/1" } },
  ])("opens the page of a line by Enter, and a group in place by the space bar ($key on $on)", (press) => {
    expect(moveForKey(press.key, rows, press.on)).toEqual(press.move);
  });

  it("leaves other keys, and moves past the ends, to the page", () => {
    expect(moveForKey("a", rows, "root/0")).toBeNull();
    expect(moveForKey("ArrowUp", rows, "root/0")).toBeNull();
    expect(moveForKey("ArrowRight", rows, "root/1/0")).toBeNull();
  });
});
