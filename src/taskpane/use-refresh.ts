import { useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from "react";
import { noticeOfError, noticeOfRefresh, noticeOfRevert, type Notice } from "./notice";
import type { RefreshOptions, RefreshPhase, RefreshReport, ScorecardDefinition, ScorecardPort } from "./port";
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
  /** Resolves to the report, or to `null` where there is none. */
  readonly refresh: (id: string) => Promise<RefreshReport | null>;
  readonly cancel: () => void;
  /** Resolves to the scorecard as it is mapped now, where a roll was taken back too; else to `null`. */
  readonly revert: () => Promise<ScorecardDefinition | null>;
  readonly tell: (notice: Notice | null) => void;
  /** Says that something was written that Revert takes back. */
  readonly noteWritten: () => void;
  /** Remembers a report that came about elsewhere. */
  readonly keep: (id: string, report: RefreshReport) => void;
}

const starting = { phase: "reading", share: 0, cancelling: false } as const;

/** Shows how far a refresh is, as long as it runs. */
function progressTo(setRunning: Dispatch<SetStateAction<Running | null>>): RefreshOptions["onProgress"] {
  return (phase, share) => setRunning((now) => now && { ...now, phase, share });
}

interface RefreshParts {
  readonly port: ScorecardPort;
  readonly couldRevert: boolean;
  /** Remembers a scorecard that a ribbon button changed; must keep its identity. */
  readonly keepDefinition: (definition: ScorecardDefinition) => void;
}

/** Runs Refresh and Revert, one at a time; a call while one runs does nothing. */
export function useRefresh({ port, couldRevert, keepDefinition }: RefreshParts): RefreshControl {
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
    async (id: string) => {
      let ended: RefreshReport | null = null;
      await run("refresh", async (signal) => {
        const report = await port.refresh(id, { onProgress: progressTo(setRunning), signal });
        keep(id, report);
        ended = report;
        return noticeOfRefresh(report);
      });
      return ended;
    },
    [port, run, keep],
  );
  const revert = useCallback(async () => {
    let rolledBack: ScorecardDefinition | null = null;
    await run("revert", async () => {
      const { definition = null, ...result } = await port.revert();
      rolledBack = definition;
      if (result.problem === null) setRevertible(false);
      return noticeOfRevert(result);
    });
    return rolledBack;
  }, [port, run]);
  useRibbonReports({ tell, keep, keepDefinition, setRevertible });
  const cancel = useCallback(() => {
    setRunning((now) => now && { ...now, cancelling: true });
    abort.current?.abort();
  }, []);
  useEffect(() => () => abort.current?.abort(), []);
  const noteWritten = useCallback(() => setRevertible(true), []);
  const canRevert = revertible ?? couldRevert;
  return { running, notice, reports, canRevert, refresh, cancel, revert, noteWritten, tell, keep };
}
