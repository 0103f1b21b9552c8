import { takingRowsBack, type AddedRows, type TakenBack } from "./added-rows";
import {
  definitionsOf,
  memoryOf,
  queueMemory,
  queueRevertible,
  type ScorecardMemory,
} from "./scorecard-memory";
import { readShape, type WorkbookShape } from "./workbook-shape";
import { runSteps } from "./write-steps";
import type { RevertReport } from "./revert";
import type { Snapshot } from "./snapshot";
import type { WorkbookFacts } from "./workbook-facts";

/**
 * Takes back the rows that a command added since the last refresh. That refresh can be taken back next.
 *
 * @returns `null` where there are none.
 */
export async function revertAdditions(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  last: Snapshot | null,
): Promise<RevertReport | null> {
  const definition = definitionsOf(facts).find(({ id }) => memoryOf(facts, id).added.length > 0);
  if (!definition) return null;
  const memory = memoryOf(facts, definition.id);
  const shape = await readShape(context, facts, []);
  if (standsProtected(memory.added, shape)) {
    return { restored: 0, problem: "sheets.revert.protected", definition: null };
  }
  const taken = await takingRowsBack(context, memory.added, shape, memory.columns);
  await runSteps(context, taken.steps);
  queueMemory(context, definition.id, { ...memory, added: [], esg: esgAfter(memory, memory.added, taken) });
  queueRevertible(context, last !== null && !last.tooLarge);
  await context.sync();
  const problem = taken.kept.length > 0 ? ("sheets.revert.changed" as const) : null;
  return { restored: taken.cells, problem, definition };
}

/** Whether rows to be taken back stand on a sheet that is protected now. */
export function standsProtected(added: readonly AddedRows[], { tables }: WorkbookShape): boolean {
  return added.some((rows) =>
    tables.some(({ table, sheetFact }) => table.id === rows.table && sheetFact.isProtected),
  );
}

/** What is known of the ESG row once rows have been taken back. */
export function esgAfter(
  { esg }: Pick<ScorecardMemory, "esg">,
  added: readonly AddedRows[],
  { kept }: TakenBack,
): AddedRows | null {
  const isGone = added.some(
    ({ table, first, names: [name = ""] }) =>
      table === esg?.table && first === esg.first && !kept.includes(name),
  );
  return isGone ? null : esg;
}
