import { normalName } from "../scorecard/normal-name";
import type { Link, MapObjective } from "./model";

/** A link whose two ends are objectives of the map, told by their places in its list. */
export interface KnownLink {
  readonly from: number;
  readonly to: number;
  readonly sign: 1 | -1;
  /** Place of the link in the input's list. */
  readonly link: number;
}

/** Place of each objective in the list, by normal name; the first of a name counts. */
export function placesOf(objectives: readonly Pick<MapObjective, "name">[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, { name }] of objectives.entries()) {
    const key = normalName(name);
    if (!places.has(key)) places.set(key, place);
  }
  return places;
}

/**
 * The links that can be drawn and followed: those that name two objectives of the map, each pair once in each direction.
 * What is left out is told by `checkMap`.
 */
export function knownLinks(
  objectives: readonly Pick<MapObjective, "name">[],
  links: readonly Link[],
): readonly KnownLink[] {
  const places = placesOf(objectives);
  const seen = new Set<string>();
  return links.flatMap(({ from, to, sign }, link) => {
    const [cause, effect] = [places.get(normalName(from)), places.get(normalName(to))];
    const pair = `${cause} ${effect}`;
    if (cause === undefined || effect === undefined || cause === effect || seen.has(pair)) return [];
    seen.add(pair);
    return [{ from: cause, to: effect, sign, link }];
  });
}
