import { parseArea, areaName } from "./address";
import { WorkbookFault } from "./faults";
import { runExcel } from "./run-excel";

/** Shows a cell such as `'My KPIs'!C5`: its sheet comes to the front and the cell is selected. */
export async function selectCell(address: string): Promise<void> {
  const area = parseArea(address);
  if (!area || area.sheet === null) throw new WorkbookFault("sheets.select.gone");
  const { sheet: name, row, column, rows, columns } = area;
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== Excel.SheetVisibility.visible) {
      throw new WorkbookFault("sheets.select.gone");
    }
    sheet.activate();
    sheet.getRange(areaName(row, column, rows, columns)).select();
    await context.sync();
  });
}
