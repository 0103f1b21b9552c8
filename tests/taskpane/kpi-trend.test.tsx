// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { findingTrend } from "../../src/taskpane/kpi-trend";
import { finish } from "../../src/engine/scorecard/work";
import type { ScorecardDefinition, ScorecardPort } from "../../src/taskpane/port";
import { definition, survey } from "./fixtures/fixture-port";
import { month, pastReport, trendInput, trendScorecard } from "./fixtures/past-report";
import { showKnown } from "./fixtures/show-pane";

const [trust, sales, complaints] = trendInput.kpis as [
  (typeof trendInput.kpis)[number],
  (typeof trendInput.kpis)[number],
  (typeof trendInput.kpis)[number],
];

async function openKpi(
  name: RegExp,
  change: Partial<ScorecardDefinition> = {},
  answers: Partial<ScorecardPort> = {},
) {
  const mine = { ...definition, ...change };
  const pane = await showKnown({
    survey: async () => survey({ definitions: [mine] }),
    peek: async () => pastReport(),
    refresh: async () => pastReport(),
    chooseSheets: async (_, { sheets, charts }) => ({ ...mine, sheets, ...(charts ? { charts } : {}) }),
    ...answers,
  });
  await screen.findByRole("tree");
  fireEvent.click(screen.getByRole("treeitem", { name }));
  await screen.findByRole("button", { name: "Go to the Scorecard sheet" });
  return pane;
}

const chart = () => screen.findByRole("slider", { name: "Trend of Sales" });
/** The line alone, as it ends with the latest reading. */
const leaveOutForecast = async () => fireEvent.click(await screen.findByRole("switch", { name: "Forecast" }));
const reading = (element: HTMLElement) => element.getAttribute("aria-valuetext");

describe("the trend of a KPI", () => {
  it("is its readings, each judged as it would have been then", () => {
    const points = finish(findingTrend(trendInput, trendScorecard, sales));
    expect(points.map(({ span, actual, status }) => [span.start, actual, status])).toEqual([
      [month(1), 80, "off-track"],
      [month(2), 92, "at-risk"],
      [month(3), 95, "at-risk"],
      [month(4), 104, "on-track"],
    ]);
    // At risk down to 90% of a target of 100; lower is better: up to 110% of 8.
    expect(points[0]?.atRiskEdge).toBeCloseTo(90, 9);
    expect(finish(findingTrend(trendInput, trendScorecard, complaints))[0]?.atRiskEdge).toBeCloseTo(8.8, 9);
  });

  it("is none where a line cannot be drawn", () => {
    expect(finish(findingTrend(trendInput, trendScorecard, trust))).toEqual([]);
    const one = { ...trendInput, readings: trendInput.readings.slice(0, 1) };
    expect(finish(findingTrend(one, trendScorecard, sales))).toEqual([]);
  });

  it("begins with the first reading and keeps gaps", () => {
    const readings = trendInput.readings.filter(
      ({ kpi, period }) => kpi !== "Sales" || (period !== month(1) && period !== month(3)),
    );
    const points = finish(findingTrend({ ...trendInput, readings }, trendScorecard, sales));
    expect(points.map(({ actual }) => actual)).toEqual([92, null, 104]);
  });
});

describe("the chart of a KPI", () => {
  it("says the latest period in words, and each other by the arrow keys", async () => {
    await openKpi(/Sales/);
    const slider = await chart();
    await leaveOutForecast();
    expect(reading(slider)).toBe("April 2026: 104, target 100, On track");
    fireEvent.keyDown(slider, { key: "ArrowLeft" });
    expect(reading(slider)).toBe("March 2026: 95, target 100, At risk");
    fireEvent.keyDown(slider, { key: "Home" });
    fireEvent.keyDown(slider, { key: "ArrowLeft" });
    expect(reading(slider)).toBe("January 2026: 80, target 100, Off track");
    expect(screen.getByText("80 of 100")).toBeTruthy();
    fireEvent.keyDown(slider, { key: "End" });
    expect(slider.getAttribute("aria-valuenow")).toBe("4");
    fireEvent.keyDown(slider, { key: "a" });
    expect(slider.getAttribute("aria-valuenow")).toBe("4");
  });

  it("labels the last value and draws each status in its own shape", async () => {
    await openKpi(/Sales/);
    const slider = await chart();
    await leaveOutForecast();
    const texts = [...slider.querySelectorAll("text")].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(["104", "January 2026", "April 2026"]));
    expect(slider.querySelectorAll("circle")).toHaveLength(1);
    const corners = [...slider.querySelectorAll("polygon")].map(
      (mark) => mark.getAttribute("points")?.split(" ").length,
    );
    expect(corners).toEqual([4, 3, 3]);
  });

  it("leads to the cell of the reading", async () => {
    const pane = await openKpi(/Sales/);
    fireEvent.keyDown(await chart(), { key: "Home" });
    fireEvent.click(screen.getByRole("button", { name: "Go to reading" }));
    expect(pane.called("selectCell").map(({ args }) => args[0])).toEqual(["Readings!C2"]);
  });

  it("stands as a table too, the latest period first", async () => {
    await openKpi(/Sales/);
    await chart();
    fireEvent.click(screen.getByRole("button", { name: "As a table" }));
    const rows = within(screen.getByRole("table", { name: "Trend of Sales" })).getAllByRole("row");
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "PeriodActualTargetStatus",
      "April 2026104100On track",
      "March 202695100At risk",
      "February 202692100At risk",
      "January 202680100Off track",
    ]);
  });

  it("is not there for a KPI without a past", async () => {
    await openKpi(/Trust/);
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Value and target" })).toBeTruthy());
    expect(screen.queryByRole("slider")).toBeNull();
    expect(screen.queryByRole("switch", { name: /Charts sheet/ })).toBeNull();
  });

  it("is sound for screen readers and keys", async () => {
    await openKpi(/Sales/);
    await chart();
    fireEvent.click(screen.getByRole("button", { name: "As a table" }));
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
      resultTypes: ["violations"],
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });
});

describe("a KPI on the dashboard", () => {
  const keep = () =>
    screen.findByRole<HTMLInputElement>("switch", { name: "Keep this chart on the Charts sheet" });

  it("begins the dashboard where there is none", async () => {
    const pane = await openKpi(/Complaints/);
    fireEvent.click(await keep());
    await waitFor(() => expect(pane.called("refresh")).toHaveLength(1));
    expect(pane.called("chooseSheets")[0]?.args[1]).toEqual({
      sheets: ["charts"],
      charts: [
        { kind: "perspectives" },
        { kind: "history" },
        { kind: "movement" },
        { kind: "trend", kpi: "Sales" },
        { kind: "trend", kpi: "Complaints" },
      ],
    });
    await waitFor(async () => expect((await keep()).checked).toBe(true));
  });

  it("is taken from it, the other charts staying", async () => {
    const pane = await openKpi(/Sales/, {
      sheets: ["charts"],
      charts: [{ kind: "trend", kpi: "Sales" }, { kind: "history" }],
    });
    expect((await keep()).checked).toBe(true);
    fireEvent.click(await keep());
    await waitFor(() => expect(pane.called("chooseSheets")).toHaveLength(1));
    expect(pane.called("chooseSheets")[0]?.args[1]).toEqual({
      sheets: ["charts"],
      charts: [{ kind: "history" }],
    });
  });
});

it("leads to the Scorecard sheet", async () => {
  const pane = await openKpi(/Sales/);
  fireEvent.click(screen.getByRole("button", { name: "Go to the Scorecard sheet" }));
  expect(pane.called("showSheet").map(({ args }) => args)).toEqual([["group", "scorecard"]]);
});
