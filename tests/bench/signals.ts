import { defaultSettings } from "../../src/engine/scorecard/default-settings";
import { xmrOptionsOf } from "../../src/engine/signals/xmr-options";
import { scoringSignals, type KpiSeries } from "../../src/engine/signals/kpi-signals";
import { finish } from "../../src/engine/scorecard/work";
import { randomNumbers } from "./random";
import { logLogSlope, rounded, seconds } from "./seconds";

const MONTHS = 36;

/** As a scorecard has it unless its settings say otherwise. */
const OPTIONS = xmrOptionsOf(defaultSettings);

/**
 * How fast signals, trends and changes of KPIs with 36 months each are found, how that grows with the KPIs, and the longest
 * time between two places where the pane may have its turn.
 */
export function benchSignals(sizes: readonly number[] = [100, 1000, 10_000]) {
  const rows = sizes.map((size) => {
    const series = sampleSeries(size);
    return {
      size,
      time: seconds(() => finish(scoringSignals(series, OPTIONS)), 3),
      step: longestStep(series),
    };
  });
  return {
    months: MONTHS,
    rows: rows.map(({ size, time, step }) => ({
      kpis: size,
      seconds: rounded(time),
      perSecond: rounded(size / time),
      longestStepMs: rounded(step),
    })),
    logLogSlope: rounded(logLogSlope(rows)),
  };
}

/** KPIs of chance, a third each level, rising and seasonal, with a gap here and there. */
function sampleSeries(count: number): readonly KpiSeries[] {
  const random = randomNumbers(36);
  return Array.from({ length: count }, (_, kpi) => ({
    key: `KPI ${kpi}`,
    direction: kpi % 2 === 0 ? ("higher" as const) : ("lower" as const),
    season: 12,
    values: Array.from({ length: MONTHS }, (__, month) => {
      const usual = 100 + 20 * (random() + random() + random());
      if (random() < 0.02) return null;
      if (kpi % 3 === 0) return usual;
      return kpi % 3 === 1 ? usual + month : usual + 20 * Math.sin((month * Math.PI) / 6);
    }),
  }));
}

/** In milliseconds of processor time: on a busy machine the clock runs on while others work. Collecting garbage is in it. */
function longestStep(series: readonly KpiSeries[]): number {
  const work = scoringSignals(series, OPTIONS);
  let longest = 0;
  for (;;) {
    const start = process.cpuUsage();
    const step = work.next();
    const { user, system } = process.cpuUsage(start);
    longest = Math.max(longest, (user + system) / 1000);
    if (step.done === true) return longest;
  }
}
