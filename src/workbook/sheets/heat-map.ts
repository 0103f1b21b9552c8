import { asText } from "../cell-text";
import { STATUS_LOOKS } from "./status-look";
import { shortPeriodText } from "../../words/period-text";
import { say } from "../../words/say";
import type { Scorecard, ScoredGroup, ScoredKpi, Status } from "../../engine/scorecard/model";
import type { Calendar } from "../../engine/scorecard/period";
import type { PastPeriod } from "../../engine/scorecard/score-history";
import type { Work } from "../../engine/scorecard/work";
import type { CellValue } from "../cell-text";
import type { Language } from "../../words/say";
import type { SheetContent, SheetRow } from "./owned-cells";

export interface HeatMapInput {
  readonly scorecard: Scorecard;
  readonly history: readonly PastPeriod[];
  readonly calendar: Calendar;
  readonly language: Language;
}

/** Row of the stamp on sheets that begin with a title. */
export const TITLE_STAMP_ROW = 1;

/** KPIs in rows, periods in columns, each cell the icon of a status, which conditional formats colour; in steps. Pure. */
export function* layingOutHeatMap(input: HeatMapInput): Work<SheetContent> {
  const { scorecard, history, calendar, language } = input;
  const columns = ["name", ...history.map(() => "status-icon")];
  const row = (kind: string, depth: number, cells: readonly CellValue[]): SheetRow => ({
    kind,
    depth,
    cells: columns.map((_, place) => cells[place] ?? ""),
    formats: columns.map(() => "General"),
  });
  const periods = history.map((span) => asText(shortPeriodText(span, calendar, language)));
  const key = (["on-track", "at-risk", "off-track", "no-data"] as const)
    .map((status) => `${STATUS_LOOKS[status].icon} ${say(`sheets.status.${status}`, {}, language)}`)
    .join("   ");
  const rows: SheetRow[] = [
    row("title", 0, [asText(`${scorecard.name} · ${say("sheets.heat-map.name", {}, language)}`)]),
    row("stamp", 0, []),
    row("note", 0, [asText(key)]),
    row("blank", 0, []),
    row("heading", 0, [say("sheets.heading.name", {}, language), ...periods]),
  ];
  const places = new Map(scorecard.kpis.map((kpi, place) => [kpi, place]));
  const icons = (of: (past: PastPeriod) => Status | undefined): readonly string[] =>
    history.map((past) => STATUS_LOOKS[of(past) ?? "no-data"].icon);
  const visit = function* (node: ScoredGroup | ScoredKpi, depth: number): Work<void> {
    yield;
    if (node.type === "kpi") {
      const place = places.get(node) ?? -1;
      rows.push(row("kpi", depth, [nameOf(node), ...icons(({ kpis }) => kpis[place]?.status)]));
      return;
    }
    const name = node.name ?? say("sheets.group.unassigned", {}, language);
    const isRoot = node.level === "scorecard";
    rows.push(
      row(node.level, depth, [
        asText(isRoot ? say("sheets.chart.overall", {}, language) : name),
        ...icons(({ root, groups }) => (isRoot ? root : groups.get(node.key))?.status),
      ]),
    );
    for (const child of node.children) yield* visit(child, depth + 1);
  };
  yield* visit(scorecard.root, 0);
  return { columns, rows };
}

function nameOf({ kpi }: ScoredKpi): string {
  return asText(kpi.entity === null ? kpi.name : `${kpi.name} · ${kpi.entity}`);
}
