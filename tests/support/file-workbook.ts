import type { FileSheet, FileWorkbook } from "../../src/preview/file/file-workbook";

/** A sheet as Excel makes it, as read of a file. */
export const EMPTY_SHEET: FileSheet = {
  id: "{A0000000-0000-4000-8000-000000000001}",
  name: "Sheet1",
  visibility: "Visible",
  cells: {},
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

/** A workbook with one blank sheet, as read of a file. */
export const EMPTY_WORKBOOK: FileWorkbook = {
  date1904: false,
  sheets: [EMPTY_SHEET],
  styles: { x0: {} },
  names: [],
  structureProtected: false,
  settings: {},
  documentSettings: {},
  xmlParts: [],
  customProperties: {},
  queries: [],
  activeSheet: "Sheet1",
};
