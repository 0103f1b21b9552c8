import { accent, GREY_LINE, LABEL_COLOR } from "../drawing/chart-style";
import { DEFAULT_FONT, type Font } from "../drawing/chart-text";
import type { SeriesKind } from "../excel/chart-type";
import { Names } from "./drawing-names";

/* Looks of parts of charts that nobody touched: what the stand-in draws for them, and so what is saved. */

export interface LineLook {
  readonly color: string;
  /** Points. */
  readonly weight: number;
}

/** What is drawn where nothing is set; `null` is nothing. */
export interface PartLook {
  readonly fill: string | null;
  readonly line: LineLook | null;
  readonly font: Font;
}

const GREY: LineLook = { color: GREY_LINE, weight: 0.75 };

export const AREA_LOOK: PartLook = { fill: "#FFFFFF", line: GREY, font: DEFAULT_FONT };
export const PLAIN_LOOK: PartLook = { fill: null, line: null, font: DEFAULT_FONT };
export const TITLE_LOOK: PartLook = { ...PLAIN_LOOK, font: { ...DEFAULT_FONT, size: 14 } };
export const AXIS_TITLE_LOOK: PartLook = { ...PLAIN_LOOK, font: { ...DEFAULT_FONT, size: 10 } };
export const LABEL_LOOK: PartLook = { ...PLAIN_LOOK, font: { ...DEFAULT_FONT, color: LABEL_COLOR } };
export const CATEGORY_AXIS_LOOK: PartLook = { ...PLAIN_LOOK, line: GREY };
export const VALUE_AXIS_LOOK: PartLook = PLAIN_LOOK;
export const GRIDLINE_LOOK: PartLook = { ...PLAIN_LOOK, line: GREY };

/** Whether a kind of series is made of areas that are filled. */
export function isFilled(kind: SeriesKind): boolean {
  return kind.filled || ["column", "bar", "area", "pie", "doughnut"].includes(kind.shape);
}

/** @param index - Place of the series among all, from 0. */
export function seriesLook(kind: SeriesKind, index: number): PartLook {
  const color = accent(index);
  if (kind.shape === "pie" || kind.shape === "doughnut") return { ...PLAIN_LOOK, fill: color, line: SLICE };
  if (isFilled(kind)) return { ...PLAIN_LOOK, fill: color };
  const weight = kind.shape === "scatter" ? 1.5 : 2.25;
  return { ...PLAIN_LOOK, line: kind.lines ? { color, weight } : null };
}

const SLICE: LineLook = { color: "#FFFFFF", weight: 1.5 };

/** Points of a series' marker that nobody touched. */
export const MARKER_SIZE = 5;

/** Names of `Excel.ChartLineStyle` and of dashes. */
export const LINE_STYLES = new Names({
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDash",
  RoundDot: "sysDot",
});
/** Dashes that files of others have, by the nearest that charts know. */
export const NEAR_DASHES: Readonly<Record<string, string>> = {
  lgDash: "Dash",
  lgDashDot: "DashDot",
  sysDashDot: "DashDot",
  sysDashDotDot: "DashDotDot",
  dot: "Dot",
};

export const MARKERS = new Names({
  Automatic: "auto",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
});

export const LABEL_POSITIONS = new Names({
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  BestFit: "bestFit",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
});

export const LEGEND_POSITIONS = new Names({ Right: "r", Bottom: "b", Top: "t", Left: "l", Corner: "tr" });
export const BLANKS = new Names({ NotPlotted: "gap", Zero: "zero", Interplotted: "span" });
export const TICK_LABELS = new Names({ NextToAxis: "nextTo", High: "high", Low: "low", None: "none" });
export const TICK_MARKS = new Names({ None: "none", Cross: "cross", Inside: "in", Outside: "out" });
export const TIME_UNITS = new Names({ Days: "days", Months: "months", Years: "years" });
