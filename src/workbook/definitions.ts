import { parseArea } from "./address";
import { WorkbookFault } from "./faults";
import { runExcel } from "./run-excel";
import {
  definitionsOf,
  memoryOf,
  queueDefinitions,
  queueForgetMemory,
  queueMemory,
} from "./scorecard-memory";
import { storeSettings } from "./settings-store";
import { readFacts } from "./workbook-facts";
import type { Direction } from "../engine/scorecard/model";
import type { Mapping, ScorecardDefinition } from "./model";
import type { WorkbookFacts } from "./workbook-facts";

/**
 * Remembers a scorecard in the document: its mapping in the settings, a hidden workbook name on each of its sources, and
 * the directions chosen at mapping on the Settings sheet.
 */
export async function saveDefinition(
  definition: ScorecardDefinition,
  directions: Readonly<Record<string, Direction>>,
): Promise<void> {
  await runExcel(async (context) => {
    const facts = await readFacts(context);
    const { anchored, spare } = anchorSources(context, definition, facts);
    for (const name of spare) context.workbook.names.getItemOrNullObject(name).delete();
    const others = definitionsOf(facts).filter(({ id }) => id !== definition.id);
    queueDefinitions(context, [...others, anchored]);
    const kept = memoryOf(facts, definition.id);
    queueMemory(context, definition.id, kept);
    await context.sync();
    const chosen = new Map(Object.entries(directions));
    if (chosen.size > 0) await storeSettings(context, facts, definition, null, chosen);
  });
}

/** Forgets a scorecard and its anchors; its sheets and columns stay as values. */
export async function forgetDefinition(id: string): Promise<void> {
  await runExcel(async (context) => {
    const facts = await readFacts(context);
    for (const name of facts.names.keys()) {
      if (name.startsWith(anchorPrefix(id).toLowerCase())) {
        context.workbook.names.getItemOrNullObject(name).delete();
      }
    }
    queueDefinitions(
      context,
      definitionsOf(facts).filter((definition) => definition.id !== id),
    );
    queueForgetMemory(context, id);
    await context.sync();
  });
}

/** Gives every source a workbook name of ours, and lists the names that no source needs any longer. */
export function anchorSources(
  context: Excel.RequestContext,
  definition: ScorecardDefinition,
  facts: WorkbookFacts,
): { readonly anchored: ScorecardDefinition; readonly spare: readonly string[] } {
  const prefix = anchorPrefix(definition.id);
  const ours = [...facts.names.keys()].filter((name) => name.startsWith(prefix.toLowerCase()));
  const used = new Set<string>();
  let number = 0;
  const fresh = (): string => {
    do number++;
    while (ours.includes(`${prefix}${number}`.toLowerCase()));
    return `${prefix}${number}`;
  };
  const earlier = definitionsOf(facts).find(({ id }) => id === definition.id)?.mappings ?? [];
  const mappings = definition.mappings.map((given) => {
    const mapping = withEarlierAnchor(given, earlier, facts);
    const known = mapping.source.anchor?.toLowerCase();
    if (known !== undefined && ours.includes(known) && !used.has(known)) {
      used.add(known);
      return mapping;
    }
    const anchor = fresh();
    const item = context.workbook.names.add(anchor, rangeOf(context, mapping));
    item.visible = false;
    return { ...mapping, source: { ...mapping.source, anchor } };
  });
  return { anchored: { ...definition, mappings }, spare: ours.filter((name) => !used.has(name)) };
}

/** A table that is mapped anew keeps the anchor it had in the same role: the result columns beside it are known by it. */
function withEarlierAnchor(mapping: Mapping, earlier: readonly Mapping[], facts: WorkbookFacts): Mapping {
  const place = parseArea(mapping.source.address);
  if (mapping.source.anchor !== null || !place) return mapping;
  const same = earlier.find(({ role, source }) => {
    const area = facts.names.get((source.anchor ?? "").toLowerCase());
    const isThere =
      area?.sheet === mapping.source.sheet && area.row === place.row && area.column === place.column;
    return role === mapping.role && isThere;
  });
  return same ? { ...mapping, source: { ...mapping.source, anchor: same.source.anchor } } : mapping;
}

function rangeOf(context: Excel.RequestContext, { source }: Mapping): Excel.Range {
  if (source.kind === "table" && source.table !== null) {
    return context.workbook.tables.getItem(source.table).getRange();
  }
  const area = parseArea(source.address);
  if (!area) throw new WorkbookFault("sheets.fault.source-gone", { source: source.address });
  return context.workbook.worksheets.getItem(source.sheet).getRange(source.address);
}

/** Names may hold letters, digits and underscores; other characters of an id are written as their code. */
function anchorPrefix(id: string): string {
  const safe = id.replaceAll(/[^A-Za-z0-9]/g, (letter) => `_${letter.charCodeAt(0).toString(16)}`);
  return `_BSC_source_${safe}_`;
}
