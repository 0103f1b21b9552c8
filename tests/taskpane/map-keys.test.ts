import { expect, it } from "vitest";
import { mapGrid } from "../../src/taskpane/map-grid";
import { mapMoveForKey } from "../../src/taskpane/map-keys";
import { sampleMap } from "./fixtures/sample-map";

const order = new Map(sampleMap.objectives.map(({ name }, place) => [name.toLowerCase(), place]));
const grid = mapGrid(sampleMap, order, 300);
const placeOf = (name: string) => sampleMap.objectives.findIndex((one) => one.name === name);
const nameOf = (place: number) => sampleMap.objectives[place]?.name;
const first = nameOf(grid.rows[0]![0]!)!;
const last = nameOf(grid.rows.at(-1)!.at(-1)!)!;
const [left, right] = grid.rows[2]!.map((place) => nameOf(place)!) as [string, string];

it.each([
  { key: "ArrowRight", from: left, to: right },
  { key: "ArrowLeft", from: right, to: left },
  { key: "ArrowRight", from: right, to: null },
  { key: "ArrowUp", from: "Profit", to: null },
  { key: "ArrowUp", from: "Punctual", to: "Profit" },
  { key: "ArrowDown", from: "Profit", to: "Punctual" },
  { key: "Home", from: "Punctual", to: first },
  { key: "End", from: "Punctual", to: last },
  { key: "ArrowUp", shiftKey: true, from: "Training", to: "Speed" },
  { key: "ArrowUp", shiftKey: true, from: "Profit", to: null },
  { key: "ArrowDown", shiftKey: true, from: "Speed", to: "Training" },
  { key: "ArrowUp", shiftKey: true, from: "Culture", to: null },
  { key: "a", from: "Profit", to: null },
])("$key (shift: $shiftKey) goes from $from to $to", ({ key, shiftKey = false, from, to }) => {
  const move = mapMoveForKey({ key, shiftKey }, grid, placeOf(from));
  expect(move).toEqual(to === null ? null : { kind: "focus", objective: placeOf(to) });
});

it("follows of several links the one to the nearest box", () => {
  const move = mapMoveForKey({ key: "ArrowDown", shiftKey: true }, grid, placeOf("Punctual"));
  const near = ["Speed", "Lean stock"].map(placeOf);
  expect(near).toContain(move?.kind === "focus" ? move.objective : null);
});

it("chooses by the space bar, opens by Enter, lets go by Escape", () => {
  const press = (key: string) => mapMoveForKey({ key, shiftKey: false }, grid, 1);
  expect(press(" ")).toEqual({ kind: "choose", objective: 1 });
  expect(press("Enter")).toEqual({ kind: "open", objective: 1 });
  expect(press("Escape")).toEqual({ kind: "clear" });
});
