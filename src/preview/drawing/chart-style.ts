import type { ChartFillChoice, ChartLine } from "../excel/chart-content";

/** Accents of the Office theme of 2023. */
const ACCENTS = ["#156082", "#E97132", "#196B24", "#0F9ED5", "#A02B93", "#4EA72E"];

export const GREY_LINE = "#D9D9D9";
export const LABEL_COLOR = "#404040";

/** Automatic colour of a series, or of a pie's slice: the accents, then the same darker, then lighter. */
export function accent(index: number): string {
  const base = ACCENTS[index % ACCENTS.length] ?? GREY_LINE;
  const round = Math.floor(index / ACCENTS.length) % 3;
  if (round === 0) return base;
  return mix(base, round === 1 ? 0 : 255, 0.4);
}

function mix(hex: string, toward: number, share: number): string {
  const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return `#${parts
    .map((part) => Math.round(part + (toward - part) * share))
    .map((part) => part.toString(16).padStart(2, "0").toUpperCase())
    .join("")}`;
}

/** A fill for SVG: the colour chosen, none, or the automatic one. */
export function fillOf(choice: ChartFillChoice | undefined, automatic: string): string {
  return choice?.color === null ? "none" : (choice?.color ?? automatic);
}

export interface Stroke {
  readonly color: string;
  /** Points. */
  readonly weight: number;
  readonly style?: string;
}

export type StrokeAttributes = Readonly<Record<string, string | number | undefined>>;

/** Attributes of a stroke; `automatic` is the look of a line that nobody touched, `null` none. */
export function strokeOf(line: ChartLine | undefined, automatic: Stroke | null): StrokeAttributes {
  const touched = line?.color !== undefined || line?.weight !== undefined;
  if (line?.lineStyle === "None" || (!automatic && !touched)) return { stroke: "none" };
  const weight = line?.weight ?? automatic?.weight ?? 0.75;
  return {
    stroke: line?.color ?? automatic?.color ?? GREY_LINE,
    "stroke-width": weight,
    "stroke-dasharray": dashes(line?.lineStyle ?? automatic?.style, weight),
  };
}

const PATTERNS: Readonly<Record<string, readonly number[]>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [4, 3, 1, 3, 1, 3],
  Dot: [1, 1],
  RoundDot: [0.1, 2],
};

function dashes(style: string | undefined, weight: number): string | undefined {
  return PATTERNS[style ?? ""]?.map((part) => part * weight).join(" ");
}
