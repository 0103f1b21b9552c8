import { sitePoint } from "./shape-spec";
import type { DrawingPlan, ShapePart } from "./plan-drawing";
import type { ConnectorEnd, ConnectorSpec, FigureSpec, ShapeSpec, ShapeText, Stroke } from "./shape-spec";
import type { Step } from "../write-steps";

/** Cost of a shape in a request, in bytes: about 25 properties, each an action of its own. */
const FIGURE_BYTES = 7000;
const CONNECTOR_BYTES = 4000;
const UPDATE_BYTES = 1200;

/**
 * Steps that make a plan's shapes so: deletions first, then figures, then the connectors that are glued to them.
 *
 * @param sheetOf - Finds the sheet when a step is queued; it may be made by an earlier one.
 */
export function drawingSteps(sheetOf: () => Excel.Worksheet, plan: DrawingPlan): readonly Step[] {
  const added = new Map<string, Excel.Shape>();
  const figure = (name: string): Excel.Shape => {
    const id = plan.figures.get(name)?.id;
    return added.get(name) ?? sheetOf().shapes.getItem(id ?? name);
  };
  const deletes = plan.deletes.map((id): Step => ({
    bytes: UPDATE_BYTES,
    queue: () => {
      sheetOf().shapes.getItem(id).delete();
    },
  }));
  const adding = (spec: ShapeSpec): Step => ({
    bytes: bytesOf(spec),
    queue: () => {
      const { shapes } = sheetOf();
      if (spec.kind === "connector") addConnector(shapes, spec, plan, figure);
      else added.set(spec.name, addFigure(shapes, spec));
    },
  });
  const updates = plan.updates.map(({ id, spec, parts }): Step => ({
    bytes: parts.includes("text") ? bytesOf(spec) : UPDATE_BYTES * parts.length,
    queue: () => {
      const shape = sheetOf().shapes.getItem(id);
      for (const part of parts) queuePart(shape, spec, part, figure);
    },
  }));
  const isFigure = (place: number): boolean => plan.updates[place]?.spec.kind === "figure";
  const stage = (layer: Stage): readonly Step[] =>
    plan.adds.filter((spec) => stageOf(spec) === layer).map(adding);
  // What a connector is glued to must be there first and stand where it belongs.
  return [
    ...deletes,
    ...updates.filter((_, place) => isFigure(place)),
    ...stage("behind"),
    ...stage("middle"),
    ...updates.filter((_, place) => !isFigure(place)),
    ...stage("connector"),
    ...stage("above"),
  ];
}

type Stage = FigureSpec["layer"] | "connector";

function stageOf(spec: ShapeSpec): Stage {
  return spec.kind === "connector" ? "connector" : spec.layer;
}

function bytesOf(spec: ShapeSpec): number {
  const fixed = spec.kind === "figure" ? FIGURE_BYTES : CONNECTOR_BYTES;
  return fixed + 2 * JSON.stringify(spec).length;
}

function addFigure(shapes: Excel.ShapeCollection, spec: FigureSpec): Excel.Shape {
  const shape = shapes.addGeometricShape(spec.geometry);
  shape.name = spec.name;
  // Rows and columns that grow would pull the drawing apart.
  shape.placement = Excel.Placement.absolute;
  queuePlace(shape, spec);
  queueFill(shape, spec.fill);
  queueStroke(shape, spec.stroke);
  queueText(shape, spec.text);
  shape.altTextDescription = spec.alt;
  if (spec.layer === "behind") shape.setZOrder(Excel.ShapeZOrder.sendToBack);
  return shape;
}

function addConnector(
  shapes: Excel.ShapeCollection,
  spec: ConnectorSpec,
  plan: DrawingPlan,
  figure: (name: string) => Excel.Shape,
): void {
  const point = ({ figure: name, site }: ConnectorEnd): { readonly x: number; readonly y: number } => {
    const place = plan.figures.get(name)?.spec.place ?? { x: 0, y: 0, width: 0, height: 0 };
    return sitePoint(place, site);
  };
  const [begin, end] = [point(spec.begin), point(spec.end)];
  const shape = shapes.addLine(begin.x, begin.y, end.x, end.y, spec.course);
  shape.name = spec.name;
  shape.placement = Excel.Placement.absolute;
  queueStroke(shape, spec.stroke);
  queueArrow(shape, spec.arrow);
  queueEnds(shape, spec, figure);
  shape.altTextDescription = spec.alt;
}

function queuePart(
  shape: Excel.Shape,
  spec: ShapeSpec,
  part: ShapePart,
  figure: (name: string) => Excel.Shape,
): void {
  if (part === "alt") shape.altTextDescription = spec.alt;
  if (part === "stroke") queueStroke(shape, spec.stroke);
  if (spec.kind === "connector") {
    if (part === "course") shape.line.connectorType = spec.course;
    if (part === "arrow") queueArrow(shape, spec.arrow);
    if (part === "ends") queueEnds(shape, spec, figure);
    return;
  }
  if (part === "place") queuePlace(shape, spec);
  if (part === "geometry") shape.geometricShapeType = spec.geometry;
  if (part === "fill") queueFill(shape, spec.fill);
  if (part === "text") queueText(shape, spec.text);
}

function queuePlace(shape: Excel.Shape, { place }: FigureSpec): void {
  shape.left = place.x;
  shape.top = place.y;
  shape.width = place.width;
  shape.height = place.height;
}

function queueFill({ fill }: Excel.Shape, color: string | null): void {
  if (color === null) fill.clear();
  else fill.setSolidColor(color);
}

function queueStroke({ lineFormat }: Excel.Shape, stroke: Stroke | null): void {
  lineFormat.visible = stroke !== null;
  if (stroke === null) return;
  lineFormat.color = stroke.color;
  lineFormat.weight = stroke.weight;
  lineFormat.dashStyle = stroke.dash;
}

function queueText({ textFrame }: Excel.Shape, text: ShapeText | null): void {
  const { textRange } = textFrame;
  const runs = text?.runs ?? [];
  textRange.text = runs.map((run) => run.text).join("");
  const [first] = runs;
  if (!text || !first) return;
  const [left, top, right, bottom] = text.margins;
  textFrame.autoSizeSetting = Excel.ShapeAutoSize.autoSizeNone;
  textFrame.horizontalAlignment = text.across;
  textFrame.verticalAlignment = text.down;
  textFrame.orientation = text.direction;
  textFrame.leftMargin = left;
  textFrame.topMargin = top;
  textFrame.rightMargin = right;
  textFrame.bottomMargin = bottom;
  queueFont(textRange.font, first);
  let start = first.text.length;
  for (const run of runs.slice(1)) {
    queueFont(textRange.getSubstring(start, run.text.length).font, run);
    start += run.text.length;
  }
}

function queueFont(font: Excel.ShapeFont, { size, bold, color }: ShapeText["runs"][number]): void {
  font.size = size;
  font.bold = bold;
  font.color = color;
}

function queueArrow({ line }: Excel.Shape, arrow: boolean): void {
  line.endArrowheadStyle = arrow ? Excel.ArrowheadStyle.triangle : Excel.ArrowheadStyle.none;
}

function queueEnds(
  { line }: Excel.Shape,
  { begin, end }: ConnectorSpec,
  figure: (name: string) => Excel.Shape,
): void {
  line.connectBeginShape(figure(begin.figure), begin.site);
  line.connectEndShape(figure(end.figure), end.site);
}
