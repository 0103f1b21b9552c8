import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";

/** What a look says, each thing for itself, so that two looks are compared by it. */
export interface CellLook {
  readonly family: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly struck: boolean;
  readonly place: "subscript" | "superscript" | "";
  /** `#RRGGBB`; empty for the colour that text has by itself. */
  readonly color: string;
  /** `#RRGGBB`; empty for none. */
  readonly fill: string;
  /** Number of the grid's line and `#RRGGBB`, e.g. `1 #FF0000`; empty for none. */
  readonly top: string;
  readonly bottom: string;
  readonly left: string;
  readonly right: string;
  readonly falling: string;
  readonly rising: string;
  /** The grid's numbers. */
  readonly horizontal: number;
  readonly vertical: number;
  readonly wraps: boolean;
  /** Levels. */
  readonly indent: number;
  /** Degrees against the clock, or `stacked`. */
  readonly turn: number | "stacked";
  readonly pattern: string;
}

const BOTTOM = 3;
const WRAP = 3;
const INDENT_PX = 10;

/** @param usual - Look of cells that say nothing: the workbook's first. */
export function lookOf(style: IStyleData, usual: IStyleData): CellLook {
  const { bd, pd, tr } = style;
  const padding = Math.max(pd?.l ?? 0, pd?.r ?? 0);
  return {
    family: style.ff ?? usual.ff ?? "Calibri",
    size: style.fs ?? usual.fs ?? 11,
    bold: style.bl === 1,
    italic: style.it === 1,
    underline: style.ul?.s === 1,
    struck: style.st?.s === 1,
    place: style.va === 2 ? "subscript" : style.va === 3 ? "superscript" : "",
    color: hex(style.cl?.rgb ?? usual.cl?.rgb),
    fill: hex(style.bg?.rgb),
    top: line(bd?.t),
    bottom: line(bd?.b),
    left: line(bd?.l),
    right: line(bd?.r),
    falling: line(bd?.tl_br),
    rising: line(bd?.bl_tr),
    horizontal: style.ht ?? 0,
    vertical: style.vt || BOTTOM,
    wraps: style.tb === WRAP,
    indent: Math.max(0, Math.round((padding - 2) / INDENT_PX)),
    turn: tr?.v === 1 ? "stacked" : (tr?.a ?? 0),
    pattern: style.n?.pattern === undefined || style.n.pattern === "" ? "General" : style.n.pattern,
  };
}

/** What `after` says differently from `before`. */
export function lookChanges(before: CellLook, after: CellLook): Partial<CellLook> {
  const names = Object.keys(after) as (keyof CellLook)[];
  return Object.fromEntries(
    names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]),
  );
}

/** The colour in capitals; `rgb(1,2,3)` as the grid may write it too. */
function hex(color: Nullable<string>): string {
  if (!color) return "";
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color)?.slice(1, 4);
  if (parts)
    return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join("")}`
    : color;
  return /^#[\da-f]{6}$/i.test(long) ? long.toUpperCase() : "";
}

function line(side: Nullable<IBorderStyleData>): string {
  return side?.s ? `${side.s} ${hex(side.cl.rgb) || "#000000"}` : "";
}
