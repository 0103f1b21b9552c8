import type { Work } from "../scorecard/work";
import { DRAWS, pastOutcomes, type PastOutcomes } from "../signals/forecast/past-readings";
import type { HitChance } from "../signals/hit-chance";
import { shareHitting, type Goal } from "./goal";
import type { KpiYear } from "./kpi-year";
import { extreme, soFarOf } from "./landing-outcomes";

/**
 * The chance of a goal if each period ahead is like any period of the past, blind to trend and season, in steps; its range is
 * that of the two ways to draw a period.
 *
 * @param year - With at least one period ahead.
 * @param filled - The values up to the last one, gaps filled.
 * @see Ganry (2018), One simple way for CFOs to manage forecast uncertainties.
 */
export function* chanceFromPast(
  year: KpiYear,
  values: readonly (number | null)[],
  filled: readonly number[],
  goal: Goal,
): Work<HitChance> {
  const readings = values.filter((value) => value !== null);
  const periods = year.ahead.length - year.early;
  const isTotal = year.by === "sum" || year.by === "average" || year.by === "ratio";
  const { fitted, drawn } = yield* drawing(
    readings,
    isTotal ? periods : 1,
    readings.length * 1000 + year.ahead.length,
  );
  const endings = endingsOf(year, values, filled);
  const [byFit, byDraw] = [endings(fitted), endings(drawn)];
  const shares = [byFit, byDraw].map((sorted) => shareHitting((value) => shareUnder(sorted, value), goal));
  const all = [...byFit, ...byDraw].sort((a, b) => a - b);
  return {
    chance: shares.reduce((sum, share) => sum + share / shares.length, 0),
    low: Math.min(...shares),
    high: Math.max(...shares),
    expected: all.reduce((sum, value) => sum + value / all.length, 0),
    lower80: all[Math.floor(all.length * 0.1)] ?? NaN,
    upper80: all[Math.ceil(all.length * 0.9) - 1] ?? NaN,
    method: "past-readings",
    notes: [],
  };
}

/** Periods drawn between two pauses. */
const STEP = 240_000;

function* drawing(readings: readonly number[], periods: number, seed: number): Work<PastOutcomes> {
  const most = Math.ceil(STEP / (2 * periods));
  const fitted: number[] = [];
  const drawn: number[] = [];
  for (let batch = 0; fitted.length < DRAWS; batch += 1) {
    yield;
    const draws = Math.min(most, DRAWS - fitted.length);
    const more = pastOutcomes(readings, periods, 0, seed + batch, draws);
    fitted.push(...more.fitted);
    drawn.push(...more.drawn);
  }
  return { fitted: fitted.sort((a, b) => a - b), drawn: drawn.sort((a, b) => a - b) };
}

/** Makes sorted outcomes of the periods ahead sorted endings of the year. */
function endingsOf(
  year: KpiYear,
  values: readonly (number | null)[],
  filled: readonly number[],
): (outcomes: readonly number[]) => readonly number[] {
  const { by, first, last } = year;
  if (by === "last") return (outcomes) => outcomes;
  if (by === "min" || by === "max") {
    const known = values.slice(first, last + 1).filter((value) => value !== null);
    const periods = year.ahead.length - year.early;
    return (outcomes) =>
      outcomes.map((_, place) => {
        // The most of n draws stays under a value with the n-th power of the chance that one does; the least likewise.
        const share = (place + 0.5) / outcomes.length;
        const one = by === "max" ? share ** (1 / periods) : 1 - (1 - share) ** (1 / periods);
        return extreme(by, [...known, outcomes[Math.floor(one * outcomes.length)] ?? NaN]);
      });
  }
  const { base, share } = soFarOf(year, values, filled);
  const known = values.filter((value) => value !== null);
  // A period that is under way was drawn whole; the part that is over is taken off as a period brings it on average.
  const over = (year.begun.share * known.reduce((sum, value) => sum + value, 0)) / Math.max(1, known.length);
  return (outcomes) => outcomes.map((sum) => base + share * sum - over);
}

function shareUnder(sorted: readonly number[], value: number): number {
  const place = sorted.findIndex((one) => one >= value);
  return (place < 0 ? sorted.length : place) / sorted.length;
}
