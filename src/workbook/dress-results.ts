import { areaName } from "./address";
import { queueStatusColours, statusWords } from "./sheets/status-look";
import type { Language } from "../words/say";
import type { ResultColumn } from "./model";
import type { ResultPlan } from "./result-columns";

/** Widths in points that hold header, filter button and longest value: a number that does not fit shows as `####`. */
const WIDTHS: Readonly<Record<ResultColumn, number>> = {
  status: 78,
  "end-status": 108,
  "variance-percent": 96,
  variance: 84,
  change: 84,
  score: 66,
  trend: 108,
  signal: 84,
  forecast: 126,
  chance: 66,
};

/** Queues the look of result columns that are new; later it is the user's. */
export function dressResults(
  { growth, added }: ResultPlan,
  sheetOf: (id: string) => Excel.Worksheet,
  language: Language,
): void {
  if (!growth) return;
  const { row, rows } = growth;
  const sheet = sheetOf(growth.sheet);
  for (const { kind, column } of added) {
    const header = sheet.getRange(areaName(row, column, 1, 1)).format;
    header.columnWidth = WIDTHS[kind];
    if (kind === "status" || kind === "end-status") {
      queueStatusColours(sheet.getRange(areaName(row + 1, column, rows - 1, 1)), statusWords(language));
    } else if (kind !== "trend" && kind !== "signal")
      header.horizontalAlignment = Excel.HorizontalAlignment.right;
  }
}
