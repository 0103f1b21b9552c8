import { contains, MAX_COLUMN, MAX_ROW, type Rect } from "../excel/rect";
import type { LockedBlock } from "../excel/sheet-state";
import type { CellChanges } from "./cell-changes";
import type { FileSheet } from "./file-workbook";

/** Cells beyond which a block is not written cell by cell where there is nothing in them. */
const MAX_BLANK_CELLS = 200_000;

/** Whether whole rows and columns are locked from now on. */
export interface LineLocks {
  readonly rows: ReadonlyMap<number, boolean>;
  readonly columns: ReadonlyMap<number, boolean>;
}

/** Adds to the changes of a sheet the cells that are locked or unlocked. */
export function addLockChanges(before: FileSheet, after: FileSheet, changes: CellChanges): LineLocks {
  const rows = new Map<number, boolean>();
  const columns = new Map<number, boolean>();
  const note = (row: number, column: number) => {
    const locked = lockedAt(after.locks, row, column);
    if (locked === lockedAt(before.locks, row, column)) return;
    const cells = changes.get(row) ?? new Map();
    changes.set(row, cells);
    const known = cells.get(column);
    if (known) known.locked = locked;
    else {
      const [was, is] = [before.cells[row]?.[column], after.cells[row]?.[column]];
      cells.set(column, { before: was, after: is, content: false, formula: false, look: false, locked });
    }
  };
  for (const { rect } of differing(before.locks, after.locks)) {
    const whole = lines(rect, before, after, rows, columns);
    for (const [row, column] of whole ? held(rect, before, after) : cellsOf(rect)) note(row, column);
  }
  return { rows, columns };
}

/** Whether a cell is locked: the last block that holds it says so. */
export function lockedAt(locks: readonly LockedBlock[], row: number, column: number): boolean {
  return locks.findLast(({ rect }) => contains(rect, row, column))?.locked ?? true;
}

function differing(before: readonly LockedBlock[], after: readonly LockedBlock[]): LockedBlock[] {
  const same = (index: number) => JSON.stringify(before[index]) === JSON.stringify(after[index]);
  let first = 0;
  while (first < Math.min(before.length, after.length) && same(first)) first++;
  return [...before.slice(first), ...after.slice(first)];
}

/** Notes whole columns or rows. @returns whether the block is made of such, or too large to name each cell. */
function lines(
  rect: Rect,
  before: FileSheet,
  after: FileSheet,
  rows: Map<number, boolean>,
  columns: Map<number, boolean>,
): boolean {
  const { top, bottom, left, right } = rect;
  if (top === 0 && bottom === MAX_ROW) {
    for (let column = left; column <= right; column++) {
      const locked = lockedAt(after.locks, MAX_ROW, column);
      if (locked !== lockedAt(before.locks, MAX_ROW, column)) columns.set(column, locked);
    }
    return true;
  }
  if (left === 0 && right === MAX_COLUMN) {
    for (let row = top; row <= bottom; row++) {
      const locked = lockedAt(after.locks, row, MAX_COLUMN);
      if (locked !== lockedAt(before.locks, row, MAX_COLUMN)) rows.set(row, locked);
    }
    return true;
  }
  return (bottom - top + 1) * (right - left + 1) > MAX_BLANK_CELLS;
}

/** Cells of a block that hold something or have a look. */
function* held(rect: Rect, ...sheets: readonly FileSheet[]): Iterable<[number, number]> {
  for (const { cells } of sheets) {
    for (const [row, line] of Object.entries(cells)) {
      if (Number(row) < rect.top || Number(row) > rect.bottom) continue;
      for (const column of Object.keys(line)) {
        if (contains(rect, Number(row), Number(column))) yield [Number(row), Number(column)];
      }
    }
  }
}

function* cellsOf(rect: Rect): Iterable<[number, number]> {
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) yield [row, column];
  }
}
