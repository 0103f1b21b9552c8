import { afterEach, expect, it } from "vitest";
import { closeScorecard, openScorecard, smallWorkbook, type ScorecardInExcel } from "./scorecard-in-excel";
import type { InputTable } from "../../src/taskpane/port";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

it.each<[InputTable, string, readonly string[]]>([
  ["survey", "Survey answers", ["Date", "Respondent", "Question", "Answer", "Remark"]],
  ["interview", "Interviews", ["Date", "Person", "Topic", "What was said", "KPI"]],
  ["focus-group", "Focus groups", ["Date", "Group", "Topic", "Agreed on", "Disputed", "KPI"]],
  ["benchmark", "Benchmarks", ["KPI", "Period", "Compared with", "Actual", "Source", "Cost"]],
])("a %s gets an empty table on a sheet of its own", async (kind, sheet, headers) => {
  open = await openScorecard(smallWorkbook());
  await open.port.addInputTable("s1", kind);
  await open.port.addInputTable("s1", kind);
  const last = String.fromCharCode(64 + headers.length);
  expect(open.excel.values(sheet, `A1:${last}2`)).toEqual([headers, headers.map(() => "")]);
  expect(open.excel.values(`${sheet} 2`, `A1:${last}1`)).toEqual([headers]);
});

it("a register of sources belongs to the scorecard at once, and tells what feeds its KPIs", async () => {
  open = await openScorecard(smallWorkbook());
  const definition = await open.port.addInputTable("s1", "sources");
  expect(definition.mappings.map(({ role }) => role)).toEqual(["kpis", "sources"]);
  open.excel.type("Sources", "A2:H2", [["CRM", "Dealbook", "Deals", "Ann", "Month", "Export", 0, "Sales"]]);
  const report = await open.refresh();
  expect(report.sources).toMatchObject([{ name: "CRM", system: "Dealbook" }]);
});

it("is refused where the workbook's structure is protected", async () => {
  open = await openScorecard(smallWorkbook());
  open.excel.host.book.structureProtected = true;
  await expect(open.port.addInputTable("s1", "survey")).rejects.toMatchObject({
    key: "sheets.input.structure-protected",
  });
});
