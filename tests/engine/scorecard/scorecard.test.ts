import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  Kpi,
  Scorecard,
  ScorecardInput,
  ScoredGroup,
  ScoredKpi,
  Settings,
} from "../../../src/engine/scorecard/model";
import { Problem } from "../../../src/engine/scorecard/problem";
import { scoreScorecard, scoringScorecard } from "../../../src/engine/scorecard/scorecard";
import { aKpi, anInput, anObjective, aPerspective, aReading } from "./support/scorecard-input";

const up = "higher" as const;

function score(
  kpis: readonly Kpi[],
  said: Partial<Omit<ScorecardInput, "settings">> = {},
  settings: Partial<Settings> = {},
) {
  return scoreScorecard(anInput({ kpis, ...said, settings }));
}

function only(kpi: Kpi, settings: Partial<Settings> = {}): ScoredKpi {
  const [scored] = score([kpi], {}, settings).kpis;
  if (!scored) throw new Error("no KPI");
  return scored;
}

/** The tree as names, so that a test shows it: `["Finance", ["Growth", "Revenue"]]`. */
function outline(group: ScoredGroup): unknown[] {
  return [
    group.name,
    ...group.children.map((child) => (child.type === "kpi" ? child.kpi.name : outline(child))),
  ];
}

const codes = (card: Scorecard) => card.findings.map(({ problem }) => problem.code);

describe("the smallest workbook", () => {
  const card = score([
    aKpi("Revenue", { actual: 120, target: 100 }),
    aKpi("Customers", { actual: 95, target: 100 }),
    aKpi("Visits", { actual: 50, target: 100 }),
    aKpi("Churn", { target: 5 }),
  ]);

  it("scores each KPI against its target", () => {
    expect(card.kpis.map(({ score: value }) => value)).toEqual([1.2, 0.95, 0.5, null]);
    expect(card.kpis.map(({ status }) => status)).toEqual(["on-track", "at-risk", "off-track", "no-data"]);
    expect(card.kpis.map(({ counted }) => counted)).toEqual([1, 0.95, 0.5, null]);
  });

  it("is a single flat group, with the coverage beside its score", () => {
    expect(outline(card.root)).toEqual(["Scorecard", "Revenue", "Customers", "Visits", "Churn"]);
    expect(card.root.score).toBeCloseTo((1 + 0.95 + 0.5) / 3, 12);
    expect(card.root).toMatchObject({ level: "scorecard", status: "at-risk", coverage: 0.75 });
  });

  it("does not nag about levels, owners or periods that it does not have", () => {
    expect(new Set(codes(card))).toEqual(new Set(["direction-assumed", "no-reading"]));
    expect(card.period).toBeNull();
  });

  it("says which KPI has no reading", () => {
    expect(card.kpis[3]?.problem).toEqual(new Problem("no-reading", { subject: "Churn" }));
  });
});

describe("a KPI", () => {
  it("without reading is never scored as zero", () => {
    const scored = only(aKpi("A", { target: 5, direction: up, priorYear: 3 }));
    expect(scored).toMatchObject({
      score: null,
      counted: null,
      status: "no-data",
      variance: null,
      change: null,
    });
    expect(scored.scale?.kind).toBe("percent-of-target");
  });

  it("enters the roll-up as score over on-track cut, capped and floored there only", () => {
    const kpi = aKpi("A", { actual: 900, target: 700, redFlag: 500 });
    expect(only(kpi).score).toBeCloseTo(1, 12);
    expect(only(kpi).counted).toBe(1);
    expect(only(kpi, { cap: null }).counted).toBeCloseTo(1.5, 12);
    expect(only(kpi, { cap: 1.2 }).counted).toBe(1.2);
    const low = aKpi("A", { actual: -50, target: 100, direction: up });
    expect(only(low)).toMatchObject({ score: -0.5, counted: 0 });
    expect(only(low, { floor: null }).counted).toBe(-0.5);
    expect(only(low, { floor: 0.9 }).counted).toBe(0.9);
    expect(only(aKpi("A", { actual: 600, target: 700, redFlag: 500 })).counted).toBeCloseTo(0.75, 12);
  });

  it("carries variance and change, favourable positive", () => {
    const scored = only(aKpi("Cost", { actual: 90, target: 100, priorYear: 120, direction: "lower" }));
    expect(scored.variance).toEqual({ amount: 10, share: 0.1 });
    expect(scored.change).toBe(0.25);
    expect(only(aKpi("A", { actual: 5, target: 5, priorYear: 0, direction: up })).change).toBeNull();
    const range = { actual: 8, target: 10, targetUpper: 20, priorYear: 4, direction: "range" as const };
    expect(only(aKpi("Stock", range))).toMatchObject({ change: null, variance: { amount: -2, share: -0.2 } });
  });

  it("takes the workbook's at-risk share", () => {
    const kpi = aKpi("A", { actual: 85, target: 100, direction: up });
    expect(only(kpi).status).toBe("off-track");
    expect(only(kpi, { atRiskShare: 0.85 }).status).toBe("at-risk");
  });

  it.each([
    { field: "actual", said: { actual: new Problem("cell-error", { text: "#DIV/0!" }) } },
    { field: "target", said: { target: new Problem("ambiguous-number", { text: "1.2.3" }) } },
    { field: "baseline", said: { baseline: new Problem("not-a-number", { text: "x" }) } },
    { field: "redFlag", said: { redFlag: new Problem("not-a-number", { text: "x" }) } },
    { field: "direction", said: { direction: new Problem("unknown-direction", { text: "sideways" }) } },
    { field: "scale", said: { scale: new Problem("unknown-scale", { text: "log" }) } },
    { field: "bands", said: { bands: new Problem("not-a-number", { text: "x" }) } },
    { field: "tolerance", said: { tolerance: new Problem("not-a-number", { text: "x" }) } },
    { field: "frequency", said: { frequency: new Problem("unknown-frequency", { text: "x" }) } },
    { field: "accumulates", said: { accumulates: new Problem("unknown-accumulation", { text: "x" }) } },
    { field: "atRiskFrom", said: { atRiskFrom: new Problem("not-a-number", { text: "x" }) } },
    { field: "targetUpper", said: { targetUpper: new Problem("not-a-number", { text: "x" }) } },
    { field: "outerLow", said: { outerLow: new Problem("not-a-number", { text: "x" }) } },
    { field: "outerHigh", said: { outerHigh: new Problem("not-a-number", { text: "x" }) } },
  ])("with a problem in $field has no answer, and the finding points at the cell", ({ field, said }) => {
    const cells = { kpi: "KPIs!A2", [field]: "KPIs!Z9" };
    const card = score([
      aKpi("A", { actual: 5, target: 5, direction: up, cells, ...said }),
      aKpi("B", { actual: 5, target: 5 }),
    ]);
    const problem = Object.values(said)[0];
    expect(card.kpis[0]).toMatchObject({ status: "no-data", score: null, counted: null });
    expect(card.kpis[0]?.problem).toEqual(
      new Problem(problem?.code ?? "no-reading", { ...problem?.values, subject: "A" }),
    );
    expect(card.findings[0]).toMatchObject({ severity: "error", cell: "KPIs!Z9" });
    expect(card.kpis[1]?.status).toBe("on-track");
  });

  it("without answer from its scale says so at the column concerned", () => {
    const cells = { kpi: "KPIs!A2", actual: "KPIs!B2", target: "KPIs!C2", atRiskFrom: "KPIs!D2" };
    const card = score([aKpi("A", { actual: 5, target: 5, direction: up, atRiskFrom: 6, cells })]);
    expect(card.kpis[0]?.status).toBe("no-data");
    expect(card.findings).toEqual([
      {
        severity: "error",
        problem: new Problem("at-risk-on-good-side", { value: 6, subject: "A" }),
        cell: "KPIs!D2",
      },
    ]);
  });

  it.each(["priorYear", "forecast", "minutesPerPeriod"] as const)(
    "with a problem in %s keeps its status, and a warning points at the cell",
    (field) => {
      const said = { [field]: new Problem("cell-error", { text: "#REF!" }), cells: { [field]: "KPIs!H2" } };
      const card = score([aKpi("A", { actual: 5, target: 5, direction: up, ...said })]);
      expect(card.kpis[0]).toMatchObject({ status: "on-track", change: null, problem: null });
      expect(card.findings).toEqual([
        {
          severity: "warning",
          problem: new Problem("cell-error", { text: "#REF!", subject: "A" }),
          cell: "KPIs!H2",
        },
      ]);
    },
  );

  it("is called by its name and entity in findings", () => {
    const card = score([aKpi("Sales", { entity: "North", actual: 1, direction: up })]);
    expect(card.findings).toMatchObject([
      { severity: "info", problem: { code: "no-target", values: { subject: "Sales (North)" } } },
    ]);
  });

  it.each([
    { weight: -1, code: "negative-weight" },
    { weight: new Problem("not-a-number", { text: "much" }), code: "weight-not-a-number" },
  ])("with a weight that is none ($code) keeps its status and is not counted", ({ weight, code }) => {
    const card = score([
      aKpi("A", { actual: 0, target: 5, direction: up, weight, cells: { weight: "KPIs!F2" } }),
      aKpi("B", { actual: 5, target: 5, direction: up }),
    ]);
    expect(card.kpis[0]).toMatchObject({ status: "off-track", weight: 0 });
    expect(card.root).toMatchObject({ score: 1, coverage: 1 });
    expect(card.findings).toMatchObject([{ severity: "error", problem: { code }, cell: "KPIs!F2" }]);
  });
});

describe("the tree", () => {
  const kpi = (
    name: string,
    perspective: string | null,
    objective: string | null = null,
    said: Partial<Kpi> = {},
  ) => aKpi(name, { perspective, objective, actual: 5, target: 5, direction: up, ...said });

  it("hangs KPIs under their perspective where there are no objectives", () => {
    const card = score([kpi("Revenue", "Finance"), kpi("NPS", "Customer"), kpi("Margin", "Finance ")]);
    expect(outline(card.root)).toEqual(["Scorecard", ["Finance", "Revenue", "Margin"], ["Customer", "NPS"]]);
  });

  it("hangs KPIs under objectives alone where there are no perspectives", () => {
    const card = score([kpi("Revenue", null, "Growth"), kpi("NPS", null)]);
    expect(outline(card.root)).toEqual(["Scorecard", ["Growth", "Revenue"], [null, "NPS"]]);
    expect(codes(card)).toContain("unassigned");
  });

  it("puts rows without objective or perspective under an unnamed group, last, and reports them", () => {
    const card = score([
      kpi("Lost", null, null, { cells: { kpi: "KPIs!A2" } }),
      kpi("Loose", "Finance"),
      kpi("Revenue", "Finance", "Growth"),
    ]);
    expect(outline(card.root)).toEqual([
      "Scorecard",
      ["Finance", ["Growth", "Revenue"], [null, "Loose"]],
      [null, "Lost"],
    ]);
    const reported = card.findings.filter(({ problem }) => problem.code === "unassigned");
    expect(reported.map(({ problem }) => problem.values["subject"])).toEqual(["Loose", "Lost"]);
    expect(reported[1]?.cell).toBe("KPIs!A2");
  });

  it("finds an objective's perspective in the Objectives table, and lets the row win", () => {
    const objectives = [anObjective("Growth", { perspective: "Finance" })];
    const card = score([kpi("Revenue", null, "growth"), kpi("Share", "Market", "Growth")], { objectives });
    expect(outline(card.root)).toEqual([
      "Scorecard",
      ["Finance", ["growth", "Revenue"]],
      ["Market", ["Growth", "Share"]],
    ]);
    expect(codes(card)).not.toContain("unassigned");
  });

  it("orders perspectives by their table, then as met; objectives too", () => {
    const perspectives = [
      aPerspective("Finance", { order: 2 }),
      aPerspective("Customer", { order: 1 }),
      aPerspective("Later"),
    ];
    const objectives = [
      anObjective("B", { perspective: "Finance" }),
      anObjective("A", { perspective: "Finance" }),
    ];
    const card = score(
      [
        kpi("k1", "Extra", "X"),
        kpi("k2", "Finance", "New"),
        kpi("k3", "Finance", "A"),
        kpi("k4", "Finance", "B"),
      ],
      { perspectives, objectives },
    );
    expect(outline(card.root)).toEqual([
      "Scorecard",
      ["Customer"],
      ["Finance", ["B", "k4"], ["A", "k3"], ["New", "k2"]],
      ["Later"],
      ["Extra", ["X", "k1"]],
    ]);
  });

  it("keeps objectives and perspectives without KPI, without data, and counts them in the coverage", () => {
    const objectives = [
      anObjective("Growth", { perspective: "Finance" }),
      anObjective("Care", { perspective: "Finance" }),
    ];
    const card = score([kpi("Revenue", "Finance", "Growth")], { objectives });
    expect(outline(card.root)).toEqual(["Scorecard", ["Finance", ["Growth", "Revenue"], ["Care"]]]);
    expect(card.root).toMatchObject({ score: 1, coverage: 0.5 });
    expect(card.findings).toMatchObject([
      { severity: "warning", problem: { code: "objective-without-kpi", values: { subject: "Care" } } },
    ]);
  });

  it("weighs objectives and perspectives by their tables", () => {
    const perspectives = [aPerspective("Finance", { weight: 3 }), aPerspective("Customer", { weight: 1 })];
    const objectives = [anObjective("Growth", { weight: 4 }), anObjective("Cost", { weight: 1 })];
    const half = { actual: 2.5 };
    const card = score(
      [
        kpi("a", "Finance", "Growth"),
        kpi("b", "Finance", "Cost", half),
        kpi("c", "Customer", "Loyalty", half),
      ],
      { perspectives, objectives },
    );
    expect(card.root.children.map((child) => (child as ScoredGroup).score)).toEqual([0.9, 0.5]);
    expect(card.root.score).toBeCloseTo(0.8, 12);
    expect(card.root.contributions[0]).toBeCloseTo(0.675, 12);
    expect(card.root.contributions[1]).toBeCloseTo(0.125, 12);
  });

  it("leaves out a group whose weight is none, with a finding", () => {
    const perspectives = [aPerspective("Finance", { weight: -3 }), aPerspective("Customer")];
    const card = score([kpi("a", "Finance"), kpi("b", "Customer", null, { actual: 2.5 })], { perspectives });
    expect(card.root.score).toBe(0.5);
    expect(card.findings).toMatchObject([
      { severity: "error", problem: { code: "negative-weight", values: { subject: "Finance" } } },
    ]);
  });

  it("marks a green parent over a red child, at every level above it", () => {
    const red = { actual: 0, weight: 0.01 };
    const card = score([kpi("a", "Finance"), kpi("b", "Finance", null, red), kpi("c", "Customer")]);
    const [finance, customer] = card.root.children as ScoredGroup[];
    expect(finance).toMatchObject({ status: "on-track", hidesOffTrack: true });
    expect(customer).toMatchObject({ status: "on-track", hidesOffTrack: false });
    expect(card.root).toMatchObject({ status: "on-track", hidesOffTrack: true });
    const redParent = score([kpi("b", "Finance", null, red)]).root;
    expect(redParent).toMatchObject({ status: "off-track", hidesOffTrack: false });
  });

  it("is without data under the least coverage, and says how much there is", () => {
    const card = score([
      kpi("a", "Finance"),
      aKpi("b", { perspective: "Finance" }),
      aKpi("c", { perspective: "Finance" }),
    ]);
    const [finance] = card.root.children as ScoredGroup[];
    expect(finance).toMatchObject({ score: null, status: "no-data", coverage: 1 / 3 });
    expect(card.root).toMatchObject({ score: null, status: "no-data", coverage: 0 });
    const values = { subject: "Finance", coverage: 1 / 3, least: 0.5 };
    expect(card.findings.at(-1)).toEqual({
      severity: "warning",
      problem: new Problem("under-least-coverage", values),
      cell: null,
    });
  });

  it("has a different key for each group, whatever the names", () => {
    const card = score([
      kpi("a", 'x","y', "z"),
      kpi("b", "x", 'y","z'),
      kpi("c", "x", "z"),
      kpi("d", null, "z"),
      kpi("e", "__proto__", "constructor"),
      kpi("f", "__proto__", "__proto__"),
    ]);
    const keys: string[] = [];
    const collect = (group: ScoredGroup) => {
      keys.push(group.key);
      for (const child of group.children) if (child.type === "group") collect(child);
    };
    collect(card.root);
    expect(new Set(keys).size).toBe(keys.length);
    expect(outline(card.root)).toContainEqual(["__proto__", ["constructor", "e"], ["__proto__", "f"]]);
  });

  it("takes the roll-up method of the settings", () => {
    const kpis = [kpi("a", null), kpi("b", null, null, { actual: 2 }), kpi("c", null, null, { actual: 4 })];
    expect(score(kpis, {}, { rollUp: "worst" }).root.score).toBeCloseTo(0.4, 12);
    expect(score(kpis, {}, { rollUp: "median" }).root.score).toBeCloseTo(0.8, 12);
    expect(score(kpis, {}, { rollUp: "share" }).root.score).toBeCloseTo(1 / 3, 12);
  });
});

describe("findings on the make-up", () => {
  const kpi = (name: string, perspective: string | null, objective: string | null, said: Partial<Kpi> = {}) =>
    aKpi(name, { perspective, objective, actual: 5, target: 5, direction: up, ...said });

  it("on objectives and perspectives point at the row of their table, else at the first KPI that names them", () => {
    const cellsOf = (input: Parameters<typeof score>[1]) =>
      score(
        [
          kpi("a", "One", "o1", { cells: { perspective: "KPIs!B2", objective: "KPIs!C2" } }),
          kpi("b", "Two", "o2"),
          kpi("c", "Two", "o3"),
        ],
        input,
      ).findings.map(({ problem, cell }) => [problem.code, cell]);
    expect(cellsOf({})).toEqual([["too-few-objectives", "KPIs!B2"]]);
    expect(
      cellsOf({
        perspectives: [aPerspective("One", { cell: "Perspectives!A2" })],
        objectives: [anObjective("o4", { perspective: "Two", cell: "Objectives!A5" })],
      }),
    ).toEqual([
      ["too-few-objectives", "Perspectives!A2"],
      ["objective-without-kpi", "Objectives!A5"],
    ]);
  });

  it("name perspectives with too few or too many objectives", () => {
    const card = score([
      kpi("a", "One", "o1"),
      ...["p", "q", "r"].map((objective) => kpi(objective, "Three", objective)),
      ...["s", "t", "u", "v"].map((objective) => kpi(objective, "Four", objective)),
    ]);
    expect(card.findings).toEqual([
      {
        severity: "warning",
        problem: new Problem("too-few-objectives", { subject: "One", count: 1 }),
        cell: null,
      },
      {
        severity: "warning",
        problem: new Problem("too-many-objectives", { subject: "Four", count: 4 }),
        cell: null,
      },
    ]);
  });

  it("name objectives with more than two KPIs", () => {
    const two = ["a", "b"].map((name) => kpi(name, null, "Two"));
    const three = ["c", "d", "e"].map((name) =>
      kpi(name, null, "Three", { cells: { objective: `K!${name}` } }),
    );
    const card = score([...two, ...three]);
    expect(card.findings).toEqual([
      {
        severity: "warning",
        problem: new Problem("too-many-kpis", { subject: "Three", count: 3 }),
        cell: "K!c",
      },
    ]);
  });

  it("name KPIs without owner, where owners are kept at all", () => {
    expect(codes(score([kpi("a", null, null), kpi("b", null, null)]))).toEqual([]);
    const card = score([kpi("a", null, null, { owner: "Ada" }), kpi("b", null, null)]);
    expect(card.findings).toMatchObject([
      { severity: "warning", problem: { code: "no-owner", values: { subject: "b" } } },
    ]);
    expect(codes(score([kpi("a", null, null, { cells: { owner: "K!D2" } })]))).toEqual(["no-owner"]);
    const objectives = [anObjective("Growth", { owner: "Ada" })];
    expect(codes(score([kpi("a", null, "growth", { cells: { owner: "K!D2" } })], { objectives }))).toEqual(
      [],
    );
  });

  it("name a repeated key, and not a name that two entities share", () => {
    const cells = (cell: string) => ({ cells: { kpi: cell } });
    const card = score([
      kpi("Sales", null, null, { entity: "North", ...cells("K!A2") }),
      kpi("Sales", null, null, { entity: "South", ...cells("K!A3") }),
      kpi("sales", null, null, { entity: "South", ...cells("K!A4") }),
    ]);
    expect(card.findings).toEqual([
      {
        severity: "error",
        problem: new Problem("repeated-key", { subject: "sales (South)", cell: "K!A3" }),
        cell: "K!A4",
      },
    ]);
    expect(card.kpis).toHaveLength(3);
  });
});

describe("scoring in steps", () => {
  it("pauses for each KPI and comes to the same", () => {
    const names = Array.from({ length: 50 }, (_, index) => `K${index}`);
    const input = anInput({
      kpis: names.map((name) => aKpi(name, { target: 5, direction: up })),
      readings: names.flatMap((name) => [1, 2].map((day) => aReading(name, day, { actual: day * 3 }))),
    });
    const work = scoringScorecard(input);
    let pauses = 0;
    let step = work.next();
    for (; step.done !== true; step = work.next()) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(names.length);
    expect(step.value).toEqual(scoreScorecard(input));
  });
});

describe("any scorecard", () => {
  const quantity = fc.option(fc.integer({ min: -20, max: 20 }), { freq: 5 });
  const anyKpi = fc
    .record({
      name: fc.constantFrom("a", "b", "c", "__proto__", "=1+1"),
      perspective: fc.option(fc.constantFrom("P", "Q", "constructor")),
      objective: fc.option(fc.constantFrom("x", "y", "__proto__")),
      actual: quantity,
      target: quantity,
      baseline: fc.option(fc.integer({ min: -20, max: 20 }), { freq: 1 }),
      weight: fc.option(fc.integer({ min: 0, max: 5 })),
      direction: fc.constantFrom(null, "higher" as const, "lower" as const, "range" as const),
    })
    .map(({ name, ...said }) => aKpi(name, said));
  const method = fc.constantFrom("weighted" as const, "worst" as const, "median" as const, "share" as const);

  it("has every KPI once in its tree, contributions that sum to the scores, and no score out of bounds", () => {
    fc.assert(
      fc.property(fc.array(anyKpi, { maxLength: 20 }), method, (kpis, rollUp) => {
        const card = score(kpis, {}, { rollUp });
        const met: ScoredKpi[] = [];
        const visit = (group: ScoredGroup) => {
          expect(group.contributions).toHaveLength(group.children.length);
          expect(group.coverage).toBeGreaterThanOrEqual(0);
          expect(group.coverage).toBeLessThanOrEqual(1 + 1e-12);
          expect(group.status === "no-data").toBe(group.score === null);
          if (group.score !== null) {
            const sum = group.contributions.reduce<number>((total, part) => total + (part ?? 0), 0);
            expect(Math.abs(sum - group.score)).toBeLessThanOrEqual(1e-12);
            expect(group.score).toBeGreaterThanOrEqual(0);
            expect(group.score).toBeLessThanOrEqual(1 + 1e-12);
          }
          for (const child of group.children) {
            if (child.type === "kpi") met.push(child);
            else visit(child);
          }
        };
        visit(card.root);
        expect(new Set(met)).toEqual(new Set(card.kpis));
        expect(met).toHaveLength(kpis.length);
        for (const one of card.kpis) {
          expect(one.status === "no-data").toBe(one.score === null);
          expect(one.problem === null).toBe(one.score !== null);
        }
      }),
    );
  });
});
