import { describe, expect, it } from "vitest";
import { knownLinks } from "../../src/engine/map/known-links";
import {
  fitting,
  mapChoices,
  mapFocus,
  waysToTop,
  wholeMap,
  type MapChoice,
} from "../../src/taskpane/map-focus";
import { link, objective, sampleMap } from "./fixtures/sample-map";

const links = knownLinks(sampleMap.objectives, sampleMap.links);
const named = (places: Iterable<number> | undefined) =>
  [...(places ?? [])].map((place) => sampleMap.objectives[place]?.name).toSorted();
const arrows = (places: Iterable<number> | undefined) =>
  [...(places ?? [])]
    .map((place) => `${sampleMap.links[place]?.from} > ${sampleMap.links[place]?.to}`)
    .toSorted();
const placeOf = (name: string) => sampleMap.objectives.findIndex((one) => one.name === name);
const focusOf = (choice: Partial<MapChoice>) => mapFocus(sampleMap, links, null, { ...wholeMap, ...choice });

describe("what stands out", () => {
  it("is nothing in particular until something is chosen", () => {
    expect(focusOf({})).toBeNull();
  });

  it("is, of a chosen objective, all that drives it and all that it leads to", () => {
    const focus = mapFocus(sampleMap, links, placeOf("Lean stock"), wholeMap);
    // Punctual leads round to Training and Speed.
    expect(named(focus?.objectives)).toEqual(["Lean stock", "Profit", "Punctual", "Speed", "Training"]);
    expect(arrows(focus?.links)).toHaveLength(5);
  });

  it("leaves out what a chosen objective neither drives nor follows from", () => {
    const map = {
      ...sampleMap,
      links: [link("Training", "Speed"), link("Speed", "Punctual"), link("Lean stock", "Punctual")],
    };
    const focus = mapFocus(map, knownLinks(map.objectives, map.links), placeOf("Speed"), wholeMap);
    expect(named(focus?.objectives)).toEqual(["Punctual", "Speed", "Training"]);
    expect([...(focus?.links ?? [])]).toEqual([0, 1]);
  });

  it("is an owner's objectives with the shortest ways to the top perspective", () => {
    const focus = focusOf({ owner: "ana " });
    expect(named(focus?.objectives)).toEqual(["Profit", "Punctual", "Speed"]);
    expect(arrows(focus?.links)).toEqual(["Punctual > Profit", "Speed > Punctual"]);
  });

  it("is a theme's objectives with the links among them", () => {
    const focus = focusOf({ theme: "Service" });
    expect(named(focus?.objectives)).toEqual(["Punctual", "Speed"]);
    expect(arrows(focus?.links)).toEqual(["Speed > Punctual"]);
  });

  it("is what several choices share", () => {
    const focus = focusOf({ owner: "Ana", perspective: "Process" });
    expect(named(focus?.objectives)).toEqual(["Speed"]);
    expect(arrows(focus?.links)).toEqual([]);
  });
});

it("counts as fitting only what bears all the chosen names", () => {
  expect(named(fitting(sampleMap, { ...wholeMap, owner: "Ana" }))).toEqual(["Profit", "Speed"]);
  expect(named(fitting(sampleMap, { ...wholeMap, owner: "Ana", theme: "Service" }))).toEqual(["Speed"]);
});

it("tells an owner's ways to the top step by step, and none of an objective that is at the top", () => {
  expect(waysToTop(sampleMap, "Ana")).toEqual([["Speed", "Punctual", "Profit"]]);
  expect(waysToTop(sampleMap, "Bo")).toEqual([
    ["Punctual", "Profit"],
    ["Training", "Speed", "Punctual", "Profit"],
  ]);
});

describe("what can be chosen", () => {
  it("is owners by the alphabet, themes as they are met and perspectives from the top", () => {
    expect(mapChoices(sampleMap, "en")).toEqual({
      owner: ["Ana", "Bo"],
      theme: ["Growth", "Service"],
      perspective: ["Financial", "Customer", "Process", "Learning"],
    });
  });

  it("is nothing where all objectives are alike", () => {
    const objectives = ["a", "b"].map((name) => objective(name, "Process", { owner: "Ana" }));
    expect(mapChoices({ ...sampleMap, objectives }, "en")).toEqual({ owner: [], theme: [], perspective: [] });
  });

  it("has two spellings of a name once", () => {
    const objectives = [
      objective("a", "Process", { owner: "Ana" }),
      objective("b", "Process", { owner: "ANA" }),
      objective("c", "Process"),
    ];
    expect(mapChoices({ ...sampleMap, objectives }, "en").owner).toEqual(["Ana"]);
  });
});
