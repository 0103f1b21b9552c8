import { parseRect } from "../excel/rect";

/** A rectangle of cells in the grid's own form, zero-based, ends included. */
export interface CellRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** Reads an A1 address without a sheet's name, e.g. `B2` or `B2:D9`. Throws on anything else. */
export function parseRange(address: string): CellRange {
  const rect = parseRect(address);
  if (rect === null) throw new Error(`${address} is no address`);
  return { startRow: rect.top, startColumn: rect.left, endRow: rect.bottom, endColumn: rect.right };
}
