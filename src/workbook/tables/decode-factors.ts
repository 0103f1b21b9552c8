import type { SuccessFactor } from "../../engine/map/model";
import type { Finding } from "../../engine/scorecard/problem";
import { finding } from "../../engine/scorecard/structure-findings";
import type { Culture, Grid, Mapping } from "../model";
import { cellAddress } from "./cell-address";
import { filledRows } from "./filled-rows";
import { RowReader } from "./read-cells";

export interface DecodedFactors {
  readonly factors: readonly SuccessFactor[];
  readonly findings: readonly Finding[];
}

/**
 * Turns a table of critical success factors (Factor, KPI) into one factor for each row; a factor that several KPIs watch
 * has several rows. In a plain range an empty factor repeats the one above. A KPI without a factor is a finding.
 */
export function decodeFactors(grid: Grid, mapping: Mapping, culture: Culture): DecodedFactors {
  const cells = new RowReader(grid, mapping, culture);
  const findings: Finding[] = [];
  const factors: SuccessFactor[] = [];
  let above: string | null = null;
  for (const row of filledRows(grid, mapping)) {
    const name: string | null = cells.text(row, "factor") ?? (grid.source.kind === "range" ? above : null);
    above = name;
    const cell = cellAddress(grid, row, cells.column("factor") ?? 0);
    if (name === null) findings.push(finding("factor-without-name", { cell }, cell));
    else factors.push({ name, kpi: cells.text(row, "kpi"), cell });
  }
  return { factors, findings };
}
