import type { Rect } from "./rect";
import type { TablePlace } from "./table-book";

export const headerRect = ({ rect }: TablePlace): Rect => ({ ...rect, bottom: rect.top });

export const totalsRect = ({ rect }: TablePlace): Rect => ({ ...rect, top: rect.bottom });

/** Rows between headers and totals; a table always has one. */
export const bodyRect = ({ rect }: TablePlace, totals: boolean): Rect => ({
  ...rect,
  top: rect.top + 1,
  bottom: Math.max(rect.top + 1, rect.bottom - (totals ? 1 : 0)),
});

/** The part of a block in one of the table's columns, counted from 0. */
export const columnOf = (rect: Rect, index: number): Rect => ({
  ...rect,
  left: rect.left + index,
  right: rect.left + index,
});
