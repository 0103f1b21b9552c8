import { inSlices, type Breathe } from "./slices";
import type { ForecastOverride, ScorecardOutlook } from "../engine/outlook/model";
import type { Scorecard } from "../engine/scorecard/model";
import type { PastBasis } from "../engine/scorecard/scorecard-signals";
import type { Work } from "../engine/scorecard/work";
import type { ResultColumn } from "./model";
import type { ScorecardReading } from "./read-scorecard";

/**
 * Whether the workbook shows where every KPI goes: a result column that is wanted, or one that was and still stands, or what
 * else asks for it. A forecast chart asks for its own KPI alone.
 *
 * @param alertsAsk - Whether a rule of the alerts asks for the chance of hitting a target.
 */
export function asksOutlook(
  { definition, memory }: Pick<ScorecardReading, "definition" | "memory">,
  alertsAsk = false,
): boolean {
  const wanted: readonly ResultColumn[] = definition.results === "columns" ? definition.resultColumns : [];
  const shown = [...wanted, ...memory.columns.map(({ kind }) => kind)];
  return alertsAsk || shown.includes("forecast") || shown.includes("chance");
}

/** What the year to come is forecast from. */
export interface OutlookInput {
  readonly basis: PastBasis;
  readonly scorecard: Scorecard;
  readonly overrides: readonly ForecastOverride[];
}

/**
 * Forecasts the year to come in slices. What forecasts is fetched with the first one.
 *
 * @param onShare - Told how much is done, 0 to 1.
 */
export async function findOutlook(
  { basis, scorecard, overrides }: OutlookInput,
  breathe: Breathe,
  onShare: (share: number) => void,
): Promise<ScorecardOutlook> {
  onShare(0);
  const { scoringOutlook } = await import("../engine/outlook/scorecard-outlook");
  const work = scoringOutlook(basis, scorecard, overrides);
  const outlook = await inSlices(counted(work, scorecard.kpis.length, onShare), breathe);
  onShare(1);
  return outlook;
}

/** How `scoringOutlook` pauses for each KPI: twice while its rows are gathered, three times while it is forecast. */
const LIGHT_STEPS = 2;
const HEAVY_STEPS = 3;
const LIGHT_SHARE = 0.05;
/** What is done when every KPI is forecast and the scorecard is to be simulated. */
const FORECAST_SHARE = 0.95;

/** Work that tells how far it is, in hundredths. */
function* counted<Result>(work: Work<Result>, kpis: number, onShare: (share: number) => void): Work<Result> {
  const [light, heavy] = [LIGHT_STEPS * Math.max(1, kpis), HEAVY_STEPS * Math.max(1, kpis)];
  let [steps, told] = [0, 0];
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    steps += 1;
    const gathered = Math.min(1, steps / light);
    const forecast = Math.min(1, Math.max(0, steps - light) / heavy);
    const done = LIGHT_SHARE * gathered + (FORECAST_SHARE - LIGHT_SHARE) * forecast;
    const share = Math.floor(100 * done) / 100;
    if (share > told) onShare((told = share));
    yield;
  }
}
