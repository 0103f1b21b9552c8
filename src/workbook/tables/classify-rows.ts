import { isNote, readTotal } from "../../words/headers";
import { parseNumber } from "../../engine/scorecard/text-number";
import { finish, type Work } from "../../engine/scorecard/work";
import type { Culture, Field, Grid, Mapping, SkipReason } from "../model";
import { cellAddress } from "./cell-address";
import { filledColumns, textAt, valueAt } from "./grid-cells";
import { placeHeadings, type Headings, type RowKind } from "./place-headings";

/** A row of data with the headings it stands under. */
export interface DataRow {
  /** Zero-based from the grid's top. */
  readonly row: number;
  readonly headings: Headings;
}

export interface SkippedRow {
  readonly row: number;
  readonly reason: SkipReason;
  readonly text: string;
}

export interface ClassifiedRows {
  readonly data: readonly DataRow[];
  readonly skipped: readonly SkippedRow[];
  /** Rows that have figures but neither name nor ID. */
  readonly nameless: readonly { readonly row: number; readonly cell: string }[];
}

/**
 * Tells the rows of data from titles, headers, blank rows, perspective headings, totals and notes.
 *
 * A row of a plain range that holds one text and nothing else is a heading when data follow it; in an Excel table of KPIs
 * each row is a KPI, so a name alone is one without data. A row called Total or Subtotal is a sum; one whose name only
 * begins or ends so ("Total costs") is a sum when its figures are the sums of the rows above.
 *
 * @param namesRepeat - An empty name repeats the one above, as where a Measure column gives each KPI several rows.
 */
export function classifyRows(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  options: ClassifyOptions = {},
): ClassifiedRows {
  return finish(classifyingRows(grid, mapping, culture, options));
}

interface ClassifyOptions {
  readonly namesRepeat?: boolean;
}

/** The same as `classifyRows`, in steps. */
export function* classifyingRows(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  { namesRepeat = false }: ClassifyOptions = {},
): Work<ClassifiedRows> {
  const context = { ...contextOf(grid, mapping, culture), namesRepeat };
  const kinds: RowKind[] = [];
  const above: number[] = [];
  for (let row = 0; row < grid.values.length; row++) {
    yield;
    const kind = row < mapping.headerRows ? kindOfHeader(grid, row) : kindOfRow(context, row, above);
    if (kind === "data") above.push(row);
    kinds.push(kind);
  }
  yield;
  const headings = placeHeadings(kinds, (row) => onlyText(grid, row));
  return collect(context, headings.kinds, headings.over);
}

interface Context {
  readonly grid: Grid;
  readonly culture: Culture;
  readonly nameColumn: number;
  readonly idColumn: number | null;
  readonly header: string;
  readonly figureColumns: readonly number[];
  /** Names alone in a row are headings here; in an Excel table of KPIs they are KPIs without data. */
  readonly hasHeadings: boolean;
  readonly isTable: boolean;
  readonly namesRepeat: boolean;
}

const FIGURES: readonly Field[] = ["actual", "target", "priorYear", "forecast", "baseline"];

function contextOf(grid: Grid, mapping: Mapping, culture: Culture): Omit<Context, "namesRepeat"> {
  const of = (field: Field) => mapping.columns.find((column) => column.field === field);
  const name = of("kpi") ?? of("objective") ?? of("perspective");
  const isTable = grid.source.kind === "table";
  return {
    grid,
    culture,
    nameColumn: name?.column ?? 0,
    idColumn: of("id")?.column ?? null,
    header: textAt(grid, mapping.headerRows - 1, name?.column ?? 0),
    figureColumns: mapping.columns.filter(({ field }) => FIGURES.includes(field)).map(({ column }) => column),
    hasHeadings: mapping.role === "readings" || (mapping.role === "kpis" && !isTable),
    isTable,
  };
}

function kindOfHeader(grid: Grid, row: number): RowKind {
  const filled = filledColumns(grid, row).length;
  if (filled === 0) return "blank";
  return filled === 1 ? "title" : "header";
}

function kindOfRow(context: Context, row: number, above: readonly number[]): RowKind {
  const { grid, nameColumn, header } = context;
  const filled = filledColumns(grid, row);
  if (filled.length === 0) return "blank";
  const name = textAt(grid, row, nameColumn);
  const figures = context.figureColumns.some((column) => numberAt(context, row, column) !== null);
  const label = name === "" ? firstText(context, row) : name;
  if (name !== "" && name === header && !figures) return "header";
  const total = readTotal(label);
  if (total === "total" || total === "subtotal") return total;
  if (total === "maybe" && figures && !context.isTable && sumsRowsAbove(context, row, above)) return "total";
  if (!figures && isNote(label) && filled.length <= 2) return "note";
  if (filled.length === 1 && context.hasHeadings && !figures) return "heading";
  if (name === "" && !hasId(context, row) && !(context.namesRepeat && figures))
    return figures ? "nameless" : "note";
  return "data";
}

function hasId({ grid, idColumn }: Context, row: number): boolean {
  return idColumn !== null && textAt(grid, row, idColumn) !== "";
}

function firstText({ grid, figureColumns }: Context, row: number): string {
  const end = Math.min(...figureColumns, Number.MAX_SAFE_INTEGER);
  const column = filledColumns(grid, row).find(
    (at) => at < end && typeof valueAt(grid, row, at) === "string",
  );
  return column === undefined ? "" : textAt(grid, row, column);
}

function onlyText(grid: Grid, row: number): string {
  const [column] = filledColumns(grid, row);
  return column === undefined ? "" : textAt(grid, row, column);
}

function numberAt({ grid, culture }: Context, row: number, column: number): number | null {
  const parsed = parseNumber(valueAt(grid, row, column), culture);
  return parsed !== null && "value" in parsed ? parsed.value : null;
}

const MOST_SUMMED = 100;

/** Whether all figures of a row are the sums of the same last rows of data, two at least. */
function sumsRowsAbove(context: Context, row: number, above: readonly number[]): boolean {
  const columns = context.figureColumns.filter((column) => numberAt(context, row, column) !== null);
  const goals = columns.map((column) => numberAt(context, row, column) ?? 0);
  if (goals.every((goal) => goal === 0)) return false;
  const sums = goals.map(() => 0);
  for (let count = 1; count <= Math.min(above.length, MOST_SUMMED); count++) {
    const source = above[above.length - count] ?? 0;
    columns.forEach((column, index) => {
      sums[index] = (sums[index] ?? 0) + (numberAt(context, source, column) ?? 0);
    });
    const equal = sums.every(
      (sum, index) => Math.abs(sum - (goals[index] ?? 0)) <= 1e-9 * Math.max(1, Math.abs(sum)),
    );
    if (count >= 2 && equal) return true;
  }
  return false;
}

function collect(context: Context, kinds: readonly RowKind[], over: readonly Headings[]): ClassifiedRows {
  const { grid, nameColumn } = context;
  const data: DataRow[] = [];
  const skipped: SkippedRow[] = [];
  const nameless: { row: number; cell: string }[] = [];
  kinds.forEach((kind, row) => {
    if (kind === "data") data.push({ row, headings: over[row] ?? NO_HEADINGS });
    else if (kind === "nameless") nameless.push({ row, cell: cellAddress(grid, row, nameColumn) });
    else
      skipped.push({
        row,
        reason: kind === "heading" ? "note" : kind,
        text: textAt(grid, row, nameColumn) || onlyText(grid, row),
      });
  });
  return { data, skipped, nameless };
}

const NO_HEADINGS: Headings = { perspective: null, objective: null, entity: null };
