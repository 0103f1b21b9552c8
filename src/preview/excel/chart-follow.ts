import type { Book } from "./book";
import type { CellReference, ChartContent, ChartSeriesContent } from "./chart-content";
import type { Rect } from "./rect";
import type { Drawing } from "./shape-state";

/** Rows or columns that came in or went, zero-based and inclusive. */
interface Lines {
  readonly sheetId: string;
  readonly sides: "rows" | "columns";
  readonly first: number;
  readonly last: number;
  readonly inserted: boolean;
}

interface Mutation {
  readonly subUnitId: string;
  readonly range: {
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
  };
}

const MUTATIONS: Readonly<Record<string, Pick<Lines, "sides" | "inserted">>> = {
  "sheet.mutation.insert-row": { sides: "rows", inserted: true },
  "sheet.mutation.remove-rows": { sides: "rows", inserted: false },
  "sheet.mutation.insert-col": { sides: "columns", inserted: true },
  "sheet.mutation.remove-col": { sides: "columns", inserted: false },
};

/** Lets the series of all charts follow their cells when rows or columns come in or go. Returns the way to stop. */
export function followCells(book: Book): () => void {
  const subscription = book.api.addEvent(book.api.Event.CommandExecuted, ({ id, params }) => {
    const kind = MUTATIONS[id];
    if (!kind) return;
    const { subUnitId, range } = params as Mutation;
    const [first, last] =
      kind.sides === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const lines = { ...kind, sheetId: subUnitId, first, last };
    book.drawings.follow((drawing) => shiftChart(drawing, lines));
  });
  return () => subscription.dispose();
}

function shiftChart(drawing: Drawing, lines: Lines): Drawing {
  if (drawing.kind !== "chart") return drawing;
  const content = drawing.content as ChartContent;
  const series = Object.entries(content.series).map(([id, one]) => [id, shiftSeries(one, lines)] as const);
  if (series.every(([id, one]) => one === content.series[id])) return drawing;
  return { ...drawing, content: { ...content, series: Object.fromEntries(series) } };
}

function shiftSeries(series: ChartSeriesContent, lines: Lines): ChartSeriesContent {
  let moved = series;
  for (const part of ["nameFrom", "values", "x"] as const) {
    const reference = series[part];
    if (reference?.sheetId !== lines.sheetId) continue;
    const rect = shiftRect(reference.rect, lines);
    if (rect === reference.rect) continue;
    const { [part]: _old, ...others } = moved;
    const now: CellReference | null = rect && { ...reference, rect };
    moved = now ? { ...others, [part]: now } : others;
  }
  return moved;
}

/** Where the cells of a block are now; `null` when all of them went. */
export function shiftRect(rect: Rect, { sides, first, last, inserted }: Omit<Lines, "sheetId">): Rect | null {
  const [from, to] = sides === "rows" ? [rect.top, rect.bottom] : [rect.left, rect.right];
  const count = last - first + 1;
  if (to < first) return rect;
  const moved = inserted ? [from >= first ? from + count : from, to + count] : removed(from, to, first, last);
  if (!moved) return null;
  const [start = 0, end = 0] = moved;
  return sides === "rows" ? { ...rect, top: start, bottom: end } : { ...rect, left: start, right: end };
}

function removed(from: number, to: number, first: number, last: number): [number, number] | null {
  const count = last - first + 1;
  if (first <= from && to <= last) return null;
  const start = from < first ? from : Math.max(from - count, first);
  return [start, to <= last ? first - 1 : to - count];
}
