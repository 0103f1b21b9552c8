import { fullCellName, overlap } from "../address";
import { asText, isBlank, sameCell } from "../cell-text";
import { WorkbookFault } from "../faults";
import { calendarMonthOf, COMMENT_FIELDS, decodeComments, periodName } from "../tables/decode-comments";
import { isAbout } from "./comment-lookup";
import { statusWord } from "./status-look";
import { serialTo1904 } from "../../engine/scorecard/serial-date";
import { say } from "../../words/say";
import type { Area } from "../address";
import type { CellValue } from "../cell-text";
import type { ColumnPeriod, CommentDraft, CommentField } from "../model";
import type { CellBlock, CommentReading, CommentTable } from "../tables/decode-comments";

/** Row of the headings in a new sheet, counted from zero; title and hint stand above. */
export const COMMENT_HEADING_ROW = 3;

/** A cell to be written; a `null` format leaves the cell's own. */
export interface CommentWrite {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format: string | null;
}

export interface CommentPlan {
  readonly writes: readonly CommentWrite[];
  /** What the table must reach to take in the new row; `null` where it does already. */
  readonly growth: Pick<Area, "row" | "column" | "rows" | "columns"> | null;
  /** Whether title, headings and table are to be made. */
  readonly isNew: boolean;
}

/** The comments' sheet as it is: its used cells, the table on it and all others. */
export interface CommentSheetState extends CellBlock {
  readonly name: string;
  /** Headings and totals included; `null` where the comments are no table (any more). */
  readonly table: (Area & { readonly hasTotals: boolean }) | null;
  readonly otherTables: readonly Area[];
}

/**
 * Plans the writing of a comment: over the texts of the row that is about the same KPI, entity and period, else into the
 * first free row at the table's end. Throws a fault that names the cell or heading that is in the way or missing. Pure.
 */
export function planComment(
  state: CommentSheetState | null,
  draft: CommentDraft,
  writtenOn: number,
  reading: CommentReading,
): CommentPlan {
  const isEmpty = !state?.contents.some((row) => row.some((content) => !isBlank(content)));
  const cells = cellsOf(draft, writtenOn, reading);
  if (!state || isEmpty) return firstPlan(cells);
  const table = decodeComments(state, reading);
  if (!table) throw missing(state.name, "kpi", reading);
  for (const field of COMMENT_FIELDS) {
    const isNeeded = NEEDED.has(field) && cells[field].value !== "";
    if (isNeeded && !table.columns.has(field)) throw missing(state.name, field, reading);
  }
  const known = table.rows.findLast(({ comment }) => isAbout(comment, draft, reading));
  if (known) return { writes: changes(state, table, known.row, cells), growth: null, isNew: false };
  const { row, growth } = freeRow(state, table);
  const writes = COMMENT_FIELDS.flatMap((field): CommentWrite[] => {
    const column = table.columns.get(field);
    return column === undefined || cells[field].value === "" ? [] : [{ row, column, ...cells[field] }];
  });
  return { writes, growth, isNew: false };
}

type Cells = Readonly<Record<CommentField, Pick<CommentWrite, "value" | "format">>>;

/** Columns without which a comment would lose what it is about, or part of what it says. */
const NEEDED: ReadonlySet<CommentField> = new Set(["kpi", "entity", "period", "comment", "response"]);

function cellsOf(draft: CommentDraft, writtenOn: number, reading: CommentReading): Cells {
  const text = (value: string) => ({ value: asText(value.trim()), format: "General" });
  const { date1904 } = reading.culture;
  const date = (serial: number, format: string) => ({
    value: date1904 ? serialTo1904(serial) : serial,
    format,
  });
  const { period } = draft;
  return {
    kpi: text(draft.kpi),
    entity: text(draft.entity ?? ""),
    period:
      period !== null && isCalendarMonth(period)
        ? date(period.start, "mmm yyyy")
        : text(periodName(period, reading)),
    status: text(statusWord(draft.status, reading.language)),
    comment: text(draft.comment),
    response: text(draft.response),
    who: text(draft.who),
    writtenOn: date(writtenOn, "yyyy-mm-dd"),
  };
}

/** Such a period is written as a date, which sorts and filters; any other by its name. */
function isCalendarMonth({ start, end }: ColumnPeriod): boolean {
  const month = calendarMonthOf(start);
  return month.start === start && month.end === end;
}

function firstPlan(cells: Cells): CommentPlan {
  const row = COMMENT_HEADING_ROW + 1;
  const writes = COMMENT_FIELDS.map((field, column) => ({ row, column, ...cells[field] }));
  return { writes: writes.filter(({ value }) => value !== ""), growth: null, isNew: true };
}

/** The texts of a row that differ; who wrote it, when, and at which status stays. */
function changes(state: CellBlock, { columns }: CommentTable, row: number, cells: Cells): CommentWrite[] {
  return (["comment", "response"] as const).flatMap((field) => {
    const column = columns.get(field);
    const { value } = cells[field];
    if (column === undefined || sameCell(contentAt(state, row, column), value)) return [];
    return [{ row, column, value, format: null }];
  });
}

/** The first row of the table that holds nothing of ours, else the row below it, if the cells there are free. */
function freeRow(
  state: CommentSheetState,
  table: CommentTable,
): Pick<CommentPlan, "growth"> & { row: number } {
  const columns = [...table.columns.values()];
  const roof = state.table?.row === table.headerRow ? state.table : null;
  const end = roof ? roof.row + roof.rows : state.row + state.contents.length;
  const bodyEnd = roof?.hasTotals ? end - 1 : end;
  const isFree = (row: number) => columns.every((column) => isBlank(contentAt(state, row, column)));
  let row = bodyEnd;
  while (row - 1 > table.headerRow && isFree(row - 1)) row--;
  if (row < bodyEnd || !roof) return { row, growth: null };
  const below = { ...roof, row, rows: 1 };
  const inTheWay = roof.hasTotals
    ? roof.column
    : rangeOf(roof.column, roof.columns).find((column) => !isBlank(contentAt(state, row, column)));
  if (inTheWay !== undefined || state.otherTables.some((other) => overlap(other, below))) {
    const cell = fullCellName(state.name, row, inTheWay ?? roof.column);
    throw new WorkbookFault("sheets.comments.in-the-way", { cell });
  }
  return { row, growth: { row: roof.row, column: roof.column, rows: roof.rows + 1, columns: roof.columns } };
}

function rangeOf(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => first + place);
}

function missing(sheet: string, field: CommentField, { language }: CommentReading): WorkbookFault {
  const header = say(`pane.field.${field}`, {}, language);
  return new WorkbookFault("sheets.comments.column-gone", { sheet, header });
}

function contentAt({ row: top, column: left, contents }: CellBlock, row: number, column: number): unknown {
  return contents[row - top]?.[column - left] ?? "";
}
