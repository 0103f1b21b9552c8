import type { TableFact } from "./workbook-facts";

/** A query of the workbook that loads its rows into a table. */
export interface QueryFact {
  readonly name: string;
}

/** Whether this Excel can tell of queries. */
export function tellsQueries(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.14");
}

/** Asks for the workbook's queries with the next round trip; to be read after it. Those that load no table are left out. */
export function queryQueries(context: Excel.RequestContext): { readonly read: () => readonly QueryFact[] } {
  const queries = context.workbook.queries.load("items/name,items/loadedTo");
  return {
    read: () =>
      queries.items.flatMap(({ name, loadedTo }) => (loadedTo === Excel.LoadToType.table ? [{ name }] : [])),
  };
}

/**
 * Finds the query that loads a table, by the name that Excel gives such tables: the query's, with underscores for what a
 * name cannot hold, and a number behind it where that name was taken.
 *
 * @returns The query's name, or `null`.
 */
export function queryOf({ name }: Pick<TableFact, "name">, queries: readonly QueryFact[]): string | null {
  const table = name.toLowerCase();
  const loads = (query: QueryFact): boolean => {
    const own = query.name.replace(/[^\p{L}\p{N}_.\\]/gu, "_").toLowerCase();
    const rest = [own, `_${own}`].flatMap((start) =>
      table.startsWith(start) ? [table.slice(start.length)] : [],
    );
    return rest.some((end) => /^(?:_?\d+)?$/.test(end));
  };
  return queries.find(loads)?.name ?? null;
}
