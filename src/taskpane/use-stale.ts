import { useEffect, useRef, useState } from "react";
import type { RefreshReport, ScorecardPort } from "./port";

interface Stale {
  readonly port: ScorecardPort;
  /** The scorecard that is shown; `null` where nobody has to look after it. */
  readonly id: string | null;
  readonly report: RefreshReport | null;
  /** A refresh may be under way: what changes then may be in its report or not. */
  readonly busy: boolean;
}

/** Tells whether cells that a report was made from have changed since, by the user's hand or a co-author's. */
export function useStale({ port, id, report, busy }: Stale): boolean {
  const [changed, setChanged] = useState<RefreshReport | null>(null);
  const latest = useRef({ report, busy });
  const during = useRef(false);
  useEffect(() => {
    latest.current = { report, busy };
    if (busy || !during.current) return;
    during.current = false;
    setChanged(report);
  }, [report, busy]);
  useEffect(() => {
    if (id === null) return undefined;
    let gone = false;
    let stop: (() => Promise<void>) | null = null;
    const note = () => {
      if (latest.current.busy) during.current = true;
      else setChanged(latest.current.report);
    };
    port.watch(id, note, "anyone").then(
      (end) => {
        if (gone) void end();
        else stop = end;
      },
      // A table that is gone is told of by the next refresh, in a sentence.
      () => undefined,
    );
    return () => {
      gone = true;
      void stop?.();
    };
    // Rows may have been added with a change, so that there is more to watch.
  }, [port, id, changed]);
  return changed !== null && changed === report;
}
