import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, smallWorkbook } from "./scorecard-in-excel";
import { readComments, readCommentsOn, saveComment } from "../../src/workbook/comments";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { CommentDraft, ScorecardDefinition } from "../../src/workbook/model";
import type { ExcelSpec } from "../support/excel";
import type { ScorecardInExcel } from "./scorecard-in-excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const march = { start: serialFromDate(2026, 3, 1), end: serialFromDate(2026, 3, 31) };
const april = { start: serialFromDate(2026, 4, 1), end: serialFromDate(2026, 4, 30) };
const WRITTEN = serialFromDate(2026, 4, 2) + 0.5;

const onSales: CommentDraft = {
  kpi: "Sales",
  entity: null,
  period: march,
  status: "at-risk",
  comment: "Two large orders slipped into April.",
  response: "Delivery dates are agreed weekly.",
  who: "A. Ferreira",
};
const onCost: CommentDraft = {
  ...onSales,
  kpi: "Cost",
  status: "off-track",
  comment: "=cmd|' /C calc'!A0",
  response: "",
};

const save = (draft: CommentDraft) => saveComment("s1", draft, WRITTEN);
const rows = (address: string, sheet = "Comments") => open.excel.values(sheet, address);

async function start(spec: ExcelSpec = smallWorkbook(), change: Partial<ScorecardDefinition> = {}) {
  open = await openScorecard(spec, change);
}

async function onSheet(act: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Comments"));
    await context.sync();
  });
}

async function tables(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { tables: all } = context.workbook.worksheets.getItem("Comments");
    all.load("items/name");
    await context.sync();
    const ranges = all.items.map((table) => table.getRange().load("address"));
    await context.sync();
    return ranges.map(({ address }, place) => `${all.items[place]?.name} ${address}`);
  });
}

describe("the first comment", () => {
  it("makes a sheet of ours with a table that people read without the add-in", async () => {
    await start();
    expect(await readComments("s1")).toEqual([]);
    await save(onSales);
    expect(rows("A1")).toEqual([["Comments on Mine"]]);
    expect(rows("A4:H5")).toEqual([
      ["KPI", "Entity", "Period", "Status", "Comment", "Response", "Who", "Written on"],
      ["Sales", "", march.start, "At risk", onSales.comment, onSales.response, "A. Ferreira", WRITTEN],
    ]);
    expect(await tables()).toEqual(["KPI_comments Comments!A4:H5"]);
    const { candidates } = await open.port.survey();
    expect(candidates.map(({ mapping }) => mapping.source.sheet)).not.toContain("Comments");
  });

  it("is read back with its period and its day", async () => {
    await start();
    await save(onSales);
    expect(await readComments("s1")).toEqual([
      {
        kpi: "Sales",
        entity: null,
        period: march,
        periodText: "March 2026",
        status: "At risk",
        comment: onSales.comment,
        response: onSales.response,
        who: "A. Ferreira",
        writtenOn: WRITTEN,
      },
    ]);
  });

  it("leaves a sheet of the user's that is called Comments alone", async () => {
    const mine = { name: "Comments", cells: [["mine"]] };
    await start({ sheets: [...(smallWorkbook().sheets ?? []), mine] });
    await save(onSales);
    expect(rows("A1:H6")).toEqual([
      ["mine", ...Array<string>(7).fill("")],
      ...Array.from({ length: 5 }, () => Array<string>(8).fill("")),
    ]);
    expect(rows("A5", "Comments 2")).toEqual([["Sales"]]);
  });

  it.each(["de", "fr", "es", "pt"] as const)("speaks the workbook's language, %s", async (language) => {
    await start(smallWorkbook(), { language });
    const { current } = await save(onSales);
    expect(current).toMatchObject({
      kpi: "Sales",
      comment: onSales.comment,
      writtenOn: WRITTEN,
      period: march,
    });
    await open.port.save({ ...open.definition, language: "en" }, {});
    expect(await readComments("s1")).toMatchObject([{ comment: onSales.comment, who: "A. Ferreira" }]);
  });

  it("counts days from 1904 where the workbook does", async () => {
    await start({ ...smallWorkbook(), date1904: true });
    await save(onSales);
    expect(rows("C5")).toEqual([[march.start - 1462]]);
    expect(await readComments("s1")).toMatchObject([{ period: march, writtenOn: WRITTEN }]);
  });
});

describe("a further comment", () => {
  it("goes below the last row, and the table takes it in", async () => {
    await start();
    await save(onSales);
    await save(onCost);
    expect(rows("A6:H6")).toEqual([
      ["Cost", "", march.start, "Off track", onCost.comment, "", "A. Ferreira", WRITTEN],
    ]);
    expect(await tables()).toEqual(["KPI_comments Comments!A4:H6"]);
  });

  it("on the same KPI, entity and period replaces the two texts of its row, and nothing else", async () => {
    await start();
    await save(onSales);
    await save(onCost);
    open.excel.type("Comments", "I5", "a note of mine");
    const before = rows("A1:J8");
    const changed = {
      ...onSales,
      comment: "One order slipped.",
      who: "Someone else",
      status: "off-track" as const,
    };
    await saveComment("s1", changed, WRITTEN + 1);
    const after = before.map((row) =>
      row.map((cell) => (cell === onSales.comment ? "One order slipped." : cell)),
    );
    expect(rows("A1:J8")).toEqual(after);
  });

  it("is told apart by period and by entity", async () => {
    await start();
    await save(onSales);
    await save({ ...onSales, period: april, comment: "April" });
    await save({ ...onSales, entity: "North", comment: "North" });
    expect(rows("E5:E7")).toEqual([[onSales.comment], ["April"], ["North"]]);
    const { current, others } = await readCommentsOn("s1", { kpi: "Sales", entity: null, period: april });
    expect([current?.comment, others.map(({ comment }) => comment)]).toEqual(["April", [onSales.comment]]);
  });

  it("finds columns that were moved, renamed to another language or joined by the user's own", async () => {
    await start();
    await save(onSales);
    open.excel.type("Comments", "A4:I5", [
      ["Wichtig?", "Kommentar", "KPI", "Zeitraum", "Entity", "Status", "Response", "Who", "Written on"],
      ["x", "by hand", "Sales", march.start, "", "", "", "", ""],
    ]);
    await onSheet((sheet) => sheet.tables.getItem("KPI_comments").resize("A4:I5"));
    await onSheet((sheet) => (sheet.getRange("D5").numberFormat = [["mmm yyyy"]]));
    await save({ ...onSales, comment: "mended" });
    expect(rows("A5:C5")).toEqual([["x", "mended", "Sales"]]);
    await save(onCost);
    expect(rows("A6:D6")).toEqual([["", onCost.comment, "Cost", march.start]]);
  });

  it("takes a row that was emptied before the table grows", async () => {
    await start();
    await save(onSales);
    open.excel.type("Comments", "A5:H5", [Array<string>(8).fill("")]);
    await save(onCost);
    expect(rows("A5")).toEqual([["Cost"]]);
    expect(await tables()).toEqual(["KPI_comments Comments!A4:H5"]);
  });

  it("is written where the table was turned into a plain range", async () => {
    await start();
    await save(onSales);
    await onSheet((sheet) => sheet.tables.getItem("KPI_comments").convertToRange());
    await save(onCost);
    expect(rows("A6")).toEqual([["Cost"]]);
  });

  it("writes no cell when it says the same", async () => {
    await start();
    await save(onSales);
    const before = open.excel.host.snapshot();
    await saveComment("s1", { ...onSales, who: "B" }, WRITTEN + 2);
    expect(open.excel.host.snapshot()).toEqual(before);
  });
});

describe("what people write by hand", () => {
  it.each([
    ["March 2026", "a month in words"],
    ["mars 2026", "a month in another language"],
    ["2026-03", "a month in digits"],
    ["3/15/2026", "a day in it"],
  ])("is on March where its period is %s, %s", async (period) => {
    await start();
    await save(onCost);
    open.excel.type("Comments", "A6:E6", [["Sales", null, `'${period}`, null, "by hand"]]);
    const { current } = await readCommentsOn("s1", { kpi: "sales ", entity: null, period: march });
    expect(current?.comment).toBe("by hand");
  });

  it.each([["2026"], ["Q1 2026"], ["April 2026"], ["soon"], [""]])(
    "is not on March where it says %j",
    async (period) => {
      await start();
      await save(onCost);
      open.excel.type("Comments", "A6:E6", [
        ["Sales", null, period === "" ? null : `'${period}`, null, "by hand"],
      ]);
      const { current, others } = await readCommentsOn("s1", { kpi: "Sales", entity: null, period: march });
      expect(current).toBeNull();
      expect(others.map(({ comment, periodText }) => [comment, periodText])).toEqual([["by hand", period]]);
    },
  );

  it("stays as it is in a refresh and in its revert", async () => {
    await start();
    await save(onSales);
    open.excel.type("Comments", "A6:E6", [["Sales", null, "'soon", null, "by hand"]]);
    const sheet = () => open.excel.host.snapshot().sheets.find(({ name }) => name === "Comments");
    const before = sheet();
    expect((await open.refresh()).outcome).toBe("done");
    expect(sheet()).toEqual(before);
    expect((await open.port.revert()).problem).toBeNull();
    expect(sheet()).toEqual(before);
  });
});

describe("a comment is not written, and nothing changes,", () => {
  async function refused(key: string, values: Record<string, string> = {}) {
    const before = open.excel.host.snapshot();
    await expect(save(onCost)).rejects.toMatchObject({ key, values });
    expect(open.excel.host.snapshot()).toEqual(before);
  }

  it("where a foreign cell stands below the table", async () => {
    await start();
    await save(onSales);
    open.excel.type("Comments", "G6", "mine");
    await refused("sheets.comments.in-the-way", { cell: "Comments!G6" });
  });

  it("where another table begins below", async () => {
    await start();
    await save(onSales);
    await onSheet((sheet) => sheet.tables.add("C6:D8", true));
    open.excel.type("Comments", "C6:D6", [["a", "b"]]);
    await refused("sheets.comments.in-the-way", { cell: "Comments!C6" });
  });

  it("where the table shows totals", async () => {
    await start();
    await save(onSales);
    await onSheet((sheet) => (sheet.tables.getItem("KPI_comments").showTotals = true));
    await refused("sheets.comments.in-the-way", { cell: "Comments!A6" });
  });

  it("where the sheet is protected", async () => {
    await start();
    await save(onSales);
    await onSheet((sheet) => sheet.protection.protect());
    await refused("sheets.comments.protected", { sheet: "Comments" });
  });

  it("where the workbook's structure is protected and there is no sheet yet", async () => {
    await start();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await refused("sheets.comments.structure-protected");
  });

  it("where a heading is gone", async () => {
    await start();
    await save(onSales);
    open.excel.type("Comments", "C4", "When, roughly");
    await refused("sheets.comments.column-gone", { sheet: "Comments", header: "Period" });
    open.excel.type("Comments", "A4", "Thing");
    await refused("sheets.comments.column-gone", { sheet: "Comments", header: "KPI" });
  });

  it("where the scorecard was forgotten", async () => {
    await start();
    await open.port.forget("s1");
    await expect(save(onCost)).rejects.toMatchObject({ key: "sheets.fault.unknown-scorecard" });
  });
});

it("is made again on a sheet of ours that was emptied", async () => {
  await start();
  await save(onSales);
  await onSheet((sheet) => {
    sheet.tables.getItem("KPI_comments").convertToRange();
    sheet.getRange("A1:H20").clear();
  });
  await save(onCost);
  expect(rows("A5")).toEqual([["Cost"]]);
  expect(await tables()).toHaveLength(1);
});

it("reaches the sheet through the pane's port, dated today", async () => {
  await start();
  const { current } = await open.port.saveComment("s1", onSales);
  expect(await open.port.comments("s1", onSales)).toEqual({ current, others: [] });
  const today = new Date();
  expect(Math.floor(current?.writtenOn ?? 0)).toBe(
    serialFromDate(today.getFullYear(), today.getMonth() + 1, today.getDate()),
  );
  await onSheet((sheet) => sheet.protection.protect());
  await expect(open.port.saveComment("s1", onCost)).rejects.toMatchObject({
    key: "sheets.comments.protected",
  });
});
