import { chartsSheetContent } from "./charts-sheet";
import { layOutChartData } from "./chart-data";
import { dueListContent } from "./due-list";
import { glossaryContent } from "./glossary";
import { layingOutHeatMap } from "./heat-map";
import { layingOutRows } from "./scorecard-rows";
import { calendarOf, noteOf } from "./scorecard-note";
import {
  againstTargetChart,
  historyChart,
  movementChart,
  perspectiveChart,
  radarChart,
} from "./score-charts";
import { columnsBefore } from "./plan-charts";
import { layingOutReport } from "./report";
import { trendChart } from "./trend-chart";
import { rowFormat } from "../number-formats";
import { controlChart, type ControlInput } from "./control-chart";
import { forecastChart } from "./forecast-chart";
import type { DueValue } from "../../engine/information/model";
import type { Scorecard, ScoredKpi } from "../../engine/scorecard/model";
import type { Finding } from "../../engine/scorecard/problem";
import type { Work } from "../../engine/scorecard/work";
import type { ChartChoice, ScorecardDefinition } from "../model";
import type { ChartedKpis } from "../charted-kpis";
import type { CellSheetKind } from "../owned-sheet";
import type { DecodedScorecard } from "../scorecard-input";
import type { Histories } from "../scorecard-history";
import type { PlacedChart } from "./chart-data";
import type { ChartSpec } from "./chart-spec";
import type { ChartMemories } from "./plan-charts";
import type { SheetContent } from "./owned-cells";

export interface SheetsInput {
  readonly definition: ScorecardDefinition;
  readonly decoded: DecodedScorecard;
  readonly scorecard: Scorecard;
  readonly histories: Histories;
  readonly findings: readonly Finding[];
  /** What people wrote on a KPI in the scorecard's period, `null` for nothing. */
  readonly commentOf: (scored: ScoredKpi) => string | null;
  /** Name of the Strategy map sheet, `null` where the scorecard has none. */
  readonly mapSheet: string | null;
  /** What was last written of the charts. */
  readonly chartsBefore: ChartMemories;
  /** What is due from whom, for the Due list sheet. */
  readonly due: readonly DueValue[];
  /** The Alerts sheet, which is laid out where the alerts are found; `null` for none. */
  readonly alerts: SheetContent | null;
  /** What charts of single KPIs show beyond their trends. */
  readonly charted: ChartedKpis;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904: boolean;
}

/** What should stand on each of a scorecard's own sheets. */
export interface SheetContents {
  readonly cells: ReadonlyMap<CellSheetKind, SheetContent>;
  /** Charts of the Charts sheet; `null` where there is none. */
  readonly charts: readonly PlacedChart[] | null;
}

/** Lays out the cells and charts of each sheet that the scorecard asks for, but for the Strategy map; in steps. Pure. */
export function* layingOutSheets(input: SheetsInput): Work<SheetContents> {
  const { definition, scorecard, histories } = input;
  const { sheets = [], language } = definition;
  const calendar = calendarOf(input);
  const cells = new Map<CellSheetKind, SheetContent>([["scorecard", yield* layingOutScorecard(input)]]);
  if (sheets.includes("heat-map")) {
    const history = histories.scores;
    cells.set("heat-map", yield* layingOutHeatMap({ scorecard, history, calendar, language }));
  }
  if (sheets.includes("report")) cells.set("report", yield* layingOutPeriodReport(input));
  if (sheets.includes("glossary")) {
    cells.set("glossary", glossaryContent(scorecard.name, scorecard.kpis, language));
  }
  if (input.alerts) cells.set("alerts", input.alerts);
  if (sheets.includes("due-list")) {
    const { due, date1904 } = input;
    cells.set("due-list", dueListContent({ name: scorecard.name, due, calendar, language, date1904 }));
  }
  if (!sheets.includes("charts")) return { cells, charts: null };
  const specs = (definition.charts ?? []).flatMap((choice) => chartOf(choice, input));
  const { content, placed } = layOutChartData(specs, columnsBefore(input.chartsBefore), language);
  cells.set("charts", chartsSheetContent(scorecard.name, noteOf(input), placed.length));
  cells.set("chart-data", content);
  return { cells, charts: placed };
}

function* layingOutScorecard(parts: SheetsInput): Work<SheetContent> {
  const { definition, decoded, scorecard, findings, commentOf } = parts;
  const { columnPeriods, input, places } = decoded;
  return yield* layingOutRows({
    scorecard,
    findings,
    language: definition.language,
    columnPeriod: columnPeriods?.current ?? null,
    calendar: calendarOf(parts),
    formats: places.map(({ format }) => format),
    ownerOfObjective: new Map(
      input.objectives.flatMap(({ name, owner }) => (owner === null ? [] : [[name, owner] as const])),
    ),
    commentOf,
  });
}

function* layingOutPeriodReport(parts: SheetsInput): Work<SheetContent> {
  const { definition, decoded, scorecard, histories, findings, commentOf, mapSheet } = parts;
  return yield* layingOutReport({
    scorecard,
    history: histories.scores,
    calendar: calendarOf(parts),
    note: noteOf(parts),
    language: definition.language,
    formats: decoded.places.map(({ format }) => format),
    strategy: decoded.strategy,
    findings,
    commentOf,
    mapSheet,
  });
}

function chartOf(choice: ChartChoice, input: SheetsInput): readonly ChartSpec[] {
  const { definition, scorecard, histories } = input;
  const { language } = definition;
  const calendar = calendarOf(input);
  const scores = { scorecard, history: histories.scores, calendar, language };
  if (choice.kind === "trend") return trendOf(choice.kpi, input);
  if (choice.kind === "control") return controlOf(choice.kpi, input);
  if (choice.kind === "forecast") return forecastOf(choice.kpi, input);
  if (choice.kind === "perspectives") return [perspectiveChart(scores)];
  if (choice.kind === "radar") return [radarChart(scores)];
  if (choice.kind === "history") return [historyChart(scores)];
  return choice.kind === "movement" ? [movementChart(scores)] : [againstTargetChart(scores)];
}

function trendOf(key: string, input: SheetsInput): readonly ChartSpec[] {
  const { definition, decoded, scorecard, histories } = input;
  const place = histories.trendKpis.findIndex((kpi) => kpi.key === key);
  const at = scorecard.kpis.findIndex(({ kpi }) => kpi.key === key);
  const [kpi, scored] = [histories.trendKpis[place], scorecard.kpis[at]];
  // A KPI that is gone has no chart any longer.
  if (!kpi || !scored) return [];
  const format = rowFormat(decoded.places[at]?.format);
  const { direction } = scored;
  const { language } = definition;
  const calendar = calendarOf(input);
  return [trendChart({ kpi, place, direction, history: histories.trends, calendar, format, language })];
}

function controlOf(key: string, input: SheetsInput): readonly ChartSpec[] {
  const facts = input.charted.control.get(key);
  const look = facts && lookOf(key, input);
  const centre = input.decoded.input.settings.signalCentre;
  return facts && look ? [controlChart({ ...facts, ...look, centre })] : [];
}

function forecastOf(key: string, input: SheetsInput): readonly ChartSpec[] {
  const facts = input.charted.forecast.get(key);
  const look = facts && lookOf(key, input);
  return facts && look ? [forecastChart({ ...facts, ...look })] : [];
}

/** A KPI with what its chart is written in; `null` for one that is gone. */
function lookOf(
  key: string,
  input: SheetsInput,
): Pick<ControlInput, "kpi" | "calendar" | "format" | "language"> | null {
  const { definition, decoded, scorecard } = input;
  const at = scorecard.kpis.findIndex(({ kpi }) => kpi.key === key);
  const kpi = scorecard.kpis[at]?.kpi;
  if (!kpi) return null;
  const format = rowFormat(decoded.places[at]?.format);
  return { kpi, calendar: calendarOf(input), format, language: definition.language };
}
