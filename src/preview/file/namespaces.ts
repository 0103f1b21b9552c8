/** Namespaces of the parts of an .xlsx file. @see ECMA-376, 5th edition, part 1, annex A; part 3 for `mc`. */
export const NS = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  packageRelationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  coreProperties: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  customProperties: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
  variantTypes: "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  customXml: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  chartFilter: "http://schemas.microsoft.com/office/drawing/2012/chart",
  compatibility: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  x14: "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
  excel2006: "http://schemas.microsoft.com/office/excel/2006/main",
  revision: "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
  dynamicArray: "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray",
  webExtension: "http://schemas.microsoft.com/office/webextensions/webextension/2010/11",
  taskpanes: "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11",
  xmlns: "http://www.w3.org/2000/xmlns/",
  xml: "http://www.w3.org/XML/1998/namespace",
} as const;

/** The same of files that keep to ISO 29500 strictly. */
export const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

const OFFICE = NS.relationships;

/** Types of relationships, as transitional files write them. */
export const RELATION = {
  officeDocument: `${OFFICE}/officeDocument`,
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  theme: `${OFFICE}/theme`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  calcChain: `${OFFICE}/calcChain`,
  sheetMetadata: `${OFFICE}/sheetMetadata`,
  table: `${OFFICE}/table`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
  image: `${OFFICE}/image`,
  hyperlink: `${OFFICE}/hyperlink`,
  customProperty: `${OFFICE}/customProperty`,
  customProperties: `${OFFICE}/custom-properties`,
  extendedProperties: `${OFFICE}/extended-properties`,
  customXml: `${OFFICE}/customXml`,
  customXmlProps: `${OFFICE}/customXmlProps`,
  coreProperties: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  webExtension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
  taskpanes: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
} as const;

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Content types of parts. */
export const CONTENT_TYPE = {
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  sharedStrings: `${SPREADSHEET}.sharedStrings+xml`,
  sheetMetadata: `${SPREADSHEET}.sheetMetadata+xml`,
  table: `${SPREADSHEET}.table+xml`,
  sheetProperty: `${SPREADSHEET}.customProperty`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  customProperties: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  webExtension: "application/vnd.ms-office.webextension+xml",
  taskpanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
} as const;
