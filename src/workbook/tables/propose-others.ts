import { readHeader } from "../../words/headers";
import type { HeaderTerm } from "../../words/headers/header-words";
import type { ColumnMapping, Field, Grid, Role } from "../model";
import { assignFields } from "./assign-fields";
import { guessNameColumn, repeats, tellsRowsApart } from "./choose-names";
import { quantityFit } from "./column-profile";
import type { HeadedColumn } from "./headed-columns";
import type { Version } from "./header-version";
import { toMappings, type ProposedColumns } from "./propose-kpis";
import { bestVersion } from "./choose-versions";
import { findYearAndPeriod } from "./year-and-period";

/** Columns proposed for a role other than KPIs. */
export interface Proposal extends ProposedColumns {
  readonly role: Role;
}

/** Long readings or targets: KPI, Period and a figure in each row. */
export function proposeLong(grid: Grid, headed: readonly HeadedColumn[], firstRow: number): Proposal | null {
  const figures = new Map<Field, HeadedColumn>();
  for (const field of ["actual", "target", "priorYear"] as const) {
    const column = bestVersion(headed, field) ?? (field === "target" ? bestVersion(headed, "budget") : null);
    if (column !== null) figures.set(field, column);
  }
  const taken = new Set([...figures.values()].map(({ column }) => column));
  const terms: readonly HeaderTerm[] = [
    "kpi",
    "period",
    "entity",
    "numerator",
    "denominator",
    "measure",
    "id",
  ];
  const fields = assignFields(grid, headed, firstRow, terms, taken);
  const two = findYearAndPeriod(grid, headed, firstRow, taken);
  if (two !== null) fields.set("period", two.period);
  const period = fields.get("period");
  const beside = [period, two?.year ?? undefined, fields.get("entity"), fields.get("measure")];
  const kpi = chooseKey(grid, firstRow, fields, beside);
  if (kpi === null || period === undefined) return null;
  const role = figures.has("actual") || fields.has("numerator") ? "readings" : "targets";
  if (role === "targets" && !figures.has("target")) return null;
  const repeated = !tellsRowsApart(grid, firstRow, [kpi.column]);
  fields.delete("id");
  fields.set("kpi", kpi);
  for (const [field, column] of fields) figures.set(field as Field, column);
  if (two?.year) figures.set("year", two.year);
  if (role === "targets")
    for (const field of ["numerator", "denominator", "priorYear"] as const) figures.delete(field);
  return { role, columns: toMappings(figures), confidence: repeated ? 0.95 : 0.75 };
}

/** The column that names the KPI: its name, or its ID where names repeat within one entity and period and IDs do not. */
function chooseKey(
  grid: Grid,
  firstRow: number,
  fields: ReadonlyMap<HeaderTerm, HeadedColumn>,
  beside: readonly (HeadedColumn | undefined)[],
): HeadedColumn | null {
  const [name, id] = [fields.get("kpi"), fields.get("id")];
  if (name === undefined || id === undefined) return name ?? id ?? null;
  const columns = beside.flatMap((column) => (column ? [column.column] : []));
  const byName = repeats(grid, firstRow, [name.column, ...columns]);
  return byName > 0 && repeats(grid, firstRow, [id.column, ...columns]) < byName ? id : name;
}

const WIDE_FIELDS: Readonly<Record<Version, "actual" | "target" | "priorYear" | null>> = {
  actual: "actual",
  target: "target",
  budget: "target",
  priorYear: "priorYear",
  forecast: null,
};

/** Wide readings: KPI and at least two columns of periods; or wide targets, where the table's name says so. */
export function proposeWide(grid: Grid, headed: readonly HeadedColumn[], firstRow: number): Proposal | null {
  const dated = headed.filter(
    ({ period, cumulative, result, profile }) =>
      period !== null &&
      cumulative === null &&
      !result &&
      (quantityFit(profile) > 0.1 || profile.filled === 0),
  );
  const span = commonSpan(dated);
  const columns = dated.filter(({ period }) => period?.span === span);
  if (new Set(columns.map(({ period }) => period?.start)).size < 2) return null;
  const taken = new Set(columns.map(({ column }) => column));
  const fields = assignFields(grid, headed, firstRow, ["kpi", "entity", "measure", "id"], taken);
  const names = new Set([...taken, ...[...fields.values()].map(({ column }) => column)]);
  const named = chooseKey(grid, firstRow, fields, [fields.get("entity"), fields.get("measure")]);
  const kpi = fields.has("kpi") ? named : (guessNameColumn(headed, names) ?? named);
  if (kpi === null) return null;
  const targets = namesTargets(grid) && columns.every(({ version }) => version === null);
  const mappings = wideMappings(columns, targets);
  const others = new Map<Field, HeadedColumn>([["kpi", kpi]]);
  for (const field of ["entity", "measure"] as const) {
    const column = fields.get(field);
    if (column !== undefined && column !== kpi && !(targets && field === "measure"))
      others.set(field, column);
  }
  const role = targets ? "targets" : "readings";
  return { role, columns: [...toMappings(others), ...mappings], confidence: fields.has("kpi") ? 0.85 : 0.6 };
}

function commonSpan(columns: readonly HeadedColumn[]): string | null {
  const counts = new Map<string, number>();
  for (const { period } of columns) if (period) counts.set(period.span, (counts.get(period.span) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function wideMappings(columns: readonly HeadedColumn[], targets: boolean): readonly ColumnMapping[] {
  const used = new Set<string>();
  const order = [...columns].sort((a, b) => Number(a.version === "budget") - Number(b.version === "budget"));
  const mappings = order.flatMap(({ column, header, version, period }): ColumnMapping[] => {
    const field = targets ? "target" : WIDE_FIELDS[version ?? "actual"];
    if (field === null || period === null || used.has(`${field} ${period.start}`)) return [];
    used.add(`${field} ${period.start}`);
    return [{ field, column, header, period }];
  });
  return mappings.sort((a, b) => a.column - b.column);
}

/** Whether the table or sheet is called Targets, Budget, Plan, ... */
function namesTargets(grid: Grid): boolean {
  const meanings = readHeader(grid.source.table ?? grid.source.sheet);
  return meanings.some(({ term, strength }) => (term === "target" || term === "budget") && strength >= 0.6);
}

/** Tables of perspectives or objectives: names without figures. */
export function proposeStructure(
  grid: Grid,
  headed: readonly HeadedColumn[],
  firstRow: number,
): Proposal | null {
  const terms: readonly HeaderTerm[] = [
    "objective",
    "perspective",
    "order",
    "weight",
    "theme",
    "owner",
    "stakeholder",
  ];
  const figures = headed.some(
    ({ version, result, profile }) => version !== null && !result && profile.numbers > 0,
  );
  const kpi = assignFields(grid, headed, firstRow, ["kpi"], new Set()).get("kpi");
  if (figures || (kpi !== undefined && kpi.meanings.some((m) => m.term === "kpi" && m.strength === 1)))
    return null;
  const fields = assignFields(grid, headed, firstRow, terms, new Set());
  const role = fields.has("objective") ? "objectives" : "perspectives";
  if (role === "perspectives" && !fields.has("perspective")) return null;
  if (fields.size < 2) return null;
  const allowed =
    role === "objectives" ? terms.filter((term) => term !== "order") : ["perspective", "order", "weight"];
  const found = new Map<Field, HeadedColumn>();
  for (const [term, column] of fields) if (allowed.includes(term)) found.set(term as Field, column);
  return { role, columns: toMappings(found), confidence: found.size > 2 ? 0.8 : 0.65 };
}
