import type { Work } from "../scorecard/work";
import { finish } from "../scorecard/work";
import { countCrossings } from "./crossings";
import { drawRoutes } from "./draw-routes";
import { EarlierLayout } from "./earlier-layout";
import { findingOrders } from "./find-order";
import type { MapLevels } from "./map-levels";
import { levelsOf } from "./map-levels";
import { BOX_WIDTH } from "./map-sizes";
import type { MapInput, MapLayout } from "./model";
import type { Order } from "./order-cost";
import { placeSlots } from "./place-slots";

export interface LayoutOptions {
  /**
   * A layout to keep to. Where the bands, objectives and links are the same it is the answer as it stands; else boxes stay in
   * its order, new ones go where they cross least, and one moves only for a crossing less.
   */
  readonly previous?: MapLayout;
}

/** Lays a map out in one go; see `layingOutMap`. */
export function layOutMap(input: MapInput, options: LayoutOptions = {}): MapLayout {
  return finish(layingOutMap(input, options));
}

/**
 * Lays a strategy map out: one band for each perspective, its boxes at even steps, few crossings, no link through a box.
 *
 * Objectives without links stand at the right of their band. Links that name no objective of the map, name one twice, or
 * repeat another have no route; `checkMap` tells of them.
 *
 * @returns Sizes and places in points. Equal inputs (and previous layouts) give equal layouts.
 * @see Sugiyama, Tagawa & Toda (1981), Methods for visual understanding of hierarchical system structures.
 */
export function* layingOutMap(input: MapInput, options: LayoutOptions = {}): Work<MapLayout> {
  const levels = levelsOf(input);
  const earlier = options.previous ? new EarlierLayout(options.previous) : null;
  const same = earlier?.asItWas(input, levels) ?? null;
  if (same) return same;
  const kept = earlier?.order(input, levels) ?? null;
  let best: MapLayout | null = null;
  let least = Infinity;
  for (const order of yield* findingOrders(levels, kept)) {
    const layout = drawn(input, levels, order);
    const crossings = countCrossings(layout.routes);
    if (best === null || crossings < least) [best, least] = [layout, crossings];
    yield;
  }
  return best ?? drawn(input, levels, levels.linked);
}

function drawn({ objectives }: MapInput, levels: MapLevels, linked: Order): MapLayout {
  const order = linked.map((slots, level) => [...slots, ...(levels.unlinked[level] ?? [])]);
  const places = placeSlots(levels, order);
  const { width, height, bandHeight, boxHeight, middles, tops } = places;
  const boxes = objectives.map(({ name }, slot) => ({
    objective: name,
    x: (middles[slot] ?? 0) - BOX_WIDTH / 2,
    y: tops[levels.slots[slot]?.level ?? 0] ?? 0,
    width: BOX_WIDTH,
    height: boxHeight,
  }));
  const band = { x: 0, width, height: bandHeight };
  return {
    width,
    height,
    bands: levels.names.map((name, level) => ({ ...band, name, y: level * bandHeight })),
    boxes,
    routes: drawRoutes(levels, places, boxes),
  };
}
