import type { MapLevels } from "./map-levels";

/** Slots from left to right, for each level. */
export type Order = readonly (readonly number[])[];

/** What an arc costs beside its crossings: a straight arrow between neighbours reads better. */
const ARC = 0.6;
/** What it costs that a link runs across the whole width of the map: less than a crossing. */
const FULL_WIDTH = 0.4;
/** What a pair of slots costs that stands against the input's order: it settles what is equal otherwise. */
const AGAINST_INPUT = 0.002;

/** What the cost of an order asks of the map, by slot. */
export interface Ties {
  readonly levels: MapLevels;
  /** Neighbours in the level above and in the level below. */
  readonly above: readonly (readonly number[])[];
  readonly below: readonly (readonly number[])[];
  /** Links inside the level, at each of their two slots. */
  readonly inside: readonly (readonly (readonly [number, number])[])[];
  /** Place in the level as the input has it. */
  readonly rank: Int32Array;
}

/** Draws the pieces of a map together by slot, once for all orders that are tried. */
export function tiesOf(levels: MapLevels): Ties {
  const above: number[][] = levels.slots.map(() => []);
  const below: number[][] = levels.slots.map(() => []);
  const inside: (readonly [number, number])[][] = levels.slots.map(() => []);
  const rank = new Int32Array(levels.slots.length);
  for (const { upper, lower } of levels.pieces.flat()) {
    above[lower]?.push(upper);
    below[upper]?.push(lower);
  }
  for (const pair of levels.inside.flat()) for (const slot of pair) inside[slot]?.push(pair);
  for (const slots of levels.linked) for (const [at, slot] of slots.entries()) rank[slot] = at;
  return { levels, above, below, inside, rank };
}

/**
 * An order that can be changed, and how badly it reads: about one for each crossing, with small parts for the length of
 * links, for arcs and for departing from the input's order. A step asks only for what it touches.
 */
export class CostedOrder {
  readonly slots: readonly number[][];
  /** Place of each slot in its level. */
  private readonly place: Int32Array;
  /** Middle of each slot as a share of its level's width. */
  private readonly share: Float64Array;

  constructor(
    private readonly ties: Ties,
    start: Order,
  ) {
    this.slots = start.map((slots) => [...slots]);
    this.place = new Int32Array(ties.rank.length);
    this.share = new Float64Array(ties.rank.length);
    for (const slots of this.slots)
      for (const [at, slot] of slots.entries()) this.put(slot, at, slots.length);
  }

  private put(slot: number, at: number, size: number): void {
    this.place[slot] = at;
    this.share[slot] = (at + 0.5) / size;
  }

  /** Cost of the order as it stands. */
  total(): number {
    let cost = 0;
    for (const [level, slots] of this.slots.entries()) {
      for (const [at, slot] of slots.entries()) {
        cost += this.lengths(slot, this.share[slot] ?? 0, this.ties.below);
        for (let before = 0; before < at; before += 1) {
          const left = slots[before] ?? 0;
          cost += this.crossings(left, slot, this.ties.below) + this.againstInput(left, slot);
        }
      }
      for (const [one, other] of this.ties.levels.inside[level] ?? [])
        cost += this.insideLink(level, one, other);
    }
    return cost;
  }

  /** Exchanges the slots at `at` and `at + 1` of a level; returns what the cost changes by. */
  exchange(level: number, at: number): number {
    const slots = this.slots[level] ?? [];
    const left = slots[at] ?? 0;
    const right = slots[at + 1] ?? 0;
    const here = this.share[left] ?? 0;
    const next = this.share[right] ?? 0;
    let change = this.pair(right, left) - this.pair(left, right) - this.insideOf(level, left, right);
    change += this.lengthsBoth(left, next) - this.lengthsBoth(left, here);
    change += this.lengthsBoth(right, here) - this.lengthsBoth(right, next);
    slots[at] = right;
    slots[at + 1] = left;
    this.put(right, at, slots.length);
    this.put(left, at + 1, slots.length);
    return change + this.insideOf(level, left, right);
  }

  private pair(left: number, right: number): number {
    const above = this.crossings(left, right, this.ties.above);
    return above + this.crossings(left, right, this.ties.below) + this.againstInput(left, right);
  }

  private againstInput(left: number, right: number): number {
    return (this.ties.rank[left] ?? 0) > (this.ties.rank[right] ?? 0) ? AGAINST_INPUT : 0;
  }

  /** Crossings of the links of two slots on one side, the one standing left of the other. */
  private crossings(left: number, right: number, side: readonly (readonly number[])[]): number {
    const ones = side[left];
    const others = side[right];
    const place = this.place;
    if (!ones || !others) return 0;
    let count = 0;
    for (let i = 0; i < ones.length; i += 1) {
      const at = place[ones[i] ?? 0] ?? 0;
      for (let j = 0; j < others.length; j += 1) if (at > (place[others[j] ?? 0] ?? 0)) count += 1;
    }
    return count;
  }

  private lengthsBoth(slot: number, share: number): number {
    return this.lengths(slot, share, this.ties.above) + this.lengths(slot, share, this.ties.below);
  }

  /** Length of a slot's links on one side, were it at this share of its level. */
  private lengths(slot: number, share: number, side: readonly (readonly number[])[]): number {
    const others = side[slot];
    if (!others) return 0;
    let length = 0;
    for (let i = 0; i < others.length; i += 1) length += Math.abs(share - (this.share[others[i] ?? 0] ?? 0));
    return FULL_WIDTH * length;
  }

  /** Cost of the links inside a level that end at one of two neighbours: an exchange of the two changes no other. */
  private insideOf(level: number, left: number, right: number): number {
    let cost = 0;
    for (const [one, other] of this.ties.inside[left] ?? []) cost += this.insideLink(level, one, other);
    for (const [one, other] of this.ties.inside[right] ?? []) {
      if (one !== left && other !== left) cost += this.insideLink(level, one, other);
    }
    return cost;
  }

  /** A straight arrow crosses the lanes between its boxes; an arc what leaves from between them on its better side. */
  private insideLink(level: number, one: number, other: number): number {
    const slots = this.slots[level] ?? [];
    const low = Math.min(this.place[one] ?? 0, this.place[other] ?? 0);
    const high = Math.max(this.place[one] ?? 0, this.place[other] ?? 0);
    // Of what leaves from an end of the arc, about half leans to its inside.
    let above = ((this.ties.above[one]?.length ?? 0) + (this.ties.above[other]?.length ?? 0)) / 2;
    let below = ((this.ties.below[one]?.length ?? 0) + (this.ties.below[other]?.length ?? 0)) / 2;
    let boxes = 0;
    for (let at = low + 1; at < high; at += 1) {
      const slot = slots[at] ?? 0;
      if (this.ties.levels.slots[slot]?.objective !== null) boxes += 1;
      above += this.ties.above[slot]?.length ?? 0;
      below += this.ties.below[slot]?.length ?? 0;
    }
    return boxes === 0 ? high - low - 1 : ARC + Math.min(above, below);
  }
}
