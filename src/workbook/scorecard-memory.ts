import { unpackDrawing } from "./drawing/pack-drawing";
import { SETTING_PREFIX } from "./workbook-facts";
import type { Acknowledgement } from "../engine/alerts/model";
import type { AddedRows } from "./added-rows";
import type { DrawingMemory } from "./drawing/shape-spec";
import type { CellSheetKind, OwnedKind } from "./owned-sheet";
import type { ChartMemories } from "./sheets/plan-charts";
import type { ResultColumn, ScorecardDefinition } from "./model";
import type { RolledSource } from "./rolled-mappings";
import type { WorkbookFacts } from "./workbook-facts";

/** A result column that this add-in added to a table of the user's. */
export interface OwnedColumn {
  /** Workbook name that anchors the table. */
  readonly anchor: string;
  readonly kind: ResultColumn;
  readonly header: string;
  /** Language of its words. */
  readonly language: ScorecardDefinition["language"];
}

/** What the add-in last wrote to a sheet of its own, from A1. */
export interface WrittenCells {
  readonly rows: number;
  readonly columns: number;
  /** How the rows were dressed, run-length coded; empty when that is not certain. */
  readonly layout: string;
}

export const NOTHING_WRITTEN: WrittenCells = { rows: 0, columns: 0, layout: "" };

/** What the add-in remembers about a scorecard besides what the user decided. */
export interface ScorecardMemory {
  /** Ids of the sheets it owns, a hint only: the sheet's own mark decides. */
  readonly sheets: Readonly<Partial<Record<OwnedKind, string>>>;
  readonly columns: readonly OwnedColumn[];
  /** What it last wrote to each of its sheets. */
  readonly written: Readonly<Partial<Record<CellSheetKind, WrittenCells>>>;
  /** What was last drawn on the Strategy map sheet, packed; empty for nothing. */
  readonly drawing: string;
  /** What was last written of the charts, by chart. */
  readonly charts: ChartMemories;
  /** Rolls that no refresh has followed yet: its revert undoes them too. */
  readonly rolled: readonly RolledSource[];
  /** Rows that no refresh has followed yet: its revert takes them back too. */
  readonly added: readonly AddedRows[];
  /** The row that made ESG a perspective, as long as it is there. */
  readonly esg: AddedRows | null;
  /** Marks of the rows beside which results stand, by the anchor of a table that a query loads. */
  readonly rows: Readonly<Record<string, string>>;
  /** Digests of the closed periods' rows, by first and last day: a row that was changed by hand is found by them. */
  readonly closed: Readonly<Record<string, string>>;
  /** Who has seen which alert. */
  readonly alerts: readonly Acknowledgement[];
  /** `writing` from a refresh's first write to its last: what it left behind is to be mended. */
  readonly state: "done" | "writing";
}

export const NO_MEMORY: ScorecardMemory = {
  sheets: {},
  columns: [],
  written: {},
  drawing: "",
  charts: {},
  rolled: [],
  added: [],
  esg: null,
  rows: {},
  closed: {},
  alerts: [],
  state: "done",
};

const REVERTIBLE = `${SETTING_PREFIX}revertible`;
const DEFINITIONS = `${SETTING_PREFIX}scorecards`;

/** The scorecards a workbook holds; none when the setting is absent or was damaged. */
export function definitionsOf(facts: WorkbookFacts): readonly ScorecardDefinition[] {
  const list = parsed(facts.settings.get(DEFINITIONS));
  return Array.isArray(list) ? (list as ScorecardDefinition[]) : [];
}

/** What is remembered of one scorecard. */
export function memoryOf(facts: WorkbookFacts, id: string): ScorecardMemory {
  const memory = parsed(facts.settings.get(memoryKey(id)));
  return memory && typeof memory === "object" ? { ...NO_MEMORY, ...memory } : NO_MEMORY;
}

/** Queues the writing of all definitions. */
export function queueDefinitions(
  context: Excel.RequestContext,
  definitions: readonly ScorecardDefinition[],
): void {
  context.workbook.settings.add(DEFINITIONS, JSON.stringify(definitions));
}

/** Queues the writing of what is remembered of one scorecard. */
export function queueMemory(context: Excel.RequestContext, id: string, memory: ScorecardMemory): void {
  context.workbook.settings.add(memoryKey(id), JSON.stringify(memory));
}

/** Queues the forgetting of one scorecard's memory. */
export function queueForgetMemory(context: Excel.RequestContext, id: string): void {
  context.workbook.settings.getItemOrNullObject(memoryKey(id)).delete();
}

/** Whether there is a refresh to take back. */
export function isRevertible(facts: WorkbookFacts): boolean {
  return facts.settings.get(REVERTIBLE) === "yes";
}

/** Queues whether there is a refresh to take back. */
export function queueRevertible(context: Excel.RequestContext, is: boolean): void {
  context.workbook.settings.add(REVERTIBLE, is ? "yes" : "no");
}

/** What was last drawn on the Strategy map sheet; `null` for nothing. */
export function drawnBefore({ drawing }: ScorecardMemory): DrawingMemory | null {
  return drawing === "" ? null : unpackDrawing(drawing);
}

/** Name under which a scorecard's memory stands in the document's settings. */
export function memoryKey(id: string): string {
  return `${SETTING_PREFIX}memory.${id}`;
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
