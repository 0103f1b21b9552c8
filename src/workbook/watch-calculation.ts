import { readBlocks, type BlockRequest } from "./read-blocks";

/** A part of a sheet whose values a scorecard is made from. */
export interface WatchedCells {
  /** Id of the worksheet. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Whether somebody can see the pane now. */
export interface Visibility {
  readonly isHidden: () => boolean;
  /** Calls back when the pane is shown again; returns the way to stop. */
  readonly onShown: (callback: () => void) => () => void;
}

/** What a watcher of calculations needs to know of the add-in's own commands. */
export interface OwnWriting {
  readonly isWriting: () => boolean;
  /** Calls back when a command of ours has ended and Excel has told of it; returns the way to stop. */
  readonly onQuiet: (callback: (hasScored: boolean) => void) => () => void;
}

export interface CalculationWatch {
  /** To be removed by the caller, in the context that they were added in. */
  readonly handlers: readonly { remove(): void }[];
  readonly stop: () => void;
}

/** Cells up to which formulas are looked for; beyond, the reading would be no small one. */
const MOST_CELLS = 50_000;
/** Least time between a calculation and the look at what it changed, in milliseconds. */
export const LEAST_WAIT = 1000;

/**
 * Calls back when formulas inside a scorecard's tables come to other values because of cells elsewhere: Excel tells of a
 * calculation, not of what it changed. Columns without formulas are never read again, and nothing is while the pane is hidden.
 *
 * What the cells hold is looked at once to begin with, in the caller's batch, and anew after each command of ours that scored.
 *
 * @returns Nothing to remove and stop where there is too much to look at.
 */
export async function watchCalculation(
  context: Excel.RequestContext,
  cells: readonly WatchedCells[],
  onChange: () => void,
  visibility: Visibility,
  own: OwnWriting,
): Promise<CalculationWatch> {
  const count = cells.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (count > MOST_CELLS) return { handlers: [], stop: () => undefined };
  let formulas: readonly WatchedCells[] = [];
  let known = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let missed = false;
  let stopped = false;
  const look = async (isNews: boolean): Promise<void> => {
    const now = await valuesOf(formulas);
    if (stopped || now === null || now === known) return;
    known = now;
    if (isNews) onChange();
  };
  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (own.isWriting()) later();
      else if (visibility.isHidden()) missed = true;
      else void look(true);
    }, LEAST_WAIT);
  };
  const handlers = [...new Set(cells.map((part) => part.sheet))].map((sheet) =>
    context.workbook.worksheets.getItem(sheet).onCalculated.add(async () => {
      if (!stopped && formulas.length > 0) later();
      await Promise.resolve();
    }),
  );
  ({ formulas, text: known } = await formulaColumns(context, cells));
  const stopShown = visibility.onShown(() => {
    if (missed) later();
    missed = false;
  });
  const stopQuiet = own.onQuiet((hasScored) => {
    if (!hasScored || formulas.length === 0) return;
    clearTimeout(timer);
    timer = undefined;
    missed = false;
    void look(false);
  });
  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
    stopShown();
    stopQuiet();
  };
  return { handlers, stop };
}

/** The columns that hold formulas, and what they hold now. */
async function formulaColumns(
  context: Excel.RequestContext,
  cells: readonly WatchedCells[],
): Promise<{ readonly formulas: readonly WatchedCells[]; readonly text: string }> {
  const blocks = await readBlocks(
    context,
    cells.map((part): BlockRequest => ({ ...part, properties: ["values", "formulas"] })),
  );
  const formulas: WatchedCells[] = [];
  const values: unknown[] = [];
  cells.forEach((part, place) => {
    const block = blocks[place];
    for (let column = 0; column < part.columns; column++) {
      if (!block?.formulas.some((row) => isFormula(row[column]))) continue;
      formulas.push({ ...part, column: part.column + column, columns: 1 });
      values.push(block.values.map((row) => [row[column]]));
    }
  });
  return { formulas, text: JSON.stringify(values) };
}

function isFormula(content: unknown): boolean {
  return typeof content === "string" && content.startsWith("=");
}

/** What the cells hold now, as text to compare; `null` where Excel does not say: the next calculation asks again. */
async function valuesOf(cells: readonly WatchedCells[]): Promise<string | null> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const requests = cells.map((part): BlockRequest => ({ ...part, properties: ["values"] }));
      const blocks = await readBlocks(context, requests);
      return JSON.stringify(blocks.map(({ values }) => values));
    });
  } catch {
    return null;
  }
}
