import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import { refreshConnections } from "../../src/workbook/refresh-connections";
import type { QueryState } from "../../src/preview/excel/query";
import type { RefreshReport, ScorecardDefinition } from "../../src/taskpane/port";
import type { ExcelSpec } from "../support/excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const cells = [
  ["KPI", "Actual", "Target"],
  ["Sales", 90, 100],
  ["Margin", 12, 10],
  ["Cost", 50, 100],
];
const sheets = [{ name: "Loaded", cells, tables: { Warehouse: "A1:C4" } }];
const loaded: ExcelSpec = {
  sheets,
  queries: [{ name: "Warehouse" }],
};

async function start(change: Partial<ScorecardDefinition> = {}, spec: ExcelSpec = loaded) {
  open = await openScorecard(spec, change);
}

const { book } = { book: () => open.excel.host.book };
/** The warehouse's answer: the query's table as it is loaded anew. */
function load(part: Partial<QueryState>): void {
  const [query] = book().queries;
  if (query) book().queries[0] = { ...query, refreshDate: "2030-01-01T00:00:00Z", ...part };
}
const codes = ({ findings }: RefreshReport) => findings.map(({ problem }) => problem.code);
const wait = async () => {};
const quiet = { onProgress: () => {}, signal: new AbortController().signal, wait };

describe("refreshing the data connections", () => {
  it("waits until every query has been loaded anew", async () => {
    await start();
    let looks = 0;
    const asked: number[] = [];
    book().onRefreshConnections = () => asked.push(looks);
    const findings = await refreshConnections({
      ...quiet,
      wait: async () => {
        looks++;
        if (looks === 3) load({});
      },
    });
    expect(asked).toEqual([0]);
    expect(looks).toBe(3);
    expect(findings).toEqual([]);
  });

  it("gives up on queries that Excel does not load for an add-in, and says what to press", async () => {
    await start();
    const findings = await refreshConnections(quiet);
    expect(findings.map(({ severity, problem }) => [severity, problem.code, problem.values])).toEqual([
      ["info", "query-not-reloaded", { text: "Warehouse" }],
    ]);
  });

  it("tells of a query that failed", async () => {
    await start();
    book().onRefreshConnections = () => load({ error: "FailedDownload", rowsLoadedCount: -1 });
    const findings = await refreshConnections(quiet);
    expect(findings.map(({ problem }) => problem.code)).toEqual(["query-failed"]);
  });

  it("ends when it is cancelled", async () => {
    await start();
    const controller = new AbortController();
    let looks = 0;
    await refreshConnections({
      ...quiet,
      signal: controller.signal,
      wait: async () => {
        looks++;
        controller.abort();
      },
    });
    expect(looks).toBe(1);
  });
});

describe("a refresh", () => {
  it("asks for the connections' data first where the scorecard wants it, and scores what came", async () => {
    await start({ refreshesConnections: true });
    book().onRefreshConnections = () => {
      load({});
      open.excel.type("Loaded", "B2", 100);
    };
    const report = await open.refresh();
    expect(report.outcome).toBe("done");
    expect(report.scorecard?.kpis[0]).toMatchObject({ actual: 100, status: "on-track" });
    expect(codes(report)).not.toContain("query-not-reloaded");
  });

  it("does not ask otherwise", async () => {
    await start();
    let asked = 0;
    book().onRefreshConnections = () => asked++;
    await open.refresh();
    expect(asked).toBe(0);
  });
});

describe("results beside a table that a query loads", () => {
  const peek = () => open.port.peek("s1", { onProgress: () => {}, signal: new AbortController().signal });

  it("are found out of place when the rows come in another order, and put right by a refresh", async () => {
    await start();
    await open.refresh();
    expect(open.excel.values("Loaded", "D2:D4").flat()).toEqual(["At risk", "On track", "Off track"]);
    open.excel.type("Loaded", "A2:C4", [
      ["Cost", 50, 100],
      ["Margin", 12, 10],
      ["Sales", 90, 100],
    ]);
    const seen = await peek();
    expect(seen.outcome).toBe("pending");
    const slipped = seen.findings.find(({ problem }) => problem.code === "results-out-of-place");
    expect(slipped?.problem.values).toEqual({ count: 2, source: "Warehouse" });
    const report = await open.refresh();
    expect(codes(report)).not.toContain("results-out-of-place");
    expect(open.excel.values("Loaded", "D2:D4").flat()).toEqual(["Off track", "On track", "At risk"]);
    expect(codes(await peek())).not.toContain("results-out-of-place");
  });

  it("are not out of place because a figure changed, nor beside a table that is typed", async () => {
    await start();
    await open.refresh();
    open.excel.type("Loaded", "B2", 40);
    expect(codes(await peek())).not.toContain("results-out-of-place");
    await closeScorecard(open);
    await start({}, { sheets });
    await open.refresh();
    open.excel.type("Loaded", "A2", "Costs");
    expect(codes(await peek())).not.toContain("results-out-of-place");
  });
});
