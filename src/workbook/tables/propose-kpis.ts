import type { HeaderTerm } from "../../words/headers/header-words";
import type { ColumnMapping, Field, Grid } from "../model";
import { assignFields } from "./assign-fields";
import { guessNameColumn, tellsRowsApart } from "./choose-names";
import { chooseSides, type Side } from "./choose-sides";
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
  const sides = chooseSides(headed);
  const taken = new Set(sides.flatMap(({ found }) => [...found.values()].map(({ column }) => column)));
  const fields = assignFields(grid, headed, firstRow, DESCRIBING, taken);
  const found = new Map<Field, HeadedColumn>();
  for (const [term, column] of fields) found.set(term as Field, column);
  for (const [version, column] of sides[0]?.found ?? []) found.set(version, column);
  const kpi = found.get("kpi") ?? nameColumn(headed, found) ?? idAsName(headed, found);
  if (kpi === null || (!found.has("actual") && !found.has("target"))) return null;
  for (const [field, column] of found) if (column === kpi && field !== "kpi") found.delete(field);
  found.set("kpi", kpi);
  const id = chooseId(grid, headed, firstRow, found);
  if (id !== null) found.set("id", id);
  return { columns: withSides(toMappings(found), sides), confidence: confidenceOf(found) };
}

/** The columns with those of every entity, each marked by its entity's name; a column that all share has none. */
function withSides(columns: readonly ColumnMapping[], sides: readonly Side[]): readonly ColumnMapping[] {
  if (sides.length < 2) return columns;
  const figures = new Set(sides.flatMap(({ found }) => [...found.values()].map(({ column }) => column)));
  const shared = [...figures].filter((at) =>
    sides.every(({ found }) => [...found.values()].some(({ column }) => column === at)),
  );
  const own = sides.flatMap(({ entity, found }) =>
    toMappings(found)
      .filter(({ column }) => !shared.includes(column))
      .map((column): ColumnMapping => (entity === null ? column : { ...column, entity })),
  );
  const others = columns.filter(({ column }) => !figures.has(column) || shared.includes(column));
  return [...others, ...own].sort((a, b) => a.column - b.column);
}

/** A table that names its KPIs by IDs only. */
function idAsName(
  headed: readonly HeadedColumn[],
  found: ReadonlyMap<Field, HeadedColumn>,
): HeadedColumn | null {
  const taken = new Set([...found.values()].map(({ column }) => column));
  const isId = ({ column, meanings, result }: HeadedColumn) =>
    !taken.has(column) && !result && meanings.some(({ term, strength }) => term === "id" && strength >= 0.7);
  return headed.find(isId) ?? null;
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
