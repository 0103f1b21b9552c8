import type { Scorecard, ScoredGroup, ScoredKpi } from "../engine/scorecard/model";
import { normalName } from "../engine/scorecard/normal-name";

/** Steps from the scorecard down to a group or KPI: the place of each child in its parent. */
export type NodePath = readonly string[];

/** Finds again, by position, what was opened before a refresh; `null` when it is no longer there. */
export function nodeAt(scorecard: Scorecard, steps: NodePath): ScoredGroup | ScoredKpi | null {
  let node: ScoredGroup | ScoredKpi | undefined = scorecard.root;
  for (const step of steps) node = node?.type === "group" ? node.children[Number(step)] : undefined;
  return node ?? null;
}

/** The way to the first objective of a name; `null` where the scorecard has none, such as one without KPIs. */
export function pathToObjective({ root }: Scorecard, name: string): NodePath | null {
  const wanted = normalName(name);
  const find = (group: ScoredGroup, path: NodePath): NodePath | null => {
    if (group.level === "objective") return normalName(group.name ?? "") === wanted ? path : null;
    for (const [place, child] of group.children.entries()) {
      const found = child.type === "group" ? find(child, [...path, String(place)]) : null;
      if (found) return found;
    }
    return null;
  };
  return find(root, []);
}
