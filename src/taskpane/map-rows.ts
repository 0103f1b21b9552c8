import type { KnownLink } from "../engine/map/known-links";

/** Objectives by band, row and place from left to right, told by their places in the map's list. */
export type MapRows = readonly (readonly (readonly number[])[])[];

/** Steps of arithmetic that the search for a better order may take: a fraction of a blink. */
const STEPS_MOST = 3_000_000;

/** What makes a map hard to read, against one column's width that a link has to go aside. */
const COST = { row: 0.5, crossing: 1.5, passing: 2, around: 1.5 };

/**
 * Breaks each band into rows of at most so many boxes, and swaps boxes of a band while that shortens links, or spares
 * crossings and links that have to go round a box.
 *
 * @param bands - Objectives of each band from left to right, top band first.
 */
export function mapRows(
  bands: readonly (readonly number[])[],
  columns: number,
  links: readonly KnownLink[],
): MapRows {
  const rows = bands.map((band) => broken(band, columns));
  const total = rows.flat(2).length;
  const effort = links.length * (links.length + total) + 1;
  let left = Math.floor(STEPS_MOST / effort);
  let cost = costOf(rows, links);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const [first, second] of swapsIn(rows)) {
      if ((left -= 1) < 0) return rows;
      swap(rows, first, second);
      const next = costOf(rows, links);
      if (next < cost - 1e-9) [cost, isBetter] = [next, true];
      else swap(rows, first, second);
    }
  }
  return rows;
}

/** As even rows as can be. What stands left in the band stands left in its row. */
function broken(band: readonly number[], columns: number): number[][] {
  const count = Math.ceil(band.length / columns);
  return Array.from({ length: count }, (_, row) => band.filter((__, place) => place % count === row));
}

type Cell = readonly [band: number, row: number, place: number];

function* swapsIn(rows: readonly (readonly (readonly number[])[])[]): Generator<readonly [Cell, Cell]> {
  for (const [band, inBand] of rows.entries()) {
    const cells = inBand.flatMap((row, at) => row.map((_, place): Cell => [band, at, place]));
    for (const [at, first] of cells.entries()) {
      for (const second of cells.slice(at + 1)) yield [first, second];
    }
  }
}

function swap(rows: number[][][], [band, row, place]: Cell, [, otherRow, otherPlace]: Cell): void {
  const [one, other] = [rows[band]?.[row], rows[band]?.[otherRow]];
  const [first, second] = [one?.[place], other?.[otherPlace]];
  if (!one || !other || first === undefined || second === undefined) return;
  one[place] = second;
  other[otherPlace] = first;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function costOf(bands: MapRows, links: readonly KnownLink[]): number {
  const spots: Spot[] = [];
  bands
    .flat()
    .forEach((row, y) =>
      row.forEach((objective, place) => (spots[objective] = { x: place - (row.length - 1) / 2, y })),
    );
  const lines = links.flatMap(({ from, to }) => {
    const [start, end] = [spots[from], spots[to]];
    return start && end ? [[start, end] as const] : [];
  });
  let cost = 0;
  for (const [at, [start, end]] of lines.entries()) {
    cost += Math.abs(start.x - end.x) + COST.row * Math.abs(start.y - end.y);
    if (start.y === end.y && Math.abs(start.x - end.x) > 1) cost += COST.around;
    for (const spot of spots) if (passes(start, end, spot)) cost += COST.passing;
    for (const [from, to] of lines.slice(at + 1)) if (cross(start, end, from, to)) cost += COST.crossing;
  }
  return cost;
}

/** Whether the straight way from one box to another goes through a third. */
function passes(start: Spot, end: Spot, { x, y }: Spot): boolean {
  if ((y - start.y) * (y - end.y) >= 0) return false;
  const at = start.x + ((end.x - start.x) * (y - start.y)) / (end.y - start.y);
  return Math.abs(at - x) < 0.5;
}

function cross(a: Spot, b: Spot, c: Spot, d: Spot): boolean {
  const side = (p: Spot, q: Spot, r: Spot) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
