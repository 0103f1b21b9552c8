import { afterEach, describe, expect, it } from "vitest";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { Alert } from "../../src/engine/alerts/model";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import type { ExcelSpec } from "../support/excel";
import type { ScorecardDefinition } from "../../src/workbook/model";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const month = (place: number) => serialFromDate(2026, place, 1);
const sheet = (address: string) => open.excel.values("Alerts", address);

/** Sales, of Ana, falls off track in March; Trust, of nobody, is on track. */
function workbook(
  sales: readonly number[] = [101, 102, 80],
  rules: readonly (readonly (string | number | null)[])[] = [],
): ExcelSpec {
  const readings = sales.flatMap((value, place) => [
    ["Sales", month(place + 1), value],
    ["Trust", month(place + 1), 6],
  ]);
  return {
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Actual", "Target", "Owner", "Perspective", "Direction"],
          ["Sales", null, 100, "Ana <ana@example.org>", "Financial", "higher"],
          ["Trust", null, 5, null, "Customer", "higher"],
        ],
        tables: { KPIs: "A1:F3" },
      },
      {
        name: "Readings",
        cells: [["KPI", "Period", "Actual"], ...readings],
        tables: { Readings: "A1:C20" },
        formats: { "B2:B20": "mmm yyyy" },
      },
      ...(rules.length > 0
        ? [
            {
              name: "Rules",
              cells: [["Alert when", "Scope", "Limit", "Audience", "On", "Also on noise"], ...rules],
              tables: { Alert_rules: `A1:F${rules.length + 1}` },
            },
          ]
        : []),
    ],
  };
}

const OFF_TRACK = ["Off track", null, null, null, null, null];

async function start(spec: ExcelSpec, change: Partial<ScorecardDefinition> = {}) {
  open = await openScorecard(spec, { sheets: ["alerts"], ...change });
  const report = await open.refresh();
  expect(report.fault).toBeNull();
  return report;
}

const only = ([alert]: readonly Alert[] = []) => {
  if (!alert) throw new Error("no alert");
  return alert;
};

describe("the Alerts sheet", () => {
  it("says what, why, who and since when, and stays as it is", async () => {
    const report = await start(workbook([101, 102, 80], [OFF_TRACK]));
    expect(report.outcome).toBe("done");
    expect(sheet("A5:I6")).toEqual([
      [
        "KPI",
        "Entity",
        "Alert",
        "Reason",
        "Owner",
        "Audience",
        "Since",
        "Acknowledged by",
        "Acknowledged on",
      ],
      [
        "Sales",
        "",
        "Status",
        "Off track, on track before; too few readings to tell it from noise",
        "Ana",
        "Ana",
        month(3),
        "",
        "",
      ],
    ]);
    expect(sheet("A7")).toEqual([[""]]);
    expect(report.alerts).toMatchObject([{ kind: "status", acknowledged: null }]);
    const again = await open.refresh();
    expect([again.outcome, again.cellsWritten]).toEqual(["unchanged", 0]);
  }, 60_000);

  it("keeps a name that was typed by hand while the condition goes on, and drops it with the condition", async () => {
    await start(workbook([101, 80], [OFF_TRACK]));
    const type = (row: number, place: number, value: number) =>
      open.excel.type("Readings", `A${row}:C${row + 1}`, [
        ["Sales", month(place), value],
        ["Trust", month(place), 6],
      ]);
    open.excel.type("Alerts", "H6", "Bo");
    const report = await open.refresh();
    expect(report.outcome).toBe("unchanged");
    expect(report.alerts).toMatchObject([{ acknowledged: { by: "Bo", on: null } }]);
    // March is off track still, April on track, May off track again.
    type(6, 3, 81);
    await open.refresh();
    expect(sheet("G6:I6")).toEqual([[month(2), "Bo", ""]]);
    type(8, 4, 105);
    await open.refresh();
    expect(sheet("A6:I6")).toEqual([Array<string>(9).fill("")]);
    type(10, 5, 10);
    await open.refresh();
    expect(sheet("G6:H6")).toEqual([[month(5), ""]]);
  }, 60_000);

  it("keeps names beside their alerts when rows come, go or were sorted", async () => {
    await start(workbook([101, 102, 80], [OFF_TRACK, ["Value below", "Trust", 7, "Board", "yes", null]]));
    expect(sheet("A6:C7")).toEqual([
      ["Sales", "", "Status"],
      ["Trust", "", "Limit"],
    ]);
    expect(sheet("D7:F7")).toEqual([["6 is below the limit of 7", "No owner", "Board"]]);
    const [first, second] = sheet("A6:I7");
    open.excel.type("Alerts", "A6:I7", [second ?? [], [...(first ?? []).slice(0, 7), "Bo", month(4)]]);
    await open.refresh();
    expect(sheet("A6:I7").map((row) => [row[0], row[7], row[8]])).toEqual([
      ["Sales", "Bo", month(4)],
      ["Trust", "", ""],
    ]);
  });

  it("says so where there is nothing to warn of", async () => {
    await start(workbook([101, 102, 103], [OFF_TRACK]));
    expect(sheet("A3")).toEqual([["There is nothing to warn of."]]);
  });

  it("counts days from 1904 where the workbook does", async () => {
    const spec = workbook([101, 102, 80], [OFF_TRACK]);
    const sheets = (spec.sheets ?? []).map((one) =>
      one.name === "Readings"
        ? {
            ...one,
            cells: (one.cells ?? []).map((row) =>
              row.map((cell, place) => (place === 1 && typeof cell === "number" ? cell - 1462 : cell)),
            ),
          }
        : one,
    );
    await start({ ...spec, sheets, date1904: true });
    expect(sheet("G6")).toEqual([[month(3) - 1462]]);
    open.excel.type("Alerts", "H6", "Bo");
    expect((await open.refresh()).alerts).toMatchObject([
      { since: { start: month(3) }, acknowledged: { by: "Bo" } },
    ]);
  });
});

describe("acknowledging in the pane", () => {
  it("enters name and day beside the alert, and a refresh keeps both", async () => {
    const report = await start(workbook([101, 102, 80], [OFF_TRACK]));
    const made = await open.port.acknowledgeAlert("s1", only(report.alerts ?? []), " Bo ");
    expect(made).toMatchObject({ by: "Bo", since: month(3) });
    expect(sheet("H6:I6")).toEqual([["Bo", made?.on]]);
    const after = await open.refresh();
    expect(after.outcome).toBe("unchanged");
    expect(after.acknowledged).toEqual([made]);
    await open.port.acknowledgeAlert("s1", only(after.alerts ?? []), "");
    expect(sheet("H6:I6")).toEqual([["", ""]]);
    expect((await open.refresh()).alerts).toMatchObject([{ acknowledged: null }]);
  });

  it("is taken back by emptying the cell", async () => {
    const report = await start(workbook([101, 102, 80], [OFF_TRACK]));
    await open.port.acknowledgeAlert("s1", only(report.alerts ?? []), "Bo");
    open.excel.type("Alerts", "H6:I6", [["", ""]]);
    expect((await open.refresh()).acknowledged).toEqual([]);
  });

  it("is remembered without a sheet, and stands on it once there is one", async () => {
    const report = await start(workbook([101, 102, 80], [OFF_TRACK]), { sheets: [] });
    const made = await open.port.acknowledgeAlert("s1", only(report.alerts ?? []), "=Bo");
    expect((await open.refresh()).alerts).toMatchObject([{ acknowledged: made }]);
    await open.port.chooseSheets("s1", { sheets: ["alerts"], charts: null });
    await open.refresh();
    expect(sheet("H6:I6")).toEqual([["=Bo", made?.on]]);
    expect((await open.refresh()).outcome).toBe("unchanged");
  });

  it("is refused on a protected sheet, and nothing changes", async () => {
    const report = await start(workbook([101, 102, 80], [OFF_TRACK]));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Alerts").protection.protect();
      await context.sync();
    });
    const before = open.excel.host.snapshot();
    await expect(open.port.acknowledgeAlert("s1", only(report.alerts ?? []), "Bo")).rejects.toMatchObject({
      key: "sheets.alerts.protected",
      values: { sheet: "Alerts" },
    });
    expect(open.excel.host.snapshot()).toEqual(before);
  });

  it("outlives the revert of the refresh before it", async () => {
    const report = await start(workbook([101, 102, 80], [OFF_TRACK]), { sheets: [] });
    const made = await open.port.acknowledgeAlert("s1", only(report.alerts ?? []), "Bo");
    await open.port.revert();
    expect((await open.refresh()).acknowledged).toEqual([made]);
  });
});

describe("a table of alert rules", () => {
  it("is recognised, and its rules count instead of the usual ones", async () => {
    const report = await start(
      workbook(
        [101, 102, 80],
        [
          ["At risk", "Financial", null, "Board; Ana <ana@example.org>", "yes", "yes"],
          ["Signal", "Ana", null, null, "no", null],
        ],
      ),
      { sheets: [] },
    );
    expect(report.alertRules).toMatchObject([
      {
        kind: "status",
        to: "at-risk",
        scope: { by: "perspective", name: "Financial" },
        audiences: ["Board", "Ana <ana@example.org>"],
        onNoise: true,
        cell: "Rules!A2",
      },
      { kind: "signal", scope: { by: "owner" }, isOn: false },
    ]);
    expect(report.alerts).toHaveLength(1);
  });

  it("says of each bad row where it is and what to do", async () => {
    const report = await start(
      workbook(
        [101, 102, 80],
        [
          OFF_TRACK,
          ["Value above", "Sales", null, null, null, null],
          ["Full moon", null, null, null, null, null],
          ["Chance below", null, 20, null, null, null],
          ["Signal", "Salse", null, null, null, null],
          ["Value due", null, null, null, "perhaps", null],
          ["Chance < 20%", null, null, null, "no", null],
          ["Signal", null, null, null, null, null],
        ],
      ),
      { sheets: [] },
    );
    const own = report.findings.filter(({ problem }) => problem.code.includes("alert"));
    expect(own.map(({ problem, cell }) => [problem.code, cell])).toEqual([
      ["alert-without-limit", "Rules!A3"],
      ["unknown-alert", "Rules!A4"],
      ["alert-limit-no-share", "Rules!C5"],
      ["alert-unknown-scope", "Rules!B6"],
      ["alert-unknown-answer", "Rules!E7"],
    ]);
    expect(report.alertRules?.map(({ kind }) => kind)).toEqual(["status", "stale", "chance", "signal"]);
    expect(report.outlook ?? null).toBeNull();
  });

  it("asks for the outlook where it has a rule on chances", async () => {
    const report = await start(workbook([101, 102, 80], [["Chance below", null, "20%", null, "yes", null]]), {
      sheets: [],
    });
    expect(report.outlook).not.toBeNull();
  });

  it.each(["en", "de", "fr", "es", "pt"] as const)(
    "can be added with the usual rules in %s, which are read back",
    async (language) => {
      await start(workbook(), { sheets: [], language });
      const definition = await open.port.addInputTable("s1", "alert-rules");
      expect(definition.mappings.at(-1)?.role).toBe("alert-rules");
      const report = await open.refresh();
      expect(report.findings.filter(({ problem }) => problem.code.includes("alert"))).toEqual([]);
      expect(report.alertRules?.map(({ kind, isOn }) => [kind, isOn])).toEqual([
        ["status", true],
        ["signal", true],
        ["stale", true],
        ["chance", false],
      ]);
      const { candidates } = await open.port.survey();
      expect(candidates.map(({ role }) => role)).toContain("alert-rules");
    },
  );
});

it("nothing is looked for where nobody asks", async () => {
  const report = await start(workbook(), { sheets: [] });
  expect([report.alerts, report.alertRules, report.acknowledged]).toEqual([null, null, []]);
});
