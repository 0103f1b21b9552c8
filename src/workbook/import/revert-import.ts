import { areaName } from "../address";
import {
  EMPTY_IMPORT_XML,
  IMPORT_NAMESPACE,
  markOf,
  parseImportSnapshot,
  restoringSteps,
  type ImportSnapshot,
} from "./import-snapshot";
import { definitionsOf, queueDefinitions, queueRevertible } from "../scorecard-memory";
import { parseSnapshot } from "../snapshot";
import { runSteps } from "../write-steps";
import { readFacts, type WorkbookFacts } from "../workbook-facts";
import { readShape, type WorkbookShape } from "../workbook-shape";
import type { RevertReport } from "../revert";
import type { ScorecardDefinition } from "../model";

/** An import that can be taken back, and where that is written down. */
export interface PendingImport {
  readonly part: string;
  readonly snapshot: ImportSnapshot;
}

/** The last import, where it is newer than the last refresh or no refresh is left to take back; else `null`. */
export async function pendingImport(context: Excel.RequestContext): Promise<PendingImport | null> {
  const found = await lastImport(context);
  return found === null || found.isOlder ? null : found;
}

/** The last import that can be taken back, and whether the last refresh is newer, so that it goes first; else `null`. */
export async function lastImport(
  context: Excel.RequestContext,
): Promise<(PendingImport & { readonly isOlder: boolean }) | null> {
  const found = await importPart(context);
  if (!found?.snapshot) return null;
  const { id, snapshot, refreshXml } = found;
  const isOlder = parseSnapshot(refreshXml) !== null && markOf(refreshXml) !== snapshot.refresh;
  return { part: id, snapshot, isOlder };
}

/** The XML part that holds what an import replaced, and the one of the last refresh. */
export async function importPart(context: Excel.RequestContext): Promise<{
  readonly id: string;
  readonly snapshot: ImportSnapshot | null;
  readonly refreshXml: string;
} | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(IMPORT_NAMESPACE).load("items/id");
  await context.sync();
  const [part] = parts.items;
  if (!part) return null;
  const facts = await readFacts(context);
  const xml = context.workbook.customXmlParts.getItem(part.id).getXml();
  const refresh =
    facts.revertPart === null ? null : context.workbook.customXmlParts.getItem(facts.revertPart).getXml();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- a method's result comes with the sync, unasked
  return { id: part.id, snapshot: parseImportSnapshot(xml.value), refreshXml: refresh?.value ?? "" };
}

/**
 * Puts back what the last import wrote: its cells that were not changed since, the table's length, and the mapping of the
 * scorecard that it was added to.
 */
export async function revertImport(
  context: Excel.RequestContext,
  { part, snapshot }: PendingImport,
): Promise<RevertReport> {
  const nothing = { restored: 0, definition: null };
  if (snapshot.tooLarge) return { ...nothing, problem: "sheets.revert.too-large" };
  const facts = await readFacts(context);
  const sheet = facts.sheets.find(({ id }) => id === snapshot.sheet);
  if (!sheet) return { ...nothing, problem: "sheets.revert.nothing" };
  if (sheet.isProtected) return { ...nothing, problem: "sheets.revert.protected" };
  const shape = await readShape(context, facts, []);
  const { steps, cells, changed } = await restoringSteps(context, snapshot);
  await runSteps(context, steps);
  if (changed === 0) queueShrink(context, snapshot, shape);
  const definition = queueUnmapped(context, facts, snapshot);
  context.workbook.customXmlParts.getItem(part).setXml(EMPTY_IMPORT_XML);
  queueRevertible(context, facts.revertPart !== null && snapshot.refresh !== markOf(""));
  await context.sync();
  return { restored: cells, problem: changed > 0 ? "sheets.revert.changed" : null, definition };
}

/** Takes the added rows out of the table again, unless it has changed its length since. */
function queueShrink(context: Excel.RequestContext, snapshot: ImportSnapshot, shape: WorkbookShape): void {
  const { table: name, rowsBefore, rowsAfter } = snapshot;
  const table = shape.tables.find((one) => one.table.name === name);
  if (table?.rows !== rowsAfter || rowsBefore >= rowsAfter) return;
  const sheet = context.workbook.worksheets.getItem(snapshot.sheet);
  const area = areaName(table.row, table.column, Math.max(2, rowsBefore), table.columns);
  context.workbook.tables.getItem(table.table.id).resize(sheet.getRange(area));
}

/** Queues that a scorecard no longer reads the table, where the import had mapped it. */
function queueUnmapped(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  { scorecard, table }: ImportSnapshot,
): ScorecardDefinition | null {
  const definitions = definitionsOf(facts);
  const now = scorecard === null ? undefined : definitions.find(({ id }) => id === scorecard);
  if (!now) return null;
  const gone = now.mappings.filter(({ source }) => source.table === table);
  if (gone.length === 0) return null;
  for (const { source } of gone) {
    if (source.anchor !== null) context.workbook.names.getItemOrNullObject(source.anchor).delete();
  }
  const back = { ...now, mappings: now.mappings.filter((mapping) => !gone.includes(mapping)) };
  queueDefinitions(
    context,
    definitions.map((one) => (one === now ? back : one)),
  );
  return back;
}
