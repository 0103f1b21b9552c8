import { periodNote } from "./scorecard-rows";
import type { Scorecard } from "../../engine/scorecard/model";
import type { Calendar } from "../../engine/scorecard/period";
import type { ScorecardDefinition } from "../model";
import type { DecodedScorecard } from "../scorecard-input";

/** The period and the view, as the Scorecard sheet says them. */
export function noteOf(parts: {
  readonly definition: ScorecardDefinition;
  readonly decoded: DecodedScorecard;
  readonly scorecard: Scorecard;
}): string {
  const { decoded, scorecard, definition } = parts;
  const columnPeriod = decoded.columnPeriods?.current ?? null;
  return periodNote({ scorecard, columnPeriod, calendar: calendarOf(parts), language: definition.language });
}

/** How a scorecard cuts its years. */
export function calendarOf({ decoded }: { readonly decoded: DecodedScorecard }): Calendar {
  const { fiscalYearStart, calendar } = decoded.input.settings;
  return { fiscalYearStart, kind: calendar };
}
