import type { DataSource } from "../engine/information/model";
import type { MapInput, StrategyTables } from "../engine/map/model";
import type { ForecastOverride, ScorecardOutlook } from "../engine/outlook/model";
import type { Acknowledgement, Alert, AlertRule } from "../engine/alerts/model";
import type { ClosedPeriod } from "../engine/scorecard/closed-periods";
import type { KpiField, Scorecard, ScorecardInput, Status } from "../engine/scorecard/model";
import type { Finding } from "../engine/scorecard/problem";

/** What a table or range is for. */
export type Role =
  | "kpis"
  | "readings"
  | "targets"
  | "perspectives"
  | "objectives"
  | "links"
  | "strategy"
  | "factors"
  | "sign-offs"
  | "comments"
  | "sources"
  | "alert-rules"
  | "overrides"
  | "settings"
  | "kpi-settings";

export type ReadingField =
  | "kpi"
  | "period"
  | "year"
  | "actual"
  | "target"
  | "priorYear"
  | "entity"
  | "numerator"
  | "denominator"
  | "measure";
export type PerspectiveField = "perspective" | "order" | "weight";
export type ObjectiveField = "objective" | "perspective" | "theme" | "weight" | "owner" | "stakeholder";
export type LinkField = "from" | "to" | "sign" | "lag" | "rationale" | "evidence";
/** `statementKind` says whether a row is the mission, the vision or a goal. */
export type StrategyField = "statementKind" | "statement" | "horizon";
export type FactorField = "factor" | "kpi";
export type SignOffField = "who" | "signedOn" | "version" | "comment";
export type CommentField =
  "kpi" | "entity" | "period" | "status" | "comment" | "response" | "who" | "writtenOn";
export type SourceField =
  "source" | "system" | "sourceTable" | "owner" | "refresh" | "method" | "cost" | "feeds";
/** `overrideValue` is where a person expects the KPI to end the fiscal year that `period` lies in. */
export type OverrideField = "kpi" | "entity" | "overrideValue" | "period" | "reason" | "who" | "writtenOn";
export type AlertRuleField = "alertWhen" | "alertScope" | "alertLimit" | "audience" | "isOn" | "onNoise";
export type Field =
  | KpiField
  | ReadingField
  | PerspectiveField
  | ObjectiveField
  | LinkField
  | StrategyField
  | FactorField
  | SignOffField
  | CommentField
  | AlertRuleField
  | SourceField
  | OverrideField;

/** How the workbook writes numbers and dates, as Excel's `cultureInfo` says. */
export interface Culture {
  /** BCP 47, e.g. `de-DE`. */
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  /** Order of the parts of a short date. */
  readonly dateOrder: "dmy" | "mdy" | "ymd";
  /** True when date serials count from 1904. */
  readonly date1904: boolean;
}

/** Where rows come from: an Excel table, or a plain range that is read in place. Found again by `anchor`, a workbook name of ours. */
export interface Source {
  readonly kind: "table" | "range";
  /** Name of the table, or `null` for a plain range. */
  readonly table: string | null;
  readonly sheet: string;
  /** A1 address inside the sheet, header rows included, without the sheet's name. */
  readonly address: string;
  readonly anchor: string | null;
}

/** Cells of a source as read, header rows included. All arrays have the same shape. */
export interface Grid {
  readonly source: Source;
  /** Zero-based position of the first cell in its sheet. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** One column's meaning; `column` is zero-based from the grid's left edge. `header` finds it again after a move. */
export interface ColumnMapping {
  readonly field: Field;
  readonly column: number;
  readonly header: string;
  /** Whose figures the column holds, where entities stand side by side under their names. */
  readonly entity?: string;
  /** For wide Readings: the first day of the column's period (1900 serial) and how long it is. */
  readonly period?: {
    readonly start: number;
    readonly span: "day" | "week" | "month" | "quarter" | "half" | "year";
  };
}

export interface Mapping {
  readonly role: Role;
  readonly source: Source;
  /** Number of rows above the first row of data, counted from the grid's top. */
  readonly headerRows: number;
  readonly columns: readonly ColumnMapping[];
  /** Entity of every row, where the table has no Entity column. */
  readonly entity: string | null;
}

/** Result columns that can be written beside the KPIs. */
export type ResultColumn =
  | "status"
  | "variance-percent"
  | "score"
  | "variance"
  | "end-status"
  | "change"
  | "trend"
  | "signal"
  | "forecast"
  | "chance";

/** A named scorecard of the workbook; kept in the document's settings. */
export interface ScorecardDefinition {
  readonly id: string;
  readonly name: string;
  readonly mappings: readonly Mapping[];
  /** Beside the KPIs, or on the Scorecard sheet only. */
  readonly results: "columns" | "sheet-only";
  readonly resultColumns: readonly ResultColumn[];
  /** Language of what is written to the workbook. */
  readonly language: "en" | "de" | "fr" | "es" | "pt";
  /** Where a role is filled by several tables, their rows are joined in this order. */
  readonly createdByTemplate: boolean;
  /** Whether a refresh first has Excel refresh the workbook's data connections; not when left out. */
  readonly refreshesConnections?: boolean;
  /** Sheets beyond the Scorecard sheet that are kept up to date; none when left out. */
  readonly sheets?: readonly ExtraSheet[];
  /** Charts of the Charts sheet, in their order; none when left out. */
  readonly charts?: readonly ChartChoice[];
}

/** A sheet that a scorecard may have besides the Scorecard sheet. */
export type ExtraSheet = "map" | "charts" | "heat-map" | "report" | "glossary" | "due-list" | "alerts";

/** A native chart that a scorecard may have; `kpi` is a KPI's key. */
export type ChartChoice =
  | { readonly kind: "perspectives" | "radar" | "history" | "movement" | "against-target" }
  | { readonly kind: KpiChart; readonly kpi: string };

/** A chart of one KPI: its line with its target, its process limits, or where it goes. */
export type KpiChart = "trend" | "control" | "forecast";

/** Which sheets a scorecard has beyond the Scorecard sheet, and which charts; `charts` is `null` while nobody has chosen any. */
export interface SheetChoice {
  readonly sheets: readonly ExtraSheet[];
  readonly charts: readonly ChartChoice[] | null;
}

/** A sheet of a scorecard's own that one can be led to. */
export type ShownSheet = "scorecard" | "history" | ExtraSheet;

/** Why a row of a source is not scored. */
export type SkipReason = "title" | "header" | "blank" | "perspective-heading" | "total" | "subtotal" | "note";

/** One column of a candidate as the mapping preview shows it. */
export interface CandidateColumn {
  readonly column: number;
  readonly header: string;
  readonly samples: readonly string[];
  readonly field: Field | null;
  readonly period: ColumnMapping["period"] | null;
  readonly numeric: boolean;
}

/** A table or range that may fill a role, with the mapping we propose for it. */
export interface Candidate {
  readonly role: Role;
  readonly title: string;
  /** What to call a scorecard made of it: the title above it, else the workbook, else the sheet. */
  readonly suggestedName: string;
  readonly mapping: Mapping;
  readonly columns: readonly CandidateColumn[];
  readonly rowCount: number;
  readonly skipped: readonly { readonly row: number; readonly reason: SkipReason; readonly text: string }[];
  /** Why results are better kept on the Scorecard sheet: a query loads the table anew, or its sheet is protected; and its name. */
  readonly sheetOnly?: { readonly because: "query" | "protected"; readonly name: string };
  /** 0 to 1; the list is sorted by it. */
  readonly confidence: number;
  readonly findings: readonly Finding[];
  /** KPIs whose direction is not given, for Start's one-click list: likely lower-is-better first. */
  readonly undirected: readonly { readonly name: string; readonly suggestion: "higher" | "lower" }[];
}

export interface Survey {
  readonly candidates: readonly Candidate[];
  readonly definitions: readonly ScorecardDefinition[];
  readonly culture: Culture;
  readonly canRevert: boolean;
  /** Sheets that a macro or a policy hides so that no menu shows them; they are not looked at. */
  readonly veryHidden: readonly string[];
}

/** A period of the KPI table's own columns; first and last day as 1900 serials. */
export interface ColumnPeriod {
  readonly start: number;
  readonly end: number;
}

/** Where each month has columns of its own: the period that is scored, and those that one can roll to. */
export interface ColumnPeriods {
  readonly current: ColumnPeriod;
  readonly previous: ColumnPeriod | null;
  readonly next: ColumnPeriod | null;
  /** True when the next period's actuals are there. */
  readonly nextHasFigures: boolean;
}

/** Which KPI in which period a comment is about; the period is `null` where the KPI table's values stand for themselves. */
export interface CommentSubject {
  readonly kpi: string;
  readonly entity: string | null;
  readonly period: ColumnPeriod | null;
}

/** A comment to be written: what happened, and what is done about it. */
export interface CommentDraft extends CommentSubject {
  readonly status: Status;
  readonly comment: string;
  readonly response: string;
  readonly who: string;
}

/** A row of the comments as it stands in the workbook; texts are empty where their cell is. */
export interface KpiComment extends CommentSubject {
  /** The period as it is called in the workbook's language; empty for none. */
  readonly periodText: string;
  /** The status when it was written, in the words of its cell. */
  readonly status: string;
  readonly comment: string;
  readonly response: string;
  readonly who: string;
  /** Excel serial (1900 system), or `null` where the cell holds no date. */
  readonly writtenOn: number | null;
}

/** Whose forecast is overridden: a KPI in the fiscal year that a day lies in; `null` for the year in question. */
export interface OverrideSubject {
  readonly kpi: string;
  readonly entity: string | null;
  readonly period: number | null;
}

/** What a person expects instead of the forecast. Without a reason it is refused. */
export interface OverrideDraft extends OverrideSubject {
  /** Where the KPI will stand at the end of the year, in its unit. */
  readonly value: number;
  readonly reason: string;
  readonly by: string;
  /** Number format of the KPI's row, in which the value is shown. */
  readonly format?: string;
}

/** The comments on one KPI: the one on the period in question, and all others, the latest first. */
export interface KpiComments {
  readonly current: KpiComment | null;
  readonly others: readonly KpiComment[];
}

export type RefreshPhase = "connecting" | "reading" | "scoring" | "forecasting" | "writing" | "checking";

/**
 * How a refresh ended. `incomplete` means some cells were written and the next Refresh or Revert mends it; `pending`, only
 * of a look that writes nothing, that a refresh would write.
 */
export type RefreshOutcome = "done" | "unchanged" | "pending" | "cancelled" | "failed" | "incomplete";

export interface RefreshReport {
  readonly outcome: RefreshOutcome;
  readonly scorecard: Scorecard | null;
  readonly findings: readonly Finding[];
  /** Number format of each KPI's row, in the order of the scorecard's KPIs. */
  readonly formats: readonly string[];
  /** `null` where the KPI table has no columns of periods, or readings give the figures. */
  readonly columnPeriods: ColumnPeriods | null;
  /** The tables as they were scored, for histories that the pane shows; columns of periods are its readings. */
  readonly input: ScorecardInput | null;
  readonly strategy: StrategyTables | null;
  /** The register of sources; none when left out. */
  readonly sources?: readonly DataSource[];
  /** What the strategy map is drawn from. */
  readonly map: MapInput | null;
  /** Periods that are closed, the latest first. */
  readonly closed: readonly ClosedPeriodFact[];
  /** What they stood at, the earliest first; nothing when left out. */
  readonly told?: readonly ClosedPeriod[];
  /** What people expect instead of the forecast; nothing when left out. */
  readonly overrides?: readonly ForecastOverride[];
  /** The year to come; `null` or left out where nothing in the workbook shows it. */
  readonly outlook?: ScorecardOutlook | null;
  /** The rules of the scorecard's own table; `null` or left out for none. */
  readonly alertRules?: readonly AlertRule[] | null;
  /** What the workbook keeps of who has seen which alert; nothing when left out. */
  readonly acknowledged?: readonly Acknowledgement[];
  /** What they warn of; `null` or left out where nothing in the workbook shows it. */
  readonly alerts?: readonly Alert[] | null;
  readonly cellsWritten: number;
  /** Excel serial with time of day, as passed in by the caller. */
  readonly asOf: number;
  /** For `failed` and `incomplete`: what happened, as a message key of `words/` and its values. */
  readonly fault: { readonly key: string; readonly values: Readonly<Record<string, string | number>> } | null;
}

/** A period that was closed: what the scorecard stood at is kept. Days are serials of the 1900 system. */
export interface ClosedPeriodFact extends ColumnPeriod {
  /** What it is called in the workbook's language. */
  readonly name: string;
  readonly closedOn: number | null;
  readonly closedBy: string;
  readonly score: number | null;
  readonly status: Status;
}

/** Which alert is meant: what tells it from others, in the memory and on the Alerts sheet. */
export type AlertSubject = Pick<Alert, "key" | "kind" | "kpi" | "since">;

/** An empty table to collect data in: a register of sources, or what people say and others reach. */
export type InputTable =
  "sources" | "alert-rules" | "overrides" | "survey" | "interview" | "focus-group" | "benchmark";

/** What became of KPIs that were chosen from the library. */
export interface LibraryAddition {
  /** Names of the KPIs and perspectives that were written. */
  readonly added: readonly string[];
  /** Names of those that were there already. */
  readonly present: readonly string[];
  /** Rows for tables of the user's own, which are never written to: cells parted by tabs, to be pasted below the last row. */
  readonly paste: readonly { readonly table: "kpis" | "perspectives"; readonly text: string }[];
}

/** Why ESG stays a perspective: rows belong to it, somebody changed its row, or the row is not one that this add-in wrote. */
export type EsgReason = "kpis" | "objectives" | "changed" | "own";

/** What became of ESG when it was switched off. */
export interface EsgRemoval {
  /** Name of the perspective whose row went; `null` where none did. */
  readonly removed: string | null;
  readonly kept: {
    readonly name: string;
    readonly because: EsgReason;
    /** KPIs or objectives that belong to it. */
    readonly rows: readonly string[];
    /** Cell that names the perspective, such as `Perspectives!A6`. */
    readonly cell: string;
  } | null;
}
