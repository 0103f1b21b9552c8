import type { FileSheet, FileWorkbook } from "./file-workbook";

/** What a file without sheets says. */
export function blankWorkbook({ date1904 }: FileWorkbook): FileWorkbook {
  return {
    date1904,
    sheets: [],
    styles: { x0: { ff: "Calibri", fs: 11, cl: { rgb: "#000000" } } },
    names: [],
    structureProtected: false,
    settings: {},
    documentSettings: {},
    xmlParts: [],
    customProperties: {},
    queries: [],
    activeSheet: "",
  };
}

/** A sheet as its new part has it. */
export function blankSheet({ id, name }: Pick<FileSheet, "id" | "name">): FileSheet {
  return {
    id,
    name,
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
}
