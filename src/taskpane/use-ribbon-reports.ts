import { useEffect } from "react";
import { noticeOfError, noticeOfRefresh, noticeOfRevert, type Notice } from "./notice";
import type { RefreshReport, ScorecardDefinition } from "./port";
import { RIBBON_REPORT, type RibbonReport } from "./ribbon-report";

interface Listener {
  readonly tell: (notice: Notice) => void;
  readonly keep: (id: string, report: RefreshReport) => void;
  readonly keepDefinition: (definition: ScorecardDefinition) => void;
  readonly setRevertible: (can: boolean) => void;
}

/** Shows what the ribbon's buttons did as if it had been done in the pane. The callbacks must keep their identity. */
export function useRibbonReports({ tell, keep, keepDefinition, setRevertible }: Listener): void {
  useEffect(() => {
    const hear = (event: Event) => {
      const report = (event as CustomEvent<RibbonReport>).detail;
      if (report.command === "refresh") {
        report.changed.forEach(keepDefinition);
        for (const one of report.refreshed) keep(one.id, one.report);
      } else if (report.command === "revert" && report.problem === null) setRevertible(false);
      const notice = noticeOf(report);
      if (notice) tell(notice);
    };
    window.addEventListener(RIBBON_REPORT, hear);
    return () => window.removeEventListener(RIBBON_REPORT, hear);
  }, [tell, keep, keepDefinition, setRevertible]);
}

function noticeOf(report: RibbonReport): Notice | null {
  switch (report.command) {
    case "failed":
      return noticeOfError(report.error);
    case "revert":
      return noticeOfRevert(report);
    case "refresh": {
      const worst = report.refreshed.find((one) => one.report.fault) ?? report.refreshed[0];
      return worst ? noticeOfRefresh(worst.report) : null;
    }
  }
}
