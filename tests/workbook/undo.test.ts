import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, smallWorkbook } from "./scorecard-in-excel";
import { REQUIREMENTS } from "../../src/preview/excel/host";
import type { SheetSnapshot } from "../../src/preview/excel/snapshot";
import type { ScorecardDefinition } from "../../src/taskpane/port";
import type { ExcelSpec } from "../support/excel";
import type { ScorecardInExcel } from "./scorecard-in-excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const sheets = (): readonly SheetSnapshot[] => open.excel.host.snapshot().sheets;
/** The sheets that are not the add-in's. */
const usersSheets = () =>
  sheets().filter(({ customProperties }) => !("BalancedScorecard" in customProperties));
const scorecardSheet = () => sheets().find(({ name }) => name === "Scorecard");

const formatted: ExcelSpec = {
  sheets: [
    {
      name: "KPIs",
      cells: [
        ["KPI", "Actual", "Target"],
        ["Sales", "=40+50", 100],
        ["=cmd|' /C calc'!A0", 0.12, 0.1],
        ["Cost", "=B2*2", 100],
      ],
      tables: { KPIs: "A1:C4" },
      formats: { "B2:C2": "#,##0 €", "B3:C3": "0.0%" },
      at: { A8: "note", F8: "=SUM(B2:B4)", J1: "far" },
    },
    { name: "Other", cells: [["x", "=KPIs!B2"]] },
  ],
};

interface Situation {
  readonly name: string;
  readonly spec: ExcelSpec;
  readonly change?: Partial<ScorecardDefinition>;
}

const situations: readonly Situation[] = [
  { name: "the smallest table", spec: smallWorkbook() },
  { name: "formulas, formats and notes around the table", spec: formatted },
  { name: "results on the sheet only", spec: smallWorkbook(), change: { results: "sheet-only" } },
  {
    name: "every result column",
    spec: smallWorkbook(),
    change: {
      resultColumns: [
        "status",
        "variance-percent",
        "score",
        "variance",
        "end-status",
        "change",
        "trend",
        "signal",
      ],
    },
  },
  {
    name: "a protected table",
    spec: { sheets: smallWorkbook().sheets?.map((sheet) => ({ ...sheet, protected: true })) ?? [] },
  },
  {
    name: "a note in the way of the results",
    spec: { sheets: smallWorkbook().sheets?.map((sheet) => ({ ...sheet, at: { E3: "mine" } })) ?? [] },
  },
];

describe.each(situations)("revert with $name", ({ spec, change }) => {
  it("leaves the user's sheets as they were before the first refresh, and an empty sheet of ours", async () => {
    open = await openScorecard(spec, change);
    const before = usersSheets();
    expect((await open.refresh()).outcome).toBe("done");
    expect((await open.port.revert()).problem).toBeNull();
    expect(usersSheets()).toEqual(before);
    expect(Object.values(scorecardSheet()?.cells ?? {}).filter(({ value }) => value !== "")).toEqual([]);
  });
});

it("takes a second refresh back to the last detail of the first", async () => {
  open = await openScorecard(formatted);
  await open.refresh();
  open.excel.type("KPIs", "C2", 80);
  open.excel.type("KPIs", "A4", "Costs of goods");
  const before = sheets();
  expect((await open.refresh()).outcome).toBe("done");
  expect(sheets()).not.toEqual(before);
  expect((await open.port.revert()).problem).toBeNull();
  expect(sheets()).toEqual(before);
});

it("takes back a refresh that had to be mended, as if neither had been", async () => {
  open = await openScorecard(smallWorkbook());
  const before = usersSheets();
  open.excel.host.faults.plan(5, { kind: "disconnect" });
  expect((await open.refresh()).outcome).toBe("incomplete");
  open.excel.host.faults.clear();
  expect((await open.refresh()).outcome).toBe("done");
  expect((await open.port.revert()).problem).toBeNull();
  expect(usersSheets()).toEqual(before);
});

it("takes back an incomplete refresh by itself", async () => {
  open = await openScorecard(smallWorkbook());
  const before = usersSheets();
  open.excel.host.faults.plan(5, { kind: "disconnect" });
  expect((await open.refresh()).outcome).toBe("incomplete");
  open.excel.host.faults.clear();
  expect((await open.port.revert()).problem).toBeNull();
  expect(usersSheets()).toEqual(before);
});

it("leaves a copy of a sheet of ours to the user", async () => {
  open = await openScorecard(smallWorkbook());
  await open.refresh();
  const mark = scorecardSheet()?.customProperties["BalancedScorecard"];
  // As Excel copies a sheet: cells and custom properties go with it, the id is new.
  await Excel.run(async (context) => {
    const copy = context.workbook.worksheets.add("Scorecard (2)");
    copy.customProperties.add("BalancedScorecard", String(mark));
    copy.getRange("A1:B2").values = [
      ["Mine", "kept"],
      ["for", "the board"],
    ];
    await context.sync();
  });
  const copy = () => sheets().find(({ name }) => name === "Scorecard (2)");
  const before = copy();
  open.excel.type("KPIs", "B2", 120);
  expect((await open.refresh()).outcome).toBe("done");
  expect(copy()).toEqual(before);
  expect((await open.port.revert()).problem).toBeNull();
  expect(copy()).toEqual(before);
  const { candidates } = await open.port.survey();
  expect(candidates.map(({ mapping }) => mapping.source.sheet)).not.toContain("Scorecard");
});

it("says which sheets are very hidden, and proposes nothing of them", async () => {
  open = await openScorecard(smallWorkbook());
  await Excel.run(async (context) => {
    const away = context.workbook.worksheets.add("Away");
    away.getRange("A1:C2").values = [
      ["KPI", "Actual", "Target"],
      ["Sales", 1, 2],
    ];
    away.visibility = "VeryHidden";
    await context.sync();
  });
  const { candidates, veryHidden } = await open.port.survey();
  expect(veryHidden).toEqual(["Away"]);
  expect(candidates.map(({ mapping }) => mapping.source.sheet)).not.toContain("Away");
});

describe("Excel's Undo", () => {
  const merging = { ...REQUIREMENTS, ExcelApi: "1.20" };
  const undo = async () => {
    open.excel.host.undo();
    await open.excel.host.settle();
  };

  it.each(situations)("takes a whole refresh back as one step, with $name", async ({ spec, change }) => {
    open = await openScorecard({ ...spec, requirements: merging }, change);
    const before = sheets();
    expect((await open.refresh()).outcome).toBe("done");
    const after = sheets();
    expect(after).not.toEqual(before);
    await undo();
    expect(sheets()).toEqual(before);
  });

  it("takes the second of two refreshes back, and then the first", async () => {
    open = await openScorecard({ ...formatted, requirements: merging });
    const before = sheets();
    await open.refresh();
    const first = sheets();
    open.excel.type("KPIs", "C2", 80);
    const edited = sheets();
    await open.refresh();
    await undo();
    expect(sheets()).toEqual(edited);
    await undo();
    expect(sheets()).toEqual(first);
    await undo();
    expect(sheets()).toEqual(before);
  });

  it("is no trouble to the next refresh, which writes everything again", async () => {
    open = await openScorecard({ ...smallWorkbook(), requirements: merging });
    await open.refresh();
    const results = open.excel.values("KPIs", "A1:H6");
    const scores = open.excel.values("Scorecard", "A3:J9");
    await undo();
    const { port, definition } = open;
    const options = { onProgress: () => {}, signal: new AbortController().signal };
    expect((await port.peek(definition.id, options)).outcome).toBe("pending");
    const { outcome, findings } = await open.refresh();
    expect(outcome).toBe("done");
    expect(findings.map(({ severity }) => severity)).not.toContain("error");
    expect(open.excel.values("KPIs", "A1:H6")).toEqual(results);
    expect(open.excel.values("Scorecard", "A3:J9")).toEqual(scores);
    expect((await open.refresh()).outcome).toBe("unchanged");
  });

  it("leaves nothing to Revert, which then changes no cell", async () => {
    open = await openScorecard({ ...smallWorkbook(), requirements: merging });
    const before = sheets();
    await open.refresh();
    await undo();
    expect(await open.port.revert()).toMatchObject({ restored: 0, problem: null });
    expect(sheets()).toEqual(before);
  });

  it("takes a revert back too", async () => {
    open = await openScorecard({ ...smallWorkbook(), requirements: merging });
    await open.refresh();
    const refreshed = sheets();
    await open.port.revert();
    expect(sheets()).not.toEqual(refreshed);
    await undo();
    expect(sheets()).toEqual(refreshed);
  });

  it("goes back one request at a time before ExcelApi 1.20, where Revert takes back the whole", async () => {
    open = await openScorecard(smallWorkbook());
    const [users, all] = [usersSheets(), sheets()];
    await open.refresh();
    await undo();
    expect(sheets()).not.toEqual(all);
    expect((await open.port.revert()).problem).toBeNull();
    expect(usersSheets()).toEqual(users);
  });
});
