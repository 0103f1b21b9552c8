import { asText, isBlank } from "../cell-text";
import { defaultSettings } from "../../engine/scorecard/default-settings";
import { isGrace } from "../../engine/information/due-date";
import { Problem } from "../../engine/scorecard/problem";
import { parseNumber } from "../../engine/scorecard/text-number";
import { fullCellName } from "../address";
import { directionsOf, readKpiSettings } from "./kpi-settings";
import { say } from "../../words/say";
import type { Finding } from "../../engine/scorecard/problem";
import type { Direction, Settings } from "../../engine/scorecard/model";
import type { CellValue } from "../cell-text";
import type { Culture } from "../model";
import type { CellAt, KpiChoices, SheetExtent } from "./kpi-settings";
import type { Language, MessageKey } from "../../words/say";

/** What the Settings sheet says: settings, and choices for KPIs whose table has no column for them. */
export interface SheetSettings {
  readonly settings: Settings;
  readonly choices: KpiChoices;
  /** Directions among the choices. */
  readonly directions: ReadonlyMap<string, Direction>;
  readonly findings: readonly Finding[];
}

/** One cell's value and number format. */
export type SettingCell = readonly [value: CellValue, format: string];

/** First row of the settings, counted from zero; the headings stand above it. */
export const FIRST_SETTING_ROW = 4;
type SettingKey = keyof Settings;

const CHOICES: Partial<Record<SettingKey, readonly string[]>> = {
  rollUp: ["weighted", "worst", "median", "share"],
  frequency: ["day", "week", "month", "quarter", "half", "year"],
  view: ["period", "year-to-date", "full-year"],
  calendar: ["months", "4-4-5"],
  profile: ["linear", "step", "seasonal"],
  signalRules: ["wheeler", "western-electric", "nelson", "nhs"],
  signalCentre: ["mean", "median"],
  deseasonalise: ["where-clear", "never"],
};

/** In the order of the sheet. */
export const SETTING_KEYS = [
  "atRiskShare",
  "parentOnTrack",
  "parentAtRisk",
  "cap",
  "floor",
  "leastCoverage",
  "rollUp",
  "period",
  "frequency",
  "view",
  "fiscalYearStart",
  "calendar",
  "profile",
  "graceDays",
  "graceDaysShort",
  "signalRules",
  "signalCentre",
  "deseasonalise",
] as const satisfies readonly SettingKey[];

const WHOLE_NUMBERS: ReadonlySet<SettingKey> = new Set<SettingKey>([
  "fiscalYearStart",
  "graceDays",
  "graceDaysShort",
]);

/** Days between the first day of the 1900 and of the 1904 date system. */
const DAYS_1900_TO_1904 = 1462;

/** Labels and values, one row for each setting; the period as a serial of the workbook's own date system. */
export function settingRows(
  settings: Settings,
  language: Language,
  date1904: boolean,
): readonly { readonly label: string; readonly cell: SettingCell }[] {
  const shift = date1904 && settings.period !== null ? DAYS_1900_TO_1904 : 0;
  const local = { ...settings, period: settings.period === null ? null : settings.period - shift };
  return SETTING_KEYS.map((key) => ({
    label: say(`sheets.settings.${key}`, {}, language),
    cell: settingCell(key, local[key], language),
  }));
}

/** Reads the sheet back; a value that cannot be read keeps its default and is reported. Pure. */
export function readSettingsCells(
  cellAt: CellAt,
  extent: SheetExtent,
  sheetName: string,
  culture: Culture,
  language: Language,
): SheetSettings {
  const findings: Finding[] = [];
  const settings: Record<string, unknown> = { ...defaultSettings };
  SETTING_KEYS.forEach((key, place) => {
    const row =
      rowOfLabel(cellAt, extent.rows, say(`sheets.settings.${key}`, {}, language)) ??
      FIRST_SETTING_ROW + place;
    const content = cellAt(row, 1);
    const value = settingValue(key, content, culture, language);
    if (value instanceof Problem) {
      findings.push({ severity: "warning", problem: value, cell: fullCellName(sheetName, row, 1) });
    } else if (value !== undefined) settings[key] = value;
  });
  const kpis = readKpiSettings(cellAt, extent, sheetName, culture);
  return {
    settings: settings as unknown as Settings,
    choices: kpis.choices,
    directions: directionsOf(kpis.choices),
    findings: [...findings, ...kpis.findings],
  };
}

function settingCell(key: SettingKey, value: Settings[SettingKey], language: Language): SettingCell {
  if (value === null)
    return [say(key === "period" ? "sheets.choice.latest" : "sheets.choice.none", {}, language), "General"];
  if (key === "period") return [value, "yyyy-mm-dd"];
  if (typeof value === "string")
    return [asText(say(`sheets.choice.${value}` as MessageKey, {}, language)), "General"];
  return [value, WHOLE_NUMBERS.has(key) ? "0" : "0%"];
}

function settingValue(
  key: SettingKey,
  content: unknown,
  culture: Culture,
  language: Language,
): Settings[SettingKey] | undefined | Problem {
  if (isBlank(content)) return undefined;
  const text = String(content).trim().toLowerCase();
  const choices = CHOICES[key];
  if (choices) {
    const found = choices.find((choice) =>
      [choice, say(`sheets.choice.${choice}` as MessageKey, {}, language).toLowerCase()].includes(text),
    );
    return (
      (found as Settings[SettingKey] | undefined) ?? new Problem("bad-setting", { text: String(content) })
    );
  }
  const isNone = [
    say("sheets.choice.none", {}, language),
    say("sheets.choice.latest", {}, language),
  ].includes(text);
  if (isNone) return key === "period" || key === "cap" || key === "floor" ? null : undefined;
  const parsed = parseNumber(content, culture);
  const value = parsed instanceof Problem || parsed === null ? null : parsed.value;
  if (value === null || !isSensible(key, value)) return new Problem("bad-setting", { text: String(content) });
  return key === "period" && culture.date1904 ? value + DAYS_1900_TO_1904 : value;
}

function isSensible(key: SettingKey, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (key === "fiscalYearStart") return Number.isInteger(value) && value >= 1 && value <= 12;
  if (key === "graceDays" || key === "graceDaysShort") return isGrace(value);
  if (key === "leastCoverage" || key === "atRiskShare") return value >= 0 && value <= 1;
  if (key === "period") return value >= 1;
  return true;
}

function rowOfLabel(cellAt: CellAt, rows: number, label: string): number | null {
  for (let row = 0; row < rows; row++) if (cellAt(row, 0) === label) return row;
  return null;
}
