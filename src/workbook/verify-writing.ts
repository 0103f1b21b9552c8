import { sameCell } from "./cell-text";
import { contentOf } from "./contents";
import { readBlocks } from "./read-blocks";
import { WorkbookFault } from "./faults";
import { inSlices, type Breathe } from "./slices";
import type { Work } from "../engine/scorecard/work";
import type { BlockRequest } from "./read-blocks";
import type { CellValue } from "./cell-text";
import type { Grid, Mapping } from "./model";
import type { RefreshPlan } from "./plan-refresh";
import type { ScorecardReading } from "./read-scorecard";

/** Fields that tell which KPI a row is. */
const KEY_FIELDS = new Set<string>(["kpi", "id", "entity"]);

/**
 * Reads the keys and the results again after the writing, and compares them in slices; throws `rows-moved` when a result
 * stands beside another KPI.
 */
export async function verifyWriting(
  context: Excel.RequestContext,
  reading: ScorecardReading,
  plan: RefreshPlan,
  breathe: Breathe,
): Promise<void> {
  const checks = plan.results.flatMap(({ source, plan: result }) => {
    const [located, grid] = [reading.located[source], reading.grids[source]];
    if (!located || !grid || result.cells.length === 0) return [];
    const keys = keyColumns(located.mapping, grid).map((column) => keyCheck(located.sheet.id, grid, column));
    const cells = result.cells.map(({ sheet, row, column, values }) => ({
      request: requestOf(sheet, row, column, values.length),
      wanted: values.map(([value]) => bare(value ?? "")),
      source: grid,
    }));
    return [...keys, ...cells];
  });
  const blocks = await readBlocks(
    context,
    checks.map(({ request }) => request),
  );
  await breathe();
  for (const [place, { wanted, source }] of checks.entries()) {
    const isSame = await inSlices(comparing(blocks[place]?.values ?? [], wanted), breathe);
    if (!isSame) {
      throw new WorkbookFault("sheets.fault.rows-moved", {
        source: source.source.table ?? source.source.sheet,
      });
    }
  }
}

/** Whether the first cells of the rows hold what is wanted, in steps. */
function* comparing(rows: readonly (readonly unknown[])[], wanted: readonly unknown[]): Work<boolean> {
  for (const [row, value] of wanted.entries()) {
    yield;
    if (!sameCell(contentOf(rows[row]?.[0]), contentOf(value) as CellValue)) return false;
  }
  return true;
}

/** A result without Excel's apostrophe, as it is read back. */
function bare(value: CellValue): CellValue {
  return typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
}

interface Check {
  readonly request: BlockRequest;
  readonly wanted: readonly unknown[];
  readonly source: Grid;
}

/** Columns of the grid by which its rows are known. */
function keyColumns({ columns }: Mapping, grid: Grid): readonly number[] {
  const width = grid.values[0]?.length ?? 0;
  return columns
    .filter(({ field, column }) => KEY_FIELDS.has(field) && column < width)
    .map(({ column }) => column);
}

function keyCheck(sheet: string, grid: Grid, column: number): Check {
  return {
    request: requestOf(sheet, grid.row, grid.column + column, grid.values.length),
    wanted: grid.values.map((row) => row[column]),
    source: grid,
  };
}

function requestOf(sheet: string, row: number, column: number, rows: number): BlockRequest {
  return { sheet, row, column, rows, columns: 1, properties: ["values"] };
}
