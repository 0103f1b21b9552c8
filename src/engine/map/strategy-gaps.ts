import type { Finding } from "../scorecard/problem";
import { finding } from "../scorecard/structure-findings";
import type { StrategyTables } from "./model";

/**
 * What a strategy still lacks before its map is published: mission, vision, a goal, and a horizon for each goal.
 *
 * @returns One finding for each gap, in that order, a goal's with the cell to fill in; none when the strategy is complete.
 * The map is drawn all the same.
 */
export function strategyGaps({ statement }: Pick<StrategyTables, "statement">): readonly Finding[] {
  const { mission, vision, goals } = statement;
  return [
    ...(mission === null ? [finding("mission-missing", {})] : []),
    ...(vision === null ? [finding("vision-missing", {})] : []),
    ...(goals.length === 0 ? [finding("goal-missing", {})] : []),
    ...goals
      .filter(({ horizon }) => horizon === null)
      .map(({ text, cell = null }) => finding("horizon-missing", { text }, cell)),
  ];
}
