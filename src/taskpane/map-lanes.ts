import type { GridBox, MapGrid } from "./map-grid";

/** Between a link that passes and a box, at least, in CSS pixels. */
const CLEARANCE = 4;
/** From a box, or from the edge of the map, to the first link that passes. */
const NEAR = 6;
/** Between two links that pass side by side. */
const LANE = 4;
/** What it costs, in pixels of a way aside, to share a lane with another link, and to change lanes between two rows. */
const COST = { shared: 24, bend: 14 };

/** Finds for each link the gaps through which it passes rows of boxes, and remembers them for the links that follow. */
export class MapLanes {
  private readonly taken: number[][];

  constructor(private readonly grid: MapGrid) {
    this.taken = grid.rows.map(() => []);
  }

  /**
   * The way past some rows that goes aside the least, bends little, and keeps apart from other links.
   *
   * @param rows - Rows to pass, in the order in which the link comes to them.
   * @param start - Where the link comes from, from left to right.
   * @param end - Where it goes.
   * @returns Where it passes each row.
   */
  through(rows: readonly number[], start: number, end: number): readonly number[] {
    const tried = this.candidates(rows, [start, end]);
    let ways: readonly Way[] = [{ x: start, cost: 0, before: null }];
    for (const [at, row] of rows.entries()) {
      const boxes = this.boxesOf(row);
      const reached = ways;
      ways = tried
        .filter((x) => isFree(x, boxes))
        .flatMap((x) => {
          const bend = (way: Way) => (at > 0 && way.x !== x ? COST.bend : 0);
          const before = cheapest(reached, (way) => way.cost + Math.abs(way.x - x) + bend(way));
          return before ? [{ x, cost: before.cost + this.toll(row, x), before: before.way }] : [];
        });
    }
    const lanes: number[] = [];
    const last = cheapest(ways, (way) => way.cost + Math.abs(way.x - end));
    for (let way = last?.way; way?.before; way = way.before) lanes.unshift(way.x);
    rows.forEach((row, at) => this.taken[row]?.push(lanes[at] ?? NEAR));
    return lanes;
  }

  private boxesOf(row: number): readonly GridBox[] {
    return (this.grid.rows[row] ?? []).flatMap((place) => this.grid.boxes[place] ?? []);
  }

  /** Places beside boxes and at the map's edges; those of one row serve the others, so that a way may be straight. */
  private candidates(rows: readonly number[], ends: readonly number[]): readonly number[] {
    const { width } = this.grid;
    const edges = rows
      .flatMap((row) => this.boxesOf(row))
      .flatMap((box) => [box.x - NEAR, box.x + box.width + NEAR]);
    const all = [...ends, ...edges, NEAR, width - NEAR].flatMap((x) => [x, x - LANE, x + LANE]);
    return [...new Set(all.map((x) => Math.round(x * 2) / 2))].filter((x) => x >= 2 && x <= width - 2);
  }

  private toll(row: number, x: number): number {
    return (this.taken[row] ?? []).filter((one) => Math.abs(one - x) < LANE - 0.5).length * COST.shared;
  }
}

/** A way as far as one row, by its last lane. */
interface Way {
  readonly x: number;
  readonly cost: number;
  readonly before: Way | null;
}

const isFree = (lane: number, boxes: readonly GridBox[]) =>
  boxes.every(({ x, width }) => lane <= x - CLEARANCE || lane >= x + width + CLEARANCE);

function cheapest(
  ways: readonly Way[],
  costOf: (way: Way) => number,
): { readonly way: Way; readonly cost: number } | null {
  let best: { way: Way; cost: number } | null = null;
  for (const way of ways) {
    const cost = costOf(way);
    if (!best || cost < best.cost - 1e-9) best = { way, cost };
  }
  return best;
}
