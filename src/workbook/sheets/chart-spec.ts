import type { Status } from "../../engine/scorecard/model";

/** How a series of a chart is drawn. */
export type SeriesLook =
  | "actual"
  | "target"
  | "line"
  | "bar"
  | "bullet"
  | "hidden"
  | "rise"
  | "fall"
  | "total"
  | "outline"
  | "limit"
  | "centre"
  | "signal"
  | "forecast"
  | "bound80"
  | "bound95"
  | "on-track-band"
  | "at-risk-band"
  | "off-track-band";

export interface SeriesSpec {
  readonly name: string;
  readonly look: SeriesLook;
  /** One for each category; `null` leaves a gap. */
  readonly values: readonly (number | null)[];
}

export type ChartForm = "line" | "bar" | "radar" | "waterfall" | "bullet";

/** A chart as it should be, before any cell or chart is touched. */
export interface ChartSpec {
  /** Unlike that of any other chart of the scorecard, and the same from one refresh to the next. */
  readonly id: string;
  readonly form: ChartForm;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly SeriesSpec[];
  /** Number format of the values and their axis. */
  readonly format: string;
  /** Limits of the value axis; `null` leaves them to Excel. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Distance of the value axis's gridlines; `null` leaves it to Excel. */
  readonly step: number | null;
  /** Statuses that colour the points of the only bar series; empty for none. */
  readonly statuses: readonly Status[];
}
