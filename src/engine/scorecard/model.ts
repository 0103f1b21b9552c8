import type { Finding, Problem } from "./problem";

/** A number in the KPI's own unit, `null` for no reading (never zero), or why the cell is no number. */
export type Quantity = number | null | Problem;

export type Direction = "higher" | "lower" | "range";

export type Status = "on-track" | "at-risk" | "off-track" | "no-data";

export type ScaleKind =
  | "baseline-to-target"
  | "percent-of-target"
  | "min-to-max"
  | "red-to-goal"
  | "bands"
  | "range"
  | "threshold"
  | "ratio";

export type Frequency = "day" | "week" | "month" | "quarter" | "half" | "year";

export type Accumulation = "sum" | "average" | "last" | "min" | "max" | "ratio";

export type RollUpMethod = "weighted" | "worst" | "median" | "share";

/** What span a scorecard compares: the period alone, the fiscal year up to it, or the whole fiscal year. */
export type View = "period" | "year-to-date" | "full-year";

/** How a full-year target is spread over the year when it is compared to date. */
export type Profile = "linear" | "step" | "seasonal";

/** Unfavourable deviation that is still at risk: a share of |target| (0.05 is 5%) or an amount in the KPI's unit. */
export interface Tolerance {
  readonly by: "share" | "amount";
  readonly value: number;
}

/** Columns of a KPI row that a finding can point at. */
export type KpiField =
  | "kpi"
  | "id"
  | "actual"
  | "target"
  | "perspective"
  | "objective"
  | "direction"
  | "scale"
  | "baseline"
  | "targetUpper"
  | "outerLow"
  | "outerHigh"
  | "redFlag"
  | "bands"
  | "priorYear"
  | "forecast"
  | "unit"
  | "weight"
  | "atRiskFrom"
  | "tolerance"
  | "frequency"
  | "accumulates"
  | "kind"
  | "owner"
  | "entity"
  | "source"
  | "definition"
  | "minutesPerPeriod";

/** One row of a KPI table, decoded. Text fields are trimmed, `null` when empty. Numbers are in the KPI's own unit. */
export interface Kpi {
  /** ID where there is one, else KPI and Entity joined. */
  readonly key: string;
  readonly name: string;
  readonly entity: string | null;
  readonly perspective: string | null;
  readonly objective: string | null;
  readonly owner: string | null;
  readonly unit: string | null;
  readonly source: string | null;
  readonly definition: string | null;
  readonly kind: "leading" | "lagging" | null;
  readonly actual: Quantity;
  readonly target: Quantity;
  readonly targetUpper: Quantity;
  readonly baseline: Quantity;
  readonly outerLow: Quantity;
  readonly outerHigh: Quantity;
  readonly redFlag: Quantity;
  readonly priorYear: Quantity;
  readonly forecast: Quantity;
  readonly atRiskFrom: Quantity;
  /** Empty counts as 1; 0 is shown but not counted. */
  readonly weight: Quantity;
  readonly minutesPerPeriod: Quantity;
  /** Limits of the bands, worst end first. */
  readonly bands: readonly number[] | null | Problem;
  readonly tolerance: Tolerance | null | Problem;
  readonly direction: Direction | null | Problem;
  readonly scale: ScaleKind | null | Problem;
  readonly frequency: Frequency | null | Problem;
  readonly accumulates: Accumulation | null | Problem;
  /** Address of each cell the row was read from, for findings: `{ actual: "KPIs!C5" }`. */
  readonly cells: Readonly<Partial<Record<KpiField, string>>>;
}

/** One dated actual of a KPI. `period` is the Excel serial of the period's first day (1900 system). */
export interface Reading {
  readonly kpi: string;
  readonly entity: string | null;
  readonly period: number;
  readonly actual: Quantity;
  readonly target: Quantity;
  readonly priorYear: Quantity;
  readonly numerator: Quantity;
  readonly denominator: Quantity;
  readonly cell: string | null;
}

/** One dated target of a KPI. A target whose span is a year is a full-year target. */
export interface DatedTarget {
  readonly kpi: string;
  readonly entity: string | null;
  readonly period: number;
  readonly span: Frequency;
  readonly target: Quantity;
  readonly cell: string | null;
}

export interface Perspective {
  readonly name: string;
  readonly order: number | null;
  readonly weight: Quantity;
  /** Address of the row's name, for findings: `Perspectives!A2`. */
  readonly cell?: string | null;
}

export interface Objective {
  readonly name: string;
  readonly perspective: string | null;
  readonly theme: string | null;
  readonly weight: Quantity;
  readonly owner: string | null;
  readonly stakeholder: string | null;
  /** Address of the row's name, for findings: `Objectives!A5`. */
  readonly cell?: string | null;
}

export interface Settings {
  /** A KPI is at risk down to this share of its on-track cut. */
  readonly atRiskShare: number;
  /** Cuts of objectives, perspectives and the scorecard, as scores. */
  readonly parentOnTrack: number;
  readonly parentAtRisk: number;
  /** Limits of a KPI's score on entering the roll-up; `null` for none. */
  readonly cap: number | null;
  readonly floor: number | null;
  /** Share of weight that must have data; exactly this much passes. */
  readonly leastCoverage: number;
  readonly rollUp: RollUpMethod;
  /** Serial of any day of the scorecard's period; `null` for the latest period that has readings, or the KPI rows as they are. */
  readonly period: number | null;
  readonly frequency: Frequency;
  readonly view: View;
  /** Month in which the fiscal year starts, 1 to 12. */
  readonly fiscalYearStart: number;
  readonly calendar: "months" | "4-4-5";
  readonly profile: Profile;
  /** Days after the end of a period within which its value may still come: of a month or longer, and of a day or week. */
  readonly graceDays: number;
  readonly graceDaysShort: number;
  /** By which rules a reading is told from noise, and around which middle of the readings. */
  readonly signalRules: "wheeler" | "western-electric" | "nelson" | "nhs";
  readonly signalCentre: "mean" | "median";
  /** Whether a KPI's seasons are taken out before its readings are judged. */
  readonly deseasonalise: "where-clear" | "never";
}

export interface ScorecardInput {
  readonly name: string;
  readonly kpis: readonly Kpi[];
  readonly readings: readonly Reading[];
  readonly targets: readonly DatedTarget[];
  readonly perspectives: readonly Perspective[];
  readonly objectives: readonly Objective[];
  readonly settings: Settings;
}

/** Score on a piecewise-linear scale is read between `knots`; a ratio scale is target / value. */
export type Scale =
  | {
      readonly kind: Exclude<ScaleKind, "ratio" | "threshold">;
      readonly knots: readonly Knot[];
      readonly onTrackCut: number;
      readonly atRiskCut: number | null;
    }
  | {
      readonly kind: "threshold";
      readonly target: number;
      readonly targetUpper: number | null;
      readonly direction: Direction;
      readonly onTrackCut: 1;
      readonly atRiskCut: null;
    }
  | {
      readonly kind: "ratio";
      readonly target: number;
      readonly onTrackCut: 1;
      readonly atRiskCut: number | null;
    };

export interface Knot {
  readonly value: number;
  readonly score: number;
}

/** Deviation from target: positive is favourable. `share` is of |target|, `null` when the target is 0. */
export interface Variance {
  readonly amount: number;
  readonly share: number | null;
}

/** A KPI with its verdict for the scorecard's period and view. */
export interface ScoredKpi {
  readonly type: "kpi";
  readonly kpi: Kpi;
  /** Values compared, after period, accumulation and expected-to-date. */
  readonly actual: number | null;
  readonly target: number | null;
  readonly baseline: number | null;
  readonly direction: Direction;
  readonly directionAssumed: boolean;
  readonly scale: Scale | null;
  /** Unclamped; 1 is on target for most scales. `null` for no data. */
  readonly score: number | null;
  /** What enters the roll-up: score / on-track cut, capped and floored. */
  readonly counted: number | null;
  readonly status: Status;
  /** Status against the end-of-year target where Status is judged to date, else `null`. */
  readonly endStatus: Status | null;
  readonly endTarget: number | null;
  readonly variance: Variance | null;
  /** Change against prior year as favourable-positive fraction of |before|, or `null`. */
  readonly change: number | null;
  readonly weight: number;
  /** Serial of the reading's period, or `null` when taken from the KPI row. */
  readonly readingPeriod: number | null;
  /** Why there is no answer. */
  readonly problem: Problem | null;
}

/** An objective, perspective, entity or the whole scorecard. */
export interface ScoredGroup {
  readonly type: "group";
  readonly level: "scorecard" | "perspective" | "objective";
  readonly key: string;
  /** `null` for the group of rows that name none ("Unassigned"). */
  readonly name: string | null;
  readonly score: number | null;
  readonly status: Status;
  /** Share of the counted weight that has data, 0 to 1. */
  readonly coverage: number;
  readonly weight: number;
  readonly children: readonly (ScoredGroup | ScoredKpi)[];
  /** Part of the score that each child brings, in the order of `children`; `null` where it brings none. Sums to the score. */
  readonly contributions: readonly (number | null)[];
  /** True when the group is on track and a KPI or group below it is off track. */
  readonly hidesOffTrack: boolean;
  /** Of an objective that stands in the Objectives table: who answers for it and the theme it belongs to. */
  readonly owner?: string | null;
  readonly theme?: string | null;
}

export interface Scorecard {
  readonly name: string;
  /** Serial of the period's first and last day, `null` when the KPI rows stand for themselves. */
  readonly period: { readonly start: number; readonly end: number } | null;
  readonly view: View;
  readonly root: ScoredGroup;
  /** In the order of the input's KPIs. */
  readonly kpis: readonly ScoredKpi[];
  readonly findings: readonly Finding[];
}
