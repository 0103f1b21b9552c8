import { useMemo } from "react";
import type { KpiFormats } from "./kpi-text";
import type { RefreshReport } from "./port";

/** Number format of each KPI's row, as the last refresh found it. */
export function useKpiFormats(report: RefreshReport | null): KpiFormats {
  return useMemo(
    () => new Map(report?.scorecard?.kpis.map((kpi, place) => [kpi, report.formats[place] ?? "General"])),
    [report],
  );
}
