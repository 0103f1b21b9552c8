import { areaName } from "../address";
import { say } from "../../words/say";
import type { Language } from "../../words/say";

/** Queues a sheet's stamp in column A: when it was last written, or that it is incomplete. */
export function queueStamp(
  sheet: Excel.Worksheet,
  row: number,
  stamp: number | null,
  format: string,
  language: Language,
): void {
  const cell = sheet.getRange(areaName(row, 0, 1, 1));
  cell.numberFormat = [[stamp === null ? "General" : format]];
  cell.values = [[stamp ?? say("sheets.stamp.incomplete", {}, language)]];
  cell.format.horizontalAlignment = Excel.HorizontalAlignment.left;
}
