import type { Settings } from "./model";

/** What holds until someone says otherwise. The same values are the defaults of the `=BSC.*` functions. */
export const defaultSettings: Settings = {
  atRiskShare: 0.9,
  parentOnTrack: 0.95,
  parentAtRisk: 0.8,
  cap: 1,
  floor: 0,
  leastCoverage: 0.5,
  rollUp: "weighted",
  period: null,
  frequency: "month",
  view: "period",
  fiscalYearStart: 1,
  calendar: "months",
  profile: "linear",
  graceDays: 10,
  graceDaysShort: 1,
  signalRules: "wheeler",
  signalCentre: "mean",
  deseasonalise: "where-clear",
};
