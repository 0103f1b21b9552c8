import type { ICellData } from "@univerjs/core";
import { HostError } from "../wire/host-error";
import { WireCollection, WireObject } from "../wire/wire-object";
import { applyCells, assertFormattable, gridPart, isUnbounded } from "./cells";
import { toHex } from "./color";
import type { Kit } from "./object-factory";
import type { Rect } from "./rect";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Edge = (typeof EDGES)[number];
type Side = "t" | "b" | "l" | "r";

/** Border styles of the grid, by Excel's style and weight. */
const STYLES: Readonly<Record<string, number>> = {
  "Continuous/Thin": 1,
  "Continuous/Hairline": 2,
  "Continuous/Medium": 8,
  "Continuous/Thick": 13,
  "Dot/Thin": 3,
  "Dash/Thin": 4,
  "DashDot/Thin": 5,
  "DashDotDot/Thin": 6,
  "Double/Thick": 7,
  "Dash/Medium": 9,
  "DashDot/Medium": 10,
  "DashDotDot/Medium": 11,
  "SlantDashDot/Medium": 12,
};

interface Line {
  readonly s: number;
  readonly cl: { readonly rgb: string };
}

/** `Excel.RangeBorder`: one edge, or all inner lines of one direction. */
class RangeBorder extends WireObject {
  readonly className = "RangeBorder";
  readonly #kit: Kit;
  readonly #sheetId: string;
  readonly #rect: Rect;
  readonly #edge: Edge;

  constructor(kit: Kit, sheetId: string, rect: Rect, edge: Edge) {
    super();
    this.#kit = kit;
    this.#sheetId = sheetId;
    this.#rect = rect;
    this.#edge = edge;
  }

  override wireIdentity() {
    return { _Id: this.#edge };
  }

  get sideIndex(): string {
    return this.#edge;
  }
  get style(): string {
    return styleName(this.#line()).style;
  }
  set style(style: string) {
    const { weight } = styleName(this.#line());
    this.#draw(style === "None" ? null : style, weight, this.color || "#000000");
  }
  get weight(): string {
    return styleName(this.#line()).weight;
  }
  set weight(weight: string) {
    const { style } = styleName(this.#line());
    this.#draw(style === "None" ? "Continuous" : style, weight, this.color || "#000000");
  }
  get color(): string {
    return this.#line()?.cl.rgb.toUpperCase() ?? "#000000";
  }
  set color(color: string) {
    const { style, weight } = styleName(this.#line());
    this.#draw(style === "None" ? "Continuous" : style, weight, toHex(color));
  }

  #line(): Line | null {
    const [place] = sides(this.#edge, this.#block());
    if (!place) return null;
    const { bd } = this.#kit.book.styleAt(this.#sheetId, place.row, place.column);
    return (bd?.[place.side] as Line | null | undefined) ?? null;
  }
  #draw(style: string | null, weight: string, color: string): void {
    const number = style === null ? null : (STYLES[`${style}/${weight}`] ?? STYLES[`${style}/Thin`] ?? null);
    if (style !== null && number === null) throw new HostError("InvalidArgument");
    assertFormattable(this.#kit.book, this.#sheetId, this.#rect);
    const line = number === null ? null : { s: number, cl: { rgb: color } };
    const value: Record<number, Record<number, ICellData>> = {};
    let cell: ICellData | null = null;
    for (const { row, column, side } of sides(this.#edge, this.#block())) {
      cell ??= { s: { bd: { [side]: line } } };
      (value[row] ??= {})[column] = cell;
    }
    applyCells(this.#kit.book, this.#sheetId, this.#block(), value);
  }
  #block(): Rect {
    return isUnbounded(this.#rect) ? gridPart(this.#kit.book, this.#sheetId, this.#rect) : this.#rect;
  }
}

/** `Excel.RangeBorderCollection`. */
export class RangeBorderCollection extends WireCollection<RangeBorder> {
  readonly className = "RangeBorderCollection";
  readonly #kit: Kit;
  readonly #sheetId: string;
  readonly #rect: Rect;

  constructor(kit: Kit, sheetId: string, rect: Rect) {
    super();
    this.#kit = kit;
    this.#sheetId = sheetId;
    this.#rect = rect;
  }

  wireItems(): RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.#kit, this.#sheetId, this.#rect, edge));
  }
  wireItem(edge: unknown): RangeBorder {
    return this.getItem(String(edge));
  }
  get count(): number {
    return EDGES.length;
  }
  getItem(edge: string): RangeBorder {
    const border = this.wireItems().find((item) => item.sideIndex === edge);
    if (!border) throw new HostError("InvalidArgument");
    return border;
  }
  getItemAt(index: number): RangeBorder {
    const border = this.wireItems()[index];
    if (!border) throw new HostError("InvalidArgument");
    return border;
  }
}

function styleName(line: Line | null): { style: string; weight: string } {
  const name = line && Object.keys(STYLES).find((key) => STYLES[key] === line.s);
  const [style = "None", weight = "Thin"] = name?.split("/") ?? [];
  return { style, weight };
}

/** The cells whose side of one name makes up an edge. An inner line belongs to the cells above it, or at its left. */
function* sides(edge: Edge, rect: Rect): Iterable<{ row: number; column: number; side: Side }> {
  const part = EDGE_PARTS[edge];
  if (!part) return;
  const [side, { top, left, bottom, right }] = part(rect);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) yield { row, column, side };
  }
}

/** Cells along each edge, and which of their sides it is; the grid has no diagonals. */
const EDGE_PARTS: Readonly<Partial<Record<Edge, (rect: Rect) => readonly [side: Side, cells: Rect]>>> = {
  EdgeTop: (rect) => ["t", { ...rect, bottom: rect.top }],
  EdgeBottom: (rect) => ["b", { ...rect, top: rect.bottom }],
  EdgeLeft: (rect) => ["l", { ...rect, right: rect.left }],
  EdgeRight: (rect) => ["r", { ...rect, left: rect.right }],
  InsideVertical: (rect) => ["r", { ...rect, right: rect.right - 1 }],
  InsideHorizontal: (rect) => ["b", { ...rect, bottom: rect.bottom - 1 }],
};
