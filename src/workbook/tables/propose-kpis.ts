import type { HeaderTerm } from "../../words/headers/header-words";
import type { ColumnMapping, Field, Grid } from "../model";
import { assignFields } from "./assign-fields";
import { guessNameColumn, tellsRowsApart } from "./choose-names";
import { chooseVersions } from "./choose-versions";
import type { HeadedColumn } from "./headed-columns";

const DESCRIBING = [
  "kpi",
  "perspective",
  "objective",
  "direction",
  "scale",
  "baseline",
  "targetUpper",
  "outerLow",
  "outerHigh",
  "redFlag",
  "bands",
  "atRiskFrom",
  "tolerance",
  "weight",
  "unit",
  "frequency",
  "accumulates",
  "kind",
  "owner",
  "entity",
  "source",
  "definition",
  "minutesPerPeriod",
] as const satisfies readonly (HeaderTerm & Field)[];

/** Columns proposed for a role, and how sure of them we are, 0 to 1. */
export interface ProposedColumns {
  readonly columns: readonly ColumnMapping[];
  readonly confidence: number;
}

/**
 * Proposes the columns of a KPI table: needs a KPI column and an Actual or a Target.
 *
 * @param firstRow - First row of data, from the grid's top.
 */
export function proposeKpiColumns(
  grid: Grid,
  headed: readonly HeadedColumn[],
  firstRow: number,
): ProposedColumns | null {
  const versions = chooseVersions(headed);
  const taken = new Set(
    Object.values(versions).flatMap((column: HeadedColumn | null) => (column ? [column.column] : [])),
  );
  const fields = assignFields(grid, headed, firstRow, DESCRIBING, taken);
  const found = new Map<Field, HeadedColumn>();
  for (const [term, column] of fields) found.set(term as Field, column);
  for (const [version, column] of Object.entries(versions) as [Field, HeadedColumn | null][]) {
    if (column !== null) found.set(version, column);
  }
  const kpi = found.get("kpi") ?? nameColumn(headed, found);
  if (kpi === null || (!found.has("actual") && !found.has("target"))) return null;
  for (const [field, column] of found) if (column === kpi && field !== "kpi") found.delete(field);
  found.set("kpi", kpi);
  const id = chooseId(grid, headed, firstRow, found);
  if (id !== null) found.set("id", id);
  return { columns: toMappings(found), confidence: confidenceOf(found) };
}

function nameColumn(
  headed: readonly HeadedColumn[],
  found: ReadonlyMap<Field, HeadedColumn>,
): HeadedColumn | null {
  const objective = found.get("objective");
  const taken = new Set(
    [...found.values()].filter((column) => column !== objective).map(({ column }) => column),
  );
  return guessNameColumn(headed, taken);
}

/** The ID column, if one tells rows apart; the row's number only where name and entity do not. */
function chooseId(
  grid: Grid,
  headed: readonly HeadedColumn[],
  firstRow: number,
  found: ReadonlyMap<Field, HeadedColumn>,
): HeadedColumn | null {
  const taken = new Set([...found.values()].map(({ column }) => column));
  const bids = (term: HeaderTerm) =>
    headed.filter(
      (column) =>
        !taken.has(column.column) && column.meanings.some((m) => m.term === term && m.strength >= 0.7),
    );
  const real = bids("id").find(({ column }) => tellsRowsApart(grid, firstRow, [column]));
  if (real !== undefined) return real;
  const names = [found.get("kpi"), found.get("entity")].flatMap((column) => (column ? [column.column] : []));
  if (tellsRowsApart(grid, firstRow, names)) return null;
  return bids("rowNumber").find(({ column }) => tellsRowsApart(grid, firstRow, [column])) ?? null;
}

export function toMappings(found: ReadonlyMap<Field, HeadedColumn>): readonly ColumnMapping[] {
  return [...found]
    .map(([field, { column, header, period }]) => ({
      field,
      column,
      header,
      ...(period === null ? {} : { period }),
    }))
    .sort((a, b) => a.column - b.column);
}

const BONUS: readonly Field[] = [
  "direction",
  "perspective",
  "objective",
  "weight",
  "unit",
  "owner",
  "baseline",
];

function confidenceOf(found: ReadonlyMap<Field, HeadedColumn>): number {
  const named = found.get("kpi")?.meanings.some(({ term, strength }) => term === "kpi" && strength === 1);
  const bonus = BONUS.filter((field) => found.has(field)).length;
  const both = found.has("actual") && found.has("target");
  return Math.min(1, (named ? 0.35 : 0.2) + (both ? 0.4 : 0.1) + 0.05 * bonus);
}
