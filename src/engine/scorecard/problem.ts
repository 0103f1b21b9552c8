/**
 * Everything the engine can decline or remark on. `words/` holds one sentence for each, in every language.
 *
 * Beside each code stand the values it carries. `subject` is the KPI's name (with its entity), or what is said otherwise; the
 * scorecard always gives it, a function of a single number does not know it and its caller adds it.
 */
export type ProblemCode =
  /** text: the error, such as #DIV/0! */
  | "cell-error"
  /** text */
  | "not-a-number"
  /** text */
  | "ambiguous-number"
  /** subject */
  | "no-reading"
  /** subject */
  | "no-target"
  /** subject */
  | "no-range"
  /** subject */
  | "knots-out-of-order"
  /** subject, value */
  | "ratio-not-positive"
  /** subject, weight */
  | "negative-weight"
  /** subject */
  | "weight-not-a-number"
  /** text */
  | "unknown-direction"
  /** cell, used and share: 0 to 1 */
  | "formula-cut-differs"
  /** text */
  | "unknown-scale"
  /** text */
  | "unknown-frequency"
  /** text */
  | "unknown-accumulation"
  /** text */
  | "unknown-method"
  /** subject, value */
  | "at-risk-on-good-side"
  /** subject */
  | "direction-assumed"
  /** subject */
  | "direction-assumed-from-baseline"
  /** subject */
  | "baseline-past-target"
  /** subject */
  | "target-zero-threshold"
  /** subject, cell: of the first */
  | "repeated-key"
  /** subject */
  | "unassigned"
  /** subject: the group, coverage and least: 0 to 1 */
  | "under-least-coverage"
  /** subject, row, dated: the two numbers */
  | "row-differs-from-reading"
  /** subject */
  | "reading-overdue"
  /** subject */
  | "percent-beside-number"
  /** subject: the perspective, count */
  | "too-few-objectives"
  /** subject: the perspective, count */
  | "too-many-objectives"
  /** subject: the objective */
  | "objective-without-kpi"
  /** subject: the objective, count */
  | "too-many-kpis"
  /** subject */
  | "no-owner"
  /** No values. */
  | "shape-mismatch"
  /** subject */
  | "before-is-zero"
  /** subject, count: of readings, least: that it takes */
  | "too-few-readings"
  /** text */
  | "bad-date"
  /** No values. */
  | "not-positive"
  /** text */
  | "unknown-profile"
  /** cell */
  | "kpi-without-name"
  /** subject, count: of readings */
  | "ratio-without-parts"
  /** subject, numerator */
  | "zero-denominator"
  /** serial */
  | "two-targets-on-a-day"
  /** subject */
  | "no-baseline"
  /** subject */
  | "no-limits"
  /** subject */
  | "no-red-flag"
  /** subject */
  | "no-bands"
  /** subject */
  | "no-upper-target"
  /** subject, target */
  | "target-outside-scale"
  /** subject, value */
  | "negative-tolerance"
  /** subject, count: of readings */
  | "accumulation-assumed"
  /** subject, count: of periods */
  | "readings-missing"
  /** text: the name, count: of rows */
  | "unmatched-reading"
  /** subject, count: of periods */
  | "target-repeated"
  /** subject */
  | "year-target-as-it-is"
  /** subject */
  | "year-target-to-date"
  /** subject */
  | "season-unknown"
  /** text */
  | "unknown-sign"
  /** text */
  | "unknown-evidence"
  /** text */
  | "unknown-lag"
  /** cell */
  | "link-incomplete"
  /** text */
  | "unknown-statement"
  /** text */
  | "statement-repeated"
  /** text */
  | "unknown-horizon"
  /** cell */
  | "factor-without-name"
  /** cell */
  | "sign-off-without-name"
  /** No values. */
  | "mission-missing"
  /** No values. */
  | "vision-missing"
  /** No values. */
  | "goal-missing"
  /** text */
  | "horizon-missing"
  /** text: the name */
  | "link-unknown-objective"
  /** subject */
  | "link-to-itself"
  /** subject: the cause, other: the effect, cell: of the first */
  | "link-repeated"
  /** subject: the cause, other: the effect */
  | "link-downward"
  /** text: the objectives, in their order */
  | "loop-reinforcing"
  /** text: the objectives, in their order */
  | "loop-balancing"
  /** subject: the objective */
  | "objective-unlinked"
  /** subject: the objective, other: the perspective at the top */
  | "objective-no-way-up"
  /** subject: the factor */
  | "factor-unwatched"
  /** subject: the factor, text: the KPI it names */
  | "factor-unknown-kpi"
  /** subject: who is to sign */
  | "sign-off-outstanding"
  /** subject, text: the target as written */
  | "target-contradicts-direction"
  /** text: the entities' names */
  | "entities-side-by-side"
  /** subject, count: of periods, day: first day of the first of them */
  | "series-gap"
  /** subject, cell: of the first, day: of its period */
  | "reading-repeated"
  /** subject, cell: of the first, day: of its period */
  | "reading-contradicted"
  /** subject, day */
  | "reading-in-future"
  /** subject, count: of readings, factor: 10, 100 or 1000, day: of the first */
  | "unit-jump"
  /** subject, count: of readings, factor: 10, 100 or 1000, day: of the first */
  | "unit-drop"
  /** subject, count: of readings, day: of the first */
  | "sign-jump"
  /** subject, value, usual: the middle of the others, day */
  | "reading-outlier"
  /** subject, count: of periods, day: on which the first was due */
  | "value-due"
  /** cell */
  | "source-without-name"
  /** subject: the source, text: the KPI it names */
  | "source-unknown-kpi"
  /** subject, text: the source it names */
  | "source-unknown"
  /** subject: the source, other: the KPI */
  | "source-too-slow"
  /** subject */
  | "kpi-without-source"
  /** subject, cell: of the value */
  | "override-without-reason"
  /** subject, cell: of the value */
  | "override-without-value"
  /** cell: of the row's beginning */
  | "override-without-kpi"
  /** text: name and entity as written, cell: of the KPI's name */
  | "override-unknown-kpi"
  /** text, cell */
  | "unknown-alert"
  /** cell */
  | "alert-without-limit"
  /** cell */
  | "alert-limit-no-share"
  /** text, cell */
  | "alert-unknown-scope"
  /** text, cell */
  | "alert-unknown-answer"
  /** Workbook: {cell} {header}. */
  | "cell-in-the-way"
  /** Workbook: {sheet}. */
  | "sheet-protected"
  /** Workbook: {header} {source}. */
  | "column-missing"
  /** Workbook: {text}. */
  | "bad-setting"
  /** Workbook: {sheet}. */
  | "sheet-very-hidden"
  /** subject, text: the period, before and after as texts */
  | "closed-actual-changed"
  /** subject, text: the period, before and after as texts */
  | "closed-target-changed"
  /** subject, text: the period, before and after as texts */
  | "closed-score-changed"
  /** subject, text: the period, after as text */
  | "closed-kpi-added"
  /** subject, text: the period */
  | "closed-kpi-gone"
  /** text: the period */
  | "closed-rows-edited"
  /** text: the period */
  | "closed-rows-gone"
  /** cell */
  | "closed-row-damaged"
  /** text: the query */
  | "query-failed"
  /** text: the query */
  | "query-not-reloaded"
  /** subject, count: of readings, target and worst as texts */
  | "target-already-met"
  /** subject, count: of readings, target, best and limit as texts */
  | "target-outside-process"
  /** subject: what fell, other: what rose, count, from and to: of the periods, risen, fallen, text: the KPIs that fell, or none */
  | "short-term-results"
  /** subject: the growth, cell, other: what does not keep up, role: cash, retention or capacity, state: worsening or off-track */
  | "growth-not-sustained"
  /** A KPI whose readings only say whether it is met: `subject`. */
  | "yes-no-unforecast"
  /** Workbook: {count} of rows, {source}: the table. */
  | "results-out-of-place";

/** Values that fill a sentence's places, such as the KPI's name or the cell's text. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/**
 * Stands where a result would, or says what a reader should know about one.
 *
 * Returned, never thrown, so one bad row cannot hide the rest. It carries no sentence: the language belongs to `words/`.
 */
export class Problem {
  constructor(
    readonly code: ProblemCode,
    readonly values: ProblemValues = {},
  ) {}
}

export type Severity = "error" | "warning" | "info";

/** A problem with its weight and the cell to look at. */
export interface Finding {
  readonly severity: Severity;
  readonly problem: Problem;
  /** Address such as `KPIs!C5`, or `null` when no single cell is meant. */
  readonly cell: string | null;
}
