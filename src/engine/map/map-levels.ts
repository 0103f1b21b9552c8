import { normalName } from "../scorecard/normal-name";
import type { KnownLink } from "./known-links";
import { knownLinks } from "./known-links";
import type { MapInput } from "./model";

/** Something that takes a place in a band: an objective's box, or the lane of a link that passes through. */
export interface Slot {
  readonly level: number;
  /** Place of the objective in the input's list; `null` for a lane. */
  readonly objective: number | null;
}

/** Piece of a link between two neighbouring bands, by places in `slots`. */
export interface Piece {
  readonly upper: number;
  readonly lower: number;
}

/** A link on its way from its cause to its effect: the slots it touches, ends included. */
export interface Way extends KnownLink {
  readonly slots: readonly number[];
}

/** The map as levels: level 0 is the top band. Each piece spans one gutter; gutter 0 lies below level 0. */
export interface MapLevels {
  readonly names: readonly (string | null)[];
  readonly slots: readonly Slot[];
  /** Boxes that have links and lanes, by level, boxes in the input's order. */
  readonly linked: readonly (readonly number[])[];
  /** Boxes without links, by level, in the input's order. */
  readonly unlinked: readonly (readonly number[])[];
  readonly pieces: readonly (readonly Piece[])[];
  /** Links that stay inside a level, as pairs of slots. */
  readonly inside: readonly (readonly (readonly [number, number])[])[];
  readonly ways: readonly Way[];
}

/**
 * Puts objectives and links on levels.
 *
 * Bands stand in the order given; perspectives that only objectives name follow, and objectives that name none stand in a
 * band of their own at the base. A link that passes a band takes a lane in it.
 */
export function levelsOf({ perspectives, objectives, links }: MapInput): MapLevels {
  const { names, levels } = bandsOf(perspectives, objectives);
  const known = knownLinks(objectives, links);
  const isLinked = new Set(known.flatMap(({ from, to }) => [from, to]));
  const slots: Slot[] = levels.map((level, objective) => ({ level, objective }));
  const linked: number[][] = names.map(() => []);
  const unlinked: number[][] = names.map(() => []);
  for (const [slot, level] of levels.entries()) (isLinked.has(slot) ? linked : unlinked)[level]?.push(slot);
  const pieces: Piece[][] = names.slice(1).map(() => []);
  const inside: [number, number][][] = names.map(() => []);
  const ways = known.map((link) => {
    const { from, to } = link;
    const [start = 0, end = 0] = [levels[from], levels[to]];
    if (start === end) inside[start]?.push([from, to]);
    const step = Math.sign(end - start);
    const way = [from];
    for (let level = start + step; (end - level) * step > 0; level += step) {
      const lane = slots.push({ level, objective: null }) - 1;
      linked[level]?.push(lane);
      way.push(lane);
    }
    way.push(to);
    for (let at = 0; start !== end && at + 1 < way.length; at += 1) {
      const [one = 0, next = 0] = [way[at], way[at + 1]];
      const [upper, lower] = step > 0 ? [one, next] : [next, one];
      pieces[slots[upper]?.level ?? 0]?.push({ upper, lower });
    }
    return { ...link, slots: way };
  });
  return { names, slots, linked, unlinked, pieces, inside, ways };
}

/** Names of the bands, top first, and the band of each objective. */
function bandsOf(
  perspectives: readonly string[],
  objectives: MapInput["objectives"],
): { names: readonly (string | null)[]; levels: readonly number[] } {
  const places = new Map<string, number>();
  const names: (string | null)[] = [];
  const placeOf = (name: string) => {
    const key = normalName(name);
    const place = places.get(key) ?? names.push(name) - 1;
    places.set(key, place);
    return place;
  };
  perspectives.forEach(placeOf);
  const known = objectives.map(({ perspective }) => (perspective === null ? null : placeOf(perspective)));
  const base = known.includes(null) ? names.push(null) - 1 : 0;
  return { names, levels: known.map((level) => level ?? base) };
}
