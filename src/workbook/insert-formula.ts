import { areaName, cellName } from "./address";
import { isBlank } from "./cell-text";
import { readBlocks } from "./read-blocks";
import { readScorecard } from "./read-scorecard";
import { runExcel } from "./run-excel";
import { remap } from "./scorecard-input";
import { columnLetters, quoteSheet } from "./tables/cell-address";
import { settingsOf } from "./settings-of";
import { defaultSettings } from "../engine/scorecard/default-settings";
import { parseDirection } from "../engine/scorecard/parse-choice";
import type { MessageKey } from "../words/say";
import type { KpiField } from "../engine/scorecard/model";
import type { Grid, Mapping } from "./model";
import type { SheetSettings } from "./sheets/settings-sheet";
import type { LocatedSource } from "./sources";

export interface InsertReport {
  readonly address: string;
  readonly problem: MessageKey | null;
}

/**
 * Writes `=BSC.STATUS(...)` for the KPI of the active cell's row into that cell, if it is empty: with the table's own
 * columns as arguments, in the form that tells a blank actual from 0.
 */
export async function insertStatusFormula(id: string): Promise<InsertReport> {
  return runExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex,worksheet/name,worksheet/id");
    const reading = await readScorecard(context, id);
    const { rowIndex: row, columnIndex: column, worksheet } = cell;
    const address = `${quoteSheet(worksheet.name)}!${cellName(row, column)}`;
    const place = reading.located.findIndex((source) => isInRow(source, worksheet.id, row));
    const [located, grid] = [reading.located[place], reading.grids[place]];
    if (!located || !grid) return { address, problem: "sheets.insert.no-kpi" };
    const request = {
      sheet: worksheet.id,
      row,
      column,
      rows: 1,
      columns: 1,
      properties: ["formulas"] as const,
    };
    const [now] = await readBlocks(context, [request]);
    if (!isBlank(now?.formulas[0]?.[0])) return { address, problem: "sheets.insert.not-empty" };
    const { mapping } = remap({ mapping: located.mapping, grid }, reading.facts.culture);
    const isInside = located.table !== null && column < located.area.column + located.area.columns;
    const refer = isInside ? structured(mapping) : plain(mapping, grid, row);
    const { definition, facts, sheets } = reading;
    const settings = settingsOf(sheets.get("settings")?.state ?? null, facts.culture, definition.language);
    const cellOf = (field: KpiField): unknown => cellIn(mapping, grid, row, field);
    context.workbook.worksheets.getItem(worksheet.id).getRange(areaName(row, column, 1, 1)).formulas = [
      [statusFormula(refer, cellOf, settings)],
    ];
    await context.sync();
    return { address, problem: null };
  });
}

/**
 * The formula, with as many arguments as are needed: the table's columns, the direction chosen at mapping where the row
 * has none, and the workbook's own at-risk cut where it is not the function's. Pure.
 *
 * @param refer - Reference to a field's cell in the KPI's row, `null` where the table has no such column.
 * @param cellOf - What that cell holds.
 */
export function statusFormula(
  refer: (field: KpiField) => string | null,
  cellOf: (field: KpiField) => unknown,
  { settings, directions }: Pick<SheetSettings, "settings" | "directions">,
): string {
  const filled = (field: KpiField): string | null => (isBlank(cellOf(field)) ? null : refer(field));
  const [actual, target, baseline] = [refer("actual") ?? "", refer("target") ?? "", filled("baseline")];
  const ownDirection = filled("direction");
  const parsed = parseDirection(cellOf("direction"));
  const chosen = directions.get(String(cellOf("kpi")).trim());
  const direction = ownDirection ?? (chosen ? `"${chosen}"` : "");
  const isLower = (ownDirection ? parsed : chosen) === "lower";
  const cut = settings.atRiskShare === defaultSettings.atRiskShare ? null : settings.atRiskShare;
  const cutFormula =
    cut === null
      ? ""
      : baseline
        ? `${baseline}+${cut}*(${target}-${baseline})`
        : `${target}${isLower ? "+" : "-"}${round(1 - cut)}*ABS(${target})`;
  const args = [
    `IF(${actual}="","n/a",${actual})`,
    target,
    direction,
    filled("atRiskFrom") ?? cutFormula,
    baseline ?? "",
    filled("targetUpper") ?? "",
  ];
  while (args.at(-1) === "") args.pop();
  return `=BSC.STATUS(${args.join(",")})`;
}

/** Takes the noise of 1 − 0.85 away. */
function round(share: number): number {
  return Number(share.toPrecision(12));
}

function cellIn(mapping: Mapping, grid: Grid, row: number, field: KpiField): unknown {
  const column = mapping.columns.find((candidate) => candidate.field === field)?.column;
  return column === undefined ? "" : (grid.values[row - grid.row]?.[column] ?? "");
}

function structured({ columns }: Mapping): (field: KpiField) => string | null {
  return (field) => {
    const header = columns.find((column) => column.field === field)?.header;
    return header === undefined ? null : `[@[${header.replaceAll(/['[\]#@]/g, "'$&")}]]`;
  };
}

function plain({ columns }: Mapping, grid: Grid, row: number): (field: KpiField) => string | null {
  return (field) => {
    const column = columns.find((candidate) => candidate.field === field)?.column;
    if (column === undefined) return null;
    return `$${columnLetters(grid.column + column)}${row + 1}`;
  };
}

function isInRow({ mapping, sheet, area, ownRows }: LocatedSource, id: string, row: number): boolean {
  const first = area.row + mapping.headerRows;
  return mapping.role === "kpis" && sheet.id === id && row >= first && row < area.row + ownRows;
}
