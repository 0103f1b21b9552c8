import type { Scorecard, ScoredGroup, ScoredKpi, Settings } from "../scorecard/model";
import { meetsCut } from "../scorecard/meets-cut";
import { rollUp } from "../scorecard/roll-up";
import { scoreOn } from "../scorecard/scale";
import { countedScore } from "../scorecard/score-kpi";
import { parentStatus } from "../scorecard/status";
import type { Work } from "../scorecard/work";
import { seededRandom } from "../map/seeded-random";
import type { KpiEnding, OutlookTiming } from "./kpi-outlook";
import type { ScoreLanding, ScorecardLanding } from "./model";

/** Draws of a scorecard of up to 2,000 KPIs; larger ones have fewer, so that their work stays bounded. */
const MOST_DRAWS = 1000;
const LEAST_DRAWS = 200;
const MOST_WORK = 2_000_000;
/** KPIs drawn between two pauses. */
const STEP = 2000;
/** KPIs or groups gone through between two pauses before and after the draws. */
const STEP_OF_SETUP = 64;

/**
 * Finds where a scorecard's score ends the year, by simulation, in steps.
 *
 * Each draw gives every KPI an end of the year by its own forecast, independently of the others; what it scores there is
 * rolled up as the scorecard does it. An override stands as it is, and so does a year whose readings are all there. A KPI
 * without a forecast, or that cannot be judged at the year's end, keeps what it stands at.
 *
 * @param endings - In the order of the scorecard's KPIs.
 * @param seed - Any whole number. Each KPI has a stream of draws of its own, so one KPI's change leaves the others' as they were.
 */
export function* simulatingLanding(
  { root, kpis }: Scorecard,
  endings: readonly KpiEnding[],
  { year, settings }: OutlookTiming,
  seed: number,
): Work<ScorecardLanding> {
  const draws = Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, Math.floor(MOST_WORK / Math.max(1, kpis.length))));
  const streams = new Streams(seed);
  const entrants: Entrant[] = [];
  for (const [place, scored] of kpis.entries()) {
    if (place % STEP_OF_SETUP === 0) yield;
    entrants.push(entrantOf(scored, endings[place], streams.next(scored.kpi.key), settings));
  }
  yield;
  const places = new Map(kpis.map((scored, place) => [scored, place]));
  const nodes: SimulatedGroup[] = [];
  addGroup(root, { places, entrants, draws, settings }, nodes);
  let left = 0;
  for (let draw = 0; draw < draws; draw++) {
    if (left <= 0) {
      yield;
      left = STEP;
    }
    left -= kpis.length;
    for (const entrant of entrants) entrant.draw();
    for (const node of nodes) node.score();
  }
  const groups = new Map<string, ScoreLanding>();
  for (const [place, node] of nodes.entries()) {
    if (place % STEP_OF_SETUP === 0) yield;
    groups.set(node.key, node.landing());
  }
  const ofRoot = groups.get(root.key);
  groups.delete(root.key);
  return {
    year,
    root: ofRoot ?? NO_LANDING,
    groups,
    draws,
    seed,
    standing: entrants.filter(({ stands, child }) => stands && child.score !== null).length,
  };
}

const NO_LANDING: ScoreLanding = {
  score: null,
  lower80: null,
  upper80: null,
  status: "no-data",
  onTrackChance: null,
};

/** As a parent counts it, with the score of the draw at hand. */
interface Child {
  score: number | null;
  readonly weight: number;
  coverage: number;
  onTrack: boolean;
}

interface Entrant {
  readonly child: Child;
  /** True where the KPI keeps what it stands at. */
  readonly stands: boolean;
  /** Puts a draw's score into `child`. */
  readonly draw: () => void;
}

function entrantOf(
  scored: ScoredKpi,
  ending: KpiEnding | undefined,
  random: () => number,
  settings: Settings,
): Entrant {
  const { weight } = scored;
  const still = (from: ScoredKpi, stands: boolean): Entrant => {
    const { counted, status } = from;
    const coverage = counted === null ? 0 : 1;
    const child = { score: counted, weight, coverage, onTrack: status === "on-track" };
    return { child, stands, draw: () => undefined };
  };
  const landing = ending?.outlook.landing;
  if (!ending || !landing) return still(scored, true);
  const atEnd = ending.rule.judge(landing.value);
  const { scale } = atEnd;
  if (scale === null || atEnd.status === "no-data") return still(scored, true);
  const { outcomes } = ending;
  if (landing.by !== "forecast" || !outcomes) return still(atEnd, false);
  const child: Child = { score: null, weight, coverage: 0, onTrack: false };
  const draw = () => {
    const score = scoreOn(scale, outcomes.draw(random));
    const isNumber = typeof score === "number";
    child.score = isNumber ? countedScore({ score, scale }, settings) : null;
    child.coverage = isNumber ? 1 : 0;
    child.onTrack = isNumber && meetsCut(score, scale.onTrackCut);
  };
  return { child, stands: false, draw };
}

interface Tree {
  readonly places: ReadonlyMap<ScoredKpi, number>;
  readonly entrants: readonly Entrant[];
  readonly draws: number;
  readonly settings: Settings;
}

/** Adds a group after those below it, and returns it as its parent counts it. */
function addGroup(group: ScoredGroup, tree: Tree, nodes: SimulatedGroup[]): Child {
  const children = group.children.flatMap((child): Child[] => {
    if (child.type === "group") return [addGroup(child, tree, nodes)];
    const entrant = tree.entrants[tree.places.get(child) ?? -1];
    return entrant ? [entrant.child] : [];
  });
  const node = new SimulatedGroup(group, children, tree);
  nodes.push(node);
  return node.child;
}

/** A group's scores over the draws. */
class SimulatedGroup {
  readonly key: string;
  readonly child: Child;
  private readonly scores: Float64Array;
  private readonly settings: Settings;
  private onTrack = 0;
  private count = 0;

  constructor(
    { key, weight }: ScoredGroup,
    private readonly children: readonly Child[],
    { draws, settings }: Tree,
  ) {
    this.key = key;
    this.child = { score: null, weight, coverage: 0, onTrack: false };
    this.scores = new Float64Array(draws);
    this.settings = settings;
  }

  /** Rolls the children's draw up. */
  score(): void {
    const { rollUp: method, leastCoverage } = this.settings;
    const { score, coverage } = rollUp(this.children, method, leastCoverage);
    this.child.score = score;
    this.child.coverage = score === null ? 0 : coverage;
    this.child.onTrack = parentStatus(score, this.settings) === "on-track";
    if (score === null) return;
    this.scores[this.count] = score;
    this.count += 1;
    if (this.child.onTrack) this.onTrack += 1;
  }

  landing(): ScoreLanding {
    if (this.count === 0) return NO_LANDING;
    const sorted = this.scores.subarray(0, this.count).sort();
    const score = quantileOfSorted(sorted, 0.5);
    return {
      score,
      lower80: quantileOfSorted(sorted, 0.1),
      upper80: quantileOfSorted(sorted, 0.9),
      status: parentStatus(score, this.settings),
      onTrackChance: this.onTrack / this.count,
    };
  }
}

/**
 * The value under which a share of some sorted values lies, on the line between neighbours.
 *
 * @see Hyndman & Fan (1996), Sample quantiles in statistical packages, definition 7, which is Excel's PERCENTILE.INC.
 */
function quantileOfSorted(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** A stream of draws for each KPI, by its key. */
class Streams {
  private readonly met = new Map<string, number>();

  constructor(private readonly seed: number) {}

  next(key: string): () => number {
    const before = this.met.get(key) ?? 0;
    this.met.set(key, before + 1);
    return seededRandom(this.seed ^ hashOf(`${key}\u001f${before}`));
  }
}

/** A whole number of 32 bits for a text: FNV-1a (Fowler, Noll & Vo), over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}
