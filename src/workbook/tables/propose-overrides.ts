import type { HeaderTerm, StrategyTerm } from "../../words/headers/header-words";
import { readStrategyHeader } from "../../words/strategy-headers";
import type { Field, Grid } from "../model";
import type { HeadedColumn } from "./headed-columns";
import { toMappings } from "./propose-kpis";
import type { Proposal } from "./propose-others";

const SURE = 0.9;

/**
 * A table of what people expect instead of forecasts: a KPI, a value and a reason in each row, and no other figures. A plain
 * "Value" makes one only where the table's or sheet's name says so: readings may give reasons too.
 */
export function proposeOverrides(grid: Grid, headed: readonly HeadedColumn[]): Proposal | null {
  const found = new Map<Field, HeadedColumn>();
  const find = (field: Field, says: (column: HeadedColumn) => boolean): void => {
    const column = headed.find((one) => says(one) && ![...found.values()].includes(one));
    if (column) found.set(field, column);
  };
  const isSaid = readStrategyHeader(grid.source.table ?? grid.source.sheet).has("overrideValue");
  find("kpi", (column) => means(column, "kpi"));
  find("overrideValue", (column) => heads(column, "overrideValue") && (isSaid || !means(column, "actual")));
  find("reason", (column) => heads(column, "reason"));
  const value = found.get("overrideValue");
  if (!found.has("kpi") || !value || !found.has("reason")) return null;
  const hasFigures = headed.some(
    (column) => column !== value && column.version !== null && !column.result && column.profile.numbers > 0,
  );
  if (hasFigures) return null;
  find("entity", (column) => means(column, "entity"));
  find("period", (column) => means(column, "period"));
  find("who", (column) => heads(column, "who"));
  find("writtenOn", (column) => heads(column, "writtenOn"));
  return { role: "overrides", columns: toMappings(found), confidence: SURE };
}

function means({ meanings }: HeadedColumn, wanted: HeaderTerm): boolean {
  return meanings.some(({ term, strength }) => term === wanted && strength === 1);
}

function heads({ header }: HeadedColumn, term: StrategyTerm): boolean {
  return readStrategyHeader(header.split(" · ").at(-1) ?? "").has(term);
}
