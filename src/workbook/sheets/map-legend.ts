import { letterScale } from "../../engine/map/map-sizes";
import { normalName } from "../../engine/scorecard/normal-name";
import { say } from "../../words/say";
import { textWidth } from "../drawing/text-fit";
import { scoreText, signOffText, statusText, TREND_SIGNS, trendOf } from "./map-content";
import {
  AGAINST,
  INK,
  MAP_PAPER,
  letters,
  linkStroke,
  QUIET_INK,
  run,
  STATUS_LINES,
  themeMarks,
} from "./map-look";
import { legendName } from "./map-names";
import { STATUS_LOOKS, STATUSES, statusWord } from "./status-look";
import type { Evidence, Point } from "../../engine/map/model";
import type { FigureSpec, ShapeSpec, Stroke, TextRun } from "../drawing/shape-spec";
import type { MapContent, Trend } from "./map-content";

const SIZE = 9;
/** Where letters are larger than usual, so are these as far as they must be. */
const SMALL = 8;
/** Height of a row, and of what stands in it, for letters of one point. */
const ROW = 20 / SIZE;
const ITEM = 16 / SIZE;
const GAP = 14;
const SAMPLE = 34;

/** Something in the legend: how wide it is, and its shapes at a place. */
interface LegendItem {
  readonly width: number;
  readonly draw: (at: Point) => readonly ShapeSpec[];
}

/**
 * The legend and the sign-off line, in rows no wider than `width`: each status, the trends, kinds of links and themes that the
 * map shows, each theme with its own score.
 */
export function legendShapes(
  content: MapContent,
  at: Point,
  width: number,
): { readonly shapes: readonly ShapeSpec[]; readonly height: number } {
  const shapes: ShapeSpec[] = [];
  const size = sizeOf(content);
  const row = ROW * size;
  let { x, y } = at;
  const place = ({ width: wide, draw }: LegendItem): void => {
    if (x > at.x && x + wide > at.x + width) [x, y] = [at.x, y + row];
    shapes.push(...draw({ x, y }));
    x += wide + GAP;
  };
  statusItems(content).forEach(place);
  trendItems(content).forEach(place);
  [...linkItems(content), ...themeItems(content)].forEach(place);
  const signed = signOffText(content);
  if (signed !== "") {
    const wide = textWidth(signed, size, true) + 10;
    const isFree = x + wide <= at.x + width;
    if (!isFree) y += row;
    const left = at.x + width - wide;
    shapes.push(caption("signed", [run(signed, size, INK, true)], { x: left, y }, wide, signed, "Right"));
  }
  return { shapes, height: y + row - at.y };
}

function sizeOf({ layout }: MapContent): number {
  return Math.max(SIZE, letters(SMALL, letterScale(layout.width)));
}

function statusItems(content: MapContent): readonly LegendItem[] {
  const size = sizeOf(content);
  return STATUSES.map((status) => {
    const { icon, ink, paper } = STATUS_LOOKS[status];
    const text = `${icon} ${statusWord(status, content.language)}`;
    const width = textWidth(text, size, true) + 16;
    return {
      width,
      draw: ({ x, y }) => [
        {
          ...caption(status, [run(text, size, ink, true)], { x, y }, width, text, "Center"),
          geometry: "RoundRectangle",
          fill: paper,
          stroke: { color: ink, ...STATUS_LINES[status] },
        },
      ],
    };
  });
}

function trendItems(content: MapContent): readonly LegendItem[] {
  const { input, language } = content;
  const size = sizeOf(content);
  const trends: readonly Trend[] = ["up", "flat", "down"];
  if (!input.objectives.some((objective) => trendOf(objective) !== null)) return [];
  const text = trends
    .map((trend) => `${TREND_SIGNS[trend]} ${say(`sheets.map.legend.${trend}`, {}, language)}`)
    .join("   ");
  const width = textWidth(text, size) + 8;
  return [{ width, draw: (at) => [caption("trend", [run(text, size, QUIET_INK)], at, width, text, "Left")] }];
}

function linkItems(content: MapContent): readonly LegendItem[] {
  const { input, language } = content;
  const kinds = (["asserted", "observed", "tested"] as const).filter((evidence) =>
    input.links.some((link) => link.evidence === evidence),
  );
  const items = kinds.map((evidence) =>
    lineItem(evidence, linkStroke(evidence, 1), say(`sheets.map.legend.${evidence}`, {}, language), content),
  );
  if (!input.links.some(({ sign }) => sign === -1)) return items;
  const strokeAgainst = linkStroke("observed", -1);
  const against = say("sheets.map.legend.against", {}, language);
  return [...items, lineItem("against", strokeAgainst, against, content)];
}

function lineItem(
  key: Evidence | "against",
  stroke: Stroke,
  meaning: string,
  content: MapContent,
): LegendItem {
  const size = sizeOf(content);
  const text = key === "against" ? `− ${meaning}` : meaning;
  const wide = textWidth(text, size) + 8;
  const alt = say("sheets.map.alt.sample", { meaning }, content.language);
  const ink = key === "against" ? AGAINST : QUIET_INK;
  return {
    width: SAMPLE + 2 + wide,
    draw: ({ x, y }) => {
      const middle = y + (ITEM * size) / 2;
      return [
        dot(`${key} from`, { x, y: middle }, alt),
        dot(`${key} to`, { x: x + SAMPLE, y: middle }, alt),
        caption(key, [run(text, size, ink)], { x: x + SAMPLE + 2, y }, wide, meaning, "Left"),
        {
          kind: "connector",
          name: legendName(`${key} line`),
          course: "Straight",
          begin: { figure: legendName(`${key} from`), site: 0 },
          end: { figure: legendName(`${key} to`), site: 0 },
          stroke,
          arrow: true,
          alt,
        },
      ];
    },
  };
}

function themeItems(content: MapContent): readonly LegendItem[] {
  const { input, themes, language } = content;
  const size = sizeOf(content);
  const scores = new Map(themes.map((scored) => [normalName(scored.theme), scored]));
  return [...themeMarks(input.objectives)].map(([key, { theme, tag, color }], place) => {
    const scored = scores.get(key);
    const state = scored ? `${scoreText(scored.score, language)} ${statusText(scored, language)}` : "";
    const width = textWidth(`${tag} ${theme}  ${state}`, size, true) + 8;
    const named = say("sheets.map.legend.theme", { theme }, language);
    const alt = scored ? `${named}, ${state}` : named;
    const runs = [
      run(`${tag} `, size, color, true),
      run(theme, size, QUIET_INK),
      ...(scored ? [run(`  ${state}`, size, STATUS_LOOKS[scored.status].ink, true)] : []),
    ];
    return { width, draw: (at) => [caption(`theme ${place + 1}`, runs, at, width, alt, "Left")] };
  });
}

function dot(key: string, { x, y }: Point, alt: string): FigureSpec {
  return {
    kind: "figure",
    name: legendName(key),
    geometry: "Rectangle",
    place: { x: x - 0.5, y, width: 1, height: 1 },
    fill: null,
    stroke: null,
    text: null,
    alt,
    layer: "middle",
  };
}

function caption(
  key: string,
  runs: readonly TextRun[],
  { x, y }: Point,
  width: number,
  alt: string,
  across: "Left" | "Center" | "Right",
): FigureSpec {
  return {
    kind: "figure",
    name: legendName(key),
    geometry: "Rectangle",
    place: { x, y, width, height: ITEM * (runs[0]?.size ?? SIZE) },
    fill: MAP_PAPER,
    stroke: null,
    text: { runs, across, down: "Middle", margins: [2, 0, 2, 0], direction: "Horizontal" },
    alt,
    layer: "middle",
  };
}
