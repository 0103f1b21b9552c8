import type { ScoredGroup, ScoredKpi } from "../../engine/scorecard/model";

/** How far the KPIs' parts may miss a group's move, as a score, before they do not explain it. */
const NEAR = 0.0005;
/** Share of a move that its main cause makes up at least. */
const MOST = 0.5;

/**
 * The KPI that made up most of a group's move: its counted score's change times its share of the weight. Pure.
 *
 * @param group - The group as it is now.
 * @param before - The group's score before.
 * @param countedBefore - A KPI's counted score before, `null` for no data.
 * @returns `null` where no KPI stands out, or where weights, caps or another roll-up than the average moved the score too.
 */
export function mainCause(
  group: ScoredGroup,
  before: number,
  countedBefore: (kpi: ScoredKpi) => number | null,
): ScoredKpi | null {
  if (group.score === null) return null;
  const parts = [...partsOf(group, 1, countedBefore)];
  const move = group.score - before;
  const explained = parts.reduce((sum, { part }) => sum + part, 0);
  if (Math.abs(explained - move) > NEAR) return null;
  const [first] = parts.sort((one, other) => Math.sign(move) * (other.part - one.part));
  return first && first.part / move >= MOST ? first.kpi : null;
}

interface Part {
  readonly kpi: ScoredKpi;
  readonly part: number;
}

function* partsOf(
  { children }: ScoredGroup,
  share: number,
  countedBefore: (kpi: ScoredKpi) => number | null,
): Iterable<Part> {
  const counted = children.filter((child) => child.score !== null);
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return;
  for (const child of counted) {
    const own = (share * child.weight) / total;
    if (child.type === "group") yield* partsOf(child, own, countedBefore);
    else {
      const before = countedBefore(child);
      if (before !== null && child.counted !== null)
        yield { kpi: child, part: own * (child.counted - before) };
    }
  }
}
