import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallBusiness } from "../../src/preview/samples/small-business";
import { legendName } from "../../src/workbook/sheets/map-names";
import { readPng } from "../support/png";
import { sampleSpec } from "./sample-in-excel";
import { closeScorecard, openScorecard } from "./scorecard-in-excel";
import type { Status } from "../../src/engine/scorecard/model";
import type { Png } from "../support/png";
import type { ScorecardInExcel } from "./scorecard-in-excel";

/* What a grey printer and a colour-blind reader see of the map and the charts: the rendered pictures without their colours. */

type Rgb = readonly [number, number, number];
type Sight = (color: Rgb) => number;

const STATUSES: readonly Status[] = ["on-track", "at-risk", "off-track", "no-data"];
const PAIRS = STATUSES.flatMap((one, at) => STATUSES.slice(at + 1).map((other) => [one, other] as const));

/** Grey level of a pixel, 0 to 255, as printers mix it. @see ITU-R BT.601, luma. */
const printed: Sight = ([red, green, blue]) => 0.299 * red + 0.587 * green + 0.114 * blue;

/** What the red-green blind tell apart: no red cones, no green cones. @see Viénot, Brettel and Mollon (1999). */
const withoutRed: Sight = ([red, green, blue]) => printed(mixed(red, green, blue, 0.11238, 0.88762));
const withoutGreen: Sight = ([red, green, blue]) => printed(mixed(red, green, blue, 0.29275, 0.70725));
const mixed = (red: number, green: number, blue: number, ofRed: number, ofGreen: number): Rgb => {
  const yellow = (ofRed * (red / 255) ** 2.2 + ofGreen * (green / 255) ** 2.2) ** (1 / 2.2) * 255;
  return [yellow, yellow, blue];
};
const SIGHTS: readonly (readonly [string, Sight])[] = [
  ["in grey print", printed],
  ["without red cones", withoutRed],
  ["without green cones", withoutGreen],
];

const rgbOf = (color: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as never;

let open: ScorecardInExcel;
let chips: ReadonlyMap<Status, { readonly picture: Png; readonly text: string }>;
let bullet: Png;

beforeAll(async () => {
  open = await openScorecard(sampleSpec(smallBusiness()), {
    sheets: ["map", "charts"],
    charts: [{ kind: "against-target" }],
  });
  expect((await open.refresh()).outcome).toBe("done");
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const parts = STATUSES.map((status) => {
      const shape = worksheets.getItem("Strategy map").shapes.getItem(legendName(status));
      return { status, text: shape.textFrame.textRange.load("text"), image: shape.getAsImage("PNG") };
    });
    const chart = worksheets.getItem("Charts").charts.getItem("BSC chart against-target").getImage(900);
    await context.sync();
    chips = new Map(
      parts.map(({ status, text, image }) => [status, { picture: readPng(image.value), text: text.text }]),
    );
    bullet = readPng(chart.value);
  });
});
afterAll(() => closeScorecard(open));

const chip = (status: Status) => {
  const found = chips.get(status);
  if (!found) throw new Error(`No picture of ${status}`);
  return found;
};

type Size = Pick<Png, "width" | "height">;

/** Levels of the pixels of a picture's upper left part, row by row. */
function levels({ colorAt }: Png, sight: Sight, { width, height }: Size): readonly number[] {
  return Array.from({ length: width * height }, (_, at) =>
    sight(rgbOf(colorAt(at % width, Math.floor(at / width)))),
  );
}

describe("the statuses on the map", () => {
  it("each have an icon and a word of their own", () => {
    const texts = STATUSES.map((status) => chip(status).text);
    expect(texts).toEqual(["✔ On track", "▲ At risk", "✖ Off track", "○ No data"]);
  });

  it.each(PAIRS)("%s and %s differ in the rendered picture without colours", (one, other) => {
    const [a, b] = [chip(one).picture, chip(other).picture];
    const common = { width: Math.min(a.width, b.width), height: Math.min(a.height, b.height) };
    for (const [, sight] of SIGHTS) {
      const [first, second] = [levels(a, sight, common), levels(b, sight, common)];
      const differ = first.filter((level, at) => Math.abs(level - (second[at] ?? 255)) > 40).length;
      expect(differ / first.length).toBeGreaterThan(0.05);
    }
  });

  it.each(SIGHTS)("keep dark letters on light paper %s", (_, sight) => {
    for (const status of STATUSES) {
      const sorted = [...levels(chip(status).picture, sight, chip(status).picture)].sort(
        (one, other) => one - other,
      );
      // The paper is most of the chip, the darkest pixels are border and letters.
      const [ink = 255, paper = 0] = [
        sorted[Math.floor(sorted.length * 0.02)],
        sorted[Math.floor(sorted.length / 2)],
      ];
      expect(paper - ink).toBeGreaterThan(110);
    }
  });

  it("have borders that grow heavier the worse it is", () => {
    const thickness = (status: Status): number => {
      const { picture } = chip(status);
      const column = Math.round(picture.width * 0.15);
      const dark = Array.from({ length: Math.round(picture.height / 4) }, (_, y) =>
        Math.max(0, 225 - printed(rgbOf(picture.colorAt(column, y)))),
      );
      return dark.reduce((sum, darkness) => sum + darkness, 0);
    };
    expect(thickness("at-risk")).toBeGreaterThan(1.2 * thickness("on-track"));
    expect(thickness("off-track")).toBeGreaterThan(1.2 * thickness("at-risk"));
  });
});

describe("the bands of the bullet chart", () => {
  /** The light colours that fill most of the picture, white left out. */
  function grounds(): readonly Rgb[] {
    const counts = new Map<string, number>();
    for (let y = 0; y < bullet.height; y += 2)
      for (let x = 0; x < bullet.width; x += 2) {
        const color = bullet.colorAt(x, y);
        counts.set(color, (counts.get(color) ?? 0) + 1);
      }
    return [...counts]
      .filter(([color]) => color !== "#FFFFFF" && printed(rgbOf(color)) > 180)
      .sort(([, one], [, other]) => other - one)
      .slice(0, 3)
      .map(([color]) => rgbOf(color));
  }

  it.each(SIGHTS)("have greys of their own %s", (_, sight) => {
    const greys = grounds()
      .map(sight)
      .sort((one, other) => one - other);
    expect(greys).toHaveLength(3);
    expect((greys[1] ?? 0) - (greys[0] ?? 0)).toBeGreaterThan(8);
    expect((greys[2] ?? 0) - (greys[1] ?? 0)).toBeGreaterThan(8);
  });

  it("say each KPI's status by its icon as well", () => {
    const labels = open.excel.values("Chart data", "A4:A15").flat().map(String);
    expect(labels.every((label) => /^[✔▲✖○] /u.test(label))).toBe(true);
    expect(new Set(labels.map((label) => label[0])).size).toBeGreaterThan(2);
  });
});
