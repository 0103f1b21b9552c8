import { Cancelled } from "../read-and-score";
import { turn, type Breathe } from "../slices";
import { inspectImport } from "./inspect-import";
import { readingColumns, readingsRecipe, recipeOf } from "./propose-recipe";
import { FileCells } from "./file-cells";
import { runImport } from "./run-import";
import { WorkbookFault } from "../faults";
import { loadImportWords, sayImport, type ImportMessages } from "../../words/import-words";
import type { Culture } from "../model";
import type { CsvLibrary } from "./csv-rows";
import type {
  FileFormat,
  ImportData,
  ImportOptions,
  ImportPreview,
  ImportReport,
  Recipe,
  TemplateId,
} from "./import-model";
import type { TemplateWords } from "./propose-recipe";
import type { Language } from "../../words/say";

export interface LookOptions {
  /** What the user chose of the format. */
  readonly chosen: Partial<FileFormat>;
  /** A recipe whose format counts where the file leaves a doubt. */
  readonly recipe: Recipe | null;
  /** What to make of the file; `null` for the likeliest. */
  readonly template: TemplateId | "readings" | null;
  readonly culture: Culture;
  readonly language: Language;
  readonly signal: AbortSignal;
}

/** Looks at a file or pasted text and proposes a recipe. Nothing of the workbook is asked. Rejects when it is cancelled. */
export async function lookAtImport(data: ImportData, options: LookOptions): Promise<ImportPreview> {
  const { chosen, recipe, template, culture, language, signal } = options;
  const messages = await loadImportWords(language);
  const words = { ...templateWords(messages), column: columnNames(messages, language) };
  const { preview, sample, matches } = await inspectImport({
    library: await csvLibrary(),
    data,
    chosen,
    remembered: recipe?.format ?? {},
    culture,
    words,
    breathe: breathing(signal),
  });
  if (preview.size === 0 || preview.headers.length === 0) throw new WorkbookFault("sheets.imports.empty");
  if (template === null || recipe) return preview;
  if (template === "readings") {
    const file = new FileCells(sample.headers, sample.format);
    return { ...preview, proposal: readingsRecipe(sample, readingColumns(sample, file), file) };
  }
  const match = matches.find((one) => one.template === template);
  return match ? { ...preview, proposal: recipeOf(match, sample, words) } : preview;
}

/** Runs a recipe over a file; the file's own format counts where it is clear, else what was chosen or remembered. */
export async function importFile(
  data: ImportData,
  recipe: Recipe,
  format: FileFormat,
  options: ImportOptions,
): Promise<ImportReport> {
  const messages = await loadImportWords(options.language);
  const columnName = columnNames(messages, options.language);
  return runImport({ ...options, library: await csvLibrary(), data, recipe, format, columnName });
}

async function csvLibrary(): Promise<CsvLibrary> {
  return (await import("papaparse")).default;
}

function templateWords(messages: ImportMessages): TemplateWords {
  const units: Readonly<Record<string, "days" | "hours" | "points">> = {
    "sales-cycle": "days",
    hours: "hours",
    nps: "points",
  };
  return {
    kpi: (code) => messages[`import.kpi.${code}`],
    unit: (code) => {
      const unit = units[code];
      return unit === undefined ? "" : messages[`import.unit.${unit}`];
    },
  };
}

/** A header that is missing must not change from run to run, so it is called the same in every language of the pane. */
function columnNames(messages: ImportMessages, language: Language): (place: number) => string {
  return (place) => sayImport(messages, "import.column.unnamed", { n: place }, language);
}

function breathing(signal: AbortSignal): Breathe {
  return async () => {
    await turn();
    if (signal.aborted) throw new Cancelled();
  };
}
