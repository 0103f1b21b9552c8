import { judgingData } from "../engine/information/data-quality";
import { askedAlerts, type AskedAlerts } from "./asked-alerts";
import { asksOutlook, findOutlook } from "./asked-outlook";
import { askedSignals } from "./asked-signals";
import { findCharted, type ChartedKpis } from "./charted-kpis";
import { drawnBefore } from "./scorecard-memory";
import { inSlices, type Breathe } from "./slices";
import { asksChance } from "../engine/alerts/default-alert-rules";
import type { AlertRule } from "../engine/alerts/model";
import type { DueValue } from "../engine/information/model";
import type { MapInput } from "../engine/map/model";
import type { ForecastOverride, ScorecardOutlook } from "../engine/outlook/model";
import type { Scorecard } from "../engine/scorecard/model";
import type { PastValues } from "../engine/scorecard/past-values";
import type { PastBasis } from "../engine/scorecard/scorecard-signals";
import type { KpiSignals } from "../engine/signals/kpi-signals";
import type { RefreshPhase } from "./model";
import type { ScorecardReading } from "./read-scorecard";
import type { DecodedScorecard } from "./scorecard-input";
import type { MapParts } from "./sheets/lay-out-map-content";
import type { MapContent } from "./sheets/map-content";

/** A scorecard as scored, with its past. */
export interface ScoredParts {
  readonly reading: ScorecardReading;
  readonly decoded: DecodedScorecard;
  readonly scorecard: Scorecard;
  readonly basis: PastBasis;
  /** What the KPIs stood at, where that was gathered already. */
  readonly past: readonly PastValues[] | undefined;
  readonly overrides: readonly ForecastOverride[];
  /** Rules of the scorecard's own tables, `null` for none. */
  readonly alertRules: readonly AlertRule[] | null;
  readonly map: MapInput;
  /** Excel serial with time of day, by which values are due. */
  readonly asOf: number;
}

/** What takes a while and is worked out only where something in the workbook shows it. */
export interface AskedParts {
  /** The Strategy map as laid out; `null` where the scorecard has none. */
  readonly content: MapContent | null;
  readonly due: readonly DueValue[];
  readonly signals: readonly KpiSignals[];
  readonly outlook: ScorecardOutlook | null;
  readonly charted: ChartedKpis;
  readonly alerts: AskedAlerts;
}

/** Works out what the scorecard's sheets and columns ask for, in slices. */
export async function findAskedParts(
  { reading, decoded, scorecard, basis, past, overrides, alertRules, map, asOf }: ScoredParts,
  breathe: Breathe,
  onProgress: (phase: RefreshPhase, share: number) => void,
): Promise<AskedParts> {
  const { definition, memory } = reading;
  const { sheets = [] } = definition;
  const content = sheets.includes("map")
    ? await layOutMap({ ...reading, decoded, scorecard, input: map, drawn: drawnBefore(memory) }, breathe)
    : null;
  const due = sheets.includes("due-list")
    ? (await inSlices(judgingData(basis.input, asOf), breathe)).due
    : [];
  const signals = await inSlices(askedSignals(reading, basis, scorecard, basis.closed, past), breathe);
  const ahead = { basis, scorecard, overrides };
  const outlook = asksOutlook(reading, asksChance(alertRules))
    ? await findOutlook(ahead, breathe, (share) => onProgress("forecasting", share))
    : null;
  const charted = await findCharted({ ...ahead, definition, outlook }, breathe);
  const formats = decoded.places.map(({ format }) => format);
  const alerts = await askedAlerts(
    { reading, rules: alertRules, basis, scorecard, outlook, asOf, formats },
    breathe,
  );
  return { content, due, signals, outlook, charted, alerts };
}

/** The library that lays out maps is fetched with the first one. */
async function layOutMap(parts: MapParts, breathe: Breathe): Promise<MapContent> {
  const { layingOutMapContent } = await import("./sheets/lay-out-map-content");
  return inSlices(layingOutMapContent(parts), breathe);
}
