import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import { watchSources } from "../../src/workbook/watch";
import type { ExcelSpec } from "../support/excel";

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Longer than the add-in waits before it looks at what a calculation changed. */
const LOOKED = 1400;

let open: ScorecardInExcel;
let stop: () => Promise<void>;
let changes = 0;
afterEach(async () => {
  await stop();
  await closeScorecard(open);
});

/** Sales come from a ledger by formula; a second formula, outside the table, adds up what nobody scores. */
function workbook(): ExcelSpec {
  return {
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Actual", "Target", null, null, "Elsewhere"],
          ["Sales", "=SUM(Ledger!A1:A2)", 100, null, null, "=Ledger!C1*2"],
          ["Margin", 12, 10],
        ],
        tables: { KPIs: "A1:C3" },
      },
      { name: "Ledger", cells: [[40, null, 1], [50]] },
    ],
  };
}

async function watch(): Promise<void> {
  open = await openScorecard(workbook(), { results: "sheet-only" });
  await open.refresh();
  await wait(600);
  changes = 0;
  stop = await open.port.watch("s1", () => changes++, "anyone");
}

describe("a formula in the table", () => {
  it("tells of a change when cells elsewhere bring it to another value", async () => {
    await watch();
    open.excel.type("Ledger", "A2", 60);
    await open.excel.host.settle();
    expect(open.excel.values("KPIs", "B2")).toEqual([[100]]);
    await wait(LOOKED);
    expect(changes).toBe(1);
  });

  it("tells nothing when it comes to the same value, or when only other formulas change", async () => {
    await watch();
    open.excel.type("Ledger", "A1:A2", [[50], [40]]);
    open.excel.type("Ledger", "C1", 7);
    await open.excel.host.settle();
    expect(open.excel.values("KPIs", "F2")).toEqual([[14]]);
    await wait(LOOKED);
    expect(changes).toBe(0);
  });

  it("is looked at once for many calculations", async () => {
    await watch();
    open.excel.host.requestLog.reset();
    for (const value of [51, 52, 53, 54]) {
      open.excel.type("Ledger", "A2", value);
      await open.excel.host.settle();
      await wait(20);
    }
    await wait(LOOKED);
    expect(changes).toBe(1);
    expect(open.excel.host.requestLog.count).toBe(1);
  });

  it("is known anew after a refresh, which has scored what changed before", async () => {
    await watch();
    open.excel.type("Ledger", "A2", 60);
    await open.excel.host.settle();
    const report = await open.refresh();
    expect(report.scorecard?.kpis[0]?.actual).toBe(100);
    await wait(600 + LOOKED);
    expect(changes).toBe(0);
    open.excel.type("Ledger", "A2", 61);
    await open.excel.host.settle();
    await wait(LOOKED);
    expect(changes).toBe(1);
  });

  it("is not looked at while the pane is hidden, but as soon as it is shown", async () => {
    open = await openScorecard(workbook(), { results: "sheet-only" });
    changes = 0;
    let hidden = true;
    let show = (): void => undefined;
    stop = await watchSources("s1", () => changes++, "anyone", {
      isHidden: () => hidden,
      onShown: (callback) => {
        show = callback;
        return () => undefined;
      },
    });
    await wait(600);
    open.excel.host.requestLog.reset();
    open.excel.type("Ledger", "A2", 60);
    await open.excel.host.settle();
    await wait(LOOKED);
    expect(open.excel.host.requestLog.count).toBe(0);
    hidden = false;
    show();
    await wait(LOOKED);
    expect(changes).toBe(1);
  });

  it("tells no more once it is no longer watched", async () => {
    await watch();
    await stop();
    open.excel.type("Ledger", "A2", 60);
    await open.excel.host.settle();
    await wait(LOOKED);
    expect(changes).toBe(0);
    stop = () => Promise.resolve();
  });
});
