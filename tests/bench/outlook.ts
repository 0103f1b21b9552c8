import { scoringKpiOutlook, scoringOutlook } from "../../src/engine/outlook/scorecard-outlook";
import type { Reading } from "../../src/engine/scorecard/model";
import type { PastBasis } from "../../src/engine/scorecard/scorecard-signals";
import type { Scorecard } from "../../src/engine/scorecard/model";
import { scoreScorecard } from "../../src/engine/scorecard/scorecard";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { finish, type Work } from "../../src/engine/scorecard/work";
import { randomNumbers } from "./random";
import { sampleScorecard } from "./sample-scorecard";
import { logLogSlope, rounded } from "./seconds";

const MONTHS = 33;

/**
 * How fast the year to come of KPIs with 33 months each is found, the simulated score with it, how that grows with the KPIs,
 * and the longest time between two places where the pane may have its turn. Processor time, once each.
 */
export function benchOutlook(sizes: readonly number[] = [100, 1000, 10_000]) {
  const rows = sizes.map((size) => {
    const { basis, scorecard } = sample(size);
    if (size === sizes[0]) finish(scoringOutlook(basis, scorecard));
    const { ms, longest } = timed(scoringOutlook(basis, scorecard));
    return { size, time: ms / 1000, longest };
  });
  const { basis, scorecard } = sample(20);
  const pages = scorecard.kpis.map((scored) => timed(scoringKpiOutlook(basis, scored)));
  return {
    months: MONTHS,
    rows: rows.map(({ size, time, longest }) => ({
      kpis: size,
      seconds: rounded(time),
      msPerKpi: rounded((1000 * time) / size),
      longestStepMs: rounded(longest),
    })),
    logLogSlope: rounded(logLogSlope(rows)),
    oneKpiInFull: {
      ms: rounded(pages.reduce((sum, { ms }) => sum + ms, 0) / pages.length),
      longestStepMs: rounded(Math.max(...pages.map(({ longest }) => longest))),
    },
  };
}

/** KPIs of chance that add up, a third each level, rising and seasonal, with a gap here and there. */
function sample(count: number): { readonly basis: PastBasis; readonly scorecard: Scorecard } {
  const random = randomNumbers(33);
  const plain = sampleScorecard(count, 0);
  const kpis = plain.kpis.map((kpi) => ({
    ...kpi,
    accumulates: "sum" as const,
    target: 135,
    baseline: null,
  }));
  const readings: Reading[] = [];
  for (const [place, { name }] of kpis.entries()) {
    for (let month = 1; month <= MONTHS; month += 1) {
      const usual = 100 + 20 * (random() + random() + random());
      if (month < MONTHS && random() < 0.02) continue;
      const shift = [0, month, 20 * Math.sin((month * Math.PI) / 6)][place % 3] ?? 0;
      const period = serialFromDate(2022, month, 1);
      const rest = { target: null, priorYear: null, numerator: null, denominator: null, cell: null };
      readings.push({ kpi: name, entity: null, period, actual: usual + shift, ...rest });
    }
  }
  const input = { ...plain, kpis, readings, settings: { ...plain.settings, period: null } };
  const scorecard = scoreScorecard(input);
  return { scorecard, basis: { input, period: scorecard.period, closed: [] } };
}

/** Milliseconds of processor time: on a busy machine the clock runs on while others work. Collecting garbage is in it. */
function timed(work: Work<unknown>): { readonly ms: number; readonly longest: number } {
  let [ms, longest] = [0, 0];
  for (;;) {
    const start = process.cpuUsage();
    const step = work.next();
    const { user, system } = process.cpuUsage(start);
    ms += (user + system) / 1000;
    longest = Math.max(longest, (user + system) / 1000);
    if (step.done === true) return { ms, longest };
  }
}
