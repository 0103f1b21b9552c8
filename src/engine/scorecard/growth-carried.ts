import { kpiRoleOf, type KpiRole } from "./kpi-role";
import type { ScoredKpi } from "./model";
import { normalName } from "./normal-name";
import type { PastValues } from "./past-values";
import { Problem } from "./problem";
import { signalSeries } from "./scorecard-signals";
import type { Work } from "./work";
import { trendOf, type Trend } from "../signals/trend";

/** KPIs between two pauses. */
const STEP = 256;

/** Growth that something it needs does not keep up with. */
export interface GrowthNotSustained {
  readonly growth: ScoredKpi;
  /** Cash, retention or capacity, and what is wrong with it. */
  readonly carrier: ScoredKpi;
  readonly role: Exclude<KpiRole, "growth">;
  readonly state: "worsening" | "off-track";
}

/**
 * Finds growth that is not carried, in steps: a KPI of revenue or customers with a clear trend for the better, beside one of cash,
 * retention or capacity of the same entity that has a clear trend for the worse or is off track.
 *
 * KPIs are known by their names (`kpiRoleOf`). Each carrier is told once, beside the growth whose trend is the clearest.
 *
 * @param kpis - In the order of `past`.
 */
export function* findingGrowthNotSustained(
  kpis: readonly ScoredKpi[],
  past: readonly PastValues[],
): Work<readonly GrowthNotSustained[]> {
  const growing = new Map<string, { readonly scored: ScoredKpi; readonly p: number }>();
  const carriers: { readonly scored: ScoredKpi; readonly place: number; readonly role: KpiRole }[] = [];
  for (const [place, scored] of kpis.entries()) {
    if (place % STEP === 0) yield;
    const role = kpiRoleOf(scored.kpi);
    if (role === null) continue;
    if (role !== "growth") carriers.push({ scored, place, role });
    else if (scored.direction === "higher") {
      const trend = trendAt(past, place, scored);
      const known = growing.get(entityOf(scored));
      if (trend?.isBetter === true && trend.p < (known?.p ?? Infinity)) {
        growing.set(entityOf(scored), { scored, p: trend.p });
      }
    }
  }
  return carriers.flatMap(({ scored, place, role }): GrowthNotSustained[] => {
    const growth = growing.get(entityOf(scored))?.scored;
    if (!growth || role === "growth") return [];
    const isWorsening = trendAt(past, place, scored)?.isBetter === false;
    if (!isWorsening && scored.status !== "off-track") return [];
    return [{ growth, carrier: scored, role, state: isWorsening ? "worsening" : "off-track" }];
  });
}

function trendAt(past: readonly PastValues[], place: number, scored: ScoredKpi): Trend | null {
  const values = past[place];
  if (!values || values.periods.length === 0) return null;
  const series = signalSeries(scored, values);
  const trend = trendOf(series.values, series.direction, { season: series.season });
  return trend instanceof Problem ? null : trend;
}

function entityOf({ kpi }: ScoredKpi): string {
  return kpi.entity === null ? "" : normalName(kpi.entity);
}
