import { useSyncExternalStore } from "react";
import type { ScorecardOutlook } from "../engine/outlook/model";
import type { RefreshReport } from "./port";

const found = new WeakMap<RefreshReport, ScorecardOutlook>();
const listeners = new Set<() => void>();

/** The year to come as of a report: the refresh's own, or what was worked out since; `null` while there is neither. */
export function outlookOf(report: RefreshReport): ScorecardOutlook | null {
  return report.outlook ?? found.get(report) ?? null;
}

/** Remembers what was worked out, so that the pages of one report say the same. */
export function keepOutlook(report: RefreshReport, outlook: ScorecardOutlook): void {
  found.set(report, outlook);
  for (const tell of listeners) tell();
}

/** The year to come as of a report, also once it is worked out. */
export function useOutlookOf(report: RefreshReport | null): ScorecardOutlook | null {
  return useSyncExternalStore(listen, () => report && outlookOf(report));
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
