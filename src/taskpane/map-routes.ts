import type { KnownLink } from "../engine/map/known-links";
import type { Point } from "../engine/map/model";
import type { GridBox, MapGrid } from "./map-grid";
import { MapLanes } from "./map-lanes";

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
type Side = "top" | "bottom";

/** How a link goes: from side to side, over its own row, or to another row. */
type Course =
  | { readonly kind: "beside"; readonly link: KnownLink }
  | {
      readonly kind: "rows";
      readonly link: KnownLink;
      readonly from: Side;
      readonly to: Side;
      /** Rows that it passes, in its order, and where. */
      readonly rows: readonly number[];
      readonly lanes: readonly number[];
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
  const lanes = new MapLanes(grid);
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
      return [{ kind: "rows", link, from: "top", to: "top", rows: [], lanes: [] }];
    }
    const isUp = end.row < start.row;
    const step = isUp ? -1 : 1;
    const rows = Array.from(
      { length: Math.abs(end.row - start.row) - 1 },
      (_, place) => start.row + step * (place + 1),
    );
    const [leaving, arriving]: readonly Side[] = isUp ? ["top", "bottom"] : ["bottom", "top"];
    const found = lanes.through(rows, middleOf(start), middleOf(end));
    return [{ kind: "rows", link, from: leaving ?? "top", to: arriving ?? "bottom", rows, lanes: found }];
  });
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
    note(course.link.from, course.from, portKey(at, "from"), course.lanes[0] ?? middleOf(end));
    note(course.link.to, course.to, portKey(at, "to"), course.lanes.at(-1) ?? middleOf(start));
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
  const { link } = course;
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
  const passed = course.rows.flatMap((row, place) => passing(grid, course, row, course.lanes[place] ?? 0));
  const points = [from, ...passed, foot];
  const pieces = points.slice(1).map((to, place) => curve(points[place] ?? to, to));
  return { link, head, path: `M${at(from.x, from.y)}${pieces.join("")}`, mark: markOf(points) };
}

/** The middle of the way, on its middle piece. */
function markOf(points: readonly Point[]): Point {
  const place = Math.floor((points.length - 1) / 2);
  const [from, to] = [points[place], points[place + 1]];
  return from && to ? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } : { x: 0, y: 0 };
}

/** How high a link rises that goes over its own row. */
const LIFT = 22;

/** A curve that leaves and arrives upright; straight where it goes straight up or down. */
function curve(from: Point, to: Point): string {
  if (from.x === to.x) return `L${at(to.x, to.y)}`;
  const y = (from.y + to.y) / 2;
  return `C${at(from.x, y)} ${at(to.x, y)} ${at(to.x, to.y)}`;
}

/** Where a link begins and ends to pass a row. */
function passing(
  grid: MapGrid,
  { from }: Extract<Course, { kind: "rows" }>,
  row: number,
  x: number,
): readonly Point[] {
  const box = grid.boxes[grid.rows[row]?.[0] ?? -1];
  if (!box) return [];
  const sides: readonly Side[] = from === "top" ? ["bottom", "top"] : ["top", "bottom"];
  return sides.map((side) => ({ x, y: edgeOf(box, side) }));
}
