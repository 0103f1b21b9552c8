import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMoves } from "../../../src/workbook/drawing/moved-figures";
import { packDrawing, unpackDrawing } from "../../../src/workbook/drawing/pack-drawing";
import { isEmptyDrawing, memoryWhileDrawing, planDrawing } from "../../../src/workbook/drawing/plan-drawing";
import type { DrawingPlan } from "../../../src/workbook/drawing/plan-drawing";
import type { ShapeState } from "../../../src/workbook/drawing/query-drawing";
import type {
  ConnectorSpec,
  DrawingMemory,
  FigureSpec,
  ShapeSpec,
} from "../../../src/workbook/drawing/shape-spec";

const PREFIX = "ours ";

function figure(name: string, x: number, more: Partial<FigureSpec> = {}): FigureSpec {
  return {
    kind: "figure",
    name: `ours ${name}`,
    geometry: "Rectangle",
    place: { x, y: 10, width: 50, height: 20 },
    fill: "#FFFFFF",
    stroke: null,
    text: {
      runs: [{ text: name, size: 10, bold: true, color: "#000000" }],
      across: "Center",
      down: "Middle",
      margins: [1, 2, 3, 4],
      direction: "Horizontal",
    },
    alt: name,
    layer: "middle",
    ...more,
  };
}

function connector(from: string, to: string, more: Partial<ConnectorSpec> = {}): ConnectorSpec {
  return {
    kind: "connector",
    name: `ours ${from}>${to}`,
    course: "Straight",
    begin: { figure: `ours ${from}`, site: 3 },
    end: { figure: `ours ${to}`, site: 1 },
    stroke: { color: "#000000", weight: 1, dash: "Solid" },
    arrow: true,
    alt: "",
    ...more,
  };
}

const A = figure("a", 0);
const B = figure("b", 100);
const C = figure("c", 200);
const DRAWING: readonly ShapeSpec[] = [A, B, C, connector("a", "b")];

/** The sheet as it is once shapes have been drawn. */
function drawn(specs: readonly ShapeSpec[]): ShapeState[] {
  return specs.map((spec, place) => {
    const { x, y, width, height } =
      spec.kind === "figure" ? spec.place : { x: 50, y: 20, width: 50, height: 0 };
    return { id: `id${place}`, name: spec.name, left: x, top: y, width, height };
  });
}

const memoryOf = (shapes: readonly ShapeSpec[]): DrawingMemory => ({ origin: { x: 0, y: 0 }, shapes });
const plan = (
  specs: readonly ShapeSpec[],
  states: readonly ShapeState[],
  memory: DrawingMemory | null,
  mending = false,
): DrawingPlan => planDrawing(specs, { states, memory, mending }, PREFIX);
const move = (states: readonly ShapeState[], name: string, left: number): ShapeState[] =>
  states.map((state) => (state.name === `ours ${name}` ? { ...state, left } : state));

describe("planning a drawing", () => {
  it("adds everything to an empty sheet", () => {
    const { adds, updates, deletes, memory } = plan(DRAWING, [], null);
    expect(adds).toEqual(DRAWING);
    expect([...updates, ...deletes]).toEqual([]);
    expect(memory.shapes).toEqual(DRAWING);
  });

  it("plans nothing when nothing changed, also where Excel rounded to pixels", () => {
    const states = drawn(DRAWING).map((state) => ({
      ...state,
      left: state.left + 0.4,
      width: state.width - 0.3,
    }));
    expect(isEmptyDrawing(plan(DRAWING, states, memoryOf(DRAWING)))).toBe(true);
  });

  it("writes only the parts that changed", () => {
    const next = [A, { ...B, fill: "#00FF00", alt: "green" }, C, connector("a", "b", { arrow: false })];
    const { updates, adds, deletes } = plan(next, drawn(DRAWING), memoryOf(DRAWING));
    expect(updates.map(({ id, parts }) => [id, parts])).toEqual([
      ["id1", ["fill", "alt"]],
      ["id3", ["arrow"]],
    ]);
    expect([...adds, ...deletes]).toEqual([]);
  });

  it("adds what is new, and deletes what is gone, and touches nothing else", () => {
    const D = figure("d", 300);
    const { adds, updates, deletes } = plan(
      [A, B, D, connector("a", "b")],
      drawn(DRAWING),
      memoryOf(DRAWING),
    );
    expect(adds).toEqual([D]);
    expect(updates).toEqual([]);
    expect(deletes).toEqual(["id2"]);
  });

  it("draws again what the user deleted, and glues its connectors to it", () => {
    const states = drawn(DRAWING).filter(({ name }) => name !== "ours b");
    const { adds, updates } = plan(DRAWING, states, memoryOf(DRAWING));
    expect(adds).toEqual([B]);
    expect(updates.map(({ id, parts }) => [id, parts])).toEqual([["id3", ["ends"]]]);
  });

  it("never touches shapes of the user's, nor a copy of one of ours", () => {
    const mine: ShapeState = { id: "mine", name: "Arrow 1", left: 0, top: 0, width: 5, height: 5 };
    const copy: ShapeState = { ...mine, id: "copy", name: "ours a" };
    const next = [{ ...A, fill: "#123456" }];
    const { updates, deletes } = plan(next, [...drawn(DRAWING), mine, copy], memoryOf(DRAWING));
    expect(updates.map(({ id }) => id)).toEqual(["id0"]);
    expect(deletes).toEqual(["id1", "id2", "id3"]);
  });
});

describe("what the user moved", () => {
  it("stays, also when our own place for it changes, and still counts as moved later", () => {
    const states = move(drawn(DRAWING), "b", 140);
    const next = [A, figure("b", 120), C, connector("a", "b")];
    const first = plan(next, states, memoryOf(DRAWING));
    expect(isEmptyDrawing(first)).toBe(true);
    const again = findMoves(states, first.memory);
    expect([...again.moved.keys()]).toEqual(["ours b"]);
  });

  it("counts as moved when it was resized", () => {
    const states = drawn(DRAWING).map((state) => (state.name === "ours c" ? { ...state, width: 80 } : state));
    expect(findMoves(states, memoryOf(DRAWING)).moved.get("ours c")).toEqual({ ...C.place, width: 80 });
  });

  it("is ours again when it is put back", () => {
    expect(findMoves(drawn(DRAWING), memoryOf(DRAWING)).moved.size).toBe(0);
  });

  it("lets others of ours move, and glues their connectors anew", () => {
    const { updates } = plan([figure("a", 20), B, C, connector("a", "b")], drawn(DRAWING), memoryOf(DRAWING));
    expect(updates.map(({ id, parts }) => [id, parts])).toEqual([
      ["id0", ["place"]],
      ["id3", ["ends"]],
    ]);
  });

  it("is the drawing's origin when all went the same way", () => {
    const states = drawn(DRAWING).map((state) => ({ ...state, left: state.left + 30, top: state.top + 7 }));
    const moves = findMoves(states, memoryOf(DRAWING));
    expect(moves.moved.size).toBe(0);
    expect(moves.origin).toEqual({ x: 30, y: 7 });
    const next = DRAWING.map((spec) =>
      spec.kind === "figure"
        ? { ...spec, place: { ...spec.place, x: spec.place.x + 30, y: spec.place.y + 7 } }
        : spec,
    );
    const shifted = plan(next, states, memoryOf(DRAWING));
    expect(isEmptyDrawing(shifted)).toBe(true);
    expect(findMoves(states, shifted.memory)).toMatchObject({
      origin: { x: 30, y: 7 },
      drift: { x: 0, y: 0 },
    });
  });
});

describe("mending", () => {
  const next = [A, figure("b", 160), C, figure("d", 300), connector("a", "b")];
  const during = memoryWhileDrawing(memoryOf(DRAWING), plan(next, drawn(DRAWING), memoryOf(DRAWING)).memory);

  it.each([
    ["before its place was written", 100],
    ["after its place was written", 160],
  ])("takes a figure for unmoved when the writing broke off %s", (_, left) => {
    const states = move(drawn(DRAWING), "b", left);
    expect(findMoves(states, during).moved.size).toBe(0);
    const { updates, adds } = plan(next, states, during, true);
    expect(updates.find(({ id }) => id === "id1")?.parts).toContain("place");
    expect(adds.map(({ name }) => name)).toEqual(["ours d"]);
  });

  it("leaves a figure that the user moved before", () => {
    const states = move(drawn(DRAWING), "b", 130);
    const { updates } = plan(next, states, during, true);
    expect(updates.find(({ id }) => id === "id1")?.parts).not.toContain("place");
  });

  it("finds ours by their names when nothing is remembered", () => {
    const { deletes, updates } = plan([A], drawn(DRAWING), null);
    expect(deletes).toEqual(["id1", "id2", "id3"]);
    expect(updates[0]?.parts).toEqual(["geometry", "fill", "stroke", "text", "alt", "place"]);
  });
});

describe("going back", () => {
  it("plans the earlier drawing again from what was remembered of it", () => {
    const later = [A, { ...B, fill: "#00FF00" }, figure("d", 300)];
    const back = plan(DRAWING, drawn(later), memoryOf(later));
    expect(back.adds.map(({ name }) => name)).toEqual(["ours c", "ours a>b"]);
    expect(back.updates.map(({ id, parts }) => [id, parts])).toEqual([["id1", ["fill"]]]);
    expect(back.deletes).toEqual(["id2"]);
  });
});

describe("the stored form", () => {
  it("gives back what was stored", () => {
    const tenth = fc.integer({ min: -5000, max: 50000 }).map((number) => number / 10);
    const shapes = fc.array(
      fc.oneof(
        fc
          .record({
            name: fc.string(),
            x: tenth,
            fill: fc.constantFrom("#FFFFFF", null),
            plain: fc.boolean(),
          })
          .map(({ name, x, fill, plain }) => figure(name, x, { fill, ...(plain ? { text: null } : {}) })),
        fc.record({ from: fc.string(), to: fc.string() }).map(({ from, to }) => connector(from, to)),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(shapes, tenth, (some, x) => {
        const memory = { origin: { x, y: 0 }, shapes: some };
        expect(unpackDrawing(packDrawing(memory))).toEqual(memory);
      }),
      { numRuns: 60 },
    );
  });

  it("is nothing when it was damaged", () => {
    expect(unpackDrawing("{")).toBeNull();
    expect(unpackDrawing("")).toBeNull();
  });
});
