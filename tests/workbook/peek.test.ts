import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, smallWorkbook } from "./scorecard-in-excel";
import type { ScorecardInExcel } from "./scorecard-in-excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const snapshotText = (): string => JSON.stringify(open.excel.host.snapshot());
const peek = (signal = new AbortController().signal) =>
  open.port.peek("s1", { onProgress: () => {}, signal });

describe("a look at a scorecard", () => {
  it("scores as a refresh does, writes nothing and takes three round trips", async () => {
    open = await openScorecard(smallWorkbook());
    const before = snapshotText();
    const seen = await peek();
    expect(seen.outcome).toBe("pending");
    expect(seen.scorecard?.kpis.map(({ status }) => status)).toEqual(["at-risk", "on-track", "on-track"]);
    expect(seen.cellsWritten).toBe(0);
    expect(snapshotText()).toBe(before);
    const { count, requests } = open.excel.host.requestLog;
    expect(count).toBe(3);
    expect(requests.flatMap(({ sets }) => sets)).toEqual([]);
    const { scorecard, findings } = await open.refresh();
    expect(seen.scorecard).toEqual(scorecard);
    expect(seen.findings).toEqual(findings);
  });

  it("says whether the sheets are up to date, and that a refresh broke off", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    expect((await peek()).outcome).toBe("unchanged");
    open.excel.type("KPIs", "B2", 110);
    expect((await peek()).outcome).toBe("pending");
    open.excel.host.faults.plan(5, { kind: "disconnect" });
    expect((await open.refresh()).outcome).toBe("incomplete");
    expect((await peek()).outcome).toBe("failed");
    open.excel.host.faults.clear();
    const { outcome, scorecard } = await peek();
    expect(outcome).toBe("incomplete");
    expect(scorecard?.kpis[0]?.status).toBe("on-track");
  });

  it("says why it could not", async () => {
    open = await openScorecard(smallWorkbook());
    open.excel.host.faults.plan(2, { kind: "error", code: "GeneralException" });
    expect((await peek()).fault?.key).toBe("sheets.fault.connection");
    const abort = new AbortController();
    abort.abort();
    expect((await peek(abort.signal)).outcome).toBe("cancelled");
  });
});

describe("a refresh of many KPIs", () => {
  it("is cancelled in the middle of its work, and leaves the workbook as it was", async () => {
    const rows = Array.from({ length: 2000 }, (_, place) => [`KPI ${place}`, place % 130, 100] as const);
    open = await openScorecard(smallWorkbook(rows));
    const before = snapshotText();
    const abort = new AbortController();
    const phases: string[] = [];
    const { outcome } = await open.port.refresh("s1", {
      signal: abort.signal,
      onProgress: (phase, share) => {
        phases.push(phase);
        if (share === 2 / 3) setImmediate(() => abort.abort());
      },
    });
    expect(outcome).toBe("cancelled");
    expect(phases).not.toContain("writing");
    expect(snapshotText()).toBe(before);
  });
});
