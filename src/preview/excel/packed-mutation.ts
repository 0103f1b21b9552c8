import type { ICellData, IMutationInfo, IStyleData } from "@univerjs/core";

/** The grid's change that sets cells: by far the largest of those that are kept to be taken back. */
const SET_CELLS = "sheet.mutation.set-range-values";
/** Letters of the lines that are kept as one text. */
const PIECE = 500_000;
/** Stands for a cell that has no style of its own. */
const NO_STYLE = -1;

type Line = Readonly<Record<number, Readonly<Partial<ICellData>> | null | undefined>>;
type Matrix = Readonly<Partial<Record<number, Line>>>;
/** A cell in a packed line: its column, its style's place among the styles, and the rest of it. */
type PackedCell = readonly [column: number, style: number, rest: object | null];

interface Packed {
  readonly pieces: readonly Piece[];
  /** Different styles, each as its JSON; the cells of a block mostly share theirs. */
  readonly styles: readonly string[];
}

interface Piece {
  /** Pairs of a line's first row and the number of rows below each other that are the same. */
  readonly runs: Int32Array;
  /** The lines as JSON, each in a line of text. */
  readonly lines: string;
}

/**
 * The same change with its cells as text, which is made into cells again whenever it is read: a large change is hundreds of
 * thousands of small objects, and as long as they are kept the garbage collector has to look at each of them again and again.
 */
export function packMutation(mutation: IMutationInfo): IMutationInfo {
  if (mutation.id !== SET_CELLS) return mutation;
  const { cellValue, ...rest } = mutation.params as { readonly cellValue?: Matrix };
  return cellValue ? readingPacked(mutation, rest, pack(cellValue)) : mutation;
}

function readingPacked(mutation: IMutationInfo, rest: object, packed: Packed): IMutationInfo {
  return {
    ...mutation,
    get params() {
      return { ...rest, cellValue: unpack(packed) };
    },
  };
}

function pack(cells: Matrix): Packed {
  const styles = new StyleTexts();
  const pieces: Piece[] = [];
  let runs: number[] = [];
  let lines: string[] = [];
  let length = 0;
  const close = (): void => {
    pieces.push({ runs: Int32Array.from(runs), lines: lines.join("\n") });
    [runs, lines, length] = [[], [], 0];
  };
  for (const [key, cellsOfRow] of Object.entries(cells)) {
    const [row, line] = [Number(key), JSON.stringify(packLine(cellsOfRow, styles))];
    const [start = 0, count = 0] = runs.slice(-2);
    if (line === lines.at(-1) && row === start + count) {
      runs[runs.length - 1] = count + 1;
      continue;
    }
    runs.push(row, 1);
    lines.push(line);
    length += line.length;
    if (length > PIECE) close();
  }
  if (lines.length > 0) close();
  return { pieces, styles: styles.texts };
}

function packLine(cells: Line | undefined, styles: StyleTexts): readonly PackedCell[] {
  return Object.entries(cells ?? {}).map(([column, cell]): PackedCell => {
    if (!cell) return [Number(column), NO_STYLE, null];
    const { s: style, ...rest } = cell;
    return [Number(column), style === undefined ? NO_STYLE : styles.place(style), rest];
  });
}

function unpack({ pieces, styles }: Packed): Matrix {
  const cells: Record<number, Line> = {};
  for (const { runs, lines } of pieces) {
    for (const [place, line] of lines.split("\n").entries()) {
      const [start, count] = [runs[2 * place] ?? 0, runs[2 * place + 1] ?? 0];
      // Each row from the text, since the grid may keep parts of what it is given.
      for (let row = start; row < start + count; row++) cells[row] = unpackLine(line, styles);
    }
  }
  return cells;
}

function unpackLine(line: string, styles: readonly string[]): Line {
  const cells = (JSON.parse(line) as readonly PackedCell[]).map(([column, place, rest]) => {
    const style = styles[place];
    return [column, rest && style !== undefined ? { ...rest, s: JSON.parse(style) as IStyleData } : rest];
  });
  return Object.fromEntries(cells) as Line;
}

/** Gives each different style a place. */
class StyleTexts {
  readonly texts: string[] = [];
  readonly #places = new Map<string, number>();

  place(style: IStyleData | string | null): number {
    const text = JSON.stringify(style);
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.texts.push(text) - 1;
    this.#places.set(text, place);
    return place;
  }
}
