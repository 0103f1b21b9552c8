import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard } from "./scorecard-in-excel";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { boxName, MAP_PREFIX } from "../../src/workbook/sheets/map-names";
import type { ScorecardInExcel } from "./scorecard-in-excel";
import type { RefreshReport, ScorecardDefinition } from "../../src/taskpane/port";
import type { ExcelSpec } from "../support/excel";
import type { CellSpec } from "../support/workbook-data";

/* The Strategy map, the charts and the report through a whole refresh, as the pane starts it. */

const month = (number: number): number => serialFromDate(2026, number, 1);

const KPIS: readonly (readonly CellSpec[])[] = [
  ["Profit", "Financial", "Earn", 100, 100, "higher"],
  ["Loyalty", "Customer", "Please", 95, 100, "higher"],
  ["Repairs", "Process", "Fix", 50, 100, "higher"],
  ["Courses", "People", "Learn", 110, 100, "higher"],
];
const LINKS = [
  ["Learn", "Fix"],
  ["Fix", "Please"],
  ["Please", "Earn"],
];

/** Room below the KPIs and the links for one row more, which the tables grow by. */
function workbook(): ExcelSpec {
  return {
    sheets: [
      {
        name: "KPIs",
        cells: [["KPI", "Perspective", "Objective", "Actual", "Target", "Direction"], ...KPIS],
        tables: { KPIs: `A1:F${KPIS.length + 1}` },
      },
      {
        name: "Readings",
        cells: [
          ["KPI", "Period", "Actual"],
          ["Profit", month(2), 90],
          ["Profit", month(3), 100],
          ["Loyalty", month(2), 99],
          ["Loyalty", month(3), 95],
        ],
        tables: { Readings: "A1:C5" },
        formats: { "B2:B5": "yyyy-mm-dd" },
      },
      {
        name: "Strategy",
        cells: [
          ["Perspective", "Order", "", "From", "To"],
          ["Financial", 1, "", ...(LINKS[0] ?? [])],
          ["Customer", 2, "", ...(LINKS[1] ?? [])],
          ["Process", 3, "", ...(LINKS[2] ?? [])],
          ["People", 4],
        ],
        tables: { Perspectives: "A1:B5", Links: "D1:E4" },
      },
    ],
  };
}

const WITH: Partial<ScorecardDefinition> = {
  sheets: ["map", "charts", "report"],
  charts: [{ kind: "perspectives" }, { kind: "movement" }, { kind: "trend", kpi: "Profit" }],
};

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

async function start(spec = workbook(), change = WITH): Promise<RefreshReport> {
  open = await openScorecard(spec, change);
  return open.refresh();
}

function drawingsOn(name: string) {
  const { book } = open.excel.host;
  return book.drawings.list(book.findSheet(name)?.getSheetId() ?? "");
}
const shapes = () => drawingsOn("Strategy map");
const charts = () => drawingsOn("Charts");
const named = (name: string) => shapes().find((shape) => shape.name === name);
const boxes = () => shapes().filter(({ name }) => name.startsWith(`${MAP_PREFIX}box `));
const linesOf = (from: string, to: string) =>
  shapes().filter(({ name }) => name.startsWith(`${MAP_PREFIX}link ${from} > ${to} line`));
const report = () => open.excel.values("Report", "A1:G80");
const snapshotText = () => JSON.stringify(open.excel.host.snapshot());

/** A member or method that only the drawing of shapes and charts uses. */
const DRAWING = /^(AddGeometricShape|AddLine|ConnectBeginShape|SetSolidColor|AltTextDescription|SetValues)$/;
const drawn = () =>
  open.excel.host.requestLog.requests
    .flatMap(({ calls, sets }) => [...calls, ...sets])
    .filter((name) => DRAWING.test(name));

/** Types a row below the KPI table, and lets the table grow over it as Excel does. */
async function addKpi(cells: readonly CellSpec[]): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("KPIs");
    const size = table.getRange().load("columnCount");
    await context.sync();
    const row = [...cells, ...Array<CellSpec>(size.columnCount - cells.length).fill("")];
    table.rows.add(undefined, [row as string[]]);
    await context.sync();
  });
}

describe("a refresh with map, charts and report", () => {
  it("draws them all, in no more than six requests", async () => {
    expect(await start()).toMatchObject({ outcome: "done", fault: null });
    expect(open.excel.host.requestLog.count).toBeLessThanOrEqual(6);
    expect(
      boxes()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["Earn", "Fix", "Learn", "Please"].map(boxName).sort());
    for (const [from = "", to = ""] of LINKS)
      expect(linesOf(from.toLowerCase(), to.toLowerCase())).not.toEqual([]);
    expect(charts()).toHaveLength(3);
    expect(String(report()[0]?.[0])).toContain("Mine");
  });

  it("glues the connectors to the boxes of their objectives", async () => {
    await start();
    await Excel.run(async (context) => {
      const items = context.workbook.worksheets.getItem("Strategy map").shapes;
      const { line } = items.getItem(linesOf("fix", "please")[0]?.name ?? "");
      const [begin, end] = [line.beginConnectedShape.load("name"), line.endConnectedShape.load("name")];
      await context.sync();
      expect([begin.name, end.name]).toEqual([boxName("Fix"), boxName("Please")]);
    });
  });

  it("writes nothing when nothing has changed", async () => {
    await start();
    const before = snapshotText();
    open.excel.host.requestLog.reset();
    expect(await open.refresh()).toMatchObject({ outcome: "unchanged", cellsWritten: 0 });
    expect(drawn()).toEqual([]);
    expect(open.excel.host.requestLog.requests.flatMap(({ sets }) => sets)).toEqual([]);
    expect(snapshotText()).toBe(before);
  });

  it("adds one box and its connectors for one objective more", async () => {
    await start();
    const before = new Map(shapes().map(({ name, id }) => [name, id]));
    await addKpi(["Shipments", "Process", "Ship", 100, 100, "higher"]);
    open.excel.type("Strategy", "D5:E5", [["Ship", "Please"]]);
    await Excel.run(async (context) => {
      const { tables, worksheets } = context.workbook;
      tables.getItem("Links").resize(worksheets.getItem("Strategy").getRange("D1:E5"));
      await context.sync();
    });
    open.excel.host.requestLog.reset();
    expect((await open.refresh()).outcome).toBe("done");
    expect(open.excel.host.requestLog.count).toBeLessThanOrEqual(6);
    const fresh = shapes().filter(({ name, id }) => before.get(name) !== id);
    expect(fresh.map(({ name }) => name).filter((name) => name.includes("box"))).toEqual([boxName("Ship")]);
    expect(fresh.every(({ name }) => name === boxName("Ship") || name.includes("ship > please"))).toBe(true);
    expect(linesOf("ship", "please")).not.toEqual([]);
    const names = shapes().map(({ name }) => name);
    for (const name of before.keys()) expect(names).toContain(name);
  });

  it("changes the look and words of the box whose KPI changed, and no other shape", async () => {
    await start();
    const before = shapes();
    open.excel.type("KPIs", "D4", 100);
    expect((await open.refresh()).outcome).toBe("done");
    const changed = shapes().filter((shape, at) => JSON.stringify(shape) !== JSON.stringify(before[at]));
    expect(changed.map(({ name }) => name)).toEqual([boxName("Fix")]);
    expect(named(boxName("Fix"))).toMatchObject({ fill: { color: "#DFF6DD" } });
    const places = ({ left, top, width, height }: (typeof before)[number]) => [left, top, width, height];
    const old = before.find(({ name }) => name === boxName("Fix"));
    expect(changed.map(places)).toEqual(old ? [places(old)] : []);
  });

  it("keeps a box where the user put it", async () => {
    await start();
    await Excel.run(async (context) => {
      const items = context.workbook.worksheets.getItem("Strategy map").shapes;
      Object.assign(items.getItem(boxName("Fix")), { left: 500, top: 333 });
      await context.sync();
    });
    open.excel.type("KPIs", "D4", 92);
    expect((await open.refresh()).outcome).toBe("done");
    expect(named(boxName("Fix"))).toMatchObject({ left: 500, top: 333, fill: { color: "#FFF4CE" } });
    expect((await open.refresh()).outcome).toBe("unchanged");
  });

  it("says that a protected map sheet was left alone, and writes the rest", async () => {
    await start();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Strategy map").protection.protect();
      await context.sync();
    });
    const before = shapes();
    open.excel.type("KPIs", "D4", 100);
    const { outcome, findings } = await open.refresh();
    expect(outcome).toBe("done");
    expect(findings.map(({ problem }) => [problem.code, problem.values])).toContainEqual([
      "sheet-protected",
      { sheet: "Strategy map" },
    ]);
    expect(shapes()).toEqual(before);
    expect(open.excel.values("KPIs", "G4")).toEqual([["On track"]]);
  });

  it("writes the map in cells where Excel has no shapes", async () => {
    const requirements = { ExcelApi: "1.8" };
    const { outcome } = await start({ ...workbook(), requirements }, WITH);
    expect(outcome).toBe("done");
    expect(shapes()).toEqual([]);
    const text = open.excel.values("Strategy map", "A1:E40").flat().map(String);
    for (const name of ["Earn", "Please", "Fix", "Learn"]) expect(text).toContain(name);
    expect(text).toContain("✖ Off track");
    expect((await open.refresh()).outcome).toBe("unchanged");
  });
});

describe("revert", () => {
  it("takes map, charts and report away that a first refresh made", async () => {
    await start();
    expect((await open.port.revert()).problem).toBeNull();
    expect([...shapes(), ...charts()]).toEqual([]);
    expect(report().flat().filter(String)).toEqual([]);
  });

  it("gives a box its look of the refresh before", async () => {
    await start();
    const before = shapes();
    open.excel.type("KPIs", "D4", 100);
    await open.refresh();
    expect((await open.port.revert()).problem).toBeNull();
    expect(shapes()).toEqual(before);
  });
});

/** What must stand in the workbook once a refresh has come to its end. */
async function expectComplete(): Promise<void> {
  expect(open.excel.values("KPIs", "G2:G5").flat()).toEqual(["On track", "At risk", "Off track", "On track"]);
  expect(boxes()).toHaveLength(4);
  for (const [from = "", to = ""] of LINKS)
    expect(linesOf(from.toLowerCase(), to.toLowerCase())).toHaveLength(1);
  expect(named(boxName("Fix"))).toMatchObject({ fill: { color: "#FDE7E9" } });
  expect(
    charts()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["BSC chart movement", "BSC chart perspectives", "BSC chart trend:Profit"]);
  expect(report().flat().map(String)).toContain("✖ Off track");
  expect((await open.refresh()).outcome).toBe("unchanged");
}

describe.each([1, 2, 3, 4, 5, 6])("request %i of a refresh", (request) => {
  it("fails by an error: the workbook is as before or complete", async () => {
    open = await openScorecard(workbook(), WITH);
    const before = snapshotText();
    open.excel.host.faults.plan(request, { kind: "error", code: "GeneralException" });
    const { outcome } = await open.refresh();
    if (outcome === "failed") expect(snapshotText()).toBe(before);
    else {
      expect(outcome).toBe("done");
      await expectComplete();
    }
  });

  it.each(["lose-answer", "disconnect"] as const)("meets %s: the next refresh completes it", async (kind) => {
    open = await openScorecard(workbook(), WITH);
    const before = snapshotText();
    open.excel.host.faults.plan(request, { kind });
    const { outcome } = await open.refresh();
    if (outcome === "failed") expect(snapshotText()).toBe(before);
    open.excel.host.faults.clear();
    await open.refresh();
    await expectComplete();
  });
});

describe.each([1, 2, 3, 4, 5, 6])("request %i of a later refresh", (request) => {
  it.each(["lose-answer", "disconnect"] as const)("meets %s: the next refresh completes it", async (kind) => {
    await start(workbook(), WITH);
    open.excel.type("KPIs", "D4", 100);
    open.excel.host.faults.plan(request, { kind });
    await open.refresh();
    open.excel.host.faults.clear();
    open.excel.type("KPIs", "D4", 50);
    await open.refresh();
    await expectComplete();
  });
});
