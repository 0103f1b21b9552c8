import { areaName } from "./address";
import { contentsOf } from "./contents";
import { sameCell } from "./cell-text";
import { WorkbookFault } from "./faults";
import { freeSheetName, MARK_KEY, markText } from "./owned-sheet";
import { readBlocks } from "./read-blocks";
import { runExcel } from "./run-excel";
import { definitionsOf, memoryOf, queueMemory } from "./scorecard-memory";
import { cellAtOf, extentOf, settingsOf } from "./settings-of";
import { dressSettingsSheet } from "./sheets/dress-settings-sheet";
import { KPI_COLUMN, kpiSettingCells } from "./sheets/kpi-settings";
import { FIRST_SETTING_ROW, settingRows } from "./sheets/settings-sheet";
import { readFacts } from "./workbook-facts";
import { readShape, usedOfOwned } from "./workbook-shape";
import { loadLanguage, say } from "../words/say";
import { periodMeantBy } from "../engine/scorecard/place-in-calendar";
import type { Direction, Settings } from "../engine/scorecard/model";
import type { CellValue } from "./cell-text";
import type { ScorecardDefinition } from "./model";
import type { SheetSettings } from "./sheets/settings-sheet";
import type { SheetState } from "./sheets/owned-cells";
import type { SheetFact, WorkbookFacts } from "./workbook-facts";

/** Reads a scorecard's settings from its Settings sheet; the defaults where there is none. */
export async function readSettings(id: string): Promise<Settings> {
  return runExcel(async (context) => {
    const facts = await readFacts(context);
    const definition = requireDefinition(facts, id);
    const { stored } = await loadSettings(context, facts, definition);
    return stored.settings;
  });
}

/**
 * Writes a scorecard's settings to its Settings sheet, which is made when there is none. In a 4-4-5 calendar, where 31 January can
 * lie in the second month's weeks, the period is written by its first day.
 */
export async function writeSettings(id: string, settings: Settings): Promise<void> {
  await runExcel(async (context) => {
    const facts = await readFacts(context);
    await storeSettings(context, facts, requireDefinition(facts, id), settled(settings), new Map());
  });
}

function settled(settings: Settings): Settings {
  const { period, frequency, fiscalYearStart, calendar } = settings;
  if (period === null || calendar === "months") return settings;
  return { ...settings, period: periodMeantBy(period, frequency, { fiscalYearStart, kind: calendar }).start };
}

/** Writes settings and directions over what the Settings sheet says; `null` settings and directions not given stay. */
export async function storeSettings(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  definition: ScorecardDefinition,
  settings: Settings | null,
  directions: ReadonlyMap<string, Direction>,
): Promise<void> {
  const { language } = definition;
  const { sheet, state, stored } = await loadSettings(context, facts, definition);
  if (sheet?.isProtected) throw new WorkbookFault("sheets.fault.protected");
  const cells = settingsCells(definition.name, settings ?? stored.settings, {
    language,
    date1904: facts.culture.date1904,
  });
  const now = state ?? EMPTY;
  const kpiCells = kpiSettingCells(cellAtOf(now), extentOf(now), directions, language);

  const worksheet = sheet
    ? context.workbook.worksheets.getItem(sheet.id)
    : addSheet(context, facts, definition);
  for (const { row, column, value, format } of [...cells, ...kpiCells.map(asGeneral)]) {
    if (sheet && sameCell(contentAt(now, row, column), value)) continue;
    const cell = worksheet.getRange(areaName(row, column, 1, 1));
    cell.numberFormat = [[format]];
    cell.values = [[value]];
  }
  if (!sheet) dressSettingsSheet(worksheet);
  worksheet.load("id");
  await context.sync();
  const mark = markText({ kind: "settings", scorecard: definition.id, worksheet: worksheet.id });
  worksheet.customProperties.add(MARK_KEY, mark);
  const memory = memoryOf(facts, definition.id);
  queueMemory(context, definition.id, { ...memory, sheets: { ...memory.sheets, settings: worksheet.id } });
  await context.sync();
}

interface SettingsCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format: string;
}

const EMPTY: SheetState = { sheet: "", name: "", row: 0, column: 0, contents: [], formats: [] };

function contentAt({ row: top, column: left, contents }: SheetState, row: number, column: number): unknown {
  return contents[row - top]?.[column - left] ?? "";
}

function asGeneral(cell: Omit<SettingsCell, "format">): SettingsCell {
  return { ...cell, format: "General" };
}

/** Every cell of the Settings sheet that is ours, the KPI settings left out. Pure. */
function settingsCells(
  name: string,
  settings: Settings,
  { language, date1904 }: { language: ScorecardDefinition["language"]; date1904: boolean },
): readonly SettingsCell[] {
  const text = (row: number, column: number, value: string): SettingsCell => ({
    row,
    column,
    value,
    format: "General",
  });
  const heading = FIRST_SETTING_ROW - 1;
  return [
    text(0, 0, say("sheets.settings.title", { name }, language)),
    text(1, 0, say("sheets.settings.hint", {}, language)),
    text(heading, 0, say("sheets.settings.setting", {}, language)),
    text(heading, 1, say("sheets.settings.value", {}, language)),
    text(heading - 1, KPI_COLUMN, say("sheets.settings.kpis.hint", {}, language)),
    ...settingRows(settings, language, date1904).flatMap(({ label, cell: [value, format] }, place) => [
      text(FIRST_SETTING_ROW + place, 0, label),
      { row: FIRST_SETTING_ROW + place, column: 1, value, format },
    ]),
  ];
}

async function loadSettings(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  definition: ScorecardDefinition,
): Promise<{ sheet: SheetFact | null; state: SheetState | null; stored: SheetSettings }> {
  await loadLanguage(definition.language);
  const hint = memoryOf(facts, definition.id).sheets.settings;
  const shape = await readShape(
    context,
    facts,
    facts.sheets.filter(({ id }) => id === hint),
  );
  const [owned] = await usedOfOwned(context, shape, definition.id, ["settings"]);
  if (!owned)
    return { sheet: null, state: null, stored: settingsOf(null, facts.culture, definition.language) };
  const [block] = owned.used
    ? await readBlocks(context, [
        { ...owned.used, sheet: owned.sheet.id, properties: ["values", "formulas"] },
      ])
    : [];
  const state: SheetState = {
    sheet: owned.sheet.id,
    name: owned.sheet.name,
    row: owned.used?.row ?? 0,
    column: owned.used?.column ?? 0,
    contents: block ? contentsOf(block) : [],
    formats: [],
  };
  return { sheet: owned.sheet, state, stored: settingsOf(state, facts.culture, definition.language) };
}

function addSheet(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  definition: ScorecardDefinition,
): Excel.Worksheet {
  if (facts.structureIsProtected) throw new WorkbookFault("sheets.fault.structure-protected");
  const wish = say("sheets.settings.name", {}, definition.language);
  const sheet = context.workbook.worksheets.add(
    freeSheetName(
      wish,
      facts.sheets.map(({ name }) => name),
    ),
  );
  const mark = markText({ kind: "settings", scorecard: definition.id, worksheet: "" });
  sheet.customProperties.add(MARK_KEY, mark);
  return sheet;
}

function requireDefinition(facts: WorkbookFacts, id: string): ScorecardDefinition {
  const definition = definitionsOf(facts).find((candidate) => candidate.id === id);
  if (!definition) throw new WorkbookFault("sheets.fault.unknown-scorecard");
  return definition;
}
