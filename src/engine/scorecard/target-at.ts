import type { Profile, Quantity } from "./model";
import { Problem } from "./problem";
import { isDateSerial } from "./serial-date";

/**
 * The target that holds on a day, between targets set for given days.
 *
 * `linear` runs in a straight line from each target to the next; `step` keeps each until the next. Both keep the last one
 * afterwards, and know no target before the first. Rows may stand in any order; rows without date or target are left out.
 *
 * @param date - Day asked for, 1900 serial.
 * @param dates - Days for which targets are set, 1900 serials.
 * @param targets - One for each date, in the KPI's own unit.
 * @returns The target, `null` before the first one, or a `Problem`: `bad-date`, `shape-mismatch` (dates and targets differ in
 *   number), `two-targets-on-a-day`, `unknown-profile` (`seasonal` needs shares, see `expectedToDate`), or the first that
 *   stands in a cell.
 */
export function targetAt(
  date: number,
  dates: readonly Quantity[],
  targets: readonly Quantity[],
  profile: Profile = "linear",
): Quantity {
  if (profile === "seasonal") return new Problem("unknown-profile", { text: profile });
  if (!isDateSerial(date)) return new Problem("bad-date", { text: date });
  if (dates.length !== targets.length) return new Problem("shape-mismatch", {});
  const points = datedPoints(dates, targets);
  if (points instanceof Problem) return points;
  const next = points.findIndex((point) => point.date > date);
  const before = points[next === -1 ? points.length - 1 : next - 1];
  const after = next === -1 ? undefined : points[next];
  if (!before) return null;
  if (!after || profile === "step") return before.target;
  const share = (date - before.date) / (after.date - before.date);
  return before.target + share * (after.target - before.target);
}

interface DatedPoint {
  readonly date: number;
  readonly target: number;
}

/** The rows that have both, by date; each date once. */
function datedPoints(
  dates: readonly Quantity[],
  targets: readonly Quantity[],
): readonly DatedPoint[] | Problem {
  const byDate = new Map<number, number>();
  for (const [index, date] of dates.entries()) {
    const target = targets[index] ?? null;
    if (date instanceof Problem) return date;
    if (target instanceof Problem) return target;
    if (date === null || target === null) continue;
    if (!isDateSerial(date)) return new Problem("bad-date", { text: date });
    const earlier = byDate.get(date);
    if (earlier !== undefined && earlier !== target) {
      return new Problem("two-targets-on-a-day", { serial: date });
    }
    byDate.set(date, target);
  }
  return [...byDate].map(([date, target]) => ({ date, target })).sort((a, b) => a.date - b.date);
}
