import { kpiFinding, problemOf } from "../scorecard/kpi-finding";
import { KpiIndex } from "../scorecard/kpi-index";
import type { Kpi, Reading, ScorecardInput } from "../scorecard/model";
import { normalName } from "../scorecard/normal-name";
import type { Calendar } from "../scorecard/period";
import { placeInCalendar } from "../scorecard/place-in-calendar";
import { ownFrequency } from "../scorecard/compared-readings";
import { Problem, type Finding } from "../scorecard/problem";
import type { Work } from "../scorecard/work";
import { finish } from "../scorecard/work";
import { dueAfter, dueAtAll } from "./due-value";
import { lastDuePeriod } from "./due-date";
import type { DataQuality, DueValue, KpiQuality, QualityPart } from "./model";
import { addedParts, qualityScore } from "./quality-score";
import type { Series } from "./series";
import { seriesOf } from "./series";
import { gapsIn, odditiesIn, repeatsIn } from "./series-findings";

const NOTHING: QualityPart = { good: 0, of: 0 };
const MISSING: QualityPart = { good: 0, of: 1 };
const THERE: QualityPart = { good: 1, of: 1 };

/**
 * Judges the data of a scorecard as of a day: what is missing, late, there twice or hard to believe, KPI by KPI.
 *
 * - Completeness: periods with a value, of those from the first to the last. A KPI without readings is complete with an actual
 *   in its row.
 * - Timeliness: KPIs whose latest due value is there, of those that have one due: its period is over and its days of grace
 *   with it.
 * - Uniqueness: values that stand once, of all; plausibility: values that are neither of the future nor out of unit, sign or
 *   range, of all that stand for themselves. Adding a value that is there already never raises the score.
 *
 * Each deduction is a finding with its cell.
 *
 * @param input - As for `scoreScorecard`.
 * @param asOf - Serial of the day, 1900 system; a time of day is left out.
 * @param others - Findings of other kinds on values of a KPI, by its key, to stand beside these.
 */
export function judgeData(
  input: ScorecardInput,
  asOf: number,
  others?: ReadonlyMap<string, readonly Finding[]>,
): DataQuality {
  return finish(judgingData(input, asOf, others));
}

/** The same as `judgeData`, in steps. */
export function* judgingData(
  { kpis, readings, objectives, settings }: ScorecardInput,
  asOf: number,
  others: ReadonlyMap<string, readonly Finding[]> = new Map(),
): Work<DataQuality> {
  const day = Math.floor(asOf);
  const index = yield* KpiIndex.building(readings, kpis);
  const calendar: Calendar = { fiscalYearStart: settings.fiscalYearStart, kind: settings.calendar };
  const ownerOf = ownersBy(objectives);
  const judged: KpiQuality[] = [];
  for (const kpi of kpis) {
    yield;
    const rows = placeInCalendar<Reading>(index.rowsOf(kpi), () => ownFrequency(kpi, settings), calendar);
    const series = seriesOf(kpi, rows, settings, day);
    const hasPeriods = readings.length > 0 || settings.period !== null;
    const quality =
      series.values.length === 0
        ? judgeRow(series, ownerOf(kpi), hasPeriods ? day : null)
        : judgeSeries(series, ownerOf(kpi), day);
    const more = others.get(kpi.key) ?? [];
    judged.push(more.length === 0 ? quality : { ...quality, findings: [...quality.findings, ...more] });
  }
  yield;
  const parts = addedParts(judged.map((one) => one.parts));
  return {
    asOf: day,
    parts,
    score: qualityScore(parts),
    kpis: judged,
    due: judged.flatMap(({ due }) => due ?? []).sort(byOwnerAndDate),
    findings: judged.flatMap(({ findings }) => findings),
  };
}

function judgeSeries(series: Series, owner: string | null, day: number): KpiQuality {
  const { kpi, values, periods, repeats, rhythm, settings } = series;
  const [gaps, again, odd] = [gapsIn(series), repeatsIn(series), odditiesIn(series, day)];
  const due = dueAfter(series, owner, day);
  const first = periods[0];
  const wasDue = first !== undefined && lastDuePeriod(day, rhythm, settings).start >= first.start;
  const parts = {
    completeness: { good: periods.length, of: periods.length + gaps.count },
    timeliness: wasDue ? (due === null ? THERE : MISSING) : NOTHING,
    uniqueness: { good: values.length, of: values.length + repeats.length },
    plausibility: { good: values.length - odd.count, of: values.length },
  };
  return {
    kpi,
    frequency: rhythm.frequency,
    parts,
    score: qualityScore(parts),
    lastReading: periods.at(-1)?.start ?? null,
    due,
    findings: [...dueFindings(due), ...gaps.findings, ...again.findings, ...odd.findings],
  };
}

/** A KPI without readings that say anything: its row's own actual is all there is, or is missing. */
function judgeRow({ kpi, rhythm, settings }: Series, owner: string | null, asOf: number | null): KpiQuality {
  const isThere = typeof kpi.actual === "number";
  const due = isThere ? null : dueAtAll(kpi, settings, owner, asOf);
  const parts = {
    completeness: isThere ? THERE : MISSING,
    timeliness: isThere || asOf === null ? NOTHING : MISSING,
    uniqueness: NOTHING,
    plausibility: NOTHING,
  };
  const problem =
    kpi.actual instanceof Problem
      ? problemOf(kpi, kpi.actual.code, kpi.actual.values)
      : problemOf(kpi, "no-reading");
  return {
    kpi,
    frequency: rhythm.frequency,
    parts,
    score: qualityScore(parts),
    lastReading: null,
    due,
    findings: isThere ? [] : [kpiFinding(kpi, problem)],
  };
}

function dueFindings(due: DueValue | null): readonly Finding[] {
  if (due === null || due.due === null) return [];
  const { kpi, count, place } = due;
  return [kpiFinding(kpi, problemOf(kpi, "value-due", { count, day: due.due }), place?.cell ?? null)];
}

/** Who answers for a KPI: its own owner, else its objective's. */
function ownersBy(objectives: ScorecardInput["objectives"]): (kpi: Kpi) => string | null {
  const owners = new Map(objectives.map(({ name, owner }) => [normalName(name), owner]));
  return ({ owner, objective }) =>
    owner ?? (objective === null ? null : (owners.get(normalName(objective)) ?? null));
}

function byOwnerAndDate(one: DueValue, other: DueValue): number {
  return (
    order(one.owner === null ? 1 : 0, other.owner === null ? 1 : 0) ||
    order(normalName(one.owner ?? ""), normalName(other.owner ?? "")) ||
    order(one.due ?? Infinity, other.due ?? Infinity) ||
    order(normalName(one.kpi.name), normalName(other.kpi.name))
  );
}

function order<Key extends string | number>(one: Key, other: Key): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
