import type { ForecastOverride, KpiOutlook, ScorecardOutlook } from "../../../../src/engine/outlook/model";
import { scoringKpiOutlook, scoringOutlook } from "../../../../src/engine/outlook/scorecard-outlook";
import type {
  DatedTarget,
  Kpi,
  Perspective,
  Reading,
  Scorecard,
  Settings,
} from "../../../../src/engine/scorecard/model";
import type { PastBasis } from "../../../../src/engine/scorecard/scorecard-signals";
import { scoreScorecard } from "../../../../src/engine/scorecard/scorecard";
import { serialFromDate } from "../../../../src/engine/scorecard/serial-date";
import { finish } from "../../../../src/engine/scorecard/work";
import { aKpi, anInput, aReading } from "../../scorecard/support/scorecard-input";

/** First day of a month of 2025, 1 to 12; of later months or years for other numbers. */
export function month(number: number, year = 2025): number {
  return serialFromDate(year, number, 1);
}

/** Readings of successive months, the last of them in a month of 2025; `null` for none. */
export function monthly(
  kpi: string,
  values: readonly (number | null)[],
  lastMonth: number,
  said: Partial<Reading> = {},
): readonly Reading[] {
  return values.flatMap((actual, place) =>
    actual === null ? [] : [aReading(kpi, month(lastMonth - values.length + 1 + place), { actual, ...said })],
  );
}

export interface Told {
  readonly kpis: readonly Kpi[];
  readonly readings?: readonly Reading[];
  readonly targets?: readonly DatedTarget[];
  readonly perspectives?: readonly Perspective[];
  readonly settings?: Partial<Settings>;
  readonly overrides?: readonly ForecastOverride[];
}

export interface Known {
  readonly basis: PastBasis;
  readonly scorecard: Scorecard;
  readonly overrides: readonly ForecastOverride[];
}

/** A scorecard with what its past is read from. */
export function known({ overrides = [], ...said }: Told): Known {
  const input = anInput(said);
  const scorecard = scoreScorecard(input);
  return { scorecard, basis: { input, period: scorecard.period, closed: [] }, overrides };
}

export function outlookOf(told: Told, seed?: number): ScorecardOutlook {
  const { basis, scorecard, overrides } = known(told);
  return finish(scoringOutlook(basis, scorecard, overrides, seed));
}

/** The outlook of the first KPI, in full. */
export function kpiOutlookOf(told: Told): KpiOutlook {
  const { basis, scorecard, overrides } = known(told);
  const [scored] = scorecard.kpis;
  if (!scored) throw new Error("A KPI is needed");
  return finish(scoringKpiOutlook(basis, scored, overrides));
}

/** The outlook of one KPI whose readings are monthly, the last in a month of 2025. */
export function yearOf(...year: Parameters<typeof toldYear>): KpiOutlook {
  const [outlook] = outlookOf(toldYear(...year)).kpis;
  if (!outlook) throw new Error("A KPI is needed");
  return outlook;
}

/** The same in full. */
export function yearInFull(...year: Parameters<typeof toldYear>): KpiOutlook {
  return kpiOutlookOf(toldYear(...year));
}

function toldYear(
  values: readonly (number | null)[],
  lastMonth: number,
  said: Partial<Kpi> = {},
  rest: Omit<Told, "kpis"> = {},
): Told {
  const readings = [...monthly("KPI", values, lastMonth), ...(rest.readings ?? [])];
  return { ...rest, kpis: [aKpi("KPI", { direction: "higher", ...said })], readings };
}

export function anOverride(said: Partial<ForecastOverride>): ForecastOverride {
  return {
    kpi: "KPI",
    entity: null,
    period: null,
    value: 0,
    reason: "A contract was signed",
    by: "A. Controller",
    on: null,
    cell: null,
    ...said,
  };
}
