import { periodMeantBy } from "../engine/scorecard/place-in-calendar";
import type { Span } from "../engine/scorecard/period";
import type { RefreshReport } from "./port";

/** The period that a report is about: the scorecard's, else that of the KPI table's columns; `null` where nothing has one. */
export function periodOf({ scorecard, columnPeriods, input }: RefreshReport): Span | null {
  if (scorecard?.period || !columnPeriods || !input) return scorecard?.period ?? null;
  const { frequency, fiscalYearStart, calendar } = input.settings;
  return periodMeantBy(columnPeriods.current.start, frequency, { fiscalYearStart, kind: calendar });
}
