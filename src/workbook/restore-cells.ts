import { areaName } from "./address";
import { isBlank, sameCell } from "./cell-text";
import { contentsOf, restorable } from "./contents";
import { readBlocks } from "./read-blocks";
import type { CellWrite } from "./write-plan";
import type { SheetOf, Step } from "./write-steps";

/** A run of cells in one column to be put back. */
export interface Restored {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: readonly unknown[];
}

/** Cells that still hold what was written; those that hold what was there before need nothing, others were changed since. */
export async function restorableCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  idOf: (key: string) => string | null,
): Promise<{ readonly cells: readonly Restored[]; readonly changed: number }> {
  const blocks = await readBlocks(
    context,
    writes.map(({ sheet, row, column, values }) => ({
      sheet: idOf(sheet) ?? sheet,
      row,
      column,
      rows: values.length,
      columns: values[0]?.length ?? 0,
      properties: ["values", "formulas"],
    })),
  );
  const cells: { sheet: string; row: number; column: number; before: unknown[] }[] = [];
  let changed = 0;
  writes.forEach((write, place) => {
    const now = blocks[place] ? contentsOf(blocks[place]) : [];
    const width = write.values[0]?.length ?? 0;
    for (let column = 0; column < width; column++) {
      for (let row = 0; row < write.values.length; row++) {
        const [content, written] = [now[row]?.[column], write.values[row]?.[column] ?? ""];
        const before = write.before[row]?.[column] ?? "";
        if (sameCell(content, before as never)) continue;
        if (!sameCell(content, written)) {
          changed++;
          continue;
        }
        const at = { sheet: write.sheet, row: write.row + row, column: write.column + column };
        const last = cells.at(-1);
        const follows =
          last?.sheet === at.sheet && last.column === at.column && last.row + last.before.length === at.row;
        if (last && follows) last.before.push(before);
        else cells.push({ ...at, before: [before] });
      }
    }
  });
  return { cells, changed };
}

/** The step that puts a run of cells back. */
export function restoreStep({ sheet, row, column, before }: Restored, sheetOf: SheetOf): Step {
  const formulas = before.map((content) => [restorable(content)]);
  return {
    bytes: 400 + JSON.stringify(formulas).length,
    queue: () => {
      const range = sheetOf(sheet).getRange(areaName(row, column, formulas.length, 1));
      if (before.every(isBlank)) range.clear(Excel.ClearApplyTo.contents);
      else range.formulas = formulas;
    },
  };
}
