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

/** A sheet of ours and its used cells; `null` for an empty one. */
export interface UsedSheet {
  readonly kind: OwnedKind;
  readonly sheet: SheetFact;
  readonly used: Area | null;
}

/** A scorecard's sheets of the kinds with their used cells; asks Excel once more when some were not among those known before. */
export async function usedOfOwned(
  context: Excel.RequestContext,
  shape: WorkbookShape,
  scorecard: string,
  kinds: readonly OwnedKind[],
): Promise<readonly UsedSheet[]> {
  const asked = kinds.flatMap((kind) => {
    const sheet = findOwned(shape.owned, kind, scorecard)?.sheet;
    if (!sheet) return [];
    const known = shape.used.get(sheet.id);
    return [{ kind, sheet, known, range: known === undefined ? askUsed(context, sheet) : null }];
  });
  if (asked.some(({ range }) => range !== null)) await context.sync();
  return asked.map(({ kind, sheet, known, range }) => ({
    kind,
    sheet,
    used: range ? areaOf(sheet, range) : (known ?? null),
  }));
}

function askUsed({ workbook }: Excel.RequestContext, sheet: SheetFact): Excel.Range {
  return queryUsed(workbook.worksheets, sheet);
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
