import { useEffect, useState } from "react";
import type { ScoredKpi } from "../engine/scorecard/model";
import type { KpiAhead } from "./kpi-outlook";
import type { RefreshReport } from "./port";
import { periodOf } from "./report-period";
import { runInSlices } from "./run-in-slices";

interface Known {
  readonly key: string;
  readonly ahead: KpiAhead;
}

/** Where a KPI will land as of a report: `null` while it is worked out. That of the report before stands until then. */
export function useKpiOutlook(report: RefreshReport | null, scored: ScoredKpi): KpiAhead | null {
  const [found, setFound] = useState<Known | null>(null);
  const { key } = scored.kpi;
  useEffect(() => {
    const input = report?.input;
    if (!input || !report.scorecard) return undefined;
    const abort = new AbortController();
    const find = async () => {
      // Forecasting is fetched when it is first needed.
      const { findingKpiAhead } = await import("./kpi-outlook");
      if (abort.signal.aborted) return;
      const basis = { input, period: periodOf(report), closed: report.told ?? [] };
      const work = findingKpiAhead(basis, scored, report.overrides ?? []);
      const ahead = await runInSlices(work, abort.signal);
      if (ahead) setFound({ key, ahead });
    };
    void find();
    return () => abort.abort();
  }, [report, scored, key]);
  return found?.key === key ? found.ahead : null;
}
