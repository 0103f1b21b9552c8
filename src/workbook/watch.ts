import { definitionsOf } from "./scorecard-memory";
import { locateSource, sheetsOfRanges } from "./sources";
import { overlap, parseArea } from "./address";
import { readFacts } from "./workbook-facts";
import { readShape } from "./workbook-shape";
import { WorkbookFault } from "./faults";
import { watchCalculation, type Visibility, type WatchedCells } from "./watch-calculation";
import type { Area } from "./address";

/** Whether this add-in is writing: its own changes are no reason to refresh. */
let writers = 0;

/** Who wants to know that a command of ours has ended. */
const listeners = new Set<(hasScored: boolean) => void>();

/**
 * Runs a command whose changes `watchSources` must not report.
 *
 * @param scores - Whether it reads the scorecard's tables anew, so that what they hold from then on is known.
 */
export async function unwatched<T>(command: () => Promise<T>, scores = false): Promise<T> {
  writers++;
  try {
    return await command();
  } finally {
    // Excel tells of our changes a little after it has taken them.
    setTimeout(() => {
      writers--;
      for (const listener of listeners) listener(scores);
    }, 500);
  }
}

const own = {
  isWriting: () => writers > 0,
  onQuiet: (callback: (hasScored: boolean) => void) => {
    listeners.add(callback);
    return () => listeners.delete(callback);
  },
};

/**
 * Calls back when cells of a scorecard's sources are edited. Changes of ours are none.
 *
 * @param by - Whose edits count: with `user`, those of co-authors are left to their own session; with `anyone`, formulas
 *   that other cells bring to another value count too.
 * @returns The way to stop.
 */
export async function watchSources(
  id: string,
  onChange: () => void,
  by: "user" | "anyone",
  visibility: Visibility,
): Promise<() => Promise<void>> {
  return Excel.run(async (context) => {
    const facts = await readFacts(context);
    const definition = definitionsOf(facts).find((candidate) => candidate.id === id);
    if (!definition) throw new WorkbookFault("sheets.fault.unknown-scorecard");
    const shape = await readShape(context, facts, sheetsOfRanges(definition.mappings, facts));
    const areas = new Map<string, Area[]>();
    const cells: WatchedCells[] = [];
    for (const mapping of definition.mappings) {
      const { sheet, area } = locateSource(mapping, facts, shape);
      const width =
        mapping.source.kind === "table"
          ? ownWidth(mapping.columns.map(({ column }) => column))
          : area.columns;
      const columns = Math.min(width, area.columns);
      const watched = { ...area, columns, rows: area.rows + 1 };
      cells.push({ sheet: sheet.id, row: area.row, column: area.column, rows: area.rows, columns });
      areas.set(sheet.id, [...(areas.get(sheet.id) ?? []), watched]);
    }
    const handlers = [...areas].map(([sheet, watched]) =>
      context.workbook.worksheets.getItem(sheet).onChanged.add(async (event) => {
        const isRemote = event.source === Excel.EventSource.remote;
        const counts = isRemote ? by === "anyone" : writers === 0;
        if (counts && touches(event, watched)) onChange();
        await Promise.resolve();
      }),
    );
    const calculation =
      by === "anyone" ? await watchCalculation(context, cells, onChange, visibility, own) : null;
    await context.sync();
    return async () => {
      calculation?.stop();
      await Excel.run(context, async (same) => {
        for (const handler of [...handlers, ...(calculation?.handlers ?? [])]) handler.remove();
        await same.sync();
      });
    };
  });
}

/** Columns up to the last mapped one; what stands right of them may be results. */
function ownWidth(columns: readonly number[]): number {
  return Math.max(...columns) + 1;
}

/** Rows that were added or deleted move everything below, so such changes always count. */
function touches(event: Excel.WorksheetChangedEventArgs, watched: readonly Area[]): boolean {
  const changed = parseArea(event.address);
  if (!changed || event.changeType !== Excel.DataChangeType.rangeEdited) return true;
  return watched.some((area) => overlap(area, changed));
}
