import type { ChartFont, ChartLabelsContent, ChartSeriesContent } from "../excel/chart-content";
import { labelPositions, type SeriesKind } from "../excel/chart-type";
import { LABEL_LOOK, LABEL_POSITIONS } from "./chart-looks";
import { documentOf, elementOf, escapeText, insertInOrder } from "./drawing-markup";
import { lineMarkup, mergedFont, richMarkup, textPropertiesMarkup } from "./write-chart-format";
import { solidMarkup } from "./write-shape-look";
import { SERIES } from "./chart-order";
import { removeChild, type Element } from "./xml-document";

/** What labels depend on beside the series. */
export interface LabelSurroundings {
  readonly kind: SeriesKind;
  /** Labels set for all series at once. */
  readonly shared: ChartLabelsContent | undefined;
  /** Font of the whole chart. */
  readonly font: ChartFont | undefined;
}

/** Writes the labels of a series, those of its points included, in place of what it has. */
export function writeLabels(element: Element, series: ChartSeriesContent, around: LabelSurroundings): void {
  removeChild(element, "dLbls");
  const all = { ...around.shared, ...series.dataLabels };
  const shown = series.hasDataLabels === true || anyShown(around.shared ?? {});
  const points = Object.entries(series.points ?? {}).filter(
    ([, point]) => point.hasDataLabel !== undefined || point.dataLabel !== undefined,
  );
  if (!shown && !points.some(([, point]) => point.hasDataLabel === true)) return;
  const single = points
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([index, point]) => {
      const idx = `<c:idx val="${index}"/>`;
      if (!(point.hasDataLabel ?? shown)) return `<c:dLbl>${idx}<c:delete val="1"/></c:dLbl>`;
      const labels = { ...all, ...point.dataLabel };
      const { text } = labels;
      const font = mergedFont(LABEL_LOOK, around.font, labels.format?.font);
      const rich = text === undefined ? "" : `<c:layout/>${richMarkup(text, font)}`;
      return `<c:dLbl>${idx}${rich}${settingsMarkup(labels, around, true)}</c:dLbl>`;
    })
    .join("");
  const markup = `<c:dLbls>${single}${settingsMarkup(all, around, shown)}</c:dLbls>`;
  insertInOrder(element, elementOf(documentOf(element), markup), SERIES);
}

function anyShown(labels: ChartLabelsContent): boolean {
  const { showValue, showCategoryName, showSeriesName, showPercentage } = labels;
  return [showValue, showCategoryName, showSeriesName, showPercentage].includes(true);
}

function settingsMarkup(
  labels: ChartLabelsContent,
  { kind, font }: LabelSurroundings,
  shown: boolean,
): string {
  const { format, numberFormat, position, separator } = labels;
  const code = numberFormat === undefined ? ["General", 1] : [escapeText(numberFormat), 0];
  const fill = typeof format?.fill?.color === "string" ? solidMarkup(format.fill.color) : "<a:noFill/>";
  const known = position !== undefined && labelPositions(kind).includes(position) ? position : null;
  const place = known === null ? "" : `<c:dLblPos val="${LABEL_POSITIONS.toFile(known, "ctr")}"/>`;
  const flag = (name: string, on: boolean) => `<c:${name} val="${shown && on ? 1 : 0}"/>`;
  return [
    `<c:numFmt formatCode="${code[0]}" sourceLinked="${code[1]}"/>`,
    `<c:spPr>${fill}${lineMarkup(format?.border, null)}</c:spPr>`,
    textPropertiesMarkup(mergedFont(LABEL_LOOK, font, format?.font)),
    place,
    flag("showLegendKey", false),
    flag("showVal", labels.showValue ?? !anyShown({ ...labels, showValue: false })),
    flag("showCatName", labels.showCategoryName === true),
    flag("showSerName", labels.showSeriesName === true),
    flag("showPercent", labels.showPercentage === true),
    flag("showBubbleSize", false),
    separator === undefined ? "" : `<c:separator>${escapeText(separator)}</c:separator>`,
  ].join("");
}
