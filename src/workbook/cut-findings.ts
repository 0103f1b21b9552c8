import { fullCellName } from "./address";
import { defaultSettings } from "../engine/scorecard/default-settings";
import { Problem } from "../engine/scorecard/problem";
import type { Finding } from "../engine/scorecard/problem";
import type { Grid } from "./model";

/** Place of `atRiskFrom` among the arguments of STATUS. */
const AT_RISK_FROM = 3;

/**
 * Finds the cells of a table whose `=BSC.STATUS(...)` is at risk down to another share of the target than the scorecard.
 * A cut that the user wrote in a way of his own is his, and not reported. Pure.
 *
 * @param formulas - Formulas of the grid's cells; none where they were not read.
 * @param share - The scorecard's at-risk share, 0.9 is 90% of the target.
 */
export function cutFindings(
  grid: Grid,
  formulas: readonly (readonly unknown[])[],
  share: number,
): readonly Finding[] {
  return formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column): Finding[] => {
      const used = typeof formula === "string" ? atRiskShareOf(formula) : null;
      if (used === null || Math.abs(used - share) < 1e-9) return [];
      const cell = fullCellName(grid.source.sheet, grid.row + row, grid.column + column);
      const problem = new Problem("formula-cut-differs", { cell, used, share });
      return [{ severity: "warning", problem, cell }];
    }),
  );
}

/** Share of the target down to which a formula's STATUS is at risk, where it can be told; `null` otherwise. Pure. */
export function atRiskShareOf(formula: string): number | null {
  const start = /\bBSC\.STATUS\(/i.exec(formula);
  if (!formula.startsWith("=") || !start) return null;
  const cut = argumentsFrom(formula, start.index + start[0].length)[AT_RISK_FROM]?.trim() ?? "";
  if (cut === "") return defaultSettings.atRiskShare;
  // The two forms that "Insert formula" writes.
  const deviation = /[-+]([\d.]+)\*ABS\(/.exec(cut)?.[1];
  if (deviation !== undefined) return 1 - Number(deviation);
  const ofTheWay = /\+([\d.]+)\*\(/.exec(cut)?.[1];
  return ofTheWay === undefined ? null : Number(ofTheWay);
}

/** Arguments of a call, from behind its bracket on; commas inside brackets, quotes and column names do not count. */
function argumentsFrom(formula: string, start: number): readonly string[] {
  const found = [""];
  let depth = 0;
  let quote = "";
  for (const letter of formula.slice(start)) {
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === '"' || letter === "'") quote = depth > 0 && letter === "'" ? "" : letter;
    else if ("([{".includes(letter)) depth++;
    else if (")]}".includes(letter) && depth-- === 0) break;
    else if (letter === "," && depth === 0) {
      found.push("");
      continue;
    }
    found.push((found.pop() ?? "") + letter);
  }
  return found;
}
