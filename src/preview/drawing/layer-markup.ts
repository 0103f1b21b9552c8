import type { Book } from "../excel/book";
import { chartLook } from "../excel/chart-look";
import { familyOf } from "../excel/shape-move";
import type { Box, Drawing } from "../excel/shape-state";
import { plainText } from "../excel/text-frame-runs";
import { drawingMarkup, isShown } from "./drawing-picture";
import { attributes, num } from "./markup";
import type { SheetPane } from "./sheet-panes";

/** Pixels of a point. */
export const PIXELS = 96 / 72;
/** Points around the chosen drawing at which its frame stands. */
const FRAME_GAP = 2;

/** The part of the sheet that a pane shows, in points. */
function shownBy(pane: SheetPane): Box {
  const points = 1 / (PIXELS * pane.scale);
  return {
    left: -pane.sheetLeft * points,
    top: -pane.sheetTop * points,
    width: pane.width * points,
    height: pane.height * points,
  };
}

function meets(a: Box, b: Box): boolean {
  return (
    a.left <= b.left + b.width &&
    b.left <= a.left + a.width &&
    a.top <= b.top + b.height &&
    b.top <= a.top + a.height
  );
}

export interface PaneView {
  readonly sheetId: string;
  readonly pane: SheetPane;
  /** Drawings as SVG that need not be made again, by id; what is missing is added. */
  readonly pictures: Map<string, string>;
  /** The drawing with the frame around it. */
  readonly chosenId: string | null;
}

/** Drawings of a sheet that a pane shows, as SVG, each in an element that names it to screen readers. */
export function paneMarkup(book: Book, view: PaneView): string {
  const drawings = book.drawings.list(view.sheetId);
  const part = shownBy(view.pane);
  const shown = drawings.filter(
    (drawing) => !(drawing.kind === "shape" && drawing.parentId !== null) && meets(drawing, part),
  );
  const pictures = shown.map((drawing) => {
    const picture = view.pictures.get(drawing.id) ?? withName(book, drawing, drawings);
    view.pictures.set(drawing.id, picture);
    return picture;
  });
  const chosen = shown.find((drawing) => drawing.id === view.chosenId);
  return pictures.join("") + (chosen ? frame(chosen) : "");
}

function withName(book: Book, drawing: Drawing, drawings: readonly Drawing[]): string {
  const family = familyOf(drawings, drawing.id).filter((member) => isShown(member, drawings));
  if (family.length === 0) return "";
  const name = { "data-drawing": drawing.id, role: "img", "aria-label": spokenName(book, drawing, family) };
  return `<g${attributes(name)}>${family.map((member) => drawingMarkup(book, member)).join("")}</g>`;
}

/** What a screen reader says: the alternative text, else a chart's title or the text within, else the name. */
function spokenName(book: Book, drawing: Drawing, family: readonly Drawing[]): string {
  const alternative = [drawing.altTextTitle, drawing.altTextDescription].filter((text) => text !== "");
  if (alternative.length > 0) return alternative.join(": ");
  if (drawing.kind === "chart") return chartLook(book, drawing).title?.text ?? drawing.name;
  const text = family
    .map((member) => (member.kind === "shape" ? plainText(member.text?.runs ?? []) : ""))
    .join(" ")
    .trim();
  return text === "" ? drawing.name : text;
}

function frame({ left, top, width, height }: Box): string {
  const place = {
    x: left - FRAME_GAP,
    y: top - FRAME_GAP,
    width: width + 2 * FRAME_GAP,
    height: height + 2 * FRAME_GAP,
  };
  return `<rect class="chosen"${attributes(place)}/>`;
}

/** Brings points of the sheet to pixels of a pane. */
export function paneTransform(pane: SheetPane): string {
  return `translate(${num(pane.sheetLeft)} ${num(pane.sheetTop)}) scale(${PIXELS * pane.scale})`;
}
