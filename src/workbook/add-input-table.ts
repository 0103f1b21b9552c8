import { areaName } from "./address";
import { saveDefinition } from "./definitions";
import { WorkbookFault } from "./faults";
import { freeSheetName } from "./owned-sheet";
import { runExcel } from "./run-excel";
import { definitionsOf } from "./scorecard-memory";
import { freeTableName } from "./template";
import { readFacts } from "./workbook-facts";
import { loadLanguage, say } from "../words/say";
import type { InputTable, Mapping, ScorecardDefinition, SourceField } from "./model";
import type { MessageKey } from "../words/say";

/** A column of an input table: its heading, its width in points, and its number format where it needs one. */
interface InputColumn {
  readonly head: MessageKey;
  readonly width: number;
  readonly format?: string;
}

const DAY = "yyyy-mm-dd";
const column = (head: MessageKey, width: number, format?: string): InputColumn => ({
  head,
  width,
  ...(format === undefined ? {} : { format }),
});

const COLUMNS: Readonly<Record<Exclude<InputTable, "sources">, readonly InputColumn[]>> = {
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
const SOURCE_WIDTH = 120;
/** Blank rows that a new table has, to be typed into. */
const ROWS = 12;

/**
 * Writes an empty table to collect data in, on a new sheet of its own that is the user's from then on. A register of
 * sources is added to the scorecard at once; the answers of the others become readings by an import.
 *
 * @returns The scorecard as it is mapped now.
 */
export async function addInputTable(id: string, kind: InputTable): Promise<ScorecardDefinition> {
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
      kind === "sources"
        ? SOURCE_FIELDS.map((field) => column(`pane.field.${field}`, SOURCE_WIDTH))
        : COLUMNS[kind];
    const headers = columns.map(({ head }) => say(head, {}, language));
    const sheet = context.workbook.worksheets.add(sheetName);
    sheet.getRange(areaName(0, 0, 1, headers.length)).values = [headers];
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
    return { definition: known, mapping: kind === "sources" ? mappingOf(sheetName, table, headers) : null };
  });
  if (mapping === null) return definition;
  const added = { ...definition, mappings: [...definition.mappings, mapping] };
  await saveDefinition(added, {});
  return added;
}

function mappingOf(sheet: string, table: string, headers: readonly string[]): Mapping {
  return {
    role: "sources",
    source: {
      kind: "table",
      table,
      sheet,
      address: areaName(0, 0, ROWS + 1, headers.length),
      anchor: null,
    },
    headerRows: 1,
    columns: SOURCE_FIELDS.map((field, place) => ({ field, column: place, header: headers[place] ?? field })),
    entity: null,
  };
}
