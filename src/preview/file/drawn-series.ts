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

/** The series that a chart draws, in plot order. */
export function drawnSeries(content: ChartContent): readonly DrawnSeries[] {
  return seriesOf(content, false);
}

/** The series that the chart's filter hides, in plot order. */
export function filteredSeries(content: ChartContent): readonly DrawnSeries[] {
  return seriesOf(content, true);
}

function seriesOf(content: ChartContent, filtered: boolean): readonly DrawnSeries[] {
  return content.order.flatMap((id) => {
    const own = content.series[id] ?? {};
    const chartType = own.chartType ?? content.chartType;
    const kind = seriesKind(chartType);
    if (!kind || (own.filtered === true) !== filtered) return [];
    return [{ id, kind, chartType, secondary: own.axisGroup === "Secondary", content: own }];
  });
}
