import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCrossings, countPierced } from "../../../src/engine/map/crossings";
import { knownLinks } from "../../../src/engine/map/known-links";
import { layingOutMap, layOutMap } from "../../../src/engine/map/lay-out-map";
import { bandLabelWidth } from "../../../src/engine/map/map-sizes";
import type { Box, MapInput, MapLayout, Point } from "../../../src/engine/map/model";
import { normalName } from "../../../src/engine/scorecard/normal-name";
import { airline, link, objective, PERSPECTIVES } from "./support/airline-map";

const boxOf = (layout: MapLayout, name: string) => layout.boxes.find((box) => box.objective === name)!;
const middleOf = ({ x, width }: Box) => x + width / 2;

function pierced(input: MapInput, { routes, boxes }: MapLayout): number {
  const ends = new Map(
    knownLinks(input.objectives, input.links).map(({ link: at, from, to }) => [at, [from, to]]),
  );
  return countPierced(
    routes,
    boxes,
    routes.map(({ link: at }) => ends.get(at)!),
  );
}

/** Names of each band's boxes, left to right. */
function rows({ bands, boxes }: MapLayout): readonly (readonly string[])[] {
  return bands.map((band) =>
    boxes
      .filter(({ y }) => y > band.y && y < band.y + band.height)
      .sort((a, b) => a.x - b.x)
      .map((box) => box.objective),
  );
}

const isEdgeMiddle = (box: Box, { x, y }: Point) =>
  (x === middleOf(box) && (y === box.y || y === box.y + box.height)) ||
  (y === box.y + box.height / 2 && (x === box.x || x === box.x + box.width));

const isLinkedIn = ({ objectives, links }: MapInput, name: string) =>
  knownLinks(objectives, links).some(({ from, to }) =>
    [from, to].some((end) => objectives[end]!.name === name),
  );

const anyMap: fc.Arbitrary<MapInput> = fc
  .record({
    bands: fc.integer({ min: 1, max: 5 }),
    homes: fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 1, maxLength: 16 }),
    pairs: fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 24 }),
  })
  .map(({ bands, homes, pairs }) => {
    const perspectives = Array.from({ length: bands }, (_, band) => `Perspective ${band}`);
    return {
      perspectives,
      objectives: homes.map((home, place) =>
        objective(`O${place}`, home < 0 ? null : perspectives[home % bands]!),
      ),
      links: pairs.map(([from, to]) => link(`O${from}`, `O${to}`)),
    };
  });

const property = (holds: (input: MapInput, layout: MapLayout) => void) =>
  fc.assert(
    fc.property(anyMap, (input) => holds(input, layOutMap(input))),
    { numRuns: 60 },
  );

describe("every map", () => {
  it("has each box inside its band, right of the strip, and no two boxes on each other", () => {
    property(({ objectives }, { bands, boxes, width }) => {
      expect(boxes.map((box) => box.objective)).toEqual(objectives.map(({ name }) => name));
      for (const [place, box] of boxes.entries()) {
        const band = bands.find(({ name }) => name === objectives[place]!.perspective)!;
        expect(box.y).toBeGreaterThan(band.y);
        expect(box.y + box.height).toBeLessThan(band.y + band.height);
        expect(box.x).toBeGreaterThanOrEqual(bandLabelWidth(width));
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        for (const other of boxes.slice(place + 1)) {
          expect(other.y !== box.y || Math.abs(other.x - box.x) > box.width).toBe(true);
        }
      }
    });
  });

  it("draws each link once, from edge middle to edge middle, inside the map and through no box", () => {
    property((input, layout) => {
      const known = knownLinks(input.objectives, input.links);
      expect(layout.routes.map((route) => route.link)).toEqual(known.map((one) => one.link));
      for (const [place, { points }] of layout.routes.entries()) {
        expect(isEdgeMiddle(layout.boxes[known[place]!.from]!, points[0]!)).toBe(true);
        expect(isEdgeMiddle(layout.boxes[known[place]!.to]!, points.at(-1)!)).toBe(true);
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(bandLabelWidth(layout.width));
          expect(x).toBeLessThanOrEqual(layout.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(layout.height);
        }
      }
      expect(pierced(input, layout)).toBe(0);
    });
  });

  it("has its boxes at even steps about the middle", () => {
    property((_, layout) => {
      for (const names of rows(layout)) {
        const middles = names.map((name) => middleOf(boxOf(layout, name)));
        const gaps = middles.slice(1).map((middle, at) => middle - middles[at]!);
        expect(new Set(gaps).size).toBeLessThanOrEqual(1);
        if (names.length > 0) {
          expect(middles[0]! + middles.at(-1)!).toBe(bandLabelWidth(layout.width) + layout.width);
        }
      }
    });
  });

  it("has bands of one height, one below the other, as wide as the map", () => {
    property(({ perspectives, objectives }, { bands, width, height }) => {
      const isHomeless = objectives.some(({ perspective }) => perspective === null);
      expect(bands.map(({ name }) => name)).toEqual([...perspectives, ...(isHomeless ? [null] : [])]);
      for (const [at, band] of bands.entries()) {
        expect(band).toMatchObject({ x: 0, y: at * bands[0]!.height, width, height: bands[0]!.height });
      }
      expect(height).toBe(bands.length * bands[0]!.height);
    });
  });

  it("is the same again, however its work is run", () => {
    property((input, layout) => {
      const work = layingOutMap(input);
      let step = work.next();
      while (step.done !== true) step = work.next();
      expect(step.value).toEqual(layout);
    });
  });

  it("keeps its other bands when an objective without links is added", () => {
    fc.assert(
      fc.property(anyMap, fc.nat(4), (input, home) => {
        const perspective = input.perspectives[home % input.perspectives.length]!;
        const more = layOutMap({
          ...input,
          objectives: [...input.objectives, objective("New", perspective)],
        });
        const names = rows(more).map((row) => row.filter((name) => name !== "New"));
        expect(names).toEqual(rows(layOutMap(input)));
      }),
      { numRuns: 40 },
    );
  });

  it("stays as it was when its own layout is given as the earlier one, whatever the order of the rows", () => {
    property((input, layout) => {
      expect(layOutMap(input, { previous: layout })).toEqual(layout);
      const turned = { ...input, objectives: input.objectives.toReversed() };
      expect(layOutMap(turned, { previous: layout }).boxes.toReversed()).toEqual(layout.boxes);
    });
  });

  it("keeps the order of its boxes when a link goes that crossed nothing", () => {
    property((input, layout) => {
      if (countCrossings(layout.routes) > 0) return;
      const fewer = { ...input, links: input.links.slice(1) };
      const before = rows(layout).map((row) => row.filter((name) => isLinkedIn(fewer, name)));
      const after = rows(layOutMap(fewer, { previous: layout }));
      expect(after.map((row) => row.filter((name) => isLinkedIn(fewer, name)))).toEqual(before);
    });
  });
});

describe("the airline's map", () => {
  const layout = layOutMap(airline);

  it("fits a landscape page and crosses nothing", () => {
    expect(layout.width).toBe(780);
    expect(layout.height).toBeLessThanOrEqual(430);
    expect(countCrossings(layout.routes)).toBe(0);
  });

  it("has Learning & Growth at the base and the names as they are written", () => {
    expect(layout.bands.map(({ name }) => name)).toEqual(PERSPECTIVES);
    expect(boxOf(layout, "Ground crew trained").y).toBeGreaterThan(boxOf(layout, "Profits").y);
  });

  it("keeps its boxes where an earlier layout had other bands", () => {
    const four = layOutMap({ ...airline, perspectives: [...airline.perspectives, "Society"] });
    expect(four.bands).toHaveLength(5);
    expect(rows(layOutMap(airline, { previous: four }))).toEqual(rows(four).slice(0, 4));
  });

  it("puts a new objective in and leaves the order of the others", () => {
    const input = {
      ...airline,
      objectives: [...airline.objectives, objective("Fair fares", "Customer")],
      links: [...airline.links, link("Fair fares", "Grow revenues")],
    };
    const names = rows(layOutMap(input, { previous: layout }));
    expect(names.map((row) => row.filter((name) => name !== "Fair fares"))).toEqual(rows(layout));
  });
});

describe("links inside a band", () => {
  const row = (...links: MapInput["links"]) => ({
    perspectives: ["Only"],
    objectives: ["A", "B", "C"].map((name) => objective(name, "Only")),
    links,
  });
  const shapes = (input: MapInput) => layOutMap(input).routes.map(({ shape }) => shape);

  it("are straight arrows from side to side between neighbours", () => {
    const layout = layOutMap(row(link("A", "B"), link("C", "B")));
    const [one, other] = layout.routes;
    const b = boxOf(layout, "B");
    expect(one).toMatchObject({ shape: "straight", points: [{}, { y: b.y + b.height / 2 }] });
    expect([one!.points[1]!.x, other!.points[1]!.x].sort((p, q) => p - q)).toEqual([b.x, b.x + b.width]);
  });

  it("are arcs where a box stands between, within the band", () => {
    const layout = layOutMap(row(link("A", "B"), link("B", "C"), link("A", "C")));
    const arcs = layout.routes.filter(({ shape }) => shape === "arc");
    expect(arcs).toHaveLength(1);
    expect(arcs[0]!.points[1]!.y).toBeGreaterThanOrEqual(layout.bands[0]!.y);
    expect(countCrossings(layout.routes)).toBe(0);
  });

  it("take two ways where two objectives work on each other", () => {
    expect(shapes(row(link("A", "B"), link("B", "A")))).toEqual(["straight", "arc"]);
  });
});

describe("links between bands", () => {
  const two = (...links: MapInput["links"]): MapInput => ({
    perspectives: ["Top", "Base"],
    objectives: [objective("T", "Top"), objective("B", "Base")],
    links,
  });

  it("lead up from the cause's top to the effect's bottom, and down the other way round", () => {
    const up = layOutMap(two(link("B", "T")));
    const [t, b] = [boxOf(up, "T"), boxOf(up, "B")];
    expect(up.routes[0]!.points).toEqual([
      { x: middleOf(b), y: b.y },
      { x: middleOf(t), y: t.y + t.height },
    ]);
    expect(layOutMap(two(link("T", "B"))).routes[0]!.points).toEqual(up.routes[0]!.points.toReversed());
  });

  it("do not lie on each other where two objectives work on each other", () => {
    const { routes } = layOutMap(two(link("B", "T"), link("T", "B")));
    expect(routes).toHaveLength(2);
    expect(countCrossings(routes)).toBe(0);
    expect(routes[1]!.points).toHaveLength(3);
  });

  it("pass a band beside its boxes", () => {
    const input = {
      perspectives: ["Top", "Middle", "Base"],
      objectives: [objective("T", "Top"), objective("M", "Middle"), objective("B", "Base")],
      links: [link("B", "T"), link("B", "M"), link("M", "T")],
    };
    const layout = layOutMap(input);
    expect(layout.routes[0]!.points.length).toBeGreaterThan(2);
    expect(pierced(input, layout)).toBe(0);
    expect(countCrossings(layout.routes)).toBe(0);
  });
});

it("untangles what the input's order crosses", () => {
  const names = ["1", "2", "3", "4"];
  const input = {
    perspectives: ["Top", "Base"],
    objectives: [
      ...names.map((name) => objective(`T${name}`, "Top")),
      ...names.map((name) => objective(`B${name}`, "Base")),
    ],
    links: names.map((name, at) => link(`B${name}`, `T${names[3 - at]!}`)),
  };
  expect(countCrossings(layOutMap(input).routes)).toBe(0);
});

it("leaves out links that cannot be drawn", () => {
  const links = [link("Profits", "Profits"), link("Profits", "Nowhere"), ...airline.links, airline.links[0]!];
  expect(layOutMap({ ...airline, links }).routes.map((route) => route.link)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
});

it("has a band for perspectives that only objectives name, and one at the base for those that name none", () => {
  const objectives = [objective("A", "Top"), objective("B", null), objective("C", "Society")];
  const { bands, boxes } = layOutMap({ perspectives: ["Top", "Empty"], objectives, links: [] });
  expect(bands.map(({ name }) => name)).toEqual(["Top", "Empty", "Society", null]);
  expect(boxes.map(({ y }) => bands.findIndex((band) => y > band.y && y < band.y + band.height))).toEqual([
    0, 3, 2,
  ]);
});

it("is empty, and a page wide, without anything to lay out", () => {
  expect(layOutMap({ perspectives: [], objectives: [], links: [] })).toMatchObject({
    height: 0,
    bands: [],
    boxes: [],
    routes: [],
  });
});

it("finds its boxes in any spelling of their names", () => {
  const links = [link("GROUND crew  trained", "fast ground turnaround")];
  expect(normalName("GROUND crew  trained")).toBe(normalName("Ground crew trained"));
  expect(layOutMap({ ...airline, links }).routes).toHaveLength(1);
});
