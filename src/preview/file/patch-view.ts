import { columnLetters } from "../excel/rect";
import type { FileSheet } from "./file-workbook";
import type { PartText } from "./part-text";
import { pixelsToPoints, pixelsToWidth } from "./sheet-units";
import { writeColor } from "./write-cell-look";
import {
  addChild,
  child,
  children,
  type Element,
  ensureChild,
  removeChild,
  setAttribute,
} from "./xml-document";

const PROPERTIES = ["tabColor", "outlinePr", "pageSetUpPr"];
const VIEW = ["pane", "selection", "pivotSelection", "extLst"];

/** Writes how a sheet is looked at: panes, gridlines, headings, the colour of its tab and whether it is in front. */
export function patchView(
  sheet: PartText,
  before: FileSheet,
  after: FileSheet,
  inFront: boolean | null,
): void {
  const { frozen } = after;
  const panes = frozen.rows !== before.frozen.rows || frozen.columns !== before.frozen.columns;
  sheet.edit("sheetViews", (views) => {
    const known = child(views, "sheetView");
    const view = known ?? addChild(views, "sheetView");
    if (!known) view.setAttribute("workbookViewId", "0");
    if (after.gridlines !== before.gridlines) setAttribute(view, "showGridLines", after.gridlines ? null : 0);
    if (after.headings !== before.headings)
      setAttribute(view, "showRowColHeaders", after.headings ? null : 0);
    if (inFront !== null) setAttribute(view, "tabSelected", inFront ? 1 : null);
    if (panes) writePane(view, frozen);
    if (!known && view.attributes.length === 1 && !view.firstChild) views.removeChild(view);
  });
  if (after.tabColor.toUpperCase() === before.tabColor.toUpperCase()) return;
  sheet.edit("sheetPr", (properties) => {
    removeChild(properties, "tabColor");
    if (after.tabColor !== "") writeColor(ensureChild(properties, "tabColor", PROPERTIES), after.tabColor);
  });
}

function writePane(view: Element, { rows, columns }: FileSheet["frozen"]): void {
  for (const selection of children(view, "selection")) view.removeChild(selection);
  removeChild(view, "pane");
  if (rows === 0 && columns === 0) return;
  const pane = ensureChild(view, "pane", VIEW);
  setAttribute(pane, "xSplit", columns || null);
  setAttribute(pane, "ySplit", rows || null);
  pane.setAttribute("topLeftCell", `${columnLetters(columns)}${rows + 1}`);
  const active = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  pane.setAttribute("activePane", active);
  pane.setAttribute("state", "frozen");
  ensureChild(view, "selection", VIEW).setAttribute("pane", active);
}

/** Writes the sizes of rows and columns that have none of their own. */
export function patchUsualSizes(sheet: PartText, before: FileSheet, after: FileSheet): void {
  const [width, height] = [after.defaultColumnWidth, after.defaultRowHeight];
  const [newWidth, newHeight] = [width !== before.defaultColumnWidth, height !== before.defaultRowHeight];
  if (!newWidth && !newHeight) return;
  sheet.edit("sheetFormatPr", (format) => {
    if (newWidth) format.setAttribute("defaultColWidth", String(pixelsToWidth(width)));
    if (newHeight) format.setAttribute("customHeight", "1");
    if (newHeight || !format.hasAttribute("defaultRowHeight")) {
      format.setAttribute("defaultRowHeight", String(pixelsToPoints(height)));
    }
  });
}
