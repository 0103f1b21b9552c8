import type { ChartLook, SeriesLook } from "../excel/chart-look";

/** The categories of an axis: their texts, and where each point of a series stands. */
export interface Categories {
  /** Number of slots; more than there are points where dates leave gaps. */
  readonly count: number;
  /** Slot of the point at an index. */
  readonly slotOf: (index: number) => number;
  /** Texts by slot; `null` for slots of a date axis without a point of their own get the date itself. */
  readonly labelOf: (slot: number) => string;
  /** Slots from one label to the next, where the axis says so. */
  readonly step: number | null;
  /** True where points stand in the middle of slots, false where on their edges. */
  readonly between: boolean;
}

/** Categories of the axis group, taken from its first series. */
export function categoriesOf(look: ChartLook, secondary: boolean): Categories {
  const axis = look.axes[secondary ? "category2" : "category"];
  const own = look.series.filter((one) => one.secondary === secondary && one.kind.shape !== "scatter");
  const from = own[0] ?? look.series[0];
  const areas = own.length > 0 && own.every((one) => one.kind.shape === "area");
  const between = axis.isBetweenCategories ?? look.axes.value.isBetweenCategories ?? !areas;
  const step = axis.tickLabelSpacing ?? null;
  const dates = from && axis.categoryType !== "TextAxis" ? datesOf(look, from) : null;
  if (dates && from)
    return { ...dateSlots(look, from, dates, axis.numberFormat, axis.baseTimeUnit), between, step };
  const count = own.reduce((most, one) => Math.max(most, one.values.length), 0);
  return {
    count,
    between,
    step,
    slotOf: (index) => index,
    labelOf: (slot) => textOf(look, from, slot, axis.numberFormat),
  };
}

function textOf(
  look: ChartLook,
  series: SeriesLook | undefined,
  index: number,
  format: string | undefined,
): string {
  if (!series || series.x.length === 0) return String(index + 1);
  const cell = series.x[index];
  if (cell?.isNumber && format !== undefined) return look.show(cell.number ?? 0, format);
  return cell?.text ?? "";
}

/** Serials of the categories where all are dates. */
function datesOf(look: ChartLook, series: SeriesLook): number[] | null {
  const cells = series.x.slice(0, series.values.length);
  const all = cells.length > 0 && cells.every((cell) => cell.isNumber && look.isDate(cell.format));
  return all ? cells.map((cell) => cell.number ?? 0) : null;
}

const MS_PER_DAY = 86_400_000;
/** Serial of 1970-01-01. */
const EPOCH = 25_569;

/** A date axis has a slot for each day, month or year from the first to the last. */
function dateSlots(
  look: ChartLook,
  series: SeriesLook,
  dates: readonly number[],
  format: string | undefined,
  baseUnit: string | undefined,
): Pick<Categories, "count" | "slotOf" | "labelOf"> {
  const unit = baseUnit ?? baseUnitOf(dates);
  const slots = dates.map((serial) => slotOfDate(serial, unit));
  const first = slots.reduce((a, b) => Math.min(a, b));
  const last = slots.reduce((a, b) => Math.max(a, b));
  const pattern = format ?? series.x[0]?.format ?? "General";
  return {
    count: last - first + 1,
    slotOf: (index) => (slots[index] ?? first) - first,
    labelOf: (slot) => {
      const own = dates[slots.indexOf(slot + first)];
      return look.show(own ?? dateOfSlot(slot + first, unit), pattern);
    },
  };
}

/** The largest unit in which no two dates fall together. */
function baseUnitOf(dates: readonly number[]): string {
  for (const unit of ["Years", "Months"]) {
    if (new Set(dates.map((serial) => slotOfDate(serial, unit))).size === dates.length) return unit;
  }
  return "Days";
}

function slotOfDate(serial: number, unit: string): number {
  if (unit === "Days") return Math.floor(serial);
  const date = new Date((serial - EPOCH) * MS_PER_DAY);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return unit === "Months" ? months : Math.floor(months / 12);
}

function dateOfSlot(slot: number, unit: string): number {
  if (unit === "Days") return slot;
  const months = unit === "Months" ? slot : slot * 12;
  return Date.UTC(Math.floor(months / 12), months % 12, 1) / MS_PER_DAY + EPOCH;
}
