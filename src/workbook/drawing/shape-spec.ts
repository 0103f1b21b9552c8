import type { Box } from "../../engine/map/model";

/** Letters of one look within a shape's text; `size` in points. */
export interface TextRun {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

export interface ShapeText {
  readonly runs: readonly TextRun[];
  readonly across: "Left" | "Center" | "Right";
  readonly down: "Top" | "Middle" | "Bottom";
  /** Left, top, right and bottom, in points. */
  readonly margins: readonly [number, number, number, number];
  readonly direction: "Horizontal" | "Vertical270";
}

export interface Stroke {
  readonly color: string;
  readonly weight: number;
  readonly dash: "Solid" | "Dash" | "RoundDot";
}

/** A rectangle or ellipse with text, as it should stand on a sheet; found again by its name. */
export interface FigureSpec {
  readonly kind: "figure";
  readonly name: string;
  readonly geometry: "Rectangle" | "RoundRectangle" | "Ellipse";
  /** In points from the sheet's corner. */
  readonly place: Box;
  /** `null` for none. */
  readonly fill: string | null;
  readonly stroke: Stroke | null;
  readonly text: ShapeText | null;
  readonly alt: string;
  /** `behind` lies under everything else on the sheet, `above` over the connectors. */
  readonly layer: "behind" | "middle" | "above";
}

/** Middle of a figure's edge: 0 top, 1 left, 2 bottom, 3 right, as Excel counts a rectangle's connection sites. */
export type Site = 0 | 1 | 2 | 3;

export interface ConnectorEnd {
  /** Name of the figure that the end is glued to. */
  readonly figure: string;
  readonly site: Site;
}

/** A line that is glued to a figure at either end. */
export interface ConnectorSpec {
  readonly kind: "connector";
  readonly name: string;
  readonly course: "Straight" | "Curve";
  readonly begin: ConnectorEnd;
  readonly end: ConnectorEnd;
  readonly stroke: Stroke;
  /** True for an arrowhead at the end. */
  readonly arrow: boolean;
  readonly alt: string;
}

/** A shape of ours. Names are unique within a drawing. */
export type ShapeSpec = FigureSpec | ConnectorSpec;

/** What was last written to a sheet. */
export interface DrawingMemory {
  /** How far the user moved the drawing as a whole, in points. */
  readonly origin: { readonly x: number; readonly y: number };
  /** Places are those that were written, even where the user has moved a figure since. */
  readonly shapes: readonly ShapeSpec[];
  /** While a writing is under way: places that figures may have by now instead. */
  readonly pending?: Readonly<Record<string, Box>>;
}

/** Where a connection site of a place lies. */
export function sitePoint(
  { x, y, width, height }: Box,
  site: Site,
): { readonly x: number; readonly y: number } {
  if (site === 1 || site === 3) return { x: site === 1 ? x : x + width, y: y + height / 2 };
  return { x: x + width / 2, y: site === 0 ? y : y + height };
}
