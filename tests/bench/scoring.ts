import { scoreScorecard } from "../../src/engine/scorecard/scorecard";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { sampleScorecard } from "./sample-scorecard";
import { logLogSlope, rounded, seconds } from "./seconds";

const PERIODS = 10;

/** How fast whole scorecards are scored, each of their periods once, and how that grows with their size. */
export function benchScoring(sizes: readonly number[] = [1e2, 1e3, 1e4, 1e5]) {
  const rows = sizes.map((size) => {
    const input = sampleScorecard(size / PERIODS, PERIODS);
    const months = Array.from({ length: PERIODS }, (_, month) => serialFromDate(2024, month + 1, 1));
    const time = seconds(() => {
      for (const period of months) scoreScorecard({ ...input, settings: { ...input.settings, period } });
    }, 3);
    return { size, time };
  });
  return {
    rows: rows.map(({ size, time }) => ({
      kpisTimesPeriods: size,
      seconds: rounded(time),
      perSecond: rounded(size / time),
    })),
    logLogSlope: rounded(logLogSlope(rows)),
  };
}
