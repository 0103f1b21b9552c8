import type { Rect } from "./rect";

/** Cells that a series follows; kept by the sheet's id, so that a new name of the sheet changes nothing. */
export interface CellReference {
  readonly sheetId: string;
  readonly rect: Rect;
}

/* What was set by hand; all that is left out is automatic. */

export interface ChartFont {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly color?: string;
  /** Points. */
  readonly size?: number;
  readonly name?: string;
}

export interface ChartFillChoice {
  /** `null` is no fill. */
  readonly color?: string | null;
}

export interface ChartLine {
  readonly color?: string;
  /** Points. */
  readonly weight?: number;
  /** `None` is no line. */
  readonly lineStyle?: string;
}

export interface ChartFormat {
  readonly fill?: ChartFillChoice;
  readonly line?: ChartLine;
  readonly border?: ChartLine;
  readonly font?: ChartFont;
  readonly roundedCorners?: boolean;
}

export interface ChartTextContent {
  readonly visible?: boolean;
  readonly text?: string;
  readonly overlay?: boolean;
  readonly position?: string;
  readonly textOrientation?: number;
  readonly format?: ChartFormat;
}

export interface ChartLegendContent {
  readonly visible?: boolean;
  readonly position?: string;
  readonly overlay?: boolean;
  readonly format?: ChartFormat;
  /** By index of the entry. */
  readonly entries?: Readonly<Record<string, { readonly visible?: boolean }>>;
}

export interface ChartLabelsContent {
  readonly position?: string;
  readonly numberFormat?: string;
  readonly separator?: string;
  readonly showValue?: boolean;
  readonly showCategoryName?: boolean;
  readonly showSeriesName?: boolean;
  readonly showPercentage?: boolean;
  readonly format?: ChartFormat;
  /** Of a single label: text in the place of the value. */
  readonly text?: string;
}

export interface ChartMarkerContent {
  readonly markerStyle?: string;
  readonly markerSize?: number;
  readonly markerBackgroundColor?: string;
  readonly markerForegroundColor?: string;
}

export interface ChartPointContent extends ChartMarkerContent {
  readonly hasDataLabel?: boolean;
  readonly dataLabel?: ChartLabelsContent;
  readonly format?: ChartFormat;
}

export interface ChartSeriesContent extends ChartMarkerContent {
  readonly name?: string;
  readonly nameFrom?: CellReference;
  readonly values?: CellReference;
  readonly x?: CellReference;
  /** The chart's type where left out. */
  readonly chartType?: string;
  readonly axisGroup?: "Primary" | "Secondary";
  readonly filtered?: boolean;
  readonly gapWidth?: number;
  readonly overlap?: number;
  readonly smooth?: boolean;
  readonly doughnutHoleSize?: number;
  readonly varyByCategories?: boolean;
  readonly hasDataLabels?: boolean;
  readonly dataLabels?: ChartLabelsContent;
  readonly format?: ChartFormat;
  /** By index of the point. */
  readonly points?: Readonly<Record<string, ChartPointContent>>;
}

export interface ChartAxisContent {
  readonly visible?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly minorUnit?: number;
  readonly numberFormat?: string;
  readonly reversePlotOrder?: boolean;
  readonly scaleType?: string;
  readonly logBase?: number;
  readonly displayUnit?: string;
  readonly categoryType?: string;
  readonly baseTimeUnit?: string;
  readonly tickLabelPosition?: string;
  readonly tickLabelSpacing?: number;
  readonly majorTickMark?: string;
  readonly textOrientation?: number;
  readonly isBetweenCategories?: boolean;
  /** Where the other axis crosses. */
  readonly position?: string;
  readonly positionAt?: number;
  readonly majorGridlines?: { readonly visible?: boolean; readonly format?: ChartFormat };
  readonly minorGridlines?: { readonly visible?: boolean; readonly format?: ChartFormat };
  readonly title?: ChartTextContent;
  readonly format?: ChartFormat;
}

/** `Value/Primary` and its like. */
export type ChartAxisKey = `${"Category" | "Value"}/${"Primary" | "Secondary"}`;

/** State of a chart as plain data. */
export interface ChartContent {
  readonly chartType: string;
  readonly plotBy: "Columns" | "Rows";
  readonly displayBlanksAs?: string;
  readonly plotVisibleOnly?: boolean;
  readonly style?: number;
  /** Ids of the series in plot order. */
  readonly order: readonly string[];
  readonly series: Readonly<Record<string, ChartSeriesContent>>;
  readonly title?: ChartTextContent;
  readonly legend?: ChartLegendContent;
  readonly dataLabels?: ChartLabelsContent;
  readonly axes?: Readonly<Partial<Record<ChartAxisKey, ChartAxisContent>>>;
  readonly plotArea?: { readonly format?: ChartFormat };
  readonly format?: ChartFormat;
}
