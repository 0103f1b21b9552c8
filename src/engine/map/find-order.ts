import type { Work } from "../scorecard/work";
import type { MapLevels } from "./map-levels";
import type { Order, Ties } from "./order-cost";
import { CostedOrder, tiesOf } from "./order-cost";
import { seededRandom } from "./seeded-random";
import { twoLayerOrders } from "./two-layer-orders";

/** Comparisons of two links that a search may make: some hundredths of a second. */
const BUDGET = 4_000_000;
/** Rounds of shaking the order and mending it again, at most. */
const ROUNDS_MOST = 150;
/** Rounds without a gain after which it is no use to go on. */
const PATIENCE = 70;
const SWEEPS_MOST = 12;
/** Orders handed on, and how much worse than the best they may be: drawing tells them apart better. */
const HANDED_ON = { most: 5, worse: 2 };
/** Leaving a place costs more than the small parts of the cost can bring. */
const WORTH_MOVING = 0.9;
const NOTHING = 1e-9;

/**
 * Finds orders with few crossings for the boxes and lanes of each level.
 *
 * d3-dag's two-layer passes and the input's own order are starts; each is mended slot by slot (sifting) until no slot has a
 * better place; the best is then shaken and mended again, a number of times that depends on the map's size alone.
 *
 * @param kept - An order to keep to: a box then moves only for a crossing less, and nothing is shaken.
 * @returns The best orders, best first; one at least.
 * @see Matuszewski, Schönfeld & Molitor (1999), Using sifting for k-layer straightline crossing minimization.
 */
export function* findingOrders(levels: MapLevels, kept: Order | null): Work<readonly Order[]> {
  const ties = tiesOf(levels);
  if (kept) return [(yield* mending(ties, kept, WORTH_MOVING)).slots];
  const best = new BestOrders();
  for (const start of [levels.linked, ...twoLayerOrders(levels)]) best.add(yield* mending(ties, start));
  const random = seededRandom(1);
  const rounds = Math.min(ROUNDS_MOST, Math.floor(BUDGET / sweepCost(levels)));
  for (let round = 0, last = 0; round < rounds && round - last < PATIENCE; round += 1) {
    if (best.add(yield* mending(ties, shaken(best.first(), random)))) last = round;
  }
  // Turned round, an order crosses the same; the side nearer to the input's order is the same after a small edit.
  best.add(
    new CostedOrder(
      ties,
      best.first().map((slots) => slots.toReversed()),
    ),
  );
  return best.all();
}

class BestOrders {
  private readonly found: { readonly order: Order; readonly cost: number }[] = [];

  /** Keeps an order; says whether it is the best so far. */
  add(order: CostedOrder): boolean {
    const cost = order.total();
    if (this.found.some((one) => Math.abs(one.cost - cost) < NOTHING)) return false;
    const isBest = cost < (this.found[0]?.cost ?? Infinity);
    this.found.push({ order: order.slots, cost });
    this.found.sort((a, b) => a.cost - b.cost);
    this.found.splice(HANDED_ON.most);
    return isBest;
  }

  first(): Order {
    return this.found[0]?.order ?? [];
  }

  all(): readonly Order[] {
    const least = this.found[0]?.cost ?? 0;
    return this.found.filter(({ cost }) => cost <= least + HANDED_ON.worse).map(({ order }) => order);
  }
}

/** Comparisons that mending makes, about. */
function sweepCost({ linked, pieces }: MapLevels): number {
  const links = (gutter: number) => pieces[gutter]?.length ?? 0;
  const costs = linked.map(
    (slots, level) =>
      (links(level - 1) + links(level)) ** 2 + (links(level - 1) + links(level)) * slots.length,
  );
  return 1 + 4 * costs.reduce((sum, cost) => sum + cost, 0);
}

/** Moves slots to better places until none is left. */
function* mending(ties: Ties, start: Order, worth = NOTHING): Work<CostedOrder> {
  const order = new CostedOrder(ties, start);
  const { levels } = ties;
  const isLane = (slot: number) => levels.slots[slot]?.objective === null;
  let stale = new Set(levels.linked.keys());
  for (let sweep = 0; stale.size > 0 && sweep < SWEEPS_MOST; sweep += 1) {
    const next = new Set<number>();
    for (const [level, slots] of levels.linked.entries()) {
      if (!stale.has(level)) continue;
      // In the input's order, so that equal inputs meet equal choices.
      const moved =
        slots.filter((slot) => sift(order, level, slot, isLane(slot) ? NOTHING : worth)).length > 0;
      if (moved) for (const touched of [level - 1, level, level + 1]) next.add(touched);
    }
    stale = next;
    yield;
  }
  return order;
}

/** Carries one slot through its level and puts it where the cost is least; says whether it moved. */
function sift(order: CostedOrder, level: number, slot: number, worth: number): boolean {
  const slots = order.slots[level] ?? [];
  const from = slots.indexOf(slot);
  let [change, least, best] = [0, -worth, from];
  let at = from;
  const step = (by: -1 | 1) => {
    change += order.exchange(level, Math.min(at, at + by));
    at += by;
    if (change < least) [least, best] = [change - NOTHING, at];
  };
  while (at > 0) step(-1);
  while (at + 1 < slots.length) step(1);
  while (at > best) order.exchange(level, --at);
  return best !== from;
}

/** Turns runs of neighbours around, or moves them, on up to three levels. */
function shaken(order: Order, random: () => number): Order {
  const next = order.map((slots) => [...slots]);
  const below = (count: number) => Math.floor(random() * count);
  const movable = next.filter((slots) => slots.length > 1);
  for (let times = 1 + below(3); times > 0 && movable.length > 0; times -= 1) {
    const slots = movable[below(movable.length)] ?? [];
    const run = slots.splice(below(slots.length), 1 + below(Math.ceil(slots.length / 2)));
    if (random() < 0.5) run.reverse();
    slots.splice(below(slots.length + 1), 0, ...run);
  }
  return next;
}
