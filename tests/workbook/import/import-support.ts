import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { lookAtImport } from "../../../src/workbook/import/import-desk";
import { readImport } from "../../../src/workbook/import/read-import";
import type {
  FileFormat,
  ImportData,
  ImportedFacts,
  ImportPreview,
  Recipe,
  TemplateId,
} from "../../../src/workbook/import/import-model";
import type { Culture } from "../../../src/workbook/model";

export const library = Papa;

export const american: Culture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  dateOrder: "mdy",
  date1904: false,
};

export const january = serialFromDate(2026, 1, 1);
export const february = serialFromDate(2026, 2, 1);

/** One of the hand-written exports, as the file that a person picks. */
export function golden(name: string): ImportData {
  const bytes = readFileSync(new URL(`../../golden/imports/${name}`, import.meta.url));
  return { name, content: new Blob([bytes]) };
}

export function pasted(text: string): ImportData {
  return { name: "Pasted", content: text };
}

interface LookParts {
  readonly chosen?: Partial<FileFormat>;
  readonly template?: TemplateId | "readings";
  readonly culture?: Culture;
}

export function look(data: ImportData, parts: LookParts = {}): Promise<ImportPreview> {
  const { chosen = {}, template = null, culture = american } = parts;
  const { signal } = new AbortController();
  return lookAtImport(data, { chosen, recipe: null, template, culture, language: "en", signal });
}

/** Reads a file by the recipe that is proposed for it. */
export async function readProposed(data: ImportData, change: Partial<Recipe> = {}): Promise<ImportedFacts> {
  const { proposal, format } = await look(data);
  return readWith(data, { ...proposal, ...change }, format);
}

export function readWith(data: ImportData, recipe: Recipe, format: FileFormat): Promise<ImportedFacts> {
  return readImport({
    library,
    data,
    recipe,
    format,
    calendar: { fiscalYearStart: 1, kind: "months" },
    columnName: (place) => `Column ${place}`,
    onProgress: () => {},
    breathe: async () => {},
  });
}

/** The figures of a file by KPI, then by period and entity: `Hours`, `46023 Team`. */
export function figures({ facts }: ImportedFacts): Record<string, Record<string, number | null>> {
  const found: Record<string, Record<string, number | null>> = {};
  for (const { kpi, period, entity, actual } of facts) {
    (found[kpi] ??= {})[`${period} ${entity}`.trim()] = actual;
  }
  return found;
}
