import { HostError } from "../wire/host-error";
import type { Book } from "./book";
import { applyCells, assertEditable, textOf, writeEntries, writeStyle } from "./cells";
import { contains, intersect, type Rect, rectAt } from "./rect";
import type { HyperlinkState } from "./sheet-state";

/** Excel's cell style of links. */
const LINK_LOOK = { cl: { rgb: "#0563C1" }, ul: { s: 1 } };
const MEMBERS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;

/** A link as `Range.hyperlink` has it. */
export type HyperlinkValue = Partial<Record<(typeof MEMBERS)[number], string>>;

/** The link of a block's first cell with the text that it shows; `null` where it has none. */
export function hyperlinkOf(book: Book, sheetId: string, row: number, column: number): HyperlinkValue | null {
  const found = book.state(sheetId).hyperlinks.findLast(({ rect }) => contains(rect, row, column));
  if (!found) return null;
  return { ...found.link, textToDisplay: textOf(book, book.cell(sheetId, row, column)) };
}

/**
 * Puts a link on every cell of a block, in the look of links. Its text goes into the first cell; without one the cell keeps
 * its own, and an empty cell shows where the link leads.
 */
export function setHyperlink(book: Book, sheetId: string, rect: Rect, value: unknown): void {
  const { textToDisplay, ...link } = linkFrom(value);
  assertEditable(book, sheetId, rect);
  const { protection } = book.state(sheetId);
  if (protection.protected && protection.options["allowInsertHyperlinks"] !== true) {
    throw new HostError("AccessDenied");
  }
  const { top, left } = rect;
  const first = rectAt(top, left, 1, 1);
  const isEmpty = textOf(book, book.cell(sheetId, top, left)) === "";
  const text = textToDisplay ?? (isEmpty ? (link.documentReference ?? link.address) : undefined);
  if (text !== undefined) writeEntries(book, sheetId, first, `'${text}`);
  writeStyle(book, sheetId, rect, LINK_LOOK);
  replaceLinks(book, sheetId, [...outside(book.state(sheetId).hyperlinks, rect), { rect, link }]);
}

/** Takes the links off the cells of a block. With `look`, their look goes too. */
export function dropHyperlinks(book: Book, sheetId: string, rect: Rect, look = false): void {
  const { hyperlinks } = book.state(sheetId);
  const met = hyperlinks.flatMap((entry) => intersect(entry.rect, rect) ?? []);
  if (met.length === 0) return;
  replaceLinks(book, sheetId, outside(hyperlinks, rect));
  if (look) for (const cells of met) applyCells(book, sheetId, cells, plainCells(cells));
}

function plainCells({ top, left, bottom, right }: Rect): Record<number, Record<number, { s: null }>> {
  const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const row = () => Object.fromEntries(lines(left, right).map((column) => [column, { s: null }]));
  return Object.fromEntries(lines(top, bottom).map((at) => [at, row()]));
}

function linkFrom(value: unknown): HyperlinkValue {
  if (typeof value !== "object" || value === null) throw new HostError("InvalidArgument");
  const given = value as Readonly<Record<string, unknown>>;
  const link: HyperlinkValue = {};
  for (const member of MEMBERS) {
    const text = given[member];
    if (text === undefined || text === null) continue;
    if (typeof text !== "string") throw new HostError("InvalidArgument");
    link[member] = text;
  }
  if (!link.address && !link.documentReference) throw new HostError("InvalidArgument");
  return link;
}

/** The links without those on the cells of a block: what they cover besides keeps them. */
function outside(links: readonly HyperlinkState[], hole: Rect): HyperlinkState[] {
  return links.flatMap(({ rect, link }) => without(rect, hole).map((part) => ({ rect: part, link })));
}

function without(rect: Rect, hole: Rect): readonly Rect[] {
  const shared = intersect(rect, hole);
  if (!shared) return [rect];
  const parts = [
    { ...rect, bottom: shared.top - 1 },
    { ...rect, top: shared.bottom + 1 },
    { ...shared, left: rect.left, right: shared.left - 1 },
    { ...shared, left: shared.right + 1, right: rect.right },
  ];
  return parts.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

function replaceLinks(book: Book, sheetId: string, links: readonly HyperlinkState[]): void {
  const { hyperlinks } = book.state(sheetId);
  const before = [...hyperlinks];
  const put = (list: readonly HyperlinkState[]) => void hyperlinks.splice(0, Infinity, ...list);
  put(links);
  book.options.recordUndo?.(
    () => put(before),
    () => put(links),
  );
}
