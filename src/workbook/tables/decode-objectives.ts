import type { Objective } from "../../engine/scorecard/model";
import type { Finding } from "../../engine/scorecard/problem";
import type { Culture, Grid, Mapping } from "../model";
import { classifyRows } from "./classify-rows";
import { RowReader } from "./read-cells";

export interface DecodedObjectives {
  readonly objectives: readonly Objective[];
  readonly findings: readonly Finding[];
}

/** Turns a table of objectives (Objective, Perspective, Theme, Weight, Owner, Stakeholder) into objectives, in its order. */
export function decodeObjectives(grid: Grid, mapping: Mapping, culture: Culture): DecodedObjectives {
  const cells = new RowReader(grid, mapping, culture);
  const fillsDown = grid.source.kind === "range";
  let perspectiveAbove: string | null = null;
  const objectives = classifyRows(grid, mapping, culture).data.map(({ row }): Objective => {
    const perspective = cells.text(row, "perspective");
    if (perspective !== null || !fillsDown) perspectiveAbove = perspective;
    return {
      name: cells.text(row, "objective") ?? "",
      perspective: perspectiveAbove,
      theme: cells.text(row, "theme"),
      weight: cells.number(row, "weight", "weight-not-a-number"),
      owner: cells.text(row, "owner"),
      stakeholder: cells.text(row, "stakeholder"),
      cell: cells.address(row, "objective"),
    };
  });
  return { objectives, findings: [] };
}
