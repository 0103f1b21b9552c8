import { WorkbookFault } from "../faults";
import { inSlices, type Breathe } from "../slices";
import { MeasureCollector, type FactCollector } from "./collect-measures";
import { ReadingCollector } from "./collect-readings";
import { OpenQuote, type CsvLibrary, type CsvRow } from "./csv-rows";
import { rowBatches } from "./csv-source";
import { FileCells } from "./file-cells";
import { headersOf } from "./find-headers";
import { RowContext } from "./row-context";
import type { Calendar } from "../../engine/scorecard/period";
import type { Work } from "../../engine/scorecard/work";
import type { FileFormat, ImportData, ImportedFacts, Recipe, Term } from "./import-model";

export interface ReadRequest {
  readonly library: CsvLibrary;
  readonly data: ImportData;
  readonly recipe: Recipe;
  readonly format: FileFormat;
  readonly calendar: Calendar;
  /** What a column without a header is called, by its number. */
  readonly columnName: (place: number) => string;
  readonly onProgress: (share: number) => void;
  /** Gives others a turn; throws when the import was cancelled. */
  readonly breathe: Breathe;
}

/**
 * Reads a whole file by a recipe, piece by piece. Nothing of the workbook is touched.
 *
 * @throws `sheets.imports.columns` where the file lacks columns of the recipe, `sheets.imports.quote` where a quotation mark
 *   is never closed, and what `breathe` throws.
 */
export async function readImport(request: ReadRequest): Promise<ImportedFacts> {
  const { library, data, format, onProgress, breathe } = request;
  let collector: FactCollector | null = null;
  let above = Math.max(0, format.headerRow - 1);
  try {
    for await (const { rows, share } of rowBatches(library, data, format)) {
      const skipped = Math.min(above, rows.length);
      above -= skipped;
      let start = skipped;
      const [first] = rows.slice(skipped, skipped + 1);
      if (collector === null && first) {
        collector = collectorFor(request, first);
        if (format.headerRow > 0) start++;
      }
      if (collector) await inSlices(taking(collector, rows, start), breathe);
      onProgress(share);
      await breathe();
    }
  } catch (error) {
    if (error instanceof OpenQuote) throw new WorkbookFault("sheets.imports.quote", { line: error.line });
    throw error;
  }
  return collector?.finish() ?? { facts: [], problems: [], problemCount: 0, rows: 0 };
}

function* taking(collector: FactCollector, rows: readonly CsvRow[], start: number): Work<void> {
  for (let place = start; place < rows.length; place++) {
    const row = rows[place];
    if (row) collector.take(row);
    if (place % 64 === 0) yield;
  }
}

function collectorFor(request: ReadRequest, { cells }: CsvRow): FactCollector {
  const { recipe, format, calendar, columnName } = request;
  const headers = headersOf(format.headerRow > 0 ? cells : [], cells.length, columnName);
  const file = new FileCells(headers, format);
  const missing = [...new Set(columnsOf(recipe).filter((header) => file.place(header) < 0))];
  if (missing.length > 0) {
    throw new WorkbookFault("sheets.imports.columns", { names: missing.join(", "), count: missing.length });
  }
  const context = new RowContext(recipe, file, calendar);
  return recipe.kind === "readings" ? new ReadingCollector(context) : new MeasureCollector(context);
}

/** Every column that a recipe reads, by its header. */
export function columnsOf(recipe: Recipe): readonly string[] {
  const terms =
    recipe.kind === "measures" ? recipe.measures.flatMap(({ top, bottom }) => [...top, ...bottom]) : [];
  const columns =
    recipe.kind === "measures"
      ? [recipe.columns.period, recipe.columns.entity]
      : Object.values(recipe.columns);
  const filters = [...recipe.filters, ...terms.flatMap((term) => term.filters)];
  return [...columns, ...terms.flatMap(columnsOfTerm), ...filters.map(({ column }) => column)].filter(
    (header) => header !== undefined,
  );
}

function columnsOfTerm({ of, column, by, from }: Term): readonly string[] {
  return [of === "count" ? null : column, by, from].filter((header) => typeof header === "string");
}
