import { describe, expect, it } from "vitest";
import { fitArima } from "../../../../src/engine/signals/forecast/arima";
import { fitEts } from "../../../../src/engine/signals/forecast/ets";
import { deseasonalise, hasSeason, reseasonalise } from "../../../../src/engine/signals/forecast/season";
import { theta } from "../../../../src/engine/signals/forecast/theta";
import { naive2 } from "../../../measure/naive2";
import { forecastsOfR, goldenSeries } from "./golden-series";

/** Saudi oil production 1996 to 2013, million tonnes: Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 7.1. */
const oil = [
  445.36, 453.2, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43, 521.28, 508.95, 488.89, 509.87,
  456.72, 473.82, 525.95, 549.83, 542.34,
];

/** Box & Jenkins (1970), series G: airline passengers in thousands, 1949 to 1960. */
const airline = [
  112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158,
  133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218,
  230, 242, 209, 191, 172, 194, 196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201, 204, 188, 235,
  227, 234, 264, 302, 293, 259, 229, 203, 229, 242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278,
  284, 277, 317, 313, 318, 374, 413, 405, 355, 306, 271, 306, 315, 301, 356, 348, 355, 422, 465, 467, 404,
  347, 305, 336, 340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337, 360, 342, 406, 396, 420, 472,
  548, 559, 463, 407, 362, 405, 417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432,
];

const level = { error: "additive", trend: "none", season: "none" } as const;

describe("printed examples", () => {
  it("smooths the oil series as the textbook prints it", () => {
    const { alpha, outlook } = fitEts(oil, level, [], 5);
    expect(alpha).toBeCloseTo(0.8339, 2);
    expect(outlook.mean[0]).toBeCloseTo(542.6806, 2);
    expect(outlook.mean[4]).toBeCloseTo(542.6806, 2);
    expect((outlook.mean[0] ?? 0) - 1.959964 * (outlook.deviation[0] ?? 0)).toBeCloseTo(484.2183, 1);
    expect((outlook.mean[0] ?? 0) + 1.281552 * (outlook.deviation[0] ?? 0)).toBeCloseTo(580.907, 1);
  });

  it("forecasts the airline series as R's manual of predict.Arima does", () => {
    const order = { p: 0, d: 1, q: 1, sp: 0, sd: 1, sq: 1, constant: false } as const;
    const { outlook } = fitArima(airline.map(Math.log), order, 12, 12);
    const printed = [
      6.110186, 6.053775, 6.171715, 6.1993, 6.232556, 6.368779, 6.507294, 6.502906, 6.324698, 6.209008,
      6.063487, 6.168025,
    ];
    // R maximises the exact likelihood, this the conditional one.
    outlook.mean.forEach((value, h) => expect(value).toBeCloseTo(printed[h] ?? NaN, 2));
    expect(outlook.deviation[0]).toBeCloseTo(0.0367, 2);
  });
});

describe("R on real series", () => {
  const all = goldenSeries();
  const size = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;
  const furthest = (ours: readonly number[], theirs: readonly number[] = []) =>
    Math.max(...ours.map((value, h) => Math.abs(value - (theirs[h] ?? NaN))));

  it.each([
    { method: "Theta", fit: theta },
    {
      method: "SES",
      fit: (values: readonly number[], horizon: number) => fitEts(values, level, [], horizon).outlook,
    },
  ])(
    "gives the same $method forecasts to a fiftieth of the series' size, mostly to a thousandth",
    ({ method, fit }) => {
      const theirs = forecastsOfR(method);
      expect(all).toHaveLength(35);
      let close = 0;
      for (const { id, m, train, test } of all) {
        const kind = train.every((value) => value > 0) ? "multiplicative" : "additive";
        const season = hasSeason(train, m)
          ? deseasonalise(train, m, kind, false)
          : ({ kind: "none", indices: [], adjusted: train } as const);
        const { mean } = reseasonalise(fit(season.adjusted, test.length), season);
        const difference = furthest(mean, theirs.get(id)) / size(train);
        expect(difference, id).toBeLessThan(2e-2);
        if (difference < 1e-3) close += 1;
      }
      // Where the likelihood is flat, two searches stop at different points.
      expect(close).toBeGreaterThanOrEqual(28);
    },
  );

  it("gives the same benchmark forecasts", () => {
    const theirs = forecastsOfR("Naive2");
    for (const { id, m, train, test } of all) {
      expect(furthest(naive2(train, m, test.length), theirs.get(id)), id).toBeLessThan(1e-4 * size(train));
    }
  });
});
