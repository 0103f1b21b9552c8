import { letterScale } from "../../engine/map/map-sizes";
import { fitText, LINE_HEIGHT, wrap } from "../drawing/text-fit";
import { statementLines } from "./map-content";
import { INK, letters, MAP_PAPER, QUIET_INK, run } from "./map-look";
import { MAP_PREFIX } from "./map-names";
import type { Point } from "../../engine/map/model";
import type { FigureSpec } from "../drawing/shape-spec";
import type { MapContent } from "./map-content";

const SIZE = 11;
/** Where letters are larger than usual, so are these as far as they must be. */
const SMALL = 8;
/** Lines that one statement may take. */
const MOST_LINES = 2;

/** Mission, vision and goals above the map, one paragraph each; no shape where there is none. */
export function headerShape(
  content: MapContent,
  { x, y }: Point,
  width: number,
): { readonly shapes: readonly FigureSpec[]; readonly height: number } {
  const lines = statementLines(content);
  if (lines.length === 0) return { shapes: [], height: 0 };
  const size = Math.max(SIZE, letters(SMALL, letterScale(content.layout.width)));
  const room = { width, height: MOST_LINES * size * LINE_HEIGHT + 1 };
  const fitted = lines.map(({ label, text }) => {
    const whole = fitText(`${label}: ${text}`, room, [size], false, MOST_LINES).text;
    return { label, rest: whole.slice(label.length) };
  });
  const count = fitted.reduce((sum, { label, rest }) => sum + wrap(label + rest, room.width, size).length, 0);
  const height = Math.ceil(count * size * LINE_HEIGHT) + 8;
  const shape: FigureSpec = {
    kind: "figure",
    name: `${MAP_PREFIX}header`,
    geometry: "Rectangle",
    place: { x, y, width, height },
    fill: MAP_PAPER,
    stroke: null,
    text: {
      runs: fitted.flatMap(({ label, rest }, place) => [
        run(label, size, INK, true),
        run(place < fitted.length - 1 ? `${rest}\n` : rest, size, QUIET_INK),
      ]),
      across: "Left",
      down: "Middle",
      margins: [0, 2, 0, 2],
      direction: "Horizontal",
    },
    alt: lines.map(({ label, text }) => `${label}: ${text}`).join("; "),
    layer: "middle",
  };
  return { shapes: [shape], height };
}
