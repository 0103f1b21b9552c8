import { shares } from "./contribution";
import type { RollUpMethod, Scale, Scorecard, ScoredGroup, ScoredKpi, Status } from "./model";
import type { Problem } from "./problem";

/** How a KPI or group stands in its parents. */
export interface Standing {
  /** Share of the parent's present weight, 0 to 1; `null` where it does not count. */
  readonly weightShare: number | null;
  /** Part of the parent's score that it brings, `null` where it brings none. */
  readonly toParent: number | null;
  /** Part of the whole scorecard's score that it brings, `null` where it brings none. */
  readonly toScorecard: number | null;
}

/** Why a KPI has its score. Values are in the KPI's own unit, scores are ratios. */
export interface KpiExplanation extends Standing {
  readonly type: "kpi";
  readonly path: readonly ScoredGroup[];
  readonly value: number | null;
  readonly target: number | null;
  readonly baseline: number | null;
  readonly scale: Scale | null;
  /** Scores from which the KPI is on track and at risk. */
  readonly onTrackCut: number | null;
  readonly atRiskCut: number | null;
  readonly score: number | null;
  /** Score divided by the on-track cut. */
  readonly relative: number | null;
  /** What enters the roll-up: `relative`, held between floor and cap. */
  readonly counted: number | null;
  readonly isHeld: boolean;
  readonly weight: number;
  readonly status: Status;
  readonly problem: Problem | null;
}

/** Why a group has its score. */
export interface GroupExplanation extends Standing {
  readonly type: "group";
  readonly path: readonly ScoredGroup[];
  readonly score: number | null;
  readonly status: Status;
  readonly coverage: number;
  readonly weight: number;
  /** The children in order, with how each stands in the group. */
  readonly children: readonly (Standing & { readonly item: ScoredGroup | ScoredKpi })[];
}

/**
 * Why a KPI or group has its score: its numbers, and its part in the scores above it.
 *
 * The parts that all KPIs bring to the scorecard sum to its score, for every roll-up method.
 *
 * @param item - One of the scorecard's own groups or KPIs.
 * @param method - The method that the scorecard was rolled up by.
 * @returns The explanation, or `null` where the item is not in the scorecard.
 */
export function explain(
  scorecard: Scorecard,
  item: ScoredGroup | ScoredKpi,
  method: RollUpMethod,
): KpiExplanation | GroupExplanation | null {
  const path = pathTo(scorecard.root, item);
  if (!path) return null;
  const standing = standingOf(path, item, method);
  return item.type === "kpi" ? explainKpi(item, path, standing) : explainGroup(item, path, standing, method);
}

function explainKpi(item: ScoredKpi, path: readonly ScoredGroup[], standing: Standing): KpiExplanation {
  const { scale, score, counted } = item;
  const relative = score === null || scale === null ? null : score / scale.onTrackCut;
  return {
    ...standing,
    type: "kpi",
    path,
    value: item.actual,
    target: item.target,
    baseline: item.baseline,
    scale,
    onTrackCut: scale?.onTrackCut ?? null,
    atRiskCut: scale?.atRiskCut ?? null,
    score,
    relative,
    counted,
    isHeld: relative !== counted,
    weight: item.weight,
    status: item.status,
    problem: item.problem,
  };
}

function explainGroup(
  item: ScoredGroup,
  path: readonly ScoredGroup[],
  standing: Standing,
  method: RollUpMethod,
): GroupExplanation {
  const { score, status, coverage, weight } = item;
  const below = [...path, item];
  const children = item.children.map((child) => ({ item: child, ...standingOf(below, child, method) }));
  return { ...standing, type: "group", path, score, status, coverage, weight, children };
}

/** The groups above an item, the scorecard first; the scorecard itself has none above it. */
function pathTo(group: ScoredGroup, item: ScoredGroup | ScoredKpi): readonly ScoredGroup[] | null {
  if (group === item) return [];
  for (const child of group.children) {
    if (child === item) return [group];
    const below = child.type === "group" ? pathTo(child, item) : null;
    if (below) return [group, ...below];
  }
  return null;
}

function standingOf(
  path: readonly ScoredGroup[],
  item: ScoredGroup | ScoredKpi,
  method: RollUpMethod,
): Standing {
  const parent = path.at(-1);
  if (!parent) return { weightShare: 1, toParent: scoreOf(item), toScorecard: scoreOf(item) };
  const toParent = parent.contributions[parent.children.indexOf(item)] ?? null;
  let toScorecard = toParent;
  for (let depth = path.length - 1; depth > 0 && toScorecard !== null; depth -= 1) {
    const [group, above] = [path[depth], path[depth - 1]];
    const factor = group && above ? passedOn(group, above, method) : null;
    toScorecard = factor === null ? null : toScorecard * factor;
  }
  return { weightShare: shareIn(parent, item, "weighted"), toParent, toScorecard };
}

/** What part of a group's score its parent takes over. */
function passedOn(group: ScoredGroup, parent: ScoredGroup, method: RollUpMethod): number | null {
  if (parent.score === null) return null;
  if (method !== "share") return shareIn(parent, group, method);
  const brought = parent.contributions[parent.children.indexOf(group)] ?? null;
  if (brought === null || group.score === null) return null;
  return group.score === 0 ? 0 : brought / group.score;
}

function shareIn(parent: ScoredGroup, item: ScoredGroup | ScoredKpi, method: RollUpMethod): number | null {
  const contributors = parent.children.map((child) => ({
    score: scoreOf(child),
    weight: child.weight,
    onTrack: child.status === "on-track",
  }));
  return shares(contributors, method)[parent.children.indexOf(item)] ?? null;
}

function scoreOf(item: ScoredGroup | ScoredKpi): number | null {
  return item.type === "kpi" ? item.counted : item.score;
}
