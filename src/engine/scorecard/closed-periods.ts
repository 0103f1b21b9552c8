import { normalName } from "./normal-name";
import { scoringScorecard } from "./scorecard";
import type { Kpi, Quantity, Reading, Scorecard, ScorecardInput, Status, View } from "./model";
import type { PastPeriod } from "./score-history";
import type { Span } from "./period";
import type { Work } from "./work";

/** What a KPI, a perspective or the whole scorecard stood at when its period was closed. Numbers are `null` for no data. */
export interface ClosedRow {
  /** `null` on the rows of perspectives and of the scorecard. */
  readonly kpi: string | null;
  readonly entity: string | null;
  /** `null` on the row of the scorecard, and for KPIs without one. */
  readonly perspective: string | null;
  readonly actual: number | null;
  readonly target: number | null;
  readonly score: number | null;
  readonly status: Status;
  readonly weight: number;
}

/** A closed row as it stands in the workbook. */
export interface KeptRow extends ClosedRow {
  /** Address of its cell, for findings: `'KPI history'!F5`. */
  readonly cell: string | null;
}

/** A period that was closed and not opened again. Days are serials of the 1900 system. */
export interface ClosedPeriod extends Span {
  readonly view: View;
  readonly closedOn: number | null;
  readonly closedBy: string;
  readonly rows: readonly KeptRow[];
}

/** How something of a closed period differs now from what was closed. */
export interface ClosedDifference {
  readonly kind: "actual" | "target" | "score" | "gone" | "added";
  readonly period: ClosedPeriod;
  /** The KPI with its entity. */
  readonly subject: string;
  readonly before: number | null;
  readonly after: number | null;
  /** The reading that changed, else the closed row. */
  readonly cell: string | null;
}

/** Relative difference up to which two numbers are the same; a cell keeps 15 digits. */
const SAME = 1e-9;

/** The rows that closing a scorecard's period keeps: the scorecard, its perspectives and its KPIs, in this order. */
export function closedRows({ root, kpis }: Scorecard): readonly ClosedRow[] {
  const none = { kpi: null, entity: null, actual: null, target: null };
  const groups = root.children.flatMap((child): ClosedRow[] => {
    if (child.type === "kpi" || child.name === null) return [];
    const { name: perspective, score, status, weight } = child;
    return [{ ...none, perspective, score, status, weight }];
  });
  return [
    { ...none, perspective: null, score: root.score, status: root.status, weight: root.weight },
    ...groups,
    ...kpis.map(
      ({ kpi: { name, entity, perspective }, actual, target, score, status, weight }): ClosedRow => {
        return { kpi: name, entity, perspective, actual, target, score, status, weight };
      },
    ),
  ];
}

/**
 * Scores closed periods anew from the tables as they are and compares, in steps.
 *
 * A KPI whose actual and target are what they were and whose score is not has had its rules changed. KPIs without data
 * at closing that have some now were added to a closed period.
 */
export function* comparingClosed(
  input: ScorecardInput,
  closed: readonly ClosedPeriod[],
): Work<readonly ClosedDifference[]> {
  const differences: ClosedDifference[] = [];
  const cells = new ReadingCells(input.readings);
  for (const period of closed) {
    const settings = { ...input.settings, period: period.start, view: period.view };
    const now = yield* scoringScorecard({ ...input, settings });
    yield;
    differences.push(...differencesIn(period, now, cells));
    yield;
  }
  return differences;
}

function differencesIn(
  period: ClosedPeriod,
  now: Scorecard,
  cells: ReadingCells,
): readonly ClosedDifference[] {
  const kept = new Map<string, KeptRow>();
  for (const row of period.rows) if (row.kpi !== null) kept.set(keyOf(row.kpi, row.entity), row);
  const found: ClosedDifference[] = [];
  for (const { kpi, actual, target, score, readingPeriod } of now.kpis) {
    const key = keyOf(kpi.name, kpi.entity);
    const row = kept.get(key);
    const subject = kpi.entity === null ? kpi.name : `${kpi.name} (${kpi.entity})`;
    const add = (kind: ClosedDifference["kind"], before: number | null, after: number | null): void => {
      const cell = kind === "target" ? (row?.cell ?? null) : cells.of(kpi, period);
      found.push({ kind, period, subject, before, after, cell: cell ?? row?.cell ?? null });
    };
    kept.delete(key);
    // What stands in the KPI's row belongs to no period, so it says nothing of a closed one.
    if (actual !== null && readingPeriod === null) continue;
    if (!row) {
      if (actual !== null) add("added", null, actual);
      continue;
    }
    if (!isSame(row.actual, actual)) add("actual", row.actual, actual);
    if (!isSame(row.target, target)) add("target", row.target, target);
    const isAsBefore = isSame(row.actual, actual) && isSame(row.target, target);
    if (isAsBefore && !isSame(row.score, score)) add("score", row.score, score);
  }
  for (const row of kept.values()) {
    const subject = row.entity === null ? String(row.kpi) : `${row.kpi} (${row.entity})`;
    found.push({ kind: "gone", period, subject, before: row.actual, after: null, cell: row.cell });
  }
  return found;
}

/** Finds the readings that differences point at; put in order with the first one. */
class ReadingCells {
  private byName: Map<string, Reading[]> | null = null;

  constructor(private readonly readings: readonly Reading[]) {}

  /** The last reading of a KPI in a period; `null` where its figures come from elsewhere. */
  of({ key, name, entity }: Kpi, { start, end }: Span): string | null {
    this.byName ??= this.inOrder();
    const own = [this.byName.get(normalName(name)) ?? [], this.byName.get(normalName(key)) ?? []].flat();
    const isOwn = (reading: Reading): boolean =>
      reading.entity === null || entity === null || normalName(reading.entity) === normalName(entity);
    const found = own.findLast(
      (reading) => reading.period >= start && reading.period <= end && isOwn(reading),
    );
    return found?.cell ?? null;
  }

  private inOrder(): Map<string, Reading[]> {
    const byName = new Map<string, Reading[]>();
    for (const reading of this.readings) {
      const name = normalName(reading.kpi);
      const list = byName.get(name);
      if (list) list.push(reading);
      else byName.set(name, [reading]);
    }
    return byName;
  }
}

/**
 * Puts what was closed in the place of what is scored from the tables now, so that the past stays as it was told. The last
 * period, the scorecard's own, stays as it is; so does a period that was closed in another view.
 *
 * @param kpis - Names of the KPIs, in the order of each period's KPIs.
 */
export function withClosedPeriods(
  past: readonly PastPeriod[],
  closed: readonly ClosedPeriod[],
  kpis: readonly { readonly name: string; readonly entity: string | null }[],
  view: View,
): readonly PastPeriod[] {
  if (closed.length === 0) return past;
  return past.map((period, place) => {
    const kept = closed.find(
      (one) => one.start === period.start && one.end === period.end && one.view === view,
    );
    return kept && place < past.length - 1 ? asClosed(period, kept, kpis) : period;
  });
}

function asClosed(
  period: PastPeriod,
  { rows }: ClosedPeriod,
  kpis: readonly { readonly name: string; readonly entity: string | null }[],
): PastPeriod {
  const byKpi = new Map(rows.flatMap((row) => (row.kpi === null ? [] : [[keyOf(row.kpi, row.entity), row]])));
  const total = rows.find(({ kpi, perspective }) => kpi === null && perspective === null);
  const groups = new Map(period.groups);
  for (const { kpi, perspective, score, status } of rows) {
    if (kpi !== null || perspective === null) continue;
    const key = [...groups.keys()].find(
      (name) => normalName(name) === normalName(perspectiveKey(perspective.trim())),
    );
    const known = key === undefined ? undefined : groups.get(key);
    if (key !== undefined && known) groups.set(key, { ...known, score, status });
  }
  return {
    ...period,
    root: total ? { ...period.root, score: total.score, status: total.status } : period.root,
    groups,
    kpis: period.kpis.map((past, place) => {
      const kpi = kpis[place];
      const row = kpi && byKpi.get(keyOf(kpi.name, kpi.entity));
      if (!row) return past;
      const { actual, target, score, status } = row;
      return { ...past, actual, target, score, status };
    }),
  };
}

/** As `groupKpis` makes it for a group of the first level. */
function perspectiveKey(name: string): string {
  return `perspective:${JSON.stringify([name])}`;
}

function keyOf(name: string, entity: string | null): string {
  return `${normalName(name)}\u001f${entity === null ? "" : normalName(entity)}`;
}

function isSame(one: Quantity, other: Quantity): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= SAME * Math.max(1, Math.abs(one), Math.abs(other));
}
