import { findOwned, queryMarks } from "./owned-sheet";
import type { Area } from "./address";
import type { OwnedKind, OwnedSheet } from "./owned-sheet";
import type { SheetFact, TableFact, WorkbookFacts } from "./workbook-facts";

/** A table that shows its headers, with its place; rows include the header row and, where shown, the totals row. */
export interface TableShape extends Area {
  readonly table: TableFact;
  readonly sheetFact: SheetFact;
  readonly headers: readonly string[];
  readonly hasTotals: boolean;
}

/** Where things stand in a workbook, still without their contents. */
export interface WorkbookShape {
  readonly tables: readonly TableShape[];
  readonly owned: readonly OwnedSheet[];
  /** Used cells by worksheet id, for the sheets that were asked about; `null` for an empty sheet. */
  readonly used: ReadonlyMap<string, Area | null>;
}

/** Reads places and marks in one round trip; a second one only for owned sheets whose id was not known. */
export async function readShape(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  usedOf: readonly SheetFact[],
): Promise<WorkbookShape> {
  const { tables, worksheets } = context.workbook;
  const marks = queryMarks(context, facts.sheets);
  const shapes = facts.tables.map((table) => {
    const item = tables.getItem(table.id).load("showTotals,showHeaders");
    const range = item.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
    return { table, item, range, columns: item.columns.load("items/name") };
  });
  const usedRanges = usedOf.map((sheet) => ({ sheet, range: queryUsed(worksheets, sheet) }));
  await context.sync();
  const used = new Map(usedRanges.map(({ sheet, range }) => [sheet.id, areaOf(sheet, range)]));
  return {
    tables: shapes.flatMap(({ table, item, range, columns: columnItems }) => {
      const sheetFact = facts.sheets.find(({ name }) => name === table.sheet);
      if (!sheetFact || !item.showHeaders) return [];
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
      const headers = columnItems.items.map(({ name }) => name);
      return [
        {
          table,
          sheetFact,
          sheet: sheetFact.name,
          row,
          column,
          rows,
          columns,
          headers,
          hasTotals: item.showTotals,
        },
      ];
    }),
    owned: marks.read(),
    used,
  };
}

/** Used cells of the owned sheet of a kind; asks Excel when the sheet was not among those known before. */
export async function usedOfOwned(
  context: Excel.RequestContext,
  shape: WorkbookShape,
  scorecard: string,
  kind: OwnedKind,
): Promise<{ readonly sheet: SheetFact; readonly used: Area | null } | null> {
  const owned = findOwned(shape.owned, kind, scorecard);
  if (!owned) return null;
  const known = shape.used.get(owned.sheet.id);
  if (known !== undefined) return { sheet: owned.sheet, used: known };
  const range = queryUsed(context.workbook.worksheets, owned.sheet);
  await context.sync();
  return { sheet: owned.sheet, used: areaOf(owned.sheet, range) };
}

function queryUsed(worksheets: Excel.WorksheetCollection, sheet: SheetFact): Excel.Range {
  return worksheets
    .getItem(sheet.id)
    .getUsedRangeOrNullObject(true)
    .load("rowIndex,columnIndex,rowCount,columnCount");
}

function areaOf(sheet: SheetFact, range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { sheet: sheet.name, row, column, rows, columns };
}
