// @vitest-environment happy-dom
import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ClosedPeriods } from "../../src/taskpane/ClosedPeriods";
import { paneWords, WordsProvider } from "../../src/taskpane/pane-words";
import type { ClosedPeriodFact, RefreshReport } from "../../src/taskpane/port";
import type { SheetDesk } from "../../src/taskpane/sheet-desk";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { report } from "./fixtures/fixture-port";
import { sampleScorecard } from "./fixtures/sample-scorecard";
import "./fixtures/show-pane";

const march = { start: serialFromDate(2026, 3, 1), end: serialFromDate(2026, 3, 31) };
const closed: ClosedPeriodFact = {
  ...march,
  name: "March 2026",
  closedOn: serialFromDate(2026, 4, 3),
  closedBy: "A. Ferreira",
  score: 0.87,
  status: "at-risk",
};
const inMarch = { ...sampleScorecard, period: march };

function show(part: Partial<RefreshReport>) {
  const closePeriod = vi.fn();
  const reopenPeriod = vi.fn();
  const shows = vi.fn();
  const desk = { closePeriod, reopenPeriod, show: shows } as unknown as SheetDesk;
  render(
    <WordsProvider value={paneWords("en", "en-US")}>
      <ClosedPeriods desk={desk} report={report(part)} busy={false} />
    </WordsProvider>,
  );
  return { closePeriod, reopenPeriod, shows };
}

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

describe("closing", () => {
  it("asks who closes, and names the period", () => {
    const { closePeriod } = show({ scorecard: inMarch });
    press("Close March 2026");
    expect(closePeriod).not.toHaveBeenCalled();
    type("Your name", " Ann ");
    press("Close March 2026");
    expect(closePeriod).toHaveBeenCalledWith({ by: "Ann", period: null });
  });

  it("offers the last periods where the figures have none, the one before today's first", () => {
    const { closePeriod } = show({
      scorecard: { ...sampleScorecard, period: null },
      asOf: serialFromDate(2026, 4, 3) + 0.5,
    });
    const offered = screen.getAllByRole("option").map(({ textContent }) => textContent);
    expect(offered).toEqual(["April 2026", "March 2026", "February 2026", "January 2026"]);
    type("Your name", "Ann");
    press("Close the period");
    expect(closePeriod).toHaveBeenCalledWith({ by: "Ann", period: march });
  });

  it("offers nothing for a period that is closed", () => {
    show({ scorecard: inMarch, closed: [closed] });
    expect(screen.queryByRole("button", { name: "Close March 2026" })).toBeNull();
    expect(screen.getByText(/closed by A. Ferreira/)).toBeTruthy();
  });
});

describe("reopening", () => {
  it("needs a reason and a name", () => {
    const { reopenPeriod } = show({ scorecard: inMarch, closed: [closed] });
    press("Reopen March 2026");
    expect(document.activeElement).toBe(screen.getByLabelText("Reason for reopening"));
    press("Reopen March 2026");
    expect(reopenPeriod).not.toHaveBeenCalled();
    type("Reason for reopening", "Invoice found");
    type("Your name", "Bo");
    press("Reopen March 2026");
    expect(reopenPeriod).toHaveBeenCalledWith({ by: "Bo", reason: "Invoice found", period: march });
  });

  it("leads to the history", () => {
    const { shows } = show({ scorecard: inMarch, closed: [closed] });
    press("Show the history");
    expect(shows).toHaveBeenCalledWith("history");
  });
});
