import { fullCellName } from "./address";
import { NO_CHARTED, type ChartedKpis } from "./charted-kpis";
import { isEmptyDrawing } from "./drawing/plan-drawing";
import { planKey } from "./owned-sheet";
import { drawnBefore, NOTHING_WRITTEN } from "./scorecard-memory";
import { commentLookup, commentsOf } from "./sheets/comment-lookup";
import { layingOutSheets } from "./sheets/lay-out-sheets";
import { mapSheetContent, planMapDrawing } from "./sheets/map-sheet";
import { planningOwnedCells } from "./sheets/owned-cells";
import { planCharts } from "./sheets/plan-charts";
import { SHEET_PARTS } from "./sheets/sheet-parts";
import type { DueValue } from "../engine/information/model";
import { Problem } from "../engine/scorecard/problem";
import { say } from "../words/say";
import type { AskedAlerts } from "./asked-alerts";
import type { DrawingPlan } from "./drawing/plan-drawing";
import type { ShapeState } from "./drawing/query-drawing";
import type { ScorecardDefinition } from "./model";
import type { CellSheetKind, OwnedKind } from "./owned-sheet";
import type { OwnedState } from "./read-scorecard";
import type { Histories } from "./scorecard-history";
import type { DecodedScorecard } from "./scorecard-input";
import type { ScorecardMemory } from "./scorecard-memory";
import type { MapContent } from "./sheets/map-content";
import type { SheetContent, SheetPlan, SheetState } from "./sheets/owned-cells";
import type { ChartPlan, ChartState } from "./sheets/plan-charts";
import type { SheetFact, WorkbookFacts } from "./workbook-facts";
import type { Scorecard, ScoredKpi } from "../engine/scorecard/model";
import type { Finding } from "../engine/scorecard/problem";
import type { Work } from "../engine/scorecard/work";

/** What one of the scorecard's own sheets is to become. */
export interface PlannedSheet {
  readonly kind: CellSheetKind;
  /** `null` for a sheet that is yet to be made. */
  readonly sheet: SheetFact | null;
  readonly plan: SheetPlan;
}

/** What a refresh means to write to the scorecard's own sheets. */
export interface SheetsPlan {
  readonly sheets: readonly PlannedSheet[];
  /** Shapes of the Strategy map sheet; `null` where nothing is drawn. */
  readonly drawing: DrawingPlan | null;
  /** Charts of the Charts sheet; `null` where there is none. */
  readonly charts: ChartPlan | null;
  /** Why a sheet is left as it is. */
  readonly findings: readonly Finding[];
  readonly isUnchanged: boolean;
}

export interface SheetsSituation {
  readonly definition: ScorecardDefinition;
  readonly memory: ScorecardMemory;
  /** The scorecard's own sheets that there are. */
  readonly sheets: ReadonlyMap<OwnedKind, OwnedState>;
  readonly facts: Pick<WorkbookFacts, "culture">;
  /** Shapes and charts that stand on the Strategy map and Charts sheets. */
  readonly shapes: readonly ShapeState[];
  readonly charts: readonly ChartState[];
  /** False where this Excel has no shapes. */
  readonly drawsShapes: boolean;
  /** What the Due list sheet shows; nothing when left out. */
  readonly due?: readonly DueValue[];
  /** The Alerts sheet as it should be; none when left out. */
  readonly alerts?: Pick<AskedAlerts, "content">;
  /** What charts of single KPIs show; nothing when left out. */
  readonly charted?: ChartedKpis;
}

/** What the sheets show. */
export interface ShownParts {
  readonly decoded: DecodedScorecard;
  readonly scorecard: Scorecard;
  readonly histories: Histories;
  /** The Strategy map as laid out; `null` where the scorecard has none. */
  readonly map: MapContent | null;
  readonly findings: readonly Finding[];
}

/** Compares what should stand on the scorecard's own sheets with what does, in steps. Pure. */
export function* planningSheets(situation: SheetsSituation, shown: ShownParts): Work<SheetsPlan> {
  const { definition, memory } = situation;
  const { decoded, scorecard, map } = shown;
  const contents = yield* layingOutSheets({
    ...shown,
    definition,
    commentOf: commentsIn(situation, decoded, scorecard),
    mapSheet: mapSheetName(situation),
    chartsBefore: memory.charts,
    due: situation.due ?? [],
    alerts: situation.alerts?.content ?? null,
    charted: situation.charted ?? NO_CHARTED,
    date1904: situation.facts.culture.date1904,
  });
  yield;
  const drawn = map && planMap(map, situation);
  yield;
  const cells = drawn ? [...contents.cells, ["map", drawn.content] as const] : [...contents.cells];
  const sheets: PlannedSheet[] = [];
  const findings: Finding[] = [];
  for (const [kind, content] of cells) {
    const planned = yield* planningSheet(situation, kind, content);
    sheets.push(planned);
    if (planned.plan.blocker !== null) findings.push(sheetInTheWay(planned.plan.blocker, planned.sheet));
  }
  const isBlocked = (kind: CellSheetKind): boolean =>
    sheets.some((planned) => planned.kind === kind && planned.plan.blocker !== null);
  const drawing = drawn && !isBlocked("map") ? drawn.drawing : null;
  const hasCharts = contents.charts !== null && !isBlocked("charts") && !isBlocked("chart-data");
  const mending = memory.state === "writing";
  const charts = hasCharts ? planCharts(contents.charts, situation.charts, memory.charts, mending) : null;
  const isUnchangedAll =
    (drawing === null || isEmptyDrawing(drawing)) &&
    (charts === null || charts.isEmpty) &&
    sheets.every((planned) => isUnchanged(planned, memory));
  return { sheets, drawing, charts, findings, isUnchanged: isUnchangedAll };
}

/** What the Comments sheet says of each KPI in the scorecard's period. */
function commentsIn(
  { definition, facts, sheets }: SheetsSituation,
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

function mapSheetName({ definition, sheets }: SheetsSituation): string | null {
  if (!definition.sheets?.includes("map")) return null;
  return sheets.get("map")?.state.name ?? say(SHEET_PARTS.map.name, {}, definition.language);
}

/** The map's shapes, and the cells around them; the whole map in cells where this Excel draws no shapes. */
function planMap(
  map: MapContent,
  { shapes, memory, drawsShapes }: SheetsSituation,
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
  { definition, memory, sheets }: SheetsSituation,
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

function sheetInTheWay(cell: string, sheet: SheetFact | null): Finding {
  const isProtected = sheet?.isProtected === true;
  const problem = isProtected
    ? new Problem("sheet-protected", { sheet: sheet.name })
    : new Problem("cell-in-the-way", { cell, header: sheet?.name ?? "" });
  return { severity: "warning", problem, cell: isProtected ? null : cell };
}
