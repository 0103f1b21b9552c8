import {
  bandLabelWidth,
  BOX_GAP,
  boxHeight,
  BOX_WIDTH,
  GUTTER,
  LANE_GAP,
  letterScale,
  mapWidth,
  PAGE_SHAPE,
  PAGE_WIDTH,
  SIDE_MARGIN,
} from "./map-sizes";
import type { MapLevels } from "./map-levels";
import type { Order } from "./order-cost";

/** How much wider than the fullest band's boxes those of an emptier band may stand. */
const SPREAD_MOST = 1.5;
/** Rounds in which lanes move towards the ends of their links; they hardly move after. */
const LANE_ROUNDS = 6;

/** Where everything stands, in points from the map's top left. */
export interface SlotPlaces {
  readonly width: number;
  readonly height: number;
  readonly bandHeight: number;
  readonly boxHeight: number;
  /** Middle of each slot; by slot. */
  readonly middles: readonly number[];
  /** Top of each level's boxes. */
  readonly tops: readonly number[];
}

/** The slots of one level: boxes at even steps, lanes in the gaps before, between and after them. */
interface Row {
  readonly boxes: readonly number[];
  /** Lanes by gap: gap 0 lies before the first box. */
  readonly gaps: readonly (readonly number[])[];
}

/**
 * Gives every slot its place: boxes of a band at even steps about the middle of the map, lanes in the gaps between them.
 *
 * The map is at least a page wide, and so high that it fills a landscape page when it is printed to the page's width.
 */
export function placeSlots(levels: MapLevels, order: Order): SlotPlaces {
  const rows = order.map((slots) => rowOf(levels, slots));
  const { room, steps } = stepsOf(rows);
  const width = mapWidth(room);
  const center = width - room / 2;
  const [high, bandHeight] = [boxHeight(width), bandHeightOf(width, Math.max(1, rows.length))];
  const middles = levels.slots.map(() => center);
  for (const [level, { boxes }] of rows.entries()) {
    const step = steps[level] ?? 0;
    for (const [at, slot] of boxes.entries()) {
      middles[slot] = center + (at - (boxes.length - 1) / 2) * step;
    }
  }
  placeLanes(levels, rows, middles, width);
  const tops = rows.map((_, level) => level * bandHeight + (bandHeight - high) / 2);
  return { width, height: bandHeight * rows.length, bandHeight, boxHeight: high, middles, tops };
}

/** Even, like the boxes' height, so that boxes stand on points. */
function bandHeightOf(width: number, bands: number): number {
  const shape = letterScale(width) === 1 ? PAGE_SHAPE.usual : PAGE_SHAPE.large;
  const [least, most] = [GUTTER.least, GUTTER.most].map((gutter) => boxHeight(width) + gutter);
  return Math.round(Math.min(most ?? 0, Math.max(least ?? 0, (width * shape) / bands)) / 2) * 2;
}

function rowOf(levels: MapLevels, slots: readonly number[]): Row {
  const boxes: number[] = [];
  const gaps: number[][] = [[]];
  for (const slot of slots) {
    if (levels.slots[slot]?.objective === null) gaps.at(-1)?.push(slot);
    else {
      boxes.push(slot);
      gaps.push([]);
    }
  }
  return { boxes, gaps };
}

/** Room beside the strip, and the step from box to box in each row: whole even numbers, so that all boxes stand on points. */
function stepsOf(rows: readonly Row[]): { room: number; steps: readonly number[] } {
  const lanesIn = (gap: readonly number[] | undefined) => ((gap?.length ?? 0) + 1) * LANE_GAP;
  const needs = rows.map(({ boxes, gaps }) => {
    const inner = Math.max(0, ...gaps.slice(1, boxes.length).map(lanesIn));
    return BOX_WIDTH + Math.max(BOX_GAP, inner);
  });
  const least = PAGE_WIDTH - bandLabelWidth(PAGE_WIDTH);
  const filled = Math.max(
    least - 2 * SIDE_MARGIN,
    ...rows.map(({ boxes }, level) => (boxes.length - 1) * (needs[level] ?? 0) + BOX_WIDTH),
  );
  const fullest = Math.max(1, ...rows.map(({ boxes }) => boxes.length));
  const widest = SPREAD_MOST * Math.max(filled / fullest, ...needs);
  const steps = rows.map(({ boxes }, level) => {
    const spread = Math.min(widest, (filled + BOX_GAP) / Math.max(1, boxes.length));
    return Math.floor(Math.max(needs[level] ?? 0, spread) / 2) * 2;
  });
  const sides = rows.map(({ boxes, gaps }, level) => {
    const span = boxes.length > 0 ? (boxes.length - 1) * (steps[level] ?? 0) + BOX_WIDTH : 0;
    return span + 2 * Math.max(SIDE_MARGIN, lanesIn(gaps[0]), lanesIn(gaps[boxes.length]));
  });
  return { room: 2 * Math.ceil(Math.max(least, ...sides) / 2), steps };
}

/** Moves each lane to the middle between the two neighbours of its link, as far as its gap allows. */
function placeLanes(levels: MapLevels, rows: readonly Row[], middles: number[], width: number): void {
  const neighbours = new Map<number, readonly [number, number]>();
  for (const { slots } of levels.ways) {
    for (let at = 1; at + 1 < slots.length; at += 1) {
      neighbours.set(slots[at] ?? 0, [slots[at - 1] ?? 0, slots[at + 1] ?? 0]);
    }
  }
  for (let round = 0; round < LANE_ROUNDS; round += 1) {
    for (const { boxes, gaps } of rows) {
      for (const [gap, lanes] of gaps.entries()) {
        const [before, after] = [boxes[gap - 1], boxes[gap]];
        const low = before === undefined ? bandLabelWidth(width) : (middles[before] ?? 0) + BOX_WIDTH / 2;
        const high = after === undefined ? width : (middles[after] ?? 0) - BOX_WIDTH / 2;
        const wished = lanes.map((lane) => {
          const [one = lane, other = lane] = neighbours.get(lane) ?? [];
          return ((middles[one] ?? 0) + (middles[other] ?? 0)) / 2;
        });
        const found = inOrder(wished, low + LANE_GAP, high - LANE_GAP);
        for (const [at, lane] of lanes.entries()) middles[lane] = found[at] ?? 0;
      }
    }
  }
}

/** The places nearest to those wished for that keep their order, their distance and their limits (pooling of neighbours). */
function inOrder(wished: readonly number[], low: number, high: number): readonly number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const [at, wish] of wished.entries()) {
    pools.push({ sum: wish - at * LANE_GAP, count: 1 });
    for (;;) {
      const [last, earlier] = [pools.at(-1), pools.at(-2)];
      if (!last || !earlier || earlier.sum / earlier.count <= last.sum / last.count) break;
      earlier.sum += last.sum;
      earlier.count += last.count;
      pools.pop();
    }
  }
  const top = high - (wished.length - 1) * LANE_GAP;
  const even = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return even.map((value, at) => Math.round(Math.min(top, Math.max(low, value)) + at * LANE_GAP));
}
