import type { ChartContent } from "../excel/chart-content";
import type { ChartDrawing } from "../excel/shape-state";
import type { DrawingContext } from "./drawing-context";
import { documentOf, elementOf } from "./drawing-markup";
import { CONTENT_TYPE, NS, RELATION } from "./namespaces";
import type { PackageFile } from "./package-file";
import { writeChartContent } from "./write-chart-content";
import { identityMarkup } from "./write-shape";
import { attribute, child, type Element, parseXml, rootOf, serializeXml } from "./xml-document";

const EMPTY = [
  `<c:chartSpace xmlns:c="${NS.chart}" xmlns:a="${NS.drawing}" xmlns:r="${NS.relationships}">`,
  '<c:date1904 val="0"/><c:chart><c:plotArea><c:layout/></c:plotArea></c:chart>',
  '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/>',
  "<c:pageSetup/></c:printSettings></c:chartSpace>",
].join("");

/** Puts a new chart into the file. @returns the frame that shows it. */
export function newChartFrame(
  file: PackageFile,
  path: string,
  root: Element,
  drawing: ChartDrawing,
  number: number,
  place: DrawingContext,
): Element {
  const part = file.freePath("xl/charts/chart", ".xml");
  const document = parseXml(EMPTY, part);
  writeChartContent(rootOf(document), null, drawing.content as ChartContent, place);
  file.setText(part, serializeXml(document), CONTENT_TYPE.chart);
  const id = file.relate(path, RELATION.chart, part);
  const data = `<a:graphicData uri="${NS.chart}"><c:chart r:id="${id}"/></a:graphicData>`;
  const markup = [
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${identityMarkup(drawing, number)}<xdr:cNvGraphicFramePr/>`,
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic>${data}</a:graphic></xdr:graphicFrame>`,
  ];
  return elementOf(documentOf(root), markup.join(""));
}

/** Changes a chart's part from what it was to what it is to be. */
export function writeChartPart(
  file: PackageFile,
  path: string,
  frame: Element,
  before: ChartDrawing,
  after: ChartDrawing,
  place: DrawingContext,
): void {
  const chart = child(child(child(frame, "graphic"), "graphicData"), "chart");
  const id = attribute(chart, "id");
  const part = file.relationships(path).find((known) => known.id === id)?.target;
  const text = part === undefined ? null : file.text(part);
  if (part === undefined || text === null) return;
  const document = parseXml(text, part);
  writeChartContent(rootOf(document), before.content as ChartContent, after.content as ChartContent, place);
  file.setText(part, serializeXml(document));
}
