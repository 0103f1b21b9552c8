import type { Book } from "./book";
import type { ChartContent } from "./chart-content";
import { readReference } from "./chart-source";

const CHART_TITLE = "Chart Title";

/** Name of a series: as written, else as its cells say, else by its number. */
export function seriesName(book: Book, content: ChartContent, id: string): string {
  const { name, nameFrom } = content.series[id] ?? {};
  if (name !== undefined) return name;
  if (!nameFrom) return `Series${content.order.indexOf(id) + 1}`;
  return readReference(book, nameFrom)
    .map((cell) => cell.text)
    .join(" ");
}

/** The title without a text of one's own: the only series' name. */
export function automaticTitle(book: Book, content: ChartContent): string {
  const [only, ...more] = content.order;
  return only !== undefined && more.length === 0 ? seriesName(book, content, only) : CHART_TITLE;
}
