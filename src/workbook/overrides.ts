import { areaName } from "./address";
import { contentsOf } from "./contents";
import { WorkbookFault } from "./faults";
import { freeSheetName, MARK_KEY, markText } from "./owned-sheet";
import { overridesOf } from "./overrides-input";
import { readBlocks } from "./read-blocks";
import { runExcel } from "./run-excel";
import { remap } from "./scorecard-input";
import { definitionsOf, memoryOf, queueMemory } from "./scorecard-memory";
import { settingsOf } from "./settings-of";
import { queueOverrideRow, queueOverridesSheet } from "./sheets/dress-overrides-sheet";
import { isOn, planOverride, planRemoval } from "./sheets/overrides-sheet";
import { gridOf, locateSource, requestsFor, sheetsOfRanges } from "./sources";
import { freeTableName } from "./template";
import { readFacts } from "./workbook-facts";
import { readShape, usedOfOwned } from "./workbook-shape";
import { loadLanguage, say } from "../words/say";
import type { ForecastOverride } from "../engine/outlook/model";
import type { OverrideDraft, OverrideSubject, ScorecardDefinition } from "./model";
import type { Block, BlockRequest } from "./read-blocks";
import type { MappedGrid } from "./scorecard-input";
import type { OverridePlan, OverridePlanning, OverrideSheetState } from "./sheets/overrides-sheet";
import type { LocatedSource } from "./sources";
import type { SheetFact, WorkbookFacts } from "./workbook-facts";
import type { UsedSheet, WorkbookShape } from "./workbook-shape";

/**
 * Writes what a person expects instead of a forecast to the scorecard's Overrides sheet, which is made when there is none:
 * over the row on the same KPI, entity and fiscal year, else in a new row of the table. A fault says what is missing, such
 * as the reason, or what is in the way.
 *
 * @param writtenOn - Excel serial (1900 system) with time of day.
 * @returns All overrides of the scorecard that count, as they stand now.
 */
export async function saveOverride(
  id: string,
  draft: OverrideDraft,
  writtenOn: number,
): Promise<readonly ForecastOverride[]> {
  await runExcel(async (context) => {
    const loaded = await loadOverrides(context, id);
    refuseProtected(loaded);
    const plan = planOverride(loaded.state, draft, writtenOn, loaded.planning);
    await writePlan(context, loaded, plan);
  });
  return readOverrides(id);
}

/**
 * Empties the row of an override on the scorecard's Overrides sheet. An override in a table of the user's own is never
 * touched: the fault names its cell.
 *
 * @returns All overrides that are left.
 */
export async function removeOverride(
  id: string,
  subject: OverrideSubject,
): Promise<readonly ForecastOverride[]> {
  await runExcel(async (context) => {
    const loaded = await loadOverrides(context, id);
    const writes = planRemoval(loaded.state, subject, loaded.planning);
    if (writes !== null) {
      refuseProtected(loaded);
      await writePlan(context, loaded, { writes, growth: null, isNew: false });
      return;
    }
    const { overrides } = overridesOf(loaded.mapped, null, null, loaded.planning);
    const other = overrides.find((override) => isOn(override, subject, loaded.planning.calendar));
    if (other) throw new WorkbookFault("sheets.overrides.elsewhere", { cell: other.cell ?? "" });
  });
  return readOverrides(id);
}

/** Shows the scorecard's Overrides sheet, which is made when there is none, and selects the first cell of its table. */
export async function showOverrides(id: string): Promise<ScorecardDefinition> {
  return runExcel(async (context) => {
    const loaded = await loadOverrides(context, id);
    const { definition, facts, sheet } = loaded;
    if (!sheet && facts.structureIsProtected) throw new WorkbookFault("sheets.input.structure-protected");
    const shown = sheet
      ? context.workbook.worksheets.getItem(sheet.id)
      : await writePlan(context, loaded, { writes: [], growth: null, isNew: true });
    shown.activate();
    shown.getRange("A5").select();
    await context.sync();
    return definition;
  });
}

/** Reads the overrides of a scorecard that count, those of its own sheet last. */
export async function readOverrides(id: string): Promise<readonly ForecastOverride[]> {
  return runExcel(async (context) => {
    const { mapped, state, planning } = await loadOverrides(context, id);
    return overridesOf(mapped, state, null, planning).overrides;
  });
}

interface LoadedOverrides {
  readonly facts: WorkbookFacts;
  readonly definition: ScorecardDefinition;
  readonly sheet: SheetFact | null;
  readonly state: OverrideSheetState | null;
  readonly planning: OverridePlanning;
  /** Id of the table that holds the overrides. */
  readonly table: string | null;
  /** Tables of the user's own that hold overrides. */
  readonly mapped: readonly MappedGrid[];
}

/** Three round trips, and one more where the sheets' ids were not known. */
async function loadOverrides(context: Excel.RequestContext, id: string): Promise<LoadedOverrides> {
  const facts = await readFacts(context);
  const definition = definitionsOf(facts).find((candidate) => candidate.id === id);
  if (!definition) throw new WorkbookFault("sheets.fault.unknown-scorecard");
  const { language } = definition;
  await loadLanguage(language);
  const { sheets } = memoryOf(facts, id);
  const mappings = definition.mappings.filter(({ role }) => role === "overrides");
  const hinted = facts.sheets.filter((sheet) => [sheets.overrides, sheets.settings].includes(sheet.id));
  const ranges = sheetsOfRanges(mappings, facts).filter((sheet) => !hinted.includes(sheet));
  const shape = await readShape(context, facts, [...hinted, ...ranges]);
  const located = mappings.map((mapping) => locateSource(mapping, facts, shape));
  const used = await usedOfOwned(context, shape, id, ["overrides", "settings"]);
  const blocks = await readBlocks(context, [
    ...used.map(sheetRequest),
    ...located.flatMap((source) => [...requestsFor(source)]),
  ]);
  const own = (kind: UsedSheet["kind"]): OverrideSheetState | null => {
    const place = used.findIndex((one) => one.kind === kind);
    const found = used[place];
    return found ? stateOf(found, blocks[place] ?? EMPTY, shape) : null;
  };
  const settingsState = own("settings");
  const settings = settingsOf(
    settingsState && { ...settingsState, sheet: "" },
    facts.culture,
    language,
  ).settings;
  const { fiscalYearStart } = settings;
  const planning = {
    culture: facts.culture,
    fiscalYearStart,
    language,
    calendar: { fiscalYearStart, kind: settings.calendar },
  };
  const sheet = used.find(({ kind }) => kind === "overrides")?.sheet ?? null;
  const table = shape.tables.find(({ sheetFact }) => sheetFact.id === sheet?.id)?.table.id ?? null;
  const mapped = mappedGrids(located, blocks.slice(used.length), planning);
  return { facts, definition, sheet, state: own("overrides"), planning, table, mapped };
}

function mappedGrids(
  located: readonly LocatedSource[],
  blocks: readonly Block[],
  { culture, fiscalYearStart }: OverridePlanning,
): readonly MappedGrid[] {
  return located.map((source, place) => {
    const grid = gridOf(source, blocks[2 * place] ?? EMPTY, blocks[2 * place + 1] ?? EMPTY);
    return { mapping: remap({ mapping: source.mapping, grid }, culture, fiscalYearStart).mapping, grid };
  });
}

const EMPTY: Block = { values: [], formulas: [], numberFormat: [] };

function sheetRequest({ sheet, used }: UsedSheet): BlockRequest {
  const area = used ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return { ...area, sheet: sheet.id, properties: ["values", "formulas", "numberFormat"] };
}

function stateOf(
  { sheet, used }: UsedSheet,
  { values, formulas, numberFormat }: Block,
  { tables }: WorkbookShape,
): OverrideSheetState {
  const [table = null, ...otherTables] = tables.filter(({ sheetFact }) => sheetFact.id === sheet.id);
  return {
    name: sheet.name,
    row: used?.row ?? 0,
    column: used?.column ?? 0,
    values,
    contents: contentsOf({ values, formulas }),
    formats: numberFormat as string[][],
    table,
    otherTables,
  };
}

function refuseProtected({ facts, sheet }: LoadedOverrides): void {
  if (sheet?.isProtected) throw new WorkbookFault("sheets.comments.protected", { sheet: sheet.name });
  if (!sheet && facts.structureIsProtected) throw new WorkbookFault("sheets.input.structure-protected");
}

/** Writes a plan and marks the sheet as ours. */
async function writePlan(
  context: Excel.RequestContext,
  { facts, definition, sheet: known, table }: LoadedOverrides,
  { writes, growth, isNew }: OverridePlan,
): Promise<Excel.Worksheet> {
  const { id, name, language } = definition;
  const sheet = known ? context.workbook.worksheets.getItem(known.id) : addSheet(context, facts, definition);
  if (isNew) {
    const taken = [...facts.tables.map((table) => table.name), ...facts.names.keys()];
    queueOverridesSheet(sheet, freeTableName("KPI_overrides", taken), name, language);
  }
  for (const { row, column, value, format } of writes) {
    const cell = sheet.getRange(areaName(row, column, 1, 1));
    if (format !== null) cell.numberFormat = [[format]];
    cell.values = [[value]];
  }
  const [first] = writes;
  if (first && first.format !== null) {
    const columns = writes.map(({ column }) => column);
    queueOverrideRow(sheet, first.row, columns);
  }
  if (growth && table !== null) {
    // The row stands below the table, which takes it in by its size: so it merges with what a co-author adds.
    const { row, column, rows, columns } = growth;
    context.workbook.tables.getItem(table).resize(sheet.getRange(areaName(row, column, rows, columns)));
  }
  sheet.load("id");
  await context.sync();
  const memory = memoryOf(facts, id);
  if (known && memory.sheets.overrides === known.id) return sheet;
  sheet.customProperties.add(MARK_KEY, markText({ kind: "overrides", scorecard: id, worksheet: sheet.id }));
  queueMemory(context, id, { ...memory, sheets: { ...memory.sheets, overrides: sheet.id } });
  await context.sync();
  return sheet;
}

function addSheet(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  { id, language }: ScorecardDefinition,
): Excel.Worksheet {
  const taken = facts.sheets.map(({ name }) => name);
  const wish = say("sheets.input.overrides", {}, language);
  const sheet = context.workbook.worksheets.add(freeSheetName(wish, taken));
  sheet.customProperties.add(MARK_KEY, markText({ kind: "overrides", scorecard: id, worksheet: "" }));
  return sheet;
}
