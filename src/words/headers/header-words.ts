/** What the header of a column can mean. */
export type HeaderTerm =
  | "kpi"
  | "id"
  | "rowNumber"
  | "actual"
  | "target"
  | "budget"
  | "priorYear"
  | "forecast"
  | "baseline"
  | "targetUpper"
  | "outerLow"
  | "outerHigh"
  | "redFlag"
  | "atRiskFrom"
  | "tolerance"
  | "bands"
  | "direction"
  | "scale"
  | "weight"
  | "unit"
  | "frequency"
  | "accumulates"
  | "kind"
  | "owner"
  | "entity"
  | "source"
  | "definition"
  | "minutesPerPeriod"
  | "perspective"
  | "objective"
  | "theme"
  | "stakeholder"
  | "order"
  | "period"
  | "measure"
  | "numerator"
  | "denominator"
  | "result"
  | "yearToDate"
  | "fullYear"
  | "date";

/**
 * What the header of a strategy's table (links, statements, success factors, sign-offs, comments, sources, overrides) can mean. The words are
 * everyday ones ("To", "Date", "Type"), so that they count only where a whole table's headers agree.
 */
export type StrategyTerm =
  | "from"
  | "to"
  | "sign"
  | "lag"
  | "rationale"
  | "evidence"
  | "statementKind"
  | "statement"
  | "horizon"
  | "factor"
  | "who"
  | "signedOn"
  | "version"
  | "comment"
  | "status"
  | "response"
  | "writtenOn"
  | "source"
  | "system"
  | "sourceTable"
  | "refresh"
  | "method"
  | "cost"
  | "alertWhen"
  | "alertScope"
  | "alertLimit"
  | "audience"
  | "isOn"
  | "onNoise"
  | "feeds"
  | "overrideValue"
  | "reason";

/**
 * How one language heads its tables. Case, accents, punctuation and a plural s do not matter.
 *
 * A trailing `?` marks a word that means this only when no other column fits better ("Service" is a perspective here
 * and a department there).
 */
export interface HeaderWords {
  readonly terms: Readonly<Record<HeaderTerm, readonly string[]>>;
  /** Whole headers of the strategy's tables. */
  readonly strategy: Readonly<Record<StrategyTerm, readonly string[]>>;
  /** Names and short forms of the twelve months. */
  readonly months: readonly (readonly string[])[];
  /** Words that stand for a quarter, half year, week, numbered period and fiscal year, as in "Q1" or "FY25". */
  readonly periods: Readonly<Record<"quarter" | "half" | "week" | "period" | "year", readonly string[]>>;
  /** Whole labels of total rows. */
  readonly totals: readonly string[];
  /** Labels that make a row a subtotal, whatever follows. */
  readonly subtotals: readonly string[];
  /** Beginnings of remark rows under a table. */
  readonly notes: readonly string[];
  /** Words of KPI names for which less is better. A leading `*` marks one that ends compounds: "*kosten" is in "Personalkosten". */
  readonly lowerIsBetter: readonly string[];
  /** Words that turn the meaning round: "cost savings", "on-time delivery". */
  readonly higherIsBetter: readonly string[];
}
