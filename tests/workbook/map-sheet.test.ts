import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { packDrawing, unpackDrawing } from "../../src/workbook/drawing/pack-drawing";
import { isEmptyDrawing, planDrawing } from "../../src/workbook/drawing/plan-drawing";
import { queryDrawing } from "../../src/workbook/drawing/query-drawing";
import { drawingSteps } from "../../src/workbook/drawing/queue-drawing";
import { queueMapDress, queueMapSetup } from "../../src/workbook/sheets/map-dress";
import { bandName, boxName, MAP_PREFIX } from "../../src/workbook/sheets/map-names";
import { areaOf, mapSheetContent, planMapDrawing } from "../../src/workbook/sheets/map-sheet";
import { layoutOf } from "../../src/workbook/sheets/owned-cells";
import { startExcel } from "../support/excel";
import { link, mapOf, objective, sampleMap } from "./sheets/map-sample";
import type { MapLayout, MapObjective } from "../../src/engine/map/model";
import type { DrawingPlan } from "../../src/workbook/drawing/plan-drawing";
import type { DrawingMemory } from "../../src/workbook/drawing/shape-spec";
import type { MapContent } from "../../src/workbook/sheets/map-content";
import type { RunningExcel } from "../support/excel";

/* The Strategy map through the real office.js: drawn, refreshed, moved by the user, taken back. */
let excel: RunningExcel;
let memory: DrawingMemory | null;

beforeEach(async () => {
  excel = await startExcel({ sheets: [{ name: "Map" }, { name: "Old", protected: true }] });
  memory = null;
});
afterEach(() => excel.stop());

const PROFIT = objective("Profit", { score: 0.96 });
const LOYALTY = objective("Loyalty", { perspective: "Customer", status: "at-risk", score: 0.85 });
const PRICES = objective("Low prices", { perspective: "Customer", status: "off-track", score: 0.4 });
const SPEED = objective("Fast turnaround", { perspective: "Internal process" });
const OBJECTIVES = [PROFIT, LOYALTY, PRICES, SPEED];
const LINKS = [link("Loyalty", "Profit"), link("Low prices", "Loyalty"), link("Fast turnaround", "Profit")];
const BANDS = ["Financial", "Customer", "Internal process"] as const;

/** Boxes side by side in their bands; the link that skips a band passes beside the boxes. */
function layoutFor(objectives: readonly MapObjective[]): MapLayout {
  const boxes = BANDS.flatMap((band, level) =>
    objectives
      .filter(({ perspective }) => perspective === band)
      .map(({ name }, place) => ({
        objective: name,
        x: 120 + place * 160,
        y: level * 110 + 30,
        width: 130,
        height: 52,
      })),
  );
  const bands = BANDS.map((name, level) => ({ name, x: 0, y: level * 110, width: 640, height: 110 }));
  const top = (name: string) => {
    const box = boxes.find(({ objective: its }) => its === name) ?? { x: 0, y: 0 };
    return { x: box.x + 65, y: box.y };
  };
  const foot = (name: string) => ({ ...top(name), y: top(name).y + 52 });
  const routes = [
    { link: 0, shape: "straight" as const, points: [top("Loyalty"), foot("Profit")] },
    {
      link: 1,
      shape: "straight" as const,
      points: [
        { x: 280, y: 166 },
        { x: 250, y: 166 },
      ],
    },
    {
      link: 2,
      shape: "straight" as const,
      points: [top("Fast turnaround"), { x: 265, y: 215 }, { x: 265, y: 117 }, foot("Profit")],
    },
  ];
  return { width: 640, height: 330, bands, boxes, routes };
}

function content(
  objectives: readonly MapObjective[] = OBJECTIVES,
  more: Partial<MapContent> = {},
): MapContent {
  return mapOf(objectives, LINKS, { perspectives: BANDS, layout: layoutFor(objectives), ...more });
}

/** Refreshes the drawing as the product does, and tells what was written. */
function draw(map: MapContent): Promise<DrawingPlan> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Map");
    const query = queryDrawing(sheet);
    await context.sync();
    const { plan } = planMapDrawing(map, { states: query.read(), memory, mending: false });
    for (const { queue } of drawingSteps(() => sheet, plan)) queue();
    await context.sync();
    // As it comes back from the workbook's settings.
    memory = unpackDrawing(packDrawing(plan.memory));
    return plan;
  });
}

type Change = (shapes: Excel.ShapeCollection) => void;
const user = (change: Change) =>
  Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("Map").shapes);
    await context.sync();
  });
const moveBox = (name: string, left: number, top: number) =>
  user((shapes) => Object.assign(shapes.getItem(boxName(name)), { left, top }));

/** All there is to a sheet's shapes, without a request. */
function onSheet() {
  const { book } = excel.host;
  return book.drawings.list(book.findSheet("Map")?.getSheetId() ?? "");
}
const named = (name: string) => onSheet().find((drawing) => drawing.name === name);

it("draws each box with its words and glues the links to them", async () => {
  const { adds } = await draw(content());
  expect(onSheet()).toHaveLength(adds.length);
  await Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem("Map");
    const box = shapes.getItem(boxName("Loyalty"));
    box.load("textFrame/textRange/text,fill/foregroundColor,altTextDescription,geometricShapeType,placement");
    const name = box.textFrame.textRange.getSubstring(0, 7).font.load("bold,color");
    const line = shapes.getItem("BSC map link loyalty > profit line 1").line;
    line.load(
      "beginConnectedSite,endConnectedSite,isBeginConnected,isEndConnected,endArrowheadStyle,connectorType",
    );
    const [begin, end] = [line.beginConnectedShape.load("name"), line.endConnectedShape.load("name")];
    await context.sync();
    expect(box.textFrame.textRange.text).toBe("Loyalty\n▲ At risk  85%");
    expect([name.bold, name.color]).toEqual([true, "#242424"]);
    expect([box.fill.foregroundColor, box.geometricShapeType, box.placement]).toEqual([
      "#FFF4CE",
      "RoundRectangle",
      "Absolute",
    ]);
    expect(box.altTextDescription).toContain("leads to Profit");
    expect([begin.name, line.beginConnectedSite, end.name, line.endConnectedSite]).toEqual([
      boxName("Loyalty"),
      0,
      boxName("Profit"),
      2,
    ]);
    expect(line.endArrowheadStyle).toBe("Triangle");
  });
});

it("puts the bands below everything, the user's shapes too", async () => {
  await user((shapes) => Object.assign(shapes.addGeometricShape("Star5"), { name: "Mine" }));
  await draw(content());
  const names = onSheet().map(({ name }) => name);
  const highest = Math.max(...BANDS.map((band) => names.indexOf(bandName(band))));
  expect(highest).toBeLessThan(names.indexOf("Mine"));
  expect(highest).toBeLessThan(names.indexOf(boxName("Profit")));
  expect(names.indexOf(`${MAP_PREFIX}label financial`)).toBeGreaterThan(names.indexOf(bandName("Financial")));
});

describe("a refresh", () => {
  it("of an unchanged map writes nothing", async () => {
    await draw(content());
    const before = onSheet();
    expect(isEmptyDrawing(await draw(content()))).toBe(true);
    expect(onSheet()).toEqual(before);
  });

  it("changes text, colours and line of a box whose status changed, and nothing else", async () => {
    await draw(content());
    const better = OBJECTIVES.map((one) =>
      one === LOYALTY ? { ...LOYALTY, status: "on-track" as const, score: 1 } : one,
    );
    const { adds, updates, deletes } = await draw(content(better));
    expect([...adds, ...deletes]).toEqual([]);
    expect(updates.map(({ spec, parts }) => [spec.name, parts])).toEqual([
      [boxName("Loyalty"), ["fill", "stroke", "text", "alt"]],
    ]);
    const box = named(boxName("Loyalty"));
    expect(box).toMatchObject({ fill: { color: "#DFF6DD" } });
  });

  it("adds one box and its connectors for one objective more", async () => {
    await draw(content());
    const places = new Map(onSheet().map(({ name, left, top }) => [name, { left, top }]));
    const more = [...OBJECTIVES, objective("Clean cabins", { perspective: "Internal process" })];
    const map = content(more);
    const links = [...LINKS, link("Clean cabins", "Low prices")];
    const route = {
      link: 3,
      shape: "straight" as const,
      points: [
        { x: 345, y: 250 },
        { x: 345, y: 192 },
      ],
    };
    const { adds, updates, deletes } = await draw({
      ...map,
      input: { ...map.input, links },
      layout: { ...map.layout, routes: [...map.layout.routes, route] },
    });
    expect(adds.map(({ name }) => name)).toEqual([
      boxName("Clean cabins"),
      "BSC map link clean cabins > low prices line 1",
    ]);
    expect([...updates, ...deletes]).toEqual([]);
    for (const [name, place] of places) expect(named(name)).toMatchObject(place);
  });

  it("takes away the box of an objective that is gone, with its connectors", async () => {
    await draw(content());
    const less = OBJECTIVES.filter((one) => one !== PRICES);
    const map = content(less);
    const routes = map.layout.routes.filter(({ link: place }) => place !== 1);
    const { adds, deletes } = await draw({ ...map, layout: { ...map.layout, routes } });
    expect(adds).toEqual([]);
    expect(deletes).toHaveLength(2);
    expect(onSheet().filter(({ name }) => name.includes("low prices"))).toEqual([]);
  });

  it("draws again what the user deleted", async () => {
    await draw(content());
    await user((shapes) => shapes.getItem(boxName("Loyalty")).delete());
    await draw(content());
    expect(named(boxName("Loyalty"))).toBeDefined();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Map");
      const end = sheet.shapes
        .getItem("BSC map link low prices > loyalty line 1")
        .line.endConnectedShape.load("name");
      await context.sync();
      expect(end.name).toBe(boxName("Loyalty"));
    });
  });
});

describe("the user's hand", () => {
  it("keeps a moved box where it was put, and its links follow the straight way", async () => {
    await draw(content());
    await moveBox("Profit", 480, 90);
    await draw(content());
    expect(named(boxName("Profit"))).toMatchObject({ left: 480, top: 90, width: 130, height: 52 });
    expect(onSheet().filter(({ name }) => name.includes("point"))).toEqual([]);
    await Excel.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem("Map");
      const { line } = shapes.getItem("BSC map link fast turnaround > profit line 1");
      line.load("beginConnectedSite,endConnectedSite,endArrowheadStyle");
      const ends = [line.beginConnectedShape.load("name"), line.endConnectedShape.load("name")];
      await context.sync();
      expect(ends.map(({ name }) => name)).toEqual([boxName("Fast turnaround"), boxName("Profit")]);
      expect([line.beginConnectedSite, line.endConnectedSite, line.endArrowheadStyle]).toEqual([
        0,
        2,
        "Triangle",
      ]);
    });
    expect(isEmptyDrawing(await draw(content()))).toBe(true);
  });

  it("keeps a moved box there when its status changes later", async () => {
    await draw(content());
    await moveBox("Loyalty", 330, 170);
    await draw(content());
    const better = OBJECTIVES.map((one) => (one === LOYALTY ? { ...LOYALTY, score: 0.9 } : one));
    await draw(content(better));
    expect(named(boxName("Loyalty"))).toMatchObject({ left: 330, top: 170 });
  });

  it("takes a box back into the map when it is put back", async () => {
    await draw(content());
    const { left, top } = named(boxName("Profit")) ?? { left: 0, top: 0 };
    await moveBox("Profit", 480, 90);
    await draw(content());
    await moveBox("Profit", left, top);
    await draw(content());
    expect(onSheet().filter(({ name }) => name.includes("fast turnaround > profit point"))).toHaveLength(2);
  });

  it("leaves the whole drawing where the user dragged it, and adds to it there", async () => {
    await draw(content());
    const figures = onSheet().filter((drawing) => !drawing.name.includes(" line"));
    await user((shapes) => {
      for (const { name, left, top } of figures)
        Object.assign(shapes.getItem(name), { left: left + 40, top: top + 25 });
    });
    expect(isEmptyDrawing(await draw(content()))).toBe(true);
    const before = named(boxName("Fast turnaround"));
    await draw(content([...OBJECTIVES, objective("Clean cabins", { perspective: "Internal process" })]));
    expect(named(boxName("Clean cabins"))).toMatchObject({
      left: (before?.left ?? 0) + 160,
      top: before?.top,
    });
  });

  it("never touches the user's own shapes, nor copies of ours", async () => {
    await draw(content());
    await user((shapes) => {
      Object.assign(shapes.addGeometricShape("Cloud"), { name: "Idea", left: 5, top: 500 });
      Object.assign(shapes.addGeometricShape("Rectangle"), { name: boxName("Profit"), left: 700, top: 500 });
    });
    const mine = onSheet().slice(-2);
    await draw(content(OBJECTIVES.filter((one) => one !== PROFIT)));
    expect(onSheet().slice(-2)).toEqual(mine);
  });

  it("keeps the fill that the user gave a band", async () => {
    await draw(content());
    await user((shapes) => {
      shapes.getItem(bandName("Customer")).fill.setSolidColor("#ABCDEF");
    });
    await draw(content(OBJECTIVES.map((one) => ({ ...one, score: 0.5 }))));
    expect(named(bandName("Customer"))).toMatchObject({ fill: { color: "#ABCDEF" } });
  });
});

it("goes back to the drawing before from what was remembered of it", async () => {
  await draw(content());
  const [before, first] = [onSheet(), memory];
  const changed = OBJECTIVES.filter((one) => one !== PRICES).map((one) => ({ ...one, score: 0.7 }));
  await draw(content(changed));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Map");
    const query = queryDrawing(sheet);
    await context.sync();
    const plan = planDrawing(
      first?.shapes ?? [],
      { states: query.read(), memory, mending: false },
      MAP_PREFIX,
    );
    for (const { queue } of drawingSteps(() => sheet, plan)) queue();
    await context.sync();
  });
  // What was deleted is there again under another id.
  const bare = (drawings: ReturnType<typeof onSheet>) => {
    const names = new Map(drawings.map(({ id, name }) => [id, name]));
    const text = JSON.stringify(drawings, (_, value: unknown) =>
      typeof value === "string" ? (names.get(value) ?? value) : value,
    );
    return (JSON.parse(text) as { name: string }[]).sort((one, other) => one.name.localeCompare(other.name));
  };
  expect(bare(onSheet())).toEqual(bare(before));
});

it("draws a map in one request, and reads it in one", async () => {
  excel.host.requestLog.reset();
  await draw(content());
  expect(excel.host.requestLog.count).toBeLessThanOrEqual(3);
});

describe("the sheet around the drawing", () => {
  it("prints on one landscape page with the whole drawing on it", async () => {
    const map = content();
    const { end } = planMapDrawing(map, { states: [], memory: null, mending: false });
    const layout = layoutOf(mapSheetContent(map, end));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Map");
      queueMapDress(sheet, layout, { rows: 0, columns: 0 }, [], "en");
      queueMapSetup(sheet);
      const page = sheet.pageLayout.load("orientation,zoom");
      const area = sheet.pageLayout.getPrintArea().load("address");
      sheet.load("showGridlines");
      await context.sync();
      const corner = sheet
        .getRange(area.address.split(":").at(-1)?.replace(/^.*!/, "") ?? "A1")
        .load("left,top,width,height");
      await context.sync();
      expect(page.orientation).toBe("Landscape");
      expect(page.zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 1 });
      expect(sheet.showGridlines).toBe(false);
      expect(corner.left + corner.width).toBeGreaterThanOrEqual(end.x);
      expect(corner.top + corner.height).toBeGreaterThanOrEqual(end.y);
    });
  });

  it.each([
    { objectives: 12, size: 11 },
    { objectives: 40, size: 14.5 },
  ])("writes stamp and period above $objectives objectives so that their print can be read", async (one) => {
    const map = sampleMap(one.objectives);
    const { end } = planMapDrawing(map, { states: [], memory: null, mending: false });
    const cells = mapSheetContent(map, end);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Map");
      queueMapDress(sheet, layoutOf(cells), { rows: 0, columns: 0 }, [], "en");
      const { font } = sheet.getRange("A2:A3").format;
      font.load("size");
      const { rows, columns } = areaOf(cells.rows.map(({ kind }) => kind)) ?? { rows: 1, columns: 1 };
      const area = sheet
        .getCell(0, 0)
        .getResizedRange(rows - 1, columns - 1)
        .load("width,height");
      await context.sync();
      expect(font.size).toBe(one.size);
      // A landscape A4 page between margins of half an inch.
      const print = Math.min((841.9 - 72) / area.width, (595.3 - 72) / area.height);
      expect(font.size * print).toBeGreaterThanOrEqual(6);
    });
  });

  it("tells by its layout when the drawing needs a larger page", () => {
    const kinds = (x: number) => mapSheetContent(content(), { x, y: 500 }).rows.map(({ kind }) => kind);
    expect(areaOf(kinds(700))).toEqual(areaOf(kinds(701)));
    expect(areaOf(kinds(900))?.columns).toBeGreaterThan(areaOf(kinds(700))?.columns ?? 99);
  });
});
