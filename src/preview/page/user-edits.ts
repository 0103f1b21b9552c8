import type { ICellData } from "@univerjs/core";
import type { FUniver } from "@univerjs/presets";
import type { ExcelHost } from "../excel/host";
import { bound, formatRect, rectAt, type Rect } from "../excel/rect";

/** A change of cells as the grid executes it. */
interface CellsChanged {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
}

const CONTENT = ["v", "f", "si", "p"];
const CELLS_CHANGED = "sheet.mutation.set-range-values";

/**
 * Tells the host what the user does at the grid: cells typed, pasted, emptied or undone raise Excel's change events,
 * and while a cell is being edited Excel is in cell-edit mode. Returns the way to stop.
 */
export function watchUser(api: FUniver, host: ExcelHost): () => void {
  const watchers = [
    api.addEvent(api.Event.SheetEditStarted, () => host.beginCellEdit()),
    api.addEvent(api.Event.SheetEditEnded, () => host.endCellEdit()),
    api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
      if (id !== CELLS_CHANGED || options?.fromFormula || host.book.changes.actor !== null) return;
      tell(host, params as CellsChanged);
    }),
  ];
  return () => {
    for (const watcher of watchers) watcher.dispose();
  };
}

function tell(host: ExcelHost, change: CellsChanged): void {
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
