import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, smallWorkbook } from "./scorecard-in-excel";
import { startExcel } from "../support/excel";
import { createExcelPort } from "../../src/taskpane/port";
import { say } from "../../src/words/say";
import type { MessageKey } from "../../src/words/say";
import type { ScorecardInExcel } from "./scorecard-in-excel";
import type { RefreshReport } from "../../src/taskpane/port";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

/** The sentence a person reads about a report's fault. */
function sentence({ fault }: RefreshReport): string {
  return fault ? say(fault.key as MessageKey, fault.values) : "";
}

async function inExcel(batch: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    batch(context);
    await context.sync();
  });
}

describe("a workbook that changes under the scorecard", () => {
  it("finds the table again after its sheet and the table were renamed", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    await inExcel(({ workbook }) => {
      workbook.worksheets.getItem("KPIs").name = "It's new";
      workbook.tables.getItem("KPIs").name = "Measures";
    });
    open.excel.type("It's new", "B2", 100);
    expect((await open.refresh()).outcome).toBe("done");
    expect(open.excel.values("It's new", "D2")).toEqual([["On track"]]);
  });

  it("finds its own sheet again after it was renamed, and makes no second one", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    await inExcel(({ workbook }) => {
      workbook.worksheets.getItem("Scorecard").name = "Board pack";
    });
    open.excel.type("KPIs", "B2", 100);
    expect((await open.refresh()).outcome).toBe("done");
    expect(open.excel.host.book.findSheet("Scorecard")).toBeFalsy();
    expect(open.excel.values("Board pack", "C7")).toEqual([["On track"]]);
  });

  it("makes a new sheet where the user took the name Scorecard", async () => {
    const spec = smallWorkbook();
    open = await openScorecard({ sheets: [...spec.sheets!, { name: "scorecard", cells: [["mine"]] }] });
    await open.refresh();
    expect(open.excel.values("scorecard", "A1:B2")).toEqual([
      ["mine", ""],
      ["", ""],
    ]);
    expect(open.excel.values("Scorecard 2", "A1")).toEqual([["Mine"]]);
  });

  it("writes a deleted Scorecard sheet anew", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    await inExcel(({ workbook }) => workbook.worksheets.getItem("Scorecard").delete());
    expect((await open.refresh()).outcome).toBe("done");
    expect(open.excel.values("Scorecard", "A7:A9")).toEqual([["Sales"], ["Margin"], ["Cost"]]);
  });

  it("says which column is missing, and leaves the workbook as it is", async () => {
    open = await openScorecard(smallWorkbook());
    await inExcel(({ workbook }) => workbook.tables.getItem("KPIs").columns.getItem("Target").delete());
    const before = JSON.stringify(open.excel.host.snapshot());
    const report = await open.refresh();
    expect(report.outcome).toBe("failed");
    expect(sentence(report)).toContain("Target");
    expect(JSON.stringify(open.excel.host.snapshot())).toBe(before);
  });

  it("adds a result column again that the user deleted, at the right end", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    await inExcel(({ workbook }) => workbook.tables.getItem("KPIs").columns.getItem("Status").delete());
    expect((await open.refresh()).outcome).toBe("done");
    expect(open.excel.values("KPIs", "A1:F1")).toEqual([
      ["KPI", "Actual", "Target", "Variance %", "Score", "Status"],
    ]);
  });

  it("says that the table is gone", async () => {
    open = await openScorecard(smallWorkbook());
    await inExcel(({ workbook }) => workbook.worksheets.add("Other"));
    await inExcel(({ workbook }) => workbook.worksheets.getItem("KPIs").delete());
    const report = await open.refresh();
    expect(report.outcome).toBe("failed");
    expect(report.fault?.key).toBe("sheets.fault.source-gone");
  });
});

describe("workbooks nobody would want", () => {
  it("asks for a KPI where the table has no row", async () => {
    open = await openScorecard(smallWorkbook());
    open.excel.type("KPIs", "A2:C4", [
      ["", "", ""],
      ["", "", ""],
      ["", "", ""],
    ]);
    const report = await open.refresh();
    expect(report.outcome).toBe("failed");
    expect(report.fault?.key).toBe("sheets.fault.no-kpis");
  });

  it("scores rows with the same name each by itself, and reports the repetition", async () => {
    open = await openScorecard(
      smallWorkbook([
        ["Sales", 90, 100],
        ["Sales", 100, 100],
      ]),
    );
    const { findings } = await open.refresh();
    expect(findings.map(({ problem }) => problem.code)).toContain("repeated-key");
    expect(open.excel.values("KPIs", "D2:D3")).toEqual([["At risk"], ["On track"]]);
  });

  it("names the cell that holds an error and scores the rest", async () => {
    open = await openScorecard(
      smallWorkbook([
        ["Sales", "=1/0", 100],
        ["Margin", 12, 10],
      ]),
    );
    await open.excel.host.settle();
    const { findings } = await open.refresh();
    expect(findings.map(({ cell }) => cell)).toContain("KPIs!B2");
    expect(open.excel.values("KPIs", "D2:D3")).toEqual([["No data"], ["On track"]]);
  });

  it("reads a hidden sheet, and a very hidden one with a word about it", async () => {
    const spec = smallWorkbook();
    const first = { name: "Cover", cells: [["Report"]] };
    open = await openScorecard({ sheets: [first, { ...spec.sheets![0]!, visibility: "Hidden" }] });
    expect((await open.refresh()).outcome).toBe("done");
    await inExcel(({ workbook }) => {
      workbook.worksheets.getItem("KPIs").visibility = "VeryHidden";
    });
    const { findings } = await open.refresh();
    expect(findings.map(({ problem }) => problem.code)).toContain("sheet-very-hidden");
  });

  it("reads a plain range in place, with merged headers, and writes only its own sheet", async () => {
    const cells = [
      ["Monthly report", null, null],
      [null, "March 2026", null],
      ["KPI", "Actual", "Budget"],
      ["Sales", 90, 100],
      ["Total", 90, 100],
    ];
    open = await openScorecard({ sheets: [{ name: "Month", cells, merges: ["A1:C1", "B2:C2"] }] });
    const { outcome, scorecard } = await open.refresh();
    expect(outcome).toBe("done");
    expect(scorecard?.kpis.map(({ kpi, status }) => [kpi.name, status])).toEqual([["Sales", "at-risk"]]);
    expect(open.excel.values("Month", "D1:H6").flat().filter(String)).toEqual([]);
    expect((await open.refresh()).outcome).toBe("unchanged");
  });

  it("reads and writes dates of the 1904 system", async () => {
    const readings = [
      ["KPI", "Period", "Actual"],
      ["Sales", 44594, 90],
      ["Sales", 44622, 100],
    ];
    open = await openScorecard({
      date1904: true,
      sheets: [
        ...smallWorkbook([["Sales", null, 100]]).sheets!,
        {
          name: "Readings",
          cells: readings,
          tables: { Readings: "A1:C3" },
          formats: { "B2:B3": "yyyy-mm-dd" },
        },
      ],
    });
    const { outcome, scorecard } = await open.refresh();
    expect(outcome).toBe("done");
    // 44622 counts from 1904: 2 March 2026, which is 46083 in the 1900 system.
    expect(scorecard?.kpis[0]).toMatchObject({ actual: 100, status: "on-track" });
    expect(open.excel.values("Scorecard", "A3")[0]?.[0]).toBe("March 2026");
  });

  it("says that no sheet can be added to a protected workbook", async () => {
    open = await openScorecard(smallWorkbook());
    await inExcel(({ workbook }) => workbook.protection.protect());
    const report = await open.refresh();
    expect(report.outcome).toBe("failed");
    expect(sentence(report)).toContain("Protect Workbook");
  });

  it("writes in the workbook's language, and reads it again as its own", async () => {
    open = await openScorecard(smallWorkbook(), { language: "de" });
    await open.refresh();
    expect(open.excel.values("KPIs", "D1:D4").flat()).toEqual(["Status", "Gefährdet", "Im Plan", "Im Plan"]);
    expect((await open.refresh()).outcome).toBe("unchanged");
    await open.port.save({ ...open.definition, language: "en" }, {});
    await open.refresh();
    expect(open.excel.values("KPIs", "D2")).toEqual([["At risk"]]);
  });

  it("keeps two scorecards of one workbook apart", async () => {
    const sheet = (name: string, actual: number) => ({
      name,
      cells: [
        ["KPI", "Actual", "Target"],
        ["Sales", actual, 100],
      ],
      tables: { [name]: "A1:C2" },
    });
    open = await openScorecard({ sheets: [sheet("North", 90), sheet("South", 100)] });
    const [north, south] = open.definition.mappings;
    await open.port.save({ ...open.definition, id: "n", name: "North", mappings: [north!] }, {});
    await open.port.save({ ...open.definition, id: "s", name: "South", mappings: [south!] }, {});
    const options = { onProgress: () => {}, signal: new AbortController().signal };
    await open.port.refresh("n", options);
    await open.port.refresh("s", options);
    expect(open.excel.values("Scorecard", "A1")).toEqual([["North"]]);
    expect(open.excel.values("Scorecard 2", "A1")).toEqual([["South"]]);
    expect((await open.port.refresh("n", options)).outcome).toBe("unchanged");
  });
});

describe("templates", () => {
  it.each(["en", "fr"] as const)(
    "writes a sample in %s beside what is there, and refreshes it",
    async (language) => {
      const excel = await startExcel({ sheets: [{ name: "KPIs", cells: [["mine"]] }] });
      const port = createExcelPort();
      open = {
        excel,
        port,
        definition: await port.startFromTemplate("sample", language),
        refresh: () => Promise.reject(new Error()),
      };
      const options = { onProgress: () => {}, signal: new AbortController().signal };
      const { outcome, scorecard } = await port.refresh(open.definition.id, options);
      expect(outcome).toBe("done");
      expect(scorecard?.kpis).toHaveLength(12);
      expect(scorecard?.kpis.every(({ status }) => status !== "no-data")).toBe(true);
      expect(scorecard?.root.children).toHaveLength(4);
      expect(excel.values("KPIs", "A1:C3").flat().filter(String)).toEqual(["mine"]);
      expect((await port.refresh(open.definition.id, options)).outcome).toBe("unchanged");
    },
  );
});
