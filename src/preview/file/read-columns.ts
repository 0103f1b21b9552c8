import { MAX_COLUMN } from "../excel/rect";
import type { FileLine } from "./file-workbook";
import type { ColumnLook } from "./line-looks";
import type { LockReader } from "./read-locks";
import { isTrue } from "./read-look";
import { baseWidthToPixels, pointsToPixels, widthToPixels } from "./sheet-units";
import { attribute, child, children, type Element } from "./xml-document";

export interface SheetSizes {
  readonly columns: Readonly<Record<number, FileLine>>;
  /** Pixels. */
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
}

/** Columns at the far end of a sheet that say nothing of the others. */
const FEW = 256;
/** Digits that a column holds, and points that a row is high, where the sheet does not say. */
const USUAL = { digits: 8, height: 15 } as const;

/** Sizes of columns and of lines that have none of their own. */
export function readSizes(worksheet: Element, locks: LockReader | null): SheetSizes {
  const format = child(worksheet, "sheetFormatPr");
  const width = positive(attribute(format, "defaultColWidth"));
  const digits = positive(attribute(format, "baseColWidth")) ?? USUAL.digits;
  const height = positive(attribute(format, "defaultRowHeight")) ?? USUAL.height;
  const usual =
    width === null ? baseWidthToPixels(Math.min(digits, 255)) : widthToPixels(Math.min(width, 255));
  return {
    ...readColumns(worksheet, usual, locks),
    defaultRowHeight: pointsToPixels(Math.min(height, 409.5)),
  };
}

/** Looks of whole columns. */
export function readColumnLooks(worksheet: Element): readonly ColumnLook[] {
  const group = child(worksheet, "cols");
  return spansOf(group ? children(group, "col") : []).filter(({ look }) => look > 0);
}

function readColumns(
  worksheet: Element,
  usual: number,
  locks: LockReader | null,
): Pick<SheetSizes, "columns" | "defaultColumnWidth"> {
  const group = child(worksheet, "cols");
  const spans = spansOf(group ? children(group, "col") : []);
  for (const { left, right, look } of spans) if (look > 0) locks?.columns(left, right, look);
  const last = spans.at(-1);
  // Some programs write a width for all columns that are left, which says what the sheet's own is.
  const isRest = last?.right === MAX_COLUMN && last.left < MAX_COLUMN - FEW && !last.hidden;
  const rest = isRest && last.width !== null ? last : null;
  const defaultColumnWidth = rest?.width ?? usual;
  const columns: Record<number, FileLine> = {};
  let next = 0;
  for (const span of rest ? spans.slice(0, -1) : spans) {
    if (defaultColumnWidth !== usual) fill(columns, next, span.left - 1, { size: usual });
    const size = span.width ?? usual;
    const line = {
      ...(size === defaultColumnWidth ? {} : { size }),
      ...(span.hidden ? { hidden: true } : {}),
    };
    if (Object.keys(line).length > 0) fill(columns, span.left, span.right, line);
    next = span.right + 1;
  }
  if (rest && defaultColumnWidth !== usual) fill(columns, next, rest.left - 1, { size: usual });
  return { columns, defaultColumnWidth };
}

function fill(columns: Record<number, FileLine>, left: number, right: number, line: FileLine): void {
  for (let column = left; column <= right; column++) columns[column] = line;
}

interface Span {
  readonly left: number;
  readonly right: number;
  /** Pixels; `null` for the usual. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly look: number;
}

/** Spans in the order of the columns; one that overlaps what was before it is cut. */
function spansOf(columns: readonly Element[]): Span[] {
  const spans: Span[] = [];
  let next = 0;
  for (const column of columns) {
    const left = Math.max(Number(attribute(column, "min")) - 1, next);
    const right = Math.min(Number(attribute(column, "max")) - 1, MAX_COLUMN);
    if (!Number.isInteger(left) || !Number.isInteger(right) || left > right) continue;
    const width = Number(attribute(column, "width") ?? NaN);
    spans.push({
      left,
      right,
      width: width > 0 && width <= 255 ? widthToPixels(width) : null,
      hidden: isTrue(attribute(column, "hidden")),
      look: Number(attribute(column, "style") ?? 0) || 0,
    });
    next = right + 1;
  }
  return spans;
}

function positive(value: string | null): number | null {
  const number = Number(value ?? NaN);
  return Number.isFinite(number) && number > 0 ? number : null;
}
