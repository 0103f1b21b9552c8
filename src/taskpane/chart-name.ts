import type { PaneWords } from "./pane-words";
import type { ChartChoice, RefreshReport } from "./port";

/** What a chart is called in the pane; the chart of a KPI that is gone says so. */
export function chartName(choice: ChartChoice, report: RefreshReport | null, words: PaneWords): string {
  if (choice.kind === "movement") return words.say("pane.charts.movement");
  if (!("kpi" in choice)) return words.say(`sheets.chart.${choice.kind}`);
  const scored = report?.scorecard?.kpis.find(({ kpi }) => kpi.key === choice.kpi);
  const key = `pane.charts.${choice.kind}` as const;
  if (scored) return words.say(key, { name: fullName(scored.kpi) });
  if (!report?.scorecard) return words.say(key, { name: choice.kpi });
  return words.say(choice.kind === "trend" ? "pane.charts.gone" : "pane.charts.kpi-gone");
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
