import { describe, expect, it } from "vitest";
import { knownLinks } from "../../src/engine/map/known-links";
import { measureMap } from "./map";
import { sampleMap } from "./map-sample";
import { measure } from "./measure";

describe("sample maps", () => {
  it("have 25 objectives over four perspectives and 40 links that can all be drawn", () => {
    for (const seed of [1, 2, 3]) {
      const { perspectives, objectives, links } = sampleMap(seed);
      expect(objectives).toHaveLength(25);
      expect(knownLinks(objectives, links)).toHaveLength(40);
      expect(new Set(objectives.map(({ perspective }) => perspective))).toEqual(new Set(perspectives));
    }
  });

  it("differ by seed, and not otherwise", () => {
    expect(sampleMap(7)).toEqual(sampleMap(7));
    expect(sampleMap(7)).not.toEqual(sampleMap(8));
  });

  it("lead mostly up, some past a band, a few within one or down", () => {
    const steps = Array.from({ length: 20 }, (_, seed) => sampleMap(seed)).flatMap(
      ({ perspectives, objectives, links }) => {
        const bands = new Map(
          objectives.map(({ name, perspective }) => [name, perspectives.indexOf(perspective ?? "")]),
        );
        return links.map(({ from, to }) => bands.get(to)! - bands.get(from)!);
      },
    );
    const share = (step: (of: number) => boolean) => steps.filter(step).length / steps.length;
    expect(share((step) => step === -1)).toBeGreaterThan(0.6);
    expect(share((step) => step < -1)).toBeGreaterThan(0.08);
    expect(share((step) => step === 0)).toBeGreaterThan(0.04);
    expect(share((step) => step > 0)).toBeLessThan(0.08);
  });
});

it("crosses less than dagre and pierces no box, by one count on what is drawn", () => {
  const { seeds } = measureMap("1,12");
  expect(seeds.map(({ seed }) => seed)).toEqual([1, 12]);
  for (const { crossings, pierced, dagreCrossings } of seeds) {
    expect(crossings).toBeLessThan(dagreCrossings);
    expect(pierced).toBe(0);
  }
});

it("is an area of the measurements", async () => {
  const answer = await measure("map", "5", ".");
  expect(answer).toMatchObject({ figures: { seeds: [{ seed: 5, pierced: 0 }] } });
});

it("says which seeds it cannot read", () => {
  expect(measureMap("one to three")).toEqual({ seeds: [], unreadable: "one to three" });
});
