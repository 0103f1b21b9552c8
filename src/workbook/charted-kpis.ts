import { gatheringPastValues } from "../engine/scorecard/past-values";
import { findingPeriodTargets } from "../engine/scorecard/period-targets";
import { signalSeries, type PastBasis } from "../engine/scorecard/scorecard-signals";
import { signalsOfKpi } from "../engine/signals/kpi-signals";
import { seasonalXmr } from "../engine/signals/seasonal-xmr";
import { xmrOptionsOf } from "../engine/signals/xmr-options";
import { inSlices, type Breathe } from "./slices";
import type { ForecastOverride, KpiOutlook, ScorecardOutlook } from "../engine/outlook/model";
import type { Scorecard, ScoredKpi } from "../engine/scorecard/model";
import type { Period } from "../engine/scorecard/period";
import type { Problem } from "../engine/scorecard/problem";
import type { Work } from "../engine/scorecard/work";
import type { XmrChart } from "../engine/signals/model";
import type { ScorecardDefinition } from "./model";

/** A KPI's values over its periods and the limits that chance keeps to. */
export interface ControlFacts {
  readonly periods: readonly Period[];
  readonly values: readonly (number | null)[];
  /** `too-few-readings` where there are no limits. */
  readonly chart: XmrChart | Problem;
}

/** Where a KPI goes, with the target of each past period and of each one ahead. */
export interface ForecastFacts {
  readonly outlook: KpiOutlook;
  readonly pastTargets: readonly (number | null)[];
  readonly targets: readonly (number | null)[];
}

/** What the charts of single KPIs show beyond their trends, by the KPI's key. */
export interface ChartedKpis {
  readonly control: ReadonlyMap<string, ControlFacts>;
  readonly forecast: ReadonlyMap<string, ForecastFacts>;
}

export const NO_CHARTED: ChartedKpis = { control: new Map(), forecast: new Map() };

/** What the charts are made from. */
export interface ChartedInput {
  readonly definition: ScorecardDefinition;
  readonly basis: PastBasis;
  readonly scorecard: Scorecard;
  readonly overrides: readonly ForecastOverride[];
  /** Where the KPIs go, if that is known already. */
  readonly outlook: ScorecardOutlook | null;
}

/** Finds what the control charts and forecast charts of a scorecard show, in slices. What forecasts is fetched when asked for. */
export async function findCharted(input: ChartedInput, breathe: Breathe): Promise<ChartedKpis> {
  const { definition, basis, scorecard, outlook, overrides } = input;
  const { sheets = [], charts = [] } = definition;
  if (!sheets.includes("charts")) return NO_CHARTED;
  const control = new Map<string, ControlFacts>();
  const forecast = new Map<string, ForecastFacts>();
  for (const choice of charts) {
    if (choice.kind !== "control" && choice.kind !== "forecast") continue;
    const place = scorecard.kpis.findIndex(({ kpi }) => kpi.key === choice.kpi);
    const scored = scorecard.kpis[place];
    // A KPI that is gone has no chart any longer.
    if (!scored) continue;
    if (choice.kind === "control") {
      control.set(choice.kpi, await inSlices(findingControl(basis, scored), breathe));
      continue;
    }
    const known = outlook?.kpis[place] ?? (await outlookOf(basis, scored, overrides, breathe));
    forecast.set(choice.kpi, await inSlices(withTargets(basis, scored, known), breathe));
  }
  return { control, forecast };
}

/** By the same rules as the Signal column. */
function* findingControl({ input, period, closed }: PastBasis, scored: ScoredKpi): Work<ControlFacts> {
  const [past] = yield* gatheringPastValues(input, period, closed, [scored.kpi]);
  const { periods, values } = past ?? { periods: [], values: [] };
  const series = signalSeries(scored, { kpi: scored.kpi, periods, values });
  const options = xmrOptionsOf(input.settings);
  const { trend } = signalsOfKpi(series, options);
  return { periods, values, chart: seasonalXmr(values, series.season, trend, options) };
}

async function outlookOf(
  basis: PastBasis,
  scored: ScoredKpi,
  overrides: readonly ForecastOverride[],
  breathe: Breathe,
): Promise<KpiOutlook> {
  const { scoringKpiOutlook } = await import("../engine/outlook/scorecard-outlook");
  return inSlices(scoringKpiOutlook(basis, scored, overrides), breathe);
}

function* withTargets({ input }: PastBasis, { kpi }: ScoredKpi, outlook: KpiOutlook): Work<ForecastFacts> {
  const { past, periods } = outlook;
  const found = yield* findingPeriodTargets(input, kpi, [...past, ...periods]);
  return { outlook, pastTargets: found.slice(0, past.length), targets: found.slice(past.length) };
}
