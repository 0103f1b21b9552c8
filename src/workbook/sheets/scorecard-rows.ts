import { periodText } from "../../words/period-text";
import { groupFindings } from "../../engine/scorecard/group-findings";
import { manyFindingsKey } from "../../words/many-findings";
import { isPlainUnit } from "../../words/plain-units";
import { say } from "../../words/say";
import { asText } from "../cell-text";
import { SCORE_FORMAT, varianceShareFormat } from "../number-formats";
import { STATUS_LOOKS, statusWord } from "./status-look";
import type { Calendar, Span } from "../../engine/scorecard/period";
import type { FindingKind } from "../../engine/scorecard/group-findings";
import type { Finding } from "../../engine/scorecard/problem";
import type { Scorecard, ScoredGroup, ScoredKpi } from "../../engine/scorecard/model";
import type { Work } from "../../engine/scorecard/work";
import type { CellValue } from "../cell-text";
import type { Language, MessageKey } from "../../words/say";

export type RowKind =
  | "title"
  | "stamp"
  | "note"
  | "blank"
  | "heading"
  | "scorecard"
  | "perspective"
  | "objective"
  | "kpi"
  | "findings"
  | "finding";

export type SheetColumn =
  | "name"
  | "icon"
  | "status"
  | "score"
  | "entity"
  | "direction"
  | "unit"
  | "actual"
  | "target"
  | "variance"
  | "variance-percent"
  | "end-status"
  | "coverage"
  | "owner"
  | "comment";

export interface SheetRow {
  readonly kind: RowKind;
  readonly depth: number;
  readonly cells: readonly CellValue[];
  readonly formats: readonly string[];
}

/** The Scorecard sheet as it should be, before any cell is touched. */
export interface SheetContent {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

export interface SheetInput {
  readonly scorecard: Scorecard;
  readonly findings: readonly Finding[];
  readonly language: Language;
  /** Period of the KPI table's columns, where it has such; the scorecard's own otherwise. */
  readonly columnPeriod: Span | null;
  readonly calendar: Calendar;
  /** Number format of each KPI's row, by the KPI's place. */
  readonly formats: readonly string[];
  readonly ownerOfObjective: ReadonlyMap<string, string>;
  /** What people wrote on a KPI in the period, `null` for nothing. */
  readonly commentOf: (scored: ScoredKpi) => string | null;
}

/** Row of the column headings, counted from zero; rows above hold title, stamp and period. */
export const HEADING_ROW = 4;
/** Row of the stamp, in column A. */
export const STAMP_ROW = 1;

const GENERAL = "General";
const MOST_FINDINGS = 20;

/** Lays the scorecard out in rows: title, stamp, period, headings, the tree, the findings; in steps. The stamp's cell is left to the caller. */
export function* layingOutRows(input: SheetInput): Work<SheetContent> {
  const columns = columnsFor(input);
  const row = (kind: RowKind, depth: number, cells: Partial<Record<SheetColumn, Cell>>): SheetRow => ({
    kind,
    depth,
    cells: columns.map((column) => cells[column]?.[0] ?? ""),
    formats: columns.map((column) => cells[column]?.[1] ?? GENERAL),
  });
  const { language, scorecard } = input;
  const heading = Object.fromEntries(
    columns.map((column) => [column, [headingOf(column, language), GENERAL]]),
  );
  const places = new Map(scorecard.kpis.map((kpi, place) => [kpi, place]));
  const shareFormat = varianceShareFormat(language);
  const rows: SheetRow[] = [
    row("title", 0, { name: [asText(scorecard.name), GENERAL] }),
    row("stamp", 0, {}),
    row("note", 0, { name: [asText(periodNote(input)), GENERAL] }),
    row("blank", 0, {}),
    row("heading", 0, heading),
  ];
  const visit = function* (node: ScoredGroup | ScoredKpi, depth: number): Work<void> {
    yield;
    if (node.type === "kpi") rows.push(row("kpi", depth, kpiCells(node, input, places, shareFormat)));
    else {
      rows.push(row(node.level, depth, groupCells(node, input, shareFormat)));
      for (const child of node.children) yield* visit(child, depth + 1);
    }
  };
  yield* visit(scorecard.root, 0);
  rows.push(...findingRows(input).map(({ kind, text }) => row(kind, 0, { name: [text, GENERAL] })));
  return { columns, rows };
}

type Cell = readonly [value: CellValue, format: string];

function columnsFor({ scorecard, formats, ownerOfObjective, commentOf }: SheetInput): readonly SheetColumn[] {
  const has = (test: (kpi: ScoredKpi) => boolean): boolean => scorecard.kpis.some(test);
  const optional = (column: SheetColumn, wanted: boolean): readonly SheetColumn[] => (wanted ? [column] : []);
  return [
    "name",
    // Right after the name, so that a narrow window and a cut-off print still say how things stand.
    "icon",
    "status",
    "score",
    ...optional(
      "entity",
      has(({ kpi }) => kpi.entity !== null),
    ),
    "direction",
    ...optional(
      "unit",
      scorecard.kpis.some(({ kpi }, place) => unitBeside(kpi.unit, formats[place] ?? GENERAL) !== ""),
    ),
    "actual",
    "target",
    "variance",
    "variance-percent",
    ...optional(
      "end-status",
      has(({ endStatus }) => endStatus !== null),
    ),
    "coverage",
    ...optional("owner", ownerOfObjective.size > 0 || has(({ kpi }) => kpi.owner !== null)),
    ...optional(
      "comment",
      has((scored) => commentOf(scored) !== null),
    ),
  ];
}

function headingOf(column: SheetColumn, language: Language): string {
  return column === "icon" ? "" : say(`sheets.heading.${column}`, {}, language);
}

function kpiCells(
  scored: ScoredKpi,
  { formats, language, commentOf }: SheetInput,
  places: ReadonlyMap<ScoredKpi, number>,
  shareFormat: string,
): Partial<Record<SheetColumn, Cell>> {
  const format = formats[places.get(scored) ?? -1] ?? GENERAL;
  const arrow = { higher: "↑", lower: "↓", range: "↔" }[scored.direction];
  return {
    name: [asText(scored.kpi.name), GENERAL],
    entity: [asText(scored.kpi.entity ?? ""), GENERAL],
    direction: [arrow, GENERAL],
    unit: [asText(unitBeside(scored.kpi.unit, format)), GENERAL],
    actual: [scored.actual ?? "", format],
    target: [scored.target ?? "", format],
    variance: [scored.variance?.amount ?? "", format],
    "variance-percent": [scored.variance?.share ?? "", shareFormat],
    score: [scored.score ?? "", SCORE_FORMAT],
    icon: [STATUS_LOOKS[scored.status].icon, GENERAL],
    status: [statusWord(scored.status, language), GENERAL],
    "end-status": [scored.endStatus ? statusWord(scored.endStatus, language) : "", GENERAL],
    coverage: ["", SCORE_FORMAT],
    owner: [asText(scored.kpi.owner ?? ""), GENERAL],
    comment: [asText(commentOf(scored) ?? ""), GENERAL],
  };
}

/** The unit, unless the numbers beside it say it themselves or it says nothing. */
function unitBeside(unit: string | null, format: string): string {
  if (unit === null || isPlainUnit(unit) || format.includes(unit)) return "";
  return unit;
}

function groupCells(
  group: ScoredGroup,
  { language, ownerOfObjective }: SheetInput,
  shareFormat: string,
): Partial<Record<SheetColumn, Cell>> {
  // The scorecard's own name is the sheet's title already.
  const key = group.level === "scorecard" ? "sheets.group.overall" : "sheets.group.unassigned";
  const name = (group.level === "scorecard" ? null : group.name) ?? say(key, {}, language);
  const marker = group.hidesOffTrack ? ` (${say("sheets.group.hidesOffTrack", {}, language)})` : "";
  const owner =
    group.level === "objective" && group.name !== null ? ownerOfObjective.get(group.name) : undefined;
  return {
    name: [asText(name + marker), GENERAL],
    "variance-percent": ["", shareFormat],
    score: [group.score ?? "", SCORE_FORMAT],
    icon: [STATUS_LOOKS[group.status].icon, GENERAL],
    status: [statusWord(group.status, language), GENERAL],
    coverage: [group.coverage, SCORE_FORMAT],
    owner: [asText(owner ?? ""), GENERAL],
  };
}

/** The period, and the view unless it is the period alone: `October 2026 · Year to date`. */
export function periodNote({
  scorecard,
  columnPeriod,
  calendar,
  language,
}: Pick<SheetInput, "scorecard" | "columnPeriod" | "calendar" | "language">): string {
  if (columnPeriod) return periodText(columnPeriod, calendar, language);
  const { period, view } = scorecard;
  if (!period) return "";
  const name = periodText(period, calendar, language);
  return view === "period" ? name : `${name} · ${say(`sheets.view.${view}`, {}, language)}`;
}

function findingRows({ findings, language }: SheetInput): { kind: RowKind; text: string }[] {
  if (findings.length === 0) return [];
  const lines = groupFindings(findings).flatMap((kind) => linesOf(kind, language));
  const shown = lines.slice(0, MOST_FINDINGS);
  const more = lines.slice(MOST_FINDINGS).reduce((sum, { count }) => sum + count, 0);
  return [
    { kind: "blank", text: "" },
    { kind: "findings", text: say("sheets.findings.title", {}, language) },
    ...shown.map(({ text }) => ({ kind: "finding" as const, text: asText(text) })),
    ...(more > 0
      ? [{ kind: "finding" as const, text: asText(say("sheets.findings.more", { count: more }, language)) }]
      : []),
  ];
}

/** Many findings of a kind are one line, which the task pane opens; others are a line each. */
function linesOf({ code, findings }: FindingKind, language: Language): { text: string; count: number }[] {
  const many = manyFindingsKey(code, findings.length);
  if (many === null) return findings.map((one) => ({ text: sentenceOf(one, language), count: 1 }));
  const n = new Intl.NumberFormat(language).format(findings.length);
  return [{ text: say(many, { n }, language), count: findings.length }];
}

/** A finding as a sentence, with the cell it speaks of in front. */
export function sentenceOf({ problem, cell }: Finding, language: Language): string {
  const sentence = say(`problem.${problem.code}` as MessageKey, problem.values, language);
  return cell === null ? sentence : `${cell}: ${sentence}`;
}
