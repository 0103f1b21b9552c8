import { pasteText, planAppend, queueAppend } from "./append-rows";
import { contentsOf } from "./contents";
import { WorkbookFault } from "./faults";
import { esgAmong, esgRow, libraryRows } from "./library-rows";
import { readBlocks } from "./read-blocks";
import { runExcel } from "./run-excel";
import { definitionsOf } from "./scorecard-memory";
import { remap } from "./scorecard-input";
import { locateSource, sheetsOfRanges } from "./sources";
import { filledRows } from "./tables/filled-rows";
import { RowReader } from "./tables/read-cells";
import { readFacts } from "./workbook-facts";
import { readShape } from "./workbook-shape";
import { kpiLibrary } from "../engine/scorecard/kpi-library";
import { normalName } from "../engine/scorecard/normal-name";
import { loadLibraryWords } from "../words/kpi-library-words";
import { loadLanguage } from "../words/say";
import type { KnownPerspective, NewRow } from "./library-rows";
import type { Culture, Field, Grid, LibraryAddition, Role, ScorecardDefinition } from "./model";
import type { LocatedSource } from "./sources";
import type { WorkbookShape } from "./workbook-shape";
import type { LibraryKpiId } from "../engine/scorecard/kpi-library";
import type { LibraryWords } from "../words/kpi-library-words";

/**
 * Adds KPIs of the library to a scorecard's KPI table, and ESG to its perspectives when one of them belongs there or
 * `withEsg` asks for it. What is there by name is not added again.
 *
 * Only tables that the template made are written to, in their blank last rows or right below them. For a table of the
 * user's own the rows come back as text to paste. A fault says what is in the way: a protected sheet or a filled cell.
 */
export async function addFromLibrary(
  id: string,
  kpis: readonly LibraryKpiId[],
  withEsg: boolean,
): Promise<LibraryAddition> {
  return runExcel(async (context) => {
    const facts = await readFacts(context);
    const definition = definitionsOf(facts).find((candidate) => candidate.id === id);
    if (!definition) throw new WorkbookFault("sheets.fault.unknown-scorecard");
    await loadLanguage(definition.language);
    const words = await loadLibraryWords(definition.language);
    const shape = await readShape(context, facts, sheetsOfRanges(definition.mappings, facts));
    const located = definition.mappings
      .filter(({ role }) => role === "kpis" || role === "perspectives")
      .map((mapping) => locateSource(mapping, facts, shape));
    const tables = await readTables(context, located, kpis.length + 1, facts.culture);
    const { jobs, present } = jobsOf(tables, { kpis, withEsg, words, definition, culture: facts.culture });
    if (definition.createdByTemplate) await writeRows(context, jobs, shape);
    const names = jobs.flatMap(({ rows }) => rows.map(({ name }) => name));
    const paste = jobs.map(({ table, rows }) => ({
      table: table.located.mapping.role === "kpis" ? ("kpis" as const) : ("perspectives" as const),
      text: pasteText(table.located.mapping.columns, rows),
    }));
    return definition.createdByTemplate
      ? { added: names, present, paste: [] }
      : { added: [], present, paste };
  });
}

interface ReadTable {
  readonly located: LocatedSource;
  /** From the header row on, with the rows below that could be needed. */
  readonly values: readonly (readonly unknown[])[];
  readonly contents: readonly (readonly unknown[])[];
}

/** Rows for one table. */
interface Job {
  readonly table: ReadTable;
  readonly rows: readonly NewRow[];
}

async function readTables(
  context: Excel.RequestContext,
  located: readonly LocatedSource[],
  room: number,
  culture: Culture,
): Promise<readonly ReadTable[]> {
  const blocks = await readBlocks(
    context,
    located.map(({ sheet, area }) => ({
      sheet: sheet.id,
      row: area.row,
      column: area.column,
      rows: area.rows + room,
      columns: area.columns,
      properties: ["values", "formulas"],
    })),
  );
  return located.map((source, place) => {
    const { values, formulas } = blocks[place] ?? { values: [], formulas: [] };
    const { mapping } = remap({ mapping: source.mapping, grid: gridOf(source, values) }, culture);
    return { located: { ...source, mapping }, values, contents: contentsOf({ values, formulas }) };
  });
}

interface Wish {
  readonly kpis: readonly LibraryKpiId[];
  readonly withEsg: boolean;
  readonly words: LibraryWords;
  readonly definition: ScorecardDefinition;
  readonly culture: Culture;
}

/** What is to be added to which table, and the names of what is there already. */
function jobsOf(
  tables: readonly ReadTable[],
  { kpis, withEsg, words, definition, culture }: Wish,
): { readonly jobs: readonly Job[]; readonly present: readonly string[] } {
  const { language } = definition;
  const of = (role: Role) => tables.filter(({ located }) => located.mapping.role === role);
  const [kpiTable] = of("kpis");
  if (!kpiTable) throw new WorkbookFault("sheets.library.no-kpis");
  const known = of("perspectives").flatMap((table) => perspectivesIn(table, culture));
  const inKpis = of("kpis").flatMap((table) => textsIn(table, "perspective", culture));
  const rows = libraryRows(kpis, words, [...known.map(({ name }) => name), ...inKpis], language);
  const taken = new Set(of("kpis").flatMap((table) => textsIn(table, "kpi", culture).map(normalName)));
  const isNew = ({ name }: NewRow) => !taken.has(normalName(name));
  const wantsEsg = withEsg || kpis.some((kpi) => kpiLibrary[kpi].perspective === "esg");
  const esg = wantsEsg ? esgAmong(known, language) : null;
  const [perspectiveTable] = of("perspectives");
  const jobs = [
    ...(perspectiveTable && wantsEsg && esg === null
      ? [{ table: perspectiveTable, rows: [esgRow(known, language)] }]
      : []),
    { table: kpiTable, rows: rows.filter(isNew) },
  ];
  const present = rows.filter((row) => !isNew(row)).map(({ name }) => name);
  return {
    jobs: jobs.filter((job) => job.rows.length > 0),
    present: esg === null || !withEsg ? present : [esg, ...present],
  };
}

/** Writes the rows of all tables at once, or none of them. */
async function writeRows(
  context: Excel.RequestContext,
  jobs: readonly Job[],
  shape: WorkbookShape,
): Promise<void> {
  const plans = jobs.map(({ table: { located, contents }, rows }) => {
    const { sheet, table } = located;
    if (sheet.isProtected) throw new WorkbookFault("sheets.library.protected", { sheet: sheet.name });
    const others = shape.tables.filter((other) => other.sheet === sheet.name && other !== table);
    return { located, plan: planAppend(located, contents, rows, others) };
  });
  for (const { located, plan } of plans) queueAppend(context, located, plan);
  await context.sync();
}

function gridOf({ mapping, area }: LocatedSource, values: ReadTable["values"]): Grid {
  const { row, column, rows } = area;
  return { source: mapping.source, row, column, values: values.slice(0, rows), formats: [] };
}

function readerOf({ located, values }: ReadTable, culture: Culture) {
  const { mapping } = located;
  const grid = gridOf(located, values);
  return { cells: new RowReader(grid, mapping, culture), rows: filledRows(grid, mapping) };
}

function textsIn(table: ReadTable, field: Field, culture: Culture): readonly string[] {
  const { cells, rows } = readerOf(table, culture);
  return rows.flatMap((row) => cells.text(row, field) ?? []);
}

function perspectivesIn(table: ReadTable, culture: Culture): readonly KnownPerspective[] {
  const { cells, rows } = readerOf(table, culture);
  const numberAt = (row: number, field: Field): number | null => {
    const quantity = cells.quantity(row, field);
    return typeof quantity === "number" ? quantity : null;
  };
  return rows.flatMap((row) => {
    const name = cells.text(row, "perspective");
    return name === null ? [] : [{ name, order: numberAt(row, "order"), weight: numberAt(row, "weight") }];
  });
}
