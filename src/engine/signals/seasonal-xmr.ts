import { Problem } from "../scorecard/problem";
import { fillGaps } from "./forecast/fill-gaps";
import { deseasonalise } from "./forecast/season";
import type { ChartSeason, Limits, SignalOptions, XmrChart } from "./model";
import { readingsOf } from "./readings";
import type { Trend } from "./trend";
import { xmr } from "./xmr";

/** Fewest parts of a year that can be seasons: two halves are a zigzag. */
const LEAST_SEASONS = 4;

/**
 * An XmR chart of a KPI that may have seasons. Where they are clear, the limits stand on the readings freed of them, as
 * Wheeler does for sales, and every reading is judged by limits that go up and down with its season (`limitsAt`).
 *
 * Seasons are clear where the trend had to compare each season with itself alone (`isSeasonal`: two full years or more, told
 * from chance with 95% confidence), of four parts of a year or more. Their indices are those of classical decomposition,
 * drawn in by their own scatter; factors where all readings are positive, else amounts. Gaps are bridged to find the
 * indices, never judged.
 *
 * Of 1500 series of months with a season of ±15 and noise of 5, plain limits called the last reading a signal in 30 of 100, these
 * in 6 (three years) to 4 (five); of series without a season as few as plain limits do, in one of 100.
 *
 * @param season - Periods in a year: 12 for months, 4 for quarters.
 * @param trend - Of the same values, as `trendOf` finds it.
 * @returns The chart as `xmr` gives it, its points with the readings as they are, its limits those of a season of index 1 or 0;
 *   `season` beside them where one was taken out.
 * @see Wheeler (1993), Understanding Variation, chapter 6, "But my data are seasonal".
 */
export function seasonalXmr(
  values: readonly (number | null)[],
  season: number,
  trend: Trend | Problem,
  options: SignalOptions = {},
): XmrChart | Problem {
  const isClear = "method" in trend && trend.method === "seasonal" && season >= LEAST_SEASONS;
  const found = options.isDeseasonalised === true && isClear ? seasonOf(values, season) : null;
  if (!found) return xmr(values, options);
  const chart = xmr(
    values.map((value, place) => (value === null ? null : freed(value, indexAt(found, place), found.kind))),
    options,
  );
  if (chart instanceof Problem) return chart;
  const points = chart.points.map((point, place) => {
    const value = values[place] ?? null;
    return point.value === null ? point : { ...point, value };
  });
  return { ...chart, points, season: found };
}

/** The limits by which the reading at a place is judged. */
export function limitsAt(
  { season, segments, centre, upper, lower }: XmrChart,
  place: number,
): Pick<Limits, "centre" | "upper" | "lower"> {
  const own = segments.find(({ to }) => place <= to) ?? { centre, upper, lower };
  const limits = { centre: own.centre, upper: own.upper, lower: own.lower };
  if (!season) return limits;
  const index = indexAt(season, place);
  const put = (value: number) => (season.kind === "additive" ? value + index : value * index);
  return { centre: put(limits.centre), upper: put(limits.upper), lower: put(limits.lower) };
}

function seasonOf(values: readonly (number | null)[], season: number): ChartSeason | null {
  const { readings, places } = readingsOf(values);
  const first = places[0] ?? 0;
  const kind = readings.every((reading) => reading > 0) ? "multiplicative" : "additive";
  const { indices } = deseasonalise(fillGaps(values, season).values, season, kind);
  if (!indices.every((index) => Number.isFinite(index) && (kind === "additive" || index > 0))) return null;
  // The indices begin with the first reading, the chart's with the first period.
  const shift = (season - (first % season)) % season;
  return { kind, indices: indices.map((_, phase) => indices[(phase + shift) % season] ?? 0) };
}

function indexAt({ indices }: ChartSeason, place: number): number {
  return indices[place % indices.length] ?? 0;
}

function freed(value: number, index: number, kind: ChartSeason["kind"]): number {
  return kind === "additive" ? value - index : value / index;
}
