import { takingRowsBack } from "./added-rows";
import { WorkbookFault } from "./faults";
import { readTables, rowsByPerspective, type PerspectiveRow, type ReadTable } from "./library-tables";
import { runExcel } from "./run-excel";
import { definitionsOf, memoryOf, queueMemory } from "./scorecard-memory";
import { locateSource, sheetsOfRanges } from "./sources";
import { readFacts } from "./workbook-facts";
import { readShape } from "./workbook-shape";
import { runSteps } from "./write-steps";
import { samePerspective } from "../words/same-perspective";
import { loadLanguage, say, type Language } from "../words/say";
import type { Culture, EsgRemoval, Field, Role } from "./model";

const ROLES: readonly Role[] = ["kpis", "objectives", "perspectives"];

/**
 * Takes ESG out of a scorecard's perspectives again: the row that `addFromLibrary` wrote goes, if it is as it was written and
 * no KPI or objective belongs to it. A row of the user's own is never touched; the answer says which stays, and why.
 */
export async function removeEsg(id: string): Promise<EsgRemoval> {
  return runExcel(async (context) => {
    const facts = await readFacts(context);
    const definition = definitionsOf(facts).find((candidate) => candidate.id === id);
    if (!definition) throw new WorkbookFault("sheets.fault.unknown-scorecard");
    await loadLanguage(definition.language);
    const shape = await readShape(context, facts, sheetsOfRanges(definition.mappings, facts));
    const located = definition.mappings
      .filter(({ role }) => ROLES.includes(role))
      .map((mapping) => locateSource(mapping, facts, shape));
    const tables = await readTables(context, located, 0, facts.culture);
    const esg = esgRows(tables, facts.culture, definition.language);
    const memory = memoryOf(facts, id);
    const kept = reasonToKeep(esg, memory.esg !== null);
    if (kept) return { removed: null, kept };
    const [row] = esg.perspectives;
    if (!row || !memory.esg) return { removed: null, kept: null };
    const { table } = memory.esg;
    const sheet = shape.tables.find((one) => one.table.id === table)?.sheetFact;
    if (sheet?.isProtected) throw new WorkbookFault("sheets.library.protected", { sheet: sheet.name });
    const taken = await takingRowsBack(context, [memory.esg], shape, memory.columns);
    if (taken.cells === 0) return { removed: null, kept: keep(row, "changed") };
    await runSteps(context, taken.steps);
    const { first } = memory.esg;
    const added = memory.added.filter((rows) => rows.table !== table || rows.first !== first);
    queueMemory(context, id, { ...memory, added, esg: null });
    await context.sync();
    return { removed: row.perspective, kept: null };
  });
}

type EsgRows = Readonly<Record<"kpis" | "objectives" | "perspectives", readonly PerspectiveRow[]>>;

/** Every row that names ESG. */
function esgRows(tables: readonly ReadTable[], culture: Culture, language: Language): EsgRows {
  const esg = say("sheets.template.esg", {}, language);
  const of = (role: Role, field: Field): readonly PerspectiveRow[] =>
    tables
      .filter(({ located }) => located.mapping.role === role)
      .flatMap((table) => rowsByPerspective(table, field, culture))
      .filter(({ perspective }) => samePerspective(perspective, esg));
  return {
    kpis: of("kpis", "kpi"),
    objectives: of("objectives", "objective"),
    perspectives: of("perspectives", "perspective"),
  };
}

/** Why ESG stays, before its row is compared with what was written; `null` where nothing speaks for it. */
function reasonToKeep({ kpis, objectives, perspectives }: EsgRows, isOurs: boolean): EsgRemoval["kept"] {
  const row = perspectives[0] ?? kpis[0] ?? objectives[0];
  if (!row) return null;
  if (kpis.length > 0) return keep(row, "kpis", kpis);
  if (objectives.length > 0) return keep(row, "objectives", objectives);
  return isOurs ? null : keep(row, "own");
}

function keep(
  { perspective, cell }: PerspectiveRow,
  because: NonNullable<EsgRemoval["kept"]>["because"],
  rows: readonly PerspectiveRow[] = [],
): EsgRemoval["kept"] {
  return { name: perspective, because, rows: rows.map(({ name }) => name), cell };
}
