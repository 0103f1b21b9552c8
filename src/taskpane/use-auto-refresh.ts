import { useCallback, useEffect, useRef } from "react";
import type { ScorecardPort } from "./port";

/** How long the workbook must be quiet before Auto refreshes, in milliseconds. */
export const QUIET = 1000;

interface AutoRefresh {
  readonly port: ScorecardPort;
  /** The scorecard to keep fresh; `null` while Auto is off. */
  readonly id: string | null;
  readonly busy: boolean;
  readonly refresh: (id: string) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
}

/**
 * Refreshes a scorecard after edits by others than this add-in, once they have been quiet for a second.
 *
 * Edits that arrive while a refresh runs wait for its end and lead to one refresh more, not to one each.
 */
export function useAutoRefresh({ port, id, busy, refresh, onError }: AutoRefresh): void {
  const latest = useRef({ busy, refresh, onError });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const waiting = useRef(false);
  const schedule = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (latest.current.busy) waiting.current = true;
      else if (id !== null) void latest.current.refresh(id);
    }, QUIET);
  }, [id]);
  useEffect(() => {
    latest.current = { busy, refresh, onError };
  });
  useEffect(() => {
    if (busy || !waiting.current) return;
    waiting.current = false;
    schedule();
  }, [busy, schedule]);
  useEffect(() => {
    if (id === null) return undefined;
    let gone = false;
    let stop: (() => Promise<void>) | null = null;
    port.watch(id, schedule).then(
      (end) => {
        if (gone) void end();
        else stop = end;
      },
      (error: unknown) => latest.current.onError(error),
    );
    return () => {
      gone = true;
      waiting.current = false;
      clearTimeout(timer.current);
      void stop?.();
    };
  }, [port, id, schedule]);
}
