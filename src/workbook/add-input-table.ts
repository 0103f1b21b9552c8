import { areaName } from "./address";
import { saveDefinition } from "./definitions";
import { WorkbookFault } from "./faults";
import { freeSheetName } from "./owned-sheet";
import { showOverrides } from "./overrides";
import { runExcel } from "./run-excel";
import { definitionsOf } from "./scorecard-memory";
import { freeTableName } from "./template";
import { readFacts } from "./workbook-facts";
import { loadLanguage, say } from "../words/say";
import type { CellValue } from "./cell-text";
import type { AlertRuleField, InputTable, Mapping, ScorecardDefinition, SourceField } from "./model";
import type { Language, MessageKey } from "../words/say";

/** A column of an input table: its heading, its width in points, and its number format where it needs one. */
interface InputColumn {
  readonly head: MessageKey;
  readonly width: number;
  readonly format?: string;
}

/** Input tables that have a role of their own. */
type MappedInput = "sources" | "alert-rules";

const DAY = "yyyy-mm-dd";
const column = (head: MessageKey, width: number, format?: string): InputColumn => ({
  head,
  width,
  ...(format === undefined ? {} : { format }),
});

const COLUMNS: Readonly<Record<Exclude<InputTable, MappedInput | "overrides">, readonly InputColumn[]>> = {
  survey: [
    column("sheets.input.date", 72, DAY),
    column("sheets.input.respondent", 110),
    column("sheets.input.question", 260),
    column("sheets.input.answer", 90),
    column("sheets.input.remark", 260),
  ],
  interview: [
    column("sheets.input.date", 72, DAY),
    column("sheets.input.person", 130),
    column("sheets.input.topic", 160),
    column("sheets.input.finding", 320),
    column("pane.field.kpi", 150),
  ],
  "focus-group": [
    column("sheets.input.date", 72, DAY),
    column("sheets.input.group", 130),
    column("sheets.input.topic", 160),
    column("sheets.input.agreed", 240),
    column("sheets.input.disputed", 240),
    column("pane.field.kpi", 150),
  ],
  benchmark: [
    column("pane.field.kpi", 150),
    column("pane.field.period", 72, DAY),
    column("sheets.input.peer", 150),
    column("pane.field.actual", 80),
    column("pane.field.source", 200),
    column("pane.field.cost", 72),
  ],
};

const SOURCE_FIELDS: readonly SourceField[] = [
  "source",
  "system",
  "sourceTable",
  "owner",
  "refresh",
  "method",
  "cost",
  "feeds",
];
const ALERT_FIELDS: readonly AlertRuleField[] = [
  "alertWhen",
  "alertScope",
  "alertLimit",
  "audience",
  "isOn",
  "onNoise",
];

/** Tables that belong to the scorecard at once, and their columns. */
const FIELDS: Readonly<Record<MappedInput, readonly (SourceField | AlertRuleField)[]>> = {
  sources: SOURCE_FIELDS,
  "alert-rules": ALERT_FIELDS,
};
const FIELD_WIDTH = 120;
/** Blank rows that a new table has, to be typed into. */
const ROWS = 12;

/**
 * Writes an empty table to collect data in, on a new sheet of its own that is the user's from then on. A register of
 * sources or alert rules belongs to the scorecard at once; the answers of the others become readings by an import. Overrides of forecasts
 * have a sheet of the scorecard's own, which is made once and shown from then on.
 *
 * @returns The scorecard as it is mapped now.
 */
export async function addInputTable(id: string, kind: InputTable): Promise<ScorecardDefinition> {
  if (kind === "overrides") return showOverrides(id);
  const { definition, mapping } = await runExcel(async (context) => {
    const facts = await readFacts(context);
    const known = definitionsOf(facts).find((candidate) => candidate.id === id);
    if (!known) throw new WorkbookFault("sheets.fault.unknown-scorecard");
    if (facts.structureIsProtected) throw new WorkbookFault("sheets.input.structure-protected");
    await loadLanguage(known.language);
    const { language } = known;
    const name = say(`sheets.input.${kind}`, {}, language);
    const sheetName = freeSheetName(
      name,
      facts.sheets.map((one) => one.name),
    );
    const taken = [...facts.tables.map((table) => table.name), ...facts.names.keys()];
    const table = freeTableName(name.replaceAll(/[^\p{L}\p{N}_]+/gu, "_"), taken);
    const columns =
      kind === "sources" || kind === "alert-rules"
        ? FIELDS[kind].map((field) => column(`pane.field.${field}`, FIELD_WIDTH))
        : COLUMNS[kind];
    const headers = columns.map(({ head }) => say(head, {}, language));
    const sheet = context.workbook.worksheets.add(sheetName);
    sheet.getRange(areaName(0, 0, 1, headers.length)).values = [headers];
    const filled = kind === "alert-rules" ? await firstRules(language) : [];
    if (filled.length > 0) {
      const width = Math.max(...filled.map((row) => row.length));
      const cells = sheet.getRange(areaName(1, 0, filled.length, width));
      cells.numberFormat = filled.map((row) =>
        row.map((value) => (typeof value === "number" ? "0%" : "General")),
      );
      cells.values = filled.map((row) => [...row]);
    }
    sheet.tables.add(sheet.getRange(areaName(0, 0, ROWS + 1, headers.length)), true).name = table;
    columns.forEach(({ width, format }, place) => {
      sheet.getRange(areaName(0, place, 1, 1)).format.columnWidth = width;
      if (format === undefined) return;
      const body = sheet.getRange(areaName(1, place, ROWS, 1));
      // A single value goes to every cell of the range.
      body.numberFormat = format as unknown as string[][];
    });
    sheet.freezePanes.freezeRows(1);
    sheet.activate();
    sheet.getRange("A2").select();
    await context.sync();
    const isMapped = kind === "sources" || kind === "alert-rules";
    return { definition: known, mapping: isMapped ? mappingOf(kind, sheetName, table, headers) : null };
  });
  if (mapping === null) return definition;
  const added = { ...definition, mappings: [...definition.mappings, mapping] };
  await saveDefinition(added, {});
  return added;
}

/** The rules that count without a table, to be changed. */
async function firstRules(language: Language): Promise<readonly (readonly CellValue[])[]> {
  const { alertRuleRows } = await import("./alert-rule-rows");
  return alertRuleRows(language);
}

function mappingOf(kind: MappedInput, sheet: string, table: string, headers: readonly string[]): Mapping {
  return {
    role: kind,
    source: {
      kind: "table",
      table,
      sheet,
      address: areaName(0, 0, ROWS + 1, headers.length),
      anchor: null,
    },
    headerRows: 1,
    columns: FIELDS[kind].map((field, place) => ({ field, column: place, header: headers[place] ?? field })),
    entity: null,
  };
}
