import { useEffect, useState } from "react";
import { judgingData } from "../engine/information/data-quality";
import type { DataQuality } from "../engine/information/model";
import type { RefreshReport } from "./port";
import { runInSlices } from "./run-in-slices";

/** How good the data of a report are as of its day: `null` while they are judged, and where it has none. */
export function useDataQuality(report: RefreshReport | null): DataQuality | null {
  const [known, setKnown] = useState<{
    readonly report: RefreshReport;
    readonly quality: DataQuality;
  } | null>(null);
  useEffect(() => {
    const input = report?.input;
    if (!input) return undefined;
    const abort = new AbortController();
    void runInSlices(judgingData(input, report.asOf), abort.signal).then((quality) => {
      if (quality) setKnown({ report, quality });
    });
    return () => abort.abort();
  }, [report]);
  // That of the report before stands while the next is judged.
  return report?.input ? (known?.quality ?? null) : null;
}
