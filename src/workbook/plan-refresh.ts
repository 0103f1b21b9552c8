import { fullCellName, overlap } from "./address";
import { planningResultColumns } from "./result-columns";
import { planningScorecardSheet } from "./sheets/scorecard-sheet";
import { layingOutRows } from "./sheets/scorecard-rows";
import { Problem } from "../engine/scorecard/problem";
import type { Finding } from "../engine/scorecard/problem";
import type { Scorecard } from "../engine/scorecard/model";
import type { Work } from "../engine/scorecard/work";
import type { ScorecardDefinition } from "./model";
import type { PlacedKpi } from "./result-cells";
import type { ResultPlan, ResultTable } from "./result-columns";
import type { DecodedScorecard } from "./scorecard-input";
import type { ScorecardMemory } from "./scorecard-memory";
import type { SheetPlan, SheetState } from "./sheets/scorecard-sheet";
import type { LocatedSource } from "./sources";
import type { TableShape } from "./workbook-shape";

/** Everything a refresh means to write. */
export interface RefreshPlan {
  readonly results: readonly { readonly source: number; readonly plan: ResultPlan }[];
  readonly sheet: SheetPlan;
  readonly findings: readonly Finding[];
  readonly isEmpty: boolean;
}

export interface RefreshSituation {
  readonly definition: ScorecardDefinition;
  readonly memory: ScorecardMemory;
  readonly located: readonly LocatedSource[];
  /** By source; absent where results cannot stand beside the KPIs. */
  readonly resultTables: ReadonlyMap<number, ResultTable>;
  /** The Scorecard sheet as it is; for a new one an empty state. */
  readonly sheetState: SheetState;
  readonly sheetIsNew: boolean;
  readonly sheetIsProtected: boolean;
}

/** Compares what should stand in the workbook with what does, in steps. Pure: the same input twice plans nothing the second time. */
export function* planningRefresh(
  situation: RefreshSituation,
  decoded: DecodedScorecard,
  scorecard: Scorecard,
): Work<RefreshPlan> {
  const { definition, memory } = situation;
  const mending = memory.state === "writing";
  const results: RefreshPlan["results"][number][] = [];
  for (const [source, table] of situation.resultTables) {
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
  const sheet = yield* planningSheet(situation, decoded, scorecard, findings);
  if (sheet.blocker) findings.push(sheetInTheWay(sheet.blocker, situation));
  const isEmpty =
    !mending &&
    results.every(({ plan }) => plan.cells.length + plan.headers.length + plan.formats.length === 0) &&
    sheet.cells.length + sheet.formats.length === 0 &&
    (sheet.layout === "" || sheet.layout === memory.layout);
  return { results, sheet, findings, isEmpty };
}

function* planningSheet(
  { definition, memory, sheetState, sheetIsNew, sheetIsProtected }: RefreshSituation,
  { input, places, columnPeriods }: DecodedScorecard,
  scorecard: Scorecard,
  findings: readonly Finding[],
): Work<SheetPlan> {
  const content = yield* layingOutRows({
    scorecard,
    findings,
    language: definition.language,
    columnPeriod: columnPeriods?.current ?? null,
    calendar: { fiscalYearStart: input.settings.fiscalYearStart, kind: input.settings.calendar },
    formats: places.map(({ format }) => format),
    ownerOfObjective: new Map(
      input.objectives.flatMap(({ name, owner }) => (owner === null ? [] : [[name, owner] as const])),
    ),
  });
  const before = sheetIsNew ? { rows: 0, columns: 0 } : memory.block;
  if (sheetIsProtected) {
    return {
      cells: [],
      formats: [],
      block: before,
      layout: "",
      blocker: fullCellName(sheetState.name, 0, 0),
    };
  }
  return yield* planningScorecardSheet(content, sheetState, before, memory.state === "writing");
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

function sheetInTheWay(cell: string, { sheetIsProtected, sheetState }: RefreshSituation): Finding {
  const problem = sheetIsProtected
    ? new Problem("sheet-protected", { sheet: sheetState.name })
    : new Problem("cell-in-the-way", { cell, header: sheetState.name });
  return { severity: "warning", problem, cell: sheetIsProtected ? null : cell };
}

/** Whether another table reaches into the columns right of a table. */
export function tableToTheRight(table: TableShape, columns: number, others: readonly TableShape[]): boolean {
  const right = { ...table, column: table.column + table.columns, columns };
  return others.some(
    (other) => other.table.id !== table.table.id && other.sheet === table.sheet && overlap(right, other),
  );
}
