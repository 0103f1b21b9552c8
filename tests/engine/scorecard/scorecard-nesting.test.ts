import { describe, expect, it } from "vitest";
import type { Kpi, ScorecardInput, ScoredGroup, Settings } from "../../../src/engine/scorecard/model";
import { Problem } from "../../../src/engine/scorecard/problem";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { aKpi, anInput, anObjective, aPerspective } from "./support/scorecard-input";

const up = "higher" as const;

function score(
  kpis: readonly Kpi[],
  said: Partial<Omit<ScorecardInput, "settings">> = {},
  settings: Partial<Settings> = {},
) {
  return scoreScorecard(anInput({ kpis, ...said, settings }));
}

function kpi(name: string, perspective: string | null, objective: string | null, said: Partial<Kpi> = {}) {
  return aKpi(name, { perspective, objective, actual: 5, target: 5, direction: up, ...said });
}

/** The group of a name, anywhere below. */
function group(of: ScoredGroup, name: string): ScoredGroup {
  const found = search(of, name);
  if (!found) throw new Error(`no group ${name}`);
  return found;
}

function search(of: ScoredGroup, name: string): ScoredGroup | null {
  for (const child of of.children) {
    if (child.type === "kpi") continue;
    const found = child.name === name ? child : search(child, name);
    if (found) return found;
  }
  return null;
}

const missing = { actual: null };

describe("coverage through the levels", () => {
  const kpis = [
    kpi("a", "P", "x"),
    kpi("b", "P", "x", missing),
    kpi("c", "P", "y", { actual: 2 }),
    kpi("d", "P", "y", missing),
    kpi("e", "P", "y", missing),
    kpi("f", "Q", "z"),
  ];

  it("passes with exactly the least, and a child under it counts as none above", () => {
    const { root } = score(kpis);
    expect(group(root, "x")).toMatchObject({ coverage: 0.5, score: 1, status: "on-track" });
    expect(group(root, "y").coverage).toBeCloseTo(1 / 3, 12);
    expect(group(root, "y")).toMatchObject({
      score: null,
      status: "no-data",
      contributions: [null, null, null],
    });
    expect(group(root, "P")).toMatchObject({ coverage: 0.25, score: null, contributions: [null, null] });
    expect(root).toMatchObject({ coverage: 0.5, score: 1, contributions: [null, 1] });
  });

  it("is reported from the bottom up, for groups that have some data", () => {
    const { findings } = score(kpis);
    const reported = findings.filter(({ problem }) => problem.code === "under-least-coverage");
    expect(reported.map(({ problem }) => problem.values["subject"])).toEqual(["y", "P"]);
    expect(reported[1]?.problem.values).toEqual({ subject: "P", coverage: 0.25, least: 0.5 });
  });

  it("is the children's own where they have a score", () => {
    const { root } = score(kpis, {}, { leastCoverage: 0.3 });
    expect(group(root, "P").coverage).toBeCloseTo((0.5 + 1 / 3) / 2, 12);
    expect(group(root, "P").score).toBeCloseTo((1 + 0.4) / 2, 12);
    expect(root.coverage).toBeCloseTo((5 / 12 + 1) / 2, 12);
  });

  it("does not ask for what is not counted", () => {
    const { root } = score([kpi("a", "P", null), kpi("b", "P", null, { ...missing, weight: 0 })]);
    expect(group(root, "P")).toMatchObject({ coverage: 1, score: 1, contributions: [1, null] });
  });

  it("is nothing where nothing counts, which is no lack of data", () => {
    const { root, findings } = score([kpi("a", "P", null, { weight: 0 }), kpi("b", "Q", null)]);
    expect(group(root, "P")).toMatchObject({ coverage: 0, score: null, status: "no-data" });
    expect(root).toMatchObject({ coverage: 0.5, score: 1 });
    expect(findings.map(({ problem }) => problem.code)).not.toContain("under-least-coverage");
  });
});

describe("one objective's name under two perspectives", () => {
  const objectives = [
    anObjective("Growth", { perspective: "Finance", weight: 4 }),
    anObjective("Cost", { perspective: "Finance", weight: 1 }),
    anObjective("Growth", { perspective: "Customer", weight: 2 }),
  ];

  it("is two objectives, each with the weight of its row", () => {
    const { root } = score(
      [
        kpi("a", "finance", "growth"),
        kpi("b", "Finance", "Cost", { actual: 0 }),
        kpi("c", "Customer", "Growth"),
      ],
      { objectives },
    );
    const [finance, customer] = root.children as ScoredGroup[];
    expect(finance?.children.map(({ weight }) => weight)).toEqual([4, 1]);
    expect(finance?.score).toBeCloseTo(0.8, 12);
    expect(customer?.children.map(({ weight }) => weight)).toEqual([2]);
  });

  it("keeps the one that has no KPI", () => {
    const { root, findings } = score([kpi("a", "Customer", "Growth"), kpi("b", "Finance", "Cost")], {
      objectives,
    });
    expect(group(group(root, "Finance"), "Growth").children).toEqual([]);
    expect(findings.map(({ problem }) => problem.code)).toContain("objective-without-kpi");
  });

  it("means the first where a row names no perspective, or another one", () => {
    const { root } = score([kpi("a", null, "Growth"), kpi("b", "Market", "Growth")], { objectives });
    expect(group(group(root, "Finance"), "Growth").children).toHaveLength(1);
    expect(group(group(root, "Market"), "Growth").weight).toBe(4);
  });
});

describe("the marker of a green parent", () => {
  const heavy = [anObjective("fine", { weight: 99 }), anObjective("poor", { weight: 1 })];

  it("stands over a group that is off track though none of its KPIs is", () => {
    const atRisk = { actual: 50, target: 100, atRiskFrom: 40 };
    const { root } = score([kpi("a", "P", "fine"), kpi("b", "P", "poor", atRisk)], { objectives: heavy });
    expect(group(root, "poor")).toMatchObject({ status: "off-track", hidesOffTrack: false });
    expect(group(root, "P")).toMatchObject({ status: "on-track", hidesOffTrack: true });
    expect(root).toMatchObject({ status: "on-track", hidesOffTrack: true });
  });

  it("stands over a KPI that is off track and not counted", () => {
    const { root } = score([kpi("a", "P", null), kpi("b", "P", null, { actual: 0, weight: 0 })]);
    expect(root.hidesOffTrack).toBe(true);
  });

  it("stands at the top though a level between is amber", () => {
    const weights = [aPerspective("P", { weight: 1 }), aPerspective("Q", { weight: 99 })];
    const { root } = score(
      [kpi("a", "P", null, { weight: 9 }), kpi("b", "P", null, { actual: 0 }), kpi("c", "Q", null)],
      { perspectives: weights },
    );
    expect(group(root, "P")).toMatchObject({ status: "at-risk", hidesOffTrack: false });
    expect(root).toMatchObject({ status: "on-track", hidesOffTrack: true });
  });

  it("does not stand over children that are at risk or without data", () => {
    const { root } = score([
      kpi("a", null, null, { weight: 99 }),
      kpi("b", null, null, { actual: 4.9 }),
      kpi("c", null, null, missing),
    ]);
    expect(root).toMatchObject({ status: "on-track", hidesOffTrack: false });
  });
});

describe("losses, and costs kept as negatives", () => {
  it.each([
    { direction: "higher" as const, actual: -90, score: 1.1, status: "on-track" },
    { direction: "higher" as const, actual: -110, score: 0.9, status: "at-risk" },
    { direction: "higher" as const, actual: -111, score: 0.89, status: "off-track" },
    { direction: "higher" as const, actual: 20, score: 2.2, status: "on-track" },
    { direction: "lower" as const, actual: -120, score: 1.2, status: "on-track" },
    { direction: "lower" as const, actual: -90, score: 0.9, status: "at-risk" },
    { direction: "lower" as const, actual: 0, score: 0, status: "off-track" },
  ])("$direction, target -100, actual $actual: $status", ({ direction, actual, score: expected, status }) => {
    const [scored] = score([aKpi("A", { direction, actual, target: -100 })]).kpis;
    expect(scored?.score).toBeCloseTo(expected, 12);
    expect(scored?.status).toBe(status);
  });

  it.each([
    { actual: -105, status: "at-risk" },
    { actual: -105.01, status: "off-track" },
  ])("5 % tolerance of -100 reaches to -105: $actual is $status", ({ actual, status }) => {
    const tolerance = { by: "share" as const, value: 0.05 };
    expect(score([aKpi("A", { direction: up, actual, target: -100, tolerance })]).kpis[0]?.status).toBe(
      status,
    );
  });

  it("at risk from -150 reaches there", () => {
    const at = (actual: number) =>
      score([aKpi("A", { direction: up, actual, target: -100, atRiskFrom: -150 })]).kpis[0]?.status;
    expect([at(-100), at(-150), at(-151)]).toEqual(["on-track", "at-risk", "off-track"]);
  });

  it("runs from baseline to target across zero", () => {
    const at = (actual: number) =>
      score([aKpi("A", { direction: up, actual, baseline: -50, target: 50 })]).kpis[0];
    expect(at(0)).toMatchObject({ score: 0.5, status: "off-track" });
    expect(at(40)).toMatchObject({ status: "at-risk" });
    expect(at(-100)).toMatchObject({ score: -0.5, counted: 0 });
  });
});

/** The tree as names, each group with its level. */
function outline(of: ScoredGroup): unknown[] {
  return [
    `${of.level} ${of.name ?? "-"}`,
    ...of.children.map((child) => (child.type === "kpi" ? child.kpi.name : outline(child))),
  ];
}

describe("the levels", () => {
  it("are there where a table names them, though no KPI does", () => {
    const alone = kpi("a", null, null);
    expect(outline(score([alone], { perspectives: [aPerspective("Finance")] }).root)).toEqual([
      "scorecard Scorecard",
      ["perspective Finance"],
      ["perspective -", "a"],
    ]);
    expect(outline(score([alone], { objectives: [anObjective("Growth")] }).root)).toEqual([
      "scorecard Scorecard",
      ["objective Growth"],
      ["objective -", "a"],
    ]);
    const home = [anObjective("Growth", { perspective: "Finance" })];
    expect(outline(score([alone], { objectives: home }).root)).toEqual([
      "scorecard Scorecard",
      ["perspective Finance", ["objective Growth"]],
      ["perspective -", "a"],
    ]);
  });

  it("keep a named objective where its perspective is not known", () => {
    expect(outline(score([kpi("a", null, "Growth"), kpi("b", "Finance", "Cost")]).root)).toEqual([
      "scorecard Scorecard",
      ["perspective Finance", ["objective Cost", "b"]],
      ["perspective -", ["objective Growth", "a"]],
    ]);
  });

  it("stand in the order of their table's Order, those without one after them", () => {
    const perspectives = [
      aPerspective("Late"),
      aPerspective("Second", { order: 2 }),
      aPerspective("First", { order: 1 }),
    ];
    expect(outline(score([], { perspectives }).root).slice(1)).toEqual([
      ["perspective First"],
      ["perspective Second"],
      ["perspective Late"],
    ]);
  });

  it("carry no marker where all below is green", () => {
    const { root } = score([kpi("a", "P", "x"), kpi("b", "Q", "y")]);
    expect([root, group(root, "P"), group(root, "x")].map(({ hidesOffTrack }) => hidesOffTrack)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("findings on groups", () => {
  const codes = (kpis: readonly Kpi[], said: Partial<ScorecardInput> = {}) =>
    score(kpis, said).findings.map(({ problem }) => [problem.code, problem.values["subject"]]);

  it("do not count what has no name", () => {
    const named = [kpi("a", "P", "x"), kpi("b", "P", "y")];
    const loose = ["c", "d", "e"].map((name) => kpi(name, "P", null));
    const found = codes([...named, ...loose]);
    expect(found).toEqual(["c", "d", "e"].map((name) => ["unassigned", name]));
    expect(codes([kpi("a", "P", "x"), kpi("b", "P", null)])).toContainEqual(["too-few-objectives", "P"]);
    expect(codes([...named, kpi("f", null, "z")]).map(([code]) => code)).toEqual(["unassigned"]);
  });

  it("ask for an owner where the objective has none either", () => {
    const cells = { owner: "K!D2" };
    expect(codes([kpi("a", null, "x", { cells })], { objectives: [anObjective("x")] })).toEqual([
      ["no-owner", "a"],
    ]);
  });
});

describe("a KPI without answer", () => {
  it("still says which way is better, as far as its row does", () => {
    const directions = (said: Partial<Kpi>) => {
      const [scored] = score([aKpi("A", said)]).kpis;
      return [scored?.direction, scored?.directionAssumed];
    };
    expect(directions({ direction: "lower" })).toEqual(["lower", false]);
    expect(directions({})).toEqual(["higher", true]);
    const unknown = new Problem("unknown-direction", { text: "sideways" });
    expect(directions({ direction: unknown, target: 5, actual: 5 })).toEqual(["higher", false]);
  });
});

describe("a KPI judged by bands alone", () => {
  it("has a status, and no variance", () => {
    const [scored] = score([aKpi("A", { actual: 8, bands: [0, 5, 10] })]).kpis;
    expect(scored).toMatchObject({ status: "on-track", variance: null, target: null });
    expect(scored?.score).toBeCloseTo(0.8, 12);
  });
});
