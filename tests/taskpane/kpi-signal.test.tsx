// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { scoreScorecard } from "../../src/engine/scorecard/scorecard";
import type { ClosedPeriod } from "../../src/engine/scorecard/closed-periods";
import type { ScorecardInput } from "../../src/engine/scorecard/model";
import type { RefreshReport } from "../../src/taskpane/port";
import { definition, survey } from "./fixtures/fixture-port";
import { month, pastReport, trendInput } from "./fixtures/past-report";
import { showKnown } from "./fixtures/show-pane";

/** The sample with other months of readings, the last one September. */
function withReadings(values: Readonly<Record<string, readonly number[]>>): Partial<RefreshReport> {
  const readings = Object.entries(values).flatMap(([kpi, actuals]) =>
    actuals.map((actual, place) => ({
      kpi,
      entity: null,
      period: month(9 - actuals.length + place + 1),
      actual,
      target: null,
      priorYear: null,
      numerator: null,
      denominator: null,
      cell: null,
    })),
  );
  const input: ScorecardInput = { ...trendInput, readings };
  return { input, scorecard: scoreScorecard(input) };
}

// Mean 88/9 = 9.78, mean moving range 26/8 = 3.25: limits 9.78 ± 8.65. Of 1 to 6: limits 3.5 ± 2.66, slopes all 1.
const nineMonths = withReadings({
  Sales: [10, 12, 10, 12, 10, 12, 10, 12, 0],
  Complaints: [1, 2, 3, 4, 5, 6],
});

async function openKpi(name: RegExp, part: Partial<RefreshReport> = nineMonths) {
  await showKnown({
    survey: async () => survey({ definitions: [definition] }),
    peek: async () => pastReport(part),
  });
  await screen.findByRole("tree");
  fireEvent.click(screen.getByRole("treeitem", { name }));
  await screen.findByRole("slider");
}

const limits = () => screen.findByRole<HTMLInputElement>("switch", { name: "Limits" });
const rings = () => screen.getByRole("slider").querySelectorAll('circle[r="8"]');

describe("what a KPI's history says", () => {
  it("is a signal with the rule that it meets, in words", async () => {
    await openKpi(/Sales/);
    expect(
      await screen.findByText("September 2026 is a signal for the worse: below the lower limit 1.1"),
    ).toBeTruthy();
    expect(screen.getByText("No trend")).toBeTruthy();
  });

  it("is noise within the limits, and a trend with its slope", async () => {
    await openKpi(/Complaints/);
    expect(await screen.findByText("Noise: September 2026 is within the limits 0.84 to 6.16")).toBeTruthy();
    expect(screen.getByText("Rising by 1.0 a month (1.0 to 1.0), for the worse")).toBeTruthy();
  });

  it("turns the slope of a fall around", async () => {
    await openKpi(/Complaints/, withReadings({ Complaints: [18, 15, 12, 9, 6, 3] }));
    expect(await screen.findByText("Falling by 3.0 a month (3.0 to 3.0), for the better")).toBeTruthy();
  });

  it("tells of eight in a row on one side", async () => {
    // Mean 5, mean moving range (7·4 + 2 + 7·4)/15 = 3.87: limits 5 ± 10.3.
    await openKpi(/Sales/, withReadings({ Sales: [0, 4, 0, 4, 0, 4, 0, 4, 6, 10, 6, 10, 6, 10, 6, 10] }));
    const sentence = "September 2026 is a signal for the better: eight readings in a row above the average 5";
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it("tells of three in four near a limit", async () => {
    // Mean 23/12 = 1.92, mean moving range 21/11 = 1.91: limits 1.92 ± 5.08, half way up 4.46.
    await openKpi(/Complaints/, withReadings({ Complaints: [0, 2, 0, 2, 0, 2, 0, 2, 0, 5, 5, 5] }));
    const rule = "three of the last four readings nearer to the upper limit 7.0 than to the average";
    expect(await screen.findByText(`September 2026 is a signal for the worse: ${rule}`)).toBeTruthy();
  });

  it("is nothing to tell with few readings", async () => {
    await openKpi(/Sales/, {});
    expect(await screen.findByText("Too few readings to tell: 4 of 6")).toBeTruthy();
    expect(screen.queryByRole("switch", { name: "Limits" })).toBeNull();
  });

  it("stands by closed periods, and so does the line", async () => {
    const row = { entity: null, perspective: null, target: 100, score: 0, weight: 1, cell: null };
    const told: ClosedPeriod = {
      start: month(8),
      end: month(9) - 1,
      view: "period",
      closedOn: null,
      closedBy: "Ann",
      rows: [{ ...row, kpi: "Sales", actual: 11, status: "off-track" }],
    };
    await openKpi(/Sales/, { ...nineMonths, told: [told] });
    // Mean 87/9 = 9.67, mean moving range (6·2 + 1 + 11)/8 = 3: lower limit 9.67 - 7.98 = 1.69.
    expect(await screen.findByText(/below the lower limit 1.7$/)).toBeTruthy();
    const slider = screen.getByRole("slider");
    fireEvent.keyDown(slider, { key: "ArrowLeft" });
    expect(slider.getAttribute("aria-valuetext")).toBe("August 2026: 11, target 100, Off track");
  });
});

describe("the limits of a chart", () => {
  it("are drawn when asked for, each signal in a ring", async () => {
    await openKpi(/Sales/);
    const toggle = await limits();
    expect([toggle.checked, rings().length]).toEqual([false, 0]);
    fireEvent.click(toggle);
    const slider = screen.getByRole("slider");
    const read = () => slider.getAttribute("aria-valuetext");
    // August is the eighth in a row above the mean.
    expect(rings()).toHaveLength(2);
    expect(read()).toBe("September 2026: 0, target 100, Off track, signal");
    fireEvent.keyDown(slider, { key: "ArrowLeft" });
    fireEvent.keyDown(slider, { key: "ArrowLeft" });
    expect(read()).toBe("July 2026: 10, target 100, Off track");
    fireEvent.click(toggle);
    expect(rings()).toHaveLength(0);
  });

  it("bear their values", async () => {
    await openKpi(/Complaints/);
    fireEvent.click(await limits());
    const texts = [...screen.getByRole("slider").querySelectorAll("text")];
    expect(texts.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(["Upper limit 6.16", "Average 3.5", "Lower limit 0.84"]),
    );
    expect(rings()).toHaveLength(0);
  });

  it("stand in the table too, which stays sound", async () => {
    await openKpi(/Sales/);
    fireEvent.click(await limits());
    fireEvent.click(screen.getByRole("button", { name: "As a table" }));
    const rows = within(screen.getByRole("table", { name: "Trend of Sales" })).getAllByRole("row");
    const said = rows.map(({ textContent }) => textContent);
    expect(said.slice(0, 4)).toEqual([
      "PeriodActualTargetStatusSignal",
      "September 20260100Off trackSignal",
      "August 202612100Off trackSignal",
      "July 202610100Off track–",
    ]);
    expect(said.at(-1)).toBe("Upper limit 18.4 · Average 9.8 · Lower limit 1.1");
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
      resultTypes: ["violations"],
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });
});
