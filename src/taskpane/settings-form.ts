import { isGrace } from "../engine/information/due-date";
import type { Settings } from "../engine/scorecard/model";
import { Problem } from "../engine/scorecard/problem";
import { dateFromSerial, serialFromDate } from "../engine/scorecard/serial-date";
import { parseNumber, type NumberCulture } from "../engine/scorecard/text-number";
import type { MessageKey } from "../words/say";

/** Settings typed as percentages. */
export type ShareField = "atRiskShare" | "parentOnTrack" | "parentAtRisk" | "leastCoverage" | "cap" | "floor";

/** Settings typed as a number of days. */
export type DaysField = "graceDays" | "graceDaysShort";

type ChoiceField =
  "rollUp" | "view" | "frequency" | "calendar" | "profile" | "signalRules" | "signalCentre" | "deseasonalise";

/** The settings as one types them. An empty cap or floor is none; an empty date is the latest period. */
export interface SettingsForm
  extends Readonly<Record<ShareField | DaysField, string>>, Pick<Settings, ChoiceField | "fiscalYearStart"> {
  /** `2025-03-31`, as a date input writes it. */
  readonly date: string;
}

export type SettingsErrors = Readonly<Partial<Record<ShareField | DaysField, MessageKey>>>;

const shareFields: readonly ShareField[] = [
  "atRiskShare",
  "parentOnTrack",
  "parentAtRisk",
  "leastCoverage",
  "cap",
  "floor",
];

/** Writes settings into the form; `percent` writes a share as the culture does. */
export function formOfSettings(settings: Settings, percent: (share: number) => string): SettingsForm {
  const share = (value: number | null) => (value === null ? "" : percent(value));
  return {
    atRiskShare: share(settings.atRiskShare),
    parentOnTrack: share(settings.parentOnTrack),
    parentAtRisk: share(settings.parentAtRisk),
    leastCoverage: share(settings.leastCoverage),
    cap: share(settings.cap),
    floor: share(settings.floor),
    rollUp: settings.rollUp,
    view: settings.view,
    frequency: settings.frequency,
    calendar: settings.calendar,
    profile: settings.profile,
    fiscalYearStart: settings.fiscalYearStart,
    signalRules: settings.signalRules,
    signalCentre: settings.signalCentre,
    deseasonalise: settings.deseasonalise,
    graceDays: String(settings.graceDays),
    graceDaysShort: String(settings.graceDaysShort),
    date: settings.period === null ? "" : isoOfSerial(settings.period),
  };
}

/**
 * Reads the form.
 *
 * @returns The settings, or for each field that cannot be used the sentence that says why.
 */
export function settingsOfForm(
  form: SettingsForm,
  culture: NumberCulture,
): { readonly settings: Settings } | { readonly errors: SettingsErrors } {
  const errors: Partial<Record<ShareField | DaysField, MessageKey>> = {};
  const shares = {} as Record<ShareField, number | null>;
  for (const field of shareFields) {
    const share = readShare(form[field], culture);
    const empty = share === null && field !== "cap" && field !== "floor";
    if (typeof share === "string") errors[field] = share;
    else if (empty) errors[field] = "pane.settings.error.empty";
    shares[field] = typeof share === "number" ? share : null;
  }
  const { atRiskShare, parentOnTrack, parentAtRisk, leastCoverage, cap, floor } = shares;
  const refuse = (field: ShareField, key: MessageKey, wrong: boolean) => {
    if (wrong && !errors[field]) errors[field] = key;
  };
  const between = (share: number | null) => share === null || (share >= 0 && share <= 1);
  refuse("atRiskShare", "pane.settings.error.share", !between(atRiskShare) || atRiskShare === 0);
  refuse("leastCoverage", "pane.settings.error.share", !between(leastCoverage));
  refuse("parentAtRisk", "pane.settings.error.order", (parentAtRisk ?? 0) > (parentOnTrack ?? Infinity));
  refuse("floor", "pane.settings.error.floor", (floor ?? -Infinity) >= (cap ?? Infinity));
  if (atRiskShare === null || parentOnTrack === null || parentAtRisk === null || leastCoverage === null) {
    return { errors };
  }
  const days = (field: DaysField): number => {
    const read = readDays(form[field]);
    if (read === null) errors[field] = "pane.settings.error.days";
    return read ?? 0;
  };
  const grace = { graceDays: days("graceDays"), graceDaysShort: days("graceDaysShort") };
  if (Object.keys(errors).length > 0) return { errors };
  const { rollUp, view, frequency, calendar, profile, fiscalYearStart } = form;
  const numbers = { atRiskShare, parentOnTrack, parentAtRisk, leastCoverage, cap, floor };
  const { signalRules, signalCentre, deseasonalise } = form;
  const choices = { rollUp, view, frequency, calendar, profile, fiscalYearStart };
  const signals = { signalRules, signalCentre, deseasonalise };
  return { settings: { ...numbers, ...choices, ...grace, ...signals, period: serialOfIso(form.date) } };
}

/** Reads `95`, `95%` or `95,5 %` as a share; a fraction such as `0.95` is refused, since 0.95% could be meant. */
function readShare(text: string, culture: NumberCulture): number | null | MessageKey {
  if (text.trim() === "") return null;
  const parsed = parseNumber(text, culture);
  if (parsed === null || parsed instanceof Problem) return "pane.settings.error.number";
  if (parsed.percent) return parsed.value;
  if (parsed.unit !== null) return "pane.settings.error.number";
  if (Math.abs(parsed.value) > 0 && Math.abs(parsed.value) <= 2) return "pane.settings.error.fraction";
  return parsed.value / 100;
}

function readDays(text: string): number | null {
  const days = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : NaN;
  return isGrace(days) ? days : null;
}

function isoOfSerial(serial: number): string {
  const { year, month, day } = dateFromSerial(serial);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

function serialOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? serialFromDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
