import { useEffect, useState } from "react";
import { judgingKpiData } from "../engine/information/kpi-data";
import type { KpiQuality } from "../engine/information/model";
import { qualityScore } from "../engine/information/quality-score";
import { groupFindings } from "../engine/scorecard/group-findings";
import type { Kpi } from "../engine/scorecard/model";
import { FindingSection } from "./FindingSection";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { RefreshReport } from "./port";
import { QualityFacts } from "./QualityFacts";
import { runInSlices } from "./run-in-slices";
import { useSheetDesk } from "./sheet-desk";

interface KpiDataProps {
  readonly kpi: Kpi;
  readonly onSelect: (cell: string) => void;
}

/** How good a KPI's data are, and why they are no better; nothing where it has no readings to judge. */
export function KpiData({ kpi, onSelect }: KpiDataProps) {
  const words = useWords();
  const report = useSheetDesk()?.report ?? null;
  const quality = useKpiQuality(report, kpi);
  if (!quality || quality.lastReading === null) return null;
  const { parts, findings } = quality;
  const kinds = groupFindings(findings);
  return (
    <PanelSection title={words.say("data.kpi")}>
      <QualityFacts score={qualityScore(parts)} parts={parts} />
      {kinds.length > 0 && (
        <div>
          {(["error", "warning", "info"] as const).map((severity) => (
            <FindingSection
              key={severity}
              severity={severity}
              kinds={kinds.filter((kind) => kind.severity === severity)}
              onSelect={onSelect}
            />
          ))}
        </div>
      )}
    </PanelSection>
  );
}

/** The quality of a KPI's data as of a report; `null` while it is judged. */
function useKpiQuality(report: RefreshReport | null, kpi: Kpi): KpiQuality | null {
  const [known, setKnown] = useState<{ readonly key: string; readonly quality: KpiQuality } | null>(null);
  useEffect(() => {
    const input = report?.input;
    if (!input) return undefined;
    const abort = new AbortController();
    void runInSlices(judgingKpiData(input, kpi.key, report.asOf), abort.signal).then((quality) => {
      if (quality) setKnown({ key: kpi.key, quality });
    });
    return () => abort.abort();
  }, [report, kpi]);
  return known?.key === kpi.key ? known.quality : null;
}
