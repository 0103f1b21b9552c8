import { overlap } from "./address";
import { planningSheets } from "./plan-sheets";
import { planningResultColumns } from "./result-columns";
import { slippedRows } from "./row-keys";
import { Problem } from "../engine/scorecard/problem";
import type { Finding } from "../engine/scorecard/problem";
import type { MapContent } from "./sheets/map-content";
import type { Histories } from "./scorecard-history";
import type { Scorecard } from "../engine/scorecard/model";
import type { Work } from "../engine/scorecard/work";
import type { KpiOutlook } from "../engine/outlook/model";
import type { KpiSignals } from "../engine/signals/kpi-signals";
import type { SheetsPlan, SheetsSituation } from "./plan-sheets";
import type { PlacedKpi } from "./result-cells";
import type { ResultPlan, ResultTable } from "./result-columns";
import type { DecodedScorecard } from "./scorecard-input";
import type { LocatedSource } from "./sources";
import type { TableShape } from "./workbook-shape";

/** Everything a refresh means to write. */
export interface RefreshPlan extends Omit<SheetsPlan, "isUnchanged"> {
  readonly results: readonly { readonly source: number; readonly plan: ResultPlan }[];
  readonly findings: readonly Finding[];
  readonly isEmpty: boolean;
}

export interface RefreshSituation extends SheetsSituation {
  readonly located: readonly LocatedSource[];
  /** By source; absent where results cannot stand beside the KPIs. */
  readonly resultTables: ReadonlyMap<number, ResultTable>;
  /** In the order of the KPIs; none where no result column asks for them. */
  readonly signals?: readonly KpiSignals[];
  /** Where the KPIs go, in their order; none where nothing shows it. */
  readonly outlooks?: readonly KpiOutlook[];
}

/** Compares what should stand in the workbook with what does, in steps. Pure: the same input twice plans nothing the second time. */
export function* planningRefresh(
  situation: RefreshSituation,
  decoded: DecodedScorecard,
  scorecard: Scorecard,
  histories: Histories,
  map: MapContent | null,
): Work<RefreshPlan> {
  const { definition, memory } = situation;
  const mending = memory.state === "writing";
  const results: RefreshPlan["results"][number][] = [];
  for (const [source, table] of situation.resultTables) {
    yield;
    const kpis = placedKpis(source, decoded, scorecard, situation);
    yield;
    const plan = yield* planningResultColumns(table, kpis, {
      kinds: definition.results === "columns" ? definition.resultColumns : [],
      language: definition.language,
      mending,
    });
    const moved = slippedRows(table, plan, memory.rows[table.anchor], plan.marks ?? "");
    results.push({
      source,
      plan: plan.marks === null ? plan : { ...plan, findings: [...plan.findings, ...moved] },
    });
  }
  const findings = [
    ...decoded.findings,
    ...scorecard.findings,
    ...protectedTables(situation),
    ...hiddenSources(situation),
    ...results.flatMap(({ plan }) => plan.findings),
  ];
  const own = yield* planningSheets(situation, { decoded, scorecard, histories, map, findings });
  const isEmpty =
    !mending &&
    own.isUnchanged &&
    results.every(({ plan }) => plan.cells.length + plan.headers.length + plan.formats.length === 0);
  return { ...own, results, findings: [...findings, ...own.findings], isEmpty };
}

function placedKpis(
  source: number,
  { places }: DecodedScorecard,
  scorecard: Scorecard,
  { signals = [], outlooks = [] }: Pick<RefreshSituation, "signals" | "outlooks">,
): PlacedKpi[] {
  return places.flatMap((place, index) => {
    const scored = scorecard.kpis[index];
    if (!scored || place.source !== source) return [];
    const [signal, outlook] = [signals[index] ?? null, outlooks[index] ?? null];
    return [{ scored, row: place.row - 1, format: place.format, signals: signal, outlook }];
  });
}

function protectedTables({ definition, located }: RefreshSituation): Finding[] {
  if (definition.results !== "columns") return [];
  const sheets = located.flatMap(({ mapping, table, sheet }) =>
    mapping.role === "kpis" && table && sheet.isProtected ? [sheet.name] : [],
  );
  return [...new Set(sheets)].map((sheet) => ({
    severity: "warning",
    problem: new Problem("sheet-protected", { sheet }),
    cell: null,
  }));
}

/** Nobody finds a very hidden sheet by the menus, so numbers that come from one are worth a word. */
function hiddenSources({ located }: RefreshSituation): Finding[] {
  const sheets = located.flatMap(({ sheet }) => (sheet.visibility === "VeryHidden" ? [sheet.name] : []));
  return [...new Set(sheets)].map((sheet) => ({
    severity: "info",
    problem: new Problem("sheet-very-hidden", { sheet }),
    cell: null,
  }));
}

/** Whether another table reaches into the columns right of a table. */
export function tableToTheRight(table: TableShape, columns: number, others: readonly TableShape[]): boolean {
  const right = { ...table, column: table.column + table.columns, columns };
  return others.some(
    (other) => other.table.id !== table.table.id && other.sheet === table.sheet && overlap(right, other),
  );
}
