import { describe, expect, it } from "vitest";
import type { OpenedFile } from "../../../src/preview/file/file-workbook";
import { readFile } from "../../../src/preview/file/read-file";
import {
  type Relation,
  relationshipsXml,
  type SimpleWorkbook,
  simpleFile,
  simpleParts,
  zipParts,
} from "../../support/xlsx-parts";

const read = (workbook: SimpleWorkbook): OpenedFile => readFile(simpleFile(workbook));
const EXTENSIONS = "http://schemas.microsoft.com/office/2011/relationships";

describe("settings of add-ins", () => {
  const property = (name: string, json: string) =>
    `<we:property name="${name}" value="${json.replaceAll('"', "&quot;")}"/>`;
  const extension = (id: string, properties: string) =>
    `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="${id}" version="1.0" store="developer" storeType="Registry"/><we:properties>${properties}</we:properties></we:webextension>`;
  const withExtensions = (...all: string[]) => {
    const panes: Relation[] = all.map((_, at) => ({
      id: `e${at}`,
      type: `${EXTENSIONS}/webextension`,
      target: `webextension${at + 1}.xml`,
    }));
    const parts = {
      "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>`,
      "xl/webextensions/_rels/taskpanes.xml.rels": relationshipsXml(panes),
      ...Object.fromEntries(all.map((xml, at) => [`xl/webextensions/webextension${at + 1}.xml`, xml])),
    };
    const rootRelations = [
      { id: "panes", type: `${EXTENSIONS}/webextensiontaskpanes`, target: "xl/webextensions/taskpanes.xml" },
    ];
    return read({ sheets: [{}], parts, rootRelations }).workbook;
  };
  const other = extension("wa104380862", property("theirs", "1"));

  it("gives those of this add-in, each as its JSON", () => {
    const own = extension(
      "{04531400-305A-4D67-9D5A-C391FC0AA734}",
      property("map", '{"a":["\u00e9"]}') + property("bad", "not json"),
    );
    const { settings, documentSettings } = withExtensions(other, own);
    expect(settings).toEqual({ map: '{"a":["\u00e9"]}' });
    expect(documentSettings).toEqual(settings);
  });

  it("takes those of the only add-in, whose id is another where it comes from a shop", () => {
    expect(withExtensions(other).settings).toEqual({ theirs: "1" });
  });

  it("takes none where several add-ins are strangers", () => {
    expect(withExtensions(other, extension("wa200000000", "")).settings).toEqual({});
  });

  it("keeps a key that is a word of the language", () => {
    const { settings } = withExtensions(
      extension("x", property("__proto__", "1") + property("constructor", "2")),
    );
    expect(Object.entries(settings)).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]);
  });
});

it("reads custom XML parts with their ids", () => {
  const { workbook } = read({
    sheets: [{}],
    relations: [
      { id: "x1", type: "customXml", target: "../customXml/item1.xml" },
      { id: "x2", type: "customXml", target: "../customXml/item2.xml" },
    ],
    parts: {
      "customXml/item1.xml": `<bsc:snapshot xmlns:bsc="urn:bsc">\u00fc</bsc:snapshot>`,
      "customXml/item2.xml": "<plain/>",
      "customXml/itemProps1.xml": `<ds:datastoreItem ds:itemID="{8A63C1F5-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
      "customXml/_rels/item1.xml.rels": relationshipsXml([
        { id: "p", type: "customXmlProps", target: "itemProps1.xml" },
      ]),
    },
  });
  expect(workbook.xmlParts[0]).toEqual({
    id: "{8A63C1F5-0000-4000-8000-000000000001}",
    xml: `<bsc:snapshot xmlns:bsc="urn:bsc">\u00fc</bsc:snapshot>`,
  });
  expect(workbook.xmlParts[1]?.id).toMatch(/^\{[\dA-F-]{36}\}$/);
});

it("reads custom properties of the document by their kinds", () => {
  const property = (name: string, value: string) => `<property name="${name}">${value}</property>`;
  const { workbook } = read({
    sheets: [{}],
    rootRelations: [{ id: "custom", type: "custom-properties", target: "docProps/custom.xml" }],
    parts: {
      "docProps/custom.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${
        property("Text", "<vt:lpwstr>a &amp; b</vt:lpwstr>") +
        property("Whole", "<vt:i4>-7</vt:i4>") +
        property("Part", "<vt:r8>0.5</vt:r8>") +
        property("Yes", "<vt:bool>true</vt:bool>") +
        property("Other", "<vt:vector/>")
      }</Properties>`,
    },
  });
  expect(workbook.customProperties).toEqual({ Text: "a & b", Whole: -7, Part: 0.5, Yes: true });
});

it("reads custom properties of a sheet, which stand in parts of their own", () => {
  const [sheet] = read({
    sheets: [
      {
        after: `<customProperties><customPr name="bsc.owner" r:id="c1"/><customPr name="gone" r:id="c9"/></customProperties>`,
        relations: [{ id: "c1", type: "customProperty", target: "../customProperty1.bin" }],
      },
    ],
    parts: { "xl/customProperty1.bin": new Uint8Array(Buffer.from("{\u00e9-1}", "utf16le")) },
  }).workbook.sheets;
  expect(sheet?.customProperties).toEqual({ "bsc.owner": "{\u00e9-1}" });
});

it("knows a sheet by the id that Excel gave it, and one without by its place", () => {
  const xr = `xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{AAAAAAAA-0001-4000-8000-000000000001}"`;
  const parts = simpleParts({ sheets: [{}, {}, {}] });
  for (const at of [1, 3]) {
    const path = `xl/worksheets/sheet${at}.xml`;
    parts[path] = String(parts[path]).replace("<worksheet ", `<worksheet ${xr} `);
  }
  const ids = readFile(zipParts(parts)).workbook.sheets.map(({ id }) => id);
  expect(ids[0]).toBe("{AAAAAAAA-0001-4000-8000-000000000001}");
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^\{[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}\}$/);
});

it("reads names of the workbook and of sheets, and leaves out macros and Excel's own", () => {
  const { workbook } = read({
    sheets: [{ name: "It's" }, { name: "B" }],
    after: `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'It''s'!$A$1:$B$2</definedName>
      <definedName name="Rate" comment="of change">0.05</definedName><definedName name="Rate" localSheetId="1" hidden="1">B!$A$1</definedName>
      <definedName name="Run" function="1" vbProcedure="1">0</definedName>
      <definedName name="_xlnm.Print_Titles" localSheetId="0">'It''s'!$A:$B,'It''s'!$1:$2</definedName>
      <definedName name="_xlnm.Print_Area" localSheetId="1">B!$A$1:$C$3,B!$E$1:$F$3</definedName></definedNames>`,
    before: `<workbookPr/><workbookProtection lockStructure="1"/>`,
  });
  expect(workbook.names).toEqual([
    { name: "Rate", reference: "0.05", scope: null, comment: "of change", hidden: false },
    { name: "Rate", reference: "B!$A$1", scope: "B", comment: "", hidden: true },
  ]);
  expect(workbook.structureProtected).toBe(true);
  const [first, second] = workbook.sheets;
  expect(first?.pageLayout).toMatchObject({
    printTitleRows: { top: 0, bottom: 1, left: 0, right: 16_383 },
    printTitleColumns: { top: 0, bottom: 1_048_575, left: 0, right: 1 },
  });
  expect(second?.pageLayout).not.toHaveProperty("printArea");
});

describe("Power Queries", () => {
  const connections = `<connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <connection id="1" name="Query - Sales by region" type="5" refreshedVersion="6"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=&quot;Sales by region&quot;;Extended Properties=&quot;&quot;" command="SELECT * FROM [Sales by region]"/></connection>
    <connection id="2" name="Query - Rates" type="5"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=Rates"/></connection>
    <connection id="3" name="Old" type="1"><dbPr connection="DSN=x"/></connection></connections>`;
  // [MS-QDEFF]: version 0, no package, no permissions, then metadata: version 0 and its XML.
  const metadata = `<?xml version="1.0" encoding="utf-8"?><LocalPackageMetadataFile><Items><Item><ItemLocation><ItemType>Formula</ItemType><ItemPath>Section1/Sales%20by%20region</ItemPath></ItemLocation><StableEntries><Entry Type="FillCount" Value="l1250"/><Entry Type="FillLastUpdated" Value="d2026-03-31T08:15:30.1234567Z"/><Entry Type="FillToDataModelEnabled" Value="l0"/></StableEntries></Item><Item><ItemLocation><ItemPath>Section1/Sales%20by%20region/Source</ItemPath></ItemLocation><StableEntries/></Item></Items></LocalPackageMetadataFile>`;
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const xml = Buffer.from(metadata);
  const inner = Buffer.concat([number(0), number(xml.length), xml]);
  const mashup = Buffer.concat([number(0), number(0), number(0), number(inner.length), inner]).toString(
    "base64",
  );
  const workbook = (base64: string): SimpleWorkbook => ({
    sheets: [{ relations: [{ id: "t", type: "table", target: "../tables/table1.xml" }] }],
    relations: [
      { id: "c", type: "connections", target: "connections.xml" },
      { id: "m", type: "customXml", target: "../customXml/item1.xml" },
    ],
    parts: {
      "xl/connections.xml": connections,
      "xl/tables/table1.xml": `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="4" name="S" displayName="S" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>`,
      "xl/tables/_rels/table1.xml.rels": relationshipsXml([
        { id: "q", type: "queryTable", target: "../queryTables/queryTable1.xml" },
      ]),
      "xl/queryTables/queryTable1.xml": `<queryTable xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="x" connectionId="1"/>`,
      "customXml/item1.xml": `<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">${base64}</DataMashup>`,
    },
  });

  it("are told with their last refresh", () => {
    expect(read(workbook(mashup)).workbook.queries).toEqual([
      {
        name: "Sales by region",
        loadedTo: "Table",
        loadedToDataModel: false,
        rowsLoadedCount: 1250,
        refreshDate: "2026-03-31T08:15:30.123Z",
      },
      expect.objectContaining({ name: "Rates", loadedTo: "ConnectionOnly", rowsLoadedCount: 0 }),
    ]);
  });

  it.each(["", "!!", "AAAA", mashup.slice(0, 40), Buffer.alloc(60, 0xff).toString("base64")])(
    "are told without it where the record is no such record: %s",
    (record) => {
      expect(read(workbook(record)).workbook.queries.map(({ rowsLoadedCount }) => rowsLoadedCount)).toEqual([
        0, 0,
      ]);
    },
  );
});

it("says that a workbook has macros, and keeps them", () => {
  const opened = read({
    sheets: [{}],
    workbookType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    relations: [
      {
        id: "vba",
        type: "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        target: "vbaProject.bin",
      },
    ],
    parts: { "xl/vbaProject.bin": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) },
  });
  expect(opened.hasMacros).toBe(true);
});

it("tells of sheets of charts, of sparklines and of filters", () => {
  const main = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  const parts = simpleParts({
    sheets: [
      {
        after: `<autoFilter ref="A1:B2"/><extLst><ext uri="{1}"><x14:sparklineGroups xmlns:x14="${main}"/></ext></extLst>`,
      },
    ],
    relations: [{ id: "chart", type: "chartsheet", target: "chartsheets/sheet1.xml" }],
    parts: { "xl/chartsheets/sheet1.xml": "<chartsheet/>" },
  });
  parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace(
    "<sheets>",
    `<sheets><sheet name="Chart1" sheetId="9" r:id="chart"/>`,
  );
  const { notShown, workbook } = readFile(zipParts(parts));
  expect(notShown).toEqual(["chart sheets and macro sheets", "filters", "sparklines"]);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

it("tells how far it is, never backwards, up to all of it", () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
  ).join("");
  const shares: number[] = [];
  readFile(simpleFile({ sheets: [{ rows }, { rows }] }), (share) => shares.push(share));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares.at(-1)).toBe(1);
  expect(shares.length).toBeGreaterThan(4);
});

it("reads a file that keeps to ISO 29500 strictly", () => {
  const strict = (part: string | Uint8Array) =>
    String(part)
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2026-03-31</v></c></row>`;
  const parts = simpleParts({ sheets: [{ rows }], strings: "<si><t>strict</t></si>", styles: "" });
  const { workbook } = readFile(
    zipParts(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strict(part)]))),
  );
  expect(workbook.sheets[0]?.cells[0]).toEqual({ 0: { v: "strict", t: 1 }, 1: { v: 46_112, t: 2 } });
});

it("reads links to places in the workbook and outside, and none to nowhere", () => {
  const after = `<hyperlinks><hyperlink ref="A1:B1" location="'My sheet'!A1" display="There"/>
    <hyperlink ref="A2" r:id="l1" location="part" tooltip="Tip"/><hyperlink ref="A3" r:id="l9"/></hyperlinks>`;
  const relations = [
    { id: "l1", type: "hyperlink", target: "https://example.org/?a=1&amp;b=2", external: true },
  ];
  expect(read({ sheets: [{ after, relations }] }).workbook.sheets[0]?.hyperlinks).toEqual([
    {
      rect: { top: 0, left: 0, bottom: 0, right: 1 },
      link: { documentReference: "'My sheet'!A1", textToDisplay: "There" },
    },
    {
      rect: { top: 1, left: 0, bottom: 1, right: 0 },
      link: { address: "https://example.org/?a=1&b=2", documentReference: "part", screenTip: "Tip" },
    },
  ]);
});
