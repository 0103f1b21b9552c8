import type { ICellData } from "@univerjs/core";
import { CellType } from "../../src/preview/excel/entry";
import type { FileSheet, FileWorkbook } from "../../src/preview/file/file-workbook";
import { readFile } from "../../src/preview/file/read-file";
import { saveFile } from "../../src/preview/file/save-file";
import { logLogSlope, rounded, seconds } from "./seconds";

const PERIODS = 12;
const CHANGED_ROWS = 20;
const ID = "{00000000-0000-4000-8000-000000000001}";

/** How fast a workbook of KPIs by month is opened, and saved after a few changes; and how that grows with its rows. */
export function benchXlsx(sizes: readonly number[] = [1e3, 1e4, 1e5]) {
  const rows = sizes.map((size) => {
    const bytes = saveFile(null, sampleWorkbook(size));
    const runs = size >= 1e5 ? 1 : 3;
    const { workbook } = readFile(bytes);
    const changed = withChanges(workbook);
    return {
      size,
      bytes: bytes.length,
      open: seconds(() => readFile(bytes), runs),
      save: seconds(() => saveFile(bytes, changed), runs),
    };
  });
  const slope = (of: "open" | "save") => logLogSlope(rows.map((row) => ({ size: row.size, time: row[of] })));
  return {
    rows: rows.map(({ size, bytes, open, save }) => ({
      rowsTimesPeriods: `${size} x ${PERIODS}`,
      bytes,
      openSeconds: rounded(open),
      saveSeconds: rounded(save),
    })),
    openLogLogSlope: rounded(slope("open")),
    saveLogLogSlope: rounded(slope("save")),
  };
}

function sampleWorkbook(size: number): FileWorkbook {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (let row = 0; row < size; row++) {
    const line: Record<number, ICellData> = { 0: { v: `KPI ${row + 1}`, t: CellType.text } };
    for (let period = 1; period <= PERIODS; period++) {
      line[period] = { v: (row * period * 7919) % 10_007, t: CellType.number };
    }
    line[PERIODS + 1] = { v: row % 3 === 0 ? "At risk" : "On track", t: CellType.text };
    cells[row] = line;
  }
  return {
    date1904: false,
    sheets: [sampleSheet(cells)],
    styles: { x0: {} },
    names: [],
    structureProtected: false,
    settings: {},
    documentSettings: {},
    xmlParts: [],
    customProperties: {},
    queries: [],
    activeSheet: "Data",
  };
}

function sampleSheet(cells: FileSheet["cells"]): FileSheet {
  return {
    id: ID,
    name: "Data",
    visibility: "Visible",
    cells,
    merges: [],
    columns: {},
    rows: {},
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    frozen: { rows: 0, columns: 0 },
    gridlines: true,
    headings: true,
    tabColor: "",
    tables: [],
    conditionalFormats: [],
    protection: { protected: false, options: {}, password: null },
    locks: [],
    customProperties: {},
    pageLayout: {},
    hyperlinks: [],
    drawings: [],
  };
}

/** The workbook with another status in a few rows. */
function withChanges(workbook: FileWorkbook): FileWorkbook {
  const [sheet] = workbook.sheets;
  if (!sheet) return workbook;
  const changed = Object.entries(sheet.cells).map(([row, line]) =>
    Number(row) < CHANGED_ROWS
      ? [row, { ...line, [PERIODS + 1]: { v: "Off track", t: CellType.text } }]
      : [row, line],
  );
  const cells = Object.fromEntries(changed) as FileSheet["cells"];
  return { ...workbook, sheets: [{ ...sheet, cells }] };
}
