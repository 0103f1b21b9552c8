import { normalName } from "../engine/scorecard/normal-name";
import type { Kpi, Scorecard, ScorecardInput, ScoredGroup, ScoredKpi } from "../engine/scorecard/model";
import type { ChartChoice, RefreshReport } from "./port";

/** Charts of the scorecard as a whole, in the order they are offered. */
export const WHOLE_CHARTS = ["perspectives", "radar", "history", "movement", "against-target"] as const;

/** Trends that a dashboard begins with, at most. */
const FIRST_TRENDS = 4;

/** What tells a choice from others: no chart is chosen twice. */
export function chartKey(choice: ChartChoice): string {
  return "kpi" in choice ? `${choice.kind}:${choice.kpi}` : choice.kind;
}

/** Whether a KPI's trend is among the charts. */
export function hasTrend(charts: readonly ChartChoice[], kpi: string): boolean {
  return charts.some((choice) => choice.kind === "trend" && choice.kpi === kpi);
}

/** The charts with a KPI's trend as the last, or without it. */
export function withTrend(charts: readonly ChartChoice[], kpi: string, on: boolean): readonly ChartChoice[] {
  const others = charts.filter((choice) => choice.kind !== "trend" || choice.kpi !== kpi);
  return on ? [...others, { kind: "trend", kpi }] : others;
}

/** The charts with one moved to another place. */
export function moveChart(charts: readonly ChartChoice[], from: number, to: number): readonly ChartChoice[] {
  const moved = charts[from];
  if (!moved || to < 0 || to >= charts.length) return charts;
  return charts.filter((_, place) => place !== from).toSpliced(to, 0, moved);
}

/**
 * The charts a dashboard begins with: the perspectives, the score over time where there is a past, what moved the score,
 * and the trends of up to four KPIs, those off track first and then those that weigh most.
 *
 * @param report - The last one with a scorecard; `null` before the first.
 */
export function firstCharts(report: RefreshReport | null): readonly ChartChoice[] {
  const scorecard = report?.scorecard;
  const input = report?.input;
  if (!scorecard || !input) return [{ kind: "perspectives" }, { kind: "movement" }];
  const past = pastOf(input);
  const shares = sharesOf(scorecard);
  const rank = ({ status }: ScoredKpi): number => (status === "off-track" ? 0 : 1);
  const trends = scorecard.kpis
    .filter(({ kpi }) => past(kpi))
    .toSorted((one, other) => rank(one) - rank(other) || (shares.get(other) ?? 0) - (shares.get(one) ?? 0))
    .slice(0, FIRST_TRENDS)
    .map(({ kpi }): ChartChoice => ({ kind: "trend", kpi: kpi.key }));
  return [
    { kind: "perspectives" },
    ...(trends.length > 0 ? [{ kind: "history" } as const] : []),
    { kind: "movement" },
    ...trends,
  ];
}

/** Tells whether a KPI has readings in at least two periods, so that a line can be drawn. */
export function pastOf({ readings }: ScorecardInput): (kpi: Kpi) => boolean {
  const first = new Map<string, number>();
  const several = new Set<string>();
  for (const { kpi, period, actual, numerator } of readings) {
    if (actual === null && numerator === null) continue;
    const name = normalName(kpi);
    const known = first.get(name);
    if (known === undefined) first.set(name, period);
    else if (known !== period) several.add(name);
  }
  return ({ key, name }) => several.has(normalName(key)) || several.has(normalName(name));
}

/** Each KPI's share of the scorecard's weight. */
function sharesOf({ root }: Scorecard): ReadonlyMap<ScoredKpi, number> {
  const shares = new Map<ScoredKpi, number>();
  const visit = (group: ScoredGroup, share: number): void => {
    const whole = group.children.reduce((sum, { weight }) => sum + weight, 0);
    for (const child of group.children) {
      const own = whole > 0 ? (share * child.weight) / whole : 0;
      if (child.type === "kpi") shares.set(child, own);
      else visit(child, own);
    }
  };
  visit(root, 1);
  return shares;
}
