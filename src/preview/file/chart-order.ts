/* Children of the elements of charts in their order; what only some kinds of an element have stands where those have it. */

/** @see ECMA-376 part 1, 21.2.2.29 (CT_ChartSpace). */
export const CHART_SPACE = [
  "date1904",
  "lang",
  "roundedCorners",
  "AlternateContent",
  "style",
  "clrMapOvr",
  "pivotSource",
  "protection",
  "chart",
  "spPr",
  "txPr",
  "externalData",
  "printSettings",
  "userShapes",
  "extLst",
];

/** @see ECMA-376 part 1, 21.2.2.27 (CT_Chart). */
export const CHART = [
  "title",
  "autoTitleDeleted",
  "pivotFmts",
  "view3D",
  "floor",
  "sideWall",
  "backWall",
  "plotArea",
  "legend",
  "plotVisOnly",
  "dispBlanksAs",
  "showDLblsOverMax",
  "extLst",
];

export const GROUP_NAMES = [
  "areaChart",
  "barChart",
  "pieChart",
  "doughnutChart",
  "radarChart",
  "lineChart",
  "scatterChart",
];
export const AXIS_NAMES = ["catAx", "dateAx", "serAx", "valAx"];

/** @see ECMA-376 part 1, 21.2.2.145 (CT_PlotArea): all groups, then all axes. */
export const PLOT_AREA = ["layout", "group", "axis", "dTable", "spPr", "extLst"];

/** Of every kind of group: 21.2.2.16 (bars), 21.2.2.97 (lines) and the others. */
export const GROUP = [
  "barDir",
  "radarStyle",
  "scatterStyle",
  "grouping",
  "varyColors",
  "ser",
  "dLbls",
  "dropLines",
  "hiLowLines",
  "upDownBars",
  "marker",
  "smooth",
  "gapWidth",
  "overlap",
  "serLines",
  "firstSliceAng",
  "holeSize",
  "axId",
  "extLst",
];

/** Of every kind of series: CT_BarSer, CT_LineSer, CT_ScatterSer, CT_PieSer, CT_AreaSer and CT_RadarSer. */
export const SERIES = [
  "idx",
  "order",
  "tx",
  "spPr",
  "invertIfNegative",
  "pictureOptions",
  "marker",
  "explosion",
  "dPt",
  "dLbls",
  "trendline",
  "errBars",
  "cat",
  "xVal",
  "val",
  "yVal",
  "smooth",
  "shape",
  "extLst",
];

/** Of every kind of axis: CT_CatAx, CT_DateAx and CT_ValAx. */
export const AXIS = [
  "axId",
  "scaling",
  "delete",
  "axPos",
  "majorGridlines",
  "minorGridlines",
  "title",
  "numFmt",
  "majorTickMark",
  "minorTickMark",
  "tickLblPos",
  "spPr",
  "txPr",
  "crossAx",
  "crosses",
  "crossesAt",
  "crossBetween",
  "auto",
  "lblAlgn",
  "lblOffset",
  "baseTimeUnit",
  "majorUnit",
  "majorTimeUnit",
  "minorUnit",
  "minorTimeUnit",
  "tickLblSkip",
  "tickMarkSkip",
  "noMultiLvlLbl",
  "dispUnits",
  "extLst",
];

export const SCALING = ["logBase", "orientation", "max", "min", "extLst"];
export const TITLE = ["tx", "layout", "overlay", "spPr", "txPr", "extLst"];
export const LEGEND = ["legendPos", "legendEntry", "layout", "overlay", "spPr", "txPr", "extLst"];
export const GRIDLINES = ["spPr"];
