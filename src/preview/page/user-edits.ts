import type { ICellData, IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/presets";
import type { ExcelHost } from "../excel/host";
import { bound, formatRect, MAX_COLUMN, MAX_ROW, rectAt, type Rect } from "../excel/rect";

/** A change of cells as the grid executes it. */
interface CellsChanged {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
}

/** Rows or columns that came in or went. */
interface LinesChanged {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: IRange;
}

const CONTENT = ["v", "f", "si", "p"];
const CELLS_CHANGED = "sheet.mutation.set-range-values";
const LINES_CHANGED = {
  "sheet.mutation.insert-row": "RowInserted",
  "sheet.mutation.remove-rows": "RowDeleted",
  "sheet.mutation.insert-col": "ColumnInserted",
  "sheet.mutation.remove-col": "ColumnDeleted",
} as const;

/**
 * Tells the host what the user does at the grid: cells typed, pasted, emptied or undone, and rows and columns inserted or
 * deleted, raise Excel's change events, and while a cell is being edited Excel is in cell-edit mode. Returns the way to stop.
 */
export function watchUser(api: FUniver, host: ExcelHost): () => void {
  const watchers = [
    api.addEvent(api.Event.SheetEditStarted, () => host.beginCellEdit()),
    api.addEvent(api.Event.SheetEditEnded, () => host.endCellEdit()),
    { dispose: watchCells(api, host) },
  ];
  return () => {
    for (const watcher of watchers) watcher.dispose();
  };
}

/** The part of it that needs no grid on the screen: changes of cells, rows and columns. */
export function watchCells(api: FUniver, host: ExcelHost): () => void {
  const watcher = api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
    if (options?.fromFormula || host.book.changes.actor !== null) return;
    if (id === CELLS_CHANGED) tellCells(host, params as CellsChanged);
    else if (id in LINES_CHANGED) tellLines(host, id as keyof typeof LINES_CHANGED, params as LinesChanged);
  });
  return () => watcher.dispose();
}

function tellLines(host: ExcelHost, id: keyof typeof LINES_CHANGED, change: LinesChanged): void {
  if (change.unitId !== host.book.unitId) return;
  const { startRow, endRow, startColumn, endColumn } = change.range;
  const changeType = LINES_CHANGED[id];
  const rect = changeType.startsWith("Row")
    ? { top: startRow, bottom: endRow, left: 0, right: MAX_COLUMN }
    : { top: 0, bottom: MAX_ROW, left: startColumn, right: endColumn };
  const sheet = host.book.workbook.getSheetBySheetId(change.subUnitId);
  if (sheet) host.raiseChange(sheet.getSheetName(), formatRect(rect), "user", changeType);
}

function tellCells(host: ExcelHost, change: CellsChanged): void {
  if (change.unitId !== host.book.unitId) return;
  const rect = changedRect(change.cellValue ?? {});
  const sheet = host.book.workbook.getSheetBySheetId(change.subUnitId);
  if (rect !== null && sheet) host.raiseChange(sheet.getSheetName(), formatRect(rect), "user");
}

// Cells whose look alone changes raise no change event in Excel.
function changedRect(rows: NonNullable<CellsChanged["cellValue"]>): Rect | null {
  const changed = Object.entries(rows).flatMap(([row, cells]) =>
    Object.entries(cells)
      .filter(([, cell]) => cell === null || CONTENT.some((key) => key in cell))
      .map(([column]) => rectAt(Number(row), Number(column), 1, 1)),
  );
  return changed.reduce<Rect | null>((whole, cell) => (whole === null ? cell : bound(whole, cell)), null);
}
