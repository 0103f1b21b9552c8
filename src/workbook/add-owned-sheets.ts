import { freeSheetName, markText, MARK_KEY } from "./owned-sheet";
import { SHEET_PARTS } from "./sheets/sheet-parts";
import { say } from "../words/say";
import type { CellSheetKind } from "./owned-sheet";
import type { PlannedSheet } from "./plan-sheets";
import type { ScorecardReading } from "./read-scorecard";

/** A sheet of ours while it is being written. */
export interface OwnedWriting {
  readonly kind: CellSheetKind;
  readonly worksheet: Excel.Worksheet;
}

/** Queues the making of the sheets that are missing, each with its mark; sheets whose cells are taken by the user are left out. */
export function addOwnedSheets(
  context: Excel.RequestContext,
  { definition, facts }: ScorecardReading,
  planned: readonly PlannedSheet[],
): readonly OwnedWriting[] {
  const taken = facts.sheets.map(({ name }) => name);
  return planned.flatMap(({ kind, sheet, plan }): OwnedWriting[] => {
    if (plan.blocker !== null) return [];
    const { worksheets } = context.workbook;
    if (sheet !== null) return [{ kind, worksheet: worksheets.getItem(sheet.id) }];
    const name = freeSheetName(say(SHEET_PARTS[kind].name, {}, definition.language), taken);
    taken.push(name);
    const worksheet = worksheets.add(name);
    worksheet.customProperties.add(MARK_KEY, markText({ kind, scorecard: definition.id, worksheet: "" }));
    return [{ kind, worksheet }];
  });
}
