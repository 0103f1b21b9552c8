import { Problem } from "../scorecard/problem";
import type { StrategyTables } from "./model";

/**
 * What a strategy still lacks before its map is published: mission, vision, a goal, and a horizon for each goal.
 *
 * @returns One problem for each gap, in that order; none when the strategy is complete. The map is drawn all the same.
 */
export function strategyGaps({ statement }: Pick<StrategyTables, "statement">): readonly Problem[] {
  const { mission, vision, goals } = statement;
  return [
    ...(mission === null ? [new Problem("mission-missing")] : []),
    ...(vision === null ? [new Problem("vision-missing")] : []),
    ...(goals.length === 0 ? [new Problem("goal-missing")] : []),
    ...goals
      .filter(({ horizon }) => horizon === null)
      .map(({ text }) => new Problem("horizon-missing", { text })),
  ];
}
