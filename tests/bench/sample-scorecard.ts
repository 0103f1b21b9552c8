import { defaultSettings } from "../../src/engine/scorecard/default-settings";
import type { Kpi, Reading, ScorecardInput } from "../../src/engine/scorecard/model";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { plainKpi } from "../measure/plain-kpi";
import { randomNumbers } from "./random";

/** A scorecard of four perspectives with an objective for each ten KPIs, and a reading for each KPI and month of a year. */
export function sampleScorecard(kpiCount: number, periodCount: number): ScorecardInput {
  const random = randomNumbers(20240229);
  const kpis: Kpi[] = [];
  const readings: Reading[] = [];
  for (let index = 0; index < kpiCount; index += 1) {
    const name = `KPI ${index}`;
    const target = 50 + 100 * random();
    const isLower = index % 3 === 0;
    kpis.push(
      plainKpi(name, {
        perspective: `Perspective ${index % 4}`,
        objective: `Objective ${index % 4}.${Math.floor(index / 40)}`,
        target,
        baseline: index % 5 === 0 ? target * (isLower ? 1.5 : 0.5) : null,
        weight: 1 + (index % 4),
        direction: isLower ? "lower" : "higher",
        frequency: "month",
      }),
    );
    for (let month = 1; month <= periodCount; month += 1) {
      const actual = random() < 0.05 ? null : target * (0.7 + 0.6 * random());
      const period = serialFromDate(2024, month, 1);
      const rest = { target: null, priorYear: null, numerator: null, denominator: null, cell: null };
      readings.push({ kpi: name, entity: null, period, actual, ...rest });
    }
  }
  const settings = { ...defaultSettings, period: serialFromDate(2024, 1, 1) };
  return { name: "Bench", kpis, readings, targets: [], perspectives: [], objectives: [], settings };
}
