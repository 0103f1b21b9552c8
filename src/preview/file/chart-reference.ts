import type { CellReference } from "../excel/chart-content";
import { columnLetters, parseRect, quoteSheet, splitAddress } from "../excel/rect";
import type { DrawingContext } from "./drawing-context";

/** Cells that a formula of a chart names; `null` for what is no single block of cells of this workbook. */
export function readChartReference(
  formula: string,
  place: Pick<DrawingContext, "sheetIdOf">,
): CellReference | null {
  const { sheet, address } = splitAddress(formula.trim().replace(/^=/, ""));
  const sheetId = sheet === null ? null : place.sheetIdOf(sheet);
  const rect = parseRect(address);
  return sheetId === null || rect === null ? null : { sheetId, rect };
}

/** `Sheet1!$B$2:$B$5`. */
export function chartFormula(
  { sheetId, rect }: CellReference,
  place: Pick<DrawingContext, "sheetNameOf">,
): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(rect.top, rect.left);
  const last = corner(rect.bottom, rect.right);
  return `${quoteSheet(place.sheetNameOf(sheetId))}!${first === last ? first : `${first}:${last}`}`;
}

/** Whether two references name the same cells. */
export function sameReference(a: CellReference | undefined, b: CellReference | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
