import { createContext, useContext, useMemo } from "react";
import type { LibraryKpiId } from "../engine/scorecard/kpi-library";
import type { LibraryAddition, ScorecardPort } from "./port";

/** Where the pane adds KPIs of the library to one scorecard. */
export interface LibraryDesk {
  /** Adds KPIs, and ESG as a perspective when asked; what was written is scored at once. */
  readonly add: (kpis: readonly LibraryKpiId[], withEsg: boolean) => Promise<LibraryAddition>;
}

const DeskContext = createContext<LibraryDesk | null>(null);

export const LibraryDeskProvider = DeskContext.Provider;

/** The desk of the scorecard that is shown; `null` where there is none. */
export function useLibraryDesk(): LibraryDesk | null {
  return useContext(DeskContext);
}

/** Makes the desk for a scorecard. */
export function useNewLibraryDesk(
  port: ScorecardPort,
  id: string | null,
  refresh: () => void,
): LibraryDesk | null {
  return useMemo(() => {
    if (id === null) return null;
    return {
      add: async (kpis, withEsg) => {
        const addition = await port.addFromLibrary(id, kpis, withEsg);
        if (addition.added.length > 0) refresh();
        return addition;
      },
    };
  }, [port, id, refresh]);
}
