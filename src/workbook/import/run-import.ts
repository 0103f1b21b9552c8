import { areaName } from "../address";
import { anchorSources } from "../definitions";
import { faultOf, WorkbookFault } from "../faults";
import { freeSheetName, MARK_KEY, markText } from "../owned-sheet";
import { Cancelled } from "../read-and-score";
import { runExcel } from "../run-excel";
import { definitionsOf, memoryOf, queueDefinitions, queueRevertible } from "../scorecard-memory";
import { turn, type Breathe } from "../slices";
import { freeTableName } from "../template";
import { cellSteps, runSteps, type Step } from "../write-steps";
import { queueImportsSheet } from "./dress-imports-sheet";
import { importSnapshotXml, type ImportSnapshot } from "./import-snapshot";
import { IMPORT_FIELDS, IMPORT_HEADING_ROW, importHeader } from "./imports-table";
import { loadImports, type LoadedImports } from "./load-imports";
import { planImport, type ImportPlan, type ImportWrite } from "./plan-import";
import { readImport } from "./read-import";
import { pendingImport, revertImport } from "./revert-import";
import { loadLanguage, say } from "../../words/say";
import type { Mapping, ScorecardDefinition } from "../model";
import type { CsvLibrary } from "./csv-rows";
import type {
  FileFormat,
  ImportData,
  ImportedFacts,
  ImportOptions,
  ImportReport,
  Recipe,
} from "./import-model";

/** Entries of a list that are told; the rest is counted. */
const MOST_TOLD = 300;
const FIXED_BYTES = 60_000;

export interface ImportRequest extends ImportOptions {
  readonly library: CsvLibrary;
  readonly data: ImportData;
  readonly recipe: Recipe;
  readonly format: FileFormat;
  readonly columnName: (place: number) => string;
}

/**
 * Reads a file by a recipe and brings the workbook's imported readings up to it: first the whole file, without touching
 * the workbook, then the table, as one undo group. Running it again with the same file writes nothing. Cancelling counts
 * until the first write.
 *
 * @returns How it ended; never throws. `failed` and `cancelled` leave the workbook as it was.
 */
export async function runImport(request: ImportRequest): Promise<ImportReport> {
  const progress = { hasWritten: false };
  const breathe: Breathe = async () => {
    await turn();
    if (request.signal.aborted && !progress.hasWritten) throw new Cancelled();
  };
  try {
    await loadLanguage(request.language);
    const facts = await readImport({ ...request, breathe });
    await breathe();
    return await runExcel((context) => importIn(context, request, facts, breathe, progress));
  } catch (error) {
    if (error instanceof Cancelled) return reportOf("cancelled");
    const fault = faultOf(error);
    if (!progress.hasWritten) return { ...reportOf("failed"), fault };
    return { ...reportOf((await restored()) ? "failed" : "incomplete"), fault };
  }
}

async function importIn(
  context: Excel.RequestContext,
  request: ImportRequest,
  read: ImportedFacts,
  breathe: Breathe,
  progress: { hasWritten: boolean },
): Promise<ImportReport> {
  const loaded = await loadImports(context, request.language);
  const { facts, language } = loaded;
  const unfinished = definitionsOf(facts).some(({ id }) => memoryOf(facts, id).state === "writing");
  if (unfinished) throw new WorkbookFault("sheets.imports.refresh-first");
  const plan = planImport(loaded.state, read.facts, {
    source: request.recipe.source,
    culture: facts.culture,
    language,
  });
  const report = told(read, plan, loaded.sheet?.name ?? null);
  if (plan.writes.length === 0) return { ...report, outcome: "unchanged" };
  refuseIfProtected(loaded);
  await breathe();
  progress.hasWritten = true;
  const { sheet, definition } = await writeImport(context, loaded, plan, request, breathe);
  return { ...report, outcome: "done", sheet, definition };
}

function refuseIfProtected({ sheet, facts }: LoadedImports): void {
  if (sheet?.isProtected) throw new WorkbookFault("sheets.imports.protected", { sheet: sheet.name });
  if (!sheet && facts.structureIsProtected) throw new WorkbookFault("sheets.imports.structure-protected");
}

/** Where the readings stand, before the first import and after. */
interface Place {
  readonly name: string;
  readonly table: string;
  readonly worksheet: Excel.Worksheet;
}

async function writeImport(
  context: Excel.RequestContext,
  loaded: LoadedImports,
  plan: ImportPlan,
  { scorecard }: ImportRequest,
  breathe: Breathe,
): Promise<{ readonly sheet: string; readonly definition: ScorecardDefinition | null }> {
  const { facts, language, refreshMark, part } = loaded;
  const place = placeOf(context, loaded, plan);
  place.worksheet.load("id");
  // A sheet's id is known once it is there, and the snapshot needs it before the first cell is written.
  await context.sync();
  const mapped = plan.isNew ? definitionsOf(facts).find(({ id }) => id === scorecard) : undefined;
  const snapshot = snapshotOf(place, loaded, plan, mapped?.id ?? null, refreshMark);
  const xml = importSnapshotXml(snapshot);
  const begin = (): void => {
    context.application.suspendApiCalculationUntilNextSync();
    if (part === null) context.workbook.customXmlParts.add(xml);
    else context.workbook.customXmlParts.getItem(part).setXml(xml);
    queueRevertible(context, true);
    const mark = markText({ kind: "imports", scorecard: "*", worksheet: place.worksheet.id });
    place.worksheet.customProperties.add(MARK_KEY, mark);
  };
  const steps: Step[] = [
    { bytes: xml.length + FIXED_BYTES, queue: begin },
    ...plan.writes.flatMap((write) => writeSteps(write, place.worksheet)),
    ...growthSteps(context, loaded, plan, place),
  ];
  let definition: ScorecardDefinition | null = null;
  await runSteps(context, steps, breathe);
  if (plan.isNew) {
    queueImportsSheet(place.worksheet, place.table, plan.added, language);
    if (mapped) definition = queueMapped(context, mapped, place, plan.added, loaded);
  }
  await context.sync();
  return { sheet: place.name, definition };
}

function placeOf(context: Excel.RequestContext, loaded: LoadedImports, plan: ImportPlan): Place {
  const { facts, sheet, table, language } = loaded;
  const taken = [...facts.tables.map(({ name }) => name), ...facts.names.keys()];
  const tableName = plan.isNew
    ? freeTableName(say("sheets.imports.table", {}, language), taken)
    : (table?.table.name ?? "");
  const { worksheets } = context.workbook;
  if (sheet) return { name: sheet.name, table: tableName, worksheet: worksheets.getItem(sheet.id) };
  const wish = say("sheets.imports.name", {}, language);
  const sheetName = freeSheetName(
    wish,
    facts.sheets.map(({ name }) => name),
  );
  const worksheet = worksheets.add(sheetName);
  worksheet.customProperties.add(MARK_KEY, markText({ kind: "imports", scorecard: "*", worksheet: "" }));
  return { name: sheetName, table: tableName, worksheet };
}

function snapshotOf(
  place: Place,
  { table }: LoadedImports,
  plan: ImportPlan,
  scorecard: string | null,
  refresh: string,
): ImportSnapshot {
  const rowsBefore = table?.rows ?? 2;
  const rowsAfter = plan.isNew ? 1 + plan.added : (plan.growth?.rows ?? rowsBefore);
  const { worksheet, table: name } = place;
  const writes = plan.writes.map(({ row, column, values, before }) => ({ row, column, values, before }));
  return {
    sheet: worksheet.id,
    table: name,
    rowsBefore,
    rowsAfter,
    writes,
    scorecard,
    refresh,
    tooLarge: false,
  };
}

function writeSteps(
  { row, column, values, before, format }: ImportWrite,
  worksheet: Excel.Worksheet,
): readonly Step[] {
  const cells = {
    sheet: "",
    row,
    column,
    values: values.map((value) => [value]),
    before: before.map((content) => [content]),
  };
  const dress: Step = {
    bytes: 400,
    queue: () => {
      // A single value goes to every cell of the range.
      worksheet.getRange(areaName(row, column, values.length, 1)).numberFormat =
        format as unknown as string[][];
    },
  };
  return [...(format === null ? [] : [dress]), ...cellSteps([cells], () => worksheet)];
}

/** The rows stand below the table, which takes them in by its size: so they merge with what a co-author adds. */
function growthSteps(
  context: Excel.RequestContext,
  { table }: LoadedImports,
  { growth }: ImportPlan,
  { worksheet }: Place,
): readonly Step[] {
  if (!growth || !table) return [];
  const { row, column, rows, columns } = growth;
  const queue = (): void => {
    context.workbook.tables
      .getItem(table.table.id)
      .resize(worksheet.getRange(areaName(row, column, rows, columns)));
  };
  return [{ bytes: 400, queue }];
}

/** Queues that a scorecard reads the new table as its readings. */
function queueMapped(
  context: Excel.RequestContext,
  definition: ScorecardDefinition,
  { name, table }: Place,
  count: number,
  { facts, language }: LoadedImports,
): ScorecardDefinition {
  const address = areaName(IMPORT_HEADING_ROW, 0, 1 + Math.max(1, count), IMPORT_FIELDS.length);
  const columns = IMPORT_FIELDS.flatMap((field, column) =>
    field === "unit" || field === "source" ? [] : [{ field, column, header: importHeader(field, language) }],
  );
  const mapping: Mapping = {
    role: "readings",
    source: { kind: "table", table, sheet: name, address, anchor: null },
    headerRows: 1,
    columns,
    entity: null,
  };
  const wanted = { ...definition, mappings: [...definition.mappings, mapping] };
  const { anchored } = anchorSources(context, wanted, facts);
  queueDefinitions(
    context,
    definitionsOf(facts).map((one) => (one.id === definition.id ? anchored : one)),
  );
  return anchored;
}

function told(read: ImportedFacts, plan: ImportPlan, sheet: string | null): ImportReport {
  return {
    ...reportOf("done"),
    rows: read.rows,
    added: plan.added,
    unchanged: plan.unchanged,
    changed: plan.changed,
    changes: plan.changes.slice(0, MOST_TOLD),
    kept: plan.kept.length,
    keptRows: plan.kept.slice(0, MOST_TOLD),
    problems: [...read.problems, ...plan.problems].slice(0, MOST_TOLD),
    problemCount: read.problemCount + plan.problems.length,
    sheet,
  };
}

function reportOf(outcome: ImportReport["outcome"]): ImportReport {
  const counts = { rows: 0, added: 0, unchanged: 0, changed: 0, kept: 0, problemCount: 0 };
  const lists = { changes: [], keptRows: [], problems: [] };
  return { outcome, ...counts, ...lists, sheet: null, definition: null, fault: null };
}

/** Puts the cells back that a broken-off import wrote; false when Excel does not let it. */
async function restored(): Promise<boolean> {
  try {
    return await runExcel(async (context) => {
      const pending = await pendingImport(context);
      return pending !== null && (await revertImport(context, pending)).problem === null;
    });
  } catch {
    return false;
  }
}
