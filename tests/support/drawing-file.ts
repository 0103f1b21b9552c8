import type { Rect } from "../../src/preview/excel/rect";
import type { Drawing, ShapeDrawing } from "../../src/preview/excel/shape-state";
import type { DrawingContext } from "../../src/preview/file/drawing-context";
import { PackageFile } from "../../src/preview/file/package-file";
import { patchDrawings } from "../../src/preview/file/patch-drawings";
import { readDrawings } from "../../src/preview/file/read-drawings";
import { SheetGeometry } from "../../src/preview/file/sheet-geometry";
import { readTheme } from "../../src/preview/file/theme-colors";
import { simpleFile } from "./xlsx-parts";

export const SHEET_ID = "{A0000000-0000-4000-8000-000000000001}";
export const SHEET_PATH = "xl/worksheets/sheet1.xml";

/** A workbook with one blank sheet, Data. */
export function blankFile(after = ""): PackageFile {
  return PackageFile.open(simpleFile({ sheets: [{ name: "Data", after }] }));
}

/** Columns of 48 points, the second hidden; rows of 15 points, the third of 30. */
export const GEOMETRY = new SheetGeometry({
  defaultColumnWidth: 64,
  defaultRowHeight: 20,
  columns: { 1: { hidden: true } },
  rows: { 2: { size: 40 } },
});

export function placeIn(file: PackageFile, part: Partial<DrawingContext> = {}): DrawingContext {
  const theme = readTheme(file);
  return {
    sheetId: SHEET_ID,
    geometry: GEOMETRY,
    sheetIdOf: (name) => (name === "Data" ? SHEET_ID : null),
    sheetNameOf: (id) => (id === SHEET_ID ? "Data" : ""),
    themeColor: (name) => theme.named(name),
    ...part,
  };
}

/** What is read of a file after these drawings were put into it. */
export function saved(drawings: readonly Drawing[], file = blankFile()): Drawing[] {
  patchDrawings(file, SHEET_PATH, [], drawings, placeIn(file));
  return readDrawings(file, SHEET_PATH, placeIn(file));
}

/** The part of the sheet's drawings as text. */
export function drawingText(file: PackageFile): string {
  const [path = ""] = file.related(SHEET_PATH, "/drawing");
  return file.text(path) ?? "";
}

export const FONT = {
  bold: false,
  italic: false,
  underline: "None",
  color: "#FFFFFF",
  size: 11,
  name: "Calibri",
} as const;

/** A blue rectangle with a word in it. */
export function shape(part: Partial<ShapeDrawing> = {}): ShapeDrawing {
  return {
    kind: "shape",
    type: "GeometricShape",
    geometricShapeType: "Rectangle",
    isTextBox: false,
    id: "{00000000-0001-0000-0000-000000000001}",
    sheetId: SHEET_ID,
    name: "Rectangle 1",
    left: 60,
    top: 40,
    width: 120,
    height: 50,
    visible: true,
    altTextTitle: "",
    altTextDescription: "",
    placement: "TwoCell",
    lockAspectRatio: false,
    rotation: 0,
    parentId: null,
    fill: { type: "Solid", color: "#4472C4", transparency: 0 },
    stroke: {
      visible: true,
      color: "#2F528F",
      weight: 1,
      dashStyle: "Solid",
      style: "Single",
      transparency: 0,
    },
    text: {
      runs: [{ text: "Sales", font: FONT }],
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
    },
    line: null,
    image: null,
    ...part,
  };
}

const END = {
  arrowheadStyle: "None",
  arrowheadLength: "Medium",
  arrowheadWidth: "Medium",
  shapeId: null,
  site: null,
} as const;

/** A straight line without arrowheads, glued to nothing. */
export function line(part: Partial<ShapeDrawing> = {}): ShapeDrawing {
  return shape({
    type: "Line",
    geometricShapeType: null,
    id: "{00000000-0001-0000-0000-0000000000AA}",
    name: "Straight Connector 1",
    fill: { type: "NoFill", color: "#FFFFFF", transparency: 0 },
    text: null,
    line: { connectorType: "Straight", flipHorizontal: false, flipVertical: false, begin: END, end: END },
    ...part,
  });
}

/** A GUID of a number. */
export const guid = (number: number): string =>
  `{00000000-0001-0000-0000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;

/** Cells of the sheet Data. */
export const cells = (top: number, left: number, bottom: number, right: number) => ({
  sheetId: SHEET_ID,
  rect: { top, left, bottom, right } satisfies Rect,
});
