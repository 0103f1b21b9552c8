import type { ICellData } from "@univerjs/core";
import type { Book } from "./book";
import { bound, rectAt, type Rect } from "./rect";

type Matrix<T> = Readonly<Record<number, Readonly<Record<number, T>> | undefined>>;
interface GridBlock {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}
interface ArrayData {
  readonly arrayFormulaRange?: Record<string, Record<string, Matrix<GridBlock> | undefined> | undefined>;
  readonly arrayFormulaCellData?: Record<string, Record<string, Matrix<ICellData> | undefined> | undefined>;
}
/** Results of one calculation, by unit and sheet. */
interface ResultData {
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, Matrix<unknown> | null>> | undefined>>;
}
interface Command {
  readonly id: string;
  readonly params?: object;
}

const MAX_WAIT_MS = 4000;
/** Changes of the workbook after which the grid recalculates. */
const DIRTYING =
  /^(sheet\.mutation\.(set-range-values|insert-|remove-|move-|insert-sheet|remove-sheet|add-table|delete-table|set-sheet-table)|formula\.mutation\.(set|remove)-defined-name)/;

/** Follows the grid's calculation, which runs a while after each change. */
export class Calculation {
  #hasFormulas = false;
  #dirty = 0;
  #running = 0;
  #settled = 0;
  #active = false;
  #waiting: (() => void)[] = [];
  #untilIdle: (() => void)[] = [];
  #spills: ArrayData = {};
  /** Cells whose results came out of the calculation that runs, by sheet. */
  readonly #calculated = new Map<string, Rect>();
  #listener: ((sheetId: string, rect: Rect) => void) | null = null;
  readonly #subscription: { dispose(): void };

  constructor(private readonly book: Book) {
    for (const sheet of book.workbook.getSheets()) {
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((_row, _column, cell) => {
          if (cell?.f || cell?.si) this.#hasFormulas = true;
        });
    }
    if (this.#hasFormulas) this.#dirty = 1;
    this.#subscription = book.api.addEvent(book.api.Event.CommandExecuted, ({ id, params, options }) => {
      this.#follow({ id, params: params as object }, options?.fromFormula === true);
    });
  }

  /** Tells, at the end of each calculation, in which cells of which sheets formulas had a new result. */
  listen(listener: (sheetId: string, rect: Rect) => void): void {
    this.#listener = listener;
  }

  get hasFormulas(): boolean {
    return this.#hasFormulas;
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  /** A formula was written: from now on, changes start calculations. */
  noteFormula(): void {
    this.#hasFormulas = true;
    this.#dirty++;
  }

  /** Resolves when all that was written is calculated; a promise only when there is something to wait for. */
  settle(): Promise<void> | null {
    return this.#settled >= this.#dirty ? null : waitIn(this.#waiting);
  }

  /** Resolves when the grid is not calculating, whatever is still to be calculated. */
  idle(): Promise<void> | null {
    return this.#active ? waitIn(this.#untilIdle) : null;
  }

  /** The cell as an array formula fills it, when it does. */
  spilled(sheetId: string, row: number, column: number, own: ICellData | undefined): ICellData | undefined {
    if (own && (own.f || own.si || (own.v !== undefined && own.v !== null))) return own;
    const value = this.#spills.arrayFormulaCellData?.[this.book.unitId]?.[sheetId]?.[row]?.[column];
    return value ? { ...own, ...value } : own;
  }

  /** The block that the array formula in a cell fills, or `null`. */
  spillOf(sheetId: string, row: number, column: number): Rect | null {
    const block = this.#spills.arrayFormulaRange?.[this.book.unitId]?.[sheetId]?.[row]?.[column];
    return block ? toRect(block) : null;
  }

  withSpills(sheetId: string, used: Rect | null): Rect | null {
    const rows = this.#spills.arrayFormulaRange?.[this.book.unitId]?.[sheetId] ?? {};
    return Object.values(rows)
      .flatMap((row) => Object.values(row ?? {}))
      .reduce<Rect | null>((all, block) => (all ? bound(all, toRect(block)) : toRect(block)), used);
  }

  #follow(command: Command, fromFormula: boolean): void {
    if (command.id === "formula.mutation.set-array-formula-data") {
      this.#spills = command.params as ArrayData;
    } else if (command.id === "formula.mutation.set-formula-calculation-start") {
      this.#running = this.#dirty;
      this.#active = true;
    } else if (command.id === "formula.mutation.set-formula-calculation-result") {
      this.#noteResults(command.params as ResultData);
    } else if (command.id === "formula.mutation.set-formula-calculation-notification") {
      const { functionsExecutedState } = command.params as { functionsExecutedState?: number };
      if (functionsExecutedState !== undefined) this.#finish(functionsExecutedState);
    } else if (!fromFormula && DIRTYING.test(command.id)) this.#dirtied(command);
  }

  #noteResults({ unitData }: ResultData): void {
    for (const [sheetId, rows] of Object.entries(unitData?.[this.book.unitId] ?? {})) {
      for (const [row, cells] of Object.entries(rows ?? {})) {
        for (const column of Object.keys(cells ?? {})) {
          const cell = rectAt(Number(row), Number(column), 1, 1);
          const known = this.#calculated.get(sheetId);
          this.#calculated.set(sheetId, known ? bound(known, cell) : cell);
        }
      }
    }
  }

  #dirtied(command: Command): void {
    if (!this.#hasFormulas && holdsFormula(command.params)) this.#hasFormulas = true;
    if (this.#hasFormulas) this.#dirty++;
  }

  #finish(state: number): void {
    const stopped = 1;
    if (state === stopped) return;
    this.#active = false;
    for (const resolve of this.#untilIdle.splice(0)) resolve();
    const calculated = [...this.#calculated];
    this.#calculated.clear();
    for (const [sheetId, rect] of calculated) this.#listener?.(sheetId, rect);
    this.#settled = Math.max(this.#settled, this.#running);
    if (this.#settled < this.#dirty) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** Waits for a turn of the list, but not for ever: a custom function may never answer. */
function waitIn(waiting: (() => void)[]): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, MAX_WAIT_MS);
    waiting.push(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function holdsFormula(params: object | undefined): boolean {
  const { cellValue } = (params ?? {}) as {
    cellValue?: Record<string, Record<string, ICellData | null> | null>;
  };
  return Object.values(cellValue ?? {}).some((row) => Object.values(row ?? {}).some((cell) => cell?.f));
}

function toRect(block: GridBlock): Rect {
  return { top: block.startRow, left: block.startColumn, bottom: block.endRow, right: block.endColumn };
}
