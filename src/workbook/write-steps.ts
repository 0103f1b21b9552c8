import { areaName } from "./address";
import { batches } from "./read-blocks";
import { equalRuns } from "./runs";
import { inSlices, turn, type Breathe } from "./slices";
import type { Work } from "../engine/scorecard/work";
import type { CellWrite, FormatWrite } from "./write-plan";

/** Something to queue, and about how many bytes of request it takes. */
export interface Step {
  readonly bytes: number;
  readonly queue: () => void;
}

/** Finds a sheet by the key that a plan uses for it. */
export type SheetOf = (key: string) => Excel.Worksheet;

/** Runs of formats beyond which a column is written cell by cell, so that the request stays small. */
const MOST_RUNS = 40;
/** Cells that are queued without a pause, by their size in the request. */
const PIECE_BYTES = 200_000;
/** Fixed cost of one range and one property in a request. */
const STEP_BYTES = 400;

/** Queues steps in slices, with a round trip for every 4 MB; the last batch is left for the caller's own round trip. */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  breathe: Breathe = turn,
): Promise<void> {
  const parts = batches(steps, ({ bytes }) => bytes);
  for (const [place, part] of parts.entries()) {
    await inSlices(queueing(part), breathe);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip for each 4 MB, never for each row
    if (place < parts.length - 1) await context.sync();
  }
}

function* queueing(steps: readonly Step[]): Work<void> {
  for (const { queue } of steps) {
    queue();
    yield;
  }
}

/** Steps that write cells as values. */
export function cellSteps(writes: readonly CellWrite[], sheetOf: SheetOf): readonly Step[] {
  return writes.flatMap((write) => {
    const { sheet, column, values } = write;
    const bytes = JSON.stringify(values).length;
    const rows = Math.max(1, Math.ceil(values.length / Math.ceil(bytes / PIECE_BYTES)));
    return Array.from({ length: Math.ceil(values.length / rows) }, (_, piece): Step => {
      const part = values.slice(piece * rows, (piece + 1) * rows);
      const address = areaName(write.row + piece * rows, column, part.length, part[0]?.length ?? 1);
      return {
        bytes: STEP_BYTES + Math.ceil((bytes * part.length) / values.length),
        queue: () => {
          sheetOf(sheet).getRange(address).values = part.map((row) => [...row]);
        },
      };
    });
  });
}

/** Steps that write number formats: one for each run of equal ones, or one for all when there are many runs. */
export function formatSteps(writes: readonly FormatWrite[], sheetOf: SheetOf): readonly Step[] {
  return writes.flatMap((write) => {
    const runs = equalRuns(write.formats.map((row) => row[0] ?? "General"));
    if (runs.length > MOST_RUNS) return [formatStep(write, 0, write.formats, sheetOf)];
    // A single value goes to every cell of the range.
    return runs.map(({ start, end, value }) => formatStep(write, start, value, sheetOf, end - start));
  });
}

function formatStep(
  { sheet, row, column }: FormatWrite,
  start: number,
  formats: string | readonly (readonly string[])[],
  sheetOf: SheetOf,
  rows = formats.length,
): Step {
  return {
    bytes: STEP_BYTES + (typeof formats === "string" ? formats.length : JSON.stringify(formats).length),
    queue: () => {
      sheetOf(sheet).getRange(areaName(row + start, column, rows, 1)).numberFormat = formats as string[][];
    },
  };
}
