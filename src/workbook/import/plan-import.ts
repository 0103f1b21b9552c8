import { fullCellName, overlap, type Area } from "../address";
import { asText, isBlank, sameCell, type CellValue } from "../cell-text";
import { WorkbookFault } from "../faults";
import {
  aboutKey,
  decodeImports,
  IMPORT_FIELDS,
  IMPORT_HEADING_ROW,
  importHeader,
  type ImportsBlock,
  type ImportsRow,
  type ImportsTable,
  type ImportTableField,
} from "./imports-table";
import { normalName } from "../../engine/scorecard/normal-name";
import { serialTo1904 } from "../../engine/scorecard/serial-date";
import type { Frequency } from "../../engine/scorecard/model";
import type { Culture } from "../model";
import type { Language } from "../../words/say";
import type { ImportChange, ImportFact, ImportProblem, KeptRow } from "./import-model";

/** The sheet as it is; `table` is the table on it, headings and totals included. */
export interface ImportsState extends ImportsBlock {
  readonly name: string;
  readonly table: (Area & { readonly hasTotals: boolean }) | null;
  readonly otherTables: readonly Area[];
}

/** A column of cells to be written, with what they hold now. */
export interface ImportWrite {
  readonly row: number;
  readonly column: number;
  readonly values: readonly CellValue[];
  readonly before: readonly unknown[];
  /** Number format of all of them; `null` leaves theirs. */
  readonly format: string | null;
}

export interface ImportPlan {
  readonly writes: readonly ImportWrite[];
  /** Whether title, headings and table are to be made. */
  readonly isNew: boolean;
  /** What the table must reach to take in new rows; `null` where it does already. */
  readonly growth: Pick<Area, "row" | "column" | "rows" | "columns"> | null;
  readonly added: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly changes: readonly ImportChange[];
  readonly kept: readonly KeptRow[];
  readonly problems: readonly ImportProblem[];
}

export interface PlanContext {
  readonly source: string;
  readonly culture: Culture;
  readonly language: Language;
}

/** Rows of a sheet that can hold readings. */
const MOST_ROWS = 1_048_576 - 10;

/**
 * Plans what a run changes in the table of imported readings: rows with the same KPI, entity, period and source are
 * updated where a figure differs, new ones go below, and those that the file no longer holds stay and are listed. Where
 * nothing differs nothing is written. Pure.
 *
 * @throws A fault with the cell or heading that is in the way or missing, or where there are more readings than rows.
 */
export function planImport(
  state: ImportsState | null,
  facts: readonly ImportFact[],
  context: PlanContext,
): ImportPlan {
  if (facts.length > MOST_ROWS) throw new WorkbookFault("sheets.imports.too-many", { count: facts.length });
  const isEmpty = !state?.contents.some((row) => row.some((content) => !isBlank(content)));
  if (!state || isEmpty) return firstPlan(facts, context);
  const table = decodeImports(state, context.culture, context.language);
  for (const field of IMPORT_FIELDS) {
    if (table?.columns.has(field)) continue;
    const header = importHeader(field, context.language);
    throw new WorkbookFault("sheets.imports.column-gone", { sheet: state.name, header });
  }
  if (!table) return firstPlan(facts, context);
  return planRows(state, table, facts, context);
}

function planRows(
  state: ImportsState,
  table: ImportsTable,
  facts: readonly ImportFact[],
  context: PlanContext,
): ImportPlan {
  const source = normalName(context.source);
  const known = rowsByKey(table.rows, source, state);
  const others = new Map(table.rows.filter((row) => row.source !== source).map((row) => [row.about, row]));
  const problems: ImportProblem[] = [...known.problems];
  const changes: ImportChange[] = [];
  const writes: ImportWrite[] = [];
  const added: ImportFact[] = [];
  const seen = new Set<string>();
  let [changed, unchanged] = [0, 0];
  for (const fact of facts) {
    const about = aboutKey(fact.kpi, fact.entity, fact.period);
    seen.add(about);
    const rival = others.get(about);
    if (rival) problems.push(twoSources(fact, rival, table, state));
    const row = known.rows.get(about);
    if (!row) {
      added.push(fact);
      continue;
    }
    const differing = differences(fact, row, table, state);
    if (differing.length === 0) unchanged++;
    else changed++;
    for (const { change, write } of differing) {
      changes.push(change);
      writes.push(write);
    }
  }
  const { row, growth } = freeRows(state, table, added.length);
  const kept = [...known.rows]
    .filter(([about]) => !seen.has(about))
    .map(([, one]) => keptRow(one, spanOf(facts), table, state));
  return {
    writes: [...writes, ...newRows(added, row, table.columns, context)],
    isNew: false,
    growth,
    added: added.length,
    unchanged,
    changed,
    changes,
    kept,
    problems,
  };
}

/** A new sheet's table: its first row of data is row 5. */
function firstPlan(facts: readonly ImportFact[], context: PlanContext): ImportPlan {
  const columns = new Map(IMPORT_FIELDS.map((field, place) => [field, place]));
  const first = IMPORT_HEADING_ROW + 1;
  return {
    writes: newRows(facts, first, columns, context),
    isNew: facts.length > 0,
    growth: null,
    added: facts.length,
    unchanged: 0,
    changed: 0,
    changes: [],
    kept: [],
    problems: [],
  };
}

function rowsByKey(
  rows: readonly ImportsRow[],
  source: string,
  state: ImportsState,
): { readonly rows: ReadonlyMap<string, ImportsRow>; readonly problems: readonly ImportProblem[] } {
  const known = new Map<string, ImportsRow>();
  const problems: ImportProblem[] = [];
  for (const row of rows) {
    if (row.source !== source) continue;
    const first = known.get(row.about);
    if (!first) known.set(row.about, row);
    else {
      const cell = fullCellName(state.name, row.row, state.column);
      const other = fullCellName(state.name, first.row, state.column);
      problems.push({ line: null, code: "two-rows", values: { kpi: row.kpi, cell, other } });
    }
  }
  return { rows: known, problems };
}

function twoSources(
  { kpi, entity, period, line }: ImportFact,
  rival: ImportsRow,
  table: ImportsTable,
  state: ImportsState,
): ImportProblem {
  const cell = fullCellName(state.name, rival.row, table.columns.get("actual") ?? state.column);
  const content = rival.content("source");
  const text = typeof content === "string" ? content.replace(/^'/, "") : String(content);
  return { line, code: "two-sources", values: { kpi, entity, period, cell, source: text } };
}

const COMPARED = ["actual", "numerator", "denominator", "unit"] as const;

/** Cells of a row that hold something else than the file says. A unit that the file does not give stays. */
function differences(
  fact: ImportFact,
  row: ImportsRow,
  table: ImportsTable,
  state: ImportsState,
): readonly { readonly change: ImportChange; readonly write: ImportWrite }[] {
  return COMPARED.flatMap((field) => {
    const column = table.columns.get(field);
    const after = fact[field] ?? "";
    const content = row.content(field);
    const value = typeof after === "string" ? asText(after) : after;
    if (column === undefined || (field === "unit" && after === "") || sameCell(content, value)) return [];
    const cell = fullCellName(state.name, row.row, column);
    const { kpi, entity, period, span } = fact;
    const before = typeof content === "number" ? content : shown(content);
    return [
      {
        change: { kpi, entity, period, span, field, cell, before, after },
        write: { row: row.row, column, values: [value], before: [content], format: null },
      },
    ];
  });
}

function shown(content: unknown): string {
  return typeof content === "string" ? content.replace(/^'/, "") : isBlank(content) ? "" : String(content);
}

/** How long the periods of all readings are; days where they differ. */
function spanOf(facts: readonly ImportFact[]): Frequency {
  const [span = "day", ...others] = new Set(facts.map((fact) => fact.span));
  return others.length === 0 ? span : "day";
}

function keptRow(row: ImportsRow, span: Frequency, table: ImportsTable, state: ImportsState): KeptRow {
  const { kpi, entity, period } = row;
  return {
    kpi,
    entity,
    period,
    span,
    cell: fullCellName(state.name, row.row, table.columns.get("kpi") ?? state.column),
  };
}

/** Columns of the new rows, from a row on; columns of the user's own are left out. */
function newRows(
  facts: readonly ImportFact[],
  row: number,
  columns: ReadonlyMap<ImportTableField, number>,
  { source, culture }: PlanContext,
): readonly ImportWrite[] {
  if (facts.length === 0) return [];
  const valueOf: Readonly<Record<ImportTableField, (fact: ImportFact) => CellValue>> = {
    kpi: ({ kpi }) => asText(kpi),
    period: ({ period }) => (culture.date1904 ? serialTo1904(period) : period),
    actual: ({ actual }) => actual ?? "",
    numerator: ({ numerator }) => numerator ?? "",
    denominator: ({ denominator }) => denominator ?? "",
    entity: ({ entity }) => asText(entity),
    unit: ({ unit }) => asText(unit),
    source: () => asText(source),
  };
  const isMonthly = facts.every(({ span }) => span === "month");
  return IMPORT_FIELDS.flatMap((field): ImportWrite[] => {
    const column = columns.get(field);
    const values = facts.map(valueOf[field]);
    if (column === undefined || values.every((value) => value === "")) return [];
    const format = field === "period" ? (isMonthly ? "mmm yyyy" : "yyyy-mm-dd") : null;
    return [{ row, column, values, before: values.map(() => ""), format }];
  });
}

/** The first row of the table that holds nothing of ours, with room for so many below, if those cells are free. */
function freeRows(
  state: ImportsState,
  table: ImportsTable,
  count: number,
): { readonly row: number; readonly growth: ImportPlan["growth"] } {
  const roof = state.table?.row === table.headerRow ? state.table : null;
  const bottom = roof ? roof.row + roof.rows : state.row + state.contents.length;
  const end = roof?.hasTotals ? bottom - 1 : bottom;
  const ours = [...table.columns.values()];
  const isFree = (row: number): boolean => ours.every((column) => isBlank(contentAt(state, row, column)));
  let row = end;
  while (row - 1 > table.headerRow && isFree(row - 1)) row--;
  const needed = row + count;
  if (needed <= end || !roof || count === 0) return { row, growth: null };
  const below = { ...roof, row: end, rows: needed - end };
  for (let at = end; at < needed; at++) {
    for (let column = roof.column; column < roof.column + roof.columns; column++) {
      if (!isBlank(contentAt(state, at, column))) throw inTheWay(state.name, at, column);
    }
  }
  if (state.otherTables.some((other) => overlap(other, below))) throw inTheWay(state.name, end, roof.column);
  const { column, columns } = roof;
  return { row, growth: { row: roof.row, column, rows: needed - roof.row, columns } };
}

function inTheWay(sheet: string, row: number, column: number): WorkbookFault {
  return new WorkbookFault("sheets.imports.in-the-way", { cell: fullCellName(sheet, row, column) });
}

function contentAt({ row: top, column: left, contents }: ImportsState, row: number, column: number): unknown {
  return contents[row - top]?.[column - left] ?? "";
}
