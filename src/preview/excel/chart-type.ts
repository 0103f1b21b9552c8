/** How a series is drawn, read off `Excel.ChartType`. */
export interface SeriesKind {
  readonly shape: "column" | "bar" | "line" | "area" | "scatter" | "radar" | "pie" | "doughnut";
  readonly stack: "none" | "stacked" | "full";
  readonly markers: boolean;
  readonly lines: boolean;
  readonly smooth: boolean;
  /** A radar that is filled. */
  readonly filled: boolean;
}

const plain: Omit<SeriesKind, "shape"> = {
  stack: "none",
  markers: false,
  lines: true,
  smooth: false,
  filled: false,
};
const stacked = { ...plain, stack: "stacked" } as const;
const full = { ...plain, stack: "full" } as const;

const KINDS: Readonly<Record<string, SeriesKind>> = {
  ColumnClustered: { ...plain, shape: "column" },
  ColumnStacked: { ...stacked, shape: "column" },
  ColumnStacked100: { ...full, shape: "column" },
  BarClustered: { ...plain, shape: "bar" },
  BarStacked: { ...stacked, shape: "bar" },
  BarStacked100: { ...full, shape: "bar" },
  Line: { ...plain, shape: "line" },
  LineStacked: { ...stacked, shape: "line" },
  LineStacked100: { ...full, shape: "line" },
  LineMarkers: { ...plain, shape: "line", markers: true },
  LineMarkersStacked: { ...stacked, shape: "line", markers: true },
  LineMarkersStacked100: { ...full, shape: "line", markers: true },
  Area: { ...plain, shape: "area" },
  AreaStacked: { ...stacked, shape: "area" },
  AreaStacked100: { ...full, shape: "area" },
  Radar: { ...plain, shape: "radar" },
  RadarMarkers: { ...plain, shape: "radar", markers: true },
  RadarFilled: { ...plain, shape: "radar", filled: true },
  XYScatter: { ...plain, shape: "scatter", markers: true, lines: false },
  XYScatterLines: { ...plain, shape: "scatter", markers: true },
  XYScatterLinesNoMarkers: { ...plain, shape: "scatter" },
  XYScatterSmooth: { ...plain, shape: "scatter", markers: true, smooth: true },
  XYScatterSmoothNoMarkers: { ...plain, shape: "scatter", smooth: true },
  Pie: { ...plain, shape: "pie" },
  PieExploded: { ...plain, shape: "pie" },
  Doughnut: { ...plain, shape: "doughnut" },
  DoughnutExploded: { ...plain, shape: "doughnut" },
};

/** How a chart type is drawn; `null` for the types that are not modelled. */
export function seriesKind(chartType: string): SeriesKind | null {
  return KINDS[chartType] ?? null;
}

/** Positions that Excel lets the labels of a series have. */
export function labelPositions(kind: SeriesKind): readonly string[] {
  switch (kind.shape) {
    case "column":
    case "bar":
      return ["Center", "InsideEnd", "InsideBase", ...(kind.stack === "none" ? ["OutsideEnd"] : [])];
    case "line":
    case "scatter":
      return ["Center", "Left", "Right", "Top", "Bottom"];
    case "pie":
      return ["Center", "InsideEnd", "OutsideEnd", "BestFit"];
    default:
      return [];
  }
}

/** Gap between groups of bars, in percent of a bar, as Excel's default style has it. */
export function defaultGap(chartType: string): number {
  const kind = seriesKind(chartType);
  if (kind?.shape === "bar" && kind.stack === "none") return 182;
  return kind?.stack === "none" ? 219 : 150;
}

export function defaultOverlap(chartType: string): number {
  const kind = seriesKind(chartType);
  if (kind && kind.stack !== "none") return 100;
  return kind?.shape === "column" ? -27 : 0;
}
