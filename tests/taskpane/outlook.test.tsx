// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import type { ForecastOverride } from "../../src/engine/outlook/model";
import type { ScorecardInput } from "../../src/engine/scorecard/model";
import { scoreScorecard } from "../../src/engine/scorecard/scorecard";
import type { RefreshReport, ScorecardPort } from "../../src/taskpane/port";
import { WorkbookFault } from "../../src/workbook/faults";
import { definition, survey } from "./fixtures/fixture-port";
import { month, pastReport, trendInput } from "./fixtures/past-report";
import { showKnown } from "./fixtures/show-pane";

/** The sample with sales of the months up to April 2026, targets 100 a month. */
function withSales(actuals: readonly number[]): RefreshReport {
  const readings = actuals.map((actual, place) => ({
    kpi: "Sales",
    entity: null,
    period: month(4 - actuals.length + place + 1),
    actual,
    target: null,
    priorYear: null,
    numerator: null,
    denominator: null,
    cell: null,
  }));
  const input: ScorecardInput = {
    ...trendInput,
    kpis: trendInput.kpis.map((kpi) => ({ ...kpi, accumulates: "average" })),
    readings,
  };
  return pastReport({ input, scorecard: scoreScorecard(input) });
}

// What has never moved stays where it is, whatever the method: the year's average is 100, exactly on target.
const steady = withSales([100, 100, 100, 100]);

async function showScorecard(report: RefreshReport, answers: Partial<ScorecardPort> = {}) {
  const pane = await showKnown({
    survey: async () => survey({ definitions: [definition] }),
    peek: async () => report,
    ...answers,
  });
  await screen.findByRole("tree");
  return pane;
}

async function openSales(report: RefreshReport, answers: Partial<ScorecardPort> = {}) {
  const pane = await showScorecard(report, answers);
  fireEvent.click(screen.getByRole("treeitem", { name: /Sales/ }));
  await screen.findByRole("slider");
  return pane;
}

const landing = () => screen.findByText(/^By the end of 2026/);
const slider = () => screen.getByRole("slider", { name: "Trend of Sales" });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    resultTypes: ["violations"],
  });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe("where a KPI will land", () => {
  it("is told with its range, its target, its status and the chance to hit it", async () => {
    await openSales(steady);
    expect((await landing()).textContent).toBe("By the end of 2026: 100 (80% range: 100 to 100), target 100");
    const section = screen.getByRole("region", { name: "Where it will land" });
    expect(within(section).getByText("On track")).toBeTruthy();
    expect(within(section).getByText(/^Chance of hitting the target: over 99%\./)).toBeTruthy();
    expect(
      within(section).getByText("If the months ahead were like any month of the past: over 99%."),
    ).toBeTruthy();
  });

  it("is not known from too few readings, and says how many it takes", async () => {
    await openSales(withSales([90, 95, 100]));
    expect(await screen.findByText("No forecast yet: there are 3 readings, and it takes 4.")).toBeTruthy();
    expect(screen.queryByRole("switch", { name: "Forecast" })).toBeNull();
  });

  it("comes with how it was made", async () => {
    await openSales(steady);
    await landing();
    press("How this was made");
    const said = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(said).toContain("All readings are the same, so that value is carried on.");
    expect(said).toContain("It rests on 4 readings, January 2026 to April 2026.");
    expect(said).toContain("Too few readings to hold some back as a test, or they never moved.");
  });

  it("tells how the test went where there was one", async () => {
    await openSales(withSales([90, 95, 93, 99, 104, 101, 98, 107, 103, 109, 112, 108]));
    await landing();
    press("How this was made");
    // A quarter of twelve months is held back.
    expect(
      screen.getByText(/^Tested on the last 3 periods, which it had not seen, its error was [\d.]+ times/),
    ).toBeTruthy();
  });
});

describe("the fan in the chart", () => {
  it("goes on to the end of the year and is read as the past is", async () => {
    await openSales(steady);
    await landing();
    expect([slider().getAttribute("aria-valuenow"), slider().getAttribute("aria-valuemax")]).toEqual([
      "4",
      "12",
    ]);
    fireEvent.keyDown(slider(), { key: "End" });
    expect(slider().getAttribute("aria-valuetext")).toBe(
      "December 2026: forecast 100, 80% 100 to 100, 95% 100 to 100",
    );
    expect(screen.getByText("forecast 100 (80% range: 100 to 100)")).toBeTruthy();
  });

  it("can be put away", async () => {
    await openSales(steady);
    fireEvent.click(await screen.findByRole("switch", { name: "Forecast" }));
    expect(slider().getAttribute("aria-valuemax")).toBe("4");
    fireEvent.keyDown(slider(), { key: "End" });
    expect(slider().getAttribute("aria-valuetext")).toBe("April 2026: 100, target 100, On track");
  });

  it("stands as a table too", async () => {
    await openSales(steady);
    await landing();
    press("As a table");
    const rows = within(screen.getByRole("table", { name: "Forecast of Sales" })).getAllByRole("row");
    expect(rows.map(({ textContent }) => textContent).slice(0, 2)).toEqual([
      "PeriodForecast80% range95% range",
      "May 2026100100 to 100100 to 100",
    ]);
    expect(rows).toHaveLength(9);
  });
});

describe("another value that a person expects", () => {
  const override: ForecastOverride = {
    kpi: "Sales",
    entity: null,
    period: null,
    value: 90,
    reason: "Lost the largest customer",
    by: "Ann",
    on: month(4),
    cell: "Overrides!C4",
  };

  it("needs a number, a reason and a name, then stands before the forecast", async () => {
    const pane = await openSales(steady, { saveOverride: async () => [override] });
    await landing();
    press("I expect another value");
    const save = () => screen.getByRole("button", { name: "Save value" });
    type(/^Value expected by the end of 2026/, "ninety");
    expect(screen.getByText("This is not a number.")).toBeTruthy();
    type(/^Value expected by the end of 2026/, "90");
    type(/^Your name/, "Ann");
    fireEvent.click(save());
    expect(pane.called("saveOverride")).toEqual([]);
    type(/^Why\s*\*?$/, " Lost the largest customer ");
    fireEvent.click(save());
    expect(await screen.findByText("Ann expects 90 by the end of 2026, target 100")).toBeTruthy();
    expect(screen.getByText("Reason: Lost the largest customer")).toBeTruthy();
    expect(screen.getByText("The forecast says 100 (80% range: 100 to 100).")).toBeTruthy();
    const [saved] = pane.called("saveOverride");
    expect(saved?.args[0]).toBe("group");
    expect(saved?.args[1]).toMatchObject({
      kpi: "Sales",
      entity: null,
      value: 90,
      reason: "Lost the largest customer",
      by: "Ann",
    });
  });

  it("gives way to the forecast again", async () => {
    const pane = await openSales({ ...steady, overrides: [override] }, { removeOverride: async () => [] });
    await screen.findByText("Ann expects 90 by the end of 2026, target 100");
    press("Use the forecast again");
    expect((await landing()).textContent).toContain("100 (80% range: 100 to 100)");
    expect(pane.called("removeOverride")).toHaveLength(1);
  });

  it("leads to its cell", async () => {
    const pane = await openSales({ ...steady, overrides: [override] });
    await screen.findByText("Ann expects 90 by the end of 2026, target 100");
    press("Go to the value");
    expect(pane.called("selectCell").map(({ args }) => args[0])).toEqual(["Overrides!C4"]);
  });

  it("stays in the form where it could not be saved, and says why", async () => {
    await openSales(steady, {
      saveOverride: async () => {
        throw new WorkbookFault("sheets.overrides.in-the-way", { cell: "Overrides!A9" });
      },
    });
    await landing();
    press("I expect another value");
    type(/^Value expected by the end of 2026/, "90");
    type(/^Why\s*\*?$/, "Lost a customer");
    type(/^Your name/, "Ann");
    press("Save value");
    expect(await screen.findByText(/^The cell Overrides!A9 below the overrides is not free/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/^Why\s*\*?$/).value).toBe("Lost a customer");
  });
});

describe("where the scorecard will end the year", () => {
  it("is told on demand, with the way to its parts and back", async () => {
    await showScorecard({ ...steady });
    press("Show where the year will end");
    // Sales stay on their target, and Customer, without readings of its own, at what it stands at: nothing is drawn by chance.
    expect((await screen.findByText(/^Where 2026 will end: /)).textContent).toBe(
      "Where 2026 will end: 100.0%",
    );
    press("Year end by perspective");
    const table = await screen.findByRole("table", { name: "Financial" });
    const [, row] = within(table).getAllByRole("row");
    expect(row?.textContent).toBe("Sales100 of 100100 to 100On trackover 99%");
    press("How this was made");
    expect(screen.getByText(/^KPIs are drawn independently of one another\./)).toBeTruthy();
    expect(screen.getByText(/^The rest of the year was drawn 1,000 times/)).toBeTruthy();
    expect(await violations()).toEqual([]);
    press("Back to the scorecard");
    const details = await screen.findByRole("button", { name: "Year end by perspective" });
    await waitFor(() => expect(document.activeElement).toBe(details));
  });

  it("leads to a KPI", async () => {
    await showScorecard({ ...steady });
    press("Show where the year will end");
    fireEvent.click(await screen.findByRole("button", { name: "Year end by perspective" }));
    const table = await screen.findByRole("table", { name: "Financial" });
    fireEvent.click(within(table).getByRole("button", { name: "Sales" }));
    expect((await screen.findByRole("slider")).getAttribute("aria-label")).toBe("Trend of Sales");
  });

  it("is not offered where no figure has a period", async () => {
    await showScorecard(pastReport({ input: { ...trendInput, readings: [] } }));
    expect(screen.queryByRole("button", { name: "Show where the year will end" })).toBeNull();
  });
});

describe("the figures of a KPI", () => {
  it("are those of Excel's functions, with changes that say better or worse", async () => {
    // By hand: mean 371/4, squares 294.75/3, slope 37.5/5, last three 291/3.
    await openSales(withSales([80, 92, 95, 104]));
    fireEvent.click(await screen.findByRole("button", { name: "Figures" }));
    const section = screen.getByRole("region", { name: "Figures" });
    const facts = within(section)
      .getAllByRole("term")
      .map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`);
    expect(facts).toEqual([
      "Readings: 4",
      "Average: 92.75",
      "Median: 93.5",
      "Smallest: 80",
      "Largest: 104",
      "Standard deviation: 9.91",
      "Slope a month: 7.5",
      "Average of the last 3 months: 97",
      "Change on the month before: +9 (+9.5%), better",
      "Change on last year: –",
    ]);
  });

  it("have no percentage from 0 and say what one is of a loss", async () => {
    await openSales(withSales([-4, 0, 3]));
    fireEvent.click(await screen.findByRole("button", { name: "Figures" }));
    expect(screen.getByText("+3 (no percentage from 0), better")).toBeTruthy();
  });
});

it("is sound for screen readers, with all of it open", async () => {
  await openSales(withSales([80, 92, 95, 104]));
  await landing();
  press("As a table");
  press("How this was made");
  press("Figures");
  press("I expect another value");
  expect(await violations()).toEqual([]);
});
