import { takingRowsBack } from "./added-rows";
import { areaName } from "./address";
import { lastImport, revertImport } from "./import/revert-import";
import { restorable } from "./contents";
import { CELL_SHEETS, findOwned, planKey } from "./owned-sheet";
import { restorableCells, restoreStep } from "./restore-cells";
import { unrolled } from "./rolled-mappings";
import { runExcel } from "./run-excel";
import {
  definitionsOf,
  memoryOf,
  NOTHING_WRITTEN,
  queueDefinitions,
  queueMemory,
  queueRevertible,
} from "./scorecard-memory";
import { SHEET_PARTS } from "./sheets/sheet-parts";
import { esgAfter, revertAdditions, standsProtected } from "./revert-additions";
import { drawingReverts } from "./revert-drawings";
import { parseLayout } from "./sheets/owned-cells";
import { EMPTY_SNAPSHOT_XML, parseSnapshot } from "./snapshot";
import { formatSteps, runSteps } from "./write-steps";
import { readFacts } from "./workbook-facts";
import { readShape } from "./workbook-shape";
import { loadLanguage } from "../words/say";
import type { CellSheetKind } from "./owned-sheet";
import type { ScorecardDefinition } from "./model";
import type { RolledSource } from "./rolled-mappings";
import type { Snapshot } from "./snapshot";
import type { MessageKey } from "../words/say";
import type { CellWrite, ColumnLook, TableGrowth } from "./write-plan";
import type { WorkbookFacts } from "./workbook-facts";
import type { TableShape, WorkbookShape } from "./workbook-shape";
import type { SheetOf, Step } from "./write-steps";

export interface RevertReport {
  readonly restored: number;
  /** Why nothing, or not everything, was put back. */
  readonly problem: MessageKey | null;
  /** The scorecard as it is mapped now, where a roll or added rows were taken back too. */
  readonly definition: ScorecardDefinition | null;
}

/**
 * Puts back the cells that the last refresh wrote, as one undo group; those changed since stay as they are. Rows that were
 * added to the tables before that refresh go with it; those that were added since go first, and alone, as does an import.
 */
export async function revertLastRefresh(): Promise<RevertReport> {
  return runExcel(async (context) => {
    const imported = await lastImport(context);
    if (imported && !imported.isOlder) return revertImport(context, imported);
    const report = await revertIn(context);
    if (imported) {
      // The import that came before can be taken back next.
      queueRevertible(context, true);
      await context.sync();
    }
    return report;
  });
}

/** Reads the snapshot of the last refresh, or `null`. */
export async function readSnapshot(
  context: Excel.RequestContext,
  part: string | null,
): Promise<Snapshot | null> {
  if (part === null) return null;
  const xml = context.workbook.customXmlParts.getItem(part).getXml();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- a method's result comes with the sync, unasked
  return parseSnapshot(xml.value);
}

/**
 * The same within a batch that is already running.
 *
 * @param takesBackRolls - False where a refresh that failed takes back its own cells: the roll before it stays.
 */
export async function revertIn(context: Excel.RequestContext, takesBackRolls = true): Promise<RevertReport> {
  const facts = await readFacts(context);
  const snapshot = await readSnapshot(context, facts.revertPart);
  const reverted = takesBackRolls ? await revertAdditions(context, facts, snapshot) : null;
  if (reverted) return reverted;
  if (!snapshot || facts.revertPart === null)
    return { restored: 0, problem: "sheets.revert.nothing", definition: null };
  if (snapshot.tooLarge) return { restored: 0, problem: "sheets.revert.too-large", definition: null };
  const shape = await readShape(context, facts, []);
  const owned = ownedIds(shape, snapshot.scorecard);
  const idOf = (key: string): string | null => owned.get(key) ?? liveId(facts, key);
  const writes = snapshot.cells.filter(({ sheet }) => idOf(sheet) !== null);
  const added = takesBackRolls ? snapshot.memory.added : [];
  if (touchesProtected(writes, facts, idOf) || standsProtected(added, shape))
    return { restored: 0, problem: "sheets.revert.protected", definition: null };
  const { cells, changed } = await restorableCells(context, writes, idOf);
  const sheetOf: SheetOf = (key) => context.workbook.worksheets.getItem(idOf(key) ?? key);
  const stillThere = snapshot.formats.filter(({ sheet }) => idOf(sheet) !== null);
  const drawings = await drawingReverts(context, snapshot, facts, owned);
  const memory = memoryOf(facts, snapshot.scorecard);
  const taken = await takingRowsBack(context, added, shape, memory.columns, (table) =>
    widthAfter(table, snapshot.growths),
  );
  const steps: Step[] = [
    ...shrinkSteps(context, snapshot.growths, shape),
    ...cells.map((cell) => restoreStep(cell, sheetOf)),
    ...formatSteps(
      stillThere.map((write) => ({ ...write, formats: write.before })),
      sheetOf,
    ),
    { bytes: 100_000, queue: () => undress(context, owned, snapshot, facts) },
    ...drawings,
    ...taken.steps,
  ];
  await loadLanguage(languageOf(snapshot, facts));
  await runSteps(context, steps);
  context.workbook.customXmlParts.getItem(facts.revertPart).setXml(EMPTY_SNAPSHOT_XML);
  queueMemory(context, snapshot.scorecard, {
    ...snapshot.memory,
    sheets: memory.sheets,
    closed: memory.closed,
    alerts: memory.alerts,
    rolled: takesBackRolls ? [] : snapshot.memory.rolled,
    added: takesBackRolls ? [] : snapshot.memory.added,
    esg: esgAfter(memory, added, taken),
    state: "done",
  });
  const unmapped = takesBackRolls ? queueUnroll(context, facts, snapshot, memory.rolled) : null;
  queueRevertible(context, !takesBackRolls && snapshot.memory.added.length > 0);
  await context.sync();
  const restored = cells.reduce((sum, { before }) => sum + before.length, taken.cells);
  const problem = changed + taken.kept.length > 0 ? "sheets.revert.changed" : null;
  const definition = unmapped ?? (added.length > 0 ? definitionOf(snapshot, facts) : null);
  return { restored, problem, definition };
}

function definitionOf({ scorecard }: Snapshot, facts: WorkbookFacts): ScorecardDefinition | null {
  return definitionsOf(facts).find(({ id }) => id === scorecard) ?? null;
}

/** Queues that the scorecard is mapped as it was before the refresh; `null` where nothing was rolled. */
function queueUnroll(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  { scorecard, memory }: Snapshot,
  pending: readonly RolledSource[],
): ScorecardDefinition | null {
  const definitions = definitionsOf(facts);
  const now = definitions.find(({ id }) => id === scorecard);
  const back = now && unrolled(unrolled(now, pending), memory.rolled);
  if (!back || back === now) return null;
  queueDefinitions(
    context,
    definitions.map((one) => (one === now ? back : one)),
  );
  return back;
}

/** Takes added columns out of their table again, unless the table has changed its width since. */
function shrinkSteps(
  context: Excel.RequestContext,
  growths: readonly TableGrowth[],
  shape: WorkbookShape,
): readonly Step[] {
  return growths.flatMap((growth): Step[] => {
    const now = shape.tables.find((table) => isAsGrown(table, growth));
    if (!now) return [];
    const sheet = context.workbook.worksheets.getItem(now.sheetFact.id);
    const added = growth.columnsAfter - growth.columnsBefore;
    return [
      {
        bytes: 1000,
        queue: () => {
          const { row, column, rows } = now;
          context.workbook.tables
            .getItem(growth.table)
            .resize(sheet.getRange(areaName(row, column, rows, growth.columnsBefore)));
          sheet
            .getRange(areaName(row, column + growth.columnsBefore, rows, added))
            .conditionalFormats.clearAll();
          growth.looks.forEach((look, place) => {
            queueLook(sheet.getRange(areaName(row, column + growth.columnsBefore + place, 1, 1)), look);
          });
        },
      },
    ];
  });
}

function isAsGrown({ table, column, columns }: TableShape, growth: TableGrowth): boolean {
  return table.id === growth.table && columns === growth.columnsAfter && column === growth.column;
}

/** Columns that a table has once the added ones are out of it. */
function widthAfter(table: TableShape, growths: readonly TableGrowth[]): number {
  return growths.find((growth) => isAsGrown(table, growth))?.columnsBefore ?? table.columns;
}

function queueLook({ format }: Excel.Range, { width, isStandard, alignment }: ColumnLook): void {
  if (isStandard) format.useStandardWidth = true;
  else format.columnWidth = width;
  format.horizontalAlignment = alignment;
}

/** Queues the looks of the scorecard's own sheets as they were. */
function undress(
  context: Excel.RequestContext,
  owned: ReadonlyMap<string, string>,
  snapshot: Snapshot,
  facts: WorkbookFacts,
): void {
  for (const kind of CELL_SHEETS) {
    const id = owned.get(planKey(kind));
    if (id !== undefined) queueUndress(context.workbook.worksheets.getItem(id), kind, snapshot, facts);
  }
}

function queueUndress(
  sheet: Excel.Worksheet,
  kind: CellSheetKind,
  snapshot: Snapshot,
  facts: WorkbookFacts,
): void {
  const part = SHEET_PARTS[kind];
  const now = memoryOf(facts, snapshot.scorecard).written[kind] ?? NOTHING_WRITTEN;
  const before = snapshot.memory.written[kind] ?? NOTHING_WRITTEN;
  const stamp = snapshot.stamps[kind];
  if (stamp && part.stampRow !== null) {
    const cell = sheet.getRange(areaName(part.stampRow, 0, 1, 1));
    cell.numberFormat = [[stamp[1]]];
    cell.formulas = [[restorable(stamp[0])]];
  }
  if (before.rows === 0 && now.rows > 0) {
    const written = sheet.getRange(areaName(0, 0, now.rows, now.columns));
    written.clear(Excel.ClearApplyTo.formats);
    written.clear(Excel.ClearApplyTo.hyperlinks);
  } else if (before.layout !== now.layout && before.layout !== "") {
    const { columns } = parseLayout(now.layout);
    part.queueDress(sheet, before.layout, now, columns, languageOf(snapshot, facts));
  }
}

/** Ids of the scorecard's own sheets by the key under which snapshots speak of them. */
function ownedIds(shape: WorkbookShape, scorecard: string): ReadonlyMap<string, string> {
  return new Map(
    CELL_SHEETS.flatMap((kind) => {
      const id = findOwned(shape.owned, kind, scorecard)?.sheet.id;
      return id === undefined ? [] : [[planKey(kind), id] as const];
    }),
  );
}

function languageOf(snapshot: Snapshot, facts: WorkbookFacts): "en" | "de" | "fr" | "es" | "pt" {
  return definitionOf(snapshot, facts)?.language ?? "en";
}

function liveId(facts: WorkbookFacts, id: string): string | null {
  return facts.sheets.some((sheet) => sheet.id === id) ? id : null;
}

function touchesProtected(
  writes: readonly CellWrite[],
  facts: WorkbookFacts,
  idOf: (key: string) => string | null,
): boolean {
  const touched = new Set(writes.map(({ sheet }) => idOf(sheet)));
  return facts.sheets.some(({ id, isProtected }) => isProtected && touched.has(id));
}
