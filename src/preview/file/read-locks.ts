import { MAX_COLUMN, MAX_ROW, WHOLE_SHEET } from "../excel/rect";
import type { LockedBlock } from "../excel/sheet-state";
import type { FileStyles } from "./read-styles";

interface Run {
  readonly left: number;
  right: number;
  readonly locked: boolean;
}

/**
 * Gathers which cells of a sheet are not locked. Cells follow their own look, else that of their row, else that of
 * their column, else the workbook's first; what follows from the broader of these is not said again.
 */
export class LockReader {
  readonly #isUnlocked: (look: number) => boolean;
  readonly #columns = new Map<number, boolean>();
  readonly #blocks: LockedBlock[] = [];
  readonly #rows: LockedBlock[] = [];
  readonly #cells = new Map<number, Run[]>();
  /** Lock of the row that has a look of its own. */
  #own: { readonly row: number; readonly unlocked: boolean } | null = null;
  readonly #usual: boolean;

  constructor(styles: FileStyles) {
    this.#isUnlocked = (look) => styles.isUnlocked(look);
    this.#usual = styles.isUnlocked(0);
    if (this.#usual) this.#blocks.push({ rect: WHOLE_SHEET, locked: false });
  }

  /** Columns with a look of their own, before any row. */
  columns(left: number, right: number, look: number): void {
    const unlocked = this.#isUnlocked(look);
    for (let column = left; column <= right; column++) this.#columns.set(column, unlocked);
    if (unlocked === this.#usual) return;
    this.#blocks.push({ rect: { top: 0, bottom: MAX_ROW, left, right }, locked: !unlocked });
  }

  row(row: number, look: number): void {
    const unlocked = this.#isUnlocked(look);
    this.#own = { row, unlocked };
    if (unlocked === this.#usual && this.#columns.size === 0) return;
    const last = this.#rows.at(-1);
    const rect = { top: row, bottom: row, left: 0, right: MAX_COLUMN };
    if (last?.rect.bottom === row - 1 && last.locked === !unlocked) {
      this.#rows[this.#rows.length - 1] = { ...last, rect: { ...last.rect, bottom: row } };
    } else this.#rows.push({ rect, locked: !unlocked });
  }

  cell(row: number, column: number, look: number): void {
    const unlocked = this.#isUnlocked(look);
    const around = this.#own?.row === row ? this.#own.unlocked : (this.#columns.get(column) ?? this.#usual);
    if (unlocked === around) return;
    const runs = this.#cells.get(row) ?? [];
    this.#cells.set(row, runs);
    const last = runs.at(-1);
    if (last && last.right === column - 1 && last.locked === !unlocked) last.right = column;
    else runs.push({ left: column, right: column, locked: !unlocked });
  }

  /** Blocks, the broader before the narrower. */
  blocks(): LockedBlock[] {
    return [...this.#blocks, ...this.#rows, ...stacked(this.#cells)];
  }
}

/** Runs of rows that follow each other and say the same, as blocks. */
function stacked(rows: ReadonlyMap<number, readonly Run[]>): LockedBlock[] {
  const done: LockedBlock[] = [];
  let growing = new Map<string, LockedBlock>();
  let before = -2;
  for (const [row, runs] of [...rows].sort(([a], [b]) => a - b)) {
    const next = new Map<string, LockedBlock>();
    for (const { left, right, locked } of runs) {
      const key = `${left}:${right}:${String(locked)}`;
      const above = row === before + 1 ? growing.get(key) : undefined;
      growing.delete(above ? key : "");
      next.set(key, { rect: { top: above?.rect.top ?? row, bottom: row, left, right }, locked });
    }
    done.push(...growing.values());
    [growing, before] = [next, row];
  }
  return [...done, ...growing.values()];
}
