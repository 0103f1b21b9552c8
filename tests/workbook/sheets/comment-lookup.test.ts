import { describe, expect, it } from "vitest";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { commentLookup, commentsOf, commentsOn } from "../../../src/workbook/sheets/comment-lookup";
import { kpi, scoredKpi } from "../../taskpane/fixtures/sample-scorecard";
import type { CommentReading } from "../../../src/workbook/tables/decode-comments";

const months = { fiscalYearStart: 1, kind: "months" } as const;
const reading: CommentReading = {
  culture: { name: "en-US", decimalSeparator: ".", groupSeparator: ",", dateOrder: "mdy", date1904: false },
  calendar: months,
  language: "en",
};
const month = (number: number) => ({
  start: serialFromDate(2026, number, 1),
  end: serialFromDate(2026, number + 1, 1) - 1,
});

const headers = ["KPI", "Entity", "Period", "Comment", "Response"];
function comments(rows: readonly (readonly unknown[])[], format = "mmm yyyy", of = reading) {
  const contents = [["Notes of the board"], headers, ...rows];
  const formats = contents.map((row) => row.map((_, column) => (column === 2 ? format : "General")));
  return commentsOf({ row: 2, column: 1, contents, formats }, of);
}
const sales = scoredKpi(kpi("Sales"), "off-track");
const north = scoredKpi(kpi("Sales", { entity: "North" }), "off-track");

describe("the Comment column", () => {
  const all = comments([
    ["Sales", "", month(3).start, "Orders slipped", "Weekly call"],
    ["sales ", "north", month(3).start, "", "New team lead"],
    ["Sales", "", month(4).start, "Caught up", ""],
    ["Cost", "", month(3).start, "", ""],
    ["", "", month(3).start, "for nobody", ""],
  ]);
  const inMarch = commentLookup(all, month(3), reading);

  it("shows what happened and what is done about it", () => {
    expect(inMarch(sales)).toBe("Orders slipped\n→ Weekly call");
    expect(inMarch(north)).toBe("→ New team lead");
    expect(commentLookup(all, month(4), reading)(sales)).toBe("Caught up");
  });

  it("is empty where nobody wrote anything", () => {
    expect(inMarch(scoredKpi(kpi("Cost"), "off-track"))).toBeNull();
    expect(inMarch(scoredKpi(kpi("__proto__"), "off-track"))).toBeNull();
    expect(commentLookup(all, month(5), reading)(sales)).toBeNull();
    expect(commentLookup(commentsOf(null, reading), null, reading)(sales)).toBeNull();
  });

  it("takes the last of several rows on the same", () => {
    const twice = comments([
      ["Sales", "", month(3).start, "first", ""],
      ["Sales", "", month(3).start, "second", ""],
    ]);
    expect(commentLookup(twice, month(3), reading)(sales)).toBe("second");
  });

  it("shows comments without a period where the scorecard has none, and only those", () => {
    const mixed = comments([
      ["Sales", "", "", "as it stands", ""],
      ["Cost", "", month(3).start, "in March", ""],
    ]);
    const now = commentLookup(mixed, null, reading);
    expect(now(sales)).toBe("as it stands");
    expect(now(scoredKpi(kpi("Cost"), "off-track"))).toBeNull();
    expect(commentLookup(mixed, month(3), reading)(sales)).toBeNull();
  });
});

describe("the period of a comment", () => {
  const spanOf = (cell: unknown, format = "General", of = reading) =>
    comments([["Sales", "", cell, "text", ""]], format, of)[0]?.period ?? null;

  it.each([
    [month(3).start, "mmm yyyy", month(3)],
    [month(3).start + 9, "mmmm yy", month(3)],
    [month(3).start + 9, "yyyy-mm-dd", { start: month(3).start + 9, end: month(3).start + 9 }],
    ["'Mar 2026", "General", month(3)],
    ["'Q2 2026", "General", { start: month(4).start, end: month(6).end }],
    ["'Week 12, 2026", "General", { start: serialFromDate(2026, 3, 16), end: serialFromDate(2026, 3, 22) }],
    ["'whenever", "General", null],
    ["", "General", null],
    ["=A1", "General", null],
  ])("%j shown as %s is read", (cell, format, expected) => {
    expect(spanOf(cell, format)).toEqual(expected);
  });

  it("follows the fiscal year", () => {
    const fiscal = { ...reading, calendar: { fiscalYearStart: 7, kind: "months" } as const };
    expect(spanOf("'Q1 FY 2027", "General", fiscal)).toEqual({ start: month(7).start, end: month(9).end });
  });
});

it("lists the comments on other periods, the latest period first", () => {
  const all = comments([
    ["Sales", "", month(2).start, "February", ""],
    ["Sales", "North", month(3).start, "of another entity", ""],
    ["Sales", "", month(4).start, "April", ""],
    ["Sales", "", month(3).start, "March", ""],
  ]);
  const { current, others } = commentsOn(all, { kpi: "Sales", entity: null, period: month(3) }, reading);
  expect(current?.comment).toBe("March");
  expect(others.map(({ comment }) => comment)).toEqual(["April", "February"]);
});
