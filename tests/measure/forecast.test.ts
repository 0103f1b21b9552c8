import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goldenFolder, goldenSeries } from "../engine/signals/forecast/golden-series";
import { measureForecast } from "./forecast";
import { accuracy, coverage, intervalScore } from "./forecast-scores";
import { readCsv, record } from "./read-csv";

const numbers = (text: string | undefined) => (text ?? "").trim().split(/\s+/).map(Number);

describe("the scores", () => {
  it("come out as R's own for R's own forecasts", () => {
    const series = new Map(goldenSeries().map((one) => [one.id, { ...one, season: one.m }]));
    const forecasts = readCsv(join(goldenFolder, "forecasts_r.csv"));
    const byKey = new Map(
      forecasts.rows.map((cells) => {
        const row = record(forecasts, cells);
        return [`${row.id ?? ""} ${row.method ?? ""}`, row];
      }),
    );
    const scores = readCsv(join(goldenFolder, "scores_r.csv"));
    expect(scores.rows.length).toBe(70);
    for (const cells of scores.rows) {
      const score = record(scores, cells);
      const past = series.get(score.id ?? "");
      const forecast = byKey.get(`${score.id ?? ""} ${score.method ?? ""}`);
      if (!past) throw new Error(`No series ${score.id ?? ""}`);
      const { smape, mase } = accuracy(past, numbers(forecast?.mean));
      const [lower, upper] = [numbers(forecast?.lo95), numbers(forecast?.hi95)];
      const near = (ours: number, theirs: string | undefined) => {
        expect(Math.abs(ours - Number(theirs)), score.id).toBeLessThan(1e-3 * (1 + Math.abs(ours)));
      };
      near(smape, score.smape);
      near(mase, score.mase);
      near(intervalScore(past, lower, upper), score.msis);
      near(coverage(past.test, lower, upper), score.c95);
    }
  });
});

describe("the measurement", () => {
  const { overall, rows } = measureForecast(join(goldenFolder, "series.csv"));

  it("has a row for each source, frequency and length of history", () => {
    const names = rows.map(({ source, freq, variant }) => `${source} ${freq} ${variant}`);
    expect(names).toContain("M3 monthly full");
    expect(names).toContain("M3 monthly last24");
    expect(names).toContain("M3 quarterly last12");
    expect(names).toContain("M4 weekly last26");
    expect(names).toContain("TOUR yearly full");
    expect(rows.every(({ n }) => n === 5)).toBe(true);
  });

  it("weighs whole histories by their series", () => {
    expect(overall.n).toBe(35);
    const whole = rows.filter(({ variant }) => variant === "full");
    const mean = whole.reduce((sum, { smape, n }) => sum + (smape * n) / 35, 0);
    expect(overall.smape).toBeCloseTo(mean, 3);
  });

  it("beats the naive benchmark, with intervals that hold about what they say", () => {
    expect(overall.owa).toBeLessThan(0.95);
    expect(overall.cov95).toBeGreaterThan(0.9);
    expect(overall.cov80).toBeGreaterThan(0.7);
    expect(overall.cov80).toBeLessThan(0.9);
    expect(overall.brier).toBeLessThan(0.25);
  });
});
