import { areaName } from "./address";
import { asText } from "./cell-text";
import { saveDefinition } from "./definitions";
import { WorkbookFault } from "./faults";
import { freeSheetName } from "./owned-sheet";
import { runExcel } from "./run-excel";
import { equalRuns } from "./runs";
import { definitionsOf } from "./scorecard-memory";
import { templateTables } from "./template-tables";
import { readFacts } from "./workbook-facts";
import { loadLibraryWords } from "../words/kpi-library-words";
import { loadLanguage, say } from "../words/say";
import type { Field, Mapping, ScorecardDefinition } from "./model";
import type { TemplateTable } from "./template-table";
import type { WorkbookFacts } from "./workbook-facts";

/** Days between the first day of the 1900 and of the 1904 date system. */
const DAYS_1900_TO_1904 = 1462;

/** Columns whose numbers are dates. */
const DATES: ReadonlySet<Field | undefined> = new Set<Field | undefined>(["period", "signedOn"]);

/** Writes a new scorecard's tables, each into a new sheet, and remembers the scorecard. Nothing that is there changes. */
export async function startFromTemplate(
  kind: "empty" | "sample",
  language: ScorecardDefinition["language"],
): Promise<ScorecardDefinition> {
  await loadLanguage(language);
  const library = await loadLibraryWords(language);
  const definition = await runExcel(async (context) => {
    const facts = await readFacts(context);
    if (facts.structureIsProtected) throw new WorkbookFault("sheets.fault.structure-protected");
    const sheetNames = facts.sheets.map(({ name }) => name);
    const tableNames = [...facts.tables.map(({ name }) => name), ...facts.names.keys()];
    const mappings = templateTables(kind, language, library).map((table): Mapping => {
      const sheet = freeSheetName(table.sheet ?? table.name, sheetNames);
      const name = freeTableName(table.name, tableNames);
      sheetNames.push(sheet);
      tableNames.push(name);
      queueTable(context, table, sheet, name, facts);
      return mappingOf(table, sheet, name);
    });
    context.workbook.worksheets.getItem(mappings[0]?.source.sheet ?? "").activate();
    await context.sync();
    return newDefinition(mappings, facts, language);
  });
  await saveDefinition(definition, {});
  return definition;
}

function queueTable(
  context: Excel.RequestContext,
  { headers, rows, format }: TemplateTable,
  sheetName: string,
  name: string,
  { culture }: WorkbookFacts,
): void {
  const sheet = context.workbook.worksheets.add(sheetName);
  const range = sheet.getRange(areaName(0, 0, rows.length + 1, headers.length));
  const shift = culture.date1904 ? DAYS_1900_TO_1904 : 0;
  range.values = [
    headers.map(({ text }) => text),
    ...rows.map((row) =>
      row.map((cell, column) => {
        if (typeof cell === "string") return asText(cell);
        return DATES.has(headers[column]?.field) ? Number(cell) - shift : cell;
      }),
    ),
  ];
  const table = sheet.tables.add(range, true);
  table.name = name;
  headers.forEach(({ field, width }, column) => {
    sheet.getRange(areaName(0, column, 1, 1)).format.columnWidth = width;
    for (const { start, end, value } of equalRuns(rows.map((_, row) => format(row, field)))) {
      if (value === null) continue;
      const cells = sheet.getRange(areaName(start + 1, column, end - start, 1));
      // A single value goes to every cell of the range.
      cells.numberFormat = value as unknown as string[][];
    }
  });
  sheet.freezePanes.freezeRows(1);
}

function mappingOf({ role, headers, rows }: TemplateTable, sheet: string, table: string): Mapping {
  return {
    role,
    source: {
      kind: "table",
      table,
      sheet,
      address: areaName(0, 0, rows.length + 1, headers.length),
      anchor: null,
    },
    headerRows: 1,
    columns: headers.map(({ text, field }, column) => ({ field, column, header: text })),
    entity: null,
  };
}

function newDefinition(
  mappings: readonly Mapping[],
  facts: WorkbookFacts,
  language: ScorecardDefinition["language"],
): ScorecardDefinition {
  const taken = new Set(definitionsOf(facts).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`scorecard-${number}`)) number++;
  const name = say("sheets.template.name", {}, language);
  return {
    id: `scorecard-${number}`,
    name: taken.size === 0 ? name : `${name} ${number}`,
    mappings,
    results: "columns",
    resultColumns: ["status", "variance-percent", "score"],
    language,
    createdByTemplate: true,
  };
}

/** Table names share a space with workbook names and may hold no blank. */
export function freeTableName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wish;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wish}_${number}`;
  return name;
}
