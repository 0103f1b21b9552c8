import { MAX_COLUMN, MAX_ROW } from "../excel/rect";
import type { FileLine, FileSheet } from "./file-workbook";

/** English Metric Units of a pixel at 96 an inch, and of a point. @see ECMA-376 part 1, 20.1.2.1: 914,400 an inch. */
export const EMU_PER_PIXEL = 9525;
export const EMU_PER_POINT = 12_700;

/** A place along one side of a sheet: the row or column that it is in, and EMU from that one's first edge. */
export interface Mark {
  readonly index: number;
  readonly offset: number;
}

/** Sizes of a sheet's rows and columns, to tell where its cells are. All lengths are whole EMU. */
export class SheetGeometry {
  readonly columns: Edges;
  readonly rows: Edges;

  constructor(sheet: Pick<FileSheet, "columns" | "rows" | "defaultColumnWidth" | "defaultRowHeight">) {
    this.columns = new Edges(sheet.defaultColumnWidth, sheet.columns, MAX_COLUMN);
    this.rows = new Edges(sheet.defaultRowHeight, sheet.rows, MAX_ROW);
  }
}

/** Edges of the rows or columns of a sheet; hidden ones take no room. */
export class Edges {
  readonly #usual: number;
  readonly #last: number;
  /** Lines of another size than the usual, by their order. */
  readonly #special: readonly number[];
  readonly #sizes: readonly number[];
  /** Where each of them begins. */
  readonly #starts: readonly number[];

  /**
   * @param usual - Size of a line that is not listed, in pixels.
   * @param lines - The others, by their index.
   * @param last - Index of the sheet's last line.
   */
  constructor(usual: number, lines: Readonly<Record<number, FileLine>>, last: number) {
    this.#usual = toEmu(usual);
    this.#last = last;
    const indexes = Object.keys(lines).map(Number);
    this.#special = indexes.filter((index) => index >= 0 && index <= last).sort((a, b) => a - b);
    this.#sizes = this.#special.map((index) => this.#sizeOf(lines[index]));
    const starts: number[] = [];
    let [edge, next] = [0, 0];
    this.#special.forEach((index, at) => {
      edge += (index - next) * this.#usual;
      starts.push(edge);
      edge += this.#sizes[at] ?? 0;
      next = index + 1;
    });
    this.#starts = starts;
  }

  /** Distance of a line's first edge from the sheet's corner. */
  start(index: number): number {
    const at = countUpTo(this.#special, index) - 1;
    const special = this.#special[at];
    if (special === undefined) return index * this.#usual;
    const start = this.#starts[at] ?? 0;
    if (special === index) return start;
    return start + (this.#sizes[at] ?? 0) + (index - special - 1) * this.#usual;
  }

  size(index: number): number {
    const at = countUpTo(this.#special, index) - 1;
    return this.#special[at] === index ? (this.#sizes[at] ?? 0) : this.#usual;
  }

  /** Distance of a place from the sheet's corner; an offset beyond the line ends at the line's edge. */
  at({ index, offset }: Mark): number {
    const line = Math.min(Math.max(index, 0), this.#last);
    return this.start(line) + Math.min(Math.max(offset, 0), this.size(line));
  }

  /** The line that a distance falls into. What lies beyond the sheet is at its far edge. */
  mark(distance: number): Mark {
    const wanted = Math.max(0, Math.round(distance));
    let [low, high] = [0, this.#last];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.start(middle) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { index: low, offset: Math.min(wanted - this.start(low), this.size(low)) };
  }

  #sizeOf(line: FileLine | undefined): number {
    if (line?.hidden === true) return 0;
    return line?.size === undefined ? this.#usual : toEmu(line.size);
  }
}

function toEmu(pixels: number): number {
  return Math.round(pixels * EMU_PER_PIXEL);
}

/** How many of the sorted numbers are at most a value. */
function countUpTo(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
