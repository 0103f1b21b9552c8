import type { Timing } from "./compared-readings";
import { hasValue, ownFrequency } from "./compared-readings";
import { comparedValues } from "./compared-values";
import { branchesOf, scoreBranches } from "./group-kpis";
import { KpiIndex } from "./kpi-index";
import type { Kpi, Reading, Scorecard, ScorecardInput, ScoredKpi } from "./model";
import type { Calendar } from "./period";
import type { Finding } from "./problem";
import { periodContaining } from "./period";
import { periodMeantBy, placeInCalendar } from "./place-in-calendar";
import { scoreKpi } from "./score-kpi";
import { finding, structureFindings } from "./structure-findings";
import type { Work } from "./work";
import { finish } from "./work";

/**
 * Scores a whole scorecard: each KPI for the period and view, then objectives, perspectives and the scorecard.
 *
 * Readings and targets of the period win over the KPI rows' own; in a 4-4-5 calendar those for a month or longer that are
 * dated by a calendar month count for the 4-4-5 month that the middle of it lies in. It takes time in proportion to the
 * rows it is given, and never fails: what has no answer is `no-data`, with a finding that says why and which cell to look at.
 *
 * @param input - Decoded tables and settings.
 * @returns The tree, the KPIs in the order of the input, and the findings: KPI by KPI, then on the make-up of the whole.
 */
export function scoreScorecard(input: ScorecardInput): Scorecard {
  return finish(scoringScorecard(input));
}

/** The same as `scoreScorecard`, in steps. */
export function* scoringScorecard(input: ScorecardInput): Work<Scorecard> {
  const { settings } = input;
  const readings = yield* KpiIndex.building(input.readings, input.kpis);
  const targets = yield* KpiIndex.building(input.targets, input.kpis);
  const calendar: Calendar = { fiscalYearStart: settings.fiscalYearStart, kind: settings.calendar };
  const readingsOf: (readonly Reading[])[] = [];
  for (const kpi of input.kpis) {
    yield;
    readingsOf.push(placeInCalendar(readings.rowsOf(kpi), () => ownFrequency(kpi, settings), calendar));
  }
  const latest = settings.period === null ? latestDay(input.kpis, readingsOf) : null;
  const asked =
    settings.period === null ? null : periodMeantBy(settings.period, settings.frequency, calendar);
  const period = asked ?? (latest === null ? null : periodContaining(latest, settings.frequency, calendar));
  const timing: Timing = { settings, calendar, period };
  const kpis: ScoredKpi[] = [];
  const findings: Finding[] = [];
  for (const [index, kpi] of input.kpis.entries()) {
    yield;
    const targetsOf = placeInCalendar(targets.rowsOf(kpi), ({ span }) => span, calendar);
    const values = comparedValues(kpi, readingsOf[index] ?? [], targetsOf, timing);
    const result = scoreKpi(kpi, values, timing);
    kpis.push(result.scored);
    for (const one of result.findings) findings.push(one);
  }
  yield;
  const branches = branchesOf(kpis, input);
  yield;
  const { root, problems, tooLittle } = scoreBranches(branches, input.name, settings);
  for (const { text, count, cell } of [...readings.unmatched(), ...targets.unmatched()]) {
    findings.push(finding("unmatched-reading", { text, count }, cell));
  }
  yield;
  for (const { code, values } of problems) findings.push(finding(code, values));
  for (const one of structureFindings(kpis, branches, input)) findings.push(one);
  for (const { name, coverage } of tooLittle) {
    const values = { subject: name ?? input.name, coverage, least: settings.leastCoverage };
    findings.push(finding("under-least-coverage", values));
  }
  const span = period && { start: period.start, end: period.end };
  return { name: input.name, period: span, view: settings.view, root, kpis, findings };
}

/** First day of the latest period that has a reading of a KPI, `null` for none. */
function latestDay(kpis: readonly Kpi[], readingsOf: readonly (readonly Reading[])[]): number | null {
  let latest: number | null = null;
  for (const [index, { accumulates }] of kpis.entries()) {
    const day = readingsOf[index]?.findLast((reading) => hasValue(reading, accumulates))?.period ?? null;
    if (day !== null && (latest === null || day > latest)) latest = day;
  }
  return latest;
}
