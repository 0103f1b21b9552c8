import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, smallWorkbook } from "./scorecard-in-excel";
import type { ScorecardInExcel } from "./scorecard-in-excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const sheetNames = () =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
const faultKey = (key: string) => expect.objectContaining({ key });

describe("choosing sheets", () => {
  it("is remembered in the workbook and changes no cell until the next refresh", async () => {
    open = await openScorecard(smallWorkbook());
    const chosen = await open.port.chooseSheets("s1", {
      sheets: ["charts", "glossary"],
      charts: [{ kind: "perspectives" }],
    });
    expect(chosen).toMatchObject({ sheets: ["charts", "glossary"], charts: [{ kind: "perspectives" }] });
    expect((await open.port.survey()).definitions).toEqual([chosen]);
    expect(await sheetNames()).toEqual(["KPIs"]);
    expect((await open.refresh()).outcome).toBe("done");
    expect(await sheetNames()).toEqual(expect.arrayContaining(["Charts", "Chart data", "Glossary"]));
    expect((await open.refresh()).outcome).toBe("unchanged");
  });

  it("keeps what was chosen of the charts while they are off", async () => {
    open = await openScorecard(smallWorkbook());
    await open.port.chooseSheets("s1", { sheets: ["charts"], charts: [{ kind: "radar" }] });
    const chosen = await open.port.chooseSheets("s1", { sheets: [], charts: null });
    expect(chosen).toMatchObject({ sheets: [], charts: [{ kind: "radar" }] });
  });

  it("leaves a sheet that is switched off as it is", async () => {
    open = await openScorecard(smallWorkbook(), { sheets: ["glossary"] });
    await open.refresh();
    await open.port.chooseSheets("s1", { sheets: [], charts: null });
    open.excel.type("KPIs", "A2", "Turnover");
    await open.refresh();
    expect(open.excel.values("Glossary", "A6:A8").flat()).toEqual(["Cost", "Margin", "Sales"]);
    await open.port.chooseSheets("s1", { sheets: ["glossary"], charts: null });
    await open.refresh();
    expect(open.excel.values("Glossary", "A6:A8").flat()).toEqual(["Cost", "Margin", "Turnover"]);
  });

  it("is refused for a scorecard that is gone", async () => {
    open = await openScorecard(smallWorkbook());
    await expect(open.port.chooseSheets("s2", { sheets: [], charts: null })).rejects.toEqual(
      faultKey("sheets.fault.unknown-scorecard"),
    );
  });
});

describe("showing a sheet", () => {
  it("finds it by its mark, whatever it is called by now", async () => {
    open = await openScorecard(smallWorkbook(), { sheets: ["report"] });
    await open.refresh();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Report").name = "For the board";
      await context.sync();
    });
    await open.port.showSheet("s1", "report");
    const shown = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      const cells = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return [sheet.name, cells.address];
    });
    expect(shown).toEqual(["For the board", "'For the board'!A1"]);
  });

  it("says so where there is none", async () => {
    open = await openScorecard(smallWorkbook());
    await expect(open.port.showSheet("s1", "report")).rejects.toEqual(faultKey("sheets.show.gone"));
  });
});
