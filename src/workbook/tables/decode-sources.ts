import type { DataSource } from "../../engine/information/model";
import { parseFrequency } from "../../engine/scorecard/parse-choice";
import { Problem, type Finding } from "../../engine/scorecard/problem";
import { finding } from "../../engine/scorecard/structure-findings";
import type { Culture, Field, Grid, Mapping } from "../model";
import { cellAddress } from "./cell-address";
import { filledRows } from "./filled-rows";
import { RowReader } from "./read-cells";

export interface DecodedSources {
  readonly sources: readonly DataSource[];
  readonly findings: readonly Finding[];
}

/**
 * Turns a register of sources (Source, System, Table, Owner, Refresh, Method, Cost, KPIs fed) into sources. A row without a
 * source is a finding, as are a refresh that is no frequency and a cost that cannot be read.
 */
export function decodeSources(grid: Grid, mapping: Mapping, culture: Culture): DecodedSources {
  const cells = new RowReader(grid, mapping, culture);
  const findings: Finding[] = [];
  const sources: DataSource[] = [];
  const tell = (problem: Problem, row: number, field: Field) =>
    findings.push({ severity: "info", problem, cell: cells.address(row, field) });
  for (const row of filledRows(grid, mapping)) {
    const name = cells.text(row, "source");
    const cell = cellAddress(grid, row, cells.column("source") ?? 0);
    if (name === null) {
      findings.push(finding("source-without-name", { cell }, cell));
      continue;
    }
    const refresh = cells.choice(row, "refresh", parseFrequency);
    const cost = cells.quantity(row, "cost");
    if (refresh instanceof Problem) tell(refresh, row, "refresh");
    if (cost instanceof Problem) tell(cost, row, "cost");
    sources.push({
      name,
      system: cells.text(row, "system"),
      table: cells.text(row, "sourceTable"),
      owner: cells.text(row, "owner"),
      refresh,
      method: cells.text(row, "method"),
      cost,
      feeds: namesIn(cells.text(row, "feeds") ?? ""),
      cell,
    });
  }
  return { sources, findings };
}

/** Names in one cell: each on a line or parted by semicolons, else by commas. */
function namesIn(text: string): readonly string[] {
  const parts = /[;\n]/.test(text) ? text.split(/[;\n]/) : text.split(",");
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
