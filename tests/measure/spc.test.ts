import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { chartOf } from "../engine/signals/chart-of";
import { measure } from "./measure";
import type { SpcSeries } from "./spc";
import { compareSpc } from "./spc";
import type { TrendCase } from "./trend";

const golden = (path: string) => fileURLToPath(new URL(`../golden/${path}`, import.meta.url));
const file = golden("spc/spc_cases.json");
const { series } = JSON.parse(readFileSync(file, "utf8")) as { series: readonly SpcSeries[] };

it("limits and signals of all 24 series are those of the oracle, by every set of rules", async () => {
  expect(await measure("spc", file, ".")).toEqual({ figures: { cases: 24, agree: 24, disagree: [] } });
});

describe("a disagreement", () => {
  const [first] = series as readonly [SpcSeries];
  const second = series[1]!;

  it("names series, field, and both figures", () => {
    const wrong = { ...first, oracle: { ...first.oracle, UNPL: first.oracle.UNPL + 2e-6 * 46 } };
    expect(compareSpc([wrong, first])).toEqual({
      cases: 2,
      agree: 1,
      disagree: [
        {
          id: "wheeler_uspc_49",
          differences: [
            { field: "oracle.UNPL", expected: wrong.oracle.UNPL, got: expect.closeTo(46.011212, 6) },
          ],
        },
      ],
    });
  });

  it("is found in signals too, one too few or too many", () => {
    const { signals } = second.oracle;
    const fewer = { ...signals, "2of3_2s": { end: [2], points: [1, 2] } };
    const fields = compareSpc([{ ...second, oracle: { ...second.oracle, signals: fewer } }]).disagree.flatMap(
      ({ differences }) => differences.map(({ field }) => field),
    );
    expect(fields).toEqual(["oracle.2of3_2s.end", "oracle.2of3_2s.points"]);
    const causes = second.nhsr!.screened.special_cause.map(() => "Common Cause");
    const nhsr = { ...second.nhsr!, screened: { ...second.nhsr!.screened, special_cause: causes } };
    expect(compareSpc([{ ...second, nhsr }]).agree).toBe(0);
  });
});

it("the readings that the file cuts to six decimals give its limits when they are whole", () => {
  const cut = series.find(({ id }) => id === "R_ukgas_resid")!;
  const cases = JSON.parse(readFileSync(golden("trend/trend_cases.json"), "utf8")) as readonly TrendCase[];
  const gas = cases.find(({ id }) => id === "UKgas")!.x.map((value) => Math.log(value!));
  const whole = gas.slice(4).map((value, place) => value - gas[place]!);
  expect(whole.map((value) => Number(value.toFixed(6)))).toEqual(cut.x);
  const { upper, lower, mrUpper } = chartOf(whole, { centre: "median" });
  expect(upper).toBeCloseTo(cut.oracle.UNPL_median, 6);
  expect(lower).toBeCloseTo(cut.oracle.LNPL_median, 6);
  expect(mrUpper).toBeCloseTo(cut.oracle.URL_median, 6);
});
