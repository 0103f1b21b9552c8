import type { MapObjective } from "./model";

/** Changes of a score smaller than this show as unchanged. */
const LEAST_CHANGE = 0.005;

export type Trend = "up" | "down" | "flat";

/** Arrows of a score's trend; no triangles, which already say "at risk". */
export const TREND_SIGNS: Readonly<Record<Trend, string>> = { up: "↗", down: "↘", flat: "→" };

/** Where an objective's score is going, `null` where nobody knows. */
export function trendOf({ change, score }: Pick<MapObjective, "change" | "score">): Trend | null {
  if (change === null || score === null) return null;
  if (Math.abs(change) < LEAST_CHANGE) return "flat";
  return change > 0 ? "up" : "down";
}
