import type { FillState, FontState, LineEndState, ShapeDrawing, StrokeState, TextState } from "./shape-state";

/* Looks of new shapes: those of the Office theme of 2013 to 2022. */
const ACCENT = "#4472C4";
const ACCENT_DARK = "#2F528F";

const FILL: FillState = { type: "Solid", color: ACCENT, transparency: 0 };
const STROKE: StrokeState = {
  visible: true,
  color: ACCENT_DARK,
  weight: 1,
  dashStyle: "Solid",
  style: "Single",
  transparency: 0,
};
const FONT: FontState = {
  bold: false,
  italic: false,
  underline: "None",
  color: "#FFFFFF",
  size: 11,
  name: "Calibri",
};
const TEXT: TextState = {
  runs: [],
  font: FONT,
  autoSizeSetting: "AutoSizeNone",
  horizontalAlignment: "Left",
  verticalAlignment: "Top",
  horizontalOverflow: "Clip",
  verticalOverflow: "Clip",
  orientation: "Horizontal",
  readingOrder: "LeftToRight",
  leftMargin: 7.2,
  rightMargin: 7.2,
  topMargin: 3.6,
  bottomMargin: 3.6,
};
/** Side of a new shape, in points. */
const SIDE = 72;

/** A shape that is yet to be put on a sheet. */
export type NewShape = Omit<ShapeDrawing, "id" | "name">;

function newShape(sheetId: string, part: Partial<NewShape> & Pick<NewShape, "type">): NewShape {
  return {
    kind: "shape",
    sheetId,
    left: 0,
    top: 0,
    width: SIDE,
    height: SIDE,
    visible: true,
    altTextTitle: "",
    altTextDescription: "",
    placement: "TwoCell",
    lockAspectRatio: false,
    geometricShapeType: null,
    isTextBox: false,
    rotation: 0,
    parentId: null,
    fill: FILL,
    stroke: STROKE,
    text: null,
    line: null,
    image: null,
    ...part,
  };
}

/** A geometric shape as the menu makes it. */
export function newGeometricShape(sheetId: string, geometricShapeType: string): NewShape {
  return newShape(sheetId, { type: "GeometricShape", geometricShapeType, text: TEXT });
}

/** A text box: a white rectangle with dark text. */
export function newTextBox(sheetId: string, text: string): NewShape {
  const font = { ...FONT, color: "#000000" };
  return newShape(sheetId, {
    type: "GeometricShape",
    geometricShapeType: "Rectangle",
    isTextBox: true,
    fill: { ...FILL, color: "#FFFFFF" },
    stroke: { ...STROKE, color: "#BCBCBC", weight: 0.75 },
    text: { ...TEXT, font, runs: text === "" ? [] : [{ text, font }] },
  });
}

/** A free end of a line, without arrowhead. */
export const FREE_END: LineEndState = {
  arrowheadStyle: "None",
  arrowheadLength: "Medium",
  arrowheadWidth: "Medium",
  shapeId: null,
  site: null,
};

/** A straight line without extent; whoever adds it says where it runs. */
export function newLine(sheetId: string, part: Partial<NewShape>): NewShape {
  const fill: FillState = { ...FILL, type: "NoFill" };
  const stroke = { ...STROKE, color: ACCENT, weight: 0.5 };
  return newShape(sheetId, { ...part, type: "Line", fill, stroke });
}

export function newGroup(sheetId: string): NewShape {
  return newShape(sheetId, {
    type: "Group",
    fill: { ...FILL, type: "NoFill" },
    stroke: { ...STROKE, visible: false },
  });
}

export function newImage(sheetId: string, image: NonNullable<NewShape["image"]>): NewShape {
  return newShape(sheetId, {
    type: "Image",
    image,
    width: image.originalWidth,
    height: image.originalHeight,
    lockAspectRatio: true,
    fill: { ...FILL, type: "NoFill" },
    stroke: { ...STROKE, visible: false },
  });
}
