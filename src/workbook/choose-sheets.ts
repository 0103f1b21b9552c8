import { WorkbookFault } from "./faults";
import { runExcel } from "./run-excel";
import { definitionsOf, queueDefinitions } from "./scorecard-memory";
import { readFacts } from "./workbook-facts";
import type { ScorecardDefinition, SheetChoice } from "./model";

/**
 * Remembers which sheets and charts a scorecard has. No cell changes: the next refresh makes and fills the sheets, and one
 * that is no longer chosen stays as it is. Throws `unknown-scorecard` where the workbook has none of that id.
 *
 * @returns The scorecard as it is remembered now.
 */
export async function chooseSheets(
  id: string,
  { sheets, charts }: SheetChoice,
): Promise<ScorecardDefinition> {
  return runExcel(async (context) => {
    const definitions = definitionsOf(await readFacts(context));
    const known = definitions.find((definition) => definition.id === id);
    if (!known) throw new WorkbookFault("sheets.fault.unknown-scorecard");
    const chosen = { ...known, sheets, ...(charts === null ? {} : { charts }) };
    queueDefinitions(
      context,
      definitions.map((definition) => (definition === known ? chosen : definition)),
    );
    await context.sync();
    return chosen;
  });
}
