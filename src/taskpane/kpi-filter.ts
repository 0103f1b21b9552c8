import type { Scorecard, ScoredGroup, ScoredKpi, Status } from "../engine/scorecard/model";
import { NormalNames } from "../engine/scorecard/normal-name";

/** What KPIs can be told apart by, beside their status. */
export const FILTER_FIELDS = ["owner", "perspective", "theme", "entity"] as const;

export type FilterField = (typeof FILTER_FIELDS)[number];

/** Stands for the KPIs that name none: no owner, no theme. Names themselves are never empty. */
export const NAMES_NONE = "";

/** Which KPIs to list: those that fit every part. */
export interface KpiFilter extends Readonly<Record<FilterField, string | null>> {
  /** Any of these statuses; all where empty. */
  readonly statuses: ReadonlySet<Status>;
}

export const noFilter: KpiFilter = {
  statuses: new Set(),
  owner: null,
  perspective: null,
  theme: null,
  entity: null,
};

/** Whether anything is left out. */
export function isFiltering(filter: KpiFilter): boolean {
  return filter.statuses.size > 0 || FILTER_FIELDS.some((field) => filter[field] !== null);
}

/** What a filter leaves of a scorecard. */
export interface FilteredScorecard {
  /** Groups and KPIs to draw; a group is drawn for its own sake or for what is below it. */
  readonly nodes: ReadonlySet<ScoredGroup | ScoredKpi>;
  /** KPIs that fit all parts but the statuses, in the tree's order: what the statuses are counted of. */
  readonly kpis: readonly ScoredKpi[];
  /** KPIs that fit every part. */
  readonly matches: number;
  /** Objectives drawn. */
  readonly objectives: number;
}

type Names = Readonly<Record<FilterField, string | null>>;

const nameless: Names = { owner: null, perspective: null, theme: null, entity: null };

/**
 * Picks the KPIs and groups that fit a filter.
 *
 * A KPI that names no owner is its objective's owner's; its theme is its objective's. A group without KPIs that fit is
 * kept where it fits by itself, such as an objective of the chosen owner; but not under a status or an entity, which only
 * KPIs have, nor under an owner where owners are named for KPIs only. Two spellings of a name are one.
 */
export function filterScorecard(scorecard: Scorecard, filter: KpiFilter): FilteredScorecard {
  const names = new NormalNames();
  const wanted = FILTER_FIELDS.flatMap((field) => {
    const name = filter[field];
    return name === null ? [] : [[field, names.of(name)] as const];
  });
  const fits = (own: Names) => wanted.every(([field, name]) => names.of(own[field] ?? NAMES_NONE) === name);
  const areOwned = objectivesAreOwned(scorecard.root);
  const nodes = new Set<ScoredGroup | ScoredKpi>();
  const kpis: ScoredKpi[] = [];
  let [matches, objectives] = [0, 0];
  const visit = (node: ScoredGroup | ScoredKpi, above: Names): boolean => {
    const own = namesOf(node, above);
    if (node.type === "kpi") {
      if (!fits(own)) return false;
      kpis.push(node);
      if (filter.statuses.size > 0 && !filter.statuses.has(node.status)) return false;
      matches += 1;
      nodes.add(node);
      return true;
    }
    let isKept = standsAlone(node, filter, areOwned) && fits(own);
    for (const child of node.children) isKept = visit(child, own) || isKept;
    if (!isKept) return false;
    if (node.level === "objective") objectives += 1;
    nodes.add(node);
    return true;
  };
  visit(scorecard.root, nameless);
  return { nodes, kpis, matches, objectives };
}

/** Whether a group may be drawn without any KPI below it. */
function standsAlone({ level }: ScoredGroup, filter: KpiFilter, areOwned: boolean): boolean {
  if (filter.statuses.size > 0 || filter.entity !== null) return false;
  if (level === "objective") return areOwned || filter.owner === null;
  return level === "perspective" && filter.owner === null && filter.theme === null;
}

/** Whether objectives name owners at all; where none does, an objective without one lacks nothing. */
function objectivesAreOwned(group: ScoredGroup): boolean {
  if (group.owner) return true;
  return group.children.some((child) => child.type === "group" && objectivesAreOwned(child));
}

function namesOf(node: ScoredGroup | ScoredKpi, above: Names): Names {
  if (node.type === "kpi") {
    return { ...above, owner: node.kpi.owner ?? above.owner, entity: node.kpi.entity };
  }
  if (node.level === "perspective") return { ...above, perspective: node.name };
  if (node.level === "objective") return { ...above, owner: node.owner ?? null, theme: node.theme ?? null };
  return above;
}

/** Names to choose from in each field; a field in which all KPIs are alike has none. */
export type FilterChoices = Readonly<Record<FilterField, readonly string[]>>;

/**
 * Lists what can be chosen: perspectives and themes in the scorecard's order, people and entities by the alphabet, so that
 * nobody is ranked; those that name none come last.
 *
 * @param language - Tag of the language that sorts.
 */
export function filterChoices(scorecard: Scorecard, language: string): FilterChoices {
  const names = new NormalNames();
  const areOwned = objectivesAreOwned(scorecard.root);
  const found = new Map(FILTER_FIELDS.map((field) => [field, new Map<string, string>()] as const));
  const note = (field: FilterField, name: string | null) => {
    const spellings = found.get(field);
    const key = names.of(name ?? NAMES_NONE);
    if (!spellings?.has(key)) spellings?.set(key, name ?? NAMES_NONE);
  };
  const visit = (node: ScoredGroup | ScoredKpi, above: Names) => {
    const own = namesOf(node, above);
    if (node.type === "kpi") FILTER_FIELDS.forEach((field) => note(field, own[field]));
    else {
      if (node.level === "perspective") note("perspective", own.perspective);
      if (node.level === "objective") note("theme", own.theme);
      if (node.level === "objective" && areOwned) note("owner", own.owner);
      node.children.forEach((child) => visit(child, own));
    }
  };
  visit(scorecard.root, nameless);
  const listed = (field: FilterField): readonly string[] => {
    const all = [...(found.get(field)?.values() ?? [])];
    const named = all.filter((name) => name !== NAMES_NONE);
    if (named.length === 0 || all.length < 2) return [];
    if (field === "owner" || field === "entity") named.sort(new Intl.Collator(language).compare);
    return all.length > named.length ? [...named, NAMES_NONE] : named;
  };
  return {
    owner: listed("owner"),
    perspective: listed("perspective"),
    theme: listed("theme"),
    entity: listed("entity"),
  };
}
