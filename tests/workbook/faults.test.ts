import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, smallWorkbook } from "./scorecard-in-excel";
import type { ScorecardInExcel } from "./scorecard-in-excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const snapshotText = (): string => JSON.stringify(open.excel.host.snapshot());
const results = (): unknown[][] => open.excel.values("KPIs", "A1:F4");

const FINISHED = [
  ["KPI", "Actual", "Target", "Status", "Variance %", "Score"],
  ["Sales", 90, 100, "At risk", -0.1, 0.9],
  ["Margin", 12, 10, "On track", 0.2, 1.2],
  ["Cost", 200, 100, "On track", 1, 2],
];

describe.each([1, 2, 3, 4, 5, 6])("request %i of a refresh", (request) => {
  it("fails by an error: the workbook is as before or complete", async () => {
    open = await openScorecard(smallWorkbook());
    const before = snapshotText();
    open.excel.host.faults.plan(request, { kind: "error", code: "GeneralException" });
    const { outcome, fault } = await open.refresh();
    if (outcome === "failed") {
      expect(snapshotText()).toBe(before);
      expect(fault?.key).toBe("sheets.fault.connection");
    } else {
      expect(outcome).toBe("done");
      expect(results()).toEqual(FINISHED);
    }
  });

  it("loses its answer: the workbook is complete or as before, and the next refresh finishes it", async () => {
    open = await openScorecard(smallWorkbook());
    open.excel.host.faults.plan(request, { kind: "lose-answer" });
    await open.refresh();
    open.excel.host.faults.clear();
    await open.refresh();
    expect(results()).toEqual(FINISHED);
    expect(open.excel.values("Scorecard", "A2")[0]?.[0]).toBeTypeOf("number");
    expect((await open.refresh()).outcome).toBe("unchanged");
  });

  it("drops the connection: the next refresh mends what was left", async () => {
    open = await openScorecard(smallWorkbook());
    const before = snapshotText();
    open.excel.host.faults.plan(request, { kind: "disconnect" });
    const { outcome, fault } = await open.refresh();
    if (outcome === "failed") expect(snapshotText()).toBe(before);
    else expect(outcome === "done" || outcome === "incomplete").toBe(true);
    if (outcome !== "done") expect(fault?.key).toMatch(/^sheets\.fault\./);
    open.excel.host.faults.clear();
    await open.refresh();
    expect(results()).toEqual(FINISHED);
    expect((await open.refresh()).outcome).toBe("unchanged");
  });

  it("comes late: nothing is lost", async () => {
    open = await openScorecard(smallWorkbook());
    open.excel.host.faults.plan(request, { kind: "delay", ms: 20 });
    expect((await open.refresh()).outcome).toBe("done");
    expect(results()).toEqual(FINISHED);
  });
});

describe.each([1, 2, 3, 4, 5])("before request %i of a refresh", (request) => {
  it("a co-author sorts the rows: every result stands beside its KPI all the same", async () => {
    open = await openScorecard(smallWorkbook());
    open.excel.host.faults.plan(request, {
      kind: "before",
      run: () => {
        open.excel.coAuthor("KPIs", "A2:C3", [
          ["Margin", 12, 10],
          ["Sales", 90, 100],
        ]);
      },
    });
    expect((await open.refresh()).outcome).toBe("done");
    const byName = new Map(results().map((row) => [row[0], row.slice(3)]));
    expect(byName.get("Sales")).toEqual(["At risk", -0.1, 0.9]);
    expect(byName.get("Margin")).toEqual(["On track", 0.2, 1.2]);
  });
});

describe("revert", () => {
  it("puts the workbook's cells back as they were", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    const { restored, problem } = await open.port.revert();
    expect(problem).toBeNull();
    expect(restored).toBeGreaterThan(0);
    expect(results().map((row) => row.slice(3).join(""))).toEqual(["", "", "", ""]);
    expect(
      open.excel
        .values("Scorecard", "A1:K20")
        .flat()
        .filter((cell) => cell !== ""),
    ).toEqual([]);
    expect(await open.port.revert()).toMatchObject({ restored: 0, problem: "sheets.revert.nothing" });
  });

  it("takes back a second refresh only as far as the first", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    open.excel.type("KPIs", "B2", 110);
    await open.refresh();
    expect(open.excel.values("KPIs", "D2")).toEqual([["On track"]]);
    expect((await open.port.revert()).problem).toBeNull();
    expect(results()).toEqual(
      FINISHED.map((row) => (row[0] === "Sales" ? ["Sales", 110, ...row.slice(2)] : row)),
    );
  });

  it("leaves what the user changed since, and says so", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    open.excel.type("KPIs", "D2", "my own word");
    expect((await open.port.revert()).problem).toBe("sheets.revert.changed");
    expect(open.excel.values("KPIs", "D2:F2")).toEqual([["my own word", "", ""]]);
  });

  it("lets the next refresh write everything again", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    await open.port.revert();
    expect((await open.refresh()).outcome).toBe("done");
    expect(results()).toEqual(FINISHED);
  });
});

describe("cancel", () => {
  it("before the first write leaves the workbook as it was", async () => {
    open = await openScorecard(smallWorkbook());
    const before = snapshotText();
    const abort = new AbortController();
    const ended = open.port.refresh("s1", {
      signal: abort.signal,
      onProgress: (phase) => {
        if (phase === "scoring") abort.abort();
      },
    });
    expect((await ended).outcome).toBe("cancelled");
    expect(snapshotText()).toBe(before);
  });

  it("during the writing completes it", async () => {
    open = await openScorecard(smallWorkbook());
    const abort = new AbortController();
    const { outcome } = await open.port.refresh("s1", {
      signal: abort.signal,
      onProgress: (phase) => {
        if (phase === "checking") abort.abort();
      },
    });
    expect(outcome).toBe("done");
    expect(results()).toEqual(FINISHED);
  });
});
