import type { ChartContent, ChartSeriesContent } from "../excel/chart-content";
import { seriesKind, type SeriesKind } from "../excel/chart-type";

/** A series of a chart as it is to be drawn. */
export interface DrawnSeries {
  readonly id: string;
  readonly kind: SeriesKind;
  readonly chartType: string;
  readonly secondary: boolean;
  readonly content: ChartSeriesContent;
}

/** The series that a chart draws, in plot order; those that are filtered out are not in the file. */
export function drawnSeries(content: ChartContent): readonly DrawnSeries[] {
  return content.order.flatMap((id) => {
    const own = content.series[id] ?? {};
    const chartType = own.chartType ?? content.chartType;
    const kind = seriesKind(chartType);
    if (!kind || own.filtered === true) return [];
    return [{ id, kind, chartType, secondary: own.axisGroup === "Secondary", content: own }];
  });
}
