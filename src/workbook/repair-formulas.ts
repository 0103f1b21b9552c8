import { areaName } from "./address";
import { readBlocks, type BlockRequest } from "./read-blocks";
import { runExcel } from "./run-excel";
import { readFacts } from "./workbook-facts";
import { readShape } from "./workbook-shape";
import { runSteps, type Step } from "./write-steps";
import type { MessageKey } from "../words/say";

export interface RepairReport {
  /** Cells whose formula was entered anew. */
  readonly repaired: number;
  /** Why some were left. */
  readonly problem: MessageKey | null;
}

/** A function of ours as Excel saves it while the add-in is away, sometimes bound to some other add-in's file. */
const ORPHAN = /(?:'[^']*'!|[\w.[\]]+!)?_xldudf_BSC_([A-Z]+)(?=\()/gi;
const OURS = /\bBSC\.[A-Z]+\(/i;

/**
 * The formula to be entered anew so that Excel finds our functions again; `null` for a cell that needs nothing. Pure.
 *
 * Excel keeps `#NAME?` in a cell that was calculated before the add-in was there until its formula is entered again
 * (OfficeDev/office-js #6611), and may have saved `_xldudf_BSC_STATUS` for `BSC.STATUS` (#5611).
 */
export function repairedFormula(formula: unknown, value: unknown): string | null {
  if (typeof formula !== "string" || !formula.startsWith("=")) return null;
  const mended = formula.replaceAll(ORPHAN, (_, name: string) => `BSC.${name.toUpperCase()}`);
  if (mended !== formula) return mended;
  return value === "#NAME?" && OURS.test(formula) ? formula : null;
}

/** Enters anew every formula of ours that Excel no longer understands, as one undo group; protected sheets stay as they are. */
export async function repairFormulas(): Promise<RepairReport> {
  return runExcel(async (context) => {
    const facts = await readFacts(context);
    const shape = await readShape(context, facts, facts.sheets);
    const places = facts.sheets.flatMap((sheet) => {
      const used = shape.used.get(sheet.id);
      return used ? [{ sheet, used }] : [];
    });
    const blocks = await readBlocks(
      context,
      places.map(({ sheet, used }): BlockRequest => ({
        sheet: sheet.id,
        row: used.row,
        column: used.column,
        rows: used.rows,
        columns: used.columns,
        properties: ["values", "formulas"],
      })),
    );
    const steps: Step[] = [];
    let left = 0;
    for (const [place, { sheet, used }] of places.entries()) {
      const block = blocks[place];
      for (const { row, column, formula } of broken(block?.formulas ?? [], block?.values ?? [])) {
        if (sheet.isProtected) left++;
        else
          steps.push(
            stepFor(context, sheet.id, areaName(used.row + row, used.column + column, 1, 1), formula),
          );
      }
    }
    if (steps.length > 0) {
      await runSteps(context, steps);
      await context.sync();
    }
    return { repaired: steps.length, problem: left > 0 ? "sheets.repair.protected" : null };
  });
}

function* broken(
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
): Generator<{ readonly row: number; readonly column: number; readonly formula: string }> {
  for (const [row, cells] of formulas.entries()) {
    for (const [column, content] of cells.entries()) {
      const formula = repairedFormula(content, values[row]?.[column]);
      if (formula !== null) yield { row, column, formula };
    }
  }
}

function stepFor(context: Excel.RequestContext, sheet: string, address: string, formula: string): Step {
  return {
    bytes: 400 + formula.length,
    queue: () => {
      context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[formula]];
    },
  };
}
