import { faultOf, WorkbookFault } from "../workbook/faults";
import { selectCell } from "../workbook/select-cell";
import { serialOf } from "../workbook/serial-now";
import { reconsiderCandidate, surveyWorkbook } from "../workbook/survey";
import { unwatched, watchSources } from "../workbook/watch";
import { paneVisibility } from "./pane-visibility";
import type { LookOptions } from "../workbook/import/import-desk";
import type {
  FileFormat,
  ImportData,
  ImportOptions,
  ImportPreview,
  ImportReport,
  Recipe,
} from "../workbook/import/import-model";
import type { Acknowledgement } from "../engine/alerts/model";
import type { ForecastOverride } from "../engine/outlook/model";
import type { LibraryKpiId } from "../engine/scorecard/kpi-library";
import type { Settings } from "../engine/scorecard/model";
import type {
  AlertSubject,
  Candidate,
  ClosedPeriodFact,
  ColumnPeriod,
  ColumnMapping,
  CommentDraft,
  CommentSubject,
  EsgRemoval,
  InputTable,
  KpiComments,
  LibraryAddition,
  OverrideDraft,
  OverrideSubject,
  RefreshPhase,
  RefreshReport,
  ScorecardDefinition,
  SheetChoice,
  ShownSheet,
  Survey,
} from "../workbook/model";

export type * from "../workbook/model";
export type * from "../workbook/import/import-model";

export interface RefreshOptions {
  readonly onProgress: (phase: RefreshPhase, share: number) => void;
  readonly signal: AbortSignal;
}

/** Who closes a period; the period itself only where the scorecard's figures have none. */
export interface PeriodClosing {
  readonly by: string;
  readonly period: ColumnPeriod | null;
}

/** Who opens a closed period again, and why. */
export interface PeriodReopening {
  readonly by: string;
  readonly reason: string;
  readonly period: ColumnPeriod;
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
  /** Scores a scorecard as a refresh does, and writes nothing: `unchanged`, `pending`, `incomplete`, or why it could not. */
  peek(id: string, options: RefreshOptions): Promise<RefreshReport>;
  /** Maps the scorecard to the next period's columns, or back to those before; the next refresh scores them. */
  roll(id: string, step: "next" | "previous"): Promise<ScorecardDefinition>;
  /** Puts back the cells the last refresh wrote; `restored` is their number, `problem` a message key when nothing could be done. */
  revert(): Promise<{
    readonly restored: number;
    readonly problem: string | null;
    /** The scorecard as it is mapped now, where a roll or added rows were taken back too. */
    readonly definition?: ScorecardDefinition | null;
  }>;
  /** Writes a new scorecard's tables into new sheets, empty or filled with a sample. */
  startFromTemplate(
    kind: "empty" | "sample",
    language: ScorecardDefinition["language"],
  ): Promise<ScorecardDefinition>;
  readSettings(id: string): Promise<Settings>;
  writeSettings(id: string, settings: Settings): Promise<void>;
  /** Reads what people wrote about a KPI, in any period. */
  comments(id: string, subject: CommentSubject): Promise<KpiComments>;
  /** Writes a comment to the scorecard's Comments sheet, over the one on the same KPI and period where there is one. */
  saveComment(id: string, draft: CommentDraft): Promise<KpiComments>;
  /**
   * Writes what a person expects instead of the forecast to the scorecard's Overrides sheet, over the row on the same KPI and
   * year where there is one. Returns all overrides as they stand now, as the next report has them.
   */
  saveOverride(id: string, draft: OverrideDraft): Promise<readonly ForecastOverride[]>;
  /** Empties the row of an override, so that the forecast counts again. */
  removeOverride(id: string, subject: OverrideSubject): Promise<readonly ForecastOverride[]>;
  /** Remembers who has seen an alert, and writes it to the Alerts sheet where there is one; no name takes it back. */
  acknowledgeAlert(id: string, alert: AlertSubject, by: string): Promise<Acknowledgement | null>;
  /** Adds KPIs of the library to the scorecard's KPI table, and ESG to its perspectives where wanted or needed. */
  addFromLibrary(id: string, kpis: readonly LibraryKpiId[], withEsg: boolean): Promise<LibraryAddition>;
  /** Writes an empty table to collect data in, on a new sheet; a register of sources belongs to the scorecard at once. */
  addInputTable(id: string, kind: InputTable): Promise<ScorecardDefinition>;
  /** Closes the scorecard's period: what it stands at is kept on the History sheet. `period` only for figures without one. */
  closePeriod(
    id: string,
    closing: PeriodClosing,
    options: RefreshOptions,
  ): Promise<readonly ClosedPeriodFact[]>;
  /** Opens a closed period again; a reason is needed. */
  reopenPeriod(
    id: string,
    opening: PeriodReopening,
    options: RefreshOptions,
  ): Promise<readonly ClosedPeriodFact[]>;
  /** Takes ESG out of the scorecard's perspectives again, where the row is one that `addFromLibrary` wrote and nothing hangs on it. */
  removeEsg(id: string): Promise<EsgRemoval>;
  /** Looks at the beginning of a file or of pasted text and proposes a recipe; the workbook is not asked. */
  lookAtImport(data: ImportData, options: LookOptions): Promise<ImportPreview>;
  /** The import recipes that the workbook keeps. */
  recipes(): Promise<readonly Recipe[]>;
  /** Keeps a recipe, in the place of the one with its id. */
  saveRecipe(recipe: Recipe): Promise<readonly Recipe[]>;
  /** Forgets a recipe; what it imported stays. */
  deleteRecipe(id: string): Promise<readonly Recipe[]>;
  /** Brings the workbook's imported readings up to a file; never rejects. */
  importFile(
    data: ImportData,
    recipe: Recipe,
    format: FileFormat,
    options: ImportOptions,
  ): Promise<ImportReport>;
  /** Remembers which sheets and charts the scorecard has; the next refresh makes them. */
  chooseSheets(id: string, choice: SheetChoice): Promise<ScorecardDefinition>;
  /** Brings a sheet of the scorecard's own to the front and selects its first cell. */
  showSheet(id: string, kind: ShownSheet): Promise<void>;
  /** Selects a cell such as `KPIs!C5` and shows its sheet. */
  selectCell(address: string): Promise<void>;
  /** Writes a `=BSC.STATUS(...)` with the workbook's own cuts into the active cell, when it is empty. */
  insertStatusFormula(id: string): Promise<{ readonly address: string; readonly problem: string | null }>;
  /** Enters anew the formulas of ours that show #NAME?; `problem` is a message key where some were left. */
  repairFormulas(): Promise<{ readonly repaired: number; readonly problem: string | null }>;
  /**
   * Calls back when cells of the scorecard's sources change by the user's hand, or by anyone's; never by this add-in. With
   * `anyone`, formulas in them that cells elsewhere bring to another value count too. Returns the way to stop.
   */
  watch(id: string, onChange: () => void, by?: "user" | "anyone"): Promise<() => Promise<void>>;
}

/** The port to the workbook that is open in Excel. What a call rejects with is always a `Fault`: a message key and its values. */
export function createExcelPort(): ScorecardPort {
  return {
    survey: () => said(() => surveyWorkbook(new Date().getFullYear())),
    reconsider: (candidate, columns) =>
      said(() => reconsiderCandidate(candidate, columns, new Date().getFullYear())),
    save: (definition, directions) =>
      said(() => unwatched(async () => (await definitions()).saveDefinition(definition, directions))),
    forget: (id) => said(() => unwatched(async () => (await definitions()).forgetDefinition(id))),
    refresh: (id, options) =>
      said(async () => {
        const { refreshScorecard } = await import("../workbook/refresh");
        return unwatched(() => refreshScorecard({ id, asOf: serialOf(new Date()), ...options }), true);
      }),
    peek: (id, options) =>
      said(async () => {
        const { peekScorecard } = await import("../workbook/peek");
        return peekScorecard({ id, asOf: serialOf(new Date()), ...options });
      }),
    roll: (id, step) => said(() => unwatched(async () => (await rolling()).rollScorecard(id, step))),
    revert: () =>
      said(async () => {
        const { revertLastRefresh } = await import("../workbook/revert");
        return unwatched(revertLastRefresh);
      }),
    startFromTemplate: (kind, language) =>
      said(async () => {
        const { startFromTemplate } = await import("../workbook/template");
        return unwatched(() => startFromTemplate(kind, language));
      }),
    readSettings: (id) => said(async () => (await settings()).readSettings(id)),
    writeSettings: (id, changed) =>
      said(() => unwatched(async () => (await settings()).writeSettings(id, changed))),
    comments: (id, subject) => said(async () => (await comments()).readCommentsOn(id, subject)),
    saveComment: (id, draft) =>
      said(() => unwatched(async () => (await comments()).saveComment(id, draft, serialOf(new Date())))),
    saveOverride: (id, draft) =>
      said(() => unwatched(async () => (await overrides()).saveOverride(id, draft, serialOf(new Date())))),
    removeOverride: (id, subject) =>
      said(() => unwatched(async () => (await overrides()).removeOverride(id, subject))),
    acknowledgeAlert: (id, alert, by) =>
      said(() =>
        unwatched(async () => (await alerts()).acknowledgeAlert(id, alert, by, serialOf(new Date()))),
      ),
    addFromLibrary: (id, kpis, withEsg) =>
      said(() => unwatched(async () => (await library()).addFromLibrary(id, kpis, withEsg))),
    ...collectingAndClosing(),
    ...importCommands(),
    removeEsg: (id) => said(() => unwatched(async () => (await esgRemoval()).removeEsg(id))),
    chooseSheets: (id, choice) =>
      said(() => unwatched(async () => (await sheetChoice()).chooseSheets(id, choice))),
    showSheet: (id, kind) => said(async () => (await sheetView()).showSheet(id, kind)),
    selectCell: (address) => said(() => selectCell(address)),
    insertStatusFormula: (id) =>
      said(() => unwatched(async () => (await formulaInsertion()).insertStatusFormula(id))),
    repairFormulas: () => said(() => unwatched(async () => (await formulaRepair()).repairFormulas())),
    watch: (id, onChange, by = "user") => said(() => watchSources(id, onChange, by, paneVisibility)),
  };
}

type ImportCommands = Pick<
  ScorecardPort,
  "lookAtImport" | "recipes" | "saveRecipe" | "deleteRecipe" | "importFile"
>;

function importCommands(): ImportCommands {
  return {
    lookAtImport: (data, options) => said(async () => (await imports()).lookAtImport(data, options)),
    recipes: () => said(async () => (await recipes()).readRecipes()),
    saveRecipe: (recipe) => said(() => unwatched(async () => (await recipes()).saveRecipe(recipe))),
    deleteRecipe: (id) => said(() => unwatched(async () => (await recipes()).deleteRecipe(id))),
    importFile: (data, recipe, format, options) =>
      said(() => unwatched(async () => (await imports()).importFile(data, recipe, format, options))),
  };
}

/** The part of the port that collects data and closes periods. */
function collectingAndClosing(): Pick<ScorecardPort, "addInputTable" | "closePeriod" | "reopenPeriod"> {
  return {
    addInputTable: (id, kind) =>
      said(async () => {
        const { addInputTable } = await import("../workbook/add-input-table");
        return unwatched(() => addInputTable(id, kind));
      }),
    closePeriod: (id, closing, options) =>
      said(async () => {
        const { closePeriod } = await closedPeriods();
        return unwatched(() => closePeriod({ id, asOf: serialOf(new Date()), ...closing, ...options }));
      }),
    reopenPeriod: (id, opening, options) =>
      said(async () => {
        const { reopenPeriod } = await closedPeriods();
        return unwatched(() => reopenPeriod({ id, asOf: serialOf(new Date()), ...opening, ...options }));
      }),
  };
}

// What the pane's first picture can do without is fetched when it is first asked for.
const closedPeriods = () => import("../workbook/closed-periods");
const alerts = () => import("../workbook/alerts");
const comments = () => import("../workbook/comments");
const imports = () => import("../workbook/import/import-desk");
const overrides = () => import("../workbook/overrides");
const recipes = () => import("../workbook/import/recipe-store");
const definitions = () => import("../workbook/definitions");
const esgRemoval = () => import("../workbook/remove-esg");
const library = () => import("../workbook/add-from-library");
const rolling = () => import("../workbook/roll");
const settings = () => import("../workbook/settings-store");
const sheetChoice = () => import("../workbook/choose-sheets");
const sheetView = () => import("../workbook/show-sheet");
const formulaInsertion = () => import("../workbook/insert-formula");
const formulaRepair = () => import("../workbook/repair-formulas");

/** Runs a command and turns whatever it throws into a fault that has a sentence. */
async function said<T>(command: () => Promise<T>): Promise<T> {
  try {
    return await command();
  } catch (error) {
    const { key, values } = faultOf(error);
    throw new WorkbookFault(key, values);
  }
}
