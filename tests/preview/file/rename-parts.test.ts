import { expect, it } from "vitest";
import { PackageFile } from "../../../src/preview/file/package-file";
import { readFile } from "../../../src/preview/file/read-file";
import { renameInPart } from "../../../src/preview/file/rename-parts";
import { saveFile } from "../../../src/preview/file/save-file";
import { differingParts, withSheet } from "../../support/saved-parts";
import { relationshipsXml, simpleFile } from "../../support/xlsx-parts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const names = new Map([["data", "Own & 'new'"]]);

/** A sheet whose rules, sparklines and links lead to another, as Excel writes them. */
const after =
  '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>Data!$A$1&gt;A1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>Data!$A$1:$A$9</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="C1" location="\'Data\'!A1" display="Data!A1"/></hyperlinks>' +
  '<extLst xmlns:x14="urn:x14" xmlns:xm="urn:xm"><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>' +
  '<x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>DATA!$B$1=1</xm:f></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting>' +
  "</x14:conditionalFormattings></ext><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline>" +
  "<xm:f>Data!A1:D1</xm:f><xm:sqref>E1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>" +
  "<ext><x14:dataValidations><x14:dataValidation><x14:formula1><xm:f>Data!$C$1:$C$3</xm:f></x14:formula1></x14:dataValidation></x14:dataValidations></ext></extLst>";

function workbook(): Uint8Array {
  const bytes = simpleFile({
    sheets: [{ name: "Data" }, { name: "Report", rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after }],
    styles: "",
  });
  const file = PackageFile.open(bytes);
  const source = '<cacheSource type="worksheet"><worksheetSource ref="A1:C9" sheet="Data"/></cacheSource>';
  file.setText(
    "xl/pivotCache/pivotCacheDefinition1.xml",
    `<pivotCacheDefinition xmlns="${MAIN}">${source}</pivotCacheDefinition>`,
    `${TYPES}.pivotCacheDefinition+xml`,
  );
  file.relate("xl/workbook.xml", "http://x/pivotCacheDefinition", "xl/pivotCache/pivotCacheDefinition1.xml");
  return file.save();
}

it("follows a sheet's name in rules, sparklines, links and pivot tables, and changes nothing else", () => {
  const bytes = workbook();
  const saved = saveFile(
    bytes,
    withSheet(readFile(bytes).workbook, 0, () => ({ name: "New data" })),
  );
  const pivot = "xl/pivotCache/pivotCacheDefinition1.xml";
  const report = "xl/worksheets/sheet2.xml";
  expect(differingParts(bytes, saved)).toEqual([pivot, "xl/workbook.xml", report]);
  const [was, is] = [PackageFile.open(bytes), PackageFile.open(saved)];
  expect(is.text(pivot)).toBe(was.text(pivot)?.replace('sheet="Data"', 'sheet="New data"'));
  expect(is.text(report)).toBe(
    was
      .text(report)
      ?.replace(/(<formula>|formula1>|<xm:f>)Data!/gi, "$1'New data'!")
      .replace("location=\"'Data'!A1\"", "location=\"'New data'!A1\""),
  );
  expect(readFile(saved).workbook.sheets[1]?.hyperlinks[0]?.link).toEqual({
    documentReference: "'New data'!A1",
    textToDisplay: "Data!A1",
  });
});

it.each([
  ["<c:f>Data!$A$1</c:f>", "<c:f>'Own &amp; ''new'''!$A$1</c:f>"],
  ["<c:name>[Book.xlsx]Data!Pivot 1</c:name>", "<c:name>[Book.xlsx]Own &amp; 'new'!Pivot 1</c:name>"],
  [
    "<totalsRowFormula>SUM(Data!A1)</totalsRowFormula>",
    `<totalsRowFormula>SUM('Own &amp; ''new'''!A1)</totalsRowFormula>`,
  ],
  ['<xdr:sp macro="" textlink="Data!$A$1">', `<xdr:sp macro="" textlink="'Own &amp; ''new'''!$A$1">`],
  [
    `<formControlPr fmlaLink='Data!$A$1' fmlaRange="Other!A1"/>`,
    `<formControlPr fmlaLink="'Own &amp; ''new'''!$A$1" fmlaRange="Other!A1"/>`,
  ],
  ["<x:FmlaLink>&#68;ata!A1</x:FmlaLink>", "<x:FmlaLink>'Own &amp; ''new'''!A1</x:FmlaLink>"],
  ['<dataRef ref="A1:B2" sheet="Data"/>', `<dataRef ref="A1:B2" sheet="Own &amp; 'new'"/>`],
])("follows it in %s", (part, expected) => {
  expect(renameInPart(`<root>${part}</root>`, names)).toBe(`<root>${expected}</root>`);
});

it.each([
  '<worksheetSource ref="A1:B2" sheet="Data" r:id="rId1"/>',
  "<sheetData><row><c><f>Data!A1</f></c></row></sheetData>",
  '<f>"Data!A1"&amp;[1]Data!A1</f>',
  "<t>Data!A1</t>",
  '<hyperlink ref="A1" display="Data!A1" tooltip="Data!A1"/>',
])("leaves %s as it is", (part) => {
  expect(renameInPart(`<root>${part}</root>`, names)).toBe(`<root>${part}</root>`);
});

it("follows it in links of shapes, which stand among a part's relationships", () => {
  const link = (target: string) =>
    relationshipsXml([{ id: "r1", type: "hyperlink", target, external: true }]);
  expect(renameInPart(link("#Data!A1"), new Map([["data", "New data"]]))).toBe(link("#'New%20data'!A1"));
  expect(renameInPart(link("https://example.org/#Data!A1"), names)).toBe(
    link("https://example.org/#Data!A1"),
  );
});
