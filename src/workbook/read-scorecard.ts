import { areaName } from "./address";
import { CELL_SHEETS } from "./owned-sheet";
import { readingContents } from "./contents";
import { WorkbookFault } from "./faults";
import { tableToTheRight } from "./plan-refresh";
import { inSlices, turn, type Breathe } from "./slices";
import { queryOf } from "./query-tables";
import { readBlocks } from "./read-blocks";
import { definitionsOf, memoryOf } from "./scorecard-memory";
import { gridOf, locateSource, requestsFor, sheetsOfRanges } from "./sources";
import { readShape, usedOfOwned } from "./workbook-shape";
import { readFacts } from "./workbook-facts";
import { queryDrawing } from "./drawing/query-drawing";
import { queryCharts } from "./sheets/draw-charts";
import { drawsShapes } from "./sheets/map-sheet";
import type { Block, BlockRequest } from "./read-blocks";
import type { ExtraSheet, Grid, ScorecardDefinition } from "./model";
import type { ShapeState } from "./drawing/query-drawing";
import type { ChartState } from "./sheets/plan-charts";
import type { ResultTable } from "./result-columns";
import type { OwnedColumn, ScorecardMemory } from "./scorecard-memory";
import type { ColumnLook } from "./write-plan";
import type { SheetState } from "./sheets/owned-cells";
import type { LocatedSource } from "./sources";
import type { SheetFact, WorkbookFacts } from "./workbook-facts";
import type { UsedSheet, WorkbookShape } from "./workbook-shape";
import type { OwnedKind } from "./owned-sheet";

/** A scorecard's cells as they are now, and everything around them that a refresh must know. */
export interface ScorecardReading {
  readonly facts: WorkbookFacts;
  readonly definition: ScorecardDefinition;
  readonly memory: ScorecardMemory;
  readonly located: readonly LocatedSource[];
  readonly grids: readonly Grid[];
  /** Formulas of each grid, as far as they were read. */
  readonly formulas: readonly Block["formulas"][];
  readonly resultTables: ReadonlyMap<number, ResultTable>;
  /** The scorecard's own sheets that there are. */
  readonly sheets: ReadonlyMap<OwnedKind, OwnedState>;
  /** Shapes of the Strategy map sheet and charts of the Charts sheet. */
  readonly shapes: readonly ShapeState[];
  readonly charts: readonly ChartState[];
  readonly drawsShapes: boolean;
}

/** A sheet of ours with its contents. */
export interface OwnedState {
  readonly sheet: SheetFact;
  readonly state: SheetState;
  /** What its cells show, where people may write formulas in them; none for other sheets. */
  readonly values?: readonly (readonly unknown[])[];
}

/** Every kind of sheet that a refresh looks at. */
const READ_KINDS: readonly OwnedKind[] = [...CELL_SHEETS, "settings", "comments", "overrides", "history"];

/** Last column of a sheet, counted from zero. */
const LAST_COLUMN = 16383;

/**
 * Reads all that a scorecard's refresh needs: three round trips, and one more for each further 4 MB.
 *
 * @param breathe - Gives others a turn between slices of the work; may end it by throwing.
 * @param onDefinition - Told after the first round trip what is to be read; may end it by throwing.
 */
export async function readScorecard(
  context: Excel.RequestContext,
  id: string,
  breathe: Breathe = turn,
  onDefinition: (definition: ScorecardDefinition) => void = () => undefined,
): Promise<ScorecardReading> {
  const facts = await readFacts(context, true);
  const definition = definitionsOf(facts).find((candidate) => candidate.id === id);
  if (!definition) throw new WorkbookFault("sheets.fault.unknown-scorecard");
  onDefinition(definition);
  const memory = memoryOf(facts, id);
  const hinted = Object.values(memory.sheets);
  const known = facts.sheets.filter((sheet) => hinted.includes(sheet.id));
  const ranges = sheetsOfRanges(definition.mappings, facts).filter((sheet) => !known.includes(sheet));
  const shape = await readShape(context, facts, [...known, ...ranges]);
  const located = definition.mappings.map((mapping) => locateSource(mapping, facts, shape));
  const sheets = await usedOfOwned(context, shape, id, READ_KINDS);
  const requests = located.flatMap((source): BlockRequest[] => [...requestsFor(source)]);
  const sides = located.map((source) => sideOf(source, definition, memory));
  const looks = located.map((source, place) => queryLooks(context, source, sides[place] ?? null));
  const drawsMap = drawsShapes();
  const worksheetOf = (kind: OwnedKind): Excel.Worksheet | null => {
    const sheet = sheets.find((owned) => owned.kind === kind)?.sheet;
    return sheet ? context.workbook.worksheets.getItem(sheet.id) : null;
  };
  const shapes = queryDrawing(drawsMap && wants(definition, "map") ? worksheetOf("map") : null);
  const charts = queryCharts(wants(definition, "charts") ? worksheetOf("charts") : null);
  const blocks = await readBlocks(context, [
    ...requests,
    ...sheets.map(sheetRequest),
    ...sides.map((side) => side?.request ?? NOTHING),
  ]);
  await breathe();
  const grids = located.map((source, place) =>
    gridOf(source, blocks[2 * place] ?? EMPTY, blocks[2 * place + 1] ?? EMPTY),
  );
  const inside = await contentsOfBlocks(blocks.slice(requests.length), breathe);
  const resultTables = new Map<number, ResultTable>();
  located.forEach((source, place) => {
    const side = sides[place];
    const cells = inside[sheets.length + place] ?? NO_CELLS;
    const table = side && resultTable(source, side, cells, shape, looks[place]?.() ?? [], facts.queries);
    if (table) resultTables.set(place, table);
  });
  return {
    facts,
    definition,
    memory,
    located,
    grids,
    formulas: located.map((_, place) => blocks[2 * place]?.formulas ?? []),
    resultTables,
    sheets: new Map(
      sheets.map((owned, at) => [owned.kind, stateOf(owned, inside[at], blocks[requests.length + at])]),
    ),
    shapes: shapes.read(),
    charts: charts.read(),
    drawsShapes: drawsMap,
  };
}

function wants({ sheets = [] }: ScorecardDefinition, kind: ExtraSheet): boolean {
  return sheets.includes(kind);
}

const EMPTY: Block = { values: [], formulas: [], numberFormat: [] };
const NO_CELLS: Cells = { contents: [], formats: [] };
const NOTHING: BlockRequest = { sheet: "", row: 0, column: 0, rows: 0, columns: 0, properties: [] };

/** Contents and number formats of the same cells. */
type Cells = Pick<SheetState, "contents" | "formats">;

async function contentsOfBlocks(blocks: readonly Block[], breathe: Breathe): Promise<readonly Cells[]> {
  const cells: Cells[] = [];
  for (const block of blocks) {
    const contents = await inSlices(readingContents(block), breathe);
    cells.push({ contents, formats: block.numberFormat as string[][] });
  }
  return cells;
}

function sheetRequest({ sheet, used }: UsedSheet): BlockRequest {
  if (!used) return NOTHING;
  return { ...used, sheet: sheet.id, properties: ["values", "formulas", "numberFormat"] };
}

function stateOf({ kind, sheet, used }: UsedSheet, cells = NO_CELLS, { values } = EMPTY): OwnedState {
  const state = {
    sheet: `@${kind}`,
    name: sheet.name,
    row: used?.row ?? 0,
    column: used?.column ?? 0,
    ...cells,
  };
  return kind === "overrides" ? { sheet, state, values } : { sheet, state };
}

/** A KPI table's columns that are ours, and the cells to its right that may become so; `null` where nothing can be written. */
interface Side {
  readonly request: BlockRequest;
  readonly owned: readonly { readonly column: OwnedColumn; readonly place: number }[];
  /** Place in the table of the first column that is read. */
  readonly first: number;
}

function sideOf(
  { mapping, table, sheet }: LocatedSource,
  definition: ScorecardDefinition,
  memory: ScorecardMemory,
): Side | null {
  if (mapping.role !== "kpis" || !table || sheet.isProtected) return null;
  const owned = memory.columns.flatMap((column) => {
    const place = column.anchor === mapping.source.anchor ? table.headers.indexOf(column.header) : -1;
    return place < 0 ? [] : [{ column, place }];
  });
  const first = Math.min(table.columns, ...owned.map(({ place }) => place));
  const wanted = definition.results === "columns" ? definition.resultColumns.length : 0;
  const end = Math.min(table.column + table.columns + wanted, LAST_COLUMN + 1);
  const column = table.column + first;
  const { row, rows } = table;
  const properties = ["values", "formulas", "numberFormat"] as const;
  return { request: { sheet: sheet.id, row, column, rows, columns: end - column, properties }, owned, first };
}

/** Asks for the looks of the columns right of a table, with the next round trip; to be called after it. */
function queryLooks(
  context: Excel.RequestContext,
  { table, sheet }: LocatedSource,
  side: Side | null,
): () => readonly ColumnLook[] {
  if (!table || !side) return () => [];
  const first = table.column + table.columns;
  const count = Math.max(0, side.request.column + side.request.columns - first);
  const formats = Array.from({ length: count }, (_, place) =>
    context.workbook.worksheets
      .getItem(sheet.id)
      .getRange(areaName(table.row, first + place, 1, 1))
      .format.load("columnWidth,useStandardWidth,horizontalAlignment"),
  );
  return () =>
    formats.map(({ columnWidth: width, useStandardWidth: isStandard, horizontalAlignment: alignment }) => ({
      width,
      isStandard,
      alignment,
    }));
}

function resultTable(
  { mapping, table, sheet }: LocatedSource,
  side: Side,
  { contents, formats }: Cells,
  shape: WorkbookShape,
  rightLooks: readonly ColumnLook[],
  queries: WorkbookFacts["queries"],
): ResultTable | null {
  if (!table) return null;
  const bodyRows = table.rows - 1 - (table.hasTotals ? 1 : 0);
  const body = <T>(rows: readonly (readonly T[])[], place: number): T[] =>
    rows.slice(1, 1 + bodyRows).map((row) => row[place - side.first] as T);
  const free = contents.map((row) => row.slice(table.columns - side.first));
  return {
    id: table.table.id,
    name: table.table.name,
    query: queryOf(table.table, queries),
    anchor: mapping.source.anchor ?? "",
    sheet,
    row: table.row,
    column: table.column,
    headers: table.headers,
    bodyRows,
    hasTotals: table.hasTotals,
    owned: side.owned.map(({ column, place }) => ({
      column,
      place,
      contents: body(contents, place),
      formats: body(formats, place),
    })),
    right: free,
    rightLooks,
    rightHasTable: tableToTheRight(table, free[0]?.length ?? 0, shape.tables),
  };
}
