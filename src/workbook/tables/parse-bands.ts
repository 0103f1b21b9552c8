import type { Kpi } from "../../engine/scorecard/model";
import { Problem } from "../../engine/scorecard/problem";
import type { RowReader } from "./read-cells";

/**
 * Reads the limits of bands, worst end first, from one cell: `50; 70; 90`, `50 | 70 | 90` or `50 / 70 / 90`; commas only
 * where the workbook does not write decimals or thousands with them.
 *
 * @returns The limits, `null` when empty, or the problem of the first part that is no number.
 */
export function parseBands(cells: RowReader, row: number): Kpi["bands"] {
  const text = cells.text(row, "bands");
  if (text === null) return null;
  const limits: number[] = [];
  for (const part of text.split(cells.listSeparator(text))) {
    const limit = cells.parse(part, row, "bands");
    if (limit === null) return new Problem("not-a-number", { text, cell: cells.address(row, "bands") ?? "" });
    if (limit instanceof Problem) return limit;
    limits.push(limit);
  }
  return limits;
}
