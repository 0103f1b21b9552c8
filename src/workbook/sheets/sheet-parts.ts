import { queueChartsDress, queueChartsSetup } from "./charts-sheet";
import { queuePlainDress, queuePlainSetup } from "./dress-plain-sheet";
import { queueDress, queueSheetSetup } from "./dress-scorecard-sheet";
import { queueReportDress, queueReportSetup } from "./dress-report-sheet";
import { TITLE_STAMP_ROW } from "./heat-map";
import { queueMapDress, queueMapSetup } from "./map-dress";
import { MAP_STAMP_ROW } from "./map-sheet";
import { STAMP_ROW } from "./scorecard-rows";
import type { Language, MessageKey } from "../../words/say";
import type { CellSheetKind } from "../owned-sheet";
import type { Block } from "./owned-cells";

/** How a sheet of the add-in's own is named, stamped and dressed. */
export interface SheetPart {
  /** What a new sheet is called, where the name is free. */
  readonly name: MessageKey;
  /** Row of the stamp in column A, counted from zero; `null` for none. */
  readonly stampRow: number | null;
  /** Queues the look of the rows that a layout describes; `before` and `columnsBefore` are those of the layout before. */
  readonly queueDress: (
    sheet: Excel.Worksheet,
    layout: string,
    before: Block,
    columnsBefore: readonly string[],
    language: Language,
  ) => void;
  /** Queues what a new sheet gets once. */
  readonly queueSetup: (sheet: Excel.Worksheet, rows: number, columns: number) => void;
}

const plain = { stampRow: TITLE_STAMP_ROW, queueDress: queuePlainDress, queueSetup: queuePlainSetup };

/** The sheets that a refresh keeps, by kind. */
export const SHEET_PARTS: Readonly<Record<CellSheetKind, SheetPart>> = {
  scorecard: { name: "sheets.scorecard.name", stampRow: STAMP_ROW, queueDress, queueSetup: queueSheetSetup },
  map: {
    name: "sheets.map.name",
    stampRow: MAP_STAMP_ROW,
    queueDress: queueMapDress,
    queueSetup: queueMapSetup,
  },
  charts: {
    name: "sheets.charts.name",
    stampRow: TITLE_STAMP_ROW,
    queueDress: queueChartsDress,
    queueSetup: queueChartsSetup,
  },
  "chart-data": { ...plain, name: "sheets.chart-data.name", stampRow: null },
  "heat-map": { ...plain, name: "sheets.heat-map.name" },
  report: {
    name: "sheets.report.name",
    stampRow: TITLE_STAMP_ROW,
    queueDress: queueReportDress,
    queueSetup: queueReportSetup,
  },
  glossary: { ...plain, name: "sheets.glossary.name" },
  "due-list": { ...plain, name: "sheets.due-list.name" },
  alerts: { ...plain, name: "sheets.alerts.name" },
};
