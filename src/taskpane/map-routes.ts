import type { KnownLink } from "../engine/map/known-links";
import type { Point } from "../engine/map/model";
import type { GridBox, MapGrid } from "./map-grid";

/** A link as it is drawn: an SVG path, its arrowhead, and where its mark stands. */
export interface GridRoute {
  readonly link: KnownLink;
  readonly path: string;
  readonly head: string;
  readonly mark: Point;
}

const HEAD = { length: 7, half: 3.5 };
/** Share of a box's edge over which its links are spread. */
const SPREAD = 0.7;
/** Between a link that passes and a box. */
const CLEARANCE = 4;
/** Between two links that pass side by side. */
const LANE = 4;
const LANE_COST = 24;
/** From the edge of the map to a link that goes round its boxes. */
const MARGIN = 6;

type Side = "top" | "bottom";

/** How a link goes: from side to side, over its row, or past rows along `lane`. */
type Course =
  | { readonly kind: "beside"; readonly link: KnownLink }
  | {
      readonly kind: "rows";
      readonly link: KnownLink;
      readonly from: Side;
      readonly to: Side;
      readonly lane: number | null;
    };

/** Draws the links of a map in the pane: through the gaps between rows, and past rows along the gaps between boxes. */
export function mapRoutes(grid: MapGrid): readonly GridRoute[] {
  const courses = coursesOf(grid);
  const ports = portsOf(grid, courses);
  return courses.flatMap((course, at) => {
    const [start, end] = [grid.boxes[course.link.from], grid.boxes[course.link.to]];
    if (!start || !end) return [];
    if (course.kind === "beside") return [besideRoute(course.link, start, end)];
    const [x1, x2] = [ports.get(portKey(at, "from")), ports.get(portKey(at, "to"))];
    if (x1 === undefined || x2 === undefined) return [];
    const from = { x: x1, y: edgeOf(start, course.from) };
    const to = { x: x2, y: edgeOf(end, course.to) };
    return [rowsRoute(grid, course, from, to)];
  });
}

const edgeOf = ({ y, height }: GridBox, side: Side) => (side === "top" ? y : y + height);
const middleOf = ({ x, width }: GridBox) => x + width / 2;

function coursesOf(grid: MapGrid): readonly Course[] {
  const lanes: { x: number; rows: readonly [number, number] }[] = [];
  const taken = new Set<string>();
  return grid.links.flatMap((link): readonly Course[] => {
    const { from, to, sign } = link;
    const [start, end] = [grid.boxes[from], grid.boxes[to]];
    if (!start || !end) return [];
    const back = taken.has(`${to} ${from}`);
    taken.add(`${from} ${to}`);
    if (start.row === end.row) {
      const row = grid.rows[start.row] ?? [];
      const isNext = Math.abs(row.indexOf(from) - row.indexOf(to)) === 1;
      // A minus would hide the short arrow between neighbours.
      if (isNext && !back && sign === 1) return [{ kind: "beside", link }];
      return [{ kind: "rows", link, from: "top", to: "top", lane: null }];
    }
    const isUp = end.row < start.row;
    const rows = [Math.min(start.row, end.row) + 1, Math.max(start.row, end.row) - 1] as const;
    const lane = rows[0] > rows[1] ? null : freeLane(grid, rows, [middleOf(start), middleOf(end)], lanes);
    if (lane !== null) lanes.push({ x: lane, rows });
    return [{ kind: "rows", link, from: isUp ? "top" : "bottom", to: isUp ? "bottom" : "top", lane }];
  });
}

/** The way past some rows that is nearest to both ends, is free of boxes, and is not taken by another link. */
function freeLane(
  grid: MapGrid,
  [first, last]: readonly [number, number],
  ends: readonly [number, number],
  lanes: readonly { readonly x: number; readonly rows: readonly [number, number] }[],
): number {
  const passed = grid.rows
    .slice(first, last + 1)
    .flatMap((row) => row.flatMap((one) => grid.boxes[one] ?? []));
  const edges = passed.flatMap(({ x, width }) => [x - 6, x + width + 6]);
  const tried = [...edges, ...ends, MARGIN, grid.width - MARGIN]
    .flatMap((x) => [x, x - LANE, x + LANE])
    .filter((x) => x >= 2 && x <= grid.width - 2);
  const isFree = (lane: number) =>
    passed.every(({ x, width }) => lane <= x - CLEARANCE || lane >= x + width + CLEARANCE);
  const costOf = (lane: number) => {
    const shared = lanes.filter(
      ({ x, rows }) => Math.abs(x - lane) < LANE - 0.5 && rows[0] <= last && rows[1] >= first,
    );
    return Math.abs(lane - ends[0]) + Math.abs(lane - ends[1]) + shared.length * LANE_COST;
  };
  let best = { lane: MARGIN, cost: Infinity };
  for (const lane of tried) {
    const cost = costOf(lane);
    if (cost < best.cost - 1e-9 && isFree(lane)) best = { lane, cost };
  }
  return best.lane;
}

const portKey = (course: number, end: "from" | "to") => `${course} ${end}`;

/** Spreads the links at each edge of a box, in the order of where they go, so that none hides another. */
function portsOf(grid: MapGrid, courses: readonly Course[]): ReadonlyMap<string, number> {
  const edges = new Map<string, { readonly key: string; readonly toward: number }[]>();
  const note = (objective: number, side: Side, key: string, toward: number) => {
    const edge = `${objective} ${side}`;
    edges.set(edge, [...(edges.get(edge) ?? []), { key, toward }]);
  };
  for (const [at, course] of courses.entries()) {
    const [start, end] = [grid.boxes[course.link.from], grid.boxes[course.link.to]];
    if (course.kind === "beside" || !start || !end) continue;
    note(course.link.from, course.from, portKey(at, "from"), course.lane ?? middleOf(end));
    note(course.link.to, course.to, portKey(at, "to"), course.lane ?? middleOf(start));
  }
  const ports = new Map<string, number>();
  for (const [edge, ends] of edges) {
    const box = grid.boxes[Number(edge.split(" ")[0])];
    if (!box) continue;
    const step = (box.width * SPREAD) / (ends.length + 1);
    const left = middleOf(box) - (box.width * SPREAD) / 2;
    ends
      .toSorted((a, b) => a.toward - b.toward)
      .forEach(({ key }, place) => ports.set(key, left + step * (place + 1)));
  }
  return ports;
}

const at = (x: number, y: number) => `${round(x)} ${round(y)}`;
const round = (value: number) => Math.round(value * 10) / 10;

function besideRoute(link: KnownLink, start: GridBox, end: GridBox): GridRoute {
  const y = start.y + start.height / 2;
  const isRight = start.x < end.x;
  const x1 = isRight ? start.x + start.width : start.x;
  const x2 = isRight ? end.x : end.x + end.width;
  const foot = x2 + (isRight ? -HEAD.length : HEAD.length);
  return {
    link,
    path: `M${at(x1, y)}L${at(foot, y)}`,
    head: `M${at(x2, y)}L${at(foot, y - HEAD.half)}L${at(foot, y + HEAD.half)}Z`,
    mark: { x: (x1 + x2) / 2, y },
  };
}

function rowsRoute(
  grid: MapGrid,
  course: Extract<Course, { kind: "rows" }>,
  from: Point,
  to: Point,
): GridRoute {
  const outward = course.to === "bottom" ? 1 : -1;
  const foot = { x: to.x, y: to.y + outward * HEAD.length };
  const head = `M${at(to.x, to.y)}L${at(to.x - HEAD.half, foot.y)}L${at(to.x + HEAD.half, foot.y)}Z`;
  const { link, lane } = course;
  if (course.from === course.to) {
    const lift = Math.min(from.y, to.y) - LIFT;
    const mark = { x: (from.x + to.x) / 2, y: from.y - LIFT * 0.75 };
    return {
      link,
      head,
      mark,
      path: `M${at(from.x, from.y)}C${at(from.x, lift)} ${at(to.x, lift)} ${at(foot.x, foot.y)}`,
    };
  }
  if (lane === null) {
    const mark = { x: (from.x + to.x) / 2, y: (from.y + foot.y) / 2 };
    return { link, head, mark, path: `M${at(from.x, from.y)}${curve(from, foot)}` };
  }
  const [start, end] = laneEnds(grid, course, lane);
  const path = `M${at(from.x, from.y)}${curve(from, start)}L${at(end.x, end.y)}${curve(end, foot)}`;
  return { link, head, path, mark: { x: lane, y: (start.y + end.y) / 2 } };
}

/** How high a link rises that goes over its own row. */
const LIFT = 22;

/** A curve that leaves and arrives upright. */
function curve(from: Point, to: Point): string {
  const y = (from.y + to.y) / 2;
  return `C${at(from.x, y)} ${at(to.x, y)} ${at(to.x, to.y)}`;
}

/** Where a link begins and ends to pass rows along its lane. */
function laneEnds(
  grid: MapGrid,
  { link, from }: Extract<Course, { kind: "rows" }>,
  x: number,
): readonly [Point, Point] {
  const step = from === "top" ? -1 : 1;
  const [first, last] = [(grid.boxes[link.from]?.row ?? 0) + step, (grid.boxes[link.to]?.row ?? 0) - step];
  const yOf = (row: number, side: Side) => {
    const box = grid.boxes[grid.rows[row]?.[0] ?? -1];
    return box ? edgeOf(box, side) : 0;
  };
  const [near, far] = step === -1 ? (["bottom", "top"] as const) : (["top", "bottom"] as const);
  return [
    { x, y: yOf(first, near) },
    { x, y: yOf(last, far) },
  ];
}
