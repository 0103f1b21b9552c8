import type { ChartLook, SeriesLook } from "../excel/chart-look";
import { drawAxes, drawGridlines } from "./chart-axes";
import { barsOf, drawBars } from "./chart-bars";
import { type Area, type AxisGroup, type Frame, layOut } from "./chart-frame";
import { drawBarLabels, drawSpotLabels } from "./chart-labels";
import { drawLegend } from "./chart-legend";
import { drawArea, drawLine, spotsOf } from "./chart-lines";
import { drawPie } from "./chart-pie";
import { drawRadar } from "./chart-radar";
import { fillOf, GREY_LINE, strokeOf } from "./chart-style";
import { element } from "./chart-svg";
import { DEFAULT_FONT, drawText, fontOf, lineHeight, wrapText } from "./chart-text";

const PADDING = 7;
/** Within an axis group, Excel draws areas first and scattered points last. */
const LAYERS = ["area", "column", "bar", "line", "scatter"];

/**
 * Draws a chart as Excel would, near enough to judge its layout.
 *
 * @param look - What the chart shows, sizes in points.
 * @param width - Width of the picture in pixels; the chart is scaled to it.
 * @param height - Height of the picture in pixels.
 * @returns SVG markup of one `svg` element.
 */
export function chartPicture(look: ChartLook, width: number, height: number): string {
  const title = drawTitle(look);
  const { markup: legend, rest } = drawLegend(look, title.rest);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${look.width} ${look.height}`,
      preserveAspectRatio: "none",
    },
    [drawBackground(look), drawPlot(look, rest), title.markup, legend],
  );
}

function drawBackground({ width, height, format }: ChartLook): string {
  return element("rect", {
    x: 0.375,
    y: 0.375,
    width: width - 0.75,
    height: height - 0.75,
    rx: format.roundedCorners === true ? 8 : undefined,
    fill: fillOf(format.fill, "#FFFFFF"),
    ...strokeOf(format.border, { color: GREY_LINE, weight: 0.75 }),
  });
}

function drawTitle(look: ChartLook): { readonly markup: string; readonly rest: Area } {
  const whole = {
    left: PADDING,
    top: PADDING,
    width: look.width - 2 * PADDING,
    height: look.height - 2 * PADDING,
  };
  if (!look.title) return { markup: "", rest: whole };
  const { text, content } = look.title;
  const font = fontOf({ ...DEFAULT_FONT, size: 14 }, { ...look.format.font, size: 14 }, content.format?.font);
  const lines = wrapText(text, whole.width * 0.9, font);
  const height = lines.length * lineHeight(font);
  const place = { x: look.width / 2, y: whole.top + height / 2 };
  const markup = drawText(lines, place, font);
  if (content.overlay === true) return { markup, rest: whole };
  const used = height + 5;
  return { markup, rest: { ...whole, top: whole.top + used, height: whole.height - used } };
}

/** Where everything of a chart with straight axes stands; `null` for other charts. */
export function chartFrame(look: ChartLook): Frame | null {
  const round = look.series.some((one) => ["pie", "doughnut", "radar"].includes(one.kind.shape));
  if (round || look.series.length === 0) return null;
  return layOut(look, drawLegend(look, drawTitle(look).rest).rest);
}

function drawPlot(look: ChartLook, area: Area): string {
  const [first] = look.series;
  if (!first || area.width < 10 || area.height < 10) return "";
  if (first.kind.shape === "pie" || first.kind.shape === "doughnut") return drawPie(look, area);
  if (first.kind.shape === "radar") return drawRadar(look, area);
  const frame = layOut(look, area);
  return [
    drawPlotArea(look, frame),
    drawGridlines(look, frame),
    drawGroup(look, frame, frame.primary),
    frame.secondary ? drawGroup(look, frame, frame.secondary) : "",
    drawAxes(look, frame, area),
  ].join("");
}

function drawPlotArea({ plotFormat }: ChartLook, { plot }: Frame): string {
  const fill = fillOf(plotFormat.fill, "none");
  const stroke = strokeOf(plotFormat.border, null);
  if (fill === "none" && stroke["stroke"] === "none") return "";
  return element("rect", {
    x: plot.left,
    y: plot.top,
    width: plot.width,
    height: plot.height,
    fill,
    ...stroke,
  });
}

function drawGroup(look: ChartLook, frame: Frame, group: AxisGroup): string {
  const ordered = LAYERS.map((shape) => group.series.filter((one) => one.kind.shape === shape));
  return ordered
    .flat()
    .map((series) => drawSeries(look, frame, group, series))
    .join("");
}

function drawSeries(look: ChartLook, frame: Frame, group: AxisGroup, series: SeriesLook): string {
  switch (series.kind.shape) {
    case "area":
      return drawArea(look, frame, group, series);
    case "column":
    case "bar": {
      const bars = barsOf(look, frame, group, series);
      const varied = series.content.varyByCategories === true && look.series.length === 1;
      return drawBars(series, bars, varied) + drawBarLabels(look, series, bars);
    }
    default: {
      const spots = spotsOf(look, frame, group, series);
      return drawLine(look, frame, series, spots) + drawSpotLabels(look, series, spots);
    }
  }
}
