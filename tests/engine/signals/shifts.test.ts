import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/engine/map/seeded-random";
import { findShifts } from "../../../src/engine/signals/shifts";
import { chartOf, placesOf } from "./chart-of";

const low = [10, 11, 9, 10, 11, 10, 9, 10];
const high = [20, 21, 19, 20, 21, 20, 19, 20];

describe("a shift", () => {
  it("starts where the level changes", () => {
    expect(findShifts([...low, ...high])).toEqual([8]);
    expect(findShifts([...high, ...low])).toEqual([8]);
    expect(findShifts([...low, ...high, ...low])).toEqual([8, 16]);
  });

  it("is not confirmed by seven readings", () => {
    expect(findShifts([...low, ...high.slice(0, 7)])).toEqual([]);
    expect(findShifts([...low, ...high])).not.toEqual([]);
  });

  it("needs six readings to leave", () => {
    expect(findShifts([...low.slice(0, 5), ...high])).toEqual([]);
    expect(findShifts([...low.slice(0, 6), ...high])).toEqual([6]);
  });

  it("is not a run that hugs the centre", () => {
    // Centre 10, moving ranges 2: eight in a row a tenth above the centre are no new level.
    const level = [9, 11, 9, 11, 9, 11, 9, 11];
    const run = Array.from({ length: 8 }, () => 10.1);
    expect(findShifts([...level, ...run])).toEqual([]);
    // It is a signal all the same, from the 11 before it on.
    expect(placesOf(chartOf([...level, ...run], { baseline: 8 }), "eight-on-one-side")).toEqual([14, 15]);
  });

  it("is not opened by a reading of the old level that chance put on the new one's side", () => {
    expect(findShifts([...low, 10.8, ...high])).toEqual([9]);
  });

  it("is that of the Nile at Aswan, between 1898 and 1899", () => {
    const file = new URL("../../golden/spc/spc_cases.json", import.meta.url);
    const { series } = JSON.parse(readFileSync(file, "utf8")) as { series: { id: string; x: number[] }[] };
    const nile = series.find(({ id }) => id === "R_nile")!.x;
    expect(findShifts(nile).map((place) => 1871 + place)).toContain(1899);
  });

  it("is not seen in readings that are all the same", () => {
    expect(findShifts(Array.from({ length: 40 }, () => 0.1))).toEqual([]);
  });

  it("turns and scales with the readings", () => {
    const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 14, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.constantFrom(-1, 8, -0.5), (readings, factor) => {
        expect(findShifts(readings.map((one) => one * factor))).toEqual(findShifts(readings));
      }),
    );
  });
});

describe("of series by chance, 36 readings each", () => {
  const random = seededRandom(11);
  /** Normal readings, the later half higher by so many standard deviations (Box & Muller). */
  const series = (shift: number) =>
    Array.from({ length: 36 }, (_, place) => {
      const noise = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      return noise + (place < 18 ? 0 : shift);
    });
  const found = (shift: number) => Array.from({ length: 1000 }, () => findShifts(series(shift)));

  it("few are given a shift that is none", () => {
    expect(found(0).filter((starts) => starts.length > 0).length).toBeLessThan(80);
  });

  it("nearly all shifts by three sigma are found, close to where they are, and no other", () => {
    const shifts = found(3);
    const isClose = (start: number | undefined) => start !== undefined && Math.abs(start - 18) <= 2;
    expect(shifts.filter(([first]) => isClose(first)).length).toBeGreaterThan(900);
    expect(shifts.filter((starts) => starts.length > 1).length).toBeLessThan(80);
  });
});

describe("a chart set anew after a shift", () => {
  const values = [...low, null, ...high];
  const chart = chartOf(values, { isRebased: true });

  it("judges each level by limits of its own", () => {
    expect(chart.segments).toMatchObject([
      { from: 0, to: 7, centre: 10, baseline: 8 },
      { from: 9, to: 16, centre: 20, baseline: 8 },
    ]);
    expect(chart.signals).toEqual([]);
    expect(chart.centre).toBe(20);
    expect(chart.upper).toBe(chart.segments[1]?.upper);
  });

  it("has no moving range across the shift", () => {
    expect(chart.points[9]).toMatchObject({ value: 20, movingRange: null });
    expect(chart.points[10]).toMatchObject({ movingRange: 1 });
  });

  it("is one long run of signals otherwise", () => {
    expect(placesOf(chartOf(values), "eight-on-one-side").length).toBeGreaterThan(0);
  });

  it("takes each level's limits from its first readings when a baseline is asked for", () => {
    const { segments } = chartOf([...low, ...high], { isRebased: true, baseline: 6 });
    expect(segments.map(({ baseline }) => baseline)).toEqual([6, 6]);
  });
});
