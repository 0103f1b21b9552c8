import { useEffect, useState } from "react";
import type { Kpi } from "../engine/scorecard/model";
import { findingTrend, type TrendPoint } from "./kpi-trend";
import { periodOf } from "./report-period";
import type { RefreshReport } from "./port";
import { runInSlices } from "./run-in-slices";

interface Known {
  readonly report: RefreshReport;
  readonly key: string;
  readonly points: readonly TrendPoint[];
}

/** The trend of a KPI as of a report: `null` while it is worked out. That of the report before stands until then. */
export function useKpiTrend(report: RefreshReport | null, kpi: Kpi): readonly TrendPoint[] | null {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    const input = report?.input;
    if (!input || !report.scorecard) return undefined;
    const abort = new AbortController();
    const work = findingTrend(input, { period: periodOf(report) }, kpi, report.told);
    void runInSlices(work, abort.signal).then((points) => {
      if (points) setKnown({ report, key: kpi.key, points });
    });
    return () => abort.abort();
  }, [report, kpi]);
  return known?.key === kpi.key ? known.points : null;
}
