import { fullCellName, overlap } from "../address";
import { asText, isBlank } from "../cell-text";
import { WorkbookFault } from "../faults";
import { ownOverrides } from "../overrides-input";
import { nameKey, OVERRIDE_FIELDS } from "../tables/decode-overrides";
import { fiscalYearOf } from "../../engine/scorecard/period";
import { periodMeantBy } from "../../engine/scorecard/place-in-calendar";
import { serialTo1904 } from "../../engine/scorecard/serial-date";
import { say } from "../../words/say";
import type { ForecastOverride } from "../../engine/outlook/model";
import type { Calendar } from "../../engine/scorecard/period";
import type { Area } from "../address";
import type { CellValue } from "../cell-text";
import type { Mapping, OverrideDraft, OverrideField, OverrideSubject } from "../model";
import type { OverrideCells, OverrideReading } from "../overrides-input";

/** Row of the headings in a new sheet, counted from zero; title and hint stand above. */
export const OVERRIDE_HEADING_ROW = 3;

/** A cell to be written; a `null` format leaves the cell's own. */
export interface OverrideWrite {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format: string | null;
}

export interface OverridePlan {
  readonly writes: readonly OverrideWrite[];
  /** What the table must reach to take in the new row; `null` where it does already. */
  readonly growth: Pick<Area, "row" | "column" | "rows" | "columns"> | null;
  /** Whether title, headings and table are to be made. */
  readonly isNew: boolean;
}

/** The overrides' sheet as it is: its used cells, the table on it and all others. */
export interface OverrideSheetState extends OverrideCells {
  /** As `contentsOf` gives them: a formula is its text. */
  readonly contents: readonly (readonly unknown[])[];
  /** Headings and totals included; `null` where the overrides are no table (any more). */
  readonly table: (Area & { readonly hasTotals: boolean }) | null;
  readonly otherTables: readonly Area[];
}

/** What overrides are planned with: the fiscal year tells which of them are on the same year. */
export interface OverridePlanning extends OverrideReading {
  readonly calendar: Calendar;
}

/**
 * Plans the writing of an override: over the row on the same KPI, entity and fiscal year, else into the first blank row of
 * the table, else below it. Throws a fault that says what is missing or names the cell in the way. Pure.
 */
export function planOverride(
  state: OverrideSheetState | null,
  draft: OverrideDraft,
  writtenOn: number,
  planning: OverridePlanning,
): OverridePlan {
  if (draft.reason.trim() === "") throw new WorkbookFault("sheets.overrides.no-reason");
  if (!Number.isFinite(draft.value)) throw new WorkbookFault("sheets.overrides.no-value");
  const cells = cellsOf(draft, writtenOn, planning);
  const isEmpty = !state?.contents.some((row) => row.some((content) => !isBlank(content)));
  if (!state || isEmpty) return firstPlan(cells);
  const found = ownOverrides(state, planning);
  if (!found) throw missing(state.name, "kpi", planning);
  const columns = columnsOf(state, found.mapping);
  for (const field of NEEDED) {
    if (cells[field].value !== "" && !columns.has(field)) throw missing(state.name, field, planning);
  }
  const known = rowOf(found.rows, draft, planning.calendar);
  const headerRow = state.row + found.mapping.headerRows - 1;
  const { row, growth } =
    known === null ? freeRow(state, headerRow, columns) : { row: state.row + known, growth: null };
  const writes = OVERRIDE_FIELDS.flatMap((field): OverrideWrite[] => {
    const column = columns.get(field);
    const isLeft = known === null && cells[field].value === "";
    // The words of the row stay as they were typed; of what it says, all is new.
    if (column === undefined || isLeft || (known !== null && !SAID.has(field))) return [];
    const { value, format } = cells[field];
    return [{ row, column, value, format: known === null ? format : null }];
  });
  return { writes, growth, isNew: false };
}

/** Plans the emptying of the row of an override; `null` where the sheet has none such. Pure. */
export function planRemoval(
  state: OverrideSheetState | null,
  subject: OverrideSubject,
  planning: OverridePlanning,
): readonly OverrideWrite[] | null {
  const found = state && ownOverrides(state, planning);
  const known = found && rowOf(found.rows, subject, planning.calendar);
  if (!state || !found || known === null) return null;
  const row = state.row + known;
  return [...columnsOf(state, found.mapping).values()].map((column) => ({
    row,
    column,
    value: "",
    format: null,
  }));
}

/** Whether an override is about a KPI in a fiscal year. Pure. */
export function isOn(override: ForecastOverride, subject: OverrideSubject, calendar: Calendar): boolean {
  if (nameKey(override.kpi, override.entity) !== nameKey(subject.kpi, subject.entity)) return false;
  const yearOf = (day: number | null) =>
    day === null ? null : fiscalYearOf(periodMeantBy(day, "month", calendar).start, calendar).start;
  return yearOf(override.period) === yearOf(subject.period);
}

type Cells = Readonly<Record<OverrideField, Pick<OverrideWrite, "value" | "format">>>;

/** Columns without which an override would lose what it is about, or would not count. */
const NEEDED: readonly OverrideField[] = ["kpi", "overrideValue", "reason", "entity", "period"];

/** What an override says of its KPI and year, and who says so. */
const SAID: ReadonlySet<OverrideField> = new Set(["overrideValue", "reason", "who", "writtenOn"]);

function cellsOf(
  { kpi, entity, period, value, reason, by, format = "General" }: OverrideDraft,
  writtenOn: number,
  { culture, calendar }: OverridePlanning,
): Cells {
  const text = (words: string) => ({ value: asText(words.trim()), format: "General" });
  const date = (serial: number) => ({
    value: culture.date1904 ? serialTo1904(serial) : serial,
    format: "yyyy-mm-dd",
  });
  return {
    kpi: text(kpi),
    entity: text(entity ?? ""),
    overrideValue: { value, format },
    period: period === null ? text("") : date(endOfYear(period, calendar)),
    reason: text(reason),
    who: text(by),
    writtenOn: date(Math.floor(writtenOn)),
  };
}

/** The day on which the KPI will stand there. */
function endOfYear(day: number, calendar: Calendar): number {
  const { end } = fiscalYearOf(periodMeantBy(day, "month", calendar).start, calendar);
  // A year of weeks may end with the first of a month, which would be read as that month.
  return calendar.kind === "months" ? end : end - 7;
}

function firstPlan(cells: Cells): OverridePlan {
  const row = OVERRIDE_HEADING_ROW + 1;
  const writes = OVERRIDE_FIELDS.map((field, column) => ({ row, column, ...cells[field] }));
  return { writes: writes.filter(({ value }) => value !== ""), growth: null, isNew: true };
}

/** Columns of the sheet, counted from zero. */
function columnsOf(
  { column: left }: OverrideCells,
  { columns }: Mapping,
): ReadonlyMap<OverrideField, number> {
  return new Map(columns.map(({ field, column }) => [field as OverrideField, left + column]));
}

function rowOf(
  rows: readonly { readonly row: number; readonly override: ForecastOverride }[],
  subject: OverrideSubject,
  calendar: Calendar,
): number | null {
  return rows.findLast(({ override }) => isOn(override, subject, calendar))?.row ?? null;
}

/** The first row of the table that is blank, else the row below it, if the cells there are free. */
function freeRow(
  state: OverrideSheetState,
  headerRow: number,
  columns: ReadonlyMap<OverrideField, number>,
): Pick<OverridePlan, "growth"> & { readonly row: number } {
  const roof = state.table?.row === headerRow ? state.table : null;
  const own = roof ? range(roof.column, roof.columns) : [...columns.values()];
  const isFree = (row: number) => own.every((column) => isBlank(contentAt(state, row, column)));
  const end = roof ? roof.row + roof.rows : state.row + state.contents.length;
  const bodyEnd = roof?.hasTotals ? end - 1 : end;
  const blank = range(headerRow + 1, bodyEnd - headerRow - 1).find(isFree);
  if (blank !== undefined || !roof) return { row: blank ?? bodyEnd, growth: null };
  const row = bodyEnd;
  const inTheWay = roof.hasTotals
    ? roof.column
    : own.find((column) => !isBlank(contentAt(state, row, column)));
  const below = { ...roof, row, rows: 1 };
  if (inTheWay !== undefined || state.otherTables.some((other) => overlap(other, below))) {
    const cell = fullCellName(state.name, row, inTheWay ?? roof.column);
    throw new WorkbookFault("sheets.overrides.in-the-way", { cell });
  }
  return { row, growth: { row: roof.row, column: roof.column, rows: roof.rows + 1, columns: roof.columns } };
}

function range(first: number, count: number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_, place) => first + place);
}

function missing(sheet: string, field: OverrideField, { language }: OverrideReading): WorkbookFault {
  const header = say(`pane.field.${field}`, {}, language);
  return new WorkbookFault("sheets.comments.column-gone", { sheet, header });
}

function contentAt(
  { row: top, column: left, contents }: OverrideSheetState,
  row: number,
  column: number,
): unknown {
  return contents[row - top]?.[column - left] ?? "";
}
