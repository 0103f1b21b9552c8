import type { PaneWords } from "./pane-words";
import type { ChartChoice, RefreshReport } from "./port";

/** What a chart is called in the pane; the trend of a KPI that is gone says so. */
export function chartName(choice: ChartChoice, report: RefreshReport | null, words: PaneWords): string {
  if (choice.kind === "movement") return words.say("pane.charts.movement");
  if (choice.kind !== "trend") return words.say(`sheets.chart.${choice.kind}`);
  const scored = report?.scorecard?.kpis.find(({ kpi }) => kpi.key === choice.kpi);
  if (scored) return words.say("pane.charts.trend", { name: fullName(scored.kpi) });
  return report?.scorecard
    ? words.say("pane.charts.gone")
    : words.say("pane.charts.trend", { name: choice.kpi });
}

/** A KPI's name with its entity, where it has one. */
export function fullName({
  name,
  entity,
}: {
  readonly name: string;
  readonly entity: string | null;
}): string {
  return entity === null ? name : `${name} · ${entity}`;
}
