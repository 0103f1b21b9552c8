import { decodeAlertRules, type ScopeNames } from "./tables/decode-alert-rules";
import type { AlertRule } from "../engine/alerts/model";
import type { Finding } from "../engine/scorecard/problem";
import type { Culture } from "./model";
import type { MappedGrid } from "./scorecard-input";

export interface AlertRulesRead {
  /** `null` where no table has any. */
  readonly rules: readonly AlertRule[] | null;
  readonly findings: readonly Finding[];
}

/** Reads a scorecard's tables of alert rules; their rows are joined. Pure. */
export function alertRulesOf(
  sources: readonly MappedGrid[],
  names: ScopeNames,
  culture: Culture,
): AlertRulesRead {
  const tables = sources
    .filter(({ mapping }) => mapping.role === "alert-rules")
    .map(({ mapping, grid }) => decodeAlertRules(grid, mapping, culture, names));
  return {
    rules: tables.length === 0 ? null : tables.flatMap(({ rules }) => rules),
    findings: tables.flatMap(({ findings }) => findings),
  };
}
