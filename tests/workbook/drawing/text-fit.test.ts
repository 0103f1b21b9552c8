import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitText, textWidth, wrap } from "../../../src/workbook/drawing/text-fit";

describe("the estimate of a text's width", () => {
  // Advance widths of Arial, in 1000ths of its size, from the font's own table (Adobe's Helvetica metrics are the same).
  it.each([
    ["Grow revenue", [778, 333, 556, 722, 278, 333, 556, 500, 556, 556, 556, 556]],
    ["Mitarbeiter", [833, 222, 278, 556, 333, 556, 556, 222, 278, 556, 333]],
    ["illicit filling", [222, 222, 222, 222, 500, 222, 278, 278, 278, 222, 222, 222, 222, 556, 556]],
  ])("is not less than Arial's and not half as much again: %s", (text, thousandths) => {
    const real = thousandths.reduce((sum, width) => sum + width, 0) / 100;
    expect(textWidth(text, 10)).toBeGreaterThan(0.97 * real);
    expect(textWidth(text, 10)).toBeLessThan(1.5 * real);
  });

  it("takes letters of East Asian scripts as wide as high", () => {
    expect(textWidth("顧客満足", 10)).toBe(40);
  });
});

describe("wrapping", () => {
  it("breaks between words, and within a word only when it is too wide for a line", () => {
    expect(wrap("Plan crews", 30, 10)).toEqual(["Plan", "crews"]);
    const lines = wrap("Donaudampfschifffahrt", 40, 10);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("")).toBe("Donaudampfschifffahrt");
  });

  it("loses no letter and makes no line too wide", () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z]{1,25}$/), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 200 }), (some, width) => {
        const lines = wrap(some.join(" "), width, 10);
        expect(lines.join("").replaceAll(" ", "")).toBe(some.join(""));
        for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 60 },
    );
  });
});

describe("fitting", () => {
  const box = { width: 120, height: 36 };

  it("takes the largest size at which all fits", () => {
    expect(fitText("Grow profits", box, [11, 10, 9, 8], true)).toMatchObject({
      text: "Grow profits",
      size: 11,
      lines: 1,
    });
  });

  it("takes a smaller size before it breaks a word", () => {
    const { size, text } = fitText("Kundenzufriedenheit", { width: 112, height: 36 }, [11, 10, 9, 8], true);
    expect(text).toBe("Kundenzufriedenheit");
    expect(size).toBeLessThan(11);
  });

  it("ends with an ellipsis when the smallest letters do not fit", () => {
    const long =
      "Become the partner of choice for every small and medium enterprise in every region that we serve today";
    const { text, size, lines } = fitText(long, box, [11, 10, 9, 8], true);
    expect(text.endsWith("…")).toBe(true);
    expect(long.startsWith(text.slice(0, -1))).toBe(true);
    expect(size).toBe(8);
    expect(wrap(text, box.width, size, true).length).toBeLessThanOrEqual(lines);
  });
});
