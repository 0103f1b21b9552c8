import type { FileLine, FileSheet } from "./file-workbook";
import type { PartText } from "./part-text";
import { pixelsToWidth } from "./sheet-units";
import { addChild, attribute, children, type Element, setAttribute } from "./xml-document";

/** What is to be said of one column. */
interface ColumnChange {
  /** Size and visibility; `null` where they stay. */
  readonly line: FileLine | null;
  /** Index of the column's look; `null` where it stays. */
  readonly look: number | null;
}

/** One element `col` that stands for the columns `min` to `max`, from 1. */
interface Span {
  readonly min: number;
  readonly max: number;
  readonly element: Element;
}

/** Writes widths, visibility and looks of the columns that differ. */
export function patchColumns(
  sheet: PartText,
  before: FileSheet,
  after: FileSheet,
  looks: ReadonlyMap<number, number>,
): void {
  const changes = new Map<number, ColumnChange>();
  for (const column of new Set([...Object.keys(before.columns), ...Object.keys(after.columns)].map(Number))) {
    const line = after.columns[column] ?? {};
    if (!sameLine(before.columns[column] ?? {}, line)) changes.set(column, { line, look: null });
  }
  for (const [column, look] of looks) changes.set(column, { line: changes.get(column)?.line ?? null, look });
  if (changes.size === 0) return;
  sheet.edit("cols", (cols) => {
    const spans = children(cols, "col").map(spanOf);
    for (const [column, change] of [...changes].sort(([a], [b]) => a - b)) {
      const element = single(cols, spans, column + 1);
      write(element, change, after.defaultColumnWidth);
    }
    joinEqual(cols);
  });
}

/** Sizes are compared as pixels, which is what a file can tell apart. */
export function sameLine(a: FileLine, b: FileLine): boolean {
  const whole = (size: number | undefined) => (size === undefined ? -1 : Math.trunc(size));
  return whole(a.size) === whole(b.size) && (a.hidden ?? false) === (b.hidden ?? false);
}

function spanOf(element: Element): Span {
  return { min: Number(attribute(element, "min")), max: Number(attribute(element, "max")), element };
}

/** The element of one column alone; the span that held it is cut. */
function single(cols: Element, spans: Span[], number: number): Element {
  const at = spans.findIndex(({ max }) => max >= number);
  const span = at < 0 ? undefined : spans[at];
  if (!span || span.min > number) {
    const element = addChild(cols, "col", span?.element ?? null);
    setRange(element, number, number);
    spans.splice(at < 0 ? spans.length : at, 0, { min: number, max: number, element });
    return element;
  }
  const parts: Span[] = [];
  const cut = (min: number, max: number) => {
    if (min > max) return;
    const element = span.element.cloneNode(true) as Element;
    cols.insertBefore(element, span.element);
    setRange(element, min, max);
    parts.push({ min, max, element });
  };
  cut(span.min, number - 1);
  cut(number, number);
  cut(number + 1, span.max);
  cols.removeChild(span.element);
  spans.splice(at, 1, ...parts);
  return parts.find(({ min, max }) => min <= number && max >= number)?.element ?? span.element;
}

function setRange(element: Element, min: number, max: number): void {
  element.setAttribute("min", String(min));
  element.setAttribute("max", String(max));
}

/** A column that is only hidden or only has a look says the usual width, which Excel wants to read. */
function write(element: Element, { line, look }: ColumnChange, usual: number): void {
  if (look !== null) setAttribute(element, "style", look === 0 ? null : look);
  if (line !== null) {
    setAttribute(element, "width", line.size === undefined ? null : pixelsToWidth(line.size));
    setAttribute(element, "customWidth", line.size === undefined ? null : 1);
    setAttribute(element, "bestFit", null);
    setAttribute(element, "hidden", line.hidden === true ? 1 : null);
  }
  if (!element.hasAttribute("width")) element.setAttribute("width", String(pixelsToWidth(usual)));
}

/** Neighbours that say the same become one. */
function joinEqual(cols: Element): void {
  let last: Element | null = null;
  for (const element of children(cols, "col")) {
    const follows = last && Number(attribute(last, "max")) + 1 === Number(attribute(element, "min"));
    if (last && follows && saysOf(last) === saysOf(element)) {
      setAttribute(last, "max", attribute(element, "max"));
      cols.removeChild(element);
    } else last = element;
  }
}

function saysOf(element: Element): string {
  const names = [
    "width",
    "customWidth",
    "hidden",
    "style",
    "outlineLevel",
    "collapsed",
    "bestFit",
    "phonetic",
  ];
  return names.map((name) => attribute(element, name) ?? "").join("|");
}
