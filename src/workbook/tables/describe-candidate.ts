import { dateFromSerial } from "../../engine/scorecard/serial-date";
import type { Finding } from "../../engine/scorecard/problem";
import { finish, type Work } from "../../engine/scorecard/work";
import { suggestDirection } from "../../words/headers";
import type { Kpi } from "../../engine/scorecard/model";
import type { Candidate, CandidateColumn, Culture, Grid, Mapping } from "../model";
import { classifyingRows } from "./classify-rows";
import { quantityFit } from "./column-profile";
import { decodingKpis, type DecodedKpis } from "./decode-kpis";
import { filledRows, isStrategyRole } from "./filled-rows";
import { asText } from "./grid-cells";
import type { HeaderDating } from "./column-years";
import { readColumns, readingColumns, type HeadedColumn } from "./headed-columns";
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
  return finish(describingCandidate(grid, mapping, culture, dating));
}

/** The same as `describeCandidate`, in steps. */
export function* describingCandidate(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  dating: HeaderDating = {},
): Work<Candidate> {
  const block = headerBlockAbove(grid, mapping.headerRows);
  const headed = yield* readingColumns(grid, block, culture, { ...dating, ...datingBy(mapping) });
  const decoded = mapping.role === "kpis" ? yield* decodingKpis(grid, mapping, culture) : null;
  const { rows, skipped } = decoded ?? (yield* findingRows(grid, mapping, culture));
  yield;
  const undirected = yield* findingUndirected(decoded?.kpis ?? []);
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
    undirected,
  };
}

/** The month and year of a mapping's first period, which date headers that name no year; nothing where it has none. */
export function datingBy({ columns }: Mapping): Pick<HeaderDating, "year" | "month"> {
  const period = columns.find((column) => column.period !== undefined)?.period;
  if (!period) return {};
  const { year, month } = dateFromSerial(period.start);
  return { year, month };
}

function* findingRows(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
): Work<Pick<DecodedKpis, "rows" | "skipped">> {
  if (isStrategyRole(mapping.role)) return { rows: filledRows(grid, mapping), skipped: [] };
  const { data, skipped } = yield* classifyingRows(grid, mapping, culture);
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
function* findingUndirected(kpis: readonly Kpi[]): Work<Candidate["undirected"]> {
  const suggestions = new Map<string, "higher" | "lower">();
  for (const kpi of kpis) {
    yield;
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
