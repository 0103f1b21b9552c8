import type { ForecastOverride } from "../../engine/outlook/model";
import type { Kpi } from "../../engine/scorecard/model";
import { KpiIndex } from "../../engine/scorecard/kpi-index";
import { normalName } from "../../engine/scorecard/normal-name";
import { Problem, type Finding } from "../../engine/scorecard/problem";
import { isDateSerial, serialFrom1904 } from "../../engine/scorecard/serial-date";
import { finding } from "../../engine/scorecard/structure-findings";
import { normaliseHeader } from "../../words/header-text";
import { readHeader } from "../../words/headers";
import { say, type Language } from "../../words/say";
import { readStrategyHeader } from "../../words/strategy-headers";
import type { ColumnMapping, Culture, Grid, Mapping, OverrideField } from "../model";
import { cellAddress } from "./cell-address";
import { filledRows } from "./filled-rows";
import { textAt } from "./grid-cells";
import { RowReader } from "./read-cells";
import { PeriodReader } from "./read-period";

/** Every column of the overrides, in the order in which they are laid out. */
export const OVERRIDE_FIELDS = [
  "kpi",
  "entity",
  "overrideValue",
  "period",
  "reason",
  "who",
  "writtenOn",
] as const satisfies readonly OverrideField[];

/** An override with its row, counted from zero from the grid's top. */
export interface OverrideRow {
  readonly row: number;
  readonly override: ForecastOverride;
}

export interface DecodedOverrides {
  /** Those that count, in the order of their rows. */
  readonly rows: readonly OverrideRow[];
  readonly findings: readonly Finding[];
}

/**
 * Turns a table of overrides (KPI, Expected value, Reason · Entity, Period, Who, Written on) into overrides. A row without a
 * KPI, a number or a reason does not count and is a finding; so is a period that is none.
 *
 * @param fiscalYearStart - Month in which the fiscal year starts, 1 to 12, by which a year such as FY26 is read.
 */
export function decodeOverrides(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  fiscalYearStart: number,
): DecodedOverrides {
  const cells = new RowReader(grid, mapping, culture);
  const periods = new PeriodReader(grid, mapping, culture, fiscalYearStart);
  const findings: Finding[] = [];
  const rows: OverrideRow[] = [];
  for (const row of filledRows(grid, mapping)) {
    const kpi = cells.text(row, "kpi");
    const cell = cells.address(row, "overrideValue");
    if (kpi === null) {
      const at = cellAddress(grid, row, cells.column("kpi") ?? 0);
      findings.push(finding("override-without-kpi", { cell: at }, at));
      continue;
    }
    const value = cells.number(row, "overrideValue", "not-a-number");
    const reason = cells.text(row, "reason");
    const period = periods.column === null ? null : periods.read(row);
    const problem = whyNot({ kpi, value, reason, cell });
    if (problem !== null) findings.push({ severity: "warning", problem, cell });
    if (period instanceof Problem) {
      const at = cellAddress(grid, row, periods.column ?? 0);
      findings.push(finding("bad-date", { ...period.values, cell: at }, at));
    }
    if (problem !== null || period instanceof Problem || value === null || reason === null) continue;
    const override = {
      kpi,
      entity: cells.text(row, "entity") ?? mapping.entity,
      period: period?.start ?? null,
      value,
      reason,
      by: cells.text(row, "who") ?? "",
      on: dayOf(cells.value(row, "writtenOn"), culture),
      cell,
    };
    rows.push({ row, override });
  }
  return { rows, findings };
}

/** Overrides of KPIs that the scorecard does not have. */
export function unknownOverrides(
  overrides: readonly ForecastOverride[],
  kpis: readonly Kpi[],
): readonly Finding[] {
  if (overrides.length === 0) return [];
  // Rows find their KPI as readings do.
  const rows = overrides.map((override) => ({ ...override, period: 0 }));
  const index = new KpiIndex(rows, kpis);
  const known = new Set(kpis.flatMap((kpi) => index.rowsOf(kpi)));
  return rows.flatMap((row) => {
    const { kpi, entity, cell } = row;
    if (known.has(row)) return [];
    const text = entity === null ? kpi : `${kpi} · ${entity}`;
    return [finding("override-unknown-kpi", { text, cell: cell ?? "" }, cell)];
  });
}

/** A KPI's name with its entity, to compare. */
export function nameKey(name: string, entity: string | null): string {
  return `${normalName(name)}\u001f${entity === null ? "" : normalName(entity)}`;
}

/**
 * Finds the overrides in the cells of a sheet of our own: below headings in any of the product's languages, in any order.
 *
 * @returns How their columns are mapped; `null` where no row has the headings KPI and Expected value.
 */
export function mappingOfOverrides(grid: Grid, language: Language): Mapping | null {
  for (const [place, row] of grid.values.entries()) {
    const columns = columnsOf(grid, place, row.length, language);
    const fields = new Set(columns.map(({ field }) => field));
    if (!fields.has("kpi") || !fields.has("overrideValue")) continue;
    return { role: "overrides", source: grid.source, headerRows: place + 1, columns, entity: null };
  }
  return null;
}

const SURE = 0.7;

function columnsOf(grid: Grid, row: number, width: number, language: Language): readonly ColumnMapping[] {
  const own = new Map<string, OverrideField>();
  for (const spoken of ["en", language] as const) {
    for (const field of OVERRIDE_FIELDS) {
      own.set(normaliseHeader(say(`pane.field.${field}`, {}, spoken)), field);
    }
  }
  const columns = new Map<OverrideField, ColumnMapping>();
  for (let column = 0; column < width; column++) {
    const header = textAt(grid, row, column);
    if (header === "") continue;
    const words: readonly string[] = [
      ...readStrategyHeader(header),
      ...readHeader(header).flatMap(({ term, strength }) => (strength >= SURE ? [term] : [])),
    ];
    const meant = OVERRIDE_FIELDS.find((one) => words.includes(one) && !columns.has(one));
    const field = own.get(normaliseHeader(header)) ?? meant;
    if (field !== undefined && !columns.has(field)) columns.set(field, { field, column, header });
  }
  return [...columns.values()];
}

interface ReadRow {
  readonly kpi: string;
  readonly value: ReturnType<RowReader["quantity"]>;
  readonly reason: string | null;
  readonly cell: string | null;
}

function whyNot({ kpi, value, reason, cell }: ReadRow): Problem | null {
  if (value instanceof Problem) return value;
  const values = { subject: kpi, cell: cell ?? "" };
  if (value === null) return new Problem("override-without-value", values);
  return reason === null ? new Problem("override-without-reason", values) : null;
}

function dayOf(value: unknown, { date1904 }: Culture): number | null {
  if (typeof value !== "number") return null;
  const serial = date1904 ? serialFrom1904(value) : value;
  return isDateSerial(serial) ? serial : null;
}
