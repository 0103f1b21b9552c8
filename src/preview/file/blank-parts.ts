import { CONTENT_TYPE, NS, RELATION } from "./namespaces";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = (width: number) => `<a:ln w="${width}">${FILL}<a:prstDash val="solid"/></a:ln>`;
const EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";
const FONT = (latin: string) => `<a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/>`;

/** Office's colours from 2013 on, by their places in the theme. */
const COLORS: readonly (readonly [string, string])[] = [
  ["dk1", '<a:sysClr val="windowText" lastClr="000000"/>'],
  ["lt1", '<a:sysClr val="window" lastClr="FFFFFF"/>'],
  ["dk2", '<a:srgbClr val="44546A"/>'],
  ["lt2", '<a:srgbClr val="E7E6E6"/>'],
  ["accent1", '<a:srgbClr val="4472C4"/>'],
  ["accent2", '<a:srgbClr val="ED7D31"/>'],
  ["accent3", '<a:srgbClr val="A5A5A5"/>'],
  ["accent4", '<a:srgbClr val="FFC000"/>'],
  ["accent5", '<a:srgbClr val="5B9BD5"/>'],
  ["accent6", '<a:srgbClr val="70AD47"/>'],
  ["hlink", '<a:srgbClr val="0563C1"/>'],
  ["folHlink", '<a:srgbClr val="954F72"/>'],
];

const THEME =
  `<a:theme xmlns:a="${NS.drawing}" name="Office"><a:themeElements><a:clrScheme name="Office">` +
  COLORS.map(([name, color]) => `<a:${name}>${color}</a:${name}>`).join("") +
  `</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${FONT("Calibri Light")}</a:majorFont>` +
  `<a:minorFont>${FONT("Calibri")}</a:minorFont></a:fontScheme><a:fmtScheme name="Office">` +
  `<a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${LINE(6350)}${LINE(12700)}${LINE(19050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const STYLES =
  `<styleSheet xmlns="${NS.main}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/>` +
  '<family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const TYPES =
  `<Types xmlns="${NS.contentTypes}"><Default Extension="rels" ContentType="${CONTENT_TYPE.relationships}"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT_TYPE.workbook}"/>` +
  `<Override PartName="/xl/theme/theme1.xml" ContentType="${CONTENT_TYPE.theme}"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${CONTENT_TYPE.styles}"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT_TYPE.sharedStrings}"/></Types>`;

const relationships = (...all: readonly (readonly [string, string])[]) =>
  `${DECLARATION}<Relationships xmlns="${NS.packageRelationships}">` +
  all
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join("") +
  "</Relationships>";

/** Parts of the smallest workbook, which wants a sheet yet. */
export const BLANK_PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": DECLARATION + TYPES,
  "_rels/.rels": relationships([RELATION.officeDocument, "xl/workbook.xml"]),
  "xl/workbook.xml":
    `${DECLARATION}<workbook xmlns="${NS.main}" xmlns:r="${NS.relationships}"><workbookPr/>` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>' +
    '<sheets/><calcPr calcId="191029"/></workbook>',
  "xl/_rels/workbook.xml.rels": relationships(
    [RELATION.theme, "theme/theme1.xml"],
    [RELATION.styles, "styles.xml"],
    [RELATION.sharedStrings, "sharedStrings.xml"],
  ),
  "xl/theme/theme1.xml": DECLARATION + THEME,
  "xl/styles.xml": DECLARATION + STYLES,
  "xl/sharedStrings.xml": `${DECLARATION}<sst xmlns="${NS.main}" count="0" uniqueCount="0"></sst>`,
};
