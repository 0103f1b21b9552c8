import type { Quantity, Status } from "../scorecard/model";
import type { Period, Span } from "../scorecard/period";
import type { Problem } from "../scorecard/problem";
import type { Forecast } from "../signals/forecast/forecast";
import type { HitChance } from "../signals/hit-chance";

/** What a person expects instead of the forecast, and why: a row of the Overrides table. */
export interface ForecastOverride {
  readonly kpi: string;
  readonly entity: string | null;
  /** Serial of a day of the fiscal year it is for; `null` for the year in question. */
  readonly period: number | null;
  /** Where the KPI will stand at the end of that year, in its unit. */
  readonly value: Quantity;
  readonly reason: string;
  readonly by: string;
  /** Serial of the day it was written, or `null`. */
  readonly on: number | null;
  /** Address of the row's value: `Overrides!C4`. */
  readonly cell: string | null;
}

/** Where something ends the fiscal year; values in the KPI's unit. */
export interface Landing {
  readonly value: number;
  /** The middle 80 % of where it may end; the value itself on both sides where a person gave it or the year is over. */
  readonly lower80: number;
  readonly upper80: number;
  /** What the value would be judged as against the year's target; `no-data` without one. */
  readonly status: Status;
  /** Whether the value is the forecast's or a person's, or the year's readings are all there. */
  readonly by: "forecast" | "override" | "readings";
}

/** A KPI's year to come: forecast, landing and the chance of hitting the target of the fiscal year. */
export interface KpiOutlook {
  readonly key: string;
  /** The fiscal year it is about, that of the scorecard's period; `null` for a scorecard without periods. */
  readonly year: Span | null;
  /**
   * Past periods and their values, which the forecast rests on; `null` for a gap. Of the KPI's own frequency, or of the
   * scorecard's where that is longer; up to the scorecard's period.
   */
  readonly past: readonly Period[];
  readonly values: readonly (number | null)[];
  /**
   * The periods after the last value up to the end of the fiscal year, one for each of the forecast's points. The first may
   * lie in the year before, or be past already, where the KPI is overdue.
   */
  readonly periods: readonly Period[];
  /**
   * `null` where there is no period ahead, or `problem` says why not. Its `backtest` is `null` too in a whole scorecard's
   * outlook, where it would take as long again: `scoringKpiOutlook` has it.
   */
  readonly forecast: Forecast | null;
  /** Target for the whole fiscal year, as the KPI adds up; `null` for none. */
  readonly target: number | null;
  readonly landing: Landing | null;
  /** What the forecast alone gives where a person's override stands in `landing`. */
  readonly forecastLanding: Landing | null;
  /** By the forecast; `null` without a target, without periods ahead, or for a range without both ends. */
  readonly chance: HitChance | null;
  /**
   * The same if each period ahead were like any period of the past: simple to explain, blind to trend and season. `null` in a
   * whole scorecard's outlook; `scoringKpiOutlook` has it.
   */
  readonly pastChance: HitChance | null;
  readonly override: ForecastOverride | null;
  /** Why there is no forecast: `too-few-readings`, `no-reading`, `yes-no-unforecast`. */
  readonly problem: Problem | null;
}

/** Where a group's score ends the fiscal year, found by simulation; scores as in the roll-up (1 is on target). */
export interface ScoreLanding {
  /** The median of the draws; `null` where none has a score. */
  readonly score: number | null;
  /** The middle 80 % of the draws. */
  readonly lower80: number | null;
  readonly upper80: number | null;
  /** What the median is judged as, by the cuts of parents. */
  readonly status: Status;
  /** Share of the draws in which the group is on track. */
  readonly onTrackChance: number | null;
}

/** Where the whole scorecard ends the fiscal year. */
export interface ScorecardLanding {
  readonly year: Span;
  readonly root: ScoreLanding;
  /** Perspectives and objectives by the key of their group. */
  readonly groups: ReadonlyMap<string, ScoreLanding>;
  readonly draws: number;
  readonly seed: number;
  /** KPIs that enter with what they stand at, since nothing can be forecast, or judged at the end of the year. */
  readonly standing: number;
}

/** The year to come of a scorecard. */
export interface ScorecardOutlook {
  /** In the order of the scorecard's KPIs. */
  readonly kpis: readonly KpiOutlook[];
  /** `null` for a scorecard without periods. */
  readonly landing: ScorecardLanding | null;
}
