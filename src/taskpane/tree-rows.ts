import type { Scorecard, ScoredGroup, ScoredKpi, Status } from "../engine/scorecard/model";
import { filterScorecard, isFiltering, type FilteredScorecard, type KpiFilter } from "./kpi-filter";

/** One visible line of the drill-down. */
export interface TreeRow {
  readonly id: string;
  readonly node: ScoredGroup | ScoredKpi | null;
  /** For the line that stands for children not shown yet: how many there are. */
  readonly more: number;
  readonly parent: string | null;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly expanded: boolean | null;
}

export interface TreeView {
  readonly closed: ReadonlySet<string>;
  /** How many children a group shows, where not the first `PAGE`. */
  readonly shown: ReadonlyMap<string, number>;
  readonly filter: KpiFilter;
}

/** How many children of a group are drawn before a line offers the rest. */
export const PAGE = 100;
/** KPIs that one takes in at a glance; more are drawn closed at first. */
const GLANCE = 40;

interface Place {
  readonly id: string;
  readonly level: number;
}

/** Lists the lines to draw of what a filter left, from the scorecard's children down. Children keep the workbook's order. */
export function treeRows(
  scorecard: Scorecard,
  view: TreeView,
  { nodes }: Pick<FilteredScorecard, "nodes"> = filterScorecard(scorecard, view.filter),
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  addChildren(rows, scorecard.root, { id: "root", level: 1 }, view, nodes);
  return rows;
}

function addChildren(
  rows: TreeRow[],
  group: ScoredGroup,
  place: Place,
  view: TreeView,
  nodes: FilteredScorecard["nodes"],
): void {
  const children = group.children
    .map((node, index) => ({ node, id: `${place.id}/${index}` }))
    .filter(({ node }) => nodes.has(node));
  const limit = view.shown.get(place.id) ?? PAGE;
  const shown = children.slice(0, limit);
  const more = children.length - shown.length;
  const siblings = shown.length + (more > 0 ? 1 : 0);
  const parent = place.level === 1 ? null : place.id;
  const common = { parent, level: place.level, siblings };
  shown.forEach(({ node, id }, index) => {
    const expanded = node.type === "group" ? !view.closed.has(id) : null;
    rows.push({ ...common, id, node, more: 0, position: index + 1, expanded });
    if (node.type === "group" && expanded) {
      addChildren(rows, node, { id, level: place.level + 1 }, view, nodes);
    }
  });
  if (more > 0) {
    rows.push({ ...common, id: `${place.id}/more`, node: null, more, position: siblings, expanded: null });
  }
}

/** The tree with only what fits a filter, opened as far as one takes in at a glance. */
export function freshView(scorecard: Scorecard, filter: KpiFilter): TreeView {
  const count = isFiltering(filter) ? filterScorecard(scorecard, filter).matches : scorecard.kpis.length;
  const closed = count > GLANCE ? deepestGroups(scorecard) : new Set<string>();
  return { closed, shown: new Map(), filter };
}

/** Groups that hold KPIs. */
function deepestGroups(scorecard: Scorecard): ReadonlySet<string> {
  const closed = new Set<string>();
  const visit = (group: ScoredGroup, id: string) =>
    group.children.forEach((child, index) => {
      if (child.type !== "group") return;
      const childId = `${id}/${index}`;
      if (child.children.some((grandchild) => grandchild.type === "kpi")) closed.add(childId);
      visit(child, childId);
    });
  visit(scorecard.root, "root");
  return closed;
}

/** How many KPIs have each status. */
export function countStatuses(kpis: readonly ScoredKpi[]): Readonly<Record<Status, number>> {
  const counts = { "on-track": 0, "at-risk": 0, "off-track": 0, "no-data": 0 };
  for (const { status } of kpis) counts[status] += 1;
  return counts;
}
