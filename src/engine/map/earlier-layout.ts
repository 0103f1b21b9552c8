import { normalName } from "../scorecard/normal-name";
import type { MapLevels, Way } from "./map-levels";
import { BOX_WIDTH, boxHeight } from "./map-sizes";
import type { MapBox, MapInput, MapLayout, Point } from "./model";
import type { Order } from "./order-cost";

/** A layout of the same map before its tables were changed, read for what can be kept of it. */
export class EarlierLayout {
  /** By the normal names of objectives. */
  private readonly boxes: ReadonlyMap<string, MapBox>;
  /** Points of the routes, by the normal names of cause and effect. */
  private readonly ways = new Map<string, readonly Point[]>();

  constructor(private readonly layout: MapLayout) {
    this.boxes = new Map(layout.boxes.map((box) => [normalName(box.objective), box]));
    for (const { points } of layout.routes) {
      const [cause, effect] = [points[0], points.at(-1)].map((point) => point && this.boxAt(point));
      if (cause && effect) this.ways.set(keyOf(cause.objective, effect.objective), points);
    }
  }

  /** The layout for the input's own lists, where nothing that it is drawn from has changed; else `null`. */
  asItWas({ objectives }: MapInput, levels: MapLevels): MapLayout | null {
    const { bands, routes, width } = this.layout;
    const nameOf = (place: number) => objectives[place]?.name ?? "";
    const boxes = objectives.flatMap(({ name }, place) => {
      const box = this.boxes.get(normalName(name));
      const isOurs = box?.width === BOX_WIDTH && box.height === boxHeight(width);
      return box && isOurs && this.levelOf(box) === levels.slots[place]?.level
        ? [{ ...box, objective: name }]
        : [];
    });
    const drawn = levels.ways.flatMap((way) => {
      const points = this.ways.get(keyOf(nameOf(way.from), nameOf(way.to)));
      const route = routes.find((one) => one.points === points);
      return route ? [{ ...route, link: way.link }] : [];
    });
    const isSame =
      bands.length === levels.names.length &&
      bands.every(({ name }, level) => areSame(name, levels.names[level] ?? null)) &&
      [boxes.length, this.layout.boxes.length].every((count) => count === objectives.length) &&
      [drawn.length, routes.length].every((count) => count === levels.ways.length);
    if (!isSame) return null;
    const named = bands.map((band, level) => ({ ...band, name: levels.names[level] ?? null }));
    return { ...this.layout, bands: named, boxes, routes: drawn };
  }

  /** The order of its boxes and lanes. What is new stands by the middle of what it is linked to. */
  order({ objectives }: MapInput, levels: MapLevels): Order {
    const nameOf = (place: number) => objectives[place]?.name ?? "";
    const known = levels.slots.map(({ objective }) => {
      const box = objective === null ? undefined : this.boxes.get(normalName(nameOf(objective)));
      return box && box.x + box.width / 2;
    });
    for (const way of levels.ways) {
      const points = this.ways.get(keyOf(nameOf(way.from), nameOf(way.to))) ?? [];
      for (const lane of way.slots.slice(1, -1)) {
        known[lane] = xAt(points, this.middleOf(levels.names[levels.slots[lane]?.level ?? 0] ?? null));
      }
    }
    const middles = levels.slots.map((_, slot) => known[slot] ?? meanOf(wishes(levels.ways, slot, known)));
    return levels.linked.map((slots) => slots.toSorted((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0)));
  }

  private boxAt({ x, y }: Point): MapBox | undefined {
    return this.layout.boxes.find(
      (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
    );
  }

  private levelOf({ y }: MapBox): number {
    return this.layout.bands.findIndex((band) => y >= band.y && y < band.y + band.height);
  }

  private middleOf(name: string | null): number | null {
    const band = this.layout.bands.find((one) => areSame(one.name, name));
    return band ? band.y + band.height / 2 : null;
  }
}

function keyOf(cause: string, effect: string): string {
  return JSON.stringify([normalName(cause), normalName(effect)]);
}

function areSame(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : normalName(one) === normalName(other);
}

/** Where a way of straight pieces passes a height. */
function xAt(points: readonly Point[], y: number | null): number | undefined {
  if (y === null) return undefined;
  for (const [at, from] of points.entries()) {
    const to = points[at + 1];
    if (!to || from.y === to.y || (from.y - y) * (to.y - y) > 0) continue;
    return from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y);
  }
  return undefined;
}

/** Where each link of a slot would have it: on the straight line between the ends that are known. */
function wishes(
  ways: readonly Way[],
  slot: number,
  known: readonly (number | undefined)[],
): readonly number[] {
  return ways.flatMap(({ slots, from, to }) => {
    const at = slots.indexOf(slot);
    const start = known[from] ?? known[to];
    const end = known[to] ?? known[from];
    if (at < 0 || start === undefined || end === undefined) return [];
    return [start + ((end - start) * at) / (slots.length - 1)];
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
