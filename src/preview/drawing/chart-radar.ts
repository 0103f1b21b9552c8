import type { ChartLook, SeriesLook } from "../excel/chart-look";
import { categoriesOf } from "./chart-categories";
import type { Area } from "./chart-frame";
import { drawSpotLabels } from "./chart-labels";
import { lineWeight, type Spot } from "./chart-lines";
import { drawMarker } from "./chart-markers";
import { along, chooseScale, type Scale, ticksOf } from "./chart-scale";
import { extentOf, stackPieces } from "./chart-stack";
import { accent, fillOf, GREY_LINE, strokeOf } from "./chart-style";
import { element, polyline } from "./chart-svg";
import { DEFAULT_FONT, drawText, fontOf, lineHeight, textWidth } from "./chart-text";

interface Web {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly count: number;
  readonly scale: Scale;
}

const LINE = { color: GREY_LINE, weight: 0.75 };
const GAP = 6;

/** Draws a radar chart within an area: a web with a corner for each category, and the series on it. */
export function drawRadar(look: ChartLook, area: Area): string {
  const web = layOut(look, area);
  return [
    drawWeb(look, web),
    ...look.series.map((series) => drawSeries(look, web, series)),
    drawLabels(look, web),
  ].join("");
}

function layOut(look: ChartLook, area: Area): Web {
  const pieces = stackPieces(look.series, look.blanks);
  const count = look.series.reduce((most, one) => Math.max(most, one.values.length), 0);
  const font = categoryFont(look);
  const { labelOf } = categoriesOf(look, false);
  const beside = Array.from({ length: count }, (_, index) => {
    const reach = Math.abs(Math.sin((index / count) * 2 * Math.PI));
    return reach > 0.05 ? textWidth(labelOf(index), font) + GAP : 0;
  });
  const room = Math.min(Math.max(0, ...beside), area.width * 0.3);
  const line = lineHeight(font);
  const radius = Math.max(10, Math.min(area.width / 2 - room, (area.height - 2 * line - GAP) / 2));
  const unitRoom = lineHeight(fontOf(DEFAULT_FONT, look.axes.value.format?.font)) * 1.15;
  const scale = chooseScale(extentOf(look.series, pieces), look.axes.value, radius / unitRoom, false);
  return { x: area.left + area.width / 2, y: area.top + area.height / 2, radius, count, scale };
}

const categoryFont = (look: ChartLook) =>
  fontOf(DEFAULT_FONT, look.format.font, look.axes.category.format?.font);

function spotAt({ x, y, radius, count }: Web, index: number, share: number): Spot {
  const angle = (index / Math.max(1, count)) * 2 * Math.PI;
  return [x + Math.sin(angle) * radius * share, y - Math.cos(angle) * radius * share];
}

function ring(web: Web, share: number): string {
  return `${polyline(Array.from({ length: web.count }, (_, index) => spotAt(web, index, share)))}Z`;
}

function drawWeb(look: ChartLook, web: Web): string {
  const { value } = look.axes;
  const rings =
    value.majorGridlines?.visible === false
      ? []
      : ticksOf(web.scale).map((tick) =>
          element("path", {
            d: ring(web, along(web.scale, tick)),
            fill: "none",
            ...strokeOf(value.majorGridlines?.format?.line, LINE),
          }),
        );
  const spoke = strokeOf(value.format?.line, null);
  const spokes =
    spoke["stroke"] === "none" || value.visible === false
      ? []
      : Array.from({ length: web.count }, (_, index) =>
          element("path", { d: polyline([[web.x, web.y], spotAt(web, index, 1)]), ...spoke }),
        );
  return [...rings, ...spokes].join("");
}

function drawSeries(look: ChartLook, web: Web, series: SeriesLook): string {
  const spots = series.values.map((value, index) => {
    if (value === null) return look.blanks === "Zero" ? spotAt(web, index, along(web.scale, 0)) : null;
    const share = Math.min(1, Math.max(0, along(web.scale, value)));
    return spotAt(web, index, share);
  });
  const whole = spots.length === web.count && spots.every((spot) => spot !== null);
  const d = whole ? `${polyline(spots)}Z` : polyline(closed(spots));
  const color = accent(series.index);
  const { format } = series.content;
  const shape = series.kind.filled
    ? element("path", { d, fill: fillOf(format?.fill, color), ...strokeOf(format?.line, null) })
    : element("path", {
        d,
        fill: "none",
        "stroke-linejoin": "round",
        "stroke-linecap": "round",
        ...strokeOf(format?.line, { color, weight: lineWeight(series) }),
      });
  const markers = spots.map((spot, index) => (spot ? drawMarker(series, index, spot[0], spot[1]) : ""));
  return shape + markers.join("") + drawSpotLabels(look, series, spots);
}

/** A line with gaps still runs from the last corner to the first. */
function closed(spots: readonly (Spot | null)[]): (Spot | null)[] {
  return [...spots, spots[0] ?? null];
}

function drawLabels(look: ChartLook, web: Web): string {
  const { category, value } = look.axes;
  const font = categoryFont(look);
  const valueFont = fontOf(DEFAULT_FONT, look.format.font, value.format?.font);
  const { labelOf } = categoriesOf(look, false);
  const half = lineHeight(font) / 2;
  const hidden = category.visible === false || category.tickLabelPosition === "None";
  const names = Array.from({ length: hidden ? 0 : web.count }, (_, index) => {
    const [x, y] = spotAt(web, index, 1 + GAP / web.radius);
    const aside = Math.sin((index / web.count) * 2 * Math.PI);
    const anchor = Math.abs(aside) < 0.05 ? "middle" : aside > 0 ? "start" : "end";
    return drawText(
      labelOf(index),
      { x, y: y - Math.cos((index / web.count) * 2 * Math.PI) * half, anchor },
      font,
    );
  });
  const format = value.numberFormat ?? look.series[0]?.valueFormat ?? "General";
  const bare = value.visible === false || value.tickLabelPosition === "None";
  const ticks = bare ? [] : ticksOf(web.scale);
  const values = ticks.map((tick) => {
    const [x, y] = spotAt(web, 0, along(web.scale, tick));
    return drawText(look.show(tick, format), { x: x - 4, y, anchor: "end" }, valueFont);
  });
  return [...names, ...values].join("");
}
