import { useCallback, useEffect, useState } from "react";
import type { Settings } from "../engine/scorecard/model";
import type { ScorecardPort } from "./port";

/** Reads a scorecard's settings, again whenever `stamp` changes (the user may have edited their sheet). */
export function useSettings(
  port: ScorecardPort,
  id: string | null,
  stamp: unknown,
  onError: (error: unknown) => void,
): { readonly settings: Settings | null; readonly keep: (id: string, settings: Settings) => void } {
  const [known, setKnown] = useState<{ readonly id: string; readonly settings: Settings } | null>(null);
  const keep = useCallback((of: string, settings: Settings) => setKnown({ id: of, settings }), []);
  useEffect(() => {
    if (id === null) return undefined;
    let gone = false;
    port.readSettings(id).then(
      (settings) => gone || setKnown({ id, settings }),
      (error: unknown) => gone || onError(error),
    );
    return () => {
      gone = true;
    };
  }, [port, id, stamp, onError]);
  return { settings: known && known.id === id ? known.settings : null, keep };
}
