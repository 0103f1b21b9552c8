import { areaName } from "./address";
import { asText } from "./cell-text";
import { contentsOf } from "./contents";
import { WorkbookFault } from "./faults";
import { readBlocks } from "./read-blocks";
import { runExcel } from "./run-excel";
import { definitionsOf, memoryOf, queueMemory } from "./scorecard-memory";
import { ACKNOWLEDGED, isRowOf, readAlertRows, type ReadAlertRow } from "./sheets/alerts-sheet";
import { readFacts } from "./workbook-facts";
import { readShape, usedOfOwned } from "./workbook-shape";
import { acknowledge } from "../engine/alerts/acknowledge";
import { serialTo1904 } from "../engine/scorecard/serial-date";
import { loadAlertWords } from "../words/alert-words";
import type { Acknowledgement } from "../engine/alerts/model";
import type { AlertSubject, ScorecardDefinition } from "./model";
import type { SheetFact, WorkbookFacts } from "./workbook-facts";

/**
 * Remembers that a person has seen an alert, and enters it beside the alert where the scorecard has an Alerts sheet. Every
 * other cell stays as it is.
 *
 * @param by - Who; empty takes the acknowledgement back.
 * @param on - Excel serial (1900 system) of the day.
 * @returns The acknowledgement, `null` where it was taken back. Throws a fault for a protected sheet.
 */
export async function acknowledgeAlert(
  id: string,
  alert: AlertSubject,
  by: string,
  on: number,
): Promise<Acknowledgement | null> {
  const name = by.trim();
  const made = name === "" ? null : acknowledge(alert, name, Math.floor(on));
  await runExcel(async (context) => {
    const facts = await readFacts(context);
    const definition = definitionsOf(facts).find((candidate) => candidate.id === id);
    if (!definition) throw new WorkbookFault("sheets.fault.unknown-scorecard");
    const found = await findRow(context, facts, definition, alert);
    if (found?.sheet.isProtected) {
      throw new WorkbookFault("sheets.alerts.protected", { sheet: found.sheet.name });
    }
    if (found) {
      const sheet = context.workbook.worksheets.getItem(found.sheet.id);
      const cell = (column: number) => sheet.getRange(areaName(found.row.row, column, 1, 1));
      const day = made && (facts.culture.date1904 ? serialTo1904(Math.floor(on)) : Math.floor(on));
      cell(ACKNOWLEDGED.by).values = [[made ? asText(made.by) : ""]];
      cell(ACKNOWLEDGED.on).values = [[day ?? ""]];
    }
    const memory = memoryOf(facts, id);
    const others = memory.alerts.filter(({ key }) => key !== alert.key);
    queueMemory(context, id, { ...memory, alerts: made ? [...others, made] : others });
    await context.sync();
  });
  return made;
}

/** The alert's row on the Alerts sheet; `null` where the sheet does not tell of it yet, or of an earlier one of its kind. */
async function findRow(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  { id, language }: ScorecardDefinition,
  alert: AlertSubject,
): Promise<{ readonly sheet: SheetFact; readonly row: ReadAlertRow } | null> {
  const hint = memoryOf(facts, id).sheets.alerts;
  const hinted = facts.sheets.filter((sheet) => sheet.id === hint);
  const shape = await readShape(context, facts, hinted);
  const [owned] = await usedOfOwned(context, shape, id, ["alerts"]);
  if (!owned?.used) return null;
  const { sheet, used } = owned;
  const [block] = await readBlocks(context, [
    { ...used, sheet: sheet.id, properties: ["values", "formulas"] },
  ]);
  if (!block) return null;
  const words = await Promise.all([loadAlertWords(language), loadAlertWords("en")]);
  const state = { row: used.row, column: used.column, contents: contentsOf(block) };
  const rows = readAlertRows(state, words, facts.culture.date1904);
  const since = alert.since?.start ?? null;
  const row = rows.find((one) => isRowOf(one, alert) && one.since === since);
  return row ? { sheet, row } : null;
}
