import { CsvReader, type CsvLibrary, type CsvRow } from "./csv-rows";
import { withoutDeclaration } from "./detect-delimiter";
import { textPieces } from "./text-pieces";
import type { FileFormat, ImportData } from "./import-model";

/** The next rows of a file, and how much of it is read. */
export interface RowBatch {
  readonly rows: readonly CsvRow[];
  readonly share: number;
}

/** The rows of a file in batches, each read when it is asked for. Throws `OpenQuote` where the text cannot be cut into rows. */
export async function* rowBatches(
  library: CsvLibrary,
  data: ImportData,
  { encoding, delimiter }: FileFormat,
): AsyncGenerator<RowBatch, void, undefined> {
  let reader: CsvReader | null = null;
  for await (const { text, share, last } of textPieces(data, encoding)) {
    const isFirst: boolean = reader === null;
    const body: string = isFirst ? withoutDeclaration(text) : text;
    reader ??= new CsvReader(library, delimiter, body === text ? 1 : 2);
    yield { rows: reader.read(body, last), share };
  }
}
