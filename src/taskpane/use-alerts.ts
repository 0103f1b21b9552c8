import { useEffect, useMemo, useState } from "react";
import type { Acknowledgement, Alert } from "../engine/alerts/model";
import type { ScorecardOutlook } from "../engine/outlook/model";
import type { RefreshReport } from "./port";
import { useOutlookOf } from "./report-outlook";
import { periodOf } from "./report-period";
import { runInSlices } from "./run-in-slices";

interface Known {
  readonly report: RefreshReport;
  readonly alerts: readonly Alert[];
}

/**
 * The alerts of a report: those that its refresh found, else found here, and once more where the year to come was worked out
 * since. `null` until then; those of the report before stand meanwhile.
 *
 * @param news - Acknowledgements since the report, by the key of their alert; `null` for one that was taken back.
 */
export function useAlerts(
  report: RefreshReport | null,
  news: ReadonlyMap<string, Acknowledgement | null>,
): readonly Alert[] | null {
  const [known, setKnown] = useState<Known | null>(null);
  const outlook = useOutlookOf(report);
  useEffect(() => {
    if (!report?.scorecard || !report.input || report.alerts) return undefined;
    const abort = new AbortController();
    void find(report, outlook, abort.signal).then((alerts) => {
      if (alerts) setKnown({ report, alerts });
    });
    return () => abort.abort();
  }, [report, outlook]);
  const found = report?.alerts ?? (report?.input ? (known?.alerts ?? null) : null);
  return useMemo(
    () =>
      found?.map((alert) => {
        const told = news.get(alert.key);
        return told === undefined ? alert : { ...alert, acknowledged: told };
      }) ?? null,
    [found, news],
  );
}

/** What finds alerts is fetched with the first report. */
async function find(
  report: RefreshReport,
  outlook: ScorecardOutlook | null,
  signal: AbortSignal,
): Promise<readonly Alert[] | null> {
  const { scorecard, input, asOf, acknowledged = [], told = [] } = report;
  if (!scorecard || !input) return null;
  const { scoringAlerts } = await import("../engine/alerts/scoring-alerts");
  if (signal.aborted) return null;
  const basis = { input, period: periodOf(report), closed: told };
  const rules = report.alertRules ?? null;
  return runInSlices(scoringAlerts(basis, scorecard, { rules, asOf, outlook, acknowledged }), signal);
}
