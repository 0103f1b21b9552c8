import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Kpi, Scorecard, Status } from "../../src/engine/scorecard/model";
import {
  FILTER_FIELDS,
  filterChoices,
  filterScorecard,
  isFiltering,
  NAMES_NONE,
  noFilter,
  type KpiFilter,
} from "../../src/taskpane/kpi-filter";
import { group, kpi, sampleScorecard, scoredKpi } from "./fixtures/sample-scorecard";

const statuses: readonly Status[] = ["on-track", "at-risk", "off-track", "no-data"];

type Part = Partial<Pick<Kpi, "owner" | "entity">> & { readonly status?: Status };
const one = (name: string, { status = "on-track", ...part }: Part = {}) => scoredKpi(kpi(name, part), status);

function scorecardOf(children: Scorecard["root"]["children"]): Scorecard {
  const kpis: Scorecard["kpis"][number][] = [];
  const visit = (node: Scorecard["root"]["children"][number]) => {
    if (node.type === "kpi") kpis.push(node);
    else node.children.forEach(visit);
  };
  children.forEach(visit);
  return { ...sampleScorecard, kpis, root: group("scorecard", "All", children, {}) };
}

const hers = { owner: "Ana Costa", theme: "Growth" };
const scorecard = scorecardOf([
  group(
    "perspective",
    "Financial",
    [
      group("objective", "Grow", [one("Revenue"), one("Margin", { owner: "Bo Lind", entity: "Lyon" })], hers),
      group("objective", "Save", [one("Cost", { owner: "ana  costa", status: "off-track" })], {
        owner: null,
        theme: null,
      }),
      group("objective", "Invest", [], { owner: "Bo Lind", theme: "Growth" }),
    ],
    {},
  ),
  group("perspective", null, [one("Visits")], {}),
]);

const left = (filter: Partial<KpiFilter>, of = scorecard) =>
  [...filterScorecard(of, { ...noFilter, ...filter }).nodes]
    .map((node) => (node.type === "kpi" ? node.kpi.name : (node.name ?? "?")))
    .filter((name) => name !== "All")
    .sort();

describe("a filter of KPIs", () => {
  it("takes an objective's owner for the owner of KPIs that name none, and two spellings for one", () => {
    expect(left({ owner: "Ana Costa" })).toEqual(["Cost", "Financial", "Grow", "Revenue", "Save"]);
  });

  it("keeps an owner's objective that has no KPI", () => {
    expect(left({ owner: "Bo Lind" })).toEqual(["Financial", "Grow", "Invest", "Margin"]);
  });

  it("lists what nobody answers for, objectives too", () => {
    expect(left({ owner: NAMES_NONE })).toEqual(["?", "Financial", "Save", "Visits"]);
  });

  it("does not call objectives ownerless where only KPIs have owners", () => {
    const plain = scorecardOf([
      group("objective", "Grow", [one("Revenue", { owner: "Ana Costa" })], { owner: null, theme: null }),
      group("objective", "Save", [one("Cost")], {}),
    ]);
    expect(left({ owner: NAMES_NONE }, plain)).toEqual(["Cost", "Save"]);
    expect(filterChoices(plain, "en").owner).toEqual(["Ana Costa", NAMES_NONE]);
  });

  it("takes a KPI's theme from its objective", () => {
    expect(left({ theme: "Growth" })).toEqual(["Financial", "Grow", "Invest", "Margin", "Revenue"]);
  });

  it("leaves out groups without a fitting KPI under a status or an entity", () => {
    expect(left({ perspective: "Financial", statuses: new Set(["off-track"]) })).toEqual([
      "Cost",
      "Financial",
      "Save",
    ]);
    expect(left({ entity: "Lyon" })).toEqual(["Financial", "Grow", "Margin"]);
  });

  it("counts statuses of all that fits but for the status", () => {
    const { kpis, matches, objectives } = filterScorecard(scorecard, {
      ...noFilter,
      owner: "Ana Costa",
      statuses: new Set<Status>(["off-track"]),
    });
    expect(kpis.map(({ kpi: { name } }) => name)).toEqual(["Revenue", "Cost"]);
    expect([matches, objectives]).toEqual([1, 1]);
  });

  it("offers perspectives and themes in order, people by the alphabet, and no field in which all are alike", () => {
    expect(filterChoices(scorecard, "en")).toEqual({
      owner: ["Ana Costa", "Bo Lind", NAMES_NONE],
      perspective: ["Financial", NAMES_NONE],
      theme: ["Growth", NAMES_NONE],
      entity: ["Lyon", NAMES_NONE],
    });
    const alike = scorecardOf([one("A", { owner: "Ana Costa" }), one("B", { owner: "Ana Costa" })]);
    expect(filterChoices(alike, "en").owner).toEqual([]);
  });
});

describe("over any scorecard", () => {
  const names = fc.constantFrom("Ana", "Bo", "Çelik", null);
  const kpis = fc.array(fc.record({ owner: names, entity: names, status: fc.constantFrom(...statuses) }), {
    maxLength: 5,
  });
  const scorecards = fc
    .array(fc.record({ name: names, owner: names, theme: names, kpis }), { maxLength: 5 })
    .map((objectives) =>
      scorecardOf(
        objectives.map(({ name, owner, theme, kpis: own }, place) =>
          group(
            "perspective",
            name,
            [
              group(
                "objective",
                `O${place}`,
                own.map((part, index) => one(`${place}.${index}`, part)),
                { owner, theme },
              ),
            ],
            {},
          ),
        ),
      ),
    );

  it("every KPI is listed under exactly one choice of each field", () => {
    fc.assert(
      fc.property(scorecards, (any) => {
        const choices = filterChoices(any, "en");
        for (const field of FILTER_FIELDS) {
          const all = choices[field].length === 0 ? [null] : choices[field];
          const listed = all.flatMap((name) => filterScorecard(any, { ...noFilter, [field]: name }).kpis);
          expect(listed).toHaveLength(any.kpis.length);
          expect(new Set(listed)).toEqual(new Set(any.kpis));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("parts combine: what fits both is what fits each", () => {
    fc.assert(
      fc.property(scorecards, names, names, (any, owner, entity) => {
        const by = (filter: Partial<KpiFilter>) =>
          new Set(filterScorecard(any, { ...noFilter, ...filter }).kpis);
        const [first, second] = [by({ owner }), by({ entity })];
        expect(by({ owner, entity })).toEqual(new Set([...first].filter((item) => second.has(item))));
      }),
      { numRuns: 60 },
    );
  });

  it("no filter leaves nothing out", () => {
    fc.assert(
      fc.property(scorecards, (any) => {
        expect(isFiltering(noFilter)).toBe(false);
        expect(filterScorecard(any, noFilter).matches).toBe(any.kpis.length);
      }),
      { numRuns: 20 },
    );
  });
});
