import type { CellReference } from "../excel/chart-content";
import { cellCount } from "../excel/rect";
import { chartFormula } from "./chart-reference";
import type { ChartCell, DrawingContext } from "./drawing-context";
import { documentOf, elementOf, escapeText, insertInOrder } from "./drawing-markup";
import { child, type Element } from "./xml-document";

/** More cells than these a chart does not carry along; Excel reads them anew anyway. */
const MOST_CACHED = 100_000;

/** Sets a child that is no more than its `val`, or takes it away. */
export function setValue(
  parent: Element,
  name: string,
  value: string | number | null,
  order: readonly string[],
): void {
  const known = child(parent, name);
  if (value === null) {
    if (known) parent.removeChild(known);
    return;
  }
  const element = known ?? elementOf(documentOf(parent), `<c:${name}/>`);
  element.setAttribute("val", String(value));
  if (!known) insertInOrder(parent, element, order);
}

/** Markup of numbers that cells hold, with what they hold now. */
export function numbersMarkup(reference: CellReference, place: DrawingContext): string {
  const cells = cellsOf(reference, place);
  const format = cells?.find((cell) => cell !== null && cell.format !== "General")?.format ?? "General";
  const numbers = cells?.map((cell) => (typeof cell?.value === "number" ? cell.value : null));
  const code = `<c:formatCode>${escapeText(format)}</c:formatCode>`;
  const cache = numbers ? `<c:numCache>${code}${pointsMarkup(numbers)}</c:numCache>` : "";
  return `<c:numRef>${formulaMarkup(reference, place)}${cache}</c:numRef>`;
}

/** Markup of categories or x values: of numbers where all that the cells hold are numbers. */
export function categoriesMarkup(reference: CellReference, place: DrawingContext): string {
  const cells = cellsOf(reference, place);
  const held = cells?.filter((cell) => cell !== null) ?? [];
  const numeric = held.length > 0 && held.every((cell) => typeof cell.value === "number");
  return numeric ? numbersMarkup(reference, place) : textsMarkup(reference, place);
}

/** Markup of texts that cells hold. */
export function textsMarkup(reference: CellReference, place: DrawingContext): string {
  const cells = cellsOf(reference, place);
  const cache = cells
    ? `<c:strCache>${pointsMarkup(cells.map((cell) => (cell === null ? null : cell.value)))}</c:strCache>`
    : "";
  return `<c:strRef>${formulaMarkup(reference, place)}${cache}</c:strRef>`;
}

function formulaMarkup(reference: CellReference, place: DrawingContext): string {
  const known = place.sheetNameOf(reference.sheetId) !== "";
  return `<c:f>${known ? escapeText(chartFormula(reference, place)) : "#REF!"}</c:f>`;
}

function cellsOf({ sheetId, rect }: CellReference, { cell }: DrawingContext): (ChartCell | null)[] | null {
  if (!cell || cellCount(rect) > MOST_CACHED) return null;
  const cells: (ChartCell | null)[] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) cells.push(cell(sheetId, row, column));
  }
  return cells;
}

function pointsMarkup(values: readonly (string | number | null)[]): string {
  const points = values.map((value, index) =>
    value === null || value === ""
      ? ""
      : `<c:pt idx="${index}"><c:v>${escapeText(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}
