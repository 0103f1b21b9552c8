import { describe, expect, it } from "vitest";
import { paneLanguage } from "../../src/taskpane/pane-language";
import { darkTheme, lightTheme } from "../../src/taskpane/theme";
import { isDarkColour } from "../../src/taskpane/use-theme";

/** WCAG 2.2 contrast of two hexadecimal colours. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
    const [red = 0, green = 0, blue = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe("colours", () => {
  const statuses = ["bscOnTrack", "bscAtRisk", "bscOffTrack", "bscNoData"] as const;
  const backgrounds = [
    "colorNeutralBackground1",
    "colorNeutralBackground2",
    "colorNeutralBackground1Hover",
    "colorNeutralBackground1Selected",
  ] as const;
  const cases = [
    { name: "light", theme: lightTheme },
    { name: "dark", theme: darkTheme },
  ].flatMap(({ name, theme }) =>
    statuses.flatMap((status) => backgrounds.map((background) => ({ name, theme, status, background }))),
  );

  it.each(cases)("$status is legible on $background in the $name theme", ({ theme, status, background }) => {
    expect(contrast(theme[status], theme[background])).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    { colour: "#FFFFFF", dark: false },
    { colour: "#f0f0f0", dark: false },
    { colour: "262626", dark: true },
    { colour: "#0A0A0A", dark: true },
    { colour: "white", dark: null },
  ])("takes $colour for dark: $dark", ({ colour, dark }) => {
    expect(isDarkColour(colour)).toBe(dark);
  });
});

describe("the pane's language", () => {
  it.each([
    { office: "de-AT", pane: "de" },
    { office: "pt-BR", pane: "pt" },
    { office: "EN-us", pane: "en" },
    { office: "ja-JP", pane: "en" },
    { office: undefined, pane: "en" },
  ])("for $office is $pane", ({ office, pane }) => {
    expect(paneLanguage(office)).toBe(pane);
  });
});
