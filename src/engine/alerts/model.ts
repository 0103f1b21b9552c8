import type { Kpi } from "../scorecard/model";
import type { Span } from "../scorecard/period";
import type { SignalRule } from "../signals/model";

/** What an alert is about. A KPI has at most one of each. */
export type AlertKind = "status" | "signal" | "chance" | "stale" | "threshold";

/** In the order in which a KPI's alerts stand. */
export const ALERT_KINDS = [
  "status",
  "signal",
  "threshold",
  "chance",
  "stale",
] as const satisfies AlertKind[];

/** Which KPIs a rule is about. */
export type AlertScope =
  { readonly by: "all" } | { readonly by: "perspective" | "kpi" | "owner"; readonly name: string };

/** When a rule alerts. */
export type AlertCondition =
  /** The status turned worse, is at risk or off track, or is off track. */
  | { readonly kind: "status"; readonly to: "worse" | "at-risk" | "off-track" }
  /** The latest reading is a signal for the worse. */
  | { readonly kind: "signal" }
  /** The chance of hitting the year's target is below a share, 0 to 1. */
  | { readonly kind: "chance"; readonly below: number }
  /** A value is due and not there. */
  | { readonly kind: "stale" }
  /** The value is beyond a limit in the KPI's unit. */
  | { readonly kind: "threshold"; readonly side: "above" | "below"; readonly limit: number };

export type AlertRule = AlertCondition & {
  readonly scope: AlertScope;
  /** Who is told; nobody here means the KPI's owner. */
  readonly audiences: readonly string[];
  readonly isOn: boolean;
  /** Whether a change of status alerts though all its readings lie within the natural process limits. */
  readonly onNoise: boolean;
  /** Address of the row, `null` for a rule that stands in no table. */
  readonly cell: string | null;
};

/** Why there is an alert; `words/` holds the sentences. Values are in the KPI's unit, chances 0 to 1. */
export type AlertReason =
  /** `before` is the status before, `null` where nobody knows; `isFew`: too few readings to tell it from noise. */
  | {
      readonly code: "off-track" | "at-risk";
      readonly before: "on-track" | "at-risk" | null;
      readonly isFew: boolean;
    }
  | { readonly code: "signal"; readonly rule: SignalRule | null }
  | { readonly code: "chance"; readonly chance: number; readonly below: number }
  | { readonly code: "stale"; readonly count: number }
  | { readonly code: "above" | "below"; readonly value: number; readonly limit: number };

/** A condition that a rule warns of. */
export interface Alert {
  /** The same for a KPI and kind whatever the period. */
  readonly key: string;
  readonly kind: AlertKind;
  readonly kpi: Kpi;
  /** The KPI's owner, else its objective's; `null` for nobody. */
  readonly owner: string | null;
  /** Who is told; empty for nobody. */
  readonly audiences: readonly string[];
  readonly reason: AlertReason;
  /** Period in which the condition began, a day as a span of one; `null` where nobody knows. */
  readonly since: Span | null;
  /** The condition may have begun earlier: what is known of the past begins with it. */
  readonly isSinceLeast: boolean;
  /** `null` while nobody has. */
  readonly acknowledged: Acknowledgement | null;
  /** Where to look; `null` for no cell. */
  readonly cell: string | null;
}

/** That a person has seen an alert. */
export interface Acknowledgement {
  /** The alert's. */
  readonly key: string;
  /** First day of the period in which the condition began, as it was known then; `null` for unknown. */
  readonly since: number | null;
  readonly by: string;
  /** Serial of the day, `null` where it was not written. */
  readonly on: number | null;
}
