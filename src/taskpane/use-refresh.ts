import { useCallback, useEffect, useRef, useState } from "react";
import { noticeOfError, noticeOfRefresh, noticeOfRevert, type Notice } from "./notice";
import type { RefreshPhase, RefreshReport, ScorecardPort } from "./port";
import { useRibbonReports } from "./use-ribbon-reports";

export interface Running {
  readonly command: "refresh" | "revert";
  readonly phase: RefreshPhase;
  /** Share of the phase that is done, 0 to 1. */
  readonly share: number;
  readonly cancelling: boolean;
}

export interface RefreshControl {
  readonly running: Running | null;
  readonly notice: Notice | null;
  /** The last report with a scorecard, by scorecard. */
  readonly reports: ReadonlyMap<string, RefreshReport>;
  readonly canRevert: boolean;
  readonly refresh: (id: string) => Promise<void>;
  readonly cancel: () => void;
  readonly revert: () => Promise<void>;
  readonly tell: (notice: Notice | null) => void;
  /** Remembers a report that came about elsewhere. */
  readonly keep: (id: string, report: RefreshReport) => void;
}

const starting = { phase: "reading", share: 0, cancelling: false } as const;

/** Runs Refresh and Revert, one at a time; a call while one runs does nothing. */
export function useRefresh(port: ScorecardPort, couldRevert: boolean): RefreshControl {
  const [running, setRunning] = useState<Running | null>(null);
  const [notice, tell] = useState<Notice | null>(null);
  const [reports, setReports] = useState<ReadonlyMap<string, RefreshReport>>(new Map());
  const [revertible, setRevertible] = useState<boolean | null>(null);
  const abort = useRef<AbortController | null>(null);

  const run = useCallback(
    async (command: Running["command"], work: (signal: AbortSignal) => Promise<Notice>) => {
      if (abort.current) return;
      const controller = new AbortController();
      abort.current = controller;
      setRunning({ command, ...starting });
      try {
        tell(await work(controller.signal));
      } catch (error) {
        tell(noticeOfError(error));
      } finally {
        abort.current = null;
        setRunning(null);
      }
    },
    [],
  );
  const keep = useCallback((id: string, report: RefreshReport) => {
    if (report.scorecard) setReports((all) => new Map(all).set(id, report));
    if (report.cellsWritten > 0 || report.outcome === "incomplete") setRevertible(true);
  }, []);
  const refresh = useCallback(
    (id: string) =>
      run("refresh", async (signal) => {
        const onProgress = (phase: RefreshPhase, share: number) =>
          setRunning((now) => now && { ...now, phase, share });
        const report = await port.refresh(id, { onProgress, signal });
        keep(id, report);
        return noticeOfRefresh(report);
      }),
    [port, run, keep],
  );
  const revert = useCallback(
    () =>
      run("revert", async () => {
        const result = await port.revert();
        if (result.problem === null) setRevertible(false);
        return noticeOfRevert(result);
      }),
    [port, run],
  );
  useRibbonReports({ tell, keep, setRevertible });
  const cancel = useCallback(() => {
    setRunning((now) => now && { ...now, cancelling: true });
    abort.current?.abort();
  }, []);
  useEffect(() => () => abort.current?.abort(), []);
  const canRevert = revertible ?? couldRevert;
  return { running, notice, reports, canRevert, refresh, cancel, revert, tell, keep };
}
