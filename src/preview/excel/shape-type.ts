import { HostError } from "../wire/host-error";

/** Values of `Excel.GeometricShapeType`. */
const TYPES: ReadonlySet<string> = new Set(
  `
LineInverse Triangle RightTriangle Rectangle Diamond Parallelogram Trapezoid NonIsoscelesTrapezoid
Pentagon Hexagon Heptagon Octagon Decagon Dodecagon Star4 Star5 Star6 Star7 Star8 Star10 Star12
Star16 Star24 Star32 RoundRectangle Round1Rectangle Round2SameRectangle Round2DiagonalRectangle
SnipRoundRectangle Snip1Rectangle Snip2SameRectangle Snip2DiagonalRectangle Plaque Ellipse Teardrop
HomePlate Chevron PieWedge Pie BlockArc Donut NoSmoking RightArrow LeftArrow UpArrow DownArrow
StripedRightArrow NotchedRightArrow BentUpArrow LeftRightArrow UpDownArrow LeftUpArrow
LeftRightUpArrow QuadArrow LeftArrowCallout RightArrowCallout UpArrowCallout DownArrowCallout
LeftRightArrowCallout UpDownArrowCallout QuadArrowCallout BentArrow UturnArrow CircularArrow
LeftCircularArrow LeftRightCircularArrow CurvedRightArrow CurvedLeftArrow CurvedUpArrow
CurvedDownArrow SwooshArrow Cube Can LightningBolt Heart Sun Moon SmileyFace IrregularSeal1
IrregularSeal2 FoldedCorner Bevel Frame HalfFrame Corner DiagonalStripe Chord Arc LeftBracket
RightBracket LeftBrace RightBrace BracketPair BracePair Callout1 Callout2 Callout3 AccentCallout1
AccentCallout2 AccentCallout3 BorderCallout1 BorderCallout2 BorderCallout3 AccentBorderCallout1
AccentBorderCallout2 AccentBorderCallout3 WedgeRectCallout WedgeRRectCallout WedgeEllipseCallout
CloudCallout Cloud Ribbon Ribbon2 EllipseRibbon EllipseRibbon2 LeftRightRibbon VerticalScroll
HorizontalScroll Wave DoubleWave Plus FlowChartProcess FlowChartDecision FlowChartInputOutput
FlowChartPredefinedProcess FlowChartInternalStorage FlowChartDocument FlowChartMultidocument
FlowChartTerminator FlowChartPreparation FlowChartManualInput FlowChartManualOperation
FlowChartConnector FlowChartPunchedCard FlowChartPunchedTape FlowChartSummingJunction FlowChartOr
FlowChartCollate FlowChartSort FlowChartExtract FlowChartMerge FlowChartOfflineStorage
FlowChartOnlineStorage FlowChartMagneticTape FlowChartMagneticDisk FlowChartMagneticDrum
FlowChartDisplay FlowChartDelay FlowChartAlternateProcess FlowChartOffpageConnector
ActionButtonBlank ActionButtonHome ActionButtonHelp ActionButtonInformation ActionButtonForwardNext
ActionButtonBackPrevious ActionButtonEnd ActionButtonBeginning ActionButtonReturn
ActionButtonDocument ActionButtonSound ActionButtonMovie Gear6 Gear9 Funnel MathPlus MathMinus
MathMultiply MathDivide MathEqual MathNotEqual CornerTabs SquareTabs PlaqueTabs ChartX ChartStar
ChartPlus
`
    .trim()
    .split(/\s+/),
);

/** Names that Excel gives to new shapes where the type's own words would not do. */
const STEMS: Readonly<Record<string, string>> = {
  Ellipse: "Oval",
  RoundRectangle: "Rectangle: Rounded Corners",
  Triangle: "Isosceles Triangle",
};

/** Connection sites, where there are not four; counted from the top against the clock. */
const SITES: Readonly<Record<string, number>> = { Ellipse: 8, Triangle: 6 };

/** The type as given; `InvalidArgument` when Excel has no such shape. */
export function geometricType(name: unknown): string {
  if (typeof name !== "string" || !TYPES.has(name)) throw new HostError("InvalidArgument");
  return name;
}

/** What Excel calls a new shape of a type, before its number. */
export function stemOf(type: string): string {
  return STEMS[type] ?? type.replace(/([a-z])([A-Z0-9])/g, "$1 $2");
}

/** Number of places of a shape that connectors can be glued to. */
export function siteCount(type: string): number {
  return SITES[type] ?? 4;
}
