import { isEveryScope, parseAlertWhen, type AlertWhen } from "../../engine/alerts/parse-alert-when";
import type { AlertCondition, AlertRule, AlertScope } from "../../engine/alerts/model";
import { parseMailbox } from "../../engine/information/mailbox";
import { normalName } from "../../engine/scorecard/normal-name";
import { parseYesNo } from "../../engine/scorecard/parse-yes-no";
import { Problem, type Finding } from "../../engine/scorecard/problem";
import { finding } from "../../engine/scorecard/structure-findings";
import type { ScorecardInput } from "../../engine/scorecard/model";
import type { AlertRuleField, Culture, Grid, Mapping } from "../model";
import { cellAddress } from "./cell-address";
import { filledRows } from "./filled-rows";
import { RowReader } from "./read-cells";

export interface DecodedAlertRules {
  readonly rules: readonly AlertRule[];
  readonly findings: readonly Finding[];
}

/** What a scope can name. */
export type ScopeNames = Pick<ScorecardInput, "kpis" | "perspectives" | "objectives">;

/**
 * Turns a table of alert rules (Alert when, Scope, Limit, Audience, On, Also on noise) into rules. A row that cannot be
 * understood is left out, with a finding that names its cell.
 */
export function decodeAlertRules(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  names: ScopeNames,
): DecodedAlertRules {
  const cells = new RowReader(grid, mapping, culture);
  const scopes = scopesOf(names);
  const findings: Finding[] = [];
  const rules: AlertRule[] = [];
  for (const row of filledRows(grid, mapping)) {
    const cell = cellAddress(grid, row, cells.column("alertWhen") ?? 0);
    const condition = conditionOf(cells, row, cell);
    const scope = scopeOf(cells, row, scopes);
    for (const part of [condition, scope]) {
      if (part instanceof Problem)
        findings.push(finding(part.code, part.values, String(part.values["cell"])));
    }
    const isOn = answerOf(cells, row, "isOn", true, findings);
    const onNoise = answerOf(cells, row, "onNoise", false, findings);
    if (condition instanceof Problem || scope instanceof Problem) continue;
    const audiences = namesIn(cells.text(row, "audience") ?? "");
    rules.push({ ...condition, scope, audiences, isOn, onNoise, cell });
  }
  return { rules, findings };
}

function conditionOf(cells: RowReader, row: number, cell: string): AlertCondition | Problem {
  const read = parseAlertWhen(cells.text(row, "alertWhen") ?? "");
  if (read === null || read instanceof Problem) {
    return new Problem("unknown-alert", { text: cells.text(row, "alertWhen") ?? "", cell });
  }
  const { when } = read;
  if (when === "signal" || when === "stale") return { kind: when };
  if (when === "off-track" || when === "at-risk" || when === "worse") return { kind: "status", to: when };
  const own = cells.limit(row, "alertLimit");
  const limit = own ?? (read.limit === null ? null : cells.parse(read.limit, row, "alertWhen"));
  const at = (own === null ? null : cells.address(row, "alertLimit")) ?? cell;
  if (limit === null) return new Problem("alert-without-limit", { cell });
  if (limit instanceof Problem) return new Problem(limit.code, { ...limit.values, cell: at });
  return limited(when, limit, at);
}

function limited(
  when: Extract<AlertWhen, "chance" | "above" | "below">,
  limit: number,
  cell: string,
): AlertCondition | Problem {
  if (when !== "chance") return { kind: "threshold", side: when, limit };
  if (!(limit > 0 && limit <= 1)) return new Problem("alert-limit-no-share", { cell });
  return { kind: "chance", below: limit };
}

type Scopes = ReadonlyMap<string, AlertScope>;

/** Everything a scope can name; a KPI comes before a perspective of its name, and that before an owner. */
function scopesOf({ kpis, perspectives, objectives }: ScopeNames): Scopes {
  const scopes = new Map<string, AlertScope>();
  const add = (by: Exclude<AlertScope["by"], "all">, name: string | null): void => {
    if (name === null || scopes.has(normalName(name))) return;
    scopes.set(normalName(name), { by, name });
  };
  for (const { name } of kpis) add("kpi", name);
  for (const { key } of kpis) add("kpi", key);
  for (const { name } of perspectives) add("perspective", name);
  for (const { perspective } of [...objectives, ...kpis]) add("perspective", perspective);
  for (const { owner } of [...kpis, ...objectives]) {
    add("owner", owner);
    add("owner", owner === null ? null : parseMailbox(owner).name);
  }
  return scopes;
}

function scopeOf(cells: RowReader, row: number, scopes: Scopes): AlertScope | Problem {
  const text = cells.text(row, "alertScope") ?? "";
  if (isEveryScope(text)) return { by: "all" };
  const cell = cells.address(row, "alertScope") ?? "";
  return scopes.get(normalName(text)) ?? new Problem("alert-unknown-scope", { text, cell });
}

function answerOf(
  cells: RowReader,
  row: number,
  field: Extract<AlertRuleField, "isOn" | "onNoise">,
  otherwise: boolean,
  findings: Finding[],
): boolean {
  const value = cells.value(row, field);
  const answer = typeof value === "number" && (value === 0 || value === 1) ? value : parseYesNo(value);
  if (answer !== null) return answer === 1;
  const text = cells.text(row, field);
  const cell = cells.address(row, field);
  if (text !== null) findings.push(finding("alert-unknown-answer", { text, cell: cell ?? "" }, cell));
  return otherwise;
}

/** People named in one cell: each on a line, or parted by semicolons. */
function namesIn(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
