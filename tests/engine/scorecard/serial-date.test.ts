import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dateFromSerial,
  isDateSerial,
  serialFrom1904,
  serialFromDate,
  serialTo1904,
} from "../../../src/engine/scorecard/serial-date";

// Serials as Excel shows them when the cell's format is General.
const known: readonly [number, number, number, number][] = [
  [1900, 1, 1, 1],
  [1900, 1, 31, 31],
  [1900, 2, 28, 59],
  [1900, 2, 29, 60],
  [1900, 3, 1, 61],
  [1904, 1, 1, 1462],
  [1970, 1, 1, 25569],
  [2000, 2, 29, 36585],
  [2008, 1, 1, 39448],
  [2024, 2, 29, 45351],
  [2024, 12, 31, 45657],
  [2100, 2, 28, 73109],
  [2100, 3, 1, 73110],
  [9999, 12, 31, 2958465],
];

describe("days and serials of the 1900 system", () => {
  it.each(known)("%i-%i-%i is %i", (year, month, day, serial) => {
    expect(serialFromDate(year, month, day)).toBe(serial);
    expect(dateFromSerial(serial)).toEqual({ year, month, day });
  });

  it("leaves out the time of day", () => {
    expect(dateFromSerial(45351.999)).toEqual({ year: 2024, month: 2, day: 29 });
  });

  it.each([
    [2024, 13, 1, 2025, 1, 1],
    [2024, 0, 15, 2023, 12, 15],
    [2024, 3, 0, 2024, 2, 29],
    [2024, -11, 1, 2023, 1, 1],
    [2023, 2, 29, 2023, 3, 1],
  ])("carries %i-%i-%i over as DATE does", (year, month, day, toYear, toMonth, toDay) => {
    expect(serialFromDate(year, month, day)).toBe(serialFromDate(toYear, toMonth, toDay));
  });

  it("goes there and back for every day, one day at a time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2958464 }), (serial) => {
        const { year, month, day } = dateFromSerial(serial);
        expect(serialFromDate(year, month, day)).toBe(serial);
        const next = dateFromSerial(serial + 1);
        const sameMonth = next.year === year && next.month === month && next.day === day + 1;
        expect(sameMonth || next.day === 1).toBe(true);
      }),
    );
  });
});

describe("the 1904 system", () => {
  it("counts from 1 January 1904 as 0", () => {
    expect(serialFrom1904(0)).toBe(serialFromDate(1904, 1, 1));
    // Microsoft's own example: 5 July 1998 is 35981 in one system and 34519 in the other.
    expect(serialFrom1904(34519)).toBe(35981);
    expect(serialFromDate(1998, 7, 5)).toBe(35981);
    expect(serialTo1904(35981)).toBe(34519);
  });
});

it("knows which numbers can be days", () => {
  expect([0, 0.5, -1, 2958466, Number.NaN].map(isDateSerial)).toEqual([false, false, false, false, false]);
  expect([1, 45351.5, 2958465.9].map(isDateSerial)).toEqual([true, true, true]);
});
