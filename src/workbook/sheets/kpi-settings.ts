import { asText, isBlank } from "../cell-text";
import { RowReader } from "../tables/read-cells";
import {
  parseAccumulation,
  parseDirection,
  parseFrequency,
  parseScale,
} from "../../engine/scorecard/parse-choice";
import { Problem } from "../../engine/scorecard/problem";
import { readHeader } from "../../words/headers";
import { say } from "../../words/say";
import type { Direction, Kpi, KpiField } from "../../engine/scorecard/model";
import type { Finding } from "../../engine/scorecard/problem";
import type { CellValue } from "../cell-text";
import type { ColumnMapping, Culture, Grid, Mapping } from "../model";
import type { Language } from "../../words/say";

/** What can be chosen for a KPI whose own table has no column for it, in the order of the sheet. */
export const KPI_SETTING_FIELDS = [
  "direction",
  "scale",
  "baseline",
  "weight",
  "atRiskFrom",
  "frequency",
  "accumulates",
  "perspective",
  "objective",
  "owner",
] as const satisfies readonly KpiField[];

export type KpiSettingField = (typeof KPI_SETTING_FIELDS)[number];

/** Choices for one KPI, and the cells they stand in. */
export interface KpiChoice {
  readonly values: Readonly<Partial<Pick<Kpi, KpiSettingField>>>;
  readonly cells: Kpi["cells"];
}

/** By the KPI's name or ID. */
export type KpiChoices = ReadonlyMap<string, KpiChoice>;

/** Row of the headings and first column of the KPI settings, counted from zero. */
export const KPI_HEADING_ROW = 3;
export const KPI_COLUMN = 3;

export type CellAt = (row: number, column: number) => unknown;

/** Where a sheet's cells end: rows and columns, counted from A1. */
export interface SheetExtent {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Reads the KPI settings: a row for each KPI, under headings in any of the product's languages and in any order. What
 * cannot be read is left out and reported. Pure.
 */
export function readKpiSettings(
  cellAt: CellAt,
  extent: SheetExtent,
  sheet: string,
  culture: Culture,
): { readonly choices: KpiChoices; readonly findings: readonly Finding[] } {
  const grid = gridOf(cellAt, extent, sheet);
  const cells = new RowReader(grid, mappingOf(grid), culture);
  const choices = new Map<string, KpiChoice>();
  const findings: Finding[] = [];
  for (let row = 1; row < grid.values.length; row++) {
    const name = cells.text(row, "kpi");
    if (name === null) continue;
    const choice = readRow(cells, row, findings);
    if (Object.keys(choice.values).length > 0) choices.set(name, choice);
  }
  return { choices, findings };
}

/** Fills in what the KPI's own table leaves open; the table's own cell wins. Pure. */
export function withChoices(kpi: Kpi, choices: KpiChoices): Kpi {
  const choice = choices.get(kpi.key) ?? choices.get(kpi.name);
  if (!choice) return kpi;
  const open = KPI_SETTING_FIELDS.filter(
    (field) => kpi[field] === null && choice.values[field] !== undefined,
  );
  const pick = (from: object): object =>
    Object.fromEntries(open.map((field) => [field, (from as Record<string, unknown>)[field]]));
  return { ...kpi, ...pick(choice.values), cells: { ...kpi.cells, ...pick(choice.cells) } };
}

/** Directions among the choices, by the KPI's name or ID. */
export function directionsOf(choices: KpiChoices): ReadonlyMap<string, Direction> {
  return new Map(
    [...choices].flatMap(([name, { values }]) =>
      typeof values.direction === "string" ? [[name, values.direction] as const] : [],
    ),
  );
}

/** Cells to be written so that the sheet has its headings and says the directions; rows that are there stay where they are. Pure. */
export function kpiSettingCells(
  cellAt: CellAt,
  extent: SheetExtent,
  directions: ReadonlyMap<string, Direction>,
  language: Language,
): readonly { readonly row: number; readonly column: number; readonly value: CellValue }[] {
  const known = mappingOf(gridOf(cellAt, extent, ""));
  const columnOf = (field: string): number | undefined => {
    const found = known.columns.find((column) => column.field === field)?.column;
    return found === undefined ? undefined : KPI_COLUMN + found;
  };
  const missing = ["kpi" as const, ...KPI_SETTING_FIELDS].filter((field) => columnOf(field) === undefined);
  const free = freeColumns(cellAt, missing.length);
  const headings = missing.map((field, place) => ({
    row: KPI_HEADING_ROW,
    column: free[place] ?? KPI_COLUMN,
    field,
    value:
      field === "kpi" ? say("sheets.settings.kpis", {}, language) : say(`pane.field.${field}`, {}, language),
  }));
  const placeOf = (field: "kpi" | "direction"): number =>
    columnOf(field) ?? headings.find((heading) => heading.field === field)?.column ?? KPI_COLUMN;
  const [names, ways] = [placeOf("kpi"), placeOf("direction")];
  let end = Math.max(extent.rows, KPI_HEADING_ROW + 1);
  while (end > KPI_HEADING_ROW + 1 && isBlank(cellAt(end - 1, names))) end--;
  const rows = new Map<string, number>();
  for (let row = KPI_HEADING_ROW + 1; row < end; row++) rows.set(String(cellAt(row, names)).trim(), row);
  const lines = [...directions].flatMap(([name, direction]) => {
    const row = rows.get(name.trim()) ?? end++;
    const value = say(`sheets.choice.${direction}`, {}, language);
    return [
      { row, column: names, value: asText(name) },
      { row, column: ways, value },
    ];
  });
  return [...headings.map(({ row, column, value }) => ({ row, column, value })), ...lines];
}

function readRow(cells: RowReader, row: number, findings: Finding[]): KpiChoice {
  const read: Record<KpiSettingField, () => unknown> = {
    direction: () => cells.choice(row, "direction", parseDirection),
    scale: () => cells.choice(row, "scale", parseScale),
    baseline: () => cells.quantity(row, "baseline"),
    weight: () => cells.number(row, "weight", "weight-not-a-number"),
    atRiskFrom: () => cells.quantity(row, "atRiskFrom"),
    frequency: () => cells.choice(row, "frequency", parseFrequency),
    accumulates: () => cells.choice(row, "accumulates", parseAccumulation),
    perspective: () => cells.text(row, "perspective"),
    objective: () => cells.text(row, "objective"),
    owner: () => cells.text(row, "owner"),
  };
  const values: Record<string, unknown> = {};
  const places: Partial<Record<KpiField, string>> = {};
  for (const field of KPI_SETTING_FIELDS) {
    const value = read[field]();
    const cell = cells.address(row, field);
    if (value instanceof Problem) findings.push({ severity: "warning", problem: value, cell });
    else if (value !== null) {
      values[field] = value;
      if (cell !== null) places[field] = cell;
    }
  }
  return { values, cells: places };
}

/** The KPI settings from their headings down. */
function gridOf(cellAt: CellAt, { rows, columns }: SheetExtent, sheet: string): Grid {
  const width = Math.max(0, columns - KPI_COLUMN);
  const height = Math.max(1, rows - KPI_HEADING_ROW);
  return {
    source: { kind: "range", table: null, sheet, address: "", anchor: null },
    row: KPI_HEADING_ROW,
    column: KPI_COLUMN,
    values: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => cellAt(KPI_HEADING_ROW + row, KPI_COLUMN + column)),
    ),
    formats: [],
  };
}

function mappingOf(grid: Grid): Mapping {
  const wanted = new Set<string>(["kpi", ...KPI_SETTING_FIELDS]);
  const taken = new Set<string>();
  const columns = (grid.values[0] ?? []).flatMap((header, column): ColumnMapping[] => {
    const text = typeof header === "string" ? header : "";
    const field = column === 0 ? "kpi" : readHeader(text).find(({ term }) => wanted.has(term))?.term;
    if (isBlank(header) || field === undefined || taken.has(field)) return [];
    taken.add(field);
    return [{ field: field as KpiField, column, header: text }];
  });
  return { role: "kpi-settings", source: grid.source, headerRows: 1, columns, entity: null };
}

/** Columns of the heading row that hold nothing yet, from the first on. */
function freeColumns(cellAt: CellAt, count: number): readonly number[] {
  const free: number[] = [];
  for (let column = KPI_COLUMN; free.length < count; column++) {
    if (isBlank(cellAt(KPI_HEADING_ROW, column))) free.push(column);
  }
  return free;
}
