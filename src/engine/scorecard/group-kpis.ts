import { NormalNames } from "./normal-name";
import type {
  Objective,
  Perspective,
  Quantity,
  ScorecardInput,
  ScoredGroup,
  ScoredKpi,
  Settings,
} from "./model";
import { Problem } from "./problem";
import type { RollUpChild } from "./roll-up";
import { rollUp } from "./roll-up";
import { parentStatus } from "./status";
import { weightOf } from "./weight";

/** An objective with its KPIs; name `null` for rows that name none. */
export interface ObjectiveBranch {
  readonly name: string | null;
  readonly entry: Objective | null;
  readonly kpis: ScoredKpi[];
}

/** A perspective with its objectives; name `null` for rows that name none. */
export interface PerspectiveBranch {
  readonly name: string | null;
  readonly entry: Perspective | null;
  readonly objectives: ObjectiveBranch[];
  /** KPIs that hang directly under the perspective. */
  readonly kpis: ScoredKpi[];
}

/** Which levels a scorecard has, and what stands on each. */
export interface Branches {
  readonly usesPerspectives: boolean;
  readonly usesObjectives: boolean;
  readonly perspectives: readonly PerspectiveBranch[];
}

interface Growing extends PerspectiveBranch {
  readonly byObjective: Map<string | null, ObjectiveBranch>;
}

/**
 * Hangs KPIs under objectives and perspectives.
 *
 * A KPI's perspective is its own, else that of its objective in the Objectives table. Perspectives stand in the order of
 * their table, the others in the order met, rows that name none last; so do objectives. Those of a table that have no KPI
 * are kept, without data. Where no row names an objective, KPIs hang under their perspective; where none names either, all
 * hang under the scorecard.
 */
export function branchesOf(scored: readonly ScoredKpi[], input: ScorecardInput): Branches {
  const usesObjectives = input.objectives.length > 0 || scored.some(({ kpi }) => kpi.objective !== null);
  const usesPerspectives =
    input.perspectives.length > 0 ||
    input.objectives.some(({ perspective }) => perspective !== null) ||
    scored.some(({ kpi }) => kpi.perspective !== null);
  const growth = new Growth(input.objectives);
  for (const entry of byOrder(input.perspectives)) growth.perspective(entry.name, entry);
  const seen = new Set<Objective>();
  for (const one of scored) {
    const { objective, perspective } = one.kpi;
    const home = growth.homeOf(objective, perspective);
    if (home !== null) seen.add(home);
    const branch = growth.perspective(perspective ?? home?.perspective ?? null, null);
    const isHomeless = usesPerspectives && branch.name === null;
    const isDirect = objective === null && (isHomeless || !usesObjectives);
    (isDirect ? branch : growth.objective(branch, objective, home)).kpis.push(one);
  }
  for (const entry of input.objectives) {
    if (!seen.has(entry)) growth.objective(growth.perspective(entry.perspective, null), entry.name, entry);
  }
  const places = new Map(input.objectives.map((entry, place) => [entry, place]));
  const perspectives = unnamedLast([...growth.branches.values()]).map((branch) => ({
    ...branch,
    objectives: unnamedLast(byPlace([...branch.byObjective.values()], places)),
  }));
  return { usesPerspectives, usesObjectives, perspectives };
}

/** Branches as rows find or found them; two spellings of a name are one branch. */
class Growth {
  readonly branches = new Map<string | null, Growing>();
  private readonly homes = new Map<string, Objective[]>();
  private readonly names = new NormalNames();

  constructor(objectives: readonly Objective[]) {
    for (const objective of objectives) {
      const key = this.names.of(objective.name);
      const namesakes = this.homes.get(key);
      if (namesakes) namesakes.push(objective);
      else this.homes.set(key, [objective]);
    }
  }

  /** The table's objective that a row means: the one under its perspective, else the first of that name. */
  homeOf(objective: string | null, perspective: string | null): Objective | null {
    const namesakes = objective === null ? undefined : this.homes.get(this.names.of(objective));
    if (!namesakes) return null;
    const own =
      namesakes.length > 1 && perspective !== null
        ? namesakes.find((one) => this.areSame(one.perspective, perspective))
        : undefined;
    return own ?? namesakes[0] ?? null;
  }

  perspective(name: string | null, entry: Perspective | null): Growing {
    const key = name === null ? null : this.names.of(name);
    let branch = this.branches.get(key);
    if (!branch) {
      const byObjective = new Map<string | null, ObjectiveBranch>();
      this.branches.set(key, (branch = { name, entry, objectives: [], kpis: [], byObjective }));
    }
    return branch;
  }

  objective(branch: Growing, name: string | null, entry: Objective | null): ObjectiveBranch {
    const key = name === null ? null : this.names.of(name);
    let objective = branch.byObjective.get(key);
    if (!objective) branch.byObjective.set(key, (objective = { name, entry, kpis: [] }));
    return objective;
  }

  private areSame(one: string | null, other: string): boolean {
    return one !== null && this.names.of(one) === this.names.of(other);
  }
}

/** A group and the weight problems of the tables it was built from. */
export interface Grouped {
  readonly root: ScoredGroup;
  readonly problems: readonly Problem[];
  /** Groups that have data, but less than the least coverage. */
  readonly tooLittle: readonly ScoredGroup[];
}

/** Scores the branches from the KPIs up. */
export function scoreBranches(branches: Branches, name: string, settings: Settings): Grouped {
  const builder = new GroupBuilder(settings);
  const children = branches.perspectives.flatMap((branch) => {
    const objectives = branch.objectives.map((objective) =>
      builder.group(
        "objective",
        [branch.name, objective.name],
        objective.kpis,
        objective.entry?.weight ?? null,
        objective.entry,
      ),
    );
    const below = [...objectives, ...branch.kpis];
    if (!branches.usesPerspectives) return below;
    return [builder.group("perspective", [branch.name], below, branch.entry?.weight ?? null)];
  });
  const root = builder.group("scorecard", [name], children, null);
  return { root, problems: builder.problems, tooLittle: builder.tooLittle };
}

class GroupBuilder {
  readonly problems: Problem[] = [];
  readonly tooLittle: ScoredGroup[] = [];
  private readonly overOffTrack = new Set<ScoredGroup>();

  constructor(private readonly settings: Settings) {}

  group(
    level: ScoredGroup["level"],
    path: readonly (string | null)[],
    children: readonly (ScoredGroup | ScoredKpi)[],
    tableWeight: Quantity,
    entry: Objective | null = null,
  ): ScoredGroup {
    const name = path.at(-1) ?? null;
    const rolled = rollUp(children.map(asRollUpChild), this.settings.rollUp, this.settings.leastCoverage);
    const status = parentStatus(rolled.score, this.settings);
    const hasOffTrack = children.some(
      (child) => child.status === "off-track" || (child.type === "group" && this.overOffTrack.has(child)),
    );
    const group: ScoredGroup = {
      type: "group",
      level,
      key: `${level}:${JSON.stringify(path)}`,
      name,
      score: rolled.score,
      status,
      coverage: rolled.coverage,
      weight: this.weight(tableWeight, name),
      children,
      contributions: rolled.contributions,
      hidesOffTrack: hasOffTrack && status === "on-track",
      ...(entry ? { owner: entry.owner, theme: entry.theme } : {}),
    };
    if (hasOffTrack) this.overOffTrack.add(group);
    if (rolled.isTooLittle) this.tooLittle.push(group);
    return group;
  }

  private weight(tableWeight: Quantity, name: string | null): number {
    const weight = weightOf(tableWeight);
    if (!(weight instanceof Problem)) return weight;
    this.problems.push(new Problem(weight.code, { ...weight.values, subject: name ?? "" }));
    return 0;
  }
}

function asRollUpChild(child: ScoredGroup | ScoredKpi): RollUpChild {
  const onTrack = child.status === "on-track";
  if (child.type === "kpi") {
    const { counted, weight } = child;
    return { score: counted, weight, coverage: counted === null ? 0 : 1, onTrack };
  }
  const { score, weight, coverage } = child;
  return { score, weight, coverage: score === null ? 0 : coverage, onTrack };
}

function byOrder(perspectives: readonly Perspective[]): readonly Perspective[] {
  return perspectives.toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
}

function byPlace(
  objectives: readonly ObjectiveBranch[],
  places: ReadonlyMap<Objective, number>,
): readonly ObjectiveBranch[] {
  const placeOf = ({ entry }: ObjectiveBranch) => (entry && places.get(entry)) ?? places.size;
  return objectives.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function unnamedLast<Branch extends { readonly name: string | null }>(branches: readonly Branch[]): Branch[] {
  return [...branches.filter(({ name }) => name !== null), ...branches.filter(({ name }) => name === null)];
}
