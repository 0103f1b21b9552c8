/** A place on a sheet, in points from the sheet's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface FillState {
  readonly type: "Solid" | "NoFill";
  /** `#RRGGBB`. */
  readonly color: string;
  /** 0 is opaque, 1 is clear. */
  readonly transparency: number;
}

/** An outline, or the line itself. */
export interface StrokeState {
  readonly visible: boolean;
  readonly color: string;
  /** Points. */
  readonly weight: number;
  readonly dashStyle: string;
  readonly style: string;
  readonly transparency: number;
}

export interface FontState {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly color: string;
  /** Points. */
  readonly size: number;
  readonly name: string;
}

/** A piece of text in one font. */
export interface TextRun {
  readonly text: string;
  readonly font: FontState;
}

export interface TextState {
  /** The text, piece by piece; line feeds end paragraphs. */
  readonly runs: readonly TextRun[];
  /** Font of text that is yet to be written. */
  readonly font: FontState;
  readonly autoSizeSetting: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly horizontalOverflow: string;
  readonly verticalOverflow: string;
  readonly orientation: string;
  readonly readingOrder: string;
  /** Margins in points. */
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
}

/** One end of a line: its arrowhead, and the shape that it is glued to. */
export interface LineEndState {
  readonly arrowheadStyle: string;
  readonly arrowheadLength: string;
  readonly arrowheadWidth: string;
  readonly shapeId: string | null;
  readonly site: number | null;
}

export interface LineState {
  readonly connectorType: "Straight" | "Elbow" | "Curve";
  /** The line begins at the right edge of its box, not the left. */
  readonly flipHorizontal: boolean;
  /** The line begins at the bottom edge of its box, not the top. */
  readonly flipVertical: boolean;
  readonly begin: LineEndState;
  readonly end: LineEndState;
}

export interface ImageState {
  readonly format: "PNG" | "JPEG" | "SVG";
  /** The file's content. */
  readonly base64: string;
  /** Points, as the file says. */
  readonly originalWidth: number;
  readonly originalHeight: number;
}

/** What every drawing has, be it a shape or a chart. */
export interface DrawingState extends Box {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  readonly visible: boolean;
  readonly altTextTitle: string;
  readonly altTextDescription: string;
  /** `TwoCell` moves and sizes with the cells below, `OneCell` moves with them, `Absolute` stays. */
  readonly placement: "TwoCell" | "OneCell" | "Absolute";
  readonly lockAspectRatio: boolean;
}

export interface ShapeDrawing extends DrawingState {
  readonly kind: "shape";
  readonly type: "GeometricShape" | "Group" | "Image" | "Line";
  /** `Rectangle`, `RoundRectangle`, ... where the type is `GeometricShape`. */
  readonly geometricShapeType: string | null;
  readonly isTextBox: boolean;
  /** Degrees clockwise, 0 to under 360. */
  readonly rotation: number;
  /** The group that it is in. */
  readonly parentId: string | null;
  readonly fill: FillState;
  readonly stroke: StrokeState;
  readonly text: TextState | null;
  readonly line: LineState | null;
  readonly image: ImageState | null;
}

/** A chart on the sheet; what is in it is its own affair. */
export interface ChartDrawing extends DrawingState {
  readonly kind: "chart";
  /** State of the chart as plain data, replaced as a whole when it changes. */
  readonly content: object;
}

export type Drawing = ShapeDrawing | ChartDrawing;
