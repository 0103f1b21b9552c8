import { createContext, useContext, useMemo, useState } from "react";
import type { Acknowledgement, Alert, AlertRule } from "../engine/alerts/model";
import type { RefreshReport, ScorecardPort } from "./port";
import { useAlerts } from "./use-alerts";

/** Where the pane reads the alerts of one scorecard and says who has seen them. */
export interface AlertDesk {
  /** `null` while they are looked for. */
  readonly alerts: readonly Alert[] | null;
  /** The scorecard's own rules; `null` where the usual ones count. */
  readonly rules: readonly AlertRule[] | null;
  /** Says who has seen an alert; no name takes it back. Rejects with why it cannot be kept. */
  readonly acknowledge: (alert: Alert, by: string) => Promise<void>;
}

const DeskContext = createContext<AlertDesk | null>(null);

export const AlertDeskProvider = DeskContext.Provider;

/** The desk of the scorecard that is shown; `null` where there is none. */
export function useAlertDesk(): AlertDesk | null {
  return useContext(DeskContext);
}

interface News {
  readonly report: RefreshReport | null;
  readonly told: ReadonlyMap<string, Acknowledgement | null>;
}

const NOTHING: ReadonlyMap<string, Acknowledgement | null> = new Map();

/** Makes the desk for a scorecard as it was last scored. */
export function useNewAlertDesk(
  port: ScorecardPort,
  id: string | null,
  report: RefreshReport | null,
): AlertDesk | null {
  const [news, setNews] = useState<News>({ report, told: NOTHING });
  // A later report has read what was written since the one before.
  const told = news.report === report ? news.told : NOTHING;
  const alerts = useAlerts(report, told);
  return useMemo(() => {
    if (id === null || !report?.scorecard) return null;
    return {
      alerts,
      rules: report.alertRules ?? null,
      acknowledge: async (alert, by) => {
        const made = await port.acknowledgeAlert(id, alert, by);
        setNews((now) => ({
          report,
          told: new Map(now.report === report ? now.told : NOTHING).set(alert.key, made),
        }));
      },
    };
  }, [port, id, report, alerts]);
}
