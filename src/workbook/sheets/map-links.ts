import { letterScale } from "../../engine/map/map-sizes";
import { normalName } from "../../engine/scorecard/normal-name";
import { say } from "../../words/say";
import { sitePoint } from "../drawing/shape-spec";
import { AGAINST, letters, linkStroke, run } from "./map-look";
import { boxName, linkName } from "./map-names";
import { directSites, isNearBox, nearestSite } from "./map-geometry";
import type { Box, Link, MapRoute, Point } from "../../engine/map/model";
import type { ConnectorEnd, FigureSpec, ShapeSpec, Site, Stroke } from "../drawing/shape-spec";
import type { Language } from "../../words/say";
import type { MapContent } from "./map-content";

/** Where the boxes stand, by their shapes' names, and which of them the user moved. */
export interface PlacedBoxes {
  readonly places: ReadonlyMap<string, Box>;
  readonly moved: ReadonlySet<string>;
  /** From the layout's corner to the sheet's. */
  readonly shift: Point;
}

/** Size of a minus mark in points, of its letter, and its place along its piece. */
const MINUS = 12;
const MINUS_LETTER = 9;
const MINUS_AT = 0.65;

/** Shapes of all links: first the points they pass through and their marks, then the lines. */
export function linkShapes(content: MapContent, boxes: PlacedBoxes): readonly ShapeSpec[] {
  const counts = new Map<string, number>();
  return content.layout.routes.flatMap((route) => {
    const link = content.input.links[route.link];
    if (!link) return [];
    const pair = `${normalName(link.from)}>${normalName(link.to)}`;
    const number = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, number);
    return shapesOf(link, route, linkName(link.from, link.to, number), content, boxes);
  });
}

function shapesOf(
  link: Link,
  route: MapRoute,
  stem: string,
  { language, layout }: MapContent,
  boxes: PlacedBoxes,
): readonly ShapeSpec[] {
  const way = wayOf(link, route, boxes);
  if (!way) return [];
  const stroke = linkStroke(link.evidence, link.sign);
  const part = say("sheets.map.alt.part", { from: link.from, to: link.to }, language);
  const waypoints = way.inner.map((point, place) =>
    waypoint(`${stem} point ${place + 1}`, point, way.isArc, stroke, part),
  );
  const [arriving, leaving] = passingSites(way);
  const stops: readonly ConnectorEnd[] = [
    ...waypoints.map(({ name }): ConnectorEnd => ({ figure: name, site: arriving })),
    way.end,
  ];
  const lines = stops.map((end, place): ShapeSpec => {
    const before = stops[place - 1];
    return {
      kind: "connector",
      name: `${stem} line ${place + 1}`,
      course: way.isArc ? "Curve" : "Straight",
      begin: before ? { figure: before.figure, site: leaving } : way.begin,
      end,
      stroke,
      arrow: place === stops.length - 1,
      alt: place === 0 ? linkAlt(link, language) : part,
    };
  });
  return [
    ...waypoints,
    ...(link.sign === 1 ? [] : [minusMark(stem, way, part, letterScale(layout.width))]),
    ...lines,
  ];
}

/** How a link goes: where it leaves and arrives, and the points between. */
interface Way {
  readonly begin: ConnectorEnd;
  readonly end: ConnectorEnd;
  readonly inner: readonly Point[];
  /** All its points, ends included. */
  readonly points: readonly Point[];
  readonly isArc: boolean;
}

/** The laid-out way, or the straight one where a box that the user moved is at its end or in its way. */
function wayOf(link: Link, route: MapRoute, boxes: PlacedBoxes): Way | null {
  const [from, to] = [boxName(link.from), boxName(link.to)];
  const [cause, effect] = [boxes.places.get(from), boxes.places.get(to)];
  if (!cause || !effect) return null;
  const points = route.points.map(({ x, y }) => ({ x: x + boxes.shift.x, y: y + boxes.shift.y }));
  const [first, last] = [points[0], points.at(-1)];
  const isDirect = boxes.moved.has(from) || boxes.moved.has(to) || isCrossedByMoved(points, from, to, boxes);
  const [begin, end] =
    isDirect || !first || !last
      ? directSites(cause, effect)
      : ([nearestSite(cause, first), nearestSite(effect, last)] as const);
  const inner = isDirect ? [] : points.slice(1, -1);
  return {
    begin: { figure: from, site: begin },
    end: { figure: to, site: end },
    inner,
    points: [sitePoint(cause, begin), ...inner, sitePoint(effect, end)],
    isArc: route.shape === "arc" && inner.length === 1,
  };
}

/** An arc lies flat at its apex; a chain's pieces meet in one point, the middle of the waypoint's upper edge. */
function passingSites({ isArc, points }: Way): readonly [arriving: Site, leaving: Site] {
  if (!isArc) return [0, 0];
  return (points.at(-1)?.x ?? 0) >= (points[0]?.x ?? 0) ? [1, 3] : [3, 1];
}

/** A point that a link passes through: too small to be seen, and as dark as the link where its pieces do not quite meet. */
function waypoint(name: string, { x, y }: Point, isArc: boolean, stroke: Stroke, alt: string): FigureSpec {
  const { weight, color } = stroke;
  return {
    kind: "figure",
    name,
    geometry: "Rectangle",
    place: isArc
      ? { x: x - 0.5, y: y - weight / 2, width: 1, height: weight }
      : { x: x - 0.5, y, width: 1, height: 1 },
    fill: isArc ? color : null,
    stroke: null,
    text: null,
    alt,
    layer: "middle",
  };
}

/** A minus in a small circle on a link's longest piece, or on its apex. */
function minusMark(stem: string, { points, inner, isArc }: Way, alt: string, scale: number): FigureSpec {
  const size = MINUS * scale;
  const apex = isArc ? inner[0] : undefined;
  const { x, y } = apex ?? pointOfLongest(points);
  return {
    kind: "figure",
    name: `${stem} minus`,
    geometry: "Ellipse",
    place: { x: x - size / 2, y: y - size / 2, width: size, height: size },
    fill: "#FFFFFF",
    stroke: { color: AGAINST, weight: 1, dash: "Solid" },
    text: {
      runs: [run("−", letters(MINUS_LETTER, scale), AGAINST, true)],
      across: "Center",
      down: "Middle",
      margins: [0, 0, 0, 0],
      direction: "Horizontal",
    },
    alt,
    layer: "above",
  };
}

/** Off the middle, where links that cross would put their marks on one another. */
function pointOfLongest(points: readonly Point[]): Point {
  let best = { length: -1, x: 0, y: 0 };
  points.slice(1).forEach((to, place) => {
    const from = points[place] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length <= best.length + 1e-9) return;
    best = { length, x: from.x + (to.x - from.x) * MINUS_AT, y: from.y + (to.y - from.y) * MINUS_AT };
  });
  return best;
}

/** Whether a box that was moved stands in a link's way now, and the straight way is free of it. */
function isCrossedByMoved(
  points: readonly Point[],
  from: string,
  to: string,
  { places, moved }: PlacedBoxes,
): boolean {
  const [cause, effect] = [places.get(from), places.get(to)];
  if (moved.size === 0 || points.length < 3 || !cause || !effect) return false;
  const [begin, end] = directSites(cause, effect);
  const direct = [sitePoint(cause, begin), sitePoint(effect, end)];
  const crosses = (way: readonly Point[], names: Iterable<string>): boolean =>
    [...names].some((name) => {
      const box = places.get(name);
      return name !== from && name !== to && box !== undefined && isNearBox(way, box);
    });
  return crosses(points, moved) && !crosses(direct, places.keys());
}

function linkAlt({ from, to, sign, evidence, lag }: Link, language: Language): string {
  const key = sign === 1 ? "sheets.map.alt.link" : "sheets.map.alt.linkAgainst";
  const proof = say(`sheets.map.legend.${evidence}`, {}, language);
  const link = say(key, { from, to, evidence: proof }, language);
  return lag === null ? link : `${link}; ${say("sheets.map.alt.lag", { lag }, language)}`;
}
