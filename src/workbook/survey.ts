import { areaName, overlap, parseArea } from "./address";
import { definitionsOf, isRevertible, memoryOf } from "./scorecard-memory";
import { suggestName } from "./suggest-name";
import { headerBlockAbove } from "./tables/header-block";
import { yearNamed } from "./tables/header-dates";
import { proposingMappings } from "./tables/propose-mapping";
import { describingCandidate } from "./tables/describe-candidate";
import { queryOf } from "./query-tables";
import { readBlocks } from "./read-blocks";
import { readFacts } from "./workbook-facts";
import { readShape } from "./workbook-shape";
import { runExcel } from "./run-excel";
import { inSlices, turn } from "./slices";
import { WorkbookFault } from "./faults";
import type { Area } from "./address";
import type { BlockRequest } from "./read-blocks";
import type { HeaderDating } from "./tables/column-years";
import type { Candidate, ColumnMapping, Grid, Source, Survey } from "./model";
import type { SheetFact, WorkbookFacts } from "./workbook-facts";
import type { WorkbookShape } from "./workbook-shape";

/** A place whose cells may be a scorecard's table. */
interface Spot {
  readonly source: Source;
  readonly sheet: SheetFact;
  readonly area: Area;
}

/** Cells of one plain range beyond which it is read only so far down; nobody lays out that many KPIs by hand. */
const MOST_ROWS = 20000;

/** Rows above a table in which its title is looked for. */
const TITLE_ROWS = 6;

/**
 * Looks through every table, the selection and the used cells of every sheet that can be seen.
 *
 * @param thisYear - Year of months that name none, where neither the sheet nor the workbook is called after one.
 */
export async function surveyWorkbook(thisYear: number): Promise<Survey> {
  const selection = await readSelection();
  return runExcel(async (context) => {
    const facts = await readFacts(context, true);
    const seen = facts.sheets.filter(({ visibility }) => visibility !== "VeryHidden");
    const shape = await readShape(context, facts, seen);
    const spots = spotsOf(facts, shape, seen, selection);
    const grids = await readGrids(context, spots);
    await turn();
    const taken = definitionsOf(facts).map(({ name }) => name);
    const candidates: Candidate[] = [];
    for (const [place, { grid, above }] of grids.entries()) {
      const reason = sheetOnlyReason(spots[place], facts);
      const work = proposingMappings(grid, facts.culture, datingOf(grid, facts, thisYear));
      for (const candidate of await inSlices(work, turn)) {
        const { top } = headerBlockAbove(grid, candidate.mapping.headerRows);
        const cells = [...above, ...grid.values.slice(0, top)];
        const sources = { above: cells, workbook: facts.name, sheet: grid.source.sheet, taken };
        candidates.push({ ...candidate, ...reason, suggestedName: suggestName(sources) });
      }
    }
    return {
      candidates: candidates.toSorted((one, other) => other.confidence - one.confidence),
      definitions: definitionsOf(facts),
      culture: facts.culture,
      canRevert: isRevertible(facts),
      veryHidden: facts.sheets.filter((sheet) => !seen.includes(sheet)).map(({ name }) => name),
    };
  });
}

/** Describes a candidate again after its columns, role or header rows were changed by hand. */
export async function reconsiderCandidate(
  candidate: Candidate,
  columns: readonly ColumnMapping[],
  thisYear: number,
): Promise<Candidate> {
  const { source } = candidate.mapping;
  return runExcel(async (context) => {
    const facts = await readFacts(context);
    const shape = await readShape(
      context,
      facts,
      facts.sheets.filter(({ name }) => name === source.sheet),
    );
    const spot = spotsOf(facts, shape, facts.sheets, areaOfSource(source)).find(
      ({ source: now }) =>
        now.table === source.table && (source.kind === "table" || now.address === source.address),
    );
    const [read] = spot ? await readGrids(context, [spot]) : [];
    if (!read)
      throw new WorkbookFault("sheets.fault.source-gone", { source: source.table ?? source.address });
    const { grid } = read;
    const mapping = { ...candidate.mapping, columns };
    const work = describingCandidate(grid, mapping, facts.culture, datingOf(grid, facts, thisYear));
    const described = await inSlices(work, turn);
    const { confidence, suggestedName, sheetOnly } = candidate;
    return { ...described, ...(sheetOnly ? { sheetOnly } : {}), confidence, suggestedName };
  });
}

/** Why a table's results are better kept out of it; nothing for one that takes columns. */
function sheetOnlyReason(spot: Spot | undefined, facts: WorkbookFacts): Pick<Candidate, "sheetOnly"> {
  if (!spot || spot.source.table === null) return {};
  const query = queryOf({ name: spot.source.table }, facts.queries);
  if (query !== null) return { sheetOnly: { because: "query", name: query } };
  return spot.sheet.isProtected ? { sheetOnly: { because: "protected", name: spot.sheet.name } } : {};
}

/** The year of headers that say none: the one in the sheet's or the workbook's name, else this year. */
function datingOf({ source }: Grid, facts: WorkbookFacts, thisYear: number): HeaderDating {
  return { year: yearNamed(source.sheet) ?? yearNamed(facts.name) ?? thisYear };
}

function spotsOf(
  facts: WorkbookFacts,
  shape: WorkbookShape,
  seen: readonly SheetFact[],
  selection: Area | null,
): readonly Spot[] {
  // Imported readings are the one thing of ours that is read as a table of the user's is.
  const results = shape.owned.filter(({ mark }) => mark.kind !== "imports");
  const owned = new Set(results.map(({ sheet }) => sheet.id));
  const open = seen.filter(({ id }) => !owned.has(id));
  const tables = shape.tables
    .filter(({ sheetFact }) => open.includes(sheetFact))
    .map((table): Spot => {
      const results = resultColumnsAtEnd(facts, table.headers);
      const area = {
        ...table,
        columns: table.columns - results,
        rows: table.rows - (table.hasTotals ? 1 : 0),
      };
      return { source: sourceOf("table", table.table.name, area), sheet: table.sheetFact, area };
    });
  const isFree = (area: Area): boolean =>
    !shape.tables.some((table) => table.sheet === area.sheet && overlap(table, area));
  const ranges = open.flatMap((sheet): Spot[] => {
    const used = shape.used.get(sheet.id);
    const named = [...facts.names].flatMap(([name, area]) =>
      area.sheet === sheet.name && area.rows > 1 && area.columns > 1 && !name.startsWith("_bsc_")
        ? [area]
        : [],
    );
    const chosen =
      selection?.sheet === sheet.name && selection.rows > 1 && selection.columns > 1 ? [selection] : [];
    const areas = [...(used ? [used] : []), ...named, ...chosen].filter(isFree);
    return areas.map((area) => {
      const read = { ...area, rows: Math.min(area.rows, MOST_ROWS) };
      return { source: sourceOf("range", null, read), sheet, area: read };
    });
  });
  const known = new Set<string>();
  return [...tables, ...ranges].filter(({ source }) => {
    const key = `${source.sheet}!${source.address}`;
    return known.has(key) ? false : Boolean(known.add(key));
  });
}

/** A spot's cells, and for a table those of the rows above it, where its title stands. */
interface ReadSpot {
  readonly grid: Grid;
  readonly above: readonly (readonly unknown[])[];
}

async function readGrids(
  context: Excel.RequestContext,
  spots: readonly Spot[],
): Promise<readonly ReadSpot[]> {
  const requests = spots.map(({ sheet, area: { row, column, rows, columns } }): BlockRequest => ({
    sheet: sheet.id,
    row,
    column,
    rows,
    columns,
    properties: ["values", "numberFormat"],
  }));
  const titles = spots.map(({ source, sheet, area }): BlockRequest => {
    const rows = source.kind === "table" ? Math.min(area.row, TITLE_ROWS) : 0;
    const columns = area.column + area.columns;
    return { sheet: sheet.id, row: area.row - rows, column: 0, rows, columns, properties: ["values"] };
  });
  const blocks = await readBlocks(context, [...requests, ...titles]);
  return spots.map(({ source, area }, place) => ({
    above: blocks[spots.length + place]?.values ?? [],
    grid: {
      source,
      row: area.row,
      column: area.column,
      values: blocks[place]?.values ?? [],
      formats: (blocks[place]?.numberFormat ?? []) as string[][],
    },
  }));
}

/** The selected cells; `null` when something else or several areas are selected, which Excel answers by an error. */
async function readSelection(): Promise<Area | null> {
  try {
    return await runExcel(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
      await context.sync();
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
      return { sheet: range.worksheet.name, row, column, rows, columns };
    });
  } catch {
    return null;
  }
}

function sourceOf(kind: Source["kind"], table: string | null, area: Area): Source {
  const { sheet, row, column, rows, columns } = area;
  return { kind, table, sheet: sheet ?? "", address: areaName(row, column, rows, columns), anchor: null };
}

function areaOfSource({ sheet, address }: Source): Area | null {
  const area = parseArea(address);
  return area && { ...area, sheet };
}

/** How many of a table's last columns are results of ours. */
function resultColumnsAtEnd(facts: WorkbookFacts, headers: readonly string[]): number {
  const ours = new Set(
    definitionsOf(facts).flatMap(({ id }) => memoryOf(facts, id).columns.map(({ header }) => header)),
  );
  let count = 0;
  while (count < headers.length && ours.has(headers[headers.length - 1 - count] ?? "")) count++;
  return count;
}
