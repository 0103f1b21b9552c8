import { nearNormal, seededRandom } from "./seeded-random";
import { monthSerial } from "./serial";

/** How a KPI's readings run over the 24 months. */
export interface Course {
  /** Level in the first and last month, in the KPI's unit. */
  readonly from: number;
  readonly to: number;
  /** Height of the summer season, as a share of the level. */
  readonly swing: number;
  /** Standard deviation of a month, as a share of the level. */
  readonly noise: number;
  /** Step that readings are rounded to, in the KPI's unit. */
  readonly round: number;
}

export interface KpiPlan {
  /** Starts the KPI's random numbers. */
  readonly seed: string;
  readonly name: string;
  /** Position among the objectives. */
  readonly objective: number;
  readonly format: string;
  readonly direction: "Higher" | "Lower";
  readonly weight: number;
  readonly accumulates: "Sum" | "Average" | "Last";
  readonly course: Course;
  readonly target: Pick<Course, "from" | "to" | "round">;
  /** Months without a reading, from 0. */
  readonly missing?: readonly number[];
}

export interface PlannedReading {
  /** Excel serial of the month's first day. */
  readonly period: number;
  readonly actual: number | null;
  readonly target: number;
}

const MONTHS = 24;
const FIRST = { year: 2024, month: 11 } as const;

/** The KPI's 24 months, the same in every run: the generator is seeded. */
export function readingsOf(plan: KpiPlan): readonly PlannedReading[] {
  const random = seededRandom(plan.seed);
  return Array.from({ length: MONTHS }, (_, index) => {
    const share = index / (MONTHS - 1);
    const monthOfYear = (FIRST.month - 1 + index) % 12;
    const { from, to, swing, noise, round } = plan.course;
    const season = 1 + swing * seasonOf(monthOfYear);
    const level = (from + (to - from) * share) * season * (1 + noise * nearNormal(random));
    const targetSeason = plan.accumulates === "Sum" ? season : 1;
    const target = (plan.target.from + (plan.target.to - plan.target.from) * share) * targetSeason;
    return {
      period: monthSerial(FIRST.year, FIRST.month + index),
      actual: plan.missing?.includes(index) ? null : roundTo(level, round),
      target: roundTo(target, plan.target.round),
    };
  });
}

// A year's wave with its top in June and its bottom in December.
function seasonOf(monthOfYear: number): number {
  return -Math.cos(((monthOfYear + 1) / 12) * 2 * Math.PI);
}

function roundTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(4));
}
