import { useCallback, useEffect, useRef, useState } from "react";
import type { ScorecardOutlook } from "../engine/outlook/model";
import type { Work } from "../engine/scorecard/work";
import type { RefreshReport } from "./port";
import { keepOutlook, outlookOf } from "./report-outlook";
import { periodOf } from "./report-period";
import { runInSlices } from "./run-in-slices";

/** Steps of the work for each KPI, and for the draws; only the bar of progress goes by them. */
const STEPS_OF_KPI = 4;
const STEPS_OF_DRAWS = 64;

export interface ScorecardOutlookControl {
  /** As of the report; `null` until it has been worked out. */
  readonly outlook: ScorecardOutlook | null;
  /** How far the work is, about, 0 to 1; `null` while nothing is worked out. */
  readonly share: number | null;
  readonly cancel: () => void;
}

/** Works out where all of a report's KPIs and their score will land, in slices; at once where that is known. */
export function useScorecardOutlook(report: RefreshReport, onCancel: () => void): ScorecardOutlookControl {
  const [found, setFound] = useState<{
    readonly report: RefreshReport;
    readonly outlook: ScorecardOutlook;
  } | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const known = outlookOf(report) ?? (found?.report === report ? found.outlook : null);
  const isKnown = known !== null;
  useEffect(() => {
    const { input, scorecard } = report;
    if (isKnown || !input || !scorecard) return undefined;
    const abort = new AbortController();
    running.current = abort;
    const find = async () => {
      setShare(0);
      const { scoringOutlook } = await import("../engine/outlook/scorecard-outlook");
      const basis = { input, period: periodOf(report), closed: report.told ?? [] };
      const work = scoringOutlook(basis, scorecard, report.overrides ?? []);
      const steps = STEPS_OF_KPI * scorecard.kpis.length + STEPS_OF_DRAWS;
      const outlook = await runInSlices(counting(work, steps, setShare), abort.signal);
      if (abort.signal.aborted) return;
      setShare(null);
      if (!outlook) return;
      keepOutlook(report, outlook);
      setFound({ report, outlook });
    };
    void find();
    return () => abort.abort();
  }, [report, isKnown]);
  const cancel = useCallback(() => {
    running.current?.abort();
    setShare(null);
    onCancel();
  }, [onCancel]);
  return { outlook: known, share, cancel };
}

/** Tells after each hundredth of about so many steps how far work is. */
function* counting<Result>(work: Work<Result>, steps: number, tell: (share: number) => void): Work<Result> {
  let [done, told] = [0, 0];
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    done += 1;
    const share = Math.min(0.99, Math.floor((100 * done) / steps) / 100);
    if (share > told) {
      told = share;
      tell(share);
    }
    yield;
  }
}
