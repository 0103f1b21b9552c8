import type { Box, MapRoute, Point } from "./model";

/** Straight pieces that stand for one quarter of an arc. */
const QUARTER_STEPS = 12;
/** Points nearer than this, in points of print, are one. */
const NEAR = 1;

/**
 * The line that a route draws, as the corners of straight pieces.
 *
 * @returns The route's own points; for an arc, points along its two quarter ellipses, 1/12 of a quarter turn apart.
 */
export function drawnLine({ shape, points }: Pick<MapRoute, "shape" | "points">): readonly Point[] {
  const [start, apex, end] = points;
  if (shape === "straight" || !start || !apex || !end) return points;
  const rise = Array.from({ length: QUARTER_STEPS }, (_, step) => onQuarter(start, apex, step));
  const fall = Array.from({ length: QUARTER_STEPS }, (_, step) => onQuarter(end, apex, step));
  return [...rise, apex, ...fall.reverse()];
}

/** Leaves the foot upright and lies flat at the apex. */
function onQuarter(foot: Point, apex: Point, step: number): Point {
  const angle = (step / QUARTER_STEPS) * (Math.PI / 2);
  return {
    x: foot.x + (apex.x - foot.x) * (1 - Math.cos(angle)),
    y: foot.y + (apex.y - foot.y) * Math.sin(angle),
  };
}

/**
 * Counts how often drawn routes cross or touch each other.
 *
 * Lines that meet where both begin or end do not cross there. Lines that run on top of each other count once for each pair
 * of pieces that do.
 */
export function countCrossings(routes: readonly Pick<MapRoute, "shape" | "points">[]): number {
  const lines = routes.map(drawnLine);
  let count = 0;
  for (const [place, line] of lines.entries()) {
    for (const other of lines.slice(place + 1)) count += lineCrossings(line, other);
  }
  return count;
}

/** Crossings of two drawn lines; see `countCrossings`. */
export function lineCrossings(one: readonly Point[], other: readonly Point[]): number {
  const shared = endsOf(one).filter((end) => endsOf(other).some((point) => isNear(point, end)));
  const met: Point[] = [];
  for (let i = 0; i + 1 < one.length; i += 1) {
    for (let j = 0; j + 1 < other.length; j += 1) {
      const point = meeting(one[i], one[i + 1], other[j], other[j + 1]);
      if (point && ![...shared, ...met].some((known) => isNear(known, point))) met.push(point);
    }
  }
  return met.length;
}

/**
 * Counts the boxes that routes run through: pairs of a route and a box that is not one of its ends.
 *
 * @param ends - For each route, the two boxes (places in `boxes`) that it may touch.
 */
export function countPierced(
  routes: readonly Pick<MapRoute, "shape" | "points">[],
  boxes: readonly Box[],
  ends: readonly (readonly number[])[],
): number {
  let count = 0;
  for (const [place, route] of routes.entries()) {
    const line = drawnLine(route);
    count += boxes.filter((box, at) => !ends[place]?.includes(at) && isPierced(line, box, 0)).length;
  }
  return count;
}

/**
 * Whether a drawn line runs through a box.
 *
 * @param clearance - How near the line may come, in points; 0 allows it to touch the edge.
 */
export function isPierced(line: readonly Point[], box: Box, clearance: number): boolean {
  return line.some((point, at) => {
    const next = line[at + 1];
    return next !== undefined && runsThrough(point, next, box, clearance);
  });
}

/** Liang and Barsky's clipping: a part of the piece must lie inside the box. */
function runsThrough(from: Point, to: Point, box: Box, clearance: number): boolean {
  const slack = NEAR / 2;
  let [start, end] = [0, 1];
  const sides = [
    [from.x, to.x, box.x - clearance + slack, box.x + box.width + clearance - slack],
    [from.y, to.y, box.y - clearance + slack, box.y + box.height + clearance - slack],
  ] as const;
  for (const [at, then, low, high] of sides) {
    const run = then - at;
    if (run === 0) {
      if (at <= low || at >= high) return false;
      continue;
    }
    const [enter, leave] =
      run > 0 ? [(low - at) / run, (high - at) / run] : [(high - at) / run, (low - at) / run];
    start = Math.max(start, enter);
    end = Math.min(end, leave);
  }
  return start < end;
}

function endsOf(line: readonly Point[]): readonly Point[] {
  const [first, last] = [line[0], line.at(-1)];
  return first && last ? [first, last] : [];
}

function isNear(one: Point, other: Point): boolean {
  return Math.abs(one.x - other.x) < NEAR && Math.abs(one.y - other.y) < NEAR;
}

/** Where two pieces meet; the middle of what they share where they run on top of each other; `null` where they do not. */
function meeting(a?: Point, b?: Point, c?: Point, d?: Point): Point | null {
  if (!a || !b || !c || !d || areApart(a, b, c, d)) return null;
  const [ux, uy, vx, vy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  const turn = ux * vy - uy * vx;
  if (Math.abs(turn) < 1e-9) return overlap(a, b, c, d);
  const [wx, wy] = [c.x - a.x, c.y - a.y];
  const s = (wx * vy - wy * vx) / turn;
  const t = (wx * uy - wy * ux) / turn;
  const isOnBoth = s >= -1e-9 && s <= 1 + 1e-9 && t >= -1e-9 && t <= 1 + 1e-9;
  return isOnBoth ? { x: a.x + s * ux, y: a.y + s * uy } : null;
}

function areApart(a: Point, b: Point, c: Point, d: Point): boolean {
  return (
    Math.max(a.x, b.x) < Math.min(c.x, d.x) - NEAR ||
    Math.max(c.x, d.x) < Math.min(a.x, b.x) - NEAR ||
    Math.max(a.y, b.y) < Math.min(c.y, d.y) - NEAR ||
    Math.max(c.y, d.y) < Math.min(a.y, b.y) - NEAR
  );
}

function overlap(a: Point, b: Point, c: Point, d: Point): Point | null {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return null;
  const [x, y] = [(b.x - a.x) / length, (b.y - a.y) / length];
  if (Math.abs((c.x - a.x) * y - (c.y - a.y) * x) > 1e-6) return null;
  const [one = 0, two = 0] = [c, d]
    .map((point) => (point.x - a.x) * x + (point.y - a.y) * y)
    .sort((p, q) => p - q);
  const [from, to] = [Math.max(0, one), Math.min(length, two)];
  if (from > to) return null;
  return { x: a.x + (x * (from + to)) / 2, y: a.y + (y * (from + to)) / 2 };
}
