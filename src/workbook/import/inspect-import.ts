import { detectCulture } from "./detect-culture";
import { CsvReader, OpenQuote, type CsvLibrary } from "./csv-rows";
import { detectDelimiter, withoutDeclaration } from "./detect-delimiter";
import { detectEncoding } from "./detect-encoding";
import { cultureOf } from "./file-cells";
import { findHeaderRow, headersOf } from "./find-headers";
import { proposeRecipe, type FileSample, type TemplateWords } from "./propose-recipe";
import { textPieces } from "./text-pieces";
import { WorkbookFault } from "../faults";
import type { Breathe } from "../slices";
import type { Culture } from "../model";
import type { CsvRow } from "./csv-rows";
import type { FileFormat, FormatDoubt, ImportData, ImportPreview } from "./import-model";
import type { TemplateMatch } from "./recipe-templates";

/** Rows that are shown, and rows by which the format is told. */
const SHOWN_ROWS = 8;
const SAMPLE_ROWS = 300;

export interface InspectRequest {
  readonly library: CsvLibrary;
  readonly data: ImportData;
  /** What the user chose; it counts whatever the file looks like. */
  readonly chosen: Partial<FileFormat>;
  /** What a recipe remembers: it counts where the file leaves a doubt, and for the row of the headers. */
  readonly remembered: Partial<FileFormat>;
  readonly culture: Culture;
  readonly words: TemplateWords & { readonly column: (place: number) => string };
  readonly breathe: Breathe;
}

export interface Inspection {
  readonly preview: ImportPreview;
  readonly sample: FileSample;
  readonly matches: readonly TemplateMatch[];
}

/** Looks at a file's beginning: how it is written, what its columns are, and what could be made of it. */
export async function inspectImport(request: InspectRequest): Promise<Inspection> {
  const { library, data, chosen, remembered, culture, words, breathe } = request;
  const encoding =
    chosen.encoding ??
    (typeof data.content === "string" ? "utf-8" : await detectEncoding(data.content, breathe));
  const { text, isWhole } = await beginning(data, encoding);
  const doubts: FormatDoubt[] = [];
  const settle = <Part extends FormatDoubt>(
    part: Part,
    found: FileFormat[Part],
    doubtful: boolean,
  ): FileFormat[Part] => {
    const told = chosen[part] as FileFormat[Part] | undefined;
    if (told !== undefined) return told;
    const known = remembered[part] as FileFormat[Part] | undefined;
    if (doubtful && known !== undefined) return known;
    if (doubtful) doubts.push(part);
    return found;
  };
  const cut = detectDelimiter(library, text, isWhole);
  const delimiter = settle("delimiter", cut.delimiter, cut.doubtful);
  const rows = sampleRows(library, text, delimiter, isWhole);
  const cells = rows.map((row) => row.cells);
  const told = detectCulture(cells, delimiter, culture);
  const decimal = settle("decimal", told.decimal, told.doubts.includes("decimal"));
  const dateOrder = settle("dateOrder", told.dateOrder, told.doubts.includes("dateOrder"));
  const headerRow =
    chosen.headerRow ?? remembered.headerRow ?? findHeaderRow(cells, cultureOf({ decimal, dateOrder }));
  const format: FileFormat = { encoding, delimiter, decimal, dateOrder, headerRow };
  const first = cells[Math.max(0, headerRow - 1)] ?? [];
  const headers = headersOf(headerRow > 0 ? first : [], first.length, words.column);
  const sample: FileSample = { name: data.name, headers, rows: cells.slice(headerRow), format };
  const { recipe, matches } = proposeRecipe(sample, words);
  const preview: ImportPreview = {
    format,
    doubts,
    headers,
    rows: sample.rows.slice(0, SHOWN_ROWS),
    proposal: recipe,
    templates: matches.map(({ template }) => template),
    size: typeof data.content === "string" ? data.content.length : data.content.size,
  };
  return { preview, sample, matches };
}

async function beginning(
  data: ImportData,
  encoding: FileFormat["encoding"],
): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  for await (const { text, last } of textPieces(data, encoding)) return { text, isWhole: last };
  return { text: "", isWhole: true };
}

function sampleRows(
  library: CsvLibrary,
  text: string,
  delimiter: FileFormat["delimiter"],
  isWhole: boolean,
): readonly CsvRow[] {
  try {
    return new CsvReader(library, delimiter).read(withoutDeclaration(text), isWhole).slice(0, SAMPLE_ROWS);
  } catch (error) {
    if (error instanceof OpenQuote) throw new WorkbookFault("sheets.imports.quote", { line: error.line });
    throw error;
  }
}
