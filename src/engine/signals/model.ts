/** What a reading, or a row of readings, did to count as a signal. Sigma is a third of the way from the centre to a limit. */
export type SignalRule =
  /** One reading beyond a limit. */
  | "beyond-limits"
  /** Two of three in a row more than two sigma from the centre, on one side. */
  | "two-of-three"
  /** Three of four in a row nearer to a limit than to the centre, on one side. */
  | "three-of-four"
  /** Four of five in a row more than one sigma from the centre, on one side. */
  | "four-of-five"
  | "seven-on-one-side"
  | "eight-on-one-side"
  | "nine-on-one-side"
  /** Six in a row, each higher than the one before, or each lower. */
  | "six-in-one-direction"
  | "seven-in-one-direction"
  /** Fourteen in a row by turns up and down. */
  | "fourteen-alternating"
  /** Fifteen in a row within one sigma of the centre. */
  | "fifteen-near-centre"
  /** Eight in a row more than one sigma from the centre, on both sides of it. */
  | "eight-far-from-centre"
  /** Three in a row on one side, two of them between two sigma and the limit. */
  | "two-of-three-near-limit";

export type RuleSet = "wheeler" | "western-electric" | "nelson" | "nhs";

export type Side = "high" | "low";

/** A rule that is met. Places count the values given, from 0. */
export interface Signal {
  readonly rule: SignalRule;
  /** Where the readings lie or go; `null` for a pattern without a side. */
  readonly side: Side | null;
  /** The reading at which the rule is met. */
  readonly place: number;
  /** The readings that make the pattern, `place` the last of them. */
  readonly places: readonly number[];
}

/** Natural process limits, in the unit of the values. */
export interface Limits {
  readonly centre: number;
  readonly upper: number;
  readonly lower: number;
  /** The mean or median moving range, and the limit above which a moving range is unusual. */
  readonly mrCentre: number;
  readonly mrUpper: number;
}

/** Readings of one level, judged by limits of their own. */
export interface Segment extends Limits {
  /** Places of the first and the last reading. */
  readonly from: number;
  readonly to: number;
  /** How many of its readings, from the first, the limits were taken from. */
  readonly baseline: number;
}

export interface XmrPoint {
  /** `null` where there is no reading. */
  readonly value: number | null;
  /** Distance from the reading before it, however long ago; `null` at the start of a segment. */
  readonly movingRange: number | null;
  readonly isRangeBeyond: boolean;
  /** The signals met at this reading. */
  readonly signals: readonly Signal[];
  /** Whether the reading belongs to the pattern of a signal. */
  readonly isInSignal: boolean;
}

/** An XmR chart. Its own limits are those of the last segment, which the next reading will be judged by. */
export interface XmrChart extends Limits {
  readonly rules: RuleSet;
  /** One for each of the values given. */
  readonly points: readonly XmrPoint[];
  /** By segment, and in it by rule in the order of the set, each in order of time. */
  readonly signals: readonly Signal[];
  /** In order of time; one unless the limits were set anew. */
  readonly segments: readonly Segment[];
  /** What was taken out of the readings before they were judged; the limits above are without it. None when left out. */
  readonly season?: ChartSeason;
}

/** How much each part of the year lies above or below the level. */
export interface ChartSeason {
  readonly kind: "additive" | "multiplicative";
  /** Amounts in the KPI's unit around 0, or factors around 1; that of a point is at its place, round and round. */
  readonly indices: readonly number[];
}

export interface XmrOptions {
  /** `wheeler` unless said. */
  readonly rules?: RuleSet;
  /** Whether centre and limits stand on means (unless said) or on medians, which a few wild readings do not move. */
  readonly centre?: "mean" | "median";
  /** Leaves moving ranges beyond their own limit out of the limits. */
  readonly isScreened?: boolean;
  /** Take the limits of each segment from its first so many readings; all of them unless said, and never fewer than 6. */
  readonly baseline?: number | null;
  /** Set the limits anew after each confirmed shift. */
  readonly isRebased?: boolean;
}

/** How the signals of a KPI are told. */
export interface SignalOptions extends XmrOptions {
  /** Whether clear seasons are taken out before the readings are judged; not unless said. */
  readonly isDeseasonalised?: boolean;
}
