import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { createExcelPort } from "../../../src/taskpane/port";
import { startExcel } from "../../support/excel";
import { closeScorecard, openScorecard, smallWorkbook } from "../scorecard-in-excel";
import { american, february, golden, january, pasted } from "./import-support";
import type { ImportData, ImportReport, Recipe } from "../../../src/workbook/import/import-model";
import type { ScorecardPort } from "../../../src/taskpane/port";
import type { ExcelSpec, RunningExcel } from "../../support/excel";

let excel: RunningExcel;
let port: ScorecardPort;
afterEach(() => closeScorecard({ excel }));

async function start(spec: ExcelSpec = smallWorkbook()): Promise<void> {
  excel = await startExcel(spec);
  port = createExcelPort();
}

interface RunParts {
  readonly change?: Partial<Recipe>;
  readonly scorecard?: string | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

/** Looks at a file as the pane does, and imports it by the recipe that is proposed. */
async function run(data: ImportData, parts: RunParts = {}): Promise<ImportReport> {
  const { signal = new AbortController().signal, scorecard = null, onProgress = () => {} } = parts;
  const language = "en";
  const look = { chosen: {}, recipe: null, template: null, culture: american, language, signal } as const;
  const { proposal, format } = await port.lookAtImport(data, look);
  const recipe = { ...proposal, source: "Ledger", ...parts.change };
  const calendar = { fiscalYearStart: 1, kind: "months" } as const;
  return port.importFile(data, recipe, format, { scorecard, language, calendar, onProgress, signal });
}

const rows = (address: string, sheet = "Imported readings") => excel.values(sheet, address);
const file = (...lines: readonly string[]) => pasted(["KPI,Month,Actual,Entity", ...lines].join("\n"));
const first = file("Sales,2026-01-31,100,North", "Sales,2026-02-28,110,North", "Costs,2026-01-31,60,");

describe("the first import", () => {
  it("makes a sheet of ours with a table that people read without the add-in", async () => {
    await start();
    const report = await run(first);
    expect(report).toMatchObject({ outcome: "done", added: 3, changed: 0, problemCount: 0, fault: null });
    expect(rows("A1")).toEqual([["Imported readings"]]);
    expect(rows("A4:H8")).toEqual([
      ["KPI", "Period", "Actual", "Numerator", "Denominator", "Entity", "Unit of measure", "Source"],
      ["Sales", january, 100, "", "", "North", "", "Ledger"],
      ["Sales", february, 110, "", "", "North", "", "Ledger"],
      ["Costs", january, 60, "", "", "", "", "Ledger"],
      Array<string>(8).fill(""),
    ]);
    expect(excel.values("KPIs", "A1:C4")).toEqual([
      ["KPI", "Actual", "Target"],
      ["Sales", 90, 100],
      ["Margin", 12, 10],
      ["Cost", 200, 100],
    ]);
  });

  it("fills the readings of the scorecard, which scores them", async () => {
    const open = await openScorecard(smallWorkbook());
    ({ excel, port } = open);
    const report = await run(file("Sales,2026-01-31,100,", "Sales,2026-02-28,120,"), { scorecard: "s1" });
    expect(report.definition?.mappings.map(({ role }) => role)).toEqual(["kpis", "readings"]);
    const { input, scorecard } = await open.refresh();
    expect(input?.readings.map(({ kpi, period, actual }) => [kpi, period, actual])).toEqual([
      ["Sales", january, 100],
      ["Sales", february, 120],
    ]);
    expect(scorecard?.kpis[0]).toMatchObject({ actual: 120, status: "on-track" });
  });

  it("is offered as readings where a scorecard is made later", async () => {
    await start();
    await run(first);
    const { candidates } = await port.survey();
    const found = candidates.find(({ mapping }) => mapping.source.sheet === "Imported readings");
    expect(found?.role).toBe("readings");
    expect(found?.mapping.columns.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["kpi", "period", "actual", "numerator", "denominator", "entity"]),
    );
  });

  it("counts days from 1904 where the workbook does", async () => {
    await start({ ...smallWorkbook(), date1904: true });
    await run(first);
    expect(rows("B5")).toEqual([[january - 1462]]);
    expect(await run(first)).toMatchObject({ outcome: "unchanged", unchanged: 3 });
  });

  it("keeps text that looks like a formula as text", async () => {
    await start();
    await run(file('"=HYPERLINK(""x"")",2026-01-31,1,'));
    expect(rows("A5:C5")).toEqual([['=HYPERLINK("x")', january, 1]]);
    expect(await run(file('"=HYPERLINK(""x"")",2026-01-31,1,'))).toMatchObject({ outcome: "unchanged" });
  });
});

describe("a further import", () => {
  it("writes nothing when the file is the same", async () => {
    await start();
    await run(golden("crm-deals-us.csv"));
    const before = rows("A1:J20");
    const report = await run(golden("crm-deals-us.csv"));
    expect(report).toMatchObject({ outcome: "unchanged", added: 0, changed: 0, unchanged: 10, kept: 0 });
    expect(rows("A1:J20")).toEqual(before);
  });

  it("updates what differs, appends what is new, keeps and lists what is gone, and leaves the rest alone", async () => {
    await start();
    await run(first);
    excel.type("Imported readings", "I5", "my note");
    const report = await run(
      file("Sales,2026-01-31,105,North", "sales ,2026-03-31,130,north", "Costs,2026-01-31,60,"),
    );
    expect(report).toMatchObject({ outcome: "done", added: 1, changed: 1, unchanged: 1, kept: 1 });
    expect(report.changes).toEqual([
      {
        kpi: "Sales",
        entity: "North",
        period: january,
        span: "month",
        field: "actual",
        cell: "'Imported readings'!C5",
        before: 100,
        after: 105,
      },
    ]);
    expect(report.keptRows).toEqual([
      { kpi: "Sales", entity: "North", period: february, span: "month", cell: "'Imported readings'!A6" },
    ]);
    expect(rows("C5:C8")).toEqual([[105], [110], [60], [130]]);
    expect(rows("I5")).toEqual([["my note"]]);
  });

  it("of another source adds its own rows, and says where both are about the same", async () => {
    await start();
    await run(first);
    const report = await run(file("Sales,2026-01-31,99,North"), { change: { source: "CRM" } });
    expect(report).toMatchObject({ added: 1, changed: 0, kept: 0 });
    expect(report.problems).toMatchObject([
      { code: "two-sources", values: { cell: "'Imported readings'!C5", source: "Ledger" } },
    ]);
    expect(rows("C5:C8")).toEqual([[100], [110], [60], [99]]);
  });

  it("takes neither of two rows that contradict each other, and names both lines", async () => {
    await start();
    const report = await run(
      file("Sales,2026-01-31,100,", "Sales,2026-01-15,90,", "Costs,2026-01-31,5,", "Costs,2026-01-31,5,"),
      {
        change: { grain: "month" },
      },
    );
    expect(rows("A5:C6")).toEqual([
      ["Costs", january, 5],
      ["", "", ""],
    ]);
    expect(report.problems).toEqual([
      { line: 3, code: "repeated", values: { kpi: "Sales", line: 3, other: 2 } },
      { line: 5, code: "repeated-same", values: { kpi: "Costs", line: 5, other: 4 } },
    ]);
  });

  it("finds its table again when the sheet was renamed and rows were sorted", async () => {
    await start();
    await run(first);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Imported readings").name = "From the ledger";
      await context.sync();
    });
    const [one, two, three] = rows("A5:H7", "From the ledger");
    excel.type("From the ledger", "A5:H7", [three!, one!, two!]);
    expect(await run(first)).toMatchObject({ outcome: "unchanged", unchanged: 3, sheet: "From the ledger" });
  });

  it("writes nothing the second time, whatever is imported (through the real host)", async () => {
    await start();
    const reading = fc.record({
      kpi: fc.constantFrom(
        "Sales",
        "Köln, Umsatz",
        '"quoted"',
        "=1+1",
        "'apostrophe",
        "  spaced  ",
        "TRUE",
        "1-2",
      ),
      month: fc.integer({ min: 1, max: 12 }),
      actual: fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
      entity: fc.constantFrom("", "North", "01", "@home"),
    });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(reading, { minLength: 1, maxLength: 12 }), async (readings) => {
        const lines = readings.map(({ kpi, month, actual, entity }) =>
          [quoted(kpi), `2026-${String(month).padStart(2, "0")}-01`, String(actual), quoted(entity)].join(
            ",",
          ),
        );
        const data = file(...lines);
        const once = await run(data);
        expect(["done", "unchanged"]).toContain(once.outcome);
        const before = rows("A1:H60");
        const twice = await run(data);
        expect(twice).toMatchObject({ outcome: "unchanged", added: 0, changed: 0 });
        expect(rows("A1:H60")).toEqual(before);
      }),
      { numRuns: 12, seed: 7 },
    );
  });
});

describe("what stands in the way", () => {
  const sheets = () => excel.host.book.workbook.getSheets().map((sheet) => sheet.getSheetName());

  it("a cancelled import leaves the workbook as it was", async () => {
    await start();
    const control = new AbortController();
    const report = await run(first, { signal: control.signal, onProgress: () => control.abort() });
    expect(report).toMatchObject({ outcome: "cancelled", added: 0 });
    expect(sheets()).toEqual(["KPIs"]);
    expect((await port.survey()).canRevert).toBe(false);
  });

  it("a protected sheet is named and left alone", async () => {
    await start();
    await run(first);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Imported readings").protection.protect();
      await context.sync();
    });
    const before = rows("A1:H9");
    expect(await run(file("Sales,2026-01-31,1,North"))).toMatchObject({
      outcome: "failed",
      fault: { key: "sheets.imports.protected", values: { sheet: "Imported readings" } },
    });
    expect(rows("A1:H9")).toEqual(before);
    expect(await run(first)).toMatchObject({ outcome: "unchanged" });
  });

  it("a filled cell below the table is named", async () => {
    await start();
    await run(first);
    excel.type("Imported readings", "B8", "mine");
    const report = await run(file("Sales,2026-03-31,1,North"));
    expect(report.fault).toEqual({
      key: "sheets.imports.in-the-way",
      values: { cell: "'Imported readings'!B8" },
    });
    expect(rows("A8:C8")).toEqual([["", "mine", ""]]);
  });

  it("a heading that is gone is named", async () => {
    await start();
    await run(first);
    excel.type("Imported readings", "H4", "Where from");
    const report = await run(file("Sales,2026-03-31,1,North"));
    expect(report.fault).toEqual({
      key: "sheets.imports.column-gone",
      values: { sheet: "Imported readings", header: "Source" },
    });
  });

  it("a column that the file lacks is named", async () => {
    await start();
    const report = await run(first, {
      change: { columns: { kpi: "KPI", period: "Month", actual: "Turnover" } },
    });
    expect(report.fault).toEqual({ key: "sheets.imports.columns", values: { names: "Turnover", count: 1 } });
  });
});

describe("Revert", () => {
  it("takes the first import back, with the mapping", async () => {
    const open = await openScorecard(smallWorkbook());
    ({ excel, port } = open);
    await run(first, { scorecard: "s1" });
    const reverted = await port.revert();
    expect(reverted).toMatchObject({ problem: null });
    expect(reverted.definition?.mappings.map(({ role }) => role)).toEqual(["kpis"]);
    expect(rows("A5:H8")).toEqual(Array.from({ length: 4 }, () => Array<string>(8).fill("")));
    expect((await port.survey()).canRevert).toBe(false);
    expect(await run(first)).toMatchObject({ outcome: "done", added: 3 });
    expect(rows("C5:C8")).toEqual([[100], [110], [60], [""]]);
  });

  it("takes a further import back and nothing else", async () => {
    await start();
    await run(first);
    const before = rows("A1:H12");
    await run(file("Sales,2026-01-31,105,North", "Sales,2026-03-31,130,North"));
    excel.type("Imported readings", "C6", 111);
    const reverted = await port.revert();
    expect(reverted.problem).toBeNull();
    const expected = before.map((row, place) =>
      place === 5 ? row.map((cell) => (cell === 110 ? 111 : cell)) : row,
    );
    expect(rows("A1:H12")).toEqual(expected);
  });

  it("takes back a refresh that came after the import first, then the import", async () => {
    const open = await openScorecard(smallWorkbook());
    ({ excel, port } = open);
    await run(first, { scorecard: "s1" });
    await open.refresh();
    expect(excel.values("KPIs", "D1")).toEqual([["Status"]]);
    await port.revert();
    expect(excel.values("KPIs", "D1")).toEqual([[""]]);
    expect(rows("A5")).toEqual([["Sales"]]);
    await port.revert();
    expect(rows("A5")).toEqual([[""]]);
  });
});

describe("recipes", () => {
  it("are kept in the workbook, replaced by id and forgotten", async () => {
    await start();
    expect(await port.recipes()).toEqual([]);
    const look = { chosen: {}, recipe: null, template: null, culture: american, language: "en" as const };
    const { proposal } = await port.lookAtImport(golden("leads.csv"), {
      ...look,
      signal: new AbortController().signal,
    });
    const recipe = { ...proposal, id: "r1", name: "Leads of the month" };
    await port.saveRecipe(recipe);
    await port.saveRecipe({ ...recipe, id: "r2", name: "Other" });
    await port.saveRecipe({ ...recipe, name: "Leads" });
    expect((await createExcelPort().recipes()).map(({ id, name }) => [id, name])).toEqual([
      ["r1", "Leads"],
      ["r2", "Other"],
    ]);
    expect((await port.recipes())[0]).toEqual({ ...recipe, name: "Leads" });
    expect((await port.deleteRecipe("r1")).map(({ id }) => id)).toEqual(["r2"]);
  });

  it("that were damaged are left out", async () => {
    await start({ ...smallWorkbook(), settings: { "BSC.imports": '[{"id":1},null,{"id":"x"}]' } });
    expect(await port.recipes()).toEqual([]);
  });
});
