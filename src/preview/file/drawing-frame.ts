import type { Box } from "../excel/shape-state";
import { EMU_PER_POINT } from "./sheet-geometry";
import { attribute, child, type Element } from "./xml-document";

/** A place on a sheet in EMU. */
export interface EmuBox {
  readonly x: number;
  readonly y: number;
  readonly cx: number;
  readonly cy: number;
}

/** What `a:xfrm` says of a shape: its box before it is turned, and how it is turned. */
export interface Frame {
  readonly box: EmuBox;
  /** Degrees clockwise, 0 to under 360. */
  readonly rotation: number;
  readonly flipH: boolean;
  readonly flipV: boolean;
}

/** How the lengths within a group become lengths on the sheet. */
export interface Space {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly x: number;
  readonly y: number;
}

export const SHEET_SPACE: Space = { scaleX: 1, scaleY: 1, x: 0, y: 0 };

/** Angles are in 60,000ths of a degree. @see ECMA-376 part 1, 20.1.10.3 */
export const ANGLE = 60_000;

export function toPoints({ x, y, cx, cy }: EmuBox): Box {
  const points = (emu: number) => emu / EMU_PER_POINT;
  return { left: points(x), top: points(y), width: points(cx), height: points(cy) };
}

export function toEmuBox({ left, top, width, height }: Box): EmuBox {
  const emu = (points: number) => points * EMU_PER_POINT;
  return { x: emu(left), y: emu(top), cx: emu(width), cy: emu(height) };
}

/** Reads `a:xfrm`, or `xdr:xfrm` of a frame; nothing turned and of no size where it is missing. */
export function readFrame(xfrm: Element | null): Frame {
  const rotation = numberOf(xfrm, "rot") / ANGLE;
  return {
    box: readBox(xfrm, "off", "ext"),
    rotation: ((rotation % 360) + 360) % 360,
    flipH: isTrue(attribute(xfrm, "flipH")),
    flipV: isTrue(attribute(xfrm, "flipV")),
  };
}

export function readBox(parent: Element | null, offset: string, extent: string): EmuBox {
  const [off, ext] = [child(parent, offset), child(parent, extent)];
  const size = (name: string) => Math.max(0, numberOf(ext, name));
  return { x: numberOf(off, "x"), y: numberOf(off, "y"), cx: size("cx"), cy: size("cy") };
}

/** A number of an attribute; another where it is missing or no number. */
export function numberOf(element: Element | null, name: string, otherwise = 0): number {
  const value = Number(attribute(element, name) ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
}

export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** The space of a group's shapes: `chOff` and `chExt` of its frame become the group's box on the sheet. */
export function groupSpace(xfrm: Element | null, box: EmuBox): Space {
  const inner = readBox(xfrm, "chOff", "chExt");
  const scaleX = inner.cx > 0 && box.cx > 0 ? box.cx / inner.cx : 1;
  const scaleY = inner.cy > 0 && box.cy > 0 ? box.cy / inner.cy : 1;
  return { scaleX, scaleY, x: box.x - inner.x * scaleX, y: box.y - inner.y * scaleY };
}

export function outOf(space: Space, { x, y, cx, cy }: EmuBox): EmuBox {
  const { scaleX, scaleY } = space;
  return { x: space.x + x * scaleX, y: space.y + y * scaleY, cx: cx * scaleX, cy: cy * scaleY };
}

export function into(space: Space, { x, y, cx, cy }: EmuBox): EmuBox {
  const { scaleX, scaleY } = space;
  return { x: (x - space.x) / scaleX, y: (y - space.y) / scaleY, cx: cx / scaleX, cy: cy / scaleY };
}

/**
 * The box that the anchor of a turned shape stands for, or the other way round: Excel anchors a shape that lies more than it
 * stands as if it had been turned by 90 degrees about its middle.
 */
export function anchored(box: EmuBox, rotation: number): EmuBox {
  const lies = (rotation >= 45 && rotation < 135) || (rotation >= 225 && rotation < 315);
  if (!lies) return box;
  const shift = (box.cx - box.cy) / 2;
  return { x: box.x + shift, y: box.y - shift, cx: box.cy, cy: box.cx };
}

/** Whether two boxes are the same to what a file can tell apart. */
export function sameBox(a: EmuBox, b: EmuBox): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < 1.5;
  return near(a.x, b.x) && near(a.y, b.y) && near(a.x + a.cx, b.x + b.cx) && near(a.y + a.cy, b.y + b.cy);
}

/** A frame as the attributes and children of `a:xfrm`. */
export function frameMarkup(frame: Frame): { readonly attributes: string; readonly inner: string } {
  const { x, y, cx, cy } = wholeBox(frame.box);
  const turn = Math.round(frame.rotation * ANGLE) % (360 * ANGLE);
  const rot = turn === 0 ? "" : ` rot="${turn}"`;
  const flips = `${frame.flipH ? ' flipH="1"' : ""}${frame.flipV ? ' flipV="1"' : ""}`;
  return {
    attributes: `${rot}${flips}`,
    inner: `<a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/>`,
  };
}

/** Whole EMU, so that both edges are where they were to half a unit. */
export function wholeBox({ x, y, cx, cy }: EmuBox): EmuBox {
  const [left, top] = [Math.round(x), Math.round(y)];
  return {
    x: left,
    y: top,
    cx: Math.max(0, Math.round(x + cx) - left),
    cy: Math.max(0, Math.round(y + cy) - top),
  };
}
