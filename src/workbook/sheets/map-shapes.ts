import { normalName } from "../../engine/scorecard/normal-name";
import { bandFigures, boxFigure, objectivesByName } from "./map-boxes";
import { headerShape } from "./map-header";
import { legendShapes } from "./map-legend";
import { linkShapes } from "./map-links";
import { themeMarks } from "./map-look";
import { bandName, boxName } from "./map-names";
import type { Box, Point } from "../../engine/map/model";
import type { ShapeSpec } from "../drawing/shape-spec";
import type { MapContent } from "./map-content";

/** Where the drawing begins: below the rows of title, stamp and period. */
export const MAP_CORNER: Point = { x: 3, y: 66 };
const GAP = 10;
/** Narrowest drawing that leaves header and legend room to read. */
const LEAST_WIDTH = 520;

/** What the user did to the drawing: see `findMoves`. */
export interface UserPlaces {
  readonly origin: Point;
  /** Places of figures that the user moved, by name. */
  readonly moved: ReadonlyMap<string, Box>;
}

const UNMOVED: UserPlaces = { origin: { x: 0, y: 0 }, moved: new Map() };

/**
 * All shapes of a strategy map: header, bands, boxes, links, legend and sign-off line. Pure, and the same for equal contents.
 * Boxes that the user moved stay there; links of theirs go straight.
 */
export function mapShapes(
  content: MapContent,
  { origin, moved }: UserPlaces = UNMOVED,
): readonly ShapeSpec[] {
  const { layout, language } = content;
  const corner = { x: MAP_CORNER.x + origin.x, y: MAP_CORNER.y + origin.y };
  const width = Math.max(layout.width, LEAST_WIDTH);
  const header = headerShape(content, corner, width);
  const top = corner.y + header.height + (header.height > 0 ? GAP : 0);
  const shift = { x: corner.x, y: top };
  const placed = (name: string, { x, y, width: wide, height }: Box): Box =>
    moved.get(name) ?? { x: x + shift.x, y: y + shift.y, width: wide, height };
  const bands = layout.bands.flatMap((band) =>
    bandFigures(band, placed(bandName(band.name), { ...band, width }), language),
  );
  const objectives = objectivesByName(content);
  const marks = themeMarks(content.input.objectives);
  const places = new Map<string, Box>();
  const boxes = layout.boxes.flatMap((box) => {
    const objective = objectives.get(normalName(box.objective));
    if (!objective) return [];
    const name = boxName(objective.name);
    const place = placed(name, box);
    places.set(name, place);
    const mark = objective.theme === null ? null : (marks.get(normalName(objective.theme)) ?? null);
    return [boxFigure(objective, place, content, mark)];
  });
  const movedBoxes = new Set([...moved.keys()].filter((name) => places.has(name)));
  const links = linkShapes(content, { places, moved: movedBoxes, shift });
  const legend = legendShapes(content, { x: corner.x, y: top + layout.height + GAP }, width);
  return [...header.shapes, ...bands, ...boxes, ...links, ...legend.shapes].map((shape) =>
    shape.kind === "figure" ? { ...shape, place: moved.get(shape.name) ?? shape.place } : shape,
  );
}

/** Right and lower end of a drawing, in points from the sheet's corner. */
export function drawingEnd(shapes: readonly ShapeSpec[]): Point {
  const places = shapes.flatMap((shape) => (shape.kind === "figure" ? [shape.place] : []));
  return {
    x: Math.max(MAP_CORNER.x, ...places.map(({ x, width }) => x + width)),
    y: Math.max(MAP_CORNER.y, ...places.map(({ y, height }) => y + height)),
  };
}
