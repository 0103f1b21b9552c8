import { themeTags } from "../../engine/map/theme-tags";
import type { Evidence, MapObjective } from "../../engine/map/model";
import type { Stroke, TextRun } from "../drawing/shape-spec";
import type { Status } from "../../engine/scorecard/model";

export const INK = "#242424";
export const QUIET_INK = "#616161";
/** Under words that stand beside the bands: in a dark Excel the sheet behind them is dark. */
export const MAP_PAPER = "#FFFFFF";
export const BAND_PAPER = "#FAFAFA";
/** The strip with a band's name: contrast 8 to 1. */
export const LABEL_PAPER = "#E3EEE8";
export const LABEL_INK = "#185C37";
export const BAND_LINE = "#D1D1D1";
export const PLAIN = "#595959";
export const AGAINST = "#A4262C";

/** Borders of boxes: each status has a line of its own, so that a grey print tells them apart. */
export const STATUS_LINES: Readonly<Record<Status, Pick<Stroke, "weight" | "dash">>> = {
  "on-track": { weight: 1, dash: "Solid" },
  "at-risk": { weight: 1.75, dash: "Solid" },
  "off-track": { weight: 2.5, dash: "Solid" },
  "no-data": { weight: 1, dash: "Dash" },
};

/** How a link is drawn: what is only asserted is dashed, what was tested is bold, what works against is red and has a minus. */
export function linkStroke(evidence: Evidence, sign: 1 | -1): Stroke {
  return {
    color: sign === 1 ? PLAIN : AGAINST,
    weight: evidence === "tested" ? 2.25 : 1.25,
    dash: evidence === "asserted" ? "Dash" : "Solid",
  };
}

/** A size of letters on a map where they are `scale` times as large as usual: in halves of a point, and not smaller. */
export function letters(size: number, scale: number): number {
  return scale === 1 ? size : Math.ceil(size * scale * 2) / 2;
}

export function run(text: string, size: number, color: string = INK, bold = false): TextRun {
  return { text, size, bold, color };
}

/** Tag and ink of a theme; the ink has a contrast of at least 4.5 to 1 on every status's paper. */
export interface ThemeMark {
  readonly theme: string;
  readonly tag: string;
  readonly color: string;
}

const THEME_INKS = ["#0B5394", "#6B2FA0", "#005B5B", "#8A3A00", "#9B0062", "#3D4A00"] as const;

/** Marks of the themes in the order of their first objectives, by normal name. */
export function themeMarks(objectives: readonly MapObjective[]): ReadonlyMap<string, ThemeMark> {
  return new Map(
    [...themeTags(objectives)].map(([key, { theme, tag }], place) => [
      key,
      { theme, tag, color: THEME_INKS[place % THEME_INKS.length] ?? INK },
    ]),
  );
}
