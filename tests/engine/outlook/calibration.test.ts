import { expect, it } from "vitest";
import type { KpiOutlook } from "../../../src/engine/outlook/model";
import type { Accumulation } from "../../../src/engine/scorecard/model";
import { goldenSeries, type GoldenSeries } from "../signals/forecast/golden-series";
import { aKpi, aReading } from "../scorecard/support/scorecard-input";
import { month, outlookOf } from "./support/year-of-kpi";

const series = goldenSeries().filter(({ m }) => m > 1);

/** Where the outlook lands each of the real series, when so many months of the year are still to come. */
function outlooks(monthsAhead: number, accumulates: Accumulation): readonly KpiOutlook[] {
  return outlookOf({
    kpis: series.map(({ id, m }) =>
      aKpi(id, { accumulates, direction: "higher", frequency: m === 12 ? "month" : "quarter" }),
    ),
    readings: series.flatMap(({ id, m, train }) =>
      train.map((actual, place) =>
        aReading(id, month(13 - monthsAhead - (12 / m) * (train.length - place)), { actual }),
      ),
    ),
    settings: { period: month(Math.max(1, 12 - monthsAhead)) },
  }).kpis;
}

/** How the year ended. */
function endOf({ m, train, test }: GoldenSeries, monthsAhead: number, accumulates: Accumulation): number {
  const ahead = (monthsAhead * m) / 12;
  const year = [...train.slice(train.length - (m - ahead)), ...test.slice(0, ahead)].slice(-m);
  const sum = year.reduce((total, value) => total + value, 0);
  if (accumulates === "sum") return sum;
  if (accumulates === "average") return sum / m;
  if (accumulates === "last") return year.at(-1) ?? NaN;
  return accumulates === "min" ? Math.min(...year) : Math.max(...year);
}

it.each<Accumulation>(["sum", "last", "max"])(
  "the ranges of real series' landings hold what they say: %s",
  (accumulates) => {
    let [held, count] = [0, 0];
    for (const monthsAhead of [3, 9]) {
      outlooks(monthsAhead, accumulates).forEach(({ landing, periods }, place) => {
        const one = series[place];
        if (!one || !landing) throw new Error("a landing is needed");
        expect(periods).toHaveLength((monthsAhead * one.m) / 12);
        const end = endOf(one, monthsAhead, accumulates);
        count += 1;
        // A least or a most that is known already may lie on the range's edge.
        const slack = 1e-9 * Math.abs(end);
        if (end >= landing.lower80 - slack && end <= landing.upper80 + slack) held += 1;
      });
    }
    expect(count).toBe(40);
    // 80 % is claimed. Two looks at twenty series leave a standard error of 6 to 9 points.
    expect(held / count).toBeGreaterThan(0.65);
    expect(held / count).toBeLessThan(0.95);
  },
);
