import { parseAlertWhen } from "../../engine/alerts/parse-alert-when";
import { parseStatementKind } from "../../engine/map/parse-strategy";
import { Problem } from "../../engine/scorecard/problem";
import type { HeaderTerm, StrategyTerm } from "../../words/headers/header-words";
import { readStrategyHeader } from "../../words/strategy-headers";
import type { Field, Grid, Role } from "../model";
import { textAt } from "./grid-cells";
import type { HeadedColumn } from "./headed-columns";
import { toMappings } from "./propose-kpis";
import type { Proposal } from "./propose-others";

interface Form {
  readonly role: Role;
  /** Columns without which it is no such table. */
  readonly needs: readonly Field[];
  /** Columns of which one at least makes it surely such a table. */
  readonly confirms: readonly Field[];
  readonly others?: readonly Field[];
  /** Whether one of `confirms` must be there. */
  readonly isDoubtful?: true;
}

const FORMS: readonly Form[] = [
  {
    role: "alert-rules",
    needs: ["alertWhen"],
    confirms: ["alertScope", "alertLimit", "audience", "isOn", "onNoise"],
    isDoubtful: true,
  },
  { role: "links", needs: ["from", "to"], confirms: ["sign", "lag", "rationale", "evidence"] },
  { role: "strategy", needs: ["statementKind", "statement"], confirms: [], others: ["horizon"] },
  { role: "factors", needs: ["factor", "kpi"], confirms: [] },
  {
    role: "comments",
    needs: ["kpi", "comment"],
    confirms: ["response", "writtenOn", "who"],
    others: ["entity", "period", "status"],
  },
  { role: "sign-offs", needs: ["who", "signedOn"], confirms: ["version"], others: ["comment"] },
  {
    role: "sources",
    needs: ["source"],
    confirms: ["system", "refresh", "method", "feeds"],
    others: ["sourceTable", "owner", "cost"],
    isDoubtful: true,
  },
];

const SURE = 0.9;
const UNSURE = 0.4;

/** Tables of links, statements, success factors, comments, sign-offs, sources and alert rules: sentences and names, no figures of KPIs. */
export function proposeStrategy(
  grid: Grid,
  headed: readonly HeadedColumn[],
  firstRow: number,
): Proposal | null {
  const hasFigures = headed.some(
    ({ version, result, profile }) => version !== null && !result && profile.numbers > 0,
  );
  if (hasFigures) return null;
  for (const { role, needs, confirms, others = [], isDoubtful = false } of FORMS) {
    const found = assign(headed, [...needs, ...confirms, ...others]);
    if (!needs.every((field) => found.has(field)) || !holds(role, grid, found, firstRow)) continue;
    if (role === "sources" && headed.some(namesKpis)) continue;
    if (isDoubtful && !confirms.some((field) => found.has(field))) continue;
    const isSure = confirms.length === 0 || confirms.some((field) => found.has(field));
    return { role, columns: toMappings(found), confidence: isSure ? SURE : UNSURE };
  }
  return null;
}

/** Gives each field the first column whose header says it; a column has one meaning at most. */
function assign(headed: readonly HeadedColumn[], fields: readonly Field[]): Map<Field, HeadedColumn> {
  const found = new Map<Field, HeadedColumn>();
  const used = new Set<HeadedColumn>();
  for (const field of fields) {
    const column = headed.find((one) => !used.has(one) && says(one, field));
    if (!column) continue;
    found.set(field, column);
    used.add(column);
  }
  return found;
}

/** A column of KPIs' names: a table that has one describes KPIs, and says of each where it comes from. */
function namesKpis({ meanings }: HeadedColumn): boolean {
  return meanings.some(({ term, strength }) => term === "kpi" && strength === 1);
}

const PLAIN_TERMS: ReadonlySet<Field> = new Set<Field>(["kpi", "entity", "period", "owner"]);

function says({ header, meanings }: HeadedColumn, field: Field): boolean {
  if (PLAIN_TERMS.has(field)) {
    return meanings.some(({ term, strength }) => term === (field as HeaderTerm) && strength === 1);
  }
  const label = header.split(" · ").at(-1) ?? "";
  return readStrategyHeader(label).has(field as StrategyTerm);
}

/** Whether the cells are what the headers promise: "From" and "To" may head dates, and "Type" anything. */
function holds(role: Role, grid: Grid, found: ReadonlyMap<Field, HeadedColumn>, firstRow: number): boolean {
  if (role === "links") return isText(found.get("from")) && isText(found.get("to"));
  if (role === "alert-rules") return holdsAlerts(grid, found, firstRow);
  if (role !== "strategy") return true;
  const column = found.get("statementKind")?.column ?? 0;
  const kinds = grid.values.slice(firstRow).flatMap((_, row) => textAt(grid, firstRow + row, column) || []);
  const known = kinds.filter((kind) => !(parseStatementKind(kind) instanceof Problem));
  return kinds.length === 0 ? found.has("horizon") : known.length * 2 >= kinds.length;
}

/** Whether most rows say what alerts: "When" and "Rule" head many tables. An empty one must have all of its headers. */
function holdsAlerts(grid: Grid, found: ReadonlyMap<Field, HeadedColumn>, firstRow: number): boolean {
  const column = found.get("alertWhen")?.column ?? 0;
  const texts = grid.values.slice(firstRow).flatMap((_, row) => textAt(grid, firstRow + row, column) || []);
  const known = texts.filter((text) => !(parseAlertWhen(text) instanceof Problem));
  return texts.length === 0 ? found.size > 4 : known.length * 2 >= texts.length;
}

function isText(column: HeadedColumn | undefined): boolean {
  return column !== undefined && column.profile.texts * 2 >= column.profile.filled;
}
