import { Problem } from "../scorecard/problem";
import { limitsOf } from "./limits";
import type { Segment, Signal, XmrChart, XmrOptions, XmrPoint } from "./model";
import type { Readings } from "./readings";
import { readingsOf, roundingOf } from "./readings";
import { findHits, RULE_SETS } from "./rules";
import { baselineOf, findShifts, LEAST_READINGS } from "./shifts";

const NO_READING: XmrPoint = {
  value: null,
  movingRange: null,
  isRangeBeyond: false,
  signals: [],
  isInSignal: false,
};

/**
 * An XmR (individuals and moving range) chart with its signals.
 *
 * Gaps are passed over: the readings on both sides of one are neighbours, for the moving range and for every rule. No
 * pattern runs from one segment into the next. Where all readings are equal the limits have no extent and nothing is a
 * signal. For the sources see `limitsOf`, `RULE_SETS` and `findShifts`.
 *
 * @param values - Readings of successive periods in order of time, in any unit; `null` for none.
 * @returns The chart, or `too-few-readings` (count, least) where fewer than 6 values are readings.
 */
export function xmr(values: readonly (number | null)[], options: XmrOptions = {}): XmrChart | Problem {
  const series = readingsOf(values);
  const count = series.readings.length;
  if (count < LEAST_READINGS) return new Problem("too-few-readings", { count, least: LEAST_READINGS });
  const rounding = roundingOf(series.readings);
  const starts = options.isRebased === true ? [0, ...findShifts(series.readings, options)] : [0];
  const segments: Segment[] = [];
  const signals: Signal[] = [];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? count;
    const own = { readings: series.readings.slice(start, end), places: series.places.slice(start, end) };
    const segment = segmentOf(own, options);
    segments.push(segment);
    for (const signal of signalsOf(own, segment, rounding, options)) signals.push(signal);
  }
  const { centre, upper, lower, mrCentre, mrUpper } = segments.at(-1) ?? segmentOf(series, options);
  const points = pointsOf(values, series, segments, signals, rounding);
  return {
    centre,
    upper,
    lower,
    mrCentre,
    mrUpper,
    rules: options.rules ?? "wheeler",
    points,
    signals,
    segments,
  };
}

function segmentOf({ readings, places }: Readings, options: XmrOptions): Segment {
  const baseline = Math.min(readings.length, baselineOf(options));
  const limits = limitsOf(readings.slice(0, baseline), options);
  return { from: places[0] ?? 0, to: places.at(-1) ?? 0, baseline, ...limits };
}

function signalsOf(
  { readings, places }: Readings,
  limits: Segment,
  rounding: number,
  { rules = "wheeler" }: XmrOptions,
): readonly Signal[] {
  return RULE_SETS[rules].flatMap((rule) =>
    findHits(rule, { readings, limits, rounding }).map(({ side, members }) => {
      const own = members.map((member) => places[member] ?? 0);
      return { rule, side, place: own.at(-1) ?? 0, places: own };
    }),
  );
}

function pointsOf(
  values: readonly (number | null)[],
  { readings, places }: Readings,
  segments: readonly Segment[],
  signals: readonly Signal[],
  rounding: number,
): readonly XmrPoint[] {
  const inSignal = new Set(signals.flatMap((signal) => signal.places));
  let [member, at] = [0, 0];
  return values.map((_, place) => {
    if (places[member] !== place) return NO_READING;
    const value = readings[member] ?? 0;
    while (place > (segments[at]?.to ?? place)) at += 1;
    const { from, mrUpper } = segments[at] ?? { from: place, mrUpper: 0 };
    const movingRange = place === from ? null : Math.abs(value - (readings[member - 1] ?? value));
    member += 1;
    return {
      value,
      movingRange,
      isRangeBeyond: movingRange !== null && movingRange > mrUpper + rounding,
      signals: inSignal.has(place) ? signals.filter((signal) => signal.place === place) : [],
      isInSignal: inSignal.has(place),
    };
  });
}
