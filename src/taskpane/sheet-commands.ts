import type { ForecastOverride } from "../engine/outlook/model";
import type {
  InputTable,
  OverrideDraft,
  OverrideSubject,
  PeriodClosing,
  PeriodReopening,
  RefreshOptions,
  ScorecardDefinition,
  ScorecardPort,
  SheetChoice,
  ShownSheet,
} from "./port";
import { onlyLeavesOut, sheetChoiceOf, withSheet } from "./sheet-choice";
import type { RefreshControl } from "./use-refresh";

/** What one can ask about a scorecard's sheets. */
export interface SheetCommands {
  /** Saves a choice of sheets and charts, and refreshes where that has anything to draw. */
  readonly chooseSheets: (id: string, choice: SheetChoice) => Promise<void>;
  /** Switches the report on, refreshes and shows its sheet. */
  readonly writeReport: () => void;
  readonly showSheet: (sheet: ShownSheet) => void;
  /** Closes the period and refreshes, so that all sheets tell of it. */
  readonly closePeriod: (closing: PeriodClosing) => void;
  readonly reopenPeriod: (opening: PeriodReopening) => void;
  /** Adds a sheet with an empty table to collect data in. */
  readonly addInput: (kind: InputTable) => void;
  /** Writes what a person expects instead of a forecast. Resolves once it stands in the workbook; rejects with why it does not. */
  readonly saveOverride: (draft: OverrideDraft) => Promise<void>;
  readonly removeOverride: (subject: OverrideSubject) => Promise<void>;
}

interface SheetCommandParts {
  readonly port: ScorecardPort;
  readonly current: ScorecardDefinition | null;
  readonly runner: RefreshControl;
  /** Runs work unless other work runs; what it throws becomes a notice. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
  readonly onError: (error: unknown) => void;
  readonly keepDefinition: (definition: ScorecardDefinition) => void;
}

/** The commands about sheets, over the port. */
export function sheetCommands(parts: SheetCommandParts): SheetCommands {
  const { port, current, attempt, runner, onError, keepDefinition } = parts;
  return {
    chooseSheets: (id, choice) =>
      attempt(async () => {
        const before = current?.id === id ? sheetChoiceOf(current) : null;
        keepDefinition(await port.chooseSheets(id, choice));
        if (!before || !onlyLeavesOut(before, choice)) await runner.refresh(id);
      }),
    writeReport: () =>
      void attempt(async () => {
        if (!current) return;
        const choice = sheetChoiceOf(current);
        if (!choice.sheets.includes("report")) {
          keepDefinition(await port.chooseSheets(current.id, withSheet(choice, "report", true, null)));
        }
        const report = await runner.refresh(current.id);
        const isWritten = report?.outcome === "done" || report?.outcome === "unchanged";
        if (isWritten) await port.showSheet(current.id, "report");
      }),
    closePeriod: (closing) =>
      void attempt(async () => {
        if (!current) return;
        await port.closePeriod(current.id, closing, quietly());
        await runner.refresh(current.id);
      }),
    reopenPeriod: (opening) =>
      void attempt(async () => {
        if (!current) return;
        await port.reopenPeriod(current.id, opening, quietly());
        await runner.refresh(current.id);
      }),
    addInput: (kind) =>
      void attempt(async () => {
        if (current) keepDefinition(await port.addInputTable(current.id, kind));
      }),
    ...overrideCommands(parts),
    showSheet: (sheet) => {
      if (current) void port.showSheet(current.id, sheet).catch(onError);
    },
  };
}

function overrideCommands({
  port,
  current,
  runner,
  attempt,
}: SheetCommandParts): Pick<SheetCommands, "saveOverride" | "removeOverride"> {
  const follow = (id: string, overrides: readonly ForecastOverride[]) => {
    const report = runner.reports.get(id);
    // What the workbook shows of the year to come follows; what only the pane shows is worked out anew.
    const refresh = async () => {
      await runner.refresh(id);
    };
    if (report?.outlook) void attempt(refresh);
    else if (report) runner.keep(id, { ...report, overrides });
  };
  return {
    saveOverride: async (draft) => {
      if (current) follow(current.id, await port.saveOverride(current.id, draft));
    },
    removeOverride: async (subject) => {
      if (current) follow(current.id, await port.removeOverride(current.id, subject));
    },
  };
}

/** A short command shows no progress and is not cancelled. */
function quietly(): RefreshOptions {
  return { onProgress: () => undefined, signal: new AbortController().signal };
}
