import type { Book } from "./book";
import type {
  ChartAxisContent,
  ChartContent,
  ChartFormat,
  ChartLabelsContent,
  ChartLegendContent,
  ChartSeriesContent,
  ChartTextContent,
} from "./chart-content";
import { automaticTitle, seriesName } from "./chart-names";
import { readReference, type SourceCell } from "./chart-source";
import { defaultGap, defaultOverlap, seriesKind, type SeriesKind } from "./chart-type";
import type { ChartDrawing } from "./shape-state";

/** A series with the values that its cells have now. */
export interface SeriesLook {
  readonly name: string;
  /** Place among all series, from 0, which says its automatic colour. */
  readonly index: number;
  readonly kind: SeriesKind;
  readonly secondary: boolean;
  /** `null` for blanks and errors. */
  readonly values: readonly (number | null)[];
  readonly valueFormat: string;
  readonly x: readonly SourceCell[];
  readonly gapWidth: number;
  readonly overlap: number;
  readonly smooth: boolean;
  readonly content: ChartSeriesContent;
}

export interface TitleLook {
  readonly text: string;
  readonly content: ChartTextContent;
}

export type AxisKey = "category" | "value" | "category2" | "value2";

/** All that a picture of a chart shows: cells read, automatic texts filled in. */
export interface ChartLook {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly title: TitleLook | null;
  readonly legend: ChartLegendContent | null;
  readonly series: readonly SeriesLook[];
  readonly axes: Readonly<Record<AxisKey, ChartAxisContent>>;
  readonly blanks: string;
  readonly plotFormat: ChartFormat;
  readonly format: ChartFormat;
  /** Labels set for all series at once. */
  readonly dataLabels: ChartLabelsContent;
  /** Shows a value in a number format, in the workbook's culture. */
  readonly show: (value: number, pattern: string) => string;
  readonly isDate: (pattern: string) => boolean;
}

/** Reads what a chart shows now. */
export function chartLook(book: Book, drawing: ChartDrawing): ChartLook {
  const content = drawing.content as ChartContent;
  const title = content.title ?? {};
  return {
    width: drawing.width,
    height: drawing.height,
    title:
      title.visible === false ? null : { text: title.text ?? automaticTitle(book, content), content: title },
    legend: content.legend?.visible === true ? content.legend : null,
    series: content.order.flatMap((id, index) => seriesLook(book, content, id, index)),
    axes: {
      category: content.axes?.["Category/Primary"] ?? {},
      value: content.axes?.["Value/Primary"] ?? {},
      category2: content.axes?.["Category/Secondary"] ?? {},
      value2: content.axes?.["Value/Secondary"] ?? {},
    },
    blanks: content.displayBlanksAs ?? "NotPlotted",
    plotFormat: content.plotArea?.format ?? {},
    format: content.format ?? {},
    dataLabels: content.dataLabels ?? {},
    show: (value, pattern) => book.text.show(value, pattern),
    isDate: (pattern) => book.text.isDate(pattern),
  };
}

function seriesLook(book: Book, content: ChartContent, id: string, index: number): SeriesLook[] {
  const own = content.series[id] ?? {};
  const chartType = own.chartType ?? content.chartType;
  const kind = seriesKind(chartType);
  if (!kind || own.filtered === true) return [];
  const cells = readReference(book, own.values);
  return [
    {
      name: seriesName(book, content, id),
      index,
      kind,
      secondary: own.axisGroup === "Secondary",
      values: cells.map((cell) => cell.number),
      valueFormat: cells.find((cell) => cell.format !== "General")?.format ?? "General",
      x: readReference(book, own.x),
      gapWidth: own.gapWidth ?? defaultGap(chartType),
      overlap: own.overlap ?? defaultOverlap(chartType),
      smooth: own.smooth ?? kind.smooth,
      content: own,
    },
  ];
}
