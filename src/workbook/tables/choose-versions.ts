import type { HeadedColumn } from "./headed-columns";
import type { Version } from "./header-version";
import { quantityFit } from "./column-profile";

/** The columns that stand for a KPI table's figures of one and the same span. */
export interface ChosenVersions {
  readonly actual: HeadedColumn | null;
  readonly target: HeadedColumn | null;
  readonly priorYear: HeadedColumn | null;
  readonly forecast: HeadedColumn | null;
}

const LEAST_FIT = 0.15;
const SPAN_ORDER = ["day", "week", "month", "quarter", "half", "year"];

/** Groups of columns that belong together: the same period, the year to date, the full year, or none of these. */
export function spanKey(column: HeadedColumn): string {
  if (column.cumulative !== null) return column.cumulative;
  return column.period === null ? "plain" : `${column.period.start} ${column.period.span}`;
}

/**
 * Chooses Actual, Target, Prior year and Forecast of a KPI table.
 *
 * Actual: a column outside all periods, else the latest period that has figures, else the year to date. The others come
 * from the same span, so that a month is never compared with a year to date. Budget is Target where no column is a target;
 * last year's actual of the same span is Prior year where no column says so.
 *
 * @param asked - Period to take instead of the latest, as its `spanKey`.
 */
export function chooseVersions(
  columns: readonly HeadedColumn[],
  asked: string | null = null,
): ChosenVersions {
  const usable = columns.filter((column) => !column.result && quantityFit(column.profile) >= LEAST_FIT);
  const actual = chooseActual(usable, asked);
  const key = actual === null ? (asked ?? latestKey(usable)) : spanKey(actual);
  const of = (version: Version) => usable.filter((column) => column.version === version && column !== actual);
  const target = pickVersion(of("target"), key) ?? pickVersion(of("budget"), key);
  const priorYear = pickVersion(of("priorYear"), key, true) ?? actualYearBefore(of("actual"), actual);
  return { actual, target, priorYear, forecast: pickVersion(of("forecast"), key) };
}

function chooseActual(columns: readonly HeadedColumn[], asked: string | null): HeadedColumn | null {
  const actuals = columns.filter(({ version }) => version === "actual");
  if (asked !== null)
    return (
      actuals.find((column) => spanKey(column) === asked) ??
      bare(columns).find((column) => spanKey(column) === asked) ??
      null
    );
  const plain = best(actuals.filter((column) => spanKey(column) === "plain"));
  const cumulative = best(actuals.filter((column) => column.cumulative === "year-to-date"));
  const dated = latest(actuals.filter((column) => column.period !== null && column.cumulative === null));
  return plain ?? dated ?? cumulative ?? latest(bare(columns));
}

/** Columns headed by a period alone: figures of an unnamed version, which are actuals. */
function bare(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  return columns.filter(
    (column) =>
      column.version === null &&
      column.period !== null &&
      column.cumulative === null &&
      column.meanings.length === 0,
  );
}

function best(columns: readonly HeadedColumn[]): HeadedColumn | null {
  return [...columns].sort((a, b) => rank(b) - rank(a))[0] ?? null;
}

function rank(column: HeadedColumn): number {
  return (column.meanings[0]?.strength ?? 0.5) * quantityFit(column.profile);
}

/** The latest period with figures, of the shortest span there is; a column of zeros only, filled down ahead, has none. */
function latest(columns: readonly HeadedColumn[]): HeadedColumn | null {
  const spans = columns.map(({ period }) => SPAN_ORDER.indexOf(period?.span ?? "year"));
  const shortest = Math.min(...spans);
  const sameSpan = columns.filter((_, index) => spans[index] === shortest);
  const most = Math.max(0, ...sameSpan.map(({ profile }) => profile.nonzero));
  const filled = sameSpan.filter(({ profile }) => profile.nonzero >= Math.max(1, 0.2 * most));
  const ordered = [...(filled.length > 0 ? filled : sameSpan)].sort(
    (a, b) => (b.period?.start ?? 0) - (a.period?.start ?? 0) || a.column - b.column,
  );
  return ordered[0] ?? null;
}

function latestKey(columns: readonly HeadedColumn[]): string {
  const dated = latest(columns.filter(({ version, period }) => version !== null && period !== null));
  return dated === null ? "plain" : spanKey(dated);
}

function pickVersion(
  columns: readonly HeadedColumn[],
  key: string,
  lastYearToo = false,
): HeadedColumn | null {
  const same = best(columns.filter((column) => spanKey(column) === key));
  if (same !== null) return same;
  const before = lastYearToo ? best(columns.filter((column) => isYearBefore(column, key))) : null;
  const plain = best(columns.filter((column) => spanKey(column) === "plain"));
  if (before !== null || plain !== null) return before ?? plain;
  return key === "plain"
    ? latest(columns.filter(({ period, cumulative }) => period !== null && cumulative === null))
    : null;
}

function actualYearBefore(
  columns: readonly HeadedColumn[],
  actual: HeadedColumn | null,
): HeadedColumn | null {
  if (actual === null || actual.period === null) return null;
  return columns.find((column) => isYearBefore(column, spanKey(actual))) ?? null;
}

function isYearBefore({ period }: HeadedColumn, key: string): boolean {
  const [start, span] = key.split(" ");
  if (period === null || span !== period.span) return false;
  const days = Number(start) - period.start;
  return days >= 364 && days <= 371;
}

/** The column that best holds a version outside all periods: what a long table has. */
export function bestVersion(columns: readonly HeadedColumn[], version: Version): HeadedColumn | null {
  const usable = columns.filter(
    (column) =>
      column.version === version &&
      !column.result &&
      column.period === null &&
      (column.profile.filled === 0 || quantityFit(column.profile) >= LEAST_FIT),
  );
  return best(usable);
}
