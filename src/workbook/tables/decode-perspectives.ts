import type { Perspective } from "../../engine/scorecard/model";
import type { Finding } from "../../engine/scorecard/problem";
import type { Culture, Grid, Mapping } from "../model";
import { classifyRows } from "./classify-rows";
import { RowReader } from "./read-cells";

export interface DecodedPerspectives {
  readonly perspectives: readonly Perspective[];
  readonly findings: readonly Finding[];
}

/** Turns a table of perspectives (Perspective, Order, Weight) into perspectives, in the table's order. */
export function decodePerspectives(grid: Grid, mapping: Mapping, culture: Culture): DecodedPerspectives {
  const cells = new RowReader(grid, mapping, culture);
  const perspectives = classifyRows(grid, mapping, culture).data.map(({ row }): Perspective => {
    const order = cells.quantity(row, "order");
    return {
      name: cells.text(row, "perspective") ?? "",
      order: typeof order === "number" ? order : null,
      weight: cells.number(row, "weight", "weight-not-a-number"),
      cell: cells.address(row, "perspective"),
    };
  });
  return { perspectives, findings: [] };
}
