import type { ChartAxisContent } from "../excel/chart-content";

/** A value axis: from and to, and the step between its labels. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly unit: number;
  readonly reversed: boolean;
  readonly logBase: number | null;
}

export interface Extent {
  readonly min: number;
  readonly max: number;
}

/**
 * The scale that Excel chooses for values.
 *
 * @param extent - Least and largest value that is drawn.
 * @param most - How many steps have room along the axis.
 * @param headroom - False where the scale may end at the largest value, as on a radar.
 * @see J. Peltier, How Excel Calculates Automatic Chart Axis Limits (2012), after Microsoft's KB 214075: a twentieth of the
 *   spread beyond the values, and zero as the end unless the spread is less than a sixth of the largest.
 */
export function chooseScale(
  extent: Extent | null,
  axis: ChartAxisContent,
  most: number,
  headroom = true,
): Scale {
  const reversed = axis.reversePlotOrder === true;
  if (axis.scaleType === "Logarithmic") return logarithmic(extent, axis, reversed);
  const { low, high } = reach(extent ?? { min: 0, max: 1 }, axis, headroom);
  const unit = axis.majorUnit ?? roomyUnit(low, high, most);
  const min = axis.minimum ?? tidy(Math.floor(low / unit + 1e-9) * unit);
  const max = axis.maximum ?? tidy(Math.ceil(high / unit - 1e-9) * unit);
  return { min, max: max > min ? max : min + unit, unit, reversed, logBase: null };
}

/** Smaller than any reading, but not yet where arithmetic fails. */
const NOTHING = 1e-250;

/** Where the axis has to reach at least. */
function reach(extent: Extent, axis: ChartAxisContent, headroom: boolean): { low: number; high: number } {
  const least = axis.minimum ?? extent.min;
  const largest = axis.maximum ?? extent.max;
  const [min, max] = [Math.min(least, largest), Math.max(least, largest)];
  const spread = max - min;
  const beyond = headroom ? spread / 20 : 0;
  if (Math.max(Math.abs(min), Math.abs(max)) < NOTHING)
    return { low: axis.minimum ?? 0, high: axis.maximum ?? 1 };
  if (min >= 0) {
    const fromZero = min < (5 / 6) * max || spread === 0;
    return {
      low: axis.minimum ?? (fromZero ? 0 : min - beyond),
      high: axis.maximum ?? (spread === 0 ? max * (headroom ? 1.05 : 1) : max + beyond),
    };
  }
  if (max <= 0) {
    const mirrored = reach(
      { min: -max, max: -min },
      {
        ...(axis.maximum === undefined ? {} : { minimum: -axis.maximum }),
        ...(axis.minimum === undefined ? {} : { maximum: -axis.minimum }),
      },
      headroom,
    );
    return { low: -mirrored.high, high: -mirrored.low };
  }
  return { low: axis.minimum ?? min - beyond, high: axis.maximum ?? max + beyond };
}

/** The least unit of which no more have room, counting those that the ends are rounded to. */
function roomyUnit(low: number, high: number, most: number): number {
  const unit = niceUnit(high - low, most);
  const steps = Math.ceil(high / unit - 1e-9) - Math.floor(low / unit + 1e-9);
  return steps <= Math.max(most, 2) ? unit : niceUnit(unit * most * 1.01, most);
}

/** The least of 1, 2 and 5 times a power of ten that needs no more steps than have room. */
function niceUnit(span: number, most: number): number {
  const least = span / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return tidy(factor * power);
}

function logarithmic(extent: Extent | null, axis: ChartAxisContent, reversed: boolean): Scale {
  const base = axis.logBase ?? 10;
  const exponent = (value: number) => Math.log(value) / Math.log(base);
  const positive = extent && extent.min > 0 ? extent : { min: 1, max: Math.max(extent?.max ?? 1, base) };
  const min = axis.minimum ?? Math.min(1, base ** Math.floor(exponent(positive.min)));
  const max = axis.maximum ?? base ** Math.ceil(exponent(positive.max) - 1e-9);
  return { min, max: max > min ? max : min * base, unit: axis.majorUnit ?? base, reversed, logBase: base };
}

/** Values with a label, from the least on. */
export function ticksOf(scale: Scale): number[] {
  if (scale.logBase !== null) {
    const ticks: number[] = [];
    for (let value = scale.min; value <= scale.max * (1 + 1e-9); value *= scale.logBase) ticks.push(value);
    return ticks;
  }
  const count = Math.min(1000, Math.floor((scale.max - scale.min) / scale.unit + 1e-6));
  return Array.from({ length: count + 1 }, (_, index) => tidy(scale.min + index * scale.unit));
}

/** Place of a value along the axis: 0 at its start, 1 at its end, beyond for values outside. */
export function along(scale: Scale, value: number): number {
  const { min, max, logBase, reversed } = scale;
  const share =
    logBase === null
      ? (value - min) / (max - min)
      : Math.log(Math.max(value, min) / min) / Math.log(max / min);
  return reversed ? 1 - share : share;
}

/** Removes what binary fractions add: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
