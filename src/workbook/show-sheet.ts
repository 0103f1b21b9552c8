import { WorkbookFault } from "./faults";
import { findOwned, queryMarks } from "./owned-sheet";
import { runExcel } from "./run-excel";
import { readFacts } from "./workbook-facts";
import type { ShownSheet } from "./model";

/** Brings a scorecard's own sheet to the front, whatever it is called by now, and selects its A1. Throws `show.gone` where there is none. */
export async function showSheet(id: string, kind: ShownSheet): Promise<void> {
  await runExcel(async (context) => {
    const { sheets } = await readFacts(context);
    const marks = queryMarks(context, sheets);
    await context.sync();
    const owned = findOwned(marks.read(), kind, id);
    if (owned?.sheet.visibility !== (Excel.SheetVisibility.visible as string)) {
      throw new WorkbookFault("sheets.show.gone");
    }
    const sheet = context.workbook.worksheets.getItem(owned.sheet.id);
    sheet.activate();
    sheet.getRange("A1").select();
    await context.sync();
  });
}
