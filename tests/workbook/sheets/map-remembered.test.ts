import { expect, it } from "vitest";
import { layOutMap } from "../../../src/engine/map/lay-out-map";
import { packDrawing, unpackDrawing } from "../../../src/workbook/drawing/pack-drawing";
import { rememberedLayout } from "../../../src/workbook/sheets/map-remembered";
import { planMapDrawing } from "../../../src/workbook/sheets/map-sheet";
import { objective, sampleMap } from "./map-sample";
import type { MapLayout } from "../../../src/engine/map/model";
import type { MapContent } from "../../../src/workbook/sheets/map-content";

/** The layout as the next refresh gets it: from what the sheet remembers. */
function remembered(content: MapContent): MapLayout {
  const { plan } = planMapDrawing(content, { states: [], memory: null, mending: false });
  const layout = rememberedLayout(unpackDrawing(packDrawing(plan.memory)));
  if (layout === null) throw new Error("Nothing was remembered.");
  return layout;
}

it.each([8, 12, 25, 40])("lays %i objectives out as they stand when nothing changed", (count) => {
  const content = sampleMap(count);
  expect(layOutMap(content.input, { previous: remembered(content) })).toEqual(content.layout);
});

it("lets the other bands be when one objective more comes", () => {
  const content = sampleMap(12);
  const more = objective("One thing more", { perspective: "Customer" });
  const input = { ...content.input, objectives: [...content.input.objectives, more] };
  const next = layOutMap(input, { previous: remembered(content) });
  const order = (layout: MapLayout): string[] =>
    content.layout.bands.map(({ name }) =>
      layout.boxes
        .filter(
          ({ objective: its }) => input.objectives.find((one) => one.name === its)?.perspective === name,
        )
        .sort((one, other) => one.x - other.x)
        .map(({ objective: its }) => its)
        .filter((its) => its !== more.name)
        .join(", "),
    );
  expect(order(next)).toEqual(order(content.layout));
});

it("is nothing when nothing was drawn", () => {
  expect(rememberedLayout(null)).toBeNull();
  expect(rememberedLayout({ origin: { x: 0, y: 0 }, shapes: [] })).toBeNull();
});
