import { normalName } from "../scorecard/normal-name";
import type { Objective, Perspective, Scorecard, ScoredGroup } from "../scorecard/model";
import type { PastPeriod } from "../scorecard/score-history";
import type { Link, MapInput, MapObjective } from "./model";

export interface MapTables {
  readonly perspectives: readonly Perspective[];
  readonly objectives: readonly Objective[];
  readonly links: readonly Link[];
}

/**
 * What the strategy map is drawn from: the objectives of the scorecard and of the Objectives table with their scores, and
 * their perspectives from top to base.
 *
 * @param scorecard - As scored for its period.
 * @param before - The period before it, for the change of each score; `null` where there is none.
 */
export function mapInputOf(scorecard: Scorecard, tables: MapTables, before: PastPeriod | null): MapInput {
  const rows = new Map(tables.objectives.map((row) => [normalName(row.name), row]));
  const groups = scorecard.root.children.filter((child) => child.type === "group");
  const scored = groups.flatMap((perspective) =>
    perspective.children.flatMap((child) =>
      child.type === "group" && child.name !== null
        ? [scoredObjective(child, perspective.name, rows.get(normalName(child.name)), before)]
        : [],
    ),
  );
  const known = new Set(scored.map(({ name }) => normalName(name)));
  const unscored = tables.objectives.flatMap((row): MapObjective[] => {
    const key = normalName(row.name);
    if (known.has(key)) return [];
    known.add(key);
    const { name, perspective, theme, owner, stakeholder, cell = null } = row;
    const unknown = { kpis: 0, score: null, status: "no-data", change: null } as const;
    return [{ name, perspective, theme, owner, stakeholder, cell, ...unknown }];
  });
  const objectives = distinct([...scored, ...unscored]);
  const names = [
    ...groups.flatMap(({ name }) => (name === null ? [] : [name])),
    ...tables.perspectives.map(({ name }) => name),
    ...objectives.flatMap(({ perspective }) => (perspective === null ? [] : [perspective])),
  ];
  return { perspectives: distinctNames(names), objectives, links: tables.links };
}

function scoredObjective(
  group: ScoredGroup,
  perspective: string | null,
  row: Objective | undefined,
  before: PastPeriod | null,
): MapObjective {
  const { name, score, status, children, key } = group;
  const past = before?.groups.get(key)?.score ?? null;
  return {
    name: name ?? "",
    perspective,
    theme: row?.theme ?? null,
    owner: row?.owner ?? null,
    stakeholder: row?.stakeholder ?? null,
    kpis: children.length,
    score,
    status,
    change: score === null || past === null ? null : score - past,
    cell: row?.cell ?? children.flatMap(nameCells)[0] ?? null,
  };
}

function nameCells(child: ScoredGroup["children"][number]): readonly string[] {
  const cell = child.type === "kpi" ? child.kpi.cells.objective : undefined;
  return cell === undefined ? [] : [cell];
}

/** One objective of a name: where KPIs put it under two perspectives, the first counts. */
function distinct(objectives: readonly MapObjective[]): readonly MapObjective[] {
  const seen = new Set<string>();
  return objectives.filter(({ name }) => {
    const key = normalName(name);
    return !seen.has(key) && seen.add(key);
  });
}

function distinctNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(normalName(name))) seen.set(normalName(name), name);
  return [...seen.values()];
}
