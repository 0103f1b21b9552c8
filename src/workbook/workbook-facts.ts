import { parseArea } from "./address";
import { codeOf } from "./faults";
import { queryCulture } from "./culture";
import { queryQueries, tellsQueries, type QueryFact } from "./query-tables";
import type { Area } from "./address";
import type { Culture } from "./model";

export interface SheetFact {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
  readonly isProtected: boolean;
}

export interface TableFact {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
}

/** What one round trip tells of a workbook before any cell is read. */
export interface WorkbookFacts {
  /** File name with its extension; empty where Excel has none. */
  readonly name: string;
  readonly sheets: readonly SheetFact[];
  readonly tables: readonly TableFact[];
  /** Workbook names that stand for a rectangle, by lower-case name. */
  readonly names: ReadonlyMap<string, Area>;
  /** The document's settings that are ours. */
  readonly settings: ReadonlyMap<string, string>;
  readonly culture: Culture;
  readonly revertPart: string | null;
  /** Queries that load tables; empty where they were not asked for or Excel cannot tell. */
  readonly queries: readonly QueryFact[];
  /** True when no sheet can be added. */
  readonly structureIsProtected: boolean;
}

/** Prefix of every setting of ours. */
export const SETTING_PREFIX = "BSC.";

/** Namespace of the custom XML part that holds the cells as they were before the last refresh. */
export const REVERT_NAMESPACE = "urn:balanced-scorecard:revert";

/** Whether this Excel computes `workbook.functions`; learnt once, since asking in vain costs a round trip. */
let asksDateSystem = true;

/**
 * Reads what the workbook holds, in one round trip.
 *
 * @param withQueries - Whether to ask for the queries that load tables too.
 */
export async function readFacts(context: Excel.RequestContext, withQueries = false): Promise<WorkbookFacts> {
  const asksQueries = withQueries && tellsQueries();
  try {
    return await askFacts(context, asksDateSystem, asksQueries);
  } catch (error) {
    if (!asksDateSystem || !["ApiNotFound", "NotImplemented"].includes(codeOf(error))) throw error;
    asksDateSystem = false;
    return askFacts(context, false, asksQueries);
  }
}

async function askFacts(
  context: Excel.RequestContext,
  askDateSystem: boolean,
  asksQueries: boolean,
): Promise<WorkbookFacts> {
  const workbook = context.workbook.load("name");
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const tables = workbook.tables.load("items/id,items/name,items/worksheet/name");
  const names = workbook.names.load("items/name,items/formula");
  const settings = workbook.settings.load("items/key,items/value");
  const parts = workbook.customXmlParts.getByNamespace(REVERT_NAMESPACE).load("items/id");
  const protection = workbook.protection.load("protected");
  const culture = queryCulture(context, askDateSystem);
  const queries = asksQueries ? queryQueries(context) : null;
  await context.sync();
  return {
    name: workbook.name,
    sheets: sheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visibility,
      isProtected: protection.protected,
    })),
    tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheet: worksheet.name })),
    names: new Map(
      names.items.flatMap(({ name, formula }) => {
        const area = parseArea(String(formula));
        return area ? [[name.toLowerCase(), area] as const] : [];
      }),
    ),
    settings: new Map(
      settings.items.flatMap(({ key, value }) =>
        key.startsWith(SETTING_PREFIX) ? [[key, String(value)] as const] : [],
      ),
    ),
    culture: culture.read(),
    revertPart: parts.items[0]?.id ?? null,
    queries: queries?.read() ?? [],
    structureIsProtected: protection.protected,
  };
}
