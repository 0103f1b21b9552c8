import { describe, expect, it } from "vitest";
import { downstreamOf, feedbackLoops, pathsToTop, upstreamOf } from "../../../src/engine/map/trace";
import { airline, link, objective } from "./support/airline-map";

const ring = (signs: readonly (1 | -1)[]) => {
  const names = signs.map((_, place) => `O${place}`);
  return {
    perspectives: ["Only"],
    objectives: names.map((name) => objective(name, "Only")),
    links: signs.map((sign, place) => link(`O${place}`, `O${(place + 1) % signs.length}`, { sign })),
  };
};

describe("what an objective works on", () => {
  it("is told near ones first", () => {
    expect(downstreamOf(airline, "Ground crew trained")).toEqual([
      "Fast ground turnaround",
      "Flight is on time",
      "Lowest prices",
      "Fewer planes",
      "Grow revenues",
      "Profits",
    ]);
  });

  it("is found whatever the spelling, and nothing for a name that is none", () => {
    expect(downstreamOf(airline, "  GROW   revenues ")).toEqual(["Profits"]);
    expect(downstreamOf(airline, "Profits")).toEqual([]);
    expect(downstreamOf(airline, "Nobody knows")).toEqual([]);
  });

  it("is the mirror of what works on it", () => {
    expect(upstreamOf(airline, "Flight is on time")).toEqual([
      "Fast ground turnaround",
      "Ground crew trained",
      "Ground crew aligned",
    ]);
    for (const { name } of airline.objectives) {
      for (const other of downstreamOf(airline, name)) expect(upstreamOf(airline, other)).toContain(name);
    }
  });

  it("includes itself only round a loop", () => {
    expect(downstreamOf(ring([1, 1, 1]), "O1")).toEqual(["O2", "O0", "O1"]);
    expect(downstreamOf(airline, "Grow revenues")).not.toContain("Grow revenues");
  });
});

describe("feedback loops", () => {
  it.each([
    { signs: [1, 1] as const, sign: 1, because: "two that help each other reinforce" },
    { signs: [1, -1] as const, sign: -1, because: "one minus balances" },
    { signs: [-1, -1, 1] as const, sign: 1, because: "two minuses cancel out" },
    { signs: [-1, -1, -1] as const, sign: -1, because: "three minuses balance" },
  ])("$because", ({ signs, sign }) => {
    expect(feedbackLoops(ring(signs))).toEqual([
      {
        objectives: signs.map((_, place) => `O${place}`),
        sign,
        links: signs.map((_, place) => place),
      },
    ]);
  });

  it("are none where all links lead on", () => {
    expect(feedbackLoops(airline)).toEqual([]);
  });

  it("are found each once where two share an objective, short ones first", () => {
    const input = {
      perspectives: [],
      objectives: ["A", "B", "C"].map((name) => objective(name, null)),
      links: [link("A", "B"), link("B", "C"), link("C", "A"), link("B", "A", { sign: -1 as const })],
    };
    expect(feedbackLoops(input).map(({ objectives, sign }) => [objectives.join(""), sign])).toEqual([
      ["AB", -1],
      ["ABC", 1],
    ]);
  });

  it("stay few where everything leads to everything", () => {
    const names = Array.from({ length: 20 }, (_, place) => `O${place}`);
    const links = names.flatMap((from) => names.flatMap((to) => (from === to ? [] : [link(from, to)])));
    const objectives = names.map((name) => objective(name, null));
    expect(feedbackLoops({ perspectives: [], objectives, links })).toHaveLength(50);
  });
});

describe("paths to the top", () => {
  it("lead from each objective of an owner by the shortest way", () => {
    expect(pathsToTop(airline, "ben")).toEqual([
      ["Fast ground turnaround", "Fewer planes"],
      ["Fast ground turnaround", "Flight is on time", "Grow revenues"],
      ["Ground crew trained", "Fast ground turnaround", "Fewer planes"],
      ["Ground crew trained", "Fast ground turnaround", "Flight is on time", "Grow revenues"],
    ]);
  });

  it("are the objective by itself at the top, and none for who owns nothing", () => {
    expect(pathsToTop(airline, "Ada")).toEqual([["Grow revenues"]]);
    expect(pathsToTop(airline, "Eve")).toEqual([]);
  });

  it("end at a loop that never reaches the top", () => {
    expect(pathsToTop({ ...ring([1, 1]), perspectives: ["Top", "Only"] }, null)).toEqual([]);
  });
});
