import type { ScorecardOutlook } from "../engine/outlook/model";
import type { RefreshReport } from "./port";

const found = new WeakMap<RefreshReport, ScorecardOutlook>();

/** The year to come as of a report: the refresh's own, or what was worked out since; `null` while there is neither. */
export function outlookOf(report: RefreshReport): ScorecardOutlook | null {
  return report.outlook ?? found.get(report) ?? null;
}

/** Remembers what was worked out, so that the pages of one report say the same. */
export function keepOutlook(report: RefreshReport, outlook: ScorecardOutlook): void {
  found.set(report, outlook);
}
