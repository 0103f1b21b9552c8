import { say } from "../../words/say";
import { textWidth } from "../drawing/text-fit";
import { signOffText, TREND_SIGNS, trendOf } from "./map-content";
import { AGAINST, INK, MAP_PAPER, linkStroke, QUIET_INK, run, STATUS_LINES, themeMarks } from "./map-look";
import { legendName } from "./map-names";
import { STATUS_LOOKS, STATUSES, statusWord } from "./status-look";
import type { Evidence, Point } from "../../engine/map/model";
import type { FigureSpec, ShapeSpec, Stroke, TextRun } from "../drawing/shape-spec";
import type { MapContent, Trend } from "./map-content";

const SIZE = 9;
const ROW = 20;
const GAP = 14;
const SAMPLE = 34;

/** Something in the legend: how wide it is, and its shapes at a place. */
interface LegendItem {
  readonly width: number;
  readonly draw: (at: Point) => readonly ShapeSpec[];
}

/**
 * The legend and the sign-off line, in rows no wider than `width`: each status, the trends, kinds of links and themes that the
 * map shows.
 */
export function legendShapes(
  content: MapContent,
  at: Point,
  width: number,
): { readonly shapes: readonly ShapeSpec[]; readonly height: number } {
  const shapes: ShapeSpec[] = [];
  let { x, y } = at;
  const place = ({ width: wide, draw }: LegendItem): void => {
    if (x > at.x && x + wide > at.x + width) [x, y] = [at.x, y + ROW];
    shapes.push(...draw({ x, y }));
    x += wide + GAP;
  };
  statusItems(content).forEach(place);
  trendItems(content).forEach(place);
  [...linkItems(content), ...themeItems(content)].forEach(place);
  const signed = signOffText(content);
  if (signed !== "") {
    const wide = textWidth(signed, SIZE, true) + 10;
    const isFree = x + wide <= at.x + width;
    if (!isFree) y += ROW;
    const left = at.x + width - wide;
    shapes.push(caption("signed", [run(signed, SIZE, INK, true)], { x: left, y }, wide, signed, "Right"));
  }
  return { shapes, height: y + ROW - at.y };
}

function statusItems({ language }: MapContent): readonly LegendItem[] {
  return STATUSES.map((status) => {
    const { icon, ink, paper } = STATUS_LOOKS[status];
    const text = `${icon} ${statusWord(status, language)}`;
    const width = textWidth(text, SIZE, true) + 16;
    return {
      width,
      draw: ({ x, y }) => [
        {
          ...caption(status, [run(text, SIZE, ink, true)], { x, y }, width, text, "Center"),
          geometry: "RoundRectangle",
          fill: paper,
          stroke: { color: ink, ...STATUS_LINES[status] },
        },
      ],
    };
  });
}

function trendItems({ input, language }: MapContent): readonly LegendItem[] {
  const trends: readonly Trend[] = ["up", "flat", "down"];
  if (!input.objectives.some((objective) => trendOf(objective) !== null)) return [];
  const text = trends
    .map((trend) => `${TREND_SIGNS[trend]} ${say(`sheets.map.legend.${trend}`, {}, language)}`)
    .join("   ");
  const width = textWidth(text, SIZE) + 8;
  return [{ width, draw: (at) => [caption("trend", [run(text, SIZE, QUIET_INK)], at, width, text, "Left")] }];
}

function linkItems({ input, language }: MapContent): readonly LegendItem[] {
  const kinds = (["asserted", "observed", "tested"] as const).filter((evidence) =>
    input.links.some((link) => link.evidence === evidence),
  );
  const items = kinds.map((evidence) =>
    lineItem(evidence, linkStroke(evidence, 1), say(`sheets.map.legend.${evidence}`, {}, language), language),
  );
  if (!input.links.some(({ sign }) => sign === -1)) return items;
  const strokeAgainst = linkStroke("observed", -1);
  const against = say("sheets.map.legend.against", {}, language);
  return [...items, lineItem("against", strokeAgainst, against, language)];
}

function lineItem(
  key: Evidence | "against",
  stroke: Stroke,
  meaning: string,
  language: MapContent["language"],
): LegendItem {
  const text = key === "against" ? `− ${meaning}` : meaning;
  const wide = textWidth(text, SIZE) + 8;
  const alt = say("sheets.map.alt.sample", { meaning }, language);
  const ink = key === "against" ? AGAINST : QUIET_INK;
  return {
    width: SAMPLE + 2 + wide,
    draw: ({ x, y }) => {
      const middle = y + (ROW - 4) / 2;
      return [
        dot(`${key} from`, { x, y: middle }, alt),
        dot(`${key} to`, { x: x + SAMPLE, y: middle }, alt),
        caption(key, [run(text, SIZE, ink)], { x: x + SAMPLE + 2, y }, wide, meaning, "Left"),
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

function themeItems({ input, language }: MapContent): readonly LegendItem[] {
  return [...themeMarks(input.objectives).values()].map(({ theme, tag, color }, place) => {
    const width = textWidth(`${tag} ${theme}`, SIZE, true) + 8;
    const alt = say("sheets.map.legend.theme", { theme }, language);
    const runs = [run(`${tag} `, SIZE, color, true), run(theme, SIZE, QUIET_INK)];
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
    place: { x, y, width, height: ROW - 4 },
    fill: MAP_PAPER,
    stroke: null,
    text: { runs, across, down: "Middle", margins: [2, 0, 2, 0], direction: "Horizontal" },
    alt,
    layer: "middle",
  };
}
