import { STATUS_LOOKS, statusWord } from "./status-look";
import { axisLimits } from "../../engine/scorecard/axis-limits";
import { bridge } from "../../engine/scorecard/bridge";
import { scoreOn } from "../../engine/scorecard/scale";
import { shortPeriodText } from "../../words/period-text";
import { say } from "../../words/say";
import { SCORE_FORMAT } from "../number-formats";
import type { Scorecard, ScoredGroup, ScoredKpi } from "../../engine/scorecard/model";
import type { Calendar } from "../../engine/scorecard/period";
import type { PastPeriod } from "../../engine/scorecard/score-history";
import type { Language } from "../../words/say";
import type { ChartSpec, SeriesSpec } from "./chart-spec";

export interface ScoreChartInput {
  readonly scorecard: Scorecard;
  /** The periods up to the scorecard's own, which is the last; may be empty. */
  readonly history: readonly PastPeriod[];
  readonly calendar: Calendar;
  readonly language: Language;
}

/** KPIs that a chart still names legibly. */
const MOST_BULLETS = 20;
/** Scores beyond this are cut off by the bullet chart's edge, as a share of the on-track cut. */
const BULLET_END = 1.5;

/** Gridlines of the bullet chart. */
const BULLET_STEP = 0.25;
/** Scores that a waterfall spans at least: a step of a tenth of a point must not look like a leap. */
const LEAST_SPAN = 0.05;
const EXACT_FORMAT = "0.0%";

const PLAIN = { format: SCORE_FORMAT, minimum: 0, maximum: null, step: null, statuses: [] } as const;

/** The scores of the perspectives, coloured by status, each with its icon in front. Pure. */
export function perspectiveChart({ scorecard, language }: ScoreChartInput): ChartSpec {
  const perspectives = groupsOf(scorecard);
  return {
    ...PLAIN,
    id: "perspectives",
    form: "bar",
    title: say("sheets.chart.perspectives", {}, language),
    categories: perspectives.map((group) => `${STATUS_LOOKS[group.status].icon} ${nameOf(group, language)}`),
    series: [
      {
        name: say("sheets.heading.score", {}, language),
        look: "bar",
        values: perspectives.map(scoreOfGroup),
      },
    ],
    maximum: roomAbove(perspectives.map(scoreOfGroup)),
    statuses: perspectives.map(({ status }) => status),
  };
}

/** The scores of the perspectives around a centre, beside the target of 100%. Pure. */
export function radarChart({ scorecard, language }: ScoreChartInput): ChartSpec {
  const perspectives = groupsOf(scorecard);
  return {
    ...PLAIN,
    id: "radar",
    form: "radar",
    title: say("sheets.chart.radar", {}, language),
    categories: perspectives.map((group) => nameOf(group, language)),
    series: [
      { name: say("sheets.heading.target", {}, language), look: "target", values: perspectives.map(() => 1) },
      {
        name: say("sheets.heading.score", {}, language),
        look: "actual",
        values: perspectives.map(scoreOfGroup),
      },
    ],
  };
}

/** The scorecard's score and those of its perspectives over time. Pure. */
export function historyChart({ scorecard, history, calendar, language }: ScoreChartInput): ChartSpec {
  const groups = groupsOf(scorecard);
  const scores = history.flatMap((past) => [
    past.root.score,
    ...groups.map(({ key }) => past.groups.get(key)?.score ?? null),
  ]);
  return {
    ...PLAIN,
    ...limitsOf(scores),
    id: "history",
    form: "line",
    title: say("sheets.chart.history", {}, language),
    categories: history.map((span) => shortPeriodText(span, calendar, language)),
    series: [
      {
        name: say("sheets.chart.overall", {}, language),
        look: "total",
        values: history.map(({ root }) => root.score),
      },
      ...groups.map((group): SeriesSpec => ({
        name: nameOf(group, language),
        look: "line",
        values: history.map(({ groups }) => groups.get(group.key)?.score ?? null),
      })),
    ],
  };
}

/**
 * What moved the score since the period before, as a waterfall over the perspectives; where there is no period before, what
 * each perspective brings to the score. Pure.
 */
export function movementChart(input: ScoreChartInput): ChartSpec {
  const { scorecard, history, calendar, language } = input;
  const [before, now] = [history.at(-2), history.at(-1)];
  const perspectives = groupsOf(scorecard);
  const moves =
    before && now
      ? bridge(
          perspectives.map(({ key, weight }) => before.groups.get(key) ?? { score: null, weight }),
          perspectives,
        )
      : null;
  if (!before || !now || !moves) return compositionChart(input);
  const steps = moves.rows.map(({ results, weights, missing }) => results + weights + missing);
  const names = perspectives.map((group, at) => stepName(group, steps[at] ?? 0, language));
  const [first, last] = [before, now].map((span) => shortPeriodText(span, calendar, language));
  return {
    ...waterfall(moves.before, steps, moves.after, language),
    title: say("sheets.chart.movement", { from: first ?? "", to: last ?? "" }, language),
    categories: [first ?? "", ...names, last ?? ""],
  };
}

function compositionChart({ scorecard, language }: ScoreChartInput): ChartSpec {
  const { root } = scorecard;
  const steps = root.contributions.map((part) => part ?? 0);
  return {
    ...waterfall(null, steps, root.score, language),
    title: say("sheets.chart.composition", {}, language),
    categories: [
      ...groupsOf(scorecard).map((group, at) => stepName(group, steps[at] ?? 0, language)),
      say("sheets.chart.overall", {}, language),
    ],
  };
}

/** A step's category: its label says how many points it is, since a small step has no room for it. */
function stepName(group: ScoredGroup, step: number, language: Language): string {
  const options = {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  } as const;
  return `${nameOf(group, language)} ${new Intl.NumberFormat(language, options).format(100 * step)}`;
}

/** Stacked columns that stand on an invisible one: from a first total, by steps, to a last total. */
function waterfall(
  first: number | null,
  steps: readonly number[],
  last: number | null,
  language: Language,
): Omit<ChartSpec, "title" | "categories"> {
  const lead: (number | null)[] = first === null ? [] : [null];
  let level = first ?? 0;
  const ends = steps.map((step) => {
    const from = level;
    level += step;
    return { base: Math.min(from, level), rise: step > 0 ? step : null, fall: step < 0 ? -step : null };
  });
  const levels = first === null ? [0] : [first];
  for (const step of steps) levels.push((levels.at(-1) ?? 0) + step);
  const column = (of: (end: (typeof ends)[number]) => number | null) => [...lead, ...ends.map(of), null];
  return {
    ...PLAIN,
    ...limitsOf([...levels, Math.max(0, Math.max(...levels) - LEAST_SPAN)]),
    id: "movement",
    form: "waterfall",
    format: EXACT_FORMAT,
    series: [
      { name: say("sheets.chart.base", {}, language), look: "hidden", values: column(({ base }) => base) },
      {
        name: say("sheets.heading.score", {}, language),
        look: "total",
        values: [...(first === null ? [] : [first]), ...ends.map(() => null), last],
      },
      { name: say("sheets.chart.rise", {}, language), look: "rise", values: column(({ rise }) => rise) },
      { name: say("sheets.chart.fall", {}, language), look: "fall", values: column(({ fall }) => fall) },
    ],
  };
}

/** Every KPI's score against its target as a bullet, on a common scale where 100% is on target. Pure. */
export function againstTargetChart({ scorecard, language }: ScoreChartInput): ChartSpec {
  const kpis = scorecard.kpis.filter(({ scale }) => scale !== null).slice(0, MOST_BULLETS);
  const edges = kpis.map(edgeOf);
  const band = (status: "off-track" | "at-risk" | "on-track", values: readonly number[]): SeriesSpec => ({
    name: statusWord(status, language),
    look: `${status}-band`,
    values,
  });
  return {
    ...PLAIN,
    id: "against-target",
    form: "bullet",
    title: say("sheets.chart.against-target", {}, language),
    categories: kpis.map(({ kpi, status }) => `${STATUS_LOOKS[status].icon} ${kpi.name}`),
    series: [
      band("off-track", edges),
      band(
        "at-risk",
        edges.map((edge) => 1 - edge),
      ),
      band(
        "on-track",
        edges.map(() => BULLET_END - 1),
      ),
      {
        name: say("sheets.heading.score", {}, language),
        look: "bullet",
        values: kpis.map(({ score, scale }) => (score === null || !scale ? null : score / scale.onTrackCut)),
      },
    ],
    maximum: BULLET_END,
    step: BULLET_STEP,
  };
}

/** Where a KPI turns from red to amber, as a share of its on-track cut. */
function edgeOf({ kpi, scale }: ScoredKpi): number {
  if (!scale) return 1;
  const given = typeof kpi.atRiskFrom === "number" ? scoreOn(scale, kpi.atRiskFrom) : scale.atRiskCut;
  return typeof given === "number" ? Math.min(1, Math.max(0, given / scale.onTrackCut)) : 1;
}

/** An axis from 0 on, with room for a label beyond the longest bar. */
function roomAbove(scores: readonly (number | null)[]): number {
  const most = Math.max(1, ...scores.map((score) => score ?? 0));
  return (Math.ceil(10 * most - 1e-9) + 1) / 10;
}

function limitsOf(scores: readonly (number | null)[]): Pick<ChartSpec, "minimum" | "maximum" | "step"> {
  const known = scores.filter((score) => score !== null);
  return known.length > 0 ? axisLimits(known) : { minimum: 0, maximum: null, step: null };
}

function groupsOf({ root }: Scorecard): readonly ScoredGroup[] {
  return root.children.filter((child) => child.type === "group");
}

function nameOf({ name }: ScoredGroup, language: Language): string {
  return name ?? say("sheets.group.unassigned", {}, language);
}

function scoreOfGroup({ score }: ScoredGroup): number | null {
  return score;
}
