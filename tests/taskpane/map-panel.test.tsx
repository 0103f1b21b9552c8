// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { mapInputOf } from "../../src/engine/map/map-input";
import { defaultSettings } from "../../src/engine/scorecard/default-settings";
import type { ScorecardInput } from "../../src/engine/scorecard/model";
import { scoreScorecard } from "../../src/engine/scorecard/scorecard";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { RefreshReport } from "../../src/taskpane/port";
import { report } from "./fixtures/fixture-port";
import { mappedScorecard, objective, sampleMap, sampleStrategy } from "./fixtures/sample-map";
import { kpi } from "./fixtures/sample-scorecard";
import { showKnown } from "./fixtures/show-pane";

const mapped = (part: Partial<RefreshReport> = {}) =>
  report({ scorecard: mappedScorecard, map: sampleMap, strategy: sampleStrategy, ...part });

async function refreshed(part: Partial<RefreshReport> = {}, language: "en" | "de" = "en") {
  const pane = await showKnown({ refresh: async () => mapped(part) }, language);
  fireEvent.click(screen.getByRole("button", { name: language === "en" ? "Refresh" : "Aktualisieren" }));
  await screen.findByRole("tree");
  return pane;
}

async function showMap(part: Partial<RefreshReport> = {}, language: "en" | "de" = "en") {
  const pane = await refreshed(part, language);
  fireEvent.click(screen.getByRole("tab", { name: language === "en" ? "Map" : "Karte" }));
  await screen.findByRole("listbox");
  return pane;
}

const box = (name: RegExp) => screen.getByRole("option", { name });
const drawn = () => [...document.querySelectorAll("[data-link]")].map((one) => one.getAttribute("data-link"));
const choose = async (field: string, name: string) => {
  if (!screen.queryByLabelText(field)) fireEvent.click(screen.getByRole("button", { name: "Filter" }));
  fireEvent.change(await screen.findByLabelText(field), { target: { value: name } });
};

describe("the tab of the map", () => {
  it.each([
    { map: null, because: "there is no map" },
    {
      map: { ...sampleMap, objectives: sampleMap.objectives.slice(0, 1) },
      because: "one objective is no map",
    },
  ])("is not there when $because", async ({ map }) => {
    await refreshed({ map });
    expect(screen.queryByRole("tab", { name: "Map" })).toBeNull();
  });

  it("gives way to the scorecard when a refresh finds no objectives any more", async () => {
    let map: RefreshReport["map"] = sampleMap;
    await showKnown({ refresh: async () => mapped({ map }) });
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    fireEvent.click(await screen.findByRole("tab", { name: "Map" }));
    await screen.findByRole("listbox");
    map = null;
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    await screen.findByRole("tree");
    expect(screen.getByRole("tab", { name: "Scorecard" }).getAttribute("aria-selected")).toBe("true");
  });
});

describe("the map", () => {
  it("says of each box its name, status, score, trend, theme and what it leads to", async () => {
    await showMap();
    expect(screen.getAllByRole("option")).toHaveLength(6);
    expect(box(/^Profit, On track, score 98%, better than the period before, theme Growth$/)).toBeTruthy();
    expect(box(/^Punctual, At risk, score 83%, worse .*; leads to Profit and Training$/)).toBeTruthy();
    expect(box(/^Lean stock, Off track, score 40%, theme Growth; works against Punctual$/)).toBeTruthy();
    expect(box(/^Training, No data; leads to Speed$/)).toBeTruthy();
  });

  it("groups boxes by perspective, from the top to the base", async () => {
    await showMap();
    const groups = within(screen.getByRole("listbox")).getAllByRole("group");
    expect(groups.map((one) => one.getAttribute("aria-label"))).toEqual(sampleMap.perspectives);
    expect(within(groups[2]!).getAllByRole("option")).toHaveLength(2);
  });

  it("shows score and arrow in a box, words where there is no score, and the theme's letter", async () => {
    await showMap();
    expect(box(/^Profit/).textContent).toContain("98%↗Ⓖ");
    expect(box(/^Speed/).textContent).toContain("100%→Ⓢ");
    expect(box(/^Punctual/).textContent).toContain("83%↘Ⓢ");
    expect(box(/^Training/).textContent).toMatch(/No data$/);
  });

  it("draws every link once", async () => {
    await showMap();
    expect(drawn().toSorted()).toEqual(sampleMap.links.map(({ from, to }) => `${from} > ${to}`).toSorted());
  });

  it("says how to add links where there are none, and draws the boxes", async () => {
    await showMap({ map: { ...sampleMap, links: [] } });
    expect(
      screen.getByText(/table with the columns From and To.*Settings: Change tables and columns\./),
    ).toBeTruthy();
    expect(screen.getAllByRole("option")).toHaveLength(6);
  });

  it("speaks the pane's language", async () => {
    await showMap({}, "de");
    expect(box(/^Punctual, Gefährdet/)).toBeTruthy();
    expect(screen.getByRole("listbox", { name: "Strategiekarte" })).toBeTruthy();
  });

  it("grows, shrinks and fits again", async () => {
    await showMap();
    const size = () => Number(screen.getByRole("listbox").getAttribute("width"));
    const before = size();
    fireEvent.click(screen.getByRole("button", { name: "Larger" }));
    expect(size()).toBeCloseTo(before * 1.25, 6);
    fireEvent.click(screen.getByRole("button", { name: /Fit to the pane/ }));
    fireEvent.click(screen.getByRole("button", { name: "Smaller" }));
    expect(size()).toBeCloseTo(before * 0.75, 6);
  });

  it("has one stop of Tab, and is walked and followed along links by arrows", async () => {
    await showMap();
    expect(screen.getAllByRole("option").filter(({ tabIndex }) => tabIndex === 0)).toEqual([box(/^Profit/)]);
    box(/^Profit/).focus();
    fireEvent.keyDown(box(/^Profit/), { key: "ArrowDown" });
    expect(document.activeElement).toBe(box(/^Punctual/));
    fireEvent.keyDown(box(/^Training/), { key: "ArrowUp", shiftKey: true });
    expect(document.activeElement).toBe(box(/^Speed/));
    expect(box(/^Speed/).tabIndex).toBe(0);
    expect(box(/^Profit/).tabIndex).toBe(-1);
  });
});

describe("a chosen objective", () => {
  it("shows what drives it and what it leads to, with sign, lag, evidence and rationale", async () => {
    await showMap();
    fireEvent.click(box(/^Speed/));
    expect(box(/^Speed/).getAttribute("aria-selected")).toBe("true");
    const causes = within(screen.getByRole("region", { name: "Driven by" }));
    expect(causes.getByRole("button", { name: "Training" })).toBeTruthy();
    expect(causes.getByText("more gives more · after 3 periods · tested on data")).toBeTruthy();
    expect(causes.getByText("Trained people are quick")).toBeTruthy();
    expect(
      within(screen.getByRole("region", { name: "Leads to" })).getByRole("button", { name: "Punctual" }),
    ).toBeTruthy();
  });

  it("tells the loops that it is part of, and their kind", async () => {
    await showMap();
    fireEvent.click(box(/^Speed/));
    const loops = within(screen.getByRole("region", { name: "Feedback loops" }));
    expect(loops.getByText(/^Reinforcing/)).toBeTruthy();
    expect(loops.getByText("Punctual → Training → Speed → Punctual")).toBeTruthy();
    fireEvent.click(box(/^Profit/));
    expect(screen.queryByRole("region", { name: "Feedback loops" })).toBeNull();
  });

  it("says so where no link leads to it or on", async () => {
    await showMap();
    fireEvent.click(box(/^Culture/));
    expect(screen.getByText("No link leads here.")).toBeTruthy();
    expect(screen.getByText("No link leads on from here.")).toBeTruthy();
  });

  it("dims the rest of the map, and no more when it is let go", async () => {
    await showMap();
    const look = (name: RegExp) => box(name).querySelector("div div")?.className;
    const before = look(/^Culture/);
    fireEvent.keyDown(box(/^Speed/), { key: " " });
    expect(look(/^Culture/)).not.toBe(before);
    expect(look(/^Profit/)).toBe(before);
    fireEvent.keyDown(box(/^Speed/), { key: "Escape" });
    expect(look(/^Culture/)).toBe(before);
    expect(screen.queryByRole("region", { name: "Driven by" })).toBeNull();
  });

  it("leads to its neighbours by their links, which puts the focus on their boxes", async () => {
    await showMap();
    fireEvent.click(box(/^Speed/));
    fireEvent.click(
      within(screen.getByRole("region", { name: "Driven by" })).getByRole("button", { name: "Training" }),
    );
    expect(box(/^Training/).getAttribute("aria-selected")).toBe("true");
    await waitFor(() => expect(document.activeElement).toBe(box(/^Training/)));
    fireEvent.click(screen.getByRole("button", { name: "Show the whole map" }));
    await waitFor(() => expect(document.activeElement).toBe(box(/^Training/)));
    expect(box(/^Training/).getAttribute("aria-selected")).toBe("false");
  });

  it.each([
    { how: "Enter", open: () => fireEvent.keyDown(box(/^Speed/), { key: "Enter" }) },
    { how: "a second click", open: () => [1, 2].forEach(() => fireEvent.click(box(/^Speed/))) },
    {
      how: "its link",
      open: () => {
        fireEvent.click(box(/^Speed/));
        fireEvent.click(screen.getByRole("button", { name: "Why this score" }));
      },
    },
  ])("opens its page by $how, down to its KPIs, and comes back to its box", async ({ open }) => {
    await showMap();
    open();
    expect(screen.getByRole("heading", { name: "Speed" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Throughput" }));
    expect(screen.getByRole("heading", { name: "Throughput" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Back to the map" }));
    await waitFor(() => expect(document.activeElement).toBe(box(/^Speed/)));
  });

  it("has no page where no KPI measures it, and is chosen instead", async () => {
    await showMap();
    fireEvent.keyDown(box(/^Culture/), { key: "Enter" });
    expect(box(/^Culture/).getAttribute("aria-selected")).toBe("true");
    expect(screen.queryByRole("button", { name: "Why this score" })).toBeNull();
  });
});

describe("the filters of the map", () => {
  it("tell an owner's line of sight to the top", async () => {
    await showMap();
    await choose("Owner", "Ana");
    expect(screen.getByText("Owner: Ana")).toBeTruthy();
    expect(screen.getByText("2 objectives", { selector: "[role=status] span" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "The way to Financial" })).toBeTruthy();
    expect(screen.getByText("Speed → Punctual → Profit")).toBeTruthy();
  });

  it("say that an owner's objectives do not lead to the top", async () => {
    const objectives = [...sampleMap.objectives, objective("Alone", "Learning", { owner: "Cem" })];
    await showMap({ map: { ...sampleMap, objectives } });
    await choose("Owner", "Cem");
    expect(screen.getByText("No link leads from here to Financial.")).toBeTruthy();
  });

  it("tell a theme's own score and status", async () => {
    await showMap();
    await choose("Theme", "Growth");
    const line = screen.getByText("Theme: Growth").parentElement!;
    // Profit 98% and Lean stock 40%, of equal weight.
    await waitFor(() => expect(line.textContent).toContain("69.0%"));
    expect(line.textContent).toContain("Off track");
  });

  it("are all undone by one link, which leaves the focus on the filters", async () => {
    await showMap();
    await choose("Owner", "Ana");
    await choose("Perspective", "Process");
    fireEvent.click(screen.getByRole("button", { name: "Show all" }));
    expect(screen.queryByText("Owner: Ana")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Filter" }));
  });
});

describe("around the map", () => {
  it("folds away what the strategy lacks, and leads to the cell to fill in", async () => {
    const goals = [
      { text: "Double the margin", horizon: 2029 },
      { text: "Be known", horizon: null, cell: "Strategy!C5" },
    ];
    const statement = { mission: "We carry everyday life.", vision: null, goals };
    const { called } = await showMap({ strategy: { ...sampleStrategy, statement } });
    expect(screen.queryByText(/The strategy has no vision/)).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "2 things the strategy lacks" }));
    expect(screen.getByText(/^The strategy has no vision/)).toBeTruthy();
    expect(screen.getByText(/Be known/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Go to Strategy!C5" }));
    expect(called("selectCell")).toEqual([{ method: "selectCell", args: ["Strategy!C5"] }]);
  });

  it("says in one sentence that many goals have no horizon", async () => {
    const goals = ["A", "B", "C", "D"].map((text) => ({ text, horizon: null }));
    const statement = { mission: "Ride", vision: "Everyone rides", goals };
    await showMap({ strategy: { ...sampleStrategy, statement } });
    fireEvent.click(screen.getByRole("button", { name: "4 things the strategy lacks" }));
    expect(screen.getByText(/^4 goals have no horizon/)).toBeTruthy();
  });

  it("asks nothing of a complete strategy", async () => {
    const statement = { ...sampleStrategy.statement, vision: "Everyone rides" };
    await showMap({ strategy: { ...sampleStrategy, statement } });
    expect(screen.queryByRole("button", { name: /the strategy lacks/ })).toBeNull();
  });

  it("folds mission, vision and goals away", async () => {
    await showMap();
    expect(screen.queryByText("We carry everyday life.")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Mission, vision and goals" }));
    expect(screen.getByText("We carry everyday life.")).toBeTruthy();
    expect(screen.getByText("Goal by 2029").nextElementSibling?.textContent).toBe("Double the margin");
    expect(screen.queryByText("Vision")).toBeNull();
  });

  it("tells whom the strategy serves, and whom it does not", async () => {
    await showMap();
    const rows = within(screen.getByRole("region", { name: "Whom the strategy serves" })).getAllByRole(
      "listitem",
    );
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "CustomersNo objective",
      "Employees1 objectiveTraining",
      "Owners1 objectiveProfit",
      "CommunityNo objective",
    ]);
  });

  it("tells which KPI watches each success factor, or that none does", async () => {
    await showMap();
    const rows = within(screen.getByRole("region", { name: "Critical success factors" })).getAllByRole(
      "listitem",
    );
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "Quick fittersWatched by ThroughputOn track",
      "Good framesNo KPI watches this",
      "Loyal ridersLoyalty is not among the KPIs",
    ]);
  });

  it("tells who has signed off, when, and who has not", async () => {
    await showMap();
    const section = within(screen.getByRole("region", { name: "Sign-off" }));
    expect(section.getByText("Validated by 1 of 2")).toBeTruthy();
    const rows = section.getAllByRole("listitem");
    expect(rows[0]?.textContent).toBe("AnaFeb 12, 2025Version 1.1 · Agreed");
    expect(rows[1]?.textContent).toBe("BoOutstanding");
  });

  it("explains only the signs that the map has", async () => {
    await showMap();
    fireEvent.click(screen.getByRole("button", { name: "How to read the map" }));
    for (const meaning of ["asserted only", "observed", "tested on data", "works against", "Theme: Growth"]) {
      expect(screen.getByText(meaning)).toBeTruthy();
    }
  });

  it("shows nothing of tables that are not there", async () => {
    const objectives = sampleMap.objectives.map((one) => ({ ...one, stakeholder: null }));
    await showMap({ strategy: null, map: { ...sampleMap, objectives } });
    expect(screen.queryByRole("button", { name: "Mission, vision and goals" })).toBeNull();
    for (const name of ["Whom the strategy serves", "Critical success factors", "Sign-off"]) {
      expect(screen.queryByRole("region", { name })).toBeNull();
    }
  });
});

/** Two months of readings of one KPI for each objective. */
function twoMonths(): Partial<RefreshReport> {
  const [march, april] = [serialFromDate(2025, 3, 1), serialFromDate(2025, 4, 1)];
  const rows = [
    { name: "Profit", perspective: "Financial", actuals: [80, 90] },
    { name: "Speed", perspective: "Process", actuals: [90, 70] },
    { name: "Culture", perspective: "Process", actuals: [50, 50] },
  ];
  const input: ScorecardInput = {
    name: "Group scorecard",
    kpis: rows.map(({ name, perspective }) =>
      kpi(`KPI of ${name}`, {
        perspective,
        objective: name,
        target: 100,
        direction: "higher",
        accumulates: "last",
      }),
    ),
    readings: rows.flatMap(({ name, actuals }) =>
      [march, april].map((period, month) => ({
        kpi: `KPI of ${name}`,
        entity: null,
        period,
        actual: actuals[month]!,
        target: null,
        priorYear: null,
        numerator: null,
        denominator: null,
        cell: null,
      })),
    ),
    targets: [],
    perspectives: [],
    objectives: [],
    settings: defaultSettings,
  };
  const scorecard = scoreScorecard(input);
  return { scorecard, input, strategy: null, map: mapInputOf(scorecard, { ...input, links: [] }, null) };
}

it("draws where each score is going, also where the refresh did not look at the period before", async () => {
  await showMap(twoMonths());
  expect(
    await screen.findByRole("option", { name: /^Profit, At risk, score 90%, better than the period before/ }),
  ).toBeTruthy();
  expect(box(/^Speed, Off track, score 70%, worse than the period before/)).toBeTruthy();
  expect(box(/^Culture, Off track, score 50%, as in the period before/)).toBeTruthy();
});

it("is sound for assistive technology, also when an objective is chosen", async () => {
  await showMap();
  const violations = async () => {
    const result = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
      resultTypes: ["violations"],
    });
    return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };
  expect(await violations()).toEqual([]);
  fireEvent.click(box(/^Speed/));
  fireEvent.click(screen.getByRole("button", { name: "How to read the map" }));
  await choose("Owner", "Bo");
  expect(await violations()).toEqual([]);
});
