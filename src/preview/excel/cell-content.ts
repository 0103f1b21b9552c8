import type { ICellData } from "@univerjs/core";

/** True when a cell holds a value or a formula. */
export function hasContent(cell: ICellData | null | undefined): boolean {
  if (!cell) return false;
  return Boolean(cell.f) || Boolean(cell.si) || (cell.v !== undefined && cell.v !== null && cell.v !== "");
}
