import { useEffect, useState } from "react";
import type { ScoredKpi } from "../engine/scorecard/model";
import { findingSignal, type KpiSignal } from "./kpi-signal";
import { periodOf } from "./report-period";
import type { RefreshReport } from "./port";
import { runInSlices } from "./run-in-slices";

interface Known {
  readonly key: string;
  readonly signal: KpiSignal;
}

/** What a KPI's history says as of a report: `null` while it is worked out. That of the report before stands until then. */
export function useKpiSignal(report: RefreshReport | null, scored: ScoredKpi): KpiSignal | null {
  const [known, setKnown] = useState<Known | null>(null);
  const { key } = scored.kpi;
  useEffect(() => {
    if (!report?.input || !report.scorecard) return undefined;
    const abort = new AbortController();
    const basis = { input: report.input, period: periodOf(report), closed: report.told ?? [] };
    void runInSlices(findingSignal(basis, scored), abort.signal).then((signal) => {
      if (signal) setKnown({ key, signal });
    });
    return () => abort.abort();
  }, [report, scored, key]);
  return known?.key === key ? known.signal : null;
}
