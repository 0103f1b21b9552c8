import type { ChartColumns, PlacedChart } from "./chart-data";
import type { ChartSpec } from "./chart-spec";

/** A chart's place on its sheet in points. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A chart as it stands on the sheet. */
export interface ChartState extends ChartPlace {
  readonly name: string;
}

/** What was last written of one chart. */
export interface ChartMemory {
  /** Where its figures stand, and how many. */
  readonly data: string;
  /** Title, limits and steps of the axis, statuses of the points, whether there is more than one. */
  readonly face: string;
  readonly place: readonly [left: number, top: number, width: number, height: number];
}

/** By the chart's id. */
export type ChartMemories = Readonly<Record<string, ChartMemory>>;

export interface ChartChange {
  readonly chart: PlacedChart;
  readonly name: string;
  /** `null` where it stays where it is. */
  readonly place: ChartPlace | null;
  /** Series it has now; 0 for a chart that is yet to be made. */
  readonly seriesBefore: number;
  readonly data: boolean;
  readonly face: boolean;
}

/** What is to be done to a sheet's charts; those of the user are in none of the lists. */
export interface ChartPlan {
  readonly changes: readonly ChartChange[];
  readonly deletes: readonly string[];
  readonly memory: ChartMemories;
  readonly isEmpty: boolean;
}

const WIDTH = 450;
const HEIGHT = 264;
const GAP = 14;
/** Points above the first chart, for the sheet's title and stamp. */
const TOP = 60;
const LEFT = 12;
/** A place read back differs from the one written by the rounding to pixels. */
const NEAR = 1.5;

/** Name of one of our charts on its sheet. */
export function chartName(id: string): string {
  return `BSC chart ${id.replaceAll(/\p{Cc}/gu, " · ")}`.slice(0, 240);
}

/**
 * Compares the charts that should stand on the Charts sheet with those that do. A chart that the user moved stays there, one
 * that the user deleted stays away until it is chosen anew, and what the user restyled is not styled again. Pure.
 */
export function planCharts(
  charts: readonly PlacedChart[],
  states: readonly ChartState[],
  memory: ChartMemories,
  mending = false,
): ChartPlan {
  const drawn = charts.filter(({ spec }) => spec.categories.length > 0);
  const byName = new Map(states.map((state) => [state.name, state]));
  const changes: ChartChange[] = [];
  const next: Record<string, ChartMemory> = {};
  // Of ours by their name, but nobody knows what a refresh that broke off had made of them.
  const remade: string[] = [];
  drawn.forEach((chart, at) => {
    const { id } = chart.spec;
    const [name, last] = [chartName(id), memory[id] ?? null];
    const found = byName.get(name) ?? null;
    const isHalfDone = mending && last !== null && seriesIn(last) !== chart.spec.series.length;
    if (found && (last === null || isHalfDone)) remade.push(name);
    const state = remade.includes(name) ? null : found;
    const wanted = placeAt(at);
    const now = { data: dataOf(chart), face: faceOf(chart.spec), place: asTuple(wanted) };
    if (last && !found) {
      next[id] = last;
      return;
    }
    const stays = state !== null && last !== null && (!isAt(state, last.place) || isAt(state, now.place));
    next[id] = { ...now, place: stays && !isAt(state, now.place) ? last.place : now.place };
    const change: ChartChange = {
      chart,
      name,
      place: stays ? null : wanted,
      seriesBefore: state && last ? seriesIn(last) : 0,
      data: mending || last?.data !== now.data,
      face: mending || last?.face !== now.face,
    };
    if (change.place !== null || change.data || change.face) changes.push(change);
  });
  const kept = new Set(drawn.map(({ spec }) => chartName(spec.id)));
  const ours = Object.keys(memory).map(chartName);
  const deletes = [...remade, ...ours.filter((name) => !kept.has(name) && byName.has(name))];
  return { changes, deletes, memory: next, isEmpty: changes.length + deletes.length === 0 };
}

/** Where the n-th chart stands: two to a row. */
function placeAt(at: number): ChartPlace {
  return {
    left: LEFT + (at % 2) * (WIDTH + GAP),
    top: TOP + Math.floor(at / 2) * (HEIGHT + GAP),
    width: WIDTH,
    height: HEIGHT,
  };
}

function asTuple({ left, top, width, height }: ChartPlace): ChartMemory["place"] {
  return [left, top, width, height];
}

function isAt(state: ChartPlace, place: ChartMemory["place"]): boolean {
  return asTuple(state).every((value, at) => Math.abs(value - (place[at] ?? 0)) <= NEAR);
}

function dataOf({ spec, column }: PlacedChart): string {
  return [spec.series.length, column, spec.categories.length, ...spec.series.map(({ look }) => look)].join(
    " ",
  );
}

function seriesIn({ data }: ChartMemory): number {
  return Number.parseInt(data, 10);
}

/** Where the charts' figures were last written, by the chart's id. */
export function columnsBefore(memory: ChartMemories): ReadonlyMap<string, ChartColumns> {
  return new Map(
    Object.entries(memory).map(([id, { data }]) => {
      const [series = 0, column = 0] = data.split(" ").map(Number);
      return [id, { series, column }];
    }),
  );
}

function faceOf({ title, minimum, maximum, step, format, statuses, categories }: ChartSpec): string {
  return JSON.stringify([title, minimum, maximum, step, format, statuses, categories.length > 1]);
}
