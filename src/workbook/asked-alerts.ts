import { inSlices, type Breathe } from "./slices";
import { acknowledgementsIn, alertsSheetContent, readAlertRows } from "./sheets/alerts-sheet";
import { figureText } from "./sheets/report-sentences";
import { keptAcknowledgements } from "../engine/alerts/acknowledge";
import { scoringAlerts } from "../engine/alerts/scoring-alerts";
import { loadAlertWords, type AlertWords } from "../words/alert-words";
import type { Acknowledgement, Alert, AlertRule } from "../engine/alerts/model";
import type { ScorecardOutlook } from "../engine/outlook/model";
import type { Scorecard } from "../engine/scorecard/model";
import type { PastBasis } from "../engine/scorecard/scorecard-signals";
import type { ReasonNumbers } from "../words/alert-reason";
import type { Language } from "../words/say";
import type { ScorecardReading } from "./read-scorecard";
import type { SheetContent } from "./sheets/owned-cells";

/** What alerts are found in and written with. */
export interface AlertsRequest {
  readonly reading: ScorecardReading;
  /** Those of the scorecard's own table, `null` for none. */
  readonly rules: readonly AlertRule[] | null;
  readonly basis: PastBasis;
  readonly scorecard: Scorecard;
  readonly outlook: ScorecardOutlook | null;
  readonly asOf: number;
  /** Number format of each KPI's row. */
  readonly formats: readonly string[];
}

export interface AskedAlerts {
  /** `null` where nothing in the workbook shows them. */
  readonly alerts: readonly Alert[] | null;
  /** Who has seen what, as far as it is worth keeping. */
  readonly acknowledged: readonly Acknowledgement[];
  /** The Alerts sheet, `null` where the scorecard has none. */
  readonly content: SheetContent | null;
}

/** Finds the alerts in slices, where a table of rules or the Alerts sheet asks for them. */
export async function askedAlerts(request: AlertsRequest, breathe: Breathe): Promise<AskedAlerts> {
  const { reading, rules, basis, scorecard, outlook, asOf } = request;
  const { definition, memory, facts, sheets } = reading;
  const { date1904 } = facts.culture;
  const hasSheet = definition.sheets?.includes("alerts") ?? false;
  const state = sheets.get("alerts")?.state ?? null;
  const kpis = scorecard.kpis.map(({ kpi }) => kpi);
  const spoken = hasSheet || state ? await wordsOf(reading) : [];
  const told = acknowledgementsIn(state ? readAlertRows(state, spoken, date1904) : [], memory.alerts, kpis);
  const { acknowledged } = told;
  if (rules === null && !hasSheet) return { alerts: null, acknowledged, content: null };
  const asked = { rules, asOf, outlook, acknowledged };
  const alerts = await inSlices(scoringAlerts(basis, scorecard, asked), breathe);
  const kept = keptAcknowledgements(alerts, acknowledged, basis.period?.end ?? null, outlook !== null);
  const [words] = spoken;
  if (!hasSheet || !words) return { alerts, acknowledged: kept, content: null };
  const formats = new Map(kpis.map((kpi, place) => [kpi, request.formats[place] ?? "General"]));
  const content = alertsSheetContent({
    name: scorecard.name,
    alerts,
    kpis,
    rows: told.rows,
    words,
    date1904,
    numbersOf: ({ kpi }) => numbersIn(formats.get(kpi) ?? "General", definition.language),
  });
  return { alerts, acknowledged: kept, content };
}

/** The workbook's words first, then those in which the sheet may have been written before. */
async function wordsOf({ definition, memory }: ScorecardReading): Promise<readonly AlertWords[]> {
  const languages = new Set<Language>([
    definition.language,
    "en",
    ...memory.columns.map(({ language }) => language),
  ]);
  return Promise.all([...languages].map(loadAlertWords));
}

function numbersIn(format: string, language: Language): ReasonNumbers {
  return {
    value: (value) => figureText(value, format, language),
    percent: (share) =>
      new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share),
  };
}
