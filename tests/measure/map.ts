import dagre from "@dagrejs/dagre";
import type { Graph, GraphNode } from "d3-dag";
import { graph, layeringSimplex, shapeRect, sugiyama, tweakShape } from "d3-dag";
import { countCrossings, countPierced } from "../../src/engine/map/crossings";
import { knownLinks } from "../../src/engine/map/known-links";
import { layOutMap } from "../../src/engine/map/lay-out-map";
import { BOX_GAP, BOX_HEIGHT, BOX_WIDTH } from "../../src/engine/map/map-sizes";
import type { MapInput, MapLayout, MapRoute, Point } from "../../src/engine/map/model";
import { sampleMap } from "./map-sample";

export interface MapFigures {
  readonly seeds: readonly {
    readonly seed: number;
    /** Crossings on the drawn routes, and boxes that a route runs through. */
    readonly crossings: number;
    readonly pierced: number;
    /** Time of our layout, in milliseconds. */
    readonly ms: number;
    /** The same count on what dagre and d3-dag draw, with boxes of the same size. */
    readonly dagreCrossings: number;
    readonly d3dagCrossings: number;
  }[];
}

type Line = Pick<MapRoute, "shape" | "points">;

/** Distance between rows, as in our own layout of a page. */
const ROW_GAP = 52;

/** Lays out one map for each seed of a list such as `1-20` or `3,5,8` and counts its crossings beside those of others. */
export function measureMap(
  seeds: string,
): MapFigures | { readonly seeds: readonly []; readonly unreadable: string } {
  const wanted = seedsOf(seeds);
  if (wanted === null) return { seeds: [], unreadable: seeds };
  // The first runs are the compiler's.
  for (const objectives of [12, 20, 25, 25]) layOutMap(sampleMap(0, objectives));
  return { seeds: wanted.map((seed) => ({ seed, ...figuresOf(sampleMap(seed)) })) };
}

function seedsOf(text: string): readonly number[] | null {
  const seeds = text.split(",").map((part) => /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part));
  if (seeds.some((found) => found === null)) return null;
  return seeds.flatMap((found) => {
    const [from, to] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  });
}

function figuresOf(input: MapInput): Omit<MapFigures["seeds"][number], "seed"> {
  const start = performance.now();
  const layout = layOutMap(input);
  const ms = Math.round((performance.now() - start) * 10) / 10;
  return {
    crossings: countCrossings(layout.routes),
    pierced: piercedIn(input, layout),
    ms,
    dagreCrossings: countCrossings(drawnByDagre(input)),
    d3dagCrossings: countCrossings(drawnByD3Dag(input)),
  };
}

/** Boxes of a layout that a route runs through without belonging to it. */
export function piercedIn(input: MapInput, { routes, boxes }: MapLayout): number {
  const known = new Map(
    knownLinks(input.objectives, input.links).map(({ link, from, to }) => [link, [from, to]]),
  );
  return countPierced(
    routes,
    boxes,
    routes.map(({ link }) => known.get(link) ?? []),
  );
}

/** Plain dagre: its own layers, its own bends, bottom to top. */
export function drawnByDagre({ objectives, links }: MapInput): readonly Line[] {
  const drawing = new dagre.graphlib.Graph({ multigraph: true });
  drawing.setGraph({ rankdir: "BT", nodesep: BOX_GAP, ranksep: ROW_GAP });
  drawing.setDefaultEdgeLabel(() => ({}));
  for (const { name } of objectives) drawing.setNode(name, { width: BOX_WIDTH, height: BOX_HEIGHT });
  for (const [at, { from, to }] of links.entries()) drawing.setEdge(from, to, {}, String(at));
  dagre.layout(drawing);
  return drawing.edges().map((edge) => ({
    shape: "straight" as const,
    points: (drawing.edge(edge) as { points: Point[] }).points,
  }));
}

/** Plain d3-dag: the perspectives as layers, its default passes and coordinates; links inside a band as straight arrows or arcs. */
export function drawnByD3Dag({ perspectives, objectives, links }: MapInput): readonly Line[] {
  const dag = graph<number, undefined>();
  const bands = objectives.map(({ perspective }) => perspectives.indexOf(perspective ?? ""));
  const nodes = objectives.map((_, place) => dag.node(place));
  const inside: (readonly [number, number])[] = [];
  for (const { from, to } of knownLinks(objectives, links)) {
    const [upper, lower] = (bands[from] ?? 0) < (bands[to] ?? 0) ? [from, to] : [to, from];
    if (bands[from] === bands[to]) inside.push([from, to]);
    else dag.link(nodes[upper]!, nodes[lower]!, undefined);
  }
  const size = [BOX_WIDTH, BOX_HEIGHT] as const;
  const layout = sugiyama()
    .layering(layeringSimplex().rank((node: GraphNode) => bands[node.data as number]))
    .nodeSize(size)
    .gap([BOX_GAP, ROW_GAP])
    .tweaks([tweakShape(size, shapeRect)]);
  // Its types join those of all operators to `never` here.
  (layout as unknown as (dag: Graph<number, undefined>) => void)(dag);
  const across = [...dag.links()].map(({ points }) => ({
    shape: "straight" as const,
    points: points.map(([x, y]) => ({ x, y })),
  }));
  const places = nodes.map(({ x, y }) => ({ x, y }));
  return [...across, ...inside.map(([from, to]) => insideBand(places, from, to))];
}

function insideBand(places: readonly Point[], from: number, to: number): Line {
  const [cause, effect] = [places[from]!, places[to]!];
  const [low, high] = [Math.min(cause.x, effect.x), Math.max(cause.x, effect.x)];
  const isOver = places.some(({ x, y }) => y === cause.y && x > low && x < high);
  if (!isOver) {
    const points = [low + BOX_WIDTH / 2, high - BOX_WIDTH / 2].map((x) => ({ x, y: cause.y }));
    return { shape: "straight", points };
  }
  const foot = cause.y - BOX_HEIGHT / 2;
  return {
    shape: "arc",
    points: [
      { x: cause.x, y: foot },
      { x: (cause.x + effect.x) / 2, y: foot - (ROW_GAP / 2) * 0.7 },
      { x: effect.x, y: foot },
    ],
  };
}
