import { fullCellName, overlap } from "./address";
import { planningResultColumns } from "./result-columns";
import { planKey } from "./owned-sheet";
import { drawnBefore, NOTHING_WRITTEN } from "./scorecard-memory";
import { isEmptyDrawing } from "./drawing/plan-drawing";
import { commentLookup, commentsOf } from "./sheets/comment-lookup";
import { mapSheetContent, planMapDrawing } from "./sheets/map-sheet";
import { planCharts } from "./sheets/plan-charts";
import { layingOutSheets } from "./sheets/lay-out-sheets";
import { planningOwnedCells } from "./sheets/owned-cells";
import { SHEET_PARTS } from "./sheets/sheet-parts";
import { say } from "../words/say";
import { Problem } from "../engine/scorecard/problem";
import type { Finding } from "../engine/scorecard/problem";
import type { DrawingPlan } from "./drawing/plan-drawing";
import type { ShapeState } from "./drawing/query-drawing";
import type { MapContent } from "./sheets/map-content";
import type { ChartPlan, ChartState } from "./sheets/plan-charts";
import type { Histories } from "./scorecard-history";
import type { Scorecard, ScoredKpi } from "../engine/scorecard/model";
import type { Work } from "../engine/scorecard/work";
import type { ScorecardDefinition } from "./model";
import type { PlacedKpi } from "./result-cells";
import type { ResultPlan, ResultTable } from "./result-columns";
import type { DecodedScorecard } from "./scorecard-input";
import type { ScorecardMemory } from "./scorecard-memory";
import type { CellSheetKind, OwnedKind } from "./owned-sheet";
import type { OwnedState } from "./read-scorecard";
import type { SheetContent, SheetPlan, SheetState } from "./sheets/owned-cells";
import type { LocatedSource } from "./sources";
import type { SheetFact, WorkbookFacts } from "./workbook-facts";
import type { TableShape } from "./workbook-shape";

/** Everything a refresh means to write. */
export interface RefreshPlan {
  readonly results: readonly { readonly source: number; readonly plan: ResultPlan }[];
  readonly sheets: readonly PlannedSheet[];
  /** Shapes of the Strategy map sheet; `null` where nothing is drawn. */
  readonly drawing: DrawingPlan | null;
  /** Charts of the Charts sheet; `null` where there is none. */
  readonly charts: ChartPlan | null;
  readonly findings: readonly Finding[];
  readonly isEmpty: boolean;
}

/** What one of the scorecard's own sheets is to become. */
export interface PlannedSheet {
  readonly kind: CellSheetKind;
  /** `null` for a sheet that is yet to be made. */
  readonly sheet: SheetFact | null;
  readonly plan: SheetPlan;
}

export interface RefreshSituation {
  readonly definition: ScorecardDefinition;
  readonly memory: ScorecardMemory;
  readonly located: readonly LocatedSource[];
  /** By source; absent where results cannot stand beside the KPIs. */
  readonly resultTables: ReadonlyMap<number, ResultTable>;
  /** The scorecard's own sheets that there are. */
  readonly sheets: ReadonlyMap<OwnedKind, OwnedState>;
  readonly facts: Pick<WorkbookFacts, "culture">;
  /** Shapes and charts that stand on the Strategy map and Charts sheets. */
  readonly shapes: readonly ShapeState[];
  readonly charts: readonly ChartState[];
  /** False where this Excel has no shapes. */
  readonly drawsShapes: boolean;
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
    const kpis = placedKpis(source, decoded, scorecard);
    yield;
    const plan = yield* planningResultColumns(table, kpis, {
      kinds: definition.results === "columns" ? definition.resultColumns : [],
      language: definition.language,
      mending,
    });
    results.push({ source, plan });
  }
  const findings = [
    ...decoded.findings,
    ...scorecard.findings,
    ...protectedTables(situation),
    ...hiddenSources(situation),
    ...results.flatMap(({ plan }) => plan.findings),
  ];
  const contents = yield* layingOutSheets({
    definition,
    decoded,
    scorecard,
    histories,
    findings: [...findings],
    commentOf: commentsIn(situation, decoded, scorecard),
    mapSheet: mapSheetName(situation),
    chartsBefore: memory.charts,
  });
  yield;
  const drawnMap = map && planMap(map, situation);
  yield;
  const cells = drawnMap ? [...contents.cells, ["map", drawnMap.content] as const] : [...contents.cells];
  const sheets: PlannedSheet[] = [];
  for (const [kind, content] of cells) {
    const planned = yield* planningSheet(situation, kind, content);
    sheets.push(planned);
    if (planned.plan.blocker !== null) findings.push(sheetInTheWay(planned.plan.blocker, planned.sheet));
  }
  const isBlocked = (kind: CellSheetKind): boolean =>
    sheets.some((planned) => planned.kind === kind && planned.plan.blocker !== null);
  const drawing = drawnMap && !isBlocked("map") ? drawnMap.drawing : null;
  const hasCharts = contents.charts !== null && !isBlocked("charts") && !isBlocked("chart-data");
  const charts = hasCharts ? planCharts(contents.charts, situation.charts, memory.charts, mending) : null;
  const isEmpty =
    !mending &&
    (drawing === null || isEmptyDrawing(drawing)) &&
    (charts === null || charts.isEmpty) &&
    results.every(({ plan }) => plan.cells.length + plan.headers.length + plan.formats.length === 0) &&
    sheets.every((planned) => isUnchanged(planned, memory));
  return { results, sheets, drawing, charts, findings, isEmpty };
}

/** What the Comments sheet says of each KPI in the scorecard's period. */
function commentsIn(
  { definition, facts, sheets }: RefreshSituation,
  { columnPeriods, input }: DecodedScorecard,
  { period }: Scorecard,
): (scored: ScoredKpi) => string | null {
  const { fiscalYearStart, calendar: kind } = input.settings;
  const reading = {
    culture: facts.culture,
    calendar: { fiscalYearStart, kind },
    language: definition.language,
  };
  const comments = commentsOf(sheets.get("comments")?.state ?? null, reading);
  return commentLookup(comments, columnPeriods?.current ?? period, reading);
}

function mapSheetName({ definition, sheets }: RefreshSituation): string | null {
  if (!definition.sheets?.includes("map")) return null;
  return sheets.get("map")?.state.name ?? say(SHEET_PARTS.map.name, {}, definition.language);
}

/** The map's shapes, and the cells around them; the whole map in cells where this Excel draws no shapes. */
function planMap(
  map: MapContent,
  { shapes, memory, drawsShapes }: RefreshSituation,
): { readonly drawing: DrawingPlan | null; readonly content: SheetContent } {
  if (!drawsShapes) return { drawing: null, content: mapSheetContent(map, null) };
  const mending = memory.state === "writing";
  const drawn = drawnBefore(memory);
  const { plan, end } = planMapDrawing(map, { states: shapes, memory: drawn, mending });
  return { drawing: plan, content: mapSheetContent(map, end) };
}

function isUnchanged({ kind, sheet, plan }: PlannedSheet, { written }: ScorecardMemory): boolean {
  if (plan.blocker !== null) return true;
  const { layout } = written[kind] ?? NOTHING_WRITTEN;
  return sheet !== null && plan.cells.length + plan.formats.length === 0 && plan.layout === layout;
}

function* planningSheet(
  { definition, memory, sheets }: RefreshSituation,
  kind: CellSheetKind,
  content: SheetContent,
): Work<PlannedSheet> {
  const { name, stampRow } = SHEET_PARTS[kind];
  const now = sheets.get(kind) ?? null;
  const state = now?.state ?? emptyState(kind, say(name, {}, definition.language));
  const before = now ? (memory.written[kind] ?? NOTHING_WRITTEN) : NOTHING_WRITTEN;
  const sheet = now?.sheet ?? null;
  if (sheet?.isProtected) {
    const blocker = fullCellName(state.name, 0, 0);
    return { kind, sheet, plan: { cells: [], formats: [], block: before, layout: "", blocker } };
  }
  const mending = memory.state === "writing";
  const plan = yield* planningOwnedCells(content, state, { before, mending, stampRow });
  return { kind, sheet, plan };
}

function emptyState(kind: CellSheetKind, name: string): SheetState {
  return { sheet: planKey(kind), name, row: 0, column: 0, contents: [], formats: [] };
}

function placedKpis(source: number, { places }: DecodedScorecard, scorecard: Scorecard): PlacedKpi[] {
  return places.flatMap((place, index) => {
    const scored = scorecard.kpis[index];
    return scored && place.source === source ? [{ scored, row: place.row - 1, format: place.format }] : [];
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

function sheetInTheWay(cell: string, sheet: SheetFact | null): Finding {
  const isProtected = sheet?.isProtected === true;
  const problem = isProtected
    ? new Problem("sheet-protected", { sheet: sheet.name })
    : new Problem("cell-in-the-way", { cell, header: sheet?.name ?? "" });
  return { severity: "warning", problem, cell: isProtected ? null : cell };
}

/** Whether another table reaches into the columns right of a table. */
export function tableToTheRight(table: TableShape, columns: number, others: readonly TableShape[]): boolean {
  const right = { ...table, column: table.column + table.columns, columns };
  return others.some(
    (other) => other.table.id !== table.table.id && other.sheet === table.sheet && overlap(right, other),
  );
}
