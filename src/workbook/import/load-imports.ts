import { contentsOf } from "../contents";
import { readBlocks } from "../read-blocks";
import { readShape, usedOfOwned, type TableShape } from "../workbook-shape";
import { readFacts, type SheetFact, type WorkbookFacts } from "../workbook-facts";
import { IMPORT_NAMESPACE, markOf } from "./import-snapshot";
import type { ImportsState } from "./plan-import";
import type { Language } from "../../words/say";

/** The workbook's imported readings as they stand. */
export interface LoadedImports {
  readonly facts: WorkbookFacts;
  readonly sheet: SheetFact | null;
  readonly table: TableShape | null;
  readonly state: ImportsState | null;
  readonly language: Language;
  /** Id of the custom XML part of an earlier import. */
  readonly part: string | null;
  /** Mark of what the last refresh replaced. */
  readonly refreshMark: string;
}

/**
 * Reads the table of imported readings in four round trips.
 */
export async function loadImports(context: Excel.RequestContext, language: Language): Promise<LoadedImports> {
  const facts = await readFacts(context);
  const parts = context.workbook.customXmlParts.getByNamespace(IMPORT_NAMESPACE).load("items/id");
  const refresh =
    facts.revertPart === null ? null : context.workbook.customXmlParts.getItem(facts.revertPart).getXml();
  const shape = await readShape(context, facts, []);
  const [used] = await usedOfOwned(context, shape, "*", ["imports"]);
  const area = used?.used ?? null;
  const [table = null, ...otherTables] = shape.tables.filter(
    ({ sheetFact }) => sheetFact.id === used?.sheet.id,
  );
  const [block] = await readBlocks(
    context,
    used && area ? [{ ...area, sheet: used.sheet.id, properties: ["values", "formulas"] }] : [],
  );
  return {
    facts,
    sheet: used?.sheet ?? null,
    table,
    state: used
      ? {
          name: used.sheet.name,
          row: area?.row ?? 0,
          column: area?.column ?? 0,
          contents: block ? contentsOf(block) : [],
          table,
          otherTables,
        }
      : null,
    language,
    part: parts.items[0]?.id ?? null,
    refreshMark: markOf(refresh?.value ?? ""),
  };
}
