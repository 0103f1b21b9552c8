import { asText } from "../cell-text";
import { say } from "../../words/say";
import type { CellValue } from "../cell-text";
import type { Language } from "../../words/say";
import type { ChartSpec } from "./chart-spec";
import type { SheetContent, SheetRow } from "./owned-cells";

/** A chart with the place of its figures on the Chart data sheet; rows and columns are counted from zero. */
export interface PlacedChart {
  readonly spec: ChartSpec;
  /** Column of the categories; the series follow to its right. */
  readonly column: number;
}

/** Columns that a chart's figures take: the categories' first, then one for each series. */
export interface ChartColumns {
  readonly column: number;
  readonly series: number;
}

/** Row of the series' names; the values begin below it. */
export const SERIES_ROW = 2;

const GENERAL = "General";

/**
 * Lays the figures of all charts out side by side: title, names of the series, one row for each category. Pure.
 *
 * @param before - Where a chart's figures stood, by its id: they stay there, so that a chart never looks at another's.
 */
export function layOutChartData(
  specs: readonly ChartSpec[],
  before: ReadonlyMap<string, ChartColumns>,
  language: Language,
): { readonly content: SheetContent; readonly placed: readonly PlacedChart[] } {
  const stays = (spec: ChartSpec): ChartColumns | null => {
    const known = before.get(spec.id);
    return known?.series === spec.series.length ? known : null;
  };
  let end = Math.max(0, ...[...before.values()].map(({ column, series }) => column + series + 2));
  const placed = specs.map((spec): PlacedChart => {
    const known = stays(spec);
    if (known) return { spec, column: known.column };
    const column = end;
    end += spec.series.length + 2;
    return { spec, column };
  });
  const width = Math.max(0, ...placed.map(({ spec, column }) => column + spec.series.length + 1));
  const columns = Array.from({ length: width }, () => "gap");
  for (const { spec, column } of placed) {
    columns.splice(column, spec.series.length + 1, "label", ...spec.series.map(() => "number"));
  }
  const height = SERIES_ROW + 1 + Math.max(0, ...specs.map(({ categories }) => categories.length));
  const rows = Array.from({ length: height }, (_, row): SheetRow => {
    const cells = columns.map((): CellValue => "");
    const formats = columns.map(() => GENERAL);
    if (row === 0) cells[0] = asText(say("sheets.chart-data.note", {}, language));
    for (const chart of placed) fillRow(chart, row, cells, formats);
    return { kind: kindOf(row), depth: 0, cells, formats };
  });
  return { content: { columns, rows }, placed };
}

function fillRow({ spec, column }: PlacedChart, row: number, cells: CellValue[], formats: string[]): void {
  if (row === SERIES_ROW - 1) cells[column] = asText(spec.title);
  const place = row - SERIES_ROW - 1;
  if (place >= spec.categories.length) return;
  if (place >= 0) cells[column] = asText(spec.categories[place] ?? "");
  spec.series.forEach(({ name, values }, index) => {
    const at = column + 1 + index;
    if (row === SERIES_ROW) cells[at] = asText(name);
    if (place < 0) return;
    cells[at] = values[place] ?? "";
    formats[at] = spec.format;
  });
}

function kindOf(row: number): string {
  if (row === 0) return "note";
  if (row === SERIES_ROW - 1) return "title";
  return row === SERIES_ROW ? "heading" : "figures";
}
