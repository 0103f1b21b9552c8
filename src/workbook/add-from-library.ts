import { addedRows, type AddedRows } from "./added-rows";
import { pasteText, planAppend, queueAppend } from "./append-rows";
import { WorkbookFault } from "./faults";
import { esgAmong, esgRow, libraryRows } from "./library-rows";
import { perspectivesIn, readTables, textsIn, type ReadTable } from "./library-tables";
import { runExcel } from "./run-excel";
import { definitionsOf, memoryOf, queueMemory, queueRevertible } from "./scorecard-memory";
import { locateSource, sheetsOfRanges } from "./sources";
import { readFacts } from "./workbook-facts";
import { readShape } from "./workbook-shape";
import { kpiLibrary } from "../engine/scorecard/kpi-library";
import { normalName } from "../engine/scorecard/normal-name";
import { loadLibraryWords } from "../words/kpi-library-words";
import { loadLanguage } from "../words/say";
import type { NewRow } from "./library-rows";
import type { Culture, LibraryAddition, Role, ScorecardDefinition } from "./model";
import type { WorkbookShape } from "./workbook-shape";
import type { LibraryKpiId } from "../engine/scorecard/kpi-library";
import type { LibraryWords } from "../words/kpi-library-words";

/**
 * Adds KPIs of the library to a scorecard's KPI table, and ESG to its perspectives when one of them belongs there or
 * `withEsg` asks for it. What is there by name is not added again.
 *
 * Only tables that the template made are written to, in their blank last rows or right below them. For a table of the
 * user's own the rows come back as text to paste. A fault says what is in the way: a protected sheet or a filled cell. What was
 * written is remembered, so that Revert takes it back.
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
    if (definition.createdByTemplate && jobs.length > 0) {
      const written = queueRows(context, jobs, shape);
      const memory = memoryOf(facts, id);
      const esg = written.find(({ role }) => role === "perspectives")?.rows ?? memory.esg;
      const added = [...memory.added, ...written.map(({ rows }) => rows)];
      queueMemory(context, id, { ...memory, added, esg });
      queueRevertible(context, true);
      await context.sync();
    }
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

/** Rows for one table. */
interface Job {
  readonly table: ReadTable;
  readonly rows: readonly NewRow[];
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

interface WrittenRows {
  readonly role: Role;
  readonly rows: AddedRows;
}

/** Queues the rows of all tables at once, or none of them. */
function queueRows(
  context: Excel.RequestContext,
  jobs: readonly Job[],
  shape: WorkbookShape,
): readonly WrittenRows[] {
  const plans = jobs.map(({ table: { located, contents, formats }, rows }) => {
    const { sheet, table } = located;
    if (sheet.isProtected) throw new WorkbookFault("sheets.library.protected", { sheet: sheet.name });
    const others = shape.tables.filter((other) => other.sheet === sheet.name && other !== table);
    return { located, rows, formats, plan: planAppend(located, contents, rows, others) };
  });
  return plans.flatMap(({ located, rows, formats, plan }): WrittenRows[] => {
    queueAppend(context, located, plan);
    const names = rows.map(({ name }) => name);
    const added = addedRows(located, plan, names, formats);
    return added ? [{ role: located.mapping.role, rows: added }] : [];
  });
}
