import { sameCell } from "./cell-text";
import { contentOf } from "./contents";
import { readBlocks } from "./read-blocks";
import { WorkbookFault } from "./faults";
import type { BlockRequest } from "./read-blocks";
import type { CellValue } from "./cell-text";
import type { Grid, Mapping } from "./model";
import type { RefreshPlan } from "./plan-refresh";
import type { ScorecardReading } from "./read-scorecard";

/** Fields that tell which KPI a row is. */
const KEY_FIELDS = new Set<string>(["kpi", "id", "entity"]);

/** Reads the keys and the results again after the writing; throws `rows-moved` when a result stands beside another KPI. */
export async function verifyWriting(
  context: Excel.RequestContext,
  reading: ScorecardReading,
  plan: RefreshPlan,
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
  checks.forEach(({ wanted, source }, place) => {
    const now = blocks[place]?.values ?? [];
    const isSame = wanted.every((value, row) =>
      sameCell(contentOf(now[row]?.[0]), contentOf(value) as CellValue),
    );
    if (!isSame) {
      throw new WorkbookFault("sheets.fault.rows-moved", {
        source: source.source.table ?? source.source.sheet,
      });
    }
  });
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
