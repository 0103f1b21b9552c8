import type { SignOff } from "../../engine/map/model";
import { Problem, type Finding } from "../../engine/scorecard/problem";
import { finding } from "../../engine/scorecard/structure-findings";
import type { Culture, Grid, Mapping } from "../model";
import { cellAddress } from "./cell-address";
import { filledRows } from "./filled-rows";
import { formatAt } from "./grid-cells";
import { RowReader } from "./read-cells";
import { readPeriodCell } from "./read-period";

export interface DecodedSignOffs {
  readonly signOffs: readonly SignOff[];
  readonly findings: readonly Finding[];
}

/**
 * Turns a table of sign-offs (Who, Date, Version, Comment) into sign-offs. One without a date is outstanding; so is one
 * whose date cannot be read, which is a finding, as is a row that names nobody.
 */
export function decodeSignOffs(grid: Grid, mapping: Mapping, culture: Culture): DecodedSignOffs {
  const cells = new RowReader(grid, mapping, culture);
  const findings: Finding[] = [];
  const signOffs: SignOff[] = [];
  for (const row of filledRows(grid, mapping)) {
    const who = cells.text(row, "who");
    const cell = cellAddress(grid, row, cells.column("who") ?? 0);
    if (who === null) {
      findings.push(finding("sign-off-without-name", { cell }, cell));
      continue;
    }
    const column = cells.column("signedOn");
    const format = column === null ? "General" : formatAt(grid, row, column);
    const day = readPeriodCell(cells.value(row, "signedOn"), format, culture);
    if (day instanceof Problem)
      findings.push(finding("bad-date", day.values, cells.address(row, "signedOn")));
    signOffs.push({
      who,
      date: day === null || day instanceof Problem ? null : day.start,
      version: cells.text(row, "version"),
      comment: cells.text(row, "comment"),
      cell,
    });
  }
  return { signOffs, findings };
}
