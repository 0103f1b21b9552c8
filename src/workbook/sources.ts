import { areaName, overlap, parseArea } from "./address";
import { WorkbookFault } from "./faults";
import type { Area } from "./address";
import type { Grid, Mapping, Source } from "./model";
import type { Block, BlockRequest } from "./read-blocks";
import type { SheetFact, WorkbookFacts } from "./workbook-facts";
import type { TableShape, WorkbookShape } from "./workbook-shape";

/** A mapping with the place its rows stand in now. */
export interface LocatedSource {
  readonly mapping: Mapping;
  readonly table: TableShape | null;
  readonly sheet: SheetFact;
  /** Header rows included, totals row left out; for a plain range, down to the sheet's last used row. */
  readonly area: Area;
  /** Rows of a plain range itself, without what stands below it. */
  readonly ownRows: number;
}

/** Formats of tables other than KPIs are read this far; further rows are taken to look like the last. */
const FORMAT_ROWS = 30;

/** Cells of a KPI table up to which its formulas are read too, so that they cost no round trip. */
const MOST_FORMULAS = 50_000;

/** Sheets whose used cells must be known to read a scorecard's plain ranges. */
export function sheetsOfRanges(mappings: readonly Mapping[], facts: WorkbookFacts): readonly SheetFact[] {
  const names = mappings.flatMap(({ source }) => {
    if (source.kind === "table") return [];
    return [anchorArea(source, facts)?.sheet ?? source.sheet];
  });
  return facts.sheets.filter(({ name }) => names.includes(name));
}

/** Finds a mapping's source again: by its anchor, else by the table's name or the address. Throws `source-gone`. */
export function locateSource(mapping: Mapping, facts: WorkbookFacts, shape: WorkbookShape): LocatedSource {
  const { source } = mapping;
  const anchor = anchorArea(source, facts);
  if (source.kind === "table") {
    const anchored = anchor
      ? shape.tables.find((table) => table.sheet === anchor.sheet && overlap(table, topLeft(anchor)))
      : undefined;
    const table = anchored ?? shape.tables.find((candidate) => candidate.table.name === source.table);
    if (!table)
      throw new WorkbookFault("sheets.fault.source-gone", { source: source.table ?? source.address });
    const rows = table.rows - (table.hasTotals ? 1 : 0);
    return { mapping, table, sheet: table.sheetFact, area: { ...table, rows }, ownRows: rows };
  }
  const area = anchor ?? parseArea(source.address);
  const sheet = facts.sheets.find(({ name }) => name === (anchor?.sheet ?? source.sheet));
  if (!area || !sheet) {
    throw new WorkbookFault("sheets.fault.source-gone", { source: `${source.sheet}!${source.address}` });
  }
  const used = shape.used.get(sheet.id);
  const bottom = used ? Math.max(used.row + used.rows, area.row + area.rows) : area.row + area.rows;
  const whole = { ...area, sheet: sheet.name, rows: bottom - area.row };
  return { mapping, table: null, sheet, area: whole, ownRows: area.rows };
}

/** What to read of a source: its values, and formats as far as they matter. */
export function requestsFor({ mapping, sheet, area }: LocatedSource): readonly [BlockRequest, BlockRequest] {
  const { row, column, rows, columns } = area;
  const place = { sheet: sheet.id, row, column, columns };
  const wantsFormulas = mapping.role === "kpis" && rows * columns <= MOST_FORMULAS;
  const formatRows = mapping.role === "kpis" ? rows : Math.min(rows, FORMAT_ROWS);
  return [
    { ...place, rows, properties: wantsFormulas ? ["values", "formulas"] : ["values"] },
    { ...place, rows: formatRows, properties: ["numberFormat"] },
  ];
}

/** Makes the grid of a source from what was read. */
export function gridOf(located: LocatedSource, values: Block, formats: Block): Grid {
  const { mapping, table, sheet, area, ownRows } = located;
  const rows = table ? values.values : trimmed(values.values, ownRows);
  const shown = formats.numberFormat as string[][];
  const last = shown.at(-1) ?? [];
  const { row, column, columns } = area;
  return {
    source: {
      ...mapping.source,
      table: table?.table.name ?? null,
      sheet: sheet.name,
      address: areaName(row, column, rows.length, columns),
    },
    row,
    column,
    values: rows,
    formats: rows.map((_, place) => shown[place] ?? last),
  };
}

function anchorArea(source: Source, facts: WorkbookFacts): Area | null {
  return source.anchor === null ? null : (facts.names.get(source.anchor.toLowerCase()) ?? null);
}

function topLeft(area: Area): Area {
  return { ...area, rows: 1, columns: 1 };
}

/** A plain range keeps its rows and takes in those that were added right below it. */
function trimmed(rows: unknown[][], least: number): unknown[][] {
  let end = Math.min(least, rows.length);
  while (end < rows.length && (rows[end] ?? []).some((cell) => cell !== "")) end++;
  return rows.slice(0, end);
}
