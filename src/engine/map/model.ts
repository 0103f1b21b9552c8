import type { Status } from "../scorecard/model";

/** What a link rests on: a claim only, what people have seen, or a test on data. */
export type Evidence = "asserted" | "observed" | "tested";

/** One arrow of cause and effect between two objectives, as a row of the Links table says it. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** 1 when more of the cause gives more of the effect, -1 when it gives less. */
  readonly sign: 1 | -1;
  /** How long the effect takes, in periods of the scorecard; `null` when not said. */
  readonly lag: number | null;
  readonly rationale: string | null;
  readonly evidence: Evidence;
  /** Address of the row's first cell, for findings: `Links!A5`. */
  readonly cell: string | null;
}

/** What the strategy is for: the map's header. */
export interface StrategyStatement {
  readonly mission: string | null;
  readonly vision: string | null;
  /** Horizon is the year by which the goal is to be reached. */
  readonly goals: readonly Goal[];
}

export interface Goal {
  readonly text: string;
  readonly horizon: number | null;
  /** Address of the cell with its horizon, for findings. */
  readonly cell?: string | null;
}

/** Something that must be in place for the strategy to succeed, and what watches it. */
export interface SuccessFactor {
  readonly name: string;
  /** Name of a KPI; `null` when nothing watches the factor. */
  readonly kpi: string | null;
  readonly cell: string | null;
}

/** One stakeholder's word on the map. */
export interface SignOff {
  readonly who: string;
  /** Serial of the day it was given; `null` while it is outstanding. */
  readonly date: number | null;
  readonly version: string | null;
  readonly comment: string | null;
  /** Address of the row's name, for findings: `Sign-offs!A3`. */
  readonly cell?: string | null;
}

/** What the strategy's own tables hold; every list may be empty. */
export interface StrategyTables {
  readonly statement: StrategyStatement;
  readonly links: readonly Link[];
  readonly factors: readonly SuccessFactor[];
  readonly signOffs: readonly SignOff[];
}

/** An objective as the map needs it. Names are unique after `normalName`. */
export interface MapObjective {
  readonly name: string;
  /** `null` when it names none: it then stands in a band of its own at the base. */
  readonly perspective: string | null;
  readonly theme: string | null;
  readonly owner: string | null;
  readonly stakeholder: string | null;
  readonly kpis: number;
  readonly score: number | null;
  readonly status: Status;
  /** Change of the score since the period before, `null` where either is missing. */
  readonly change: number | null;
  /** Where its name is written, for findings: in the Objectives table, else in the row of its first KPI. */
  readonly cell?: string | null;
}

/** Everything that the map is drawn from. Perspectives run from the top (Financial) to the base (Learning & Growth). */
export interface MapInput {
  readonly perspectives: readonly string[];
  readonly objectives: readonly MapObjective[];
  readonly links: readonly Link[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Horizontal band of one perspective, full width of the map; `name` is `null` for objectives without one. */
export interface MapBand extends Box {
  readonly name: string | null;
}

export interface MapBox extends Box {
  readonly objective: string;
}

/**
 * The drawn way of a link. `straight`: straight pieces from point to point; the first point is the middle of the cause's
 * top, side or bottom edge, the last one that of the effect's. `arc`: three points, start, apex and end; two quarter
 * ellipses that leave and arrive upright and lie flat at the apex.
 */
export interface MapRoute {
  /** Place of the link in the input's list. */
  readonly link: number;
  readonly shape: "straight" | "arc";
  readonly points: readonly Point[];
}

/** The map in points (1/72 inch), origin at its top left. Deterministic: equal inputs give equal layouts. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly MapBand[];
  readonly boxes: readonly MapBox[];
  readonly routes: readonly MapRoute[];
}
