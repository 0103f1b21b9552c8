import { afterEach, describe, expect, it } from "vitest";
import { createExcelPort, type ScorecardPort } from "../../src/taskpane/port";
import { startExcel, type RunningExcel } from "../support/excel";
import { closeScorecard, openScorecard } from "./scorecard-in-excel";

let excel: RunningExcel;
let port: ScorecardPort;
let id: string;

afterEach(() => closeScorecard({ excel }));

async function start(language: "en" | "de" = "en"): Promise<void> {
  excel = await startExcel();
  port = createExcelPort();
  id = (await port.startFromTemplate("empty", language)).id;
  await port.addFromLibrary(id, ["gross-margin"], true);
}

const perspectives = () => excel.values("Perspectives", "A2:C8");
const LAST = ["Learning and growth", 4, 1];
const NONE = ["", "", ""];

describe("ESG switched off", () => {
  it("goes with its row, and the table is as long as before", async () => {
    await start();
    expect(perspectives()[4]).toEqual(["ESG", 5, 1]);
    expect(await port.removeEsg(id)).toEqual({ removed: "ESG", kept: null });
    expect(perspectives().slice(3)).toEqual([LAST, NONE, NONE, NONE]);
    expect(await port.removeEsg(id)).toEqual({ removed: null, kept: null });
    expect(await port.addFromLibrary(id, [], true)).toMatchObject({ added: ["ESG"] });
    expect(perspectives()[4]).toEqual(["ESG", 5, 1]);
    expect(await port.removeEsg(id)).toMatchObject({ removed: "ESG" });
  });

  it("is not brought back or taken twice by Revert", async () => {
    await start();
    await port.removeEsg(id);
    expect((await port.revert()).problem).toBeNull();
    expect(perspectives().slice(3)).toEqual([LAST, NONE, NONE, NONE]);
    expect(excel.values("KPIs", "A2")).toEqual([[""]]);
  });

  it("stays while KPIs belong to it, and says which", async () => {
    await start();
    await port.addFromLibrary(id, ["waste", "water-use"], false);
    expect(await port.removeEsg(id)).toEqual({
      removed: null,
      kept: { name: "ESG", because: "kpis", rows: ["Waste", "Water use"], cell: "Perspectives!A6" },
    });
    expect(perspectives()[4]).toEqual(["ESG", 5, 1]);
  });

  it("stays where somebody has changed its row", async () => {
    await start();
    excel.type("Perspectives", "C6", 2);
    expect(await port.removeEsg(id)).toMatchObject({
      removed: null,
      kept: { because: "changed", cell: "Perspectives!A6" },
    });
    expect(perspectives()[4]).toEqual(["ESG", 5, 2]);
  });

  it("refuses on a protected sheet", async () => {
    await start("de");
    const sheet = (await port.survey()).definitions[0]?.mappings.find(({ role }) => role === "perspectives");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet?.source.sheet ?? "").protection.protect();
      await context.sync();
    });
    await expect(port.removeEsg(id)).rejects.toMatchObject({ key: "sheets.library.protected" });
  });
});

it("a row of the user's own table is never touched", async () => {
  const open = await openScorecard({
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Perspective", "Actual", "Target"],
          ["Margin", "Financial", 12, 10],
        ],
        tables: { KPIs: "A1:D2" },
      },
      {
        name: "Perspectives",
        cells: [
          ["Perspective", "Order", "Weight"],
          ["Financial", 1, 1],
          ["ESG", 2, 1],
        ],
        tables: { Perspectives: "A1:C3" },
      },
    ],
  });
  excel = open.excel;
  expect(await open.port.removeEsg("s1")).toEqual({
    removed: null,
    kept: { name: "ESG", because: "own", rows: [], cell: "Perspectives!A3" },
  });
  expect(excel.values("Perspectives", "A3:C3")).toEqual([["ESG", 2, 1]]);
});
