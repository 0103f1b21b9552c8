import { readdirSync } from "node:fs";
import { join } from "node:path";
import { defaultSettings } from "../../src/engine/scorecard/default-settings";
import type { ScoredKpi } from "../../src/engine/scorecard/model";
import { scoreScorecard } from "../../src/engine/scorecard/scorecard";
import { decodeKpis } from "../../src/workbook/tables/decode-kpis";
import { proposeMapping } from "../../src/workbook/tables/propose-mapping";
import { csvCulture, gridOf, readCsv, record, type CsvTable } from "./read-csv";
import { printedVerdicts, type PrintedVerdicts } from "./printed-verdicts";

export interface TableFigures {
  readonly name: string;
  readonly compared: number;
  readonly agree: number;
  /** Rows whose input columns say that the source prints no verdict of its own for them. */
  readonly notComparable: number;
  readonly disagree: readonly { readonly row: string; readonly reason: string }[];
}

const ORACLE = /_ORACLE\.csv$/i;

/** Measures every table in a folder that has its printed verdicts, a file `..._ORACLE.csv`, beside it. */
export function measureScorecards(folder: string): { readonly tables: readonly TableFigures[] } {
  const files = readdirSync(folder)
    .filter((file) => /\.csv$/i.test(file))
    .sort();
  const tables = files.filter((file) => !ORACLE.test(file)).map((file) => readCsv(join(folder, file)));
  const oracles = files.filter((file) => ORACLE.test(file)).map((file) => readCsv(join(folder, file)));
  return { tables: oracles.map((oracle) => measureOracle(oracle, tables)) };
}

function measureOracle(oracle: CsvTable, tables: readonly CsvTable[]): TableFigures {
  for (const source of printedVerdicts) {
    const table = has(oracle, source.printed) ? tableOf(oracle, source, tables) : null;
    if (table) return compareTable(table, oracle, source);
  }
  const reason = "No table here has the columns that these verdicts are about.";
  const name = oracle.name.replace(ORACLE, "");
  return { name, compared: 0, agree: 0, notComparable: 0, disagree: [{ row: "", reason }] };
}

/** The table with the right headers; of several, the one whose file name has most in common with the verdicts'. */
function tableOf(oracle: CsvTable, source: PrintedVerdicts, tables: readonly CsvTable[]): CsvTable | null {
  const fitting = tables.filter((table) => has(table, [source.key, ...source.inputs]));
  const inCommon = ({ name }: CsvTable) => {
    let length = 0;
    while (length < name.length && name[length] === oracle.name[length]) length += 1;
    return length;
  };
  return fitting.sort((a, b) => inCommon(b) - inCommon(a) || a.name.length - b.name.length)[0] ?? null;
}

function has(table: CsvTable, headers: readonly string[]): boolean {
  return headers.every((header) => table.headers.includes(header));
}

/** Scores a table as the add-in does, from its own headers on, and holds each row against what is printed for it. */
export function compareTable(table: CsvTable, oracle: CsvTable, source: PrintedVerdicts): TableFigures {
  const scored = scoreRows(table);
  const keyColumn = table.headers.indexOf(source.key);
  const rowOfKey = new Map(table.rows.map((row, index) => [row[keyColumn] ?? "", index]));
  let agree = 0;
  let notComparable = 0;
  const disagree: { row: string; reason: string }[] = [];
  for (const printedRow of oracle.rows) {
    const printed = record(oracle, printedRow);
    const key = printed[source.key] ?? "";
    const index = rowOfKey.get(key) ?? -1;
    const row = table.rows[index];
    const kpi = scored.get(index);
    if (row && !source.isComparable(record(table, row))) {
      notComparable += 1;
      continue;
    }
    const reason = !row
      ? "The table has no such row."
      : kpi
        ? source.difference(printed, kpi)
        : "The row was not read as a KPI.";
    if (reason === null) agree += 1;
    else disagree.push({ row: key, reason });
  }
  return {
    name: table.name.replace(/\.csv$/i, ""),
    compared: agree + disagree.length,
    agree,
    notComparable,
    disagree,
  };
}

/** The verdict on each row of a table, by the row's zero-based index under the headers. */
function scoreRows(table: CsvTable): ReadonlyMap<number, ScoredKpi> {
  const grid = gridOf(table);
  const candidate = proposeMapping(grid, csvCulture);
  if (!candidate) return new Map();
  const { kpis, rows } = decodeKpis(grid, candidate.mapping, csvCulture);
  const nothing = { readings: [], targets: [], perspectives: [], objectives: [] };
  const scorecard = scoreScorecard({ name: table.name, kpis, ...nothing, settings: defaultSettings });
  return new Map(scorecard.kpis.map((kpi, index) => [(rows[index] ?? 0) - 1, kpi]));
}
