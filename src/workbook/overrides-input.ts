import { areaName } from "./address";
import {
  decodeOverrides,
  mappingOfOverrides,
  unknownOverrides,
  type DecodedOverrides,
} from "./tables/decode-overrides";
import type { ForecastOverride } from "../engine/outlook/model";
import type { Kpi } from "../engine/scorecard/model";
import type { Finding } from "../engine/scorecard/problem";
import type { Language } from "../words/say";
import type { Culture, Grid, Mapping } from "./model";

/** Values and formats of the used cells of the scorecard's Overrides sheet. */
export interface OverrideCells {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** What overrides are read with. */
export interface OverrideReading {
  readonly culture: Culture;
  readonly fiscalYearStart: number;
  readonly language: Language;
}

/** What people expect instead of forecasts, as far as it counts, and why the rest does not. */
export interface OverridesRead {
  readonly overrides: readonly ForecastOverride[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the overrides of the tables that are mapped as such, and after them those of the scorecard's own sheet: of two on one
 * KPI and year the later one counts. Pure.
 *
 * @param kpis - The scorecard's; `null` leaves unknown ones untold.
 */
export function overridesOf(
  sources: readonly { readonly mapping: Mapping; readonly grid: Grid }[],
  own: OverrideCells | null,
  kpis: readonly Kpi[] | null,
  reading: OverrideReading,
): OverridesRead {
  const { culture, fiscalYearStart } = reading;
  const decoded = sources
    .filter(({ mapping }) => mapping.role === "overrides")
    .map(({ mapping, grid }) => decodeOverrides(grid, mapping, culture, fiscalYearStart));
  const found = own && ownOverrides(own, reading);
  if (found) decoded.push(found);
  const overrides = decoded.flatMap(({ rows }) => rows.map(({ override }) => override));
  const unknown = kpis === null ? [] : unknownOverrides(overrides, kpis);
  return { overrides, findings: [...decoded.flatMap(({ findings }) => findings), ...unknown] };
}

/** The overrides of the scorecard's own sheet, with where they stand; `null` where it has no such headings. Pure. */
export function ownOverrides(
  own: OverrideCells,
  { culture, fiscalYearStart, language }: OverrideReading,
): (DecodedOverrides & { readonly mapping: Mapping }) | null {
  const grid = gridOfCells(own);
  const mapping = mappingOfOverrides(grid, language);
  return mapping && { ...decodeOverrides(grid, mapping, culture, fiscalYearStart), mapping };
}

function gridOfCells({ name, row, column, values, formats }: OverrideCells): Grid {
  const address = areaName(row, column, Math.max(1, values.length), Math.max(1, values[0]?.length ?? 0));
  const source = { kind: "range" as const, table: null, sheet: name, address, anchor: null };
  return { source, row, column, values, formats };
}
