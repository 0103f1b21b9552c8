import { normalName } from "../scorecard/normal-name";
import type { KnownLink } from "./known-links";
import { knownLinks, placesOf } from "./known-links";
import type { MapInput } from "./model";

/** A way round from an objective back to itself. */
export interface FeedbackLoop {
  /** In the order of cause and effect, from the one that stands first in the input; the last leads to the first. */
  readonly objectives: readonly string[];
  /** 1 where a change comes back strengthened (reinforcing), -1 where it comes back turned round (balancing). */
  readonly sign: 1 | -1;
  /** Places of its links in the input's list. */
  readonly links: readonly number[];
}

/** From an objective along links of cause and effect to one of the top perspective, ends included. */
export type PathToTop = readonly string[];

/** A map's loops can be very many; the first ones tell what is wrong. */
const LOOPS_MOST = 50;
const STEPS_MOST = 20_000;

/** Objectives that an objective works on, near ones first; itself left out, unless a loop leads back to it. */
export function downstreamOf(input: MapInput, objective: string): readonly string[] {
  return reached(input, objective, ({ from, to }) => [from, to]);
}

/** Objectives that work on an objective, near ones first; itself left out, unless a loop leads back to it. */
export function upstreamOf(input: MapInput, objective: string): readonly string[] {
  return reached(input, objective, ({ from, to }) => [to, from]);
}

function reached(
  { objectives, links }: MapInput,
  objective: string,
  ends: (link: KnownLink) => readonly [number, number],
): readonly string[] {
  const start = placesOf(objectives).get(normalName(objective));
  if (start === undefined) return [];
  const next = steps(knownLinks(objectives, links).map(ends));
  const found = new Set<number>();
  for (const place of walked([start], next)) found.add(place);
  return [...found].map((place) => objectives[place]?.name ?? "");
}

function steps(pairs: readonly (readonly [number, number])[]): ReadonlyMap<number, readonly number[]> {
  const next = new Map<number, number[]>();
  for (const [from, to] of pairs) next.set(from, [...(next.get(from) ?? []), to]);
  return next;
}

/** Places that can be walked to, each once, in order of distance. */
function* walked(starts: readonly number[], next: ReadonlyMap<number, readonly number[]>): Generator<number> {
  const seen = new Set<number>();
  let edge = starts;
  while (edge.length > 0) {
    const beyond: number[] = [];
    for (const to of edge.flatMap((place) => next.get(place) ?? [])) {
      if (seen.has(to)) continue;
      seen.add(to);
      beyond.push(to);
      yield to;
    }
    edge = beyond;
  }
}

/**
 * Feedback loops: ways round on which no objective is passed twice, short ones first, 50 at most.
 *
 * @see Sterman (2000), Business Dynamics: a loop is reinforcing when an even number of its links is negative, else balancing.
 */
export function feedbackLoops({ objectives, links }: MapInput): readonly FeedbackLoop[] {
  const known = knownLinks(objectives, links);
  const leaving = new Map<number, KnownLink[]>();
  for (const link of known) leaving.set(link.from, [...(leaving.get(link.from) ?? []), link]);
  const next = steps(known.map(({ from, to }) => [from, to]));
  const loops: FeedbackLoop[] = [];
  let left = STEPS_MOST;
  const follow = (start: number, way: readonly KnownLink[], home: ReadonlySet<number>) => {
    for (const link of leaving.get(way.at(-1)?.to ?? start) ?? []) {
      if (loops.length >= LOOPS_MOST || (left -= 1) < 0) return;
      if (link.to === start) loops.push(loopOf(objectives, [...way, link]));
      else if (link.to > start && home.has(link.to) && !way.some(({ to }) => to === link.to)) {
        follow(start, [...way, link], home);
      }
    }
  };
  const back = steps(known.map(({ from, to }) => [to, from]));
  for (const start of [...leaving.keys()].sort((a, b) => a - b)) {
    const ahead = new Set(walked([start], next));
    if (!ahead.has(start)) continue;
    follow(start, [], new Set([...walked([start], back)].filter((place) => ahead.has(place))));
  }
  return loops.sort((a, b) => a.links.length - b.links.length);
}

function loopOf(objectives: MapInput["objectives"], way: readonly KnownLink[]): FeedbackLoop {
  const minuses = way.filter(({ sign }) => sign === -1).length;
  return {
    objectives: way.map(({ from }) => objectives[from]?.name ?? ""),
    sign: minuses % 2 === 0 ? 1 : -1,
    links: way.map(({ link }) => link),
  };
}

/**
 * The shortest path from each of an owner's objectives to each objective of the top perspective that it leads to.
 *
 * @param owner - As the Objectives table writes it; `null` for all objectives.
 * @returns Paths in the order of the input; an objective of the top perspective is a path by itself, one that leads nowhere
 *   near the top has none.
 */
export function pathsToTop(input: MapInput, owner: string | null): readonly PathToTop[] {
  const { objectives, links, perspectives } = input;
  const top = normalName(perspectives[0] ?? "");
  const isTop = (place: number) => normalName(objectives[place]?.perspective ?? "") === top && top !== "";
  const next = steps(knownLinks(objectives, links).map(({ from, to }) => [from, to]));
  const wanted = owner === null ? null : normalName(owner);
  return objectives.flatMap((objective, place) => {
    if (wanted !== null && normalName(objective.owner ?? "") !== wanted) return [];
    const ways = isTop(place) ? [[place]] : shortestWays(place, next, isTop);
    return ways.map((way) => way.map((step) => objectives[step]?.name ?? ""));
  });
}

/** Breadth first; a way ends at the first objective of the top that it meets. */
function shortestWays(
  start: number,
  next: ReadonlyMap<number, readonly number[]>,
  isEnd: (place: number) => boolean,
): readonly (readonly number[])[] {
  const seen = new Set([start]);
  const found: (readonly number[])[] = [];
  let ways: (readonly number[])[] = [[start]];
  while (ways.length > 0) {
    const longer: (readonly number[])[] = [];
    for (const way of ways) {
      for (const to of next.get(way.at(-1) ?? start) ?? []) {
        if (seen.has(to)) continue;
        seen.add(to);
        (isEnd(to) ? found : longer).push([...way, to]);
      }
    }
    ways = longer;
  }
  return found;
}
