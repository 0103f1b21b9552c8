import fc from "fast-check";
import { expect, it } from "vitest";
import { withTint } from "../../../src/preview/file/tint";

/** Colours that Excel's palette of the Office theme of 2007 to 2010 shows, and the tints that it writes for them. */
const [LIGHT80, LIGHT60, LIGHT40] = [0.79998168889431442, 0.59999389629810485, 0.39997558519241921];
const [DARK10, DARK25, DARK50] = [-9.9978637043366805e-2, -0.249977111117893, -0.499984740745262];
const accents: readonly (readonly [string, readonly string[]])[] = [
  ["4F81BD", ["DCE6F1", "B8CCE4", "95B3D7", "366092", "244062"]],
  ["C0504D", ["F2DCDB", "E6B8B7", "DA9694", "963634", "632523"]],
  ["9BBB59", ["EBF1DE", "D8E4BC", "C4D79B", "76933C", "4F6228"]],
  ["8064A2", ["E4DFEC", "CCC0DA", "B1A0C7", "60497A", "403151"]],
  ["4BACC6", ["DAEEF3", "B7DEE8", "92CDDC", "31869B", "215967"]],
  ["F79646", ["FDE9D9", "FCD5B4", "FABF8F", "E26B0A", "974706"]],
  ["1F497D", ["C5D9F1", "8DB4E2", "538DD5", "16365C", "0F243E"]],
];

it.each([
  ...accents.flatMap(([color, shown]) =>
    [LIGHT80, LIGHT60, LIGHT40, DARK25, DARK50].map((tint, index) => ({ color, tint, shown: shown[index] })),
  ),
  { color: "EEECE1", tint: DARK10, shown: "DDD9C4" },
  { color: "EEECE1", tint: DARK25, shown: "C4BD97" },
  { color: "EEECE1", tint: DARK50, shown: "948A54" },
  { color: "EEECE1", tint: -0.749992370372631, shown: "494529" },
  { color: "EEECE1", tint: -0.89999084444715716, shown: "1D1B10" },
  { color: "FFFFFF", tint: -4.9989318521683403e-2, shown: "F2F2F2" },
  { color: "FFFFFF", tint: -0.14999847407452621, shown: "D9D9D9" },
  { color: "FFFFFF", tint: DARK25, shown: "BFBFBF" },
  { color: "FFFFFF", tint: -0.34998626667073579, shown: "A6A6A6" },
  { color: "FFFFFF", tint: DARK50, shown: "808080" },
  { color: "000000", tint: 0.499984740745262, shown: "808080" },
  { color: "000000", tint: 0.34998626667073579, shown: "595959" },
  { color: "000000", tint: 0.249977111117893, shown: "404040" },
  { color: "000000", tint: 0.14999847407452621, shown: "262626" },
  { color: "000000", tint: 4.9989318521683403e-2, shown: "0D0D0D" },
  { color: "4F81BD", tint: 0.6, shown: "B8CCE4" },
])("shows #$color at $tint as #$shown", ({ color, tint, shown }) => {
  expect(withTint(`#${color}`, tint)).toBe(`#${shown ?? ""}`);
});

it("leaves a colour without tint as it is, and ends in black and white", () => {
  const color = fc
    .integer({ min: 0, max: 0xffffff })
    .map((number) => `#${number.toString(16).padStart(6, "0").toUpperCase()}`);
  fc.assert(
    fc.property(color, fc.double({ min: -1, max: 1, noNaN: true }), (hex, tint) => {
      expect(withTint(hex, 0)).toBe(hex);
      expect(withTint(hex, -1)).toBe("#000000");
      expect(withTint(hex, 1)).toBe("#FFFFFF");
      expect(withTint(hex, tint)).toMatch(/^#[\dA-F]{6}$/);
    }),
  );
});
