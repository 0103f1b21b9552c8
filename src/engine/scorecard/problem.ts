/** Everything the engine can decline or remark on. `words/` holds one sentence for each, in every language. */
export type ProblemCode =
  | "cell-error"
  | "not-a-number"
  | "ambiguous-number"
  | "no-reading"
  | "no-target"
  | "no-range"
  | "knots-out-of-order"
  | "ratio-not-positive"
  | "negative-weight"
  | "weight-not-a-number"
  | "unknown-direction"
  | "unknown-scale"
  | "unknown-frequency"
  | "unknown-accumulation"
  | "unknown-method"
  | "at-risk-on-good-side"
  | "direction-assumed"
  | "direction-assumed-from-baseline"
  | "baseline-past-target"
  | "target-zero-threshold"
  | "repeated-key"
  | "unassigned"
  | "under-least-coverage"
  | "row-differs-from-reading"
  | "reading-overdue"
  | "percent-beside-number"
  | "too-few-objectives"
  | "too-many-objectives"
  | "objective-without-kpi"
  | "too-many-kpis"
  | "no-owner"
  | "shape-mismatch"
  | "before-is-zero"
  | "bad-date"
  | "not-positive"
  | "unknown-profile";

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
