import { useCallback, useEffect, useRef, useState } from "react";
import { noticeOfError, noticeOfPeek, type Notice } from "./notice";
import type { RefreshReport, ScorecardPort } from "./port";

interface Peek {
  readonly port: ScorecardPort;
  /** The scorecard that is shown; `null` for none. */
  readonly id: string | null;
  /** Scorecards that were in the workbook when the pane was opened, as far as they have not been scored since. */
  readonly isDue: (id: string) => boolean;
  /** A command runs: it knows better, so a look under way is given up. */
  readonly busy: boolean;
  readonly keep: (id: string, report: RefreshReport) => void;
  readonly tell: (notice: Notice | null) => void;
}

/** Scores a scorecard that the workbook already held, without writing, so that the pane shows it as soon as it is opened. */
export function usePeek({ port, id, isDue, busy, keep, tell }: Peek): { readonly looking: boolean } {
  const [looking, setLooking] = useState(false);
  const looked = useRef(new Set<string>());
  const look = useCallback(
    async (of: string, signal: AbortSignal) => {
      try {
        const report = await port.peek(of, { onProgress: () => undefined, signal });
        if (signal.aborted) return;
        keep(of, report);
        tell(noticeOfPeek(report));
      } catch (error) {
        if (!signal.aborted) tell(noticeOfError(error));
      } finally {
        if (!signal.aborted) setLooking(false);
      }
    },
    [port, keep, tell],
  );
  useEffect(() => {
    if (id === null || busy || looked.current.has(id) || !isDue(id)) return undefined;
    looked.current.add(id);
    const abort = new AbortController();
    setLooking(true);
    void look(id, abort.signal);
    return () => {
      abort.abort();
      setLooking(false);
    };
  }, [id, busy, isDue, look]);
  return { looking };
}
