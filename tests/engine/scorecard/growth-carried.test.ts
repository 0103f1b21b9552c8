import { describe, expect, it } from "vitest";
import { findingGrowthNotSustained } from "../../../src/engine/scorecard/growth-carried";
import type { Kpi } from "../../../src/engine/scorecard/model";
import { gatheringPastValues } from "../../../src/engine/scorecard/past-values";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { finish } from "../../../src/engine/scorecard/work";
import { aKpi, anInput, aReading } from "./support/scorecard-input";

/** Six in a row, each larger: Mann-Kendall's S = 15, p = 0.009. */
const UP = [1, 2, 3, 4, 5, 6];
const DOWN = UP.toReversed();
const LEVEL = [5, 6, 5, 6, 5, 6];

type Row = readonly [name: string, values: readonly number[], said?: Partial<Kpi>];

function found(...rows: readonly Row[]) {
  const kpis = rows.map(([name, , said = {}]) => aKpi(name, { target: 1, direction: "higher", ...said }));
  const readings = rows.flatMap(([name, values, said = {}]) =>
    values.map((actual, place) =>
      aReading(name, serialFromDate(2026, place + 1, 1), { actual, entity: said.entity ?? null }),
    ),
  );
  const input = anInput({ kpis, readings });
  const scorecard = scoreScorecard(input);
  const past = finish(gatheringPastValues(input, scorecard.period, []));
  return finish(findingGrowthNotSustained(scorecard.kpis, past)).map(({ growth, carrier, role, state }) => [
    growth.kpi.name,
    carrier.kpi.name,
    role,
    state,
  ]);
}

describe("growth that is not carried", () => {
  it("stands beside cash, retention or capacity that get worse or are off track", () => {
    expect(
      found(
        ["Revenue", UP],
        ["Operating cash flow", DOWN],
        ["Customer churn", UP, { direction: "lower", target: 9 }],
        ["Capacity used", LEVEL, { target: 60 }],
        ["Days sales outstanding", LEVEL, { direction: "lower", target: 9 }],
      ),
    ).toEqual([
      ["Revenue", "Operating cash flow", "cash", "worsening"],
      ["Revenue", "Customer churn", "retention", "worsening"],
      ["Revenue", "Capacity used", "capacity", "off-track"],
    ]);
  });

  it("needs growth with a clear trend for the better", () => {
    expect(found(["Revenue", LEVEL], ["Operating cash flow", DOWN])).toEqual([]);
    expect(found(["Revenue", UP.slice(1)], ["Operating cash flow", DOWN])).toEqual([]);
    expect(found(["Revenue", UP, { direction: "lower" }], ["Operating cash flow", DOWN])).toEqual([]);
  });

  it("is not told of other KPIs", () => {
    expect(found(["Revenue", UP], ["Training hours", DOWN])).toEqual([]);
    expect(found(["Revenue per employee", UP], ["Operating cash flow", DOWN])).toEqual([]);
  });

  it("is told of each carrier once, beside the clearest growth", () => {
    expect(
      found(["New customers", UP], ["Revenue", [...UP, 7, 8]], ["Free cash flow", [9, 8, ...DOWN]]),
    ).toEqual([["Revenue", "Free cash flow", "cash", "worsening"]]);
  });

  it("keeps entities apart", () => {
    const rows: readonly Row[] = [
      ["Revenue", UP, { entity: "North" }],
      ["Operating cash flow", DOWN, { entity: "South" }],
    ];
    expect(found(...rows)).toEqual([]);
    expect(found(...rows, ["Liquidity", DOWN, { entity: "north" }])).toEqual([
      ["Revenue", "Liquidity", "cash", "worsening"],
    ]);
  });
});
