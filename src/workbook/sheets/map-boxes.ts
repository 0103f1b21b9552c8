import { bandLabelWidth, letterScale } from "../../engine/map/map-sizes";
import { normalName } from "../../engine/scorecard/normal-name";
import { say } from "../../words/say";
import { fitText, LINE_HEIGHT, textWidth, wrap } from "../drawing/text-fit";
import { effectsOf, listed, scoreText, statusText, trendOf, TREND_SIGNS } from "./map-content";
import { BAND_LINE, BAND_PAPER, INK, LABEL_INK, LABEL_PAPER, letters, run, STATUS_LINES } from "./map-look";
import { bandName, boxName, labelName } from "./map-names";
import { STATUS_LOOKS } from "./status-look";
import type { Box, MapBand, MapObjective } from "../../engine/map/model";
import type { FigureSpec, TextRun } from "../drawing/shape-spec";
import type { Language } from "../../words/say";
import type { MapContent } from "./map-content";
import type { ThemeMark } from "./map-look";

const NAME_SIZES = [11, 10, 9, 8] as const;
const STATE_SIZES = [9, 8.5, 8] as const;
const LABEL_SIZES = [12, 11, 10, 9, 8] as const;
const SIDE = 5;
const EDGE = 3;
/** How far a rounded corner keeps text from a box's edges, as a share of its shorter side, and what the margins allow for. */
const CORNER = { share: 0.16667 * 0.29289, allowed: 2.6 };
/** Between a band's edge and the strip with its name. */
const LABEL_GAP = 5;

/** Band of a perspective, and at its left the strip with its name; the strip first, since what comes later lies lower. */
export function bandFigures(band: MapBand, place: Box, language: Language): readonly FigureSpec[] {
  const name = band.name ?? say("sheets.group.unassigned", {}, language);
  const alt = say("sheets.map.alt.band", { name }, language);
  const width = bandLabelWidth(band.width) - 2 * LABEL_GAP;
  const strip = {
    x: place.x + LABEL_GAP,
    y: place.y + LABEL_GAP,
    width,
    height: Math.max(12, place.height - 2 * LABEL_GAP),
  };
  const room = { width: width - 2 * SIDE, height: strip.height - 2 * EDGE };
  const sizes = LABEL_SIZES.map((size) => letters(size, letterScale(band.width)));
  const fitted = fitText(name, room, sizes, true, 5);
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
      runs: boxRuns(objective, place, content, mark),
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
  { language, layout }: MapContent,
  mark: ThemeMark | null,
): readonly TextRun[] {
  const scale = letterScale(layout.width);
  const nameSizes = NAME_SIZES.map((one) => letters(one, scale));
  const stateSizes = STATE_SIZES.map((one) => letters(one, scale));
  const { ink } = STATUS_LOOKS[objective.status];
  const trend = trendOf(objective);
  const word = statusText(objective, language);
  const score = `${scoreText(objective.score, language)}${trend === null ? "" : ` ${TREND_SIGNS[trend]}`}`;
  const tag = mark === null ? "" : `  ${mark.tag}`;
  const corner = Math.max(0, CORNER.share * Math.min(place.width, place.height) - CORNER.allowed);
  const width = place.width - 2 * (SIDE + corner);
  const whole = `${word}  ${score}`;
  const sizeInLine = stateSizes.find((one) => textWidth(whole + tag, one, true) <= width);
  // Where word and score do not stand in one line, the score begins the next.
  const state = sizeInLine === undefined ? `${word}\n${score}` : whole;
  const size = sizeInLine ?? letters(8, scale);
  const stateLines = (state + tag)
    .split("\n")
    .reduce((sum, line) => sum + wrap(line, width, size, true).length, 0);
  const height = place.height - 2 * (EDGE + corner) - stateLines * size * LINE_HEIGHT;
  const { text, size: nameSize } = fitText(objective.name, { width, height }, nameSizes, true);
  return [
    run(`${text}\n`, nameSize, INK, true),
    run(state, size, ink, true),
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
