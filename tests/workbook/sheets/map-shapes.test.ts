import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sitePoint } from "../../../src/workbook/drawing/shape-spec";
import type { ConnectorSpec, FigureSpec, ShapeSpec } from "../../../src/workbook/drawing/shape-spec";
import { textWidth, wrap } from "../../../src/workbook/drawing/text-fit";
import { boxName } from "../../../src/workbook/sheets/map-names";
import {
  areaOf,
  FIRST_WIDTH,
  mapSheetContent,
  OTHER_WIDTH,
  planMapDrawing,
  ROW_HEIGHT,
  TOP_HEIGHTS,
} from "../../../src/workbook/sheets/map-sheet";
import { mapShapes } from "../../../src/workbook/sheets/map-shapes";
import { loadLanguage } from "../../../src/words/say";
import type { MapContent } from "../../../src/workbook/sheets/map-content";
import type { MapLayout } from "../../../src/engine/map/model";
import { link, mapOf, objective, sampleMap } from "./map-sample";

const textOf = ({ text }: FigureSpec): string => (text?.runs ?? []).map((run) => run.text).join("");
const named = (shapes: readonly ShapeSpec[], name: string): ShapeSpec | undefined =>
  shapes.find((shape) => shape.name === name);
function figure(shapes: readonly ShapeSpec[], name: string): FigureSpec {
  const found = named(shapes, name);
  if (found?.kind !== "figure") throw new Error(`There is no figure ${name}.`);
  return found;
}
const figures = (shapes: readonly ShapeSpec[]): FigureSpec[] =>
  shapes.filter((shape) => shape.kind === "figure");
const connectors = (shapes: readonly ShapeSpec[]): ConnectorSpec[] =>
  shapes.filter((shape) => shape.kind === "connector");

/** Two boxes, one above the other. */
function twoBoxes(route: Partial<MapLayout["routes"][number]> = {}): MapLayout {
  return {
    width: 600,
    height: 200,
    bands: [
      { name: "Financial", x: 0, y: 0, width: 600, height: 100 },
      { name: "Customer", x: 0, y: 100, width: 600, height: 100 },
    ],
    boxes: [
      { objective: "Profit", x: 200, y: 25, width: 130, height: 52 },
      { objective: "Loyalty", x: 200, y: 125, width: 130, height: 52 },
    ],
    routes: [
      {
        link: 0,
        shape: "straight",
        points: [
          { x: 265, y: 125 },
          { x: 265, y: 77 },
        ],
        ...route,
      },
    ],
  };
}
const PROFIT = objective("Profit", { score: 0.964, change: 0.02, theme: "Growth" });
const LOYALTY = objective("Loyalty", {
  perspective: "Customer",
  status: "at-risk",
  score: 0.85,
  change: -0.1,
});

describe("a box", () => {
  const content = mapOf([PROFIT, LOYALTY], [link("Loyalty", "Profit", { lag: 2 })], { layout: twoBoxes() });
  const shapes = mapShapes(content);

  it("says name, status in a word and a sign, score, trend and theme", () => {
    expect(textOf(figure(shapes, boxName("Profit")))).toBe("Profit\n✔ On track  96% ↗  Ⓖ");
    expect(textOf(figure(shapes, boxName("Loyalty")))).toBe("Loyalty\n▲ At risk  85% ↘");
  });

  it("says all of it in its alternative text, and where it leads", () => {
    expect(figure(shapes, boxName("Loyalty")).alt).toBe(
      "Objective Loyalty, At risk, score 85%, worse than the period before; leads to Profit",
    );
    expect(figure(shapes, boxName("Profit")).alt).toBe(
      "Objective Profit, On track, score 96%, better than the period before, theme Growth",
    );
  });

  it("shows a dash where there is no score", () => {
    const none = mapOf([objective("New", { score: null, status: "no-data" })], []);
    expect(textOf(figure(mapShapes(none), boxName("New")))).toBe("New\n○ No data  –");
  });

  it("speaks the workbook's language", async () => {
    await loadLanguage("de");
    const german = mapShapes({ ...content, language: "de" });
    expect(textOf(figure(german, boxName("Profit")))).toBe("Profit\n✔ Im Plan  96\u00a0% ↗  Ⓖ");
    expect(figure(german, boxName("Loyalty")).alt).toContain("führt zu Profit");
  });

  it("has a border of its own for each status, so that a grey print tells them apart", () => {
    const statuses = ["on-track", "at-risk", "off-track", "no-data"] as const;
    const lines = statuses.map((status) => {
      const shown = mapShapes(
        mapOf([objective("One", { status, score: status === "no-data" ? null : 1 })], []),
      );
      const { stroke } = figure(shown, boxName("One"));
      return `${stroke?.weight} ${stroke?.dash}`;
    });
    expect(new Set(lines).size).toBe(statuses.length);
  });
});

describe("a link", () => {
  const linkOf = (route: Partial<MapLayout["routes"][number]> = {}, more: Parameters<typeof link>[2] = {}) =>
    mapShapes(mapOf([PROFIT, LOYALTY], [link("Loyalty", "Profit", more)], { layout: twoBoxes(route) }));
  const lines = (shapes: readonly ShapeSpec[]): ConnectorSpec[] =>
    connectors(shapes).filter(({ name }) => name.includes(">"));

  it("is one connector from the cause's top to the effect's foot, with an arrowhead", () => {
    const [line, ...more] = lines(linkOf());
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      course: "Straight",
      begin: { figure: boxName("Loyalty"), site: 0 },
      end: { figure: boxName("Profit"), site: 2 },
      arrow: true,
      alt: "Loyalty leads to Profit; observed",
    });
  });

  it("is a chain through points, whose last piece alone has the arrowhead", () => {
    const points = [
      { x: 265, y: 125 },
      { x: 400, y: 110 },
      { x: 400, y: 90 },
      { x: 265, y: 77 },
    ];
    const shapes = linkOf({ points });
    const chain = lines(shapes);
    expect(chain.map(({ arrow }) => arrow)).toEqual([false, false, true]);
    chain.slice(1).forEach(({ begin }, place) => {
      expect(begin).toEqual(chain[place]?.end);
    });
    const drawn = chain.slice(0, -1).map(({ end }) => sitePoint(figure(shapes, end.figure).place, end.site));
    const [first, last] = [points[1], points[2]];
    const shift = { x: (drawn[0]?.x ?? 0) - (first?.x ?? 0), y: (drawn[0]?.y ?? 0) - (first?.y ?? 0) };
    expect(drawn[1]).toEqual({ x: (last?.x ?? 0) + shift.x, y: (last?.y ?? 0) + shift.y });
    const box = figure(shapes, boxName("Profit")).place;
    expect(box.x - 200).toBeCloseTo(shift.x, 9);
  });

  it("is two curves that meet at the apex of an arc", () => {
    const points = [
      { x: 265, y: 125 },
      { x: 300, y: 90 },
      { x: 330, y: 51 },
    ];
    const arcs = lines(linkOf({ shape: "arc", points }));
    expect(arcs.map(({ course }) => course)).toEqual(["Curve", "Curve"]);
    expect(arcs.map(({ begin, end }) => [begin.site, end.site])).toEqual([
      [0, 1],
      [3, 3],
    ]);
  });

  it("is dashed when it is only asserted, and heavier when it was tested", () => {
    const strokes = (["asserted", "observed", "tested"] as const).map(
      (evidence) => lines(linkOf({}, { evidence }))[0]?.stroke,
    );
    expect(strokes.map((stroke) => stroke?.dash)).toEqual(["Dash", "Solid", "Solid"]);
    expect(strokes[2]?.weight).toBeGreaterThan(strokes[1]?.weight ?? 9);
  });

  it("has a minus sign and another colour when more of the cause gives less of the effect", () => {
    const against = linkOf({}, { sign: -1 });
    const minus = figures(against).find(({ name }) => name.endsWith(" minus"));
    expect(minus && textOf(minus)).toBe("−");
    expect(lines(against)[0]?.stroke.color).not.toBe(lines(linkOf())[0]?.stroke.color);
    expect(lines(against)[0]?.alt).toBe("Loyalty works against Profit; observed");
    expect(figures(linkOf()).some(({ name }) => name.endsWith(" minus"))).toBe(false);
  });

  it("says its lag", () => {
    expect(lines(linkOf({}, { lag: 2 }))[0]?.alt).toBe("Loyalty leads to Profit; observed; after 2 periods");
  });

  it("goes straight between the facing edges when the user moved a box", () => {
    const points = [
      { x: 265, y: 125 },
      { x: 400, y: 110 },
      { x: 265, y: 77 },
    ];
    const content = mapOf([PROFIT, LOYALTY], [link("Loyalty", "Profit")], { layout: twoBoxes({ points }) });
    const place = { x: 480, y: 190, width: 130, height: 52 };
    const shapes = mapShapes(content, {
      origin: { x: 0, y: 0 },
      moved: new Map([[boxName("Profit"), place]]),
    });
    expect(figure(shapes, boxName("Profit")).place).toEqual(place);
    expect(lines(shapes).map(({ begin, end }) => [begin.site, end.site])).toEqual([[3, 1]]);
    expect(figures(shapes).filter(({ name }) => name.includes("point"))).toEqual([]);
  });
});

describe("a box too narrow for status and score in one line", () => {
  it("begins the score on the next", () => {
    const layout = twoBoxes();
    const boxes = layout.boxes.map((box) => ({ ...box, width: 80 }));
    const shapes = mapShapes(mapOf([PROFIT, LOYALTY], [], { layout: { ...layout, boxes } }));
    expect(textOf(figure(shapes, boxName("Profit")))).toBe("Profit\n✔ On track\n96% ↗  Ⓖ");
  });
});

describe("header, legend and sign-off", () => {
  it("shows mission, vision and goals with their years", () => {
    const header = textOf(figure(mapShapes(sampleMap(8)), "BSC map header"));
    expect(header.split("\n")).toEqual([
      "Mission: Bring people together, safely and at a fair price.",
      "Vision: The airline that small cities choose first.",
      "Goal by 2029: One million passengers a year with a margin of 12%",
    ]);
  });

  it("leaves the header out when there is nothing to say", () => {
    expect(named(mapShapes(mapOf([PROFIT], [])), "BSC map header")).toBeUndefined();
  });

  it("counts who has signed", () => {
    expect(textOf(figure(mapShapes(sampleMap(8)), "BSC map legend signed"))).toBe("Validated by 1 of 2");
    expect(named(mapShapes(mapOf([PROFIT], [])), "BSC map legend signed")).toBeUndefined();
  });

  it("says each theme's own score beside its mark, in words too", () => {
    const themes: MapContent["themes"] = [
      { theme: "growth", score: 0.924, status: "at-risk", coverage: 1, objectives: [], contributions: [] },
    ];
    const objectives = [objective("Sell", { theme: "Growth" }), objective("Rest", { theme: "Calm" })];
    const shapes = mapShapes(mapOf(objectives, [], { themes }));
    const growth = figure(shapes, "BSC map legend theme 1");
    expect(textOf(growth)).toBe("Ⓖ Growth  92% ▲ At risk");
    expect(growth.alt).toBe("Theme: Growth, 92% ▲ At risk");
    expect(textOf(figure(shapes, "BSC map legend theme 2"))).toBe("Ⓒ Calm");
  });

  it("explains only what the map shows", () => {
    const content = mapOf([PROFIT, LOYALTY], [link("Loyalty", "Profit")], { layout: twoBoxes() });
    const names = mapShapes(content).map(({ name }) => name);
    expect(names).toContain("BSC map legend observed line");
    expect(names).not.toContain("BSC map legend asserted line");
    expect(names).not.toContain("BSC map legend against line");
    expect(names.filter((name) => name.startsWith("BSC map legend theme"))).toHaveLength(1);
  });
});

/** The same map with another name for its first objective, also as its mission. */
function renamed(content: MapContent, name: string): MapContent {
  const [first] = content.input.objectives;
  const objectives = content.input.objectives.map((one) => (one === first ? { ...one, name } : one));
  const boxes = content.layout.boxes.map((box) =>
    box.objective === first?.name ? { ...box, objective: name } : box,
  );
  return {
    ...content,
    input: { ...content.input, objectives },
    layout: { ...content.layout, boxes },
    statement: { ...content.statement, mission: `To ${name}` },
  };
}

describe("any map", () => {
  const contents = fc.integer({ min: 1, max: 40 }).map((count) => sampleMap(count));

  it("has one name and words for each shape, and glues every connector to figures of its own", () => {
    fc.assert(
      fc.property(contents, (content) => {
        const shapes = mapShapes(content);
        const names = new Set(shapes.map(({ name }) => name));
        expect(names.size).toBe(shapes.length);
        for (const { alt } of shapes) expect(alt.trim()).not.toBe("");
        for (const { begin, end } of connectors(shapes)) {
          expect(names.has(begin.figure) && names.has(end.figure)).toBe(true);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("cuts no text off: each fits its shape at 8 points or more", () => {
    fc.assert(
      fc.property(contents, fc.string({ minLength: 1, maxLength: 90 }), (content, name) => {
        const shapes = mapShapes(renamed(content, name));
        for (const { place, text } of figures(shapes)) {
          if (!text) continue;
          const [left, top, right, bottom] = text.margins;
          const width = place.width - left - right;
          const size = Math.max(...text.runs.map((run) => run.size));
          const lines = text.runs
            .map((run) => run.text)
            .join("")
            .split("\n");
          for (const run of text.runs) expect(run.size).toBeGreaterThanOrEqual(8);
          const paragraphs = lines.flatMap((line, at) => {
            const its = at === 0 ? (text.runs[0]?.size ?? size) : (text.runs[1]?.size ?? size);
            return wrap(line, width + 0.01, its, text.runs[0]?.bold ?? false).map(() => its * 1.22);
          });
          const height = paragraphs.reduce((sum, one) => sum + one, 0);
          expect(height).toBeLessThanOrEqual(place.height - top - bottom + 1);
          expect(textWidth("m", size)).toBeLessThan(Math.max(width, 12));
        }
      }),
      { numRuns: 12 },
    );
  });

  it.each([4, 5])("of %i perspectives prints no letter below 6 points on an A4 page", (count) => {
    const bands = ["Financial", "Customer", "Internal process", "Learning and growth", "Society"];
    for (let objectives = count; objectives <= 40; objectives += 4) {
      const content = sampleMap(objectives, bands.slice(0, count));
      const { end } = planMapDrawing(content, { states: [], memory: null, mending: false });
      const kinds = mapSheetContent(content, end).rows.map(({ kind }) => kind);
      const area = areaOf(kinds) ?? { columns: 0, rows: 0 };
      const width = FIRST_WIDTH + (area.columns - 1) * OTHER_WIDTH;
      const height = TOP_HEIGHTS[0] + TOP_HEIGHTS[1] + TOP_HEIGHTS[2] + (area.rows - 3) * ROW_HEIGHT;
      // A landscape A4 page between margins of half an inch.
      const print = Math.min(1, (841.9 - 72) / width, (595.3 - 72) / height);
      const sizes = figures(mapShapes(content)).flatMap(({ text }) =>
        (text?.runs ?? []).map(({ size }) => size),
      );
      expect(Math.min(...sizes) * print, `${objectives} objectives`).toBeGreaterThanOrEqual(6);
    }
  });

  it("is the same for the same content", () => {
    expect(mapShapes(sampleMap(25))).toEqual(mapShapes(sampleMap(25)));
  });
});

/** WCAG 2's relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it("writes every letter with a contrast of at least 4.5 to 1 on its paper", () => {
  for (const { fill, text } of figures(mapShapes(sampleMap(40)))) {
    for (const { color } of text?.runs ?? []) {
      const [dark = 0, light = 1] = [luminance(color), luminance(fill ?? "#FFFFFF")].sort(
        (one, other) => one - other,
      );
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  }
});
