import { areaName } from "./address";

/** A rectangle to read in one sheet, and which of its properties. */
export interface BlockRequest {
  /** Id or name of the worksheet. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly properties: readonly BlockProperty[];
}

export type BlockProperty = "values" | "formulas" | "numberFormat";

/** What was read; a property that was not asked for is empty. */
export type Block = Readonly<Record<BlockProperty, unknown[][]>>;

/** Bytes a round trip may carry; Excel on the web refuses beyond 5 MB. */
export const LARGEST_REQUEST = 4_000_000;
const BYTES: Readonly<Record<BlockProperty, number>> = { values: 14, formulas: 14, numberFormat: 11 };

/** Reads rectangles, as many to a round trip as fit; tall ones are cut into pieces of rows. */
export async function readBlocks(
  context: Excel.RequestContext,
  requests: readonly BlockRequest[],
): Promise<readonly Block[]> {
  const pieces = requests.flatMap((request, index) => cut(request).map((piece) => ({ index, piece })));
  const blocks: Block[] = requests.map(() => ({ values: [], formulas: [], numberFormat: [] }));
  for (const batch of batches(pieces, ({ piece }) => bytesOf(piece))) {
    const loaded = batch.map(({ index, piece }) => ({
      block: blocks[index],
      piece,
      range: context.workbook.worksheets
        .getItem(piece.sheet)
        .getRange(areaName(piece.row, piece.column, piece.rows, piece.columns))
        .load(piece.properties.join(",")),
    }));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip for each 4 MB, never for each row
    await context.sync();
    for (const { block, piece, range } of loaded) {
      for (const property of piece.properties) append(block?.[property], range[property]);
    }
  }
  return blocks;
}

/** Cuts a list into batches whose sizes add up to no more than a request may carry; one item is never cut. */
export function batches<T>(items: readonly T[], bytes: (item: T) => number): readonly (readonly T[])[] {
  const found: T[][] = [];
  let size = 0;
  for (const item of items) {
    const last = found.at(-1);
    size += bytes(item);
    if (last && size <= LARGEST_REQUEST) last.push(item);
    else {
      found.push([item]);
      size = bytes(item);
    }
  }
  return found;
}

function cut(request: BlockRequest): readonly BlockRequest[] {
  if (request.rows < 1 || request.columns < 1) return [];
  const count = Math.min(request.rows, Math.ceil(bytesOf(request) / LARGEST_REQUEST));
  const rows = Math.ceil(request.rows / count);
  return Array.from({ length: Math.ceil(request.rows / rows) }, (_, place) => ({
    ...request,
    row: request.row + place * rows,
    rows: Math.min(rows, request.rows - place * rows),
  }));
}

function bytesOf({ rows, columns, properties }: BlockRequest): number {
  return properties.reduce((sum, property) => sum + rows * columns * BYTES[property], 0);
}

function append(into: unknown[][] | undefined, rows: unknown[][]): void {
  for (const row of rows) into?.push(row);
}
