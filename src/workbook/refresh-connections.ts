import { codeOf } from "./faults";
import { tellsQueries } from "./query-tables";
import { Problem } from "../engine/scorecard/problem";
import type { Finding } from "../engine/scorecard/problem";

export interface ConnectionOptions {
  /** Share of the queries that have been loaded anew, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
  /** Waits between two looks, in milliseconds; a test waits less. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Looks without any query having been loaded after which none will be, and looks at most. */
const FRUITLESS = 4;
const MOST_LOOKS = 120;
const PAUSE = 1000;

/** A query as it was loaded last. */
interface Load {
  readonly name: string;
  /** Milliseconds since 1970; `NaN` for never. */
  readonly at: number;
  readonly error: string;
}

/**
 * Asks Excel to refresh the workbook's data connections, and waits for its queries as long as they go on being loaded.
 *
 * Excel clears its undo list over this, so that it runs by itself, before a refresh's own undo group. Excel does not let
 * add-ins load Power Query tables in every version: queries that were not loaded anew, or failed, are findings.
 *
 * @returns What the user should know; never throws for what Excel cannot do.
 */
export async function refreshConnections(options: ConnectionOptions): Promise<readonly Finding[]> {
  const { onProgress, signal, wait = pause } = options;
  onProgress(0);
  const before = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const queries = askLoads(context);
    await context.sync();
    const loads = queries?.read() ?? [];
    await askRefresh(context);
    return loads;
  });
  let now = before;
  let fruitless = 0;
  for (let look = 0; look < MOST_LOOKS && before.length > 0 && !signal.aborted; look++) {
    if (now.every(({ name, at }) => isLater(at, before, name)) || fruitless >= FRUITLESS) break;
    await wait(PAUSE);
    const next = await lookAgain();
    const loaded = next.filter(({ name, at }) => isLater(at, before, name)).length;
    fruitless = next.some(({ name, at }) => isLater(at, now, name)) ? 0 : fruitless + 1;
    now = next;
    onProgress(loaded / Math.max(1, next.length));
  }
  return now.flatMap((load) => findingOf(load, isLater(load.at, before, load.name)));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function lookAgain(): Promise<readonly Load[]> {
  return Excel.run(async (context) => {
    const queries = askLoads(context);
    await context.sync();
    return queries?.read() ?? [];
  });
}

/** Asks with the next round trip how the queries were loaded last; `null` where Excel cannot tell. */
function askLoads(context: Excel.RequestContext): { readonly read: () => readonly Load[] } | null {
  if (!tellsQueries()) return null;
  const queries = context.workbook.queries.load("items/name,items/error,items/refreshDate");
  return {
    read: () =>
      queries.items.map(({ name, error, refreshDate }) => ({
        name,
        error,
        at: new Date(refreshDate).getTime(),
      })),
  };
}

/** Excel's own refresh: of Power BI, the data model and what else this version supports. */
async function askRefresh(context: Excel.RequestContext): Promise<void> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.7")) return;
  try {
    context.workbook.dataConnections.refreshAll();
    await context.sync();
  } catch (error) {
    const cannot = ["ApiNotFound", "NotImplemented", "AccessDenied", "UnsupportedOperation"];
    if (!cannot.includes(codeOf(error))) throw error;
  }
}

function isLater(at: number, before: readonly Load[], name: string): boolean {
  const known = before.find((load) => load.name === name)?.at ?? NaN;
  return Number.isNaN(known) ? !Number.isNaN(at) : at > known;
}

function findingOf({ name, error }: Load, isNew: boolean): readonly Finding[] {
  if (error !== "None") {
    return [{ severity: "warning", problem: new Problem("query-failed", { text: name }), cell: null }];
  }
  if (isNew) return [];
  return [{ severity: "info", problem: new Problem("query-not-reloaded", { text: name }), cell: null }];
}
