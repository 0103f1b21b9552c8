import type { ScorecardInput } from "../scorecard/model";
import { normalName } from "../scorecard/normal-name";
import type { Work } from "../scorecard/work";
import { judgingData } from "./data-quality";
import type { KpiQuality } from "./model";

/**
 * Judges the data of one KPI as `judgeData` does, in steps.
 *
 * @param key - The KPI's.
 * @returns `null` where there is no KPI of that key.
 */
export function* judgingKpiData(input: ScorecardInput, key: string, asOf: number): Work<KpiQuality | null> {
  const own = input.kpis.find((kpi) => kpi.key === key);
  if (!own) return null;
  // Which readings are a KPI's depends on the others of its name.
  const kpis = input.kpis.filter(({ name }) => normalName(name) === normalName(own.name));
  const { kpis: judged } = yield* judgingData({ ...input, kpis }, asOf);
  return judged.find(({ kpi }) => kpi.key === key) ?? null;
}
