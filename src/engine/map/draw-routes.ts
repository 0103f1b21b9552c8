import { drawnLine, isPierced, lineCrossings } from "./crossings";
import type { MapLevels, Way } from "./map-levels";
import { BOX_WIDTH } from "./map-sizes";
import type { MapBox, MapRoute, Point } from "./model";
import type { SlotPlaces } from "./place-slots";

/** How near a link may pass a box when its bends are taken out, in points. */
const CLEARANCE = 6;
/** How far a lane goes on above and below the boxes beside it, so that links do not cut their corners, in points. */
const LANE_REACH = 8;
/** How far the way back of two opposed links bows out, in points. */
const BOW = 14;
/** Heights of arcs as shares of the band's half gutter: the least, and what the widest adds. */
const ARC_HEIGHT = { least: 0.5, wider: 0.38 };

/** Draws every link: straight pieces between bands and between neighbours, arcs over boxes that stand between. */
export function drawRoutes(
  levels: MapLevels,
  places: SlotPlaces,
  boxes: readonly MapBox[],
): readonly MapRoute[] {
  const drawn = new Map<Way, MapRoute>();
  const taken = new Set<string>();
  const arcs: Way[] = [];
  for (const way of levels.ways) {
    const back = taken.has(`${way.to} ${way.from}`);
    taken.add(`${way.from} ${way.to}`);
    const points = isInside(levels, way)
      ? sideToSide(way, boxes, back)
      : acrossBands(levels, places, way, back);
    if (points) drawn.set(way, { link: way.link, shape: "straight", points });
    else arcs.push(way);
  }
  const lines = new Map([...drawn].map(([way, route]) => [way, drawnLine(route)]));
  for (const way of arcs.toSorted((a, b) => spanOf(a, boxes) - spanOf(b, boxes))) {
    const route = bestArc(levels, places, way, boxes, [...lines.values()]);
    drawn.set(way, route);
    lines.set(way, drawnLine(route));
  }
  for (const way of levels.ways.toSorted((a, b) => b.slots.length - a.slots.length)) {
    if (way.slots.length < 3) continue;
    const points = straightened(way, lines, boxes);
    lines.set(way, points);
    drawn.set(way, { link: way.link, shape: "straight", points });
  }
  return levels.ways.flatMap((way) => drawn.get(way) ?? []);
}

function isInside({ slots }: MapLevels, { from, to }: Way): boolean {
  return slots[from]?.level === slots[to]?.level;
}

/** An arrow between neighbours; `null` where a box stands between, or where the way there is drawn already. */
function sideToSide({ from, to }: Way, boxes: readonly MapBox[], back: boolean): readonly Point[] | null {
  const [cause, effect] = [boxes[from], boxes[to]];
  if (!cause || !effect || back || between(cause, effect, boxes).length > 0) return null;
  const y = cause.y + cause.height / 2;
  return cause.x < effect.x
    ? [
        { x: cause.x + BOX_WIDTH, y },
        { x: effect.x, y },
      ]
    : [
        { x: cause.x, y },
        { x: effect.x + BOX_WIDTH, y },
      ];
}

function between(one: MapBox, other: MapBox, boxes: readonly MapBox[]): readonly MapBox[] {
  const [low, high] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  return boxes.filter(({ x, y }) => y === one.y && x > low && x < high);
}

/** From the edge of the cause, along both ends of each lane, to the edge of the effect. */
function acrossBands(levels: MapLevels, places: SlotPlaces, way: Way, back: boolean): readonly Point[] {
  const topOf = (slot: number) => places.tops[levels.slots[slot]?.level ?? 0] ?? 0;
  const isUp = topOf(way.to) < topOf(way.from);
  const points = way.slots.flatMap((slot, at) => {
    const x = places.middles[slot] ?? 0;
    const [top, bottom] = [topOf(slot), topOf(slot) + places.boxHeight];
    const isLane = at > 0 && at < way.slots.length - 1;
    const room = isLane ? LANE_REACH : 0;
    const [near, far] = isUp ? [bottom + room, top - room] : [top - room, bottom + room];
    if (at === 0) return [{ x, y: far }];
    return at === way.slots.length - 1
      ? [{ x, y: near }]
      : [
          { x, y: near },
          { x, y: far },
        ];
  });
  const [start, end] = points;
  if (!back || points.length > 2 || !start || !end) return points;
  return [start, { x: (start.x + end.x) / 2 + BOW, y: (start.y + end.y) / 2 }, end];
}

function spanOf({ from, to }: Way, boxes: readonly MapBox[]): number {
  return Math.abs((boxes[from]?.x ?? 0) - (boxes[to]?.x ?? 0));
}

/** The arc above or below the boxes that crosses less; where both do alike, the one on the outside of the map, else above. */
function bestArc(
  levels: MapLevels,
  places: SlotPlaces,
  way: Way,
  boxes: readonly MapBox[],
  lines: readonly (readonly Point[])[],
): MapRoute {
  const level = levels.slots[way.from]?.level ?? 0;
  const isBase = level > 0 && level === levels.names.length - 1;
  const top = places.tops[level] ?? 0;
  const half = (places.bandHeight - places.boxHeight) / 2;
  const room = places.width - (boxes.length > 0 ? BOX_WIDTH : 0);
  const height = Math.round(
    half * (ARC_HEIGHT.least + ARC_HEIGHT.wider * Math.min(1, spanOf(way, boxes) / room)),
  );
  const [x1, x2] = [places.middles[way.from] ?? 0, places.middles[way.to] ?? 0];
  const arc = (foot: number, apex: number): MapRoute => ({
    link: way.link,
    shape: "arc",
    points: [
      { x: x1, y: foot },
      { x: (x1 + x2) / 2, y: apex },
      { x: x2, y: foot },
    ],
  });
  const above = arc(top, top - height);
  const bottom = top + places.boxHeight;
  const below = arc(bottom, bottom + height);
  const [first, second] = isBase ? [below, above] : [above, below];
  const crossings = (route: MapRoute) => crossingsWith(drawnLine(route), lines);
  return crossings(second) < crossings(first) ? second : first;
}

function crossingsWith(line: readonly Point[], others: Iterable<readonly Point[]>): number {
  let count = 0;
  for (const other of others) count += lineCrossings(line, other);
  return count;
}

/** Takes out bends of a link through several bands, where no box comes near and nothing more is crossed. */
function straightened(
  way: Way,
  lines: ReadonlyMap<Way, readonly Point[]>,
  boxes: readonly MapBox[],
): readonly Point[] {
  const others = [...lines].flatMap(([other, line]) => (other === way ? [] : [line]));
  const passed = boxes.filter((_, place) => place !== way.from && place !== way.to);
  let line = lines.get(way) ?? [];
  let crossings = crossingsWith(line, others);
  for (let count = line.length - 2; count > 0; count -= 1) {
    for (let at = 1; at + count < line.length; at += 1) {
      const [before, bends, after] = [line.slice(0, at), line.slice(at, at + count), line.slice(at + count)];
      for (const middle of middlesOf(bends)) {
        const tried = [...before, ...middle, ...after];
        if (tried.length >= line.length || passed.some((box) => isPierced(tried, box, CLEARANCE))) continue;
        const met = crossingsWith(tried, others);
        if (met <= crossings) [line, crossings] = [tried, met];
      }
    }
  }
  return line;
}

/** What may stand in place of some bends: none, or one in their middle. */
function middlesOf(bends: readonly Point[]): readonly (readonly Point[])[] {
  if (bends.length < 2) return [[]];
  const x = bends.reduce((sum, bend) => sum + bend.x, 0) / bends.length;
  const y = bends.reduce((sum, bend) => sum + bend.y, 0) / bends.length;
  return [[], [{ x, y }]];
}
