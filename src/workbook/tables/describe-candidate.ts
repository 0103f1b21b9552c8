import { dateFromSerial } from "../../engine/scorecard/serial-date";
import type { Finding } from "../../engine/scorecard/problem";
import { suggestDirection } from "../../words/headers";
import type { Kpi } from "../../engine/scorecard/model";
import type { Candidate, CandidateColumn, Culture, Grid, Mapping } from "../model";
import { classifyRows } from "./classify-rows";
import { quantityFit } from "./column-profile";
import { decodeKpis, type DecodedKpis } from "./decode-kpis";
import { asText } from "./grid-cells";
import { readColumns, type HeadedColumn, type HeaderDating } from "./headed-columns";
import { headerBlockAbove } from "./header-block";
import { sampleText } from "./sample-text";

const SAMPLES = 3;

/**
 * Describes a mapping for the preview in Start: each column with samples, rows skipped, findings, and the KPIs that have
 * no direction. Used again after a correction.
 */
export function describeCandidate(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  dating: HeaderDating = {},
): Candidate {
  const block = headerBlockAbove(grid, mapping.headerRows);
  const headed = readColumns(grid, block, culture, { ...dating, year: yearOf(mapping) ?? dating.year });
  const decoded = mapping.role === "kpis" ? decodeKpis(grid, mapping, culture) : null;
  const { rows, skipped } = decoded ?? rowsOf(grid, mapping, culture);
  return {
    role: mapping.role,
    title: grid.source.table ?? grid.source.sheet,
    suggestedName: grid.source.sheet,
    mapping,
    columns: headed.map((column) => describeColumn(grid, column, mapping, rows, culture)),
    rowCount: rows.length,
    skipped,
    confidence: 1,
    findings: decoded?.findings ?? ([] as readonly Finding[]),
    undirected: undirectedOf(decoded?.kpis ?? []),
  };
}

/** The year of a mapping's first period, for headers that name none. */
export function yearOf({ columns }: Mapping): number | undefined {
  const period = columns.find((column) => column.period !== undefined)?.period;
  return period && dateFromSerial(period.start).year;
}

function rowsOf(grid: Grid, mapping: Mapping, culture: Culture): Pick<DecodedKpis, "rows" | "skipped"> {
  const { data, skipped } = classifyRows(grid, mapping, culture);
  return { rows: data.map(({ row }) => row), skipped };
}

/** Each column with its header as a mapping keeps it; finds mapped columns again after the user moved or renamed some. */
export function headersOf(
  grid: Grid,
  headerRows: number,
  culture: Culture,
): readonly Pick<HeadedColumn, "column" | "header" | "period">[] {
  return readColumns(grid, headerBlockAbove(grid, headerRows), culture);
}

function describeColumn(
  grid: Grid,
  { column, header, period, profile }: HeadedColumn,
  mapping: Mapping,
  rows: readonly number[],
  culture: Culture,
): CandidateColumn {
  const mapped = mapping.columns.find((candidate) => candidate.column === column);
  const samples: string[] = [];
  for (const row of rows) {
    if (samples.length === SAMPLES) break;
    if (asText(grid.values[row]?.[column]) !== "") samples.push(sampleText(grid, row, column, culture));
  }
  return {
    column,
    header,
    samples,
    field: mapped?.field ?? null,
    period: mapped?.period ?? period,
    numeric: quantityFit(profile) > 0.5,
  };
}

/**
 * KPIs whose direction nothing tells: no direction, no baseline, no target range. Lower-is-better suggestions first.
 *
 * Costs kept as negative numbers are better when higher.
 */
function undirectedOf(kpis: readonly Kpi[]): Candidate["undirected"] {
  const suggestions = new Map<string, "higher" | "lower">();
  for (const kpi of kpis) {
    const told =
      kpi.direction !== null || typeof kpi.baseline === "number" || typeof kpi.targetUpper === "number";
    if (told || suggestions.has(kpi.name)) continue;
    const negative = isNegative(kpi.actual) || isNegative(kpi.target);
    suggestions.set(kpi.name, negative ? "higher" : suggestDirection(`${kpi.name} ${kpi.unit ?? ""}`));
  }
  const all = [...suggestions].map(([name, suggestion]) => ({ name, suggestion }));
  return [
    ...all.filter(({ suggestion }) => suggestion === "lower"),
    ...all.filter(({ suggestion }) => suggestion === "higher"),
  ];
}

function isNegative(quantity: Kpi["actual"]): boolean {
  return typeof quantity === "number" && quantity < 0;
}
