import { firstCharts } from "./chart-choices";
import type { ExtraSheet, RefreshReport, ScorecardDefinition, SheetChoice } from "./port";

/** What a scorecard has of sheets and charts. */
export function sheetChoiceOf({ sheets = [], charts }: ScorecardDefinition): SheetChoice {
  return { sheets, charts: charts ?? null };
}

/** The choice with a sheet switched on or off; the first time that charts are, a dashboard is begun. */
export function withSheet(
  { sheets, charts }: SheetChoice,
  sheet: ExtraSheet,
  on: boolean,
  report: RefreshReport | null,
): SheetChoice {
  const others = sheets.filter((one) => one !== sheet);
  if (!on) return { sheets: others, charts };
  const isFirst = sheet === "charts" && charts === null;
  return { sheets: [...others, sheet], charts: isFirst ? firstCharts(report) : charts };
}

/** Whether a choice only leaves sheets out, so that there is nothing to draw. */
export function onlyLeavesOut(before: SheetChoice, after: SheetChoice): boolean {
  const known = new Set(before.sheets);
  return before.charts === after.charts && after.sheets.every((sheet) => known.has(sheet));
}

/** A definition with the sheets and charts of another, which may have been chosen since it was made. */
export function keepingSheets(
  definition: ScorecardDefinition,
  other: ScorecardDefinition | null,
): ScorecardDefinition {
  return {
    ...definition,
    ...(other?.sheets ? { sheets: other.sheets } : {}),
    ...(other?.charts ? { charts: other.charts } : {}),
  };
}
