import { BAND_LABEL_WIDTH } from "../../engine/map/map-sizes";
import { normalName } from "../../engine/scorecard/normal-name";
import { say } from "../../words/say";
import { fitText, LINE_HEIGHT, textWidth, wrap } from "../drawing/text-fit";
import { effectsOf, listed, scoreText, statusText, trendOf, TREND_SIGNS } from "./map-content";
import { BAND_LINE, BAND_PAPER, INK, LABEL_INK, LABEL_PAPER, run, STATUS_LINES } from "./map-look";
import { bandName, boxName, labelName } from "./map-names";
import { STATUS_LOOKS } from "./status-look";
import type { Box, MapBand, MapObjective } from "../../engine/map/model";
import type { FigureSpec, TextRun } from "../drawing/shape-spec";
import type { Language } from "../../words/say";
import type { MapContent } from "./map-content";
import type { ThemeMark } from "./map-look";

const NAME_SIZES = [11, 10, 9, 8] as const;
const STATE_SIZES = [9, 8.5, 8] as const;
const SIDE = 5;
const EDGE = 3;
/** Between a band's edge and the strip with its name. */
const LABEL_GAP = 5;

/** Band of a perspective, and at its left the strip with its name; the strip first, since what comes later lies lower. */
export function bandFigures(band: MapBand, place: Box, language: Language): readonly FigureSpec[] {
  const name = band.name ?? say("sheets.group.unassigned", {}, language);
  const alt = say("sheets.map.alt.band", { name }, language);
  const width = BAND_LABEL_WIDTH - 2 * LABEL_GAP;
  const strip = {
    x: place.x + LABEL_GAP,
    y: place.y + LABEL_GAP,
    width,
    height: Math.max(12, place.height - 2 * LABEL_GAP),
  };
  const room = { width: width - 2 * SIDE, height: strip.height - 2 * EDGE };
  const fitted = fitText(name, room, [12, 11, 10, 9, 8], true, 5);
  return [
    {
      kind: "figure",
      name: labelName(band.name),
      geometry: "Rectangle",
      place: strip,
      fill: LABEL_PAPER,
      stroke: null,
      text: {
        runs: [run(fitted.text, fitted.size, LABEL_INK, true)],
        across: "Center",
        down: "Middle",
        margins: [SIDE, EDGE, SIDE, EDGE],
        direction: "Horizontal",
      },
      alt,
      layer: "behind",
    },
    {
      kind: "figure",
      name: bandName(band.name),
      geometry: "Rectangle",
      place,
      fill: BAND_PAPER,
      stroke: { color: BAND_LINE, weight: 0.75, dash: "Solid" },
      text: null,
      alt,
      layer: "behind",
    },
  ];
}

/** Box of an objective: its name, and below it status, score, trend and theme. */
export function boxFigure(
  objective: MapObjective,
  place: Box,
  content: MapContent,
  mark: ThemeMark | null,
): FigureSpec {
  const { paper, ink } = STATUS_LOOKS[objective.status];
  return {
    kind: "figure",
    name: boxName(objective.name),
    geometry: "RoundRectangle",
    place,
    fill: paper,
    stroke: { color: ink, ...STATUS_LINES[objective.status] },
    text: {
      runs: boxRuns(objective, place, content.language, mark),
      across: "Center",
      down: "Middle",
      margins: [SIDE, EDGE, SIDE, EDGE],
      direction: "Horizontal",
    },
    alt: boxAlt(objective, content),
    layer: "middle",
  };
}

function boxRuns(
  objective: MapObjective,
  place: Box,
  language: Language,
  mark: ThemeMark | null,
): readonly TextRun[] {
  const { ink } = STATUS_LOOKS[objective.status];
  const trend = trendOf(objective);
  const state = `${statusText(objective, language)}  ${scoreText(objective.score, language)}`;
  const tail = trend === null ? "" : ` ${TREND_SIGNS[trend]}`;
  const tag = mark === null ? "" : `  ${mark.tag}`;
  const width = place.width - 2 * SIDE;
  const size = STATE_SIZES.find((one) => textWidth(state + tail + tag, one, true) <= width) ?? 8;
  const stateLines = wrap(state + tail + tag, width, size, true).length;
  const height = place.height - 2 * EDGE - stateLines * size * LINE_HEIGHT;
  const { text, size: nameSize } = fitText(objective.name, { width, height }, NAME_SIZES, true);
  return [
    run(`${text}\n`, nameSize, INK, true),
    run(state + tail, size, ink, true),
    ...(mark === null ? [] : [run(tag, size, mark.color, true)]),
  ];
}

function boxAlt(objective: MapObjective, { input, language }: MapContent): string {
  const trend = trendOf(objective);
  const effects = (sign: 1 | -1, key: "leads" | "against"): string[] => {
    const names = effectsOf(objective.name, input, sign);
    return names.length === 0
      ? []
      : [say(`sheets.map.alt.${key}`, { names: listed(names, language) }, language)];
  };
  const state = [
    say("sheets.map.alt.objective", { name: objective.name }, language),
    say(`sheets.status.${objective.status}`, {}, language),
    ...(objective.score === null
      ? []
      : [say("sheets.map.alt.score", { score: scoreText(objective.score, language) }, language)]),
    ...(trend === null ? [] : [say(`sheets.map.trend.${trend}`, {}, language)]),
    ...(objective.theme === null ? [] : [say("sheets.map.alt.theme", { theme: objective.theme }, language)]),
  ];
  return [state.join(", "), ...effects(1, "leads"), ...effects(-1, "against")].join("; ");
}

/** Finds objectives by name, however spelt. */
export function objectivesByName(content: MapContent): ReadonlyMap<string, MapObjective> {
  return new Map(content.input.objectives.map((objective) => [normalName(objective.name), objective]));
}
