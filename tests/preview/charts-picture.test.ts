import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartSeriesContent } from "../../src/preview/excel/chart-content";
import type { ChartLook, SeriesLook } from "../../src/preview/excel/chart-look";
import { defaultGap, defaultOverlap, seriesKind } from "../../src/preview/excel/chart-type";
import { chartPicture } from "../../src/preview/drawing/chart-picture";
import { chooseScale, ticksOf } from "../../src/preview/drawing/chart-scale";

interface Given {
  readonly type: string;
  readonly values: readonly (number | null)[];
  readonly content?: ChartSeriesContent;
  readonly dates?: readonly number[];
  readonly x?: readonly number[];
  readonly gapWidth?: number;
  readonly overlap?: number;
}

const NAMES = ["North", "East", "South", "West", "Centre"];

function seriesOf(given: Given, index: number): SeriesLook {
  const kind = seriesKind(given.type);
  if (!kind) throw new Error(given.type);
  const numbers = given.dates ?? given.x;
  return {
    name: `Series ${index + 1}`,
    index,
    kind,
    secondary: given.content?.axisGroup === "Secondary",
    values: given.values,
    valueFormat: "General",
    x: given.values.map((_, place) => ({
      number: numbers?.[place] ?? 0,
      text: numbers ? `d${String(numbers[place])}` : (NAMES[place] ?? ""),
      format: given.dates ? "mmm yy" : "General",
      isNumber: numbers !== undefined,
    })),
    gapWidth: given.gapWidth ?? defaultGap(given.type),
    overlap: given.overlap ?? defaultOverlap(given.type),
    smooth: false,
    content: given.content ?? {},
  };
}

const lookOf = (series: readonly Given[], more: Partial<ChartLook> = {}): ChartLook => ({
  width: 360,
  height: 216,
  title: null,
  legend: null,
  series: series.map(seriesOf),
  axes: { category: {}, value: {}, category2: {}, value2: {} },
  blanks: "NotPlotted",
  plotFormat: {},
  format: {},
  dataLabels: {},
  show: (value, pattern) => (pattern === "mmm yy" ? `m${value}` : String(value)),
  isDate: (pattern) => pattern === "mmm yy",
  ...more,
});

const draw = (series: readonly Given[], more?: Partial<ChartLook>) =>
  chartPicture(lookOf(series, more), 480, 288);

type Attributes = Readonly<Record<string, string>>;

/** Attributes of every element of a kind, in order. */
function elements(svg: string, name: string): Attributes[] {
  return [...svg.matchAll(new RegExp(`<${name} ([^>]*?)/?>`, "g"))].map(([, inner = ""]) =>
    Object.fromEntries(
      [...inner.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]),
    ),
  );
}

/** Bars; the first rectangle is the chart's background. */
const bars = (svg: string) => elements(svg, "rect").slice(1);
const texts = (svg: string) => [...svg.matchAll(/<tspan [^>]*>([^<]*)</g)].map(([, text = ""]) => text);
const lines = (svg: string) => elements(svg, "path").filter((path) => path["fill"] === "none");
const number = (attributes: Attributes | undefined, name: string) => Number(attributes?.[name]);

/* J. Peltier, How Excel Calculates Automatic Chart Axis Limits (2012). */
describe("the scale of a value axis", () => {
  it.each([
    { min: 84, max: 100, fromZero: false, because: "a spread under a sixth of the largest leaves zero out" },
    { min: 83, max: 100, fromZero: true, because: "a spread over a sixth starts at zero" },
    { min: 0, max: 4.5, fromZero: true, because: "zero is a value" },
    { min: 5, max: 5, fromZero: true, because: "one value alone starts at zero" },
  ])("$min to $max: $because", ({ min, max, fromZero }) => {
    expect(chooseScale({ min, max }, {}, 10).min === 0).toBe(fromZero);
  });

  it.each([
    { min: 0.2, max: 1, most: 8, ends: [0, 1.2], unit: 0.2, because: "a full 100% leaves a step free above" },
    {
      min: 20,
      max: 95,
      most: 10,
      ends: [0, 100],
      unit: 10,
      because: "95 and a twentieth of the spread is under 100",
    },
    { min: -95, max: -20, most: 10, ends: [-100, 0], unit: 10, because: "below zero is the mirror" },
    { min: -40, max: 60, most: 8, ends: [-60, 80], unit: 20, because: "both sides get a twentieth" },
    { min: 0, max: 0, most: 8, ends: [0, 1], unit: 0.2, because: "zeros alone get room of 1" },
  ])("$min to $max is shown from $ends: $because", ({ min, max, most, ends, unit }) => {
    const scale = chooseScale({ min, max }, {}, most);
    expect([scale.min, scale.max]).toEqual(ends);
    expect(scale.unit).toBeCloseTo(unit, 12);
  });

  it("keeps what was set", () => {
    const scale = chooseScale({ min: 3, max: 7 }, { minimum: 1, maximum: 8, majorUnit: 3.5 }, 10);
    expect([scale.min, scale.max, scale.unit]).toEqual([1, 8, 3.5]);
    expect(ticksOf(scale)).toEqual([1, 4.5, 8]);
  });

  it("covers all values in steps of 1, 2 or 5", () => {
    const values = fc.tuple(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    );
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 14 }), ([a, b], most) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        // Closer than that, binary fractions decide.
        fc.pre(max - min > 1e-6 * Math.abs(max) || max === min);
        const scale = chooseScale({ min, max }, {}, most);
        const slack = scale.unit * 1e-6;
        expect(scale.min).toBeLessThanOrEqual(min + slack);
        expect(scale.max).toBeGreaterThanOrEqual(max - slack);
        const leading = Number(scale.unit.toExponential().split("e")[0]);
        expect([1, 2, 5]).toContain(leading);
        expect(ticksOf(scale).length).toBeLessThanOrEqual(most + 3);
      }),
    );
  });

  it("has powers when it is logarithmic", () => {
    const scale = chooseScale({ min: 3, max: 500 }, { scaleType: "Logarithmic" }, 10);
    expect(ticksOf(scale)).toEqual([1, 10, 100, 1000]);
  });
});

describe("columns and bars", () => {
  it("are as high as their values", () => {
    const [half, full] = bars(draw([{ type: "ColumnClustered", values: [50, 100] }]));
    expect(number(half, "height") / number(full, "height")).toBeCloseTo(0.5, 2);
    const bottom = (bar: Attributes | undefined) => number(bar, "y") + number(bar, "height");
    expect(bottom(half)).toBeCloseTo(bottom(full), 1);
  });

  it("lie on their side in a bar chart, the first one lowest", () => {
    const [first, second] = bars(draw([{ type: "BarClustered", values: [50, 100] }]));
    expect(number(first, "width") / number(second, "width")).toBeCloseTo(0.5, 2);
    expect(number(first, "y")).toBeGreaterThan(number(second, "y"));
  });

  it("run from the top when the categories run backwards", () => {
    const axes = { ...lookOf([]).axes, category: { reversePlotOrder: true } };
    const [first, second] = bars(draw([{ type: "BarClustered", values: [50, 100] }], { axes }));
    expect(number(first, "y")).toBeLessThan(number(second, "y"));
  });

  it("take the width that the gap leaves: 100 % is as much as a column", () => {
    const svg = draw([{ type: "ColumnClustered", values: [1, 1, 1], gapWidth: 100 }]);
    const [a, b] = bars(svg);
    expect(number(b, "x") - number(a, "x")).toBeCloseTo(2 * number(a, "width"), 1);
  });

  it("stand side by side, and lap over by their overlap", () => {
    const pair = (overlap: number) => {
      const type = "ColumnClustered";
      const [a, b] = bars(
        draw([
          { type, values: [1], overlap },
          { type, values: [1], overlap },
        ]),
      );
      return (number(b, "x") - number(a, "x")) / number(a, "width");
    };
    expect(pair(0)).toBeCloseTo(1, 2);
    expect(pair(100)).toBeCloseTo(0, 2);
    expect(pair(-50)).toBeCloseTo(1.5, 2);
  });

  it("stack upon each other, below zero downwards", () => {
    const type = "ColumnStacked";
    const [up, more, down] = bars(
      draw([
        { type, values: [10] },
        { type, values: [5] },
        { type, values: [-5] },
      ]),
    );
    expect(number(more, "y") + number(more, "height")).toBeCloseTo(number(up, "y"), 1);
    expect(number(down, "y")).toBeCloseTo(number(up, "y") + number(up, "height"), 1);
    expect(number(more, "height")).toBeCloseTo(number(down, "height"), 1);
  });

  it("fill the plot at 100 %", () => {
    const type = "ColumnStacked100";
    const svg = draw([
      { type, values: [3, 1] },
      { type, values: [1, 3] },
    ]);
    const [a, b, c, d] = bars(svg).map((bar) => number(bar, "height"));
    expect((a ?? 0) + (c ?? 0)).toBeCloseTo((b ?? 0) + (d ?? 0), 1);
    expect((a ?? 0) / (c ?? 1)).toBeCloseTo(3, 1);
  });

  it("make a waterfall where the lowest of the stack has no fill", () => {
    const clear = { format: { fill: { color: null } } };
    const svg = draw([
      { type: "ColumnStacked", values: [0, 60, 55], content: clear },
      { type: "ColumnStacked", values: [60, 10, 15], content: { format: { fill: { color: "#107C10" } } } },
    ]);
    const drawn = bars(svg);
    expect(drawn.map((bar) => bar["fill"])).toEqual(["#107C10", "#107C10", "#107C10"]);
    const [start, step] = drawn;
    expect(number(step, "y") + number(step, "height")).toBeCloseTo(number(start, "y"), 1);
  });

  it("leave blanks out", () => {
    expect(bars(draw([{ type: "ColumnClustered", values: [1, null, 3] }]))).toHaveLength(2);
  });

  it("colour single points", () => {
    const points = { 1: { format: { fill: { color: "#C50F1F" } } } };
    const fills = bars(draw([{ type: "ColumnClustered", values: [1, 2], content: { points } }])).map(
      (bar) => bar["fill"],
    );
    expect(fills).toEqual(["#156082", "#C50F1F"]);
  });

  it("carry labels inside or outside of their ends", () => {
    const yOf = (position: string) => {
      const svg = draw([
        { type: "ColumnClustered", values: [77], content: { hasDataLabels: true, dataLabels: { position } } },
      ]);
      const label = elements(svg, "tspan")[texts(svg).indexOf("77")];
      return { label: number(label, "y"), top: number(bars(svg)[0], "y") };
    };
    expect(yOf("OutsideEnd").label).toBeLessThan(yOf("OutsideEnd").top);
    expect(yOf("InsideEnd").label).toBeGreaterThan(yOf("InsideEnd").top);
    expect(yOf("InsideBase").label).toBeGreaterThan(yOf("Center").label);
  });
});

describe("lines", () => {
  const dOf = (blanks: string) =>
    lines(draw([{ type: "Line", values: [1, null, 3, 4] }], { blanks }))[0]?.["d"] ?? "";

  it("break at a blank, run through zero, or go straight over it", () => {
    expect(dOf("NotPlotted").match(/M/g)).toHaveLength(2);
    expect(dOf("Interplotted").match(/M/g)).toHaveLength(1);
    expect(dOf("Interplotted").match(/L/g)).toHaveLength(2);
    expect(dOf("Zero").match(/L/g)).toHaveLength(3);
  });

  it("are dashed, thin and coloured as set, or not there", () => {
    const line = { color: "#595959", weight: 1, lineStyle: "Dash" };
    const [path] = lines(draw([{ type: "Line", values: [1, 2], content: { format: { line } } }]));
    expect(path).toMatchObject({ stroke: "#595959", "stroke-width": "1", "stroke-dasharray": "4 3" });
    const none = { format: { line: { lineStyle: "None" } } };
    expect(lines(draw([{ type: "Line", values: [1, 2], content: none }]))).toHaveLength(0);
  });

  it("have a marker for each value", () => {
    expect(elements(draw([{ type: "LineMarkers", values: [1, null, 3] }]), "circle")).toHaveLength(2);
    expect(elements(draw([{ type: "Line", values: [1, 2, 3] }]), "circle")).toHaveLength(0);
  });

  it("use the second axis when they are on it", () => {
    const axes = {
      ...lookOf([]).axes,
      value: { minimum: 0, maximum: 2000, majorUnit: 1000 },
      value2: { minimum: 0, maximum: 0.8, majorUnit: 0.4 },
    };
    const svg = draw(
      [
        { type: "ColumnClustered", values: [1000, 2000] },
        { type: "LineMarkers", values: [0.4, 0.8], content: { axisGroup: "Secondary" } },
      ],
      { axes },
    );
    expect(texts(svg)).toEqual(expect.arrayContaining(["1000", "2000", "0.4", "0.8"]));
    const tops = bars(svg).map((bar) => number(bar, "y"));
    elements(svg, "circle").forEach((spot, index) =>
      expect(number(spot, "cy")).toBeCloseTo(tops[index] ?? 0, 1),
    );
  });

  it("stand over the columns of a combination, in the middle of each", () => {
    const svg = draw([
      { type: "ColumnClustered", values: [3, 5] },
      { type: "LineMarkers", values: [4, 4] },
    ]);
    const middles = bars(svg).map((bar) => number(bar, "x") + number(bar, "width") / 2);
    const spots = elements(svg, "circle").map((spot) => number(spot, "cx"));
    spots.forEach((x, index) => expect(x).toBeCloseTo(middles[index] ?? 0, 1));
  });

  it("leave room on a date axis for months without a reading", () => {
    // January, February and April 2024.
    const spots = elements(
      draw([{ type: "LineMarkers", values: [1, 2, 3], dates: [45292, 45323, 45383] }]),
      "circle",
    );
    const [jan, feb, apr] = spots.map((spot) => number(spot, "cx"));
    expect((apr ?? 0) - (feb ?? 0)).toBeCloseTo(2 * ((feb ?? 0) - (jan ?? 0)), 1);
  });

  it("of a scatter chart stand at their x", () => {
    const axes = { ...lookOf([]).axes, category: { minimum: 0, maximum: 10 } };
    const svg = draw([{ type: "XYScatter", values: [1, 1, 1], x: [0, 5, 10] }], { axes });
    const [a, b, c] = elements(svg, "circle").map((spot) => number(spot, "cx"));
    expect((b ?? 0) - (a ?? 0)).toBeCloseTo((c ?? 0) - (b ?? 0), 1);
  });
});

describe("other shapes", () => {
  it("fill stacked areas from one to the next", () => {
    const type = "AreaStacked";
    const svg = draw([
      { type, values: [10, 10] },
      { type, values: [5, 5] },
    ]);
    const areas = elements(svg, "path");
    expect(areas.map((area) => area["fill"])).toEqual(["#156082", "#E97132"]);
    const heights = areas.map(({ d = "" }) => [...d.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y)));
    expect(Math.max(...(heights[1] ?? []))).toBeCloseTo(Math.min(...(heights[0] ?? [])), 1);
  });

  it("close a radar with a corner for each category", () => {
    const svg = draw([{ type: "Radar", values: [1, 2, 3, 4, 5] }]);
    const series = lines(svg).at(-1)?.["d"] ?? "";
    expect(series.endsWith("Z")).toBe(true);
    expect(series.match(/[ML]/g)).toHaveLength(5);
    expect(texts(svg)).toEqual(expect.arrayContaining(["North", "Centre"]));
  });

  it("cut a pie into slices by their share", () => {
    const svg = draw([
      {
        type: "Pie",
        values: [1, 3],
        content: {
          hasDataLabels: true,
          dataLabels: { showPercentage: true, showValue: false, numberFormat: "p" },
        },
      },
    ]);
    expect(elements(svg, "path").map((slice) => slice["fill"])).toEqual(["#156082", "#E97132"]);
    expect(texts(svg)).toEqual(["0.25", "0.75"]);
  });
});

describe("around the plot", () => {
  it("writes the title, safely", () => {
    const svg = draw([{ type: "Line", values: [1] }], { title: { text: "R&D <costs>", content: {} } });
    expect(svg).toContain("R&amp;D &lt;costs&gt;");
  });

  it("names all series in the legend but those taken out", () => {
    const series = [1, 2, 3].map((value) => ({ type: "Line", values: [value] }));
    const svg = draw(series, { legend: { position: "Bottom", entries: { 1: { visible: false } } } });
    expect(texts(svg)).toEqual(expect.arrayContaining(["Series 1", "Series 3"]));
    expect(texts(svg)).not.toContain("Series 2");
  });

  it.each([
    { position: "Right", coordinate: "x", later: true },
    { position: "Left", coordinate: "x", later: false },
    { position: "Bottom", coordinate: "y", later: true },
    { position: "Top", coordinate: "y", later: false },
  ])("puts the legend at the $position", ({ position, coordinate, later }) => {
    const svg = draw([{ type: "ColumnClustered", values: [5] }], { legend: { position } });
    const entry = number(elements(svg, "tspan")[texts(svg).indexOf("Series 1")], coordinate);
    const bar = bars(svg).find((rect) => number(rect, "width") > 10);
    expect(entry > number(bar, coordinate)).toBe(later);
  });

  it("shows no axis that is hidden, and no gridlines when switched off", () => {
    const off = {
      category: { visible: false },
      value: { visible: false, majorGridlines: { visible: false } },
      category2: {},
      value2: {},
    };
    const svg = draw([{ type: "ColumnClustered", values: [1, 2] }], { axes: off });
    expect([texts(svg), elements(svg, "line")]).toEqual([[], []]);
  });

  it("keeps everything within the chart, however small", () => {
    const sizes = fc.record({
      width: fc.integer({ min: 40, max: 900 }),
      height: fc.integer({ min: 40, max: 600 }),
    });
    const types = fc.constantFrom(
      "Line",
      "ColumnClustered",
      "BarStacked",
      "RadarMarkers",
      "Doughnut",
      "AreaStacked",
      "XYScatterLines",
    );
    fc.assert(
      fc.property(
        sizes,
        types,
        fc.array(fc.option(fc.integer({ min: -50, max: 99 })), { maxLength: 5 }),
        (size, type, values) => {
          const svg = draw([{ type, values }], {
            ...size,
            title: { text: "Title", content: {} },
            legend: {},
          });
          expect(svg).not.toMatch(/NaN|Infinity|undefined|(width|height|r)="-/);
        },
      ),
    );
  });
});
