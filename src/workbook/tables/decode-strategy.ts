import type { StrategyStatement } from "../../engine/map/model";
import { parseStatementKind } from "../../engine/map/parse-strategy";
import { Problem, type Finding } from "../../engine/scorecard/problem";
import { dateFromSerial } from "../../engine/scorecard/serial-date";
import { finding } from "../../engine/scorecard/structure-findings";
import type { Culture, Grid, Mapping } from "../model";
import { filledRows } from "./filled-rows";
import { formatAt } from "./grid-cells";
import { yearIn } from "./header-dates";
import { RowReader } from "./read-cells";
import { readPeriodCell } from "./read-period";
import { isDateFormat } from "./text-date";

export interface DecodedStrategy {
  readonly statement: StrategyStatement;
  readonly findings: readonly Finding[];
}

/** A strategy that says nothing yet. */
export const NO_STATEMENT: StrategyStatement = { mission: null, vision: null, goals: [] };

/**
 * Turns a table of statements (Kind, Statement, Horizon) into mission, vision and goals. A row of another kind, a second
 * mission or vision and a horizon that names no year are findings. A kind without a sentence is a row still to be written.
 *
 * @param before - Statements of tables read before, which this one adds to.
 */
export function decodeStrategy(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  before: StrategyStatement = NO_STATEMENT,
): DecodedStrategy {
  const cells = new RowReader(grid, mapping, culture);
  const findings: Finding[] = [];
  const single = { mission: before.mission, vision: before.vision };
  const goals = [...before.goals];
  for (const row of filledRows(grid, mapping)) {
    const text = cells.text(row, "statement");
    const kind = parseStatementKind(cells.value(row, "statementKind"));
    const cell = cells.address(row, "statementKind");
    if (text === null) continue;
    if (kind === null || kind instanceof Problem) {
      findings.push(finding("unknown-statement", { text: cells.text(row, "statementKind") ?? text }, cell));
    } else if (kind === "goal") {
      const horizon = horizonAt(grid, cells, row, culture);
      if (horizon instanceof Problem)
        findings.push(finding(horizon.code, horizon.values, cells.address(row, "horizon")));
      const at = cells.address(row, "horizon") ?? cell;
      goals.push({ text, horizon: horizon instanceof Problem ? null : horizon, cell: at });
    } else if (single[kind] !== null) {
      findings.push(finding("statement-repeated", { text }, cell));
    } else single[kind] = text;
  }
  return { statement: { ...single, goals }, findings };
}

/** The year a horizon names: 2029, "by 2029", "FY29", a date. */
function horizonAt(grid: Grid, cells: RowReader, row: number, culture: Culture): number | null | Problem {
  const text = cells.text(row, "horizon");
  if (text === null) return null;
  const value = cells.value(row, "horizon");
  const format = formatAt(grid, row, cells.column("horizon") ?? 0);
  const isDate = typeof value === "number" && isDateFormat(format);
  const year = isDate ? null : yearIn(text);
  if (year !== null) return year;
  const period = readPeriodCell(value, format, culture);
  if (period === null || period instanceof Problem) return new Problem("unknown-horizon", { text });
  return dateFromSerial(period.start).year;
}
