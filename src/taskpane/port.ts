import type { Settings } from "../engine/scorecard/model";
import type {
  Candidate,
  ColumnMapping,
  RefreshPhase,
  RefreshReport,
  ScorecardDefinition,
  Survey,
} from "../workbook/model";

export type * from "../workbook/model";

export interface RefreshOptions {
  readonly onProgress: (phase: RefreshPhase, share: number) => void;
  readonly signal: AbortSignal;
}

/** What the pane asks of the workbook. `excel-port.ts` answers with Office.js; tests answer with fixtures. */
export interface ScorecardPort {
  /** Looks the workbook over for tables and ranges that may hold a scorecard. */
  survey(): Promise<Survey>;
  /** Describes again a candidate whose column meanings, role or header rows the user changed. */
  reconsider(candidate: Candidate, columns: readonly ColumnMapping[]): Promise<Candidate>;
  /** Remembers a scorecard in the document. Direction choices made at mapping go to the KPI settings sheet. */
  save(
    definition: ScorecardDefinition,
    directions: Readonly<Record<string, "higher" | "lower">>,
  ): Promise<void>;
  /** Forgets a scorecard; its sheets and columns stay as values. */
  forget(id: string): Promise<void>;
  refresh(id: string, options: RefreshOptions): Promise<RefreshReport>;
  /** Puts back the cells the last refresh wrote; `restored` is their number, `problem` a message key when nothing could be done. */
  revert(): Promise<{ readonly restored: number; readonly problem: string | null }>;
  /** Writes a new scorecard's tables into new sheets, empty or filled with a sample. */
  startFromTemplate(
    kind: "empty" | "sample",
    language: ScorecardDefinition["language"],
  ): Promise<ScorecardDefinition>;
  readSettings(id: string): Promise<Settings>;
  writeSettings(id: string, settings: Settings): Promise<void>;
  /** Selects a cell such as `KPIs!C5` and shows its sheet. */
  selectCell(address: string): Promise<void>;
  /** Writes a `=BSC.STATUS(...)` with the workbook's own cuts into the active cell, when it is empty. */
  insertStatusFormula(id: string): Promise<{ readonly address: string; readonly problem: string | null }>;
  /** Calls back when cells of the scorecard's sources change by anyone but this add-in; returns the way to stop. */
  watch(id: string, onChange: () => void): Promise<() => Promise<void>>;
}
