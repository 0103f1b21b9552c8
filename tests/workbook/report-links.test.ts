import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import type { ExcelSpec } from "../support/excel";

/* What the report's lines lead to, through the real office.js. */

function workbook(sheet = "My KPIs"): ExcelSpec {
  return {
    sheets: [
      {
        name: sheet,
        cells: [
          ["KPI", "Perspective", "Objective", "Actual", "Target", "Direction"],
          ["Sales", "Financial", "Grow", 120, 100, "higher"],
          ["Complaints", "Customer", "Please", 20, 8, "lower"],
          ["Repairs", "Process", "Fix", 95, 100, "higher"],
        ],
        tables: { KPIs: "A1:F4" },
      },
    ],
  };
}

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

async function start(): Promise<void> {
  open = await openScorecard(workbook(), { sheets: ["map", "report"] });
  expect(await open.refresh()).toMatchObject({ outcome: "done", fault: null });
}

/** Texts of the report's first column with where they lead. */
async function links(): Promise<Readonly<Record<string, string>>> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Report");
    const cells = Array.from({ length: 60 }, (_, row) => sheet.getCell(row, 0).load("hyperlink,values"));
    await context.sync();
    return Object.fromEntries(
      cells.flatMap(({ hyperlink, values }) => {
        const { documentReference } = (hyperlink as Excel.RangeHyperlink | null) ?? {};
        return documentReference === undefined ? [] : [[String(values[0]?.[0]), documentReference]];
      }),
    );
  });
}

const LINKS = {
  Complaints: "'My KPIs'!A3",
  Repairs: "'My KPIs'!A4",
  "The strategy map is on the sheet Strategy map.": "'Strategy map'!A1",
};

describe("the report", () => {
  it("leads from each KPI that is off track or at risk to its row, and from the map's line to the map", async () => {
    await start();
    expect(await links()).toEqual(LINKS);
  });

  it("says where a link leads, and shows it as a link", async () => {
    await start();
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("Report").getRange("A1:A60").load("values");
      await context.sync();
      const row = used.values.findLastIndex(([text]) => text === "Complaints");
      const cell = context.workbook.worksheets.getItem("Report").getCell(row, 0);
      cell.load("hyperlink,format/font/underline");
      await context.sync();
      expect(cell.hyperlink.screenTip).toBe("Go to 'My KPIs'!A3");
      expect(cell.format.font.underline).toBe("Single");
    });
  });

  it("writes nothing when nothing has changed", async () => {
    await start();
    const before = open.excel.host.snapshot();
    expect((await open.refresh()).outcome).toBe("unchanged");
    expect(open.excel.host.snapshot()).toEqual(before);
  });

  it("follows KPIs whose order changes, and leaves no link on a KPI that is on track again", async () => {
    await start();
    open.excel.type("My KPIs", "A3:F4", [
      ["Repairs", "Process", "Fix", 50, 100, "higher"],
      ["Complaints", "Customer", "Please", 8, 8, "lower"],
    ]);
    expect((await open.refresh()).outcome).toBe("done");
    const now = await links();
    expect(now).toEqual({ ...LINKS, Complaints: undefined, Repairs: "'My KPIs'!A3" });
    expect(now).not.toHaveProperty("Complaints");
  });

  it("follows a sheet that was given another name", async () => {
    await start();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("My KPIs").name = "Figures";
      context.workbook.worksheets.getItem("Strategy map").name = "Map";
      await context.sync();
    });
    expect((await open.refresh()).outcome).toBe("done");
    expect(Object.values(await links())).toEqual(["Figures!A3", "Figures!A4", "Map!A1"]);
  });

  it("takes its links away with Revert, and puts back those of the refresh before", async () => {
    await start();
    const before = await links();
    open.excel.type("My KPIs", "D3", 8);
    await open.refresh();
    expect(await links()).not.toEqual(before);
    expect((await open.port.revert()).problem).toBeNull();
    expect(await links()).toEqual(before);
  });

  it("has no link left when the first refresh is taken back", async () => {
    await start();
    expect((await open.port.revert()).problem).toBeNull();
    expect(await links()).toEqual({});
    expect(open.excel.host.snapshot().sheets.flatMap(({ hyperlinks }) => hyperlinks)).toEqual([]);
  });
});
