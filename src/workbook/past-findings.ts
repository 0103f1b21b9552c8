import { findingGrowthNotSustained, type GrowthNotSustained } from "../engine/scorecard/growth-carried";
import { kpiFinding, subjectOf } from "../engine/scorecard/kpi-finding";
import { gatheringPastValues, type PastValues } from "../engine/scorecard/past-values";
import { Problem } from "../engine/scorecard/problem";
import { scoringHistory } from "../engine/scorecard/score-history";
import { signalSeries, type PastBasis } from "../engine/scorecard/scorecard-signals";
import { severityOf } from "../engine/scorecard/severity";
import {
  findingShortTermism,
  SHORT_TERM_PERIODS,
  type ShortTermism,
} from "../engine/scorecard/short-termism";
import { judgeTarget, type TargetVerdict } from "../engine/signals/target-verdict";
import { xmrOptionsOf } from "../engine/signals/xmr-options";
import { periodText } from "../words/period-text";
import type { Scorecard, ScoredKpi } from "../engine/scorecard/model";
import type { Finding, ProblemValues } from "../engine/scorecard/problem";
import type { PastPeriod } from "../engine/scorecard/score-history";
import type { Work } from "../engine/scorecard/work";
import type { Language } from "../words/say";

/** How findings write what they found. */
export interface PastWords {
  /** BCP 47, for numbers. */
  readonly culture: string;
  readonly language: Language;
  /** Number format of each KPI's row, by the KPI's place. */
  readonly formats: readonly string[];
}

export interface PastFindings {
  readonly findings: readonly Finding[];
  /** What the KPIs stood at, in their order, for whoever needs it too; not worked out without dated readings. */
  readonly past: readonly PastValues[] | undefined;
}

/** KPIs named in one sentence. */
const MOST_NAMED = 4;

/** KPIs between two pauses. */
const STEP = 256;

/**
 * What a scorecard's past says about its targets and about its growth, as findings; in steps. Nothing without dated readings.
 *
 * @param known - Periods that were scored already, closed ones as they were told.
 */
export function* findingPast(
  basis: PastBasis,
  scorecard: Scorecard,
  known: readonly PastPeriod[],
  words: PastWords,
): Work<PastFindings> {
  const { input, period, closed } = basis;
  if (period === null || input.readings.length === 0) return { findings: [], past: undefined };
  const shortTerm = yield* findingShortTermism(basis, scorecard, known);
  const past = yield* gatheringPastValues(input, period, closed);
  const targets = yield* judgingTargets(basis, scorecard, past, words);
  const growth = yield* findingGrowthNotSustained(scorecard.kpis, past);
  const findings = [
    ...shortTerm.map((one) => shortTermFinding(one, basis, words)),
    ...growth.map(growthFinding),
    ...targets,
  ];
  return { findings, past };
}

/** Targets of the period beside the period's values, whatever the scorecard's view. */
function* judgingTargets(
  { input, period }: PastBasis,
  { kpis }: Scorecard,
  past: readonly PastValues[],
  { culture, formats }: PastWords,
): Work<readonly Finding[]> {
  const options = xmrOptionsOf(input.settings);
  const numbers = new Intl.NumberFormat(culture, { maximumSignificantDigits: 6 });
  let targets: readonly { readonly target: number | null }[] = kpis;
  if (input.settings.view !== "period") {
    const alone = { ...input, settings: { ...input.settings, view: "period" as const } };
    const [own] = yield* scoringHistory(alone, period, 1);
    targets = own?.kpis ?? [];
  }
  const findings: Finding[] = [];
  for (const [place, scored] of kpis.entries()) {
    if (place % STEP === 0) yield;
    const [values, target] = [past[place], targets[place]?.target ?? null];
    // What is met or not met has no degrees to ask more of.
    if (!values || target === null || scored.scale?.kind === "threshold") continue;
    // The target is for as much of the period as is over, the values are for whole ones.
    if (values.unfinished) continue;
    const verdict = judgeTarget(signalSeries(scored, values), target, options);
    if (verdict) findings.push(targetFinding(scored, verdict, formats[place] ?? "General", numbers));
  }
  return findings;
}

function targetFinding(
  { kpi }: ScoredKpi,
  verdict: TargetVerdict,
  format: string,
  numbers: Intl.NumberFormat,
): Finding {
  const write = (value: number) =>
    format.includes("%") ? `${numbers.format(100 * value)}%` : numbers.format(value);
  const { count, target } = verdict;
  const values = { subject: subjectOf(kpi), count, target: write(target) };
  return verdict.kind === "already-met"
    ? kpiFinding(
        kpi,
        new Problem("target-already-met", {
          ...values,
          worst: write(roundedTo(verdict.worst, target - verdict.worst)),
        }),
      )
    : kpiFinding(
        kpi,
        new Problem("target-outside-process", {
          ...values,
          best: write(roundedTo(verdict.best, target - verdict.best)),
          limit: write(roundedTo(verdict.limit, target - verdict.best)),
        }),
      );
}

/** A value with no more digits than tell it from another one so far away. */
function roundedTo(value: number, distance: number): number {
  if (distance === 0) return value;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(distance))) - 1);
  return Number((Math.round(value / unit) * unit).toPrecision(12));
}

function shortTermFinding(
  { rise, fall, periods, fallen }: ShortTermism,
  { input: { settings } }: PastBasis,
  { culture, language }: PastWords,
): Finding {
  const calendar = { fiscalYearStart: settings.fiscalYearStart, kind: settings.calendar };
  const percent = new Intl.NumberFormat(culture, { style: "percent", maximumFractionDigits: 1 });
  const names = fallen.map(({ kpi }) => subjectOf(kpi));
  const list = new Intl.ListFormat(language, { type: "unit", style: "short" });
  const named = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), "…"] : names;
  const nameOf = (span: ShortTermism["periods"][number] | undefined) =>
    span ? periodText(span, calendar, language) : "";
  const values: ProblemValues = {
    subject: fall.perspective.name ?? "",
    other: rise.perspective.name ?? "",
    count: SHORT_TERM_PERIODS,
    from: nameOf(periods[0]),
    to: nameOf(periods.at(-1)),
    risen: `${percent.format(rise.before)} → ${percent.format(rise.after)}`,
    fallen: `${percent.format(fall.before)} → ${percent.format(fall.after)}`,
    text: named.length === 0 ? "none" : list.format(named),
  };
  const [first] = fallen;
  const cell = first ? cellOf(first) : null;
  return {
    severity: severityOf("short-term-results"),
    problem: new Problem("short-term-results", values),
    cell,
  };
}

function growthFinding({ growth, carrier, role, state }: GrowthNotSustained): Finding {
  const values = {
    subject: subjectOf(growth.kpi),
    cell: cellOf(growth) ?? "–",
    other: subjectOf(carrier.kpi),
    role,
    state,
  };
  return kpiFinding(carrier.kpi, new Problem("growth-not-sustained", values));
}

function cellOf({ kpi: { cells } }: ScoredKpi): string | null {
  return cells.actual ?? cells.kpi ?? null;
}
