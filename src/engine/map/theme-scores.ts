import { normalName } from "../scorecard/normal-name";
import type { Scorecard, ScoredGroup, Settings, Status } from "../scorecard/model";
import { rollUp } from "../scorecard/roll-up";
import { parentStatus } from "../scorecard/status";

/** A theme, scored from its objectives across the perspectives. */
export interface ThemeScore {
  readonly theme: string;
  readonly score: number | null;
  readonly status: Status;
  /** Share of the counted weight that has data, 0 to 1. */
  readonly coverage: number;
  readonly objectives: readonly string[];
  /** What each objective brings to the score, in the order of `objectives`; `null` where it brings none. */
  readonly contributions: readonly (number | null)[];
}

/**
 * Scores each theme as the roll-up of its objectives' scores by their weights, with the scorecard's own method, least
 * coverage and cuts.
 *
 * @returns Themes in the order in which the scorecard meets them; none where no objective names one.
 */
export function themeScores(
  { root }: Scorecard,
  settings: Pick<Settings, "rollUp" | "leastCoverage" | "parentOnTrack" | "parentAtRisk">,
): readonly ThemeScore[] {
  const themes = new Map<string, { readonly theme: string; readonly objectives: ScoredGroup[] }>();
  for (const objective of objectivesBelow(root)) {
    const theme = objective.theme ?? null;
    if (theme === null) continue;
    const key = normalName(theme);
    const found = themes.get(key) ?? { theme, objectives: [] };
    found.objectives.push(objective);
    themes.set(key, found);
  }
  return [...themes.values()].map(({ theme, objectives }) => {
    const children = objectives.map(({ score, weight, coverage, status }) => ({
      score,
      weight,
      coverage: score === null ? 0 : coverage,
      onTrack: status === "on-track",
    }));
    const { score, coverage, contributions } = rollUp(children, settings.rollUp, settings.leastCoverage);
    const names = objectives.map(({ name }) => name ?? "");
    return {
      theme,
      score,
      status: parentStatus(score, settings),
      coverage,
      objectives: names,
      contributions,
    };
  });
}

function objectivesBelow(group: ScoredGroup): readonly ScoredGroup[] {
  if (group.level === "objective") return [group];
  return group.children.flatMap((child) => (child.type === "group" ? objectivesBelow(child) : []));
}
