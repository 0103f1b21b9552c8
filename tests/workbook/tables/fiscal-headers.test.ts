import { describe, expect, it } from "vitest";
import { dateFromSerial } from "../../../src/engine/scorecard/serial-date";
import type { HeaderDating } from "../../../src/workbook/tables/column-years";
import { decodeReadings } from "../../../src/workbook/tables/decode-readings";
import { datingBy } from "../../../src/workbook/tables/describe-candidate";
import { findHeaderBlock } from "../../../src/workbook/tables/header-block";
import { yearNamed } from "../../../src/workbook/tables/header-dates";
import { readColumns } from "../../../src/workbook/tables/headed-columns";
import { proposeMappings } from "../../../src/workbook/tables/propose-mapping";
import { english, german, gridOf } from "./grid-of";
import type { Culture } from "../../../src/workbook/model";

const APRIL_TO_MARCH = "Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar".split(" ");
const figures = Array.from({ length: 12 }, (_, at) => at + 1);

const text = (serial: number) => {
  const { year, month } = dateFromSerial(serial);
  return `${year}-${String(month).padStart(2, "0")}`;
};

/** Months of the columns' periods, as `2024-04`; "" for a column without. */
function monthsOf(
  rows: readonly (readonly unknown[])[],
  dating: HeaderDating = {},
  culture: Culture = english,
): readonly string[] {
  const grid = gridOf(rows);
  const block = findHeaderBlock(grid, culture);
  if (block === null) throw new Error("no headers");
  return readColumns(grid, block, culture, dating).map(({ period }) => (period ? text(period.start) : ""));
}

const YEAR_2024_25 = ["2024-04", "2024-12", "2025-01", "2025-03"];
const ends = (months: readonly string[]) => [months[1], months[9], months[10], months[12]];

describe("a table from April to March whose headers name no year", () => {
  it.each(["KPI report FY25", "KPIs 2024/25", "Budget FY 2025", "Exercice 2024-2025", "GJ 24/25"])(
    "under the title %s runs from April 2024 to March 2025",
    (title) => {
      const rows = [[title], [], ["KPI", ...APRIL_TO_MARCH], ["Revenue", ...figures]];
      expect(ends(monthsOf(rows))).toEqual(YEAR_2024_25);
    },
  );

  it.each(["FY25", "2024/25"])("does so under the group label %s too", (label) => {
    const rows = [
      ["", label],
      ["KPI", ...APRIL_TO_MARCH],
      ["Revenue", ...figures],
    ];
    expect(ends(monthsOf(rows))).toEqual(YEAR_2024_25);
  });

  it("keeps two fiscal years side by side apart", () => {
    const gap = Array.from({ length: 11 }, () => "");
    const rows = [
      ["", "FY24", ...gap, "FY25"],
      ["KPI", ...APRIL_TO_MARCH, ...APRIL_TO_MARCH],
      ["Revenue", ...figures, ...figures],
    ];
    const months = monthsOf(rows);
    expect(ends(months)).toEqual(["2023-04", "2023-12", "2024-01", "2024-03"]);
    expect(ends(["", ...months.slice(13)])).toEqual(YEAR_2024_25);
  });

  it("leaves calendar years above the months as they stand", () => {
    const rows = [
      ["", "2024", "", "", "2025"],
      ["KPI", "Oct", "Nov", "Dec", "Jan", "Feb"],
      ["Revenue", 1, 2, 3, 4, 5],
    ];
    expect(monthsOf(rows)).toEqual(["", "2024-10", "2024-11", "2024-12", "2025-01", "2025-02"]);
  });

  it.each([
    { months: APRIL_TO_MARCH, first: "2024-04", because: "most months lie in the year named" },
    {
      months: ["Oct", "Nov", "Dec", ...APRIL_TO_MARCH.slice(9), "Apr"],
      first: "2023-10",
      because: "here too",
    },
  ])("of a plain year, $because", ({ months, first }) => {
    const rows = [["KPIs 2024"], ["KPI", ...months], ["Revenue", ...months.map((_, at) => at + 1)]];
    expect(monthsOf(rows)[1]).toBe(first);
  });

  it("from January to December stays in its year", () => {
    const rows = [["KPIs FY25"], ["KPI", "Jan", "Feb", "Dec"], ["Revenue", 1, 2, 3]];
    expect(monthsOf(rows)).toEqual(["", "2025-01", "2025-02", "2025-12"]);
  });

  it("with the first half only is dated by the fiscal year of the settings", () => {
    const rows = [["KPIs FY25"], ["KPI", "Apr", "May", "Jun"], ["Revenue", 1, 2, 3]];
    expect(monthsOf(rows, { fiscalYearStart: 4 })).toEqual(["", "2024-04", "2024-05", "2024-06"]);
  });

  it("may be in German, with pairs of actual and plan", () => {
    const pairs = ["Okt", "Nov", "Dez", "Jan"].flatMap((month) => [`${month} Ist`, `${month} Plan`]);
    const rows = [["Geschäftsjahr 2024/25"], ["Kennzahl", ...pairs], ["Umsatz", 1, 2, 3, 4, 5, 6, 7, 8]];
    expect(monthsOf(rows, {}, german).filter((_, at) => at % 2 === 1)).toEqual([
      "2024-10",
      "2024-11",
      "2024-12",
      "2025-01",
    ]);
  });

  it("is dated the same when it is read again by its mapping", () => {
    const grid = gridOf([
      ["KPI", ...APRIL_TO_MARCH],
      ["Revenue", ...figures],
    ]);
    const [wide] = proposeMappings(grid, english, { year: 2026 }).filter(({ role }) => role === "readings");
    if (!wide) throw new Error("no readings");
    const { readings } = decodeReadings(grid, wide.mapping, english);
    expect(ends(["", ...readings.map(({ period }) => text(period))])).toEqual([
      "2026-04",
      "2026-12",
      "2027-01",
      "2027-03",
    ]);
    const february = { ...wide.mapping, columns: wide.mapping.columns.filter(({ column }) => column === 11) };
    expect(ends(monthsOf(grid.values, datingBy(february)))).toEqual([
      "2026-04",
      "2026-12",
      "2027-01",
      "2027-03",
    ]);
  });
});

describe("the year that a title names", () => {
  it.each([
    ["Management report 2026", { year: 2026, fiscal: false, split: false }],
    ["KPIs FY25", { year: 2025, fiscal: true, split: false }],
    ["Budget 2024/25, final", { year: 2025, fiscal: true, split: true }],
    ["Stand 31.12.2025", { year: 2025, fiscal: false, split: false }],
    ["2025-03", { year: 2025, fiscal: false, split: false }],
    ["Version 12", null],
    ["03/04 of the plan", null],
    ["FY24 and FY25", null],
    ["2020-2025", null],
  ])("%s", (title, year) => {
    expect(yearNamed(title)).toEqual(year);
  });
});
