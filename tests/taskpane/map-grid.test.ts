import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MapInput } from "../../src/engine/map/model";
import { mapGrid, type MapGrid } from "../../src/taskpane/map-grid";
import { mapRoutes } from "../../src/taskpane/map-routes";
import { mapRows } from "../../src/taskpane/map-rows";
import { link, objective, sampleMap } from "./fixtures/sample-map";

const noPlaces = new Map<string, number>();

const maps: fc.Arbitrary<MapInput> = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 45 }))
  .map(([count, pairs]) => ({
    perspectives: ["A", "B", "C", "D"],
    objectives: Array.from({ length: count }, (_, place) =>
      objective(`Objective ${place}`, ["A", "B", "C", "D", null][(place * 7) % 5] ?? null),
    ),
    links: pairs.map(([from, to]) => link(`Objective ${from % count}`, `Objective ${to % count}`)),
  }));
const widths = fc.integer({ min: 240, max: 900 });

describe("the grid", () => {
  it("keeps every box inside its band and apart from all others, whatever the map and the pane", () => {
    fc.assert(
      fc.property(maps, widths, (map, width) => {
        const grid = mapGrid(map, noPlaces, width);
        expect(grid.bands.flatMap(({ objectives }) => objectives).toSorted((a, b) => a - b)).toEqual(
          map.objectives.map((_, place) => place),
        );
        for (const band of grid.bands) {
          for (const place of band.objectives) {
            const box = grid.boxes[place]!;
            expect(map.objectives[place]!.perspective).toBe(band.name);
            expect(box.x).toBeGreaterThanOrEqual(0);
            expect(box.x + box.width).toBeLessThanOrEqual(width);
            expect(box.y).toBeGreaterThanOrEqual(band.y);
            expect(box.y + box.height).toBeLessThanOrEqual(band.y + band.height);
          }
        }
        const boxes = [...grid.boxes];
        for (const [at, one] of boxes.entries()) {
          for (const other of boxes.slice(at + 1)) {
            const meets =
              one.x < other.x + other.width &&
              other.x < one.x + one.width &&
              one.y < other.y + other.height &&
              other.y < one.y + one.height;
            expect(meets).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same for the same map, and does not depend on scores", () => {
    const rescored = {
      ...sampleMap,
      objectives: sampleMap.objectives.map((one) => ({ ...one, score: 0.1, status: "off-track" as const })),
    };
    expect(mapGrid(rescored, noPlaces, 300)).toEqual(mapGrid(sampleMap, noPlaces, 300));
  });

  it("puts two boxes side by side in the narrowest pane, and more where there is room", () => {
    const map = {
      ...sampleMap,
      objectives: ["one", "two", "three", "four"].map((name) => objective(name, "Process")),
      links: [],
    };
    const rowsAt = (width: number) => mapGrid(map, noPlaces, width).rows.map(({ length }) => length);
    expect(rowsAt(261)).toEqual([2, 2]);
    expect(rowsAt(276)).toEqual([2, 2]);
    expect(rowsAt(800)).toEqual([4]);
  });

  it("runs perspectives from the top to the base, leaves out empty ones, and puts those without one last", () => {
    const map = {
      ...sampleMap,
      objectives: [objective("stray", null), objective("plan", "Customer")],
      links: [],
    };
    expect(mapGrid(map, noPlaces, 300).bands.map(({ name }) => name)).toEqual(["Customer", null]);
  });

  it("keeps the order of the engine's layout from left to right", () => {
    const map = { ...sampleMap, objectives: ["b", "a"].map((name) => objective(name, "Process")), links: [] };
    expect(
      mapGrid(
        map,
        new Map([
          ["a", 10],
          ["b", 200],
        ]),
        300,
      ).rows,
    ).toEqual([[1, 0]]);
  });

  it("makes boxes as high as the longest name needs, three lines at most", () => {
    const heightOf = (name: string) =>
      mapGrid(
        { ...sampleMap, objectives: [objective(name, "Process"), objective("b", "Process")], links: [] },
        noPlaces,
        276,
      ).boxes[1]!.height;
    const [short, two, long, endless] = [
      "Grow",
      "Grow sales and margin",
      "Plan crews and maintenance together",
      "word ".repeat(40),
    ].map(heightOf);
    expect(two).toBeGreaterThan(short!);
    expect(long).toBeGreaterThan(two!);
    expect(endless).toBe(long);
  });
});

describe("the rows", () => {
  const known = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([from, to], at) => ({ from, to, sign: 1 as const, link: at }));

  it("swaps boxes so that links need not cross", () => {
    expect(
      mapRows(
        [
          [0, 1],
          [2, 3],
        ],
        2,
        known([
          [2, 1],
          [3, 0],
        ]),
      ).map(([row]) => row),
    ).toEqual([
      [1, 0],
      [2, 3],
    ]);
  });

  it("brings a box that drives the next band near to it", () => {
    // Of four in two rows, the two with links upwards belong into the upper row.
    const rows = mapRows(
      [
        [0, 1],
        [2, 3, 4, 5],
      ],
      2,
      known([
        [3, 0],
        [5, 1],
      ]),
    );
    expect(new Set(rows[1]?.[0])).toEqual(new Set([3, 5]));
  });

  it("loses no box and moves none to another band", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.tuple(fc.nat(34), fc.nat(34)), { maxLength: 20 }),
        (sizes, columns, pairs) => {
          let next = 0;
          const bands = sizes.map((size) => Array.from({ length: size }, () => next++));
          const links = known(pairs.filter(([from, to]) => from !== to && from < next && to < next));
          const rows = mapRows(bands, columns, links);
          expect(rows.map((band) => band.flat().toSorted((a, b) => a - b))).toEqual(bands);
          expect(rows.flat().every(({ length }) => length <= columns)).toBe(true);
        },
      ),
    );
  });
});

/** Points along a drawn path, its curves cut into short pieces. */
function pointsOf(path: string): readonly { readonly x: number; readonly y: number }[] {
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(Number);
  const kinds = [...path.matchAll(/[MLC]/g)].map(([kind]) => kind);
  const points: { x: number; y: number }[] = [];
  let at = 0;
  for (const kind of kinds) {
    const size = kind === "C" ? 6 : 2;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.slice(at, at + size);
    at += size;
    const last = points.at(-1);
    if (kind === "M" || !last) points.push({ x: a, y: b });
    else {
      for (let step = 1; step <= 24; step++) {
        const t = step / 24;
        const s = 1 - t;
        points.push(
          kind === "L"
            ? { x: last.x * s + a * t, y: last.y * s + b * t }
            : {
                x: last.x * s ** 3 + 3 * a * s * s * t + 3 * c * s * t * t + e * t ** 3,
                y: last.y * s ** 3 + 3 * b * s * s * t + 3 * d * s * t * t + f * t ** 3,
              },
        );
      }
    }
  }
  return points;
}

const inside = ({ boxes }: MapGrid, { x, y }: { readonly x: number; readonly y: number }) =>
  boxes.findIndex(
    (box) =>
      x > box.x + 0.5 && x < box.x + box.width - 0.5 && y > box.y + 0.5 && y < box.y + box.height - 0.5,
  );

describe("the links", () => {
  it("run through no box, begin at their cause and end at their effect, whatever the map and the pane", () => {
    fc.assert(
      fc.property(maps, widths, (map, width) => {
        const grid = mapGrid(map, noPlaces, width);
        const routes = mapRoutes(grid);
        expect(routes.map(({ link: { link: place } }) => place)).toEqual(
          grid.links.map(({ link: place }) => place),
        );
        for (const {
          link: { from, to },
          path,
          head,
        } of routes) {
          const points = pointsOf(path);
          for (const point of points) expect(inside(grid, point)).toBe(-1);
          const touches = (place: number, point: { x: number; y: number }) => {
            const box = grid.boxes[place]!;
            const onX = point.x >= box.x - 0.1 && point.x <= box.x + box.width + 0.1;
            const onY = point.y >= box.y - 0.1 && point.y <= box.y + box.height + 0.1;
            return onX && onY;
          };
          expect(touches(from, points[0]!)).toBe(true);
          expect(touches(to, pointsOf(head)[0]!)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("that oppose each other take ways of their own", () => {
    const map = {
      ...sampleMap,
      objectives: [objective("a", "Process"), objective("b", "Process")],
      links: [link("a", "b"), link("b", "a")],
    };
    const [there, back] = mapRoutes(mapGrid(map, noPlaces, 300));
    expect(there?.path).not.toBe(back?.path);
    const heights = [there, back].map((route) => pointsOf(route!.path)[12]!.y);
    expect(Math.abs(heights[0]! - heights[1]!)).toBeGreaterThan(10);
  });

  it("that pass the same rows keep apart", () => {
    const map = {
      ...sampleMap,
      perspectives: ["A", "B", "C"],
      objectives: ["a1", "a2"]
        .map((name) => objective(name, "A"))
        .concat(objective("b1", "B"), objective("b2", "B"), objective("c1", "C"), objective("c2", "C")),
      links: [link("c1", "a2"), link("c2", "a1"), link("c1", "a1"), link("c2", "a2")],
    };
    const grid = mapGrid(map, noPlaces, 276);
    const middle = grid.boxes[2]!.y + grid.boxes[2]!.height / 2;
    const lanes = mapRoutes(grid).map(
      ({ path }) =>
        pointsOf(path).reduce((best, point) =>
          Math.abs(point.y - middle) < Math.abs(best.y - middle) ? point : best,
        ).x,
    );
    expect(new Set(lanes.map(Math.round)).size).toBe(4);
  });
});
