import type { Drawing } from "../excel/shape-state";
import { sameBox, toEmuBox } from "./drawing-frame";

/** Whether two states of a drawing are one to what a file can tell apart. */
export function sameDrawing(a: Drawing, b: Drawing): boolean {
  return sameBox(toEmuBox(a), toEmuBox(b)) && sameData(withoutBox(a), withoutBox(b));
}

function withoutBox({ left: _l, top: _t, width: _w, height: _h, ...rest }: Drawing): object {
  return rest;
}

/** Whether two pieces of plain data say the same, in whatever order; what is `undefined` is not there. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Array.isArray(a) === Array.isArray(b) && [...keys].every((key) => sameData(left[key], right[key]));
}
