import type { DrawingState, FillState, ShapeDrawing, StrokeState } from "../excel/shape-state";
import { type NamedColor, readColor, readFill } from "./drawing-color";
import { isTrue, numberOf } from "./drawing-frame";
import { COMPOUNDS, DASHES } from "./drawing-names";
import { EMU_PER_POINT } from "./sheet-geometry";
import { typeOfPreset } from "./shape-presets";
import type { ThemeColors } from "./theme-colors";
import { attribute, child, children, type Element } from "./xml-document";

/** The properties that say what a drawing is called, of whatever kind it is: `cNvPr`. */
export function identityOf(element: Element): Element | null {
  return child(nonVisual(element), "cNvPr");
}

function nonVisual(element: Element): Element | null {
  return children(element).find((known) => /^nv[A-Z]\w*Pr$/.test(known.localName ?? "")) ?? null;
}

/** `cNvSpPr` and its kin, which hold the locks. */
export function ownProperties(element: Element): Element | null {
  const own = /^cNv(?:Sp|CxnSp|Pic|GrpSp|GraphicFrame)Pr$/;
  const parent = nonVisual(element);
  return parent ? (children(parent).find((known) => own.test(known.localName ?? "")) ?? null) : null;
}

export type Identity = Pick<
  DrawingState,
  "name" | "visible" | "altTextTitle" | "altTextDescription" | "lockAspectRatio"
>;

export function readIdentity(element: Element): Identity {
  const identity = identityOf(element);
  const [locks = null] = children(ownProperties(element) ?? element, undefined).filter((known) =>
    (known.localName ?? "").endsWith("Locks"),
  );
  return {
    name: attribute(identity, "name") ?? "",
    visible: !isTrue(attribute(identity, "hidden")),
    altTextTitle: attribute(identity, "title") ?? "",
    altTextDescription: attribute(identity, "descr") ?? "",
    lockAspectRatio: isTrue(attribute(locks, "noChangeAspect")),
  };
}

/** The GUID that Excel gives a drawing once and for all; `null` where there is none. */
export function creationId(element: Element): string | null {
  const list = child(identityOf(element), "extLst");
  for (const extension of list ? children(list, "ext") : []) {
    const id = attribute(child(extension, "creationId"), "id");
    if (id !== null && /^\{[0-9a-f-]{36}\}$/i.test(id)) return id;
  }
  return null;
}

/** Whether a shape is a line, though it may not be drawn as a connector. */
export function isLine(element: Element): boolean {
  if (element.localName === "cxnSp") return true;
  const preset = attribute(child(child(element, "spPr"), "prstGeom"), "prst") ?? "";
  return element.localName === "sp" && /^(?:line|straightConnector1)$/.test(preset);
}

export type ShapeLook = Pick<ShapeDrawing, "geometricShapeType" | "isTextBox" | "fill" | "stroke">;

/** Outline, fill and stroke of a shape, be they its own or those of its style. */
export function readLook(element: Element, named: NamedColor, theme: ThemeColors): ShapeLook {
  const properties = child(element, "spPr");
  const style = child(element, "style");
  const preset = attribute(child(properties, "prstGeom"), "prst");
  const geometric = element.localName === "sp" && !isLine(element);
  return {
    geometricShapeType: geometric && preset !== null ? typeOfPreset(preset) : null,
    isTextBox: isTrue(attribute(ownProperties(element), "txBox")),
    fill: isLine(element) ? NO_FILL : readFillState(properties, style, named),
    stroke: readStroke(child(properties, "ln"), child(style, "lnRef"), named, theme),
  };
}

export const NO_FILL: FillState = { type: "NoFill", color: "#FFFFFF", transparency: 0 };
export const NO_STROKE: StrokeState = {
  visible: false,
  color: "#000000",
  weight: 0.75,
  dashStyle: "Solid",
  style: "Single",
  transparency: 0,
};

function readFillState(properties: Element | null, style: Element | null, named: NamedColor): FillState {
  const own = readFill(properties, named) ?? styled(child(style, "fillRef"), named);
  if (own === null || own === "none") return NO_FILL;
  return { type: "Solid", color: own.color, transparency: clear(own.alpha) };
}

/** What a style says; nothing where its number is 0. */
function styled(reference: Element | null, named: NamedColor) {
  const number = Number(attribute(reference, "idx") ?? 0);
  return number > 0 ? readColor(reference, named) : null;
}

function readStroke(
  line: Element | null,
  reference: Element | null,
  named: NamedColor,
  theme: ThemeColors,
): StrokeState {
  const own = readFill(line, named) ?? styled(reference, named);
  const dash = attribute(child(line, "prstDash"), "val");
  const width = attribute(line, "w");
  const number = Number(attribute(reference, "idx") ?? 0);
  const weight = number > 0 ? theme.lineWidth(number) : NO_STROKE.weight;
  return {
    visible: own !== null && own !== "none",
    color: own === null || own === "none" ? NO_STROKE.color : own.color,
    weight: width === null ? weight : numberOf(line, "w") / EMU_PER_POINT,
    dashStyle: dash === null ? "Solid" : DASHES.fromFile(dash, "RoundDot"),
    style: COMPOUNDS.fromFile(attribute(line, "cmpd"), "Single"),
    transparency: own === null || own === "none" ? 0 : clear(own.alpha),
  };
}

/** Transparency to a thousandth of a percent, as the file has it. */
function clear(alpha: number): number {
  return Math.round((1 - alpha) * 100_000) / 100_000;
}
