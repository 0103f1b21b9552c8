import { readableLimit, type ChartLimits } from "./kpi-signal";
import type { KpiText } from "./kpi-text";
import type { PaneWords } from "./pane-words";

/** The three lines of a chart's limits, from the top. */
export const LIMITS = ["upper", "centre", "lower"] as const;

/** The values of the three lines where the plot begins. */
export function firstLimits(limits: ChartLimits): readonly number[] {
  const own = limits.seasonal?.byPoint.find((point) => point !== null) ?? limits;
  return LIMITS.map((which) => own[which]);
}

/** Every value that the lines go through. */
export function limitValues(limits: ChartLimits): readonly number[] {
  const points = limits.seasonal ? limits.seasonal.byPoint.filter((point) => point !== null) : [limits];
  return points.flatMap((point) => LIMITS.map((which) => point[which]));
}

/** What a line is called, with its value: `Upper limit 12.4`. */
export function limitText(
  which: (typeof LIMITS)[number],
  value: number,
  limits: ChartLimits,
  words: PaneWords,
  text: KpiText,
): string {
  const key = which === "centre" && limits.isMedian ? "median" : which;
  return words.say(`pane.signal.${key}`, { value: text.exact(readableLimit(value, limits)) });
}
