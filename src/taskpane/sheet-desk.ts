import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import type {
  InputTable,
  OverrideDraft,
  OverrideSubject,
  PeriodClosing,
  PeriodReopening,
  RefreshReport,
  SheetChoice,
  ShownSheet,
} from "./port";
import { sheetChoiceOf } from "./sheet-choice";
import type { WorkspaceControl } from "./use-workspace";

/** Where the pane chooses a scorecard's sheets and charts, and leads to them. */
export interface SheetDesk {
  /** What was chosen last, also while it is yet to be saved. */
  readonly choice: SheetChoice;
  /** The last one with a scorecard; `null` before the first. */
  readonly report: RefreshReport | null;
  /** Chooses anew; saved and refreshed as soon as nothing else runs, several choices in a row at once. */
  readonly choose: (choice: SheetChoice) => void;
  readonly show: (sheet: ShownSheet) => void;
  /** Switches the report on, refreshes and shows its sheet. */
  readonly writeReport: () => void;
  readonly closePeriod: (closing: PeriodClosing) => void;
  readonly reopenPeriod: (opening: PeriodReopening) => void;
  /** Adds a sheet with an empty table to collect data in. */
  readonly addInput: (kind: InputTable) => void;
  /** Resolves once it stands in the workbook; rejects with why it does not. */
  readonly saveOverride: (draft: OverrideDraft) => Promise<void>;
  readonly removeOverride: (subject: OverrideSubject) => Promise<void>;
}

const DeskContext = createContext<SheetDesk | null>(null);

export const SheetDeskProvider = DeskContext.Provider;

/** The desk of the scorecard that is shown; `null` where there is none. */
export function useSheetDesk(): SheetDesk | null {
  return useContext(DeskContext);
}

/** Makes the desk for the scorecard that is shown. */
export function useNewSheetDesk(control: WorkspaceControl): SheetDesk | null {
  const { current, report, busy, chooseSheets, showSheet, writeReport } = control;
  const { closePeriod, reopenPeriod, addInput, saveOverride, removeOverride } = control;
  const [wanted, setWanted] = useState<{ readonly id: string; readonly choice: SheetChoice } | null>(null);
  const tried = useRef<typeof wanted>(null);
  useEffect(() => {
    if (wanted === null || busy || tried.current === wanted) return;
    tried.current = wanted;
    void chooseSheets(wanted.id, wanted.choice).then(() => {
      setWanted((now) => (now === wanted ? null : now));
    });
  }, [wanted, busy, chooseSheets]);
  return useMemo(() => {
    if (!current) return null;
    const { id } = current;
    const saved = sheetChoiceOf(current);
    return {
      choice: wanted?.id === id ? wanted.choice : saved,
      report,
      choose: (choice) => setWanted({ id, choice }),
      show: showSheet,
      writeReport,
      closePeriod,
      reopenPeriod,
      addInput,
      saveOverride,
      removeOverride,
    };
  }, [
    current,
    wanted,
    report,
    showSheet,
    writeReport,
    closePeriod,
    reopenPeriod,
    addInput,
    saveOverride,
    removeOverride,
  ]);
}
