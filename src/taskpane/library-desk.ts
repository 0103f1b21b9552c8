import { createContext, useContext, useMemo } from "react";
import type { LibraryKpiId } from "../engine/scorecard/kpi-library";
import { samePerspective } from "../words/same-perspective";
import type { EsgRemoval, LibraryAddition, RefreshReport, ScorecardPort } from "./port";

/** Where the pane adds KPIs of the library to one scorecard, and switches ESG on and off. */
export interface LibraryDesk {
  /** Adds KPIs, and ESG as a perspective when asked; what was written is scored at once. */
  readonly add: (kpis: readonly LibraryKpiId[], withEsg: boolean) => Promise<LibraryAddition>;
  /** Takes ESG out of the perspectives again, where that can be done. */
  readonly removeEsg: () => Promise<EsgRemoval>;
  /** Whether ESG was a perspective when the scorecard was last read. */
  readonly hasEsg: boolean;
}

const DeskContext = createContext<LibraryDesk | null>(null);

export const LibraryDeskProvider = DeskContext.Provider;

/** The desk of the scorecard that is shown; `null` where there is none. */
export function useLibraryDesk(): LibraryDesk | null {
  return useContext(DeskContext);
}

/** ESG has the same name in every language. */
const ESG = "ESG";

/** Makes the desk for a scorecard; `onWritten` is called when rows were written. */
export function useNewLibraryDesk(
  port: ScorecardPort,
  id: string | null,
  report: RefreshReport | null,
  onWritten: () => void,
): LibraryDesk | null {
  const input = report?.input ?? null;
  return useMemo(() => {
    if (id === null) return null;
    const named = [
      ...(input?.perspectives ?? []).map(({ name }) => name),
      ...(input?.kpis ?? []).flatMap(({ perspective }) => perspective ?? []),
    ];
    return {
      add: async (kpis, withEsg) => {
        const addition = await port.addFromLibrary(id, kpis, withEsg);
        if (addition.added.length > 0) onWritten();
        return addition;
      },
      removeEsg: async () => {
        const removal = await port.removeEsg(id);
        if (removal.removed !== null) onWritten();
        return removal;
      },
      hasEsg: [...new Set(named)].some((name) => samePerspective(name, ESG)),
    };
  }, [port, id, input, onWritten]);
}
