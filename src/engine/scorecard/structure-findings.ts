import type { Branches } from "./group-kpis";
import { kpiFinding, problemOf } from "./kpi-finding";
import type { ScorecardInput, ScoredKpi } from "./model";
import { normalName } from "./normal-name";
import type { Finding, ProblemCode, ProblemValues } from "./problem";
import { Problem } from "./problem";
import { severityOf } from "./severity";

/** Objectives a perspective does well with, and KPIs an objective does. */
const OBJECTIVES = { least: 2, most: 3 };
const KPIS_MOST = 2;

/**
 * What the make-up of a scorecard gives reason to look at: rows without home or owner, repeated keys, and perspectives or
 * objectives with too few or too many below them. Levels that the workbook does not use are not asked for.
 *
 * @see Kaplan & Norton, The Balanced Scorecard (1996): few objectives for a perspective, one or two measures for each.
 */
export function structureFindings(
  scored: readonly ScoredKpi[],
  branches: Branches,
  input: ScorecardInput,
): readonly Finding[] {
  return [
    ...repeatedKeys(scored),
    ...unassigned(branches),
    ...objectiveCounts(branches),
    ...kpiCounts(branches),
    ...missingOwners(scored, input),
  ];
}

/** A finding that is about no single KPI. */
export function finding(code: ProblemCode, values: ProblemValues, cell: string | null = null): Finding {
  return { severity: severityOf(code), problem: new Problem(code, values), cell };
}

function repeatedKeys(scored: readonly ScoredKpi[]): readonly Finding[] {
  const keys = scored.map(({ kpi }) => normalName(kpi.key));
  if (new Set(keys).size === keys.length) return [];
  const first = new Map<string, ScoredKpi>();
  const findings: Finding[] = [];
  for (const [index, one] of scored.entries()) {
    const key = keys[index] ?? "";
    const earlier = first.get(key);
    if (!earlier) first.set(key, one);
    else {
      const other = earlier.kpi.cells.kpi ?? "";
      findings.push(kpiFinding(one.kpi, problemOf(one.kpi, "repeated-key", { cell: other })));
    }
  }
  return findings;
}

function unassigned({ perspectives, usesPerspectives }: Branches): readonly Finding[] {
  const homeless = perspectives.flatMap(({ name, objectives, kpis }) => {
    if (usesPerspectives && name === null)
      return [...objectives.flatMap((objective) => objective.kpis), ...kpis];
    return objectives.flatMap((objective) => (objective.name === null ? objective.kpis : []));
  });
  return homeless.map(({ kpi }) => kpiFinding(kpi, problemOf(kpi, "unassigned")));
}

function objectiveCounts({ perspectives, usesPerspectives, usesObjectives }: Branches): readonly Finding[] {
  if (!usesPerspectives || !usesObjectives) return [];
  return perspectives.flatMap(({ name, entry, objectives, kpis }) => {
    if (name === null) return [];
    const below = [...objectives.flatMap((objective) => objective.kpis), ...kpis];
    const cell = entry?.cell ?? objectives[0]?.entry?.cell ?? below[0]?.kpi.cells.perspective ?? null;
    const count = objectives.filter((objective) => objective.name !== null).length;
    if (count < OBJECTIVES.least) return [finding("too-few-objectives", { subject: name, count }, cell)];
    return count > OBJECTIVES.most ? [finding("too-many-objectives", { subject: name, count }, cell)] : [];
  });
}

function kpiCounts({ perspectives }: Branches): readonly Finding[] {
  return perspectives.flatMap(({ objectives }) =>
    objectives.flatMap(({ name, entry, kpis }) => {
      if (name === null) return [];
      const cell = kpis[0]?.kpi.cells.objective ?? entry?.cell ?? null;
      if (kpis.length === 0) return [finding("objective-without-kpi", { subject: name }, cell)];
      const count = kpis.length;
      return count > KPIS_MOST ? [finding("too-many-kpis", { subject: name, count }, cell)] : [];
    }),
  );
}

function missingOwners(scored: readonly ScoredKpi[], { objectives }: ScorecardInput): readonly Finding[] {
  const hasColumn = scored.some(({ kpi }) => kpi.owner !== null || kpi.cells.owner !== undefined);
  if (!hasColumn) return [];
  const owned = new Set(objectives.filter(({ owner }) => owner !== null).map(({ name }) => normalName(name)));
  return scored
    .filter(
      ({ kpi }) => kpi.owner === null && !(kpi.objective !== null && owned.has(normalName(kpi.objective))),
    )
    .map(({ kpi }) => kpiFinding(kpi, problemOf(kpi, "no-owner")));
}
