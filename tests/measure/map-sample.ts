import { seededRandom } from "../../src/engine/map/seeded-random";
import type { Link, MapInput, MapObjective } from "../../src/engine/map/model";

const PERSPECTIVES = ["Financial", "Customer", "Internal Process", "Learning & Growth"];

/** An objective with nothing but its place. */
export function plainObjective(name: string, perspective: string | null): MapObjective {
  return {
    name,
    perspective,
    theme: null,
    owner: null,
    stakeholder: null,
    kpis: 1,
    score: null,
    status: "no-data",
    change: null,
  };
}

export function plainLink(from: string, to: string, sign: 1 | -1 = 1): Link {
  return { from, to, sign, lag: null, rationale: null, evidence: "asserted", cell: null };
}

/**
 * A strategy map by chance, the same for the same seed.
 *
 * Each perspective has at least 3 objectives; the rest fall on Financial, Customer, Internal Process and Learning & Growth
 * with chances 18, 24, 32 and 26%. Links are distinct pairs drawn by kind: 74% lead to the next band up, 10% skip one band and
 * 4% two on the way up, 8% stay inside a band, 4% lead one band down. A pair is drawn evenly among those of its kind.
 *
 * @param seed - A whole number.
 * @param objectives - How many, 12 at least.
 * @param links - How many, as far as there are pairs.
 */
export function sampleMap(seed: number, objectives = 25, links = 40): MapInput {
  const random = seededRandom(seed * 7919 + 17);
  const below = (count: number) => Math.floor(random() * count);
  const bandOf = (place: number) => {
    if (place < 12) return place % 4;
    const chance = random();
    return chance < 0.18 ? 0 : chance < 0.42 ? 1 : chance < 0.74 ? 2 : 3;
  };
  const bands = Array.from({ length: objectives }, (_, place) => bandOf(place));
  const pairs = new Set<string>();
  const found: Link[] = [];
  const everyPair = bands.flatMap((_, from) =>
    bands.flatMap((_, to) => (from === to ? [] : [[from, to] as const])),
  );
  for (let tries = 0; found.length < links && tries < 100 * links; tries += 1) {
    const kind = random();
    const step = kind < 0.74 ? -1 : kind < 0.84 ? -2 : kind < 0.88 ? -3 : kind < 0.96 ? 0 : 1;
    const fitting = everyPair.filter(([from, to]) => bands[to]! - bands[from]! === step);
    const [from, to] = fitting[below(fitting.length)]!;
    if (pairs.has(`${from} ${to}`) || pairs.has(`${to} ${from}`)) continue;
    pairs.add(`${from} ${to}`);
    found.push(plainLink(`Objective ${from + 1}`, `Objective ${to + 1}`));
  }
  return {
    perspectives: PERSPECTIVES,
    objectives: bands.map((band, place) => plainObjective(`Objective ${place + 1}`, PERSPECTIVES[band]!)),
    links: found,
  };
}
