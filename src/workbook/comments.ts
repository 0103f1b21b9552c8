import { areaName } from "./address";
import { contentsOf } from "./contents";
import { WorkbookFault } from "./faults";
import { freeSheetName, MARK_KEY, markText } from "./owned-sheet";
import { readBlocks } from "./read-blocks";
import { runExcel } from "./run-excel";
import { definitionsOf, memoryOf, queueMemory } from "./scorecard-memory";
import { settingsOf } from "./settings-of";
import { commentsOf, commentsOn } from "./sheets/comment-lookup";
import { planComment } from "./sheets/comments-sheet";
import { queueCommentRow, queueCommentsSheet } from "./sheets/dress-comments-sheet";
import { freeTableName } from "./template";
import { readFacts } from "./workbook-facts";
import { readShape, usedOfOwned } from "./workbook-shape";
import { loadLanguage, say } from "../words/say";
import type { CommentDraft, CommentSubject, KpiComment, KpiComments, ScorecardDefinition } from "./model";
import type { CommentPlan, CommentSheetState } from "./sheets/comments-sheet";
import type { SheetState } from "./sheets/owned-cells";
import type { CommentReading } from "./tables/decode-comments";
import type { SheetFact, WorkbookFacts } from "./workbook-facts";
import type { UsedSheet } from "./workbook-shape";

/** Reads every comment on a scorecard's KPIs, in the order of their rows; none where nobody has written one. */
export async function readComments(id: string): Promise<readonly KpiComment[]> {
  return runExcel(async (context) => {
    const { state, reading } = await loadComments(context, id);
    return commentsOf(state, reading);
  });
}

/** Reads the comments on one KPI. */
export async function readCommentsOn(id: string, subject: CommentSubject): Promise<KpiComments> {
  return runExcel(async (context) => {
    const { state, reading } = await loadComments(context, id);
    return commentsOn(commentsOf(state, reading), subject, reading);
  });
}

/**
 * Writes a comment to the scorecard's Comments sheet, which is made when there is none: over the texts of the row on the
 * same KPI, entity and period, else in a new row of the table. Every other cell stays as it is. A fault says what is in
 * the way: a protected sheet, a cell below the table, a heading that is gone.
 *
 * @param writtenOn - Excel serial (1900 system) with time of day.
 * @returns The comments on that KPI as they stand now.
 */
export async function saveComment(id: string, draft: CommentDraft, writtenOn: number): Promise<KpiComments> {
  await runExcel(async (context) => {
    const loaded = await loadComments(context, id);
    const { facts, sheet, state, reading } = loaded;
    if (sheet?.isProtected) throw new WorkbookFault("sheets.comments.protected", { sheet: sheet.name });
    if (!sheet && facts.structureIsProtected) throw new WorkbookFault("sheets.comments.structure-protected");
    const plan = planComment(state, draft, writtenOn, reading);
    if (plan.writes.length > 0) await writeComment(context, loaded, plan);
  });
  return readCommentsOn(id, draft);
}

interface LoadedComments {
  readonly facts: WorkbookFacts;
  readonly definition: ScorecardDefinition;
  readonly sheet: SheetFact | null;
  readonly state: CommentSheetState | null;
  readonly reading: CommentReading;
  /** Id of the table that holds the comments. */
  readonly table: string | null;
}

/** Three round trips, and one more where the sheets' ids were not known. */
async function loadComments(context: Excel.RequestContext, id: string): Promise<LoadedComments> {
  const facts = await readFacts(context);
  const definition = definitionsOf(facts).find((candidate) => candidate.id === id);
  if (!definition) throw new WorkbookFault("sheets.fault.unknown-scorecard");
  const { language } = definition;
  await loadLanguage(language);
  const { sheets } = memoryOf(facts, id);
  const hinted = facts.sheets.filter((sheet) => [sheets.comments, sheets.settings].includes(sheet.id));
  const shape = await readShape(context, facts, hinted);
  const used = await usedOfOwned(context, shape, id, ["comments", "settings"]);
  const states = await readStates(context, used);
  const settings = settingsOf(states.get("settings") ?? null, facts.culture, language).settings;
  const calendar = { fiscalYearStart: settings.fiscalYearStart, kind: settings.calendar };
  const sheet = used.find(({ kind }) => kind === "comments")?.sheet ?? null;
  const cells = states.get("comments");
  const [table = null, ...otherTables] = shape.tables.filter(({ sheetFact }) => sheetFact.id === sheet?.id);
  return {
    facts,
    definition,
    sheet,
    state: cells ? { ...cells, table, otherTables } : null,
    reading: { culture: facts.culture, calendar, language },
    table: table?.table.id ?? null,
  };
}

async function readStates(
  context: Excel.RequestContext,
  used: readonly UsedSheet[],
): Promise<ReadonlyMap<string, SheetState>> {
  const blocks = await readBlocks(
    context,
    used.map(({ sheet, used: area }) => ({
      ...(area ?? { row: 0, column: 0, rows: 0, columns: 0 }),
      sheet: sheet.id,
      properties: ["values", "formulas", "numberFormat"],
    })),
  );
  return new Map(
    used.map(({ kind, sheet, used: area }, place): [string, SheetState] => {
      const { values, formulas, numberFormat } = blocks[place] ?? EMPTY;
      const state = {
        sheet: sheet.id,
        name: sheet.name,
        row: area?.row ?? 0,
        column: area?.column ?? 0,
        contents: contentsOf({ values, formulas }),
        formats: numberFormat as string[][],
      };
      return [kind, state];
    }),
  );
}

const EMPTY = { values: [], formulas: [], numberFormat: [] };

async function writeComment(
  context: Excel.RequestContext,
  { facts, definition, sheet: known, table }: LoadedComments,
  { writes, growth, isNew }: CommentPlan,
): Promise<void> {
  const { id, name, language } = definition;
  const sheet = known ? context.workbook.worksheets.getItem(known.id) : addSheet(context, facts, definition);
  if (isNew) {
    const taken = [...facts.tables.map((table) => table.name), ...facts.names.keys()];
    queueCommentsSheet(sheet, freeTableName("KPI_comments", taken), name, language);
  }
  for (const { row, column, value, format } of writes) {
    const cell = sheet.getRange(areaName(row, column, 1, 1));
    if (format !== null) cell.numberFormat = [[format]];
    cell.values = [[value]];
  }
  const [first] = writes;
  if (first && writes.some(({ format }) => format !== null)) {
    const columns = writes.map(({ column }) => column);
    queueCommentRow(sheet, first.row, columns);
  }
  if (growth && table !== null) {
    // The row stands below the table, which takes it in by its size: so it merges with what a co-author adds.
    const { row, column, rows, columns } = growth;
    context.workbook.tables.getItem(table).resize(sheet.getRange(areaName(row, column, rows, columns)));
  }
  sheet.load("id");
  await context.sync();
  const memory = memoryOf(facts, id);
  if (known && memory.sheets.comments === known.id) return;
  sheet.customProperties.add(MARK_KEY, markText({ kind: "comments", scorecard: id, worksheet: sheet.id }));
  queueMemory(context, id, { ...memory, sheets: { ...memory.sheets, comments: sheet.id } });
  await context.sync();
}

function addSheet(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  { id, language }: ScorecardDefinition,
): Excel.Worksheet {
  const taken = facts.sheets.map(({ name }) => name);
  const wish = say("sheets.comments.name", {}, language);
  const sheet = context.workbook.worksheets.add(freeSheetName(wish, taken));
  sheet.customProperties.add(MARK_KEY, markText({ kind: "comments", scorecard: id, worksheet: "" }));
  return sheet;
}
