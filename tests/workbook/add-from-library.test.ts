import { afterEach, describe, expect, it } from "vitest";
import { createExcelPort } from "../../src/taskpane/port";
import { startExcel, type RunningExcel } from "../support/excel";
import { closeScorecard, openScorecard, smallWorkbook } from "./scorecard-in-excel";

let excel: RunningExcel | null = null;

afterEach(async () => {
  if (excel) await closeScorecard({ excel });
  excel = null;
});

const options = { onProgress: () => {}, signal: new AbortController().signal };

async function startTemplate(kind: "empty" | "sample", language: "en" | "de" = "en") {
  excel = await startExcel();
  const port = createExcelPort();
  const { id } = await port.startFromTemplate(kind, language);
  return { excel, port, id };
}

describe("a template's tables", () => {
  it("take KPIs in their blank row and below it, and ESG as a fifth perspective", async () => {
    const { excel, port, id } = await startTemplate("empty");
    const answer = await port.addFromLibrary(id, ["gross-margin", "scope-1", "accident-rate"], false);
    expect(answer).toEqual({
      added: ["ESG", "Gross margin", "Scope 1 emissions", "Accident rate"],
      present: [],
      paste: [],
    });
    expect(excel.values("KPIs", "A2:N5")).toEqual([
      [
        "Gross margin",
        "Financial",
        "",
        "",
        "",
        "",
        "higher",
        "%",
        1,
        "",
        "average",
        "month",
        "lagging",
      ].concat("(Revenue − cost of goods sold) ÷ revenue"),
      [
        "Scope 1 emissions",
        "ESG",
        "",
        "",
        "",
        "",
        "lower",
        "t CO2e",
        1,
        "",
        "sum",
        "month",
        "lagging",
      ].concat("Greenhouse gases from own boilers, vehicles and processes"),
      [
        "Accident rate",
        "ESG",
        "",
        "",
        "",
        "",
        "lower",
        "per million hours",
        1,
        "",
        "average",
        "month",
      ].concat("lagging", "Accidents with lost time ÷ hours worked × 1,000,000"),
      Array(14).fill(""),
    ]);
    expect(excel.values("Perspectives", "A5:C7")).toEqual([
      ["Learning and growth", 4, 1],
      ["ESG", 5, 1],
      ["", "", ""],
    ]);
    excel.type("KPIs", "D2:E4", [
      [0.4, 0.38],
      [12, 10],
      [3, 4],
    ]);
    const { scorecard, outcome } = await port.refresh(id, options);
    expect(outcome).toBe("done");
    expect(scorecard?.kpis.map(({ kpi, status }) => [kpi.name, status])).toEqual([
      ["Gross margin", "on-track"],
      ["Scope 1 emissions", "off-track"],
      ["Accident rate", "on-track"],
    ]);
    expect(scorecard?.root.children).toHaveLength(5);
  });

  it("take nothing twice, and KPIs added later stand below those scored before", async () => {
    const { excel, port, id } = await startTemplate("sample", "de");
    await port.refresh(id, options);
    const answer = await port.addFromLibrary(id, ["revenue", "water-use"], true);
    expect(answer).toEqual({ added: ["ESG", "Wasserverbrauch"], present: ["Umsatz"], paste: [] });
    expect(excel.values("KPIs", "A14:B15")).toEqual([
      ["Wasserverbrauch", "ESG"],
      ["", ""],
    ]);
    expect(await port.addFromLibrary(id, ["water-use"], true)).toEqual({
      added: [],
      present: ["ESG", "Wasserverbrauch"],
      paste: [],
    });
    const { scorecard } = await port.refresh(id, options);
    expect(scorecard?.kpis).toHaveLength(13);
    expect(excel.values("KPIs", "O14:O14")).toEqual([["Keine Daten"]]);
  });

  it("stay as they are where a cell below is taken; the sentence names it", async () => {
    const { excel, port, id } = await startTemplate("sample");
    excel.type("KPIs", "C15", "a note");
    await expect(port.addFromLibrary(id, ["waste", "water-use"], false)).rejects.toMatchObject({
      key: "sheets.library.in-the-way",
      values: { cell: "KPIs!C15" },
    });
    expect(excel.values("KPIs", "A14:A15")).toEqual([[""], [""]]);
    expect(excel.values("Perspectives", "A6")).toEqual([[""]]);
  });
});

it("a table of the user's own is not written to; the rows come to be pasted, in its order of columns", async () => {
  const open = await openScorecard({
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["Unit", "KPI", "Remark", "Actual", "Target", "Direction"],
          ["%", "Margin", "", 12, 10, "higher"],
        ],
        tables: { KPIs: "A1:F2" },
      },
    ],
  });
  excel = open.excel;
  const before = excel.values("KPIs", "A1:H6");
  const answer = await open.port.addFromLibrary("s1", ["waste", "customer-churn"], true);
  expect(answer.added).toEqual([]);
  expect(answer.paste).toEqual([
    { table: "kpis", text: "t\tWaste\t\t\t\tlower\n%\tCustomer churn\t\t\t\tlower" },
  ]);
  expect(excel.values("KPIs", "A1:H6")).toEqual(before);
});

it("says that a scorecard is unknown", async () => {
  const open = await openScorecard(smallWorkbook());
  excel = open.excel;
  await expect(open.port.addFromLibrary("gone", ["waste"], false)).rejects.toMatchObject({
    key: "sheets.fault.unknown-scorecard",
  });
});
