import type { Frequency, Kpi, Quantity } from "../scorecard/model";
import type { Period } from "../scorecard/period";
import type { Finding, Problem } from "../scorecard/problem";

/** What the readings of a KPI are judged by. */
export type QualityAspect = "completeness" | "timeliness" | "uniqueness" | "plausibility";

/** How many are as they should be; nothing is to judge where `of` is 0. The share is `good / of`, 0 to 1. */
export interface QualityPart {
  readonly good: number;
  readonly of: number;
}

export type QualityParts = Readonly<Record<QualityAspect, QualityPart>>;

/** Where a value is to be typed: into a cell, or into the row or column that comes after one. */
export interface EntryPlace {
  readonly cell: string;
  readonly is: "cell" | "after";
}

/** Values of a KPI that should be there by now. */
export interface DueValue {
  readonly kpi: Kpi;
  /** The KPI's owner, else its objective's; `null` for nobody. */
  readonly owner: string | null;
  /** First and last period that lack a value; `null` where neither the KPI nor the scorecard has periods. */
  readonly from: Period | null;
  readonly until: Period | null;
  /** How many periods lack one, at least 1. */
  readonly count: number;
  /** Serial of the day by which the first of them should have been there. */
  readonly due: number | null;
  /** Days since then, at least 1. */
  readonly overdue: number | null;
  /** First day of the period of the latest reading, `null` for none. */
  readonly lastReading: number | null;
  readonly place: EntryPlace | null;
}

/** How good the data of one KPI are. */
export interface KpiQuality {
  readonly kpi: Kpi;
  readonly frequency: Frequency;
  readonly parts: QualityParts;
  /** 0 to 1; `null` where there is nothing to judge. */
  readonly score: number | null;
  /** First day of the period of the latest reading, `null` for none. */
  readonly lastReading: number | null;
  readonly due: DueValue | null;
  /** Why the score is no higher, and what is worth a look. */
  readonly findings: readonly Finding[];
}

/** How good the data of a scorecard are, as of a day. */
export interface DataQuality {
  /** Serial of the day, 1900 system. */
  readonly asOf: number;
  /** Over all KPIs, value by value. */
  readonly parts: QualityParts;
  readonly score: number | null;
  /** In the order of the input's KPIs. */
  readonly kpis: readonly KpiQuality[];
  /** By owner, then by date; what has no owner comes last. */
  readonly due: readonly DueValue[];
  readonly findings: readonly Finding[];
}

/** One row of a register of sources: where figures come from. Text fields are trimmed, `null` when empty. */
export interface DataSource {
  readonly name: string;
  readonly system: string | null;
  readonly table: string | null;
  readonly owner: string | null;
  readonly refresh: Frequency | null | Problem;
  readonly method: string | null;
  readonly cost: Quantity;
  /** Names of the KPIs that its row says it feeds, as written. */
  readonly feeds: readonly string[];
  /** Address of the row's name, for findings. */
  readonly cell: string | null;
}
