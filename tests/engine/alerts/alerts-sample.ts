import type { Acknowledgement, Alert, AlertCondition, AlertRule } from "../../../src/engine/alerts/model";
import { scoringAlerts } from "../../../src/engine/alerts/scoring-alerts";
import type { ScorecardOutlook } from "../../../src/engine/outlook/model";
import type { ClosedPeriod } from "../../../src/engine/scorecard/closed-periods";
import type { Kpi, ScorecardInput } from "../../../src/engine/scorecard/model";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { finish } from "../../../src/engine/scorecard/work";
import { aKpi, anInput, aReading } from "../scorecard/support/scorecard-input";

/** First day of a month counted from January 2025. */
export const month = (place: number) => serialFromDate(2025 + Math.floor(place / 12), 1 + (place % 12), 1);

/** A KPI by months from January 2025 on; higher is better. `null` for no reading. */
export interface Line {
  readonly name: string;
  readonly target: number;
  readonly values: readonly (number | null)[];
  readonly said?: Partial<Kpi>;
}

export function inputOf(...lines: readonly Line[]): ScorecardInput {
  return anInput({
    kpis: lines.map(({ name, target, said = {} }) =>
      aKpi(name, { target, direction: "higher", cells: { actual: `KPIs!${name}` }, ...said }),
    ),
    readings: lines.flatMap(({ name, values }) =>
      values.flatMap((actual, place) => (actual === null ? [] : [aReading(name, month(place), { actual })])),
    ),
  });
}

export const rule = (condition: AlertCondition, said: Partial<AlertRule> = {}): AlertRule => ({
  scope: { by: "all" },
  audiences: [],
  isOn: true,
  onNoise: false,
  cell: null,
  ...said,
  ...condition,
});

export const offTrack = rule({ kind: "status", to: "off-track" });

export interface Asked {
  readonly rules?: readonly AlertRule[];
  readonly acknowledged?: readonly Acknowledgement[];
  readonly outlook?: ScorecardOutlook | null;
  readonly asOf?: number;
  readonly closed?: readonly ClosedPeriod[];
}

/** The alerts of a scorecard in its latest period. */
export function alertsOf(input: ScorecardInput, asked: Asked = {}): readonly Alert[] {
  const scorecard = scoreScorecard(input);
  const { rules = null, acknowledged = [], outlook = null, closed = [] } = asked;
  const asOf = asked.asOf ?? scorecard.period?.end ?? 0;
  const basis = { input, period: scorecard.period, closed };
  return finish(scoringAlerts(basis, scorecard, { rules, asOf, outlook, acknowledged }));
}
