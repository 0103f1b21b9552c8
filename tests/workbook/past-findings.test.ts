import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { loadLanguage, say } from "../../src/words/say";
import type { MessageKey } from "../../src/words/say";
import type { Finding, ProblemCode } from "../../src/engine/scorecard/problem";
import type { ScorecardDefinition } from "../../src/taskpane/port";
import type { ExcelSpec } from "../support/excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const UP = [1, 2, 3, 4, 5, 6];
const DOWN = UP.toReversed();

/** KPI, perspective, direction, target, and values of the months from January 2026 on. */
const ROWS: readonly (readonly [string, string, string, number, readonly number[]])[] = [
  ["Revenue", "Financial", "higher", 10, UP],
  ["Operating cash flow", "Financial", "higher", 10, [9, 9, 9, 9, 9, 9]],
  ["Customer churn", "Customer", "lower", 0.05, [0.05, 0.06, 0.07, 0.08, 0.09, 0.1]],
  ["Trust", "Customer", "higher", 10, DOWN],
  ["Uptime", "Internal process", "higher", 0.95, [0.97, 0.98, 0.97, 0.99, 0.98, 0.97]],
  ["Output", "Internal process", "higher", 100, [60, 64, 60, 64, 60, 64]],
];

function workbook(): ExcelSpec {
  const readings = ROWS.flatMap(([kpi, , , , values]) =>
    values.map((value, place): [string, number, number] => [kpi, serialFromDate(2026, place + 1, 1), value]),
  );
  return {
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Perspective", "Actual", "Target", "Direction"],
          ...ROWS.map(([name, perspective, direction, target]) => [name, perspective, "", target, direction]),
        ],
        tables: { KPIs: "A1:E7" },
        formats: { C4: "0.0%", C6: "0.0%" },
      },
      {
        name: "Readings",
        cells: [["KPI", "Period", "Actual"], ...readings],
        tables: { Readings: `A1:C${readings.length + 1}` },
        formats: { [`B2:B${readings.length + 1}`]: "yyyy-mm-dd" },
      },
    ],
  };
}

const CODES: readonly ProblemCode[] = [
  "target-already-met",
  "target-outside-process",
  "short-term-results",
  "growth-not-sustained",
];

async function findings(change: Partial<ScorecardDefinition> = {}): Promise<readonly Finding[]> {
  open = await openScorecard(workbook(), change);
  const report = await open.refresh();
  expect(report.outcome).toBe("done");
  return report.findings.filter(({ problem }) => CODES.includes(problem.code));
}

const sentence = ({ problem }: Finding, language: "en" | "de" = "en") =>
  say(`problem.${problem.code}` as MessageKey, problem.values, language);

describe("findings on a scorecard's past", () => {
  it("tell of targets and of growth, with cell and figures", { timeout: 60_000 }, async () => {
    const found = await findings();
    expect(found.map((one) => [one.cell, one.severity, sentence(one)])).toEqual([
      [
        "KPIs!C4",
        "warning",
        "From March 2026 to June 2026, Financial rose 3 periods in a row (60% → 75%) while Customer fell in each of them (50% → 5%); worse: Customer churn, Trust. Check whether results are bought at the cost of later ones.",
      ],
      [
        "KPIs!C4",
        "warning",
        "Revenue (KPIs!C2) is growing, but Customer churn is getting worse. Growth does not last without customers who stay; look at both together.",
      ],
      [
        "KPIs!D5",
        "warning",
        "The target of Trust is 10, but the best of its 6 readings is 6 and chance takes it no further than 6.2. Effort alone will not get there; change how the work is done, or the target.",
      ],
      [
        "KPIs!D6",
        "info",
        "Each of the last 6 readings of Uptime is better than its target of 95%; the nearest is 97%. Set a more demanding target, or keep this one as a level to hold.",
      ],
      [
        "KPIs!D7",
        "warning",
        "The target of Output is 100, but the best of its 6 readings is 64 and chance takes it no further than 73. Effort alone will not get there; change how the work is done, or the target.",
      ],
    ]);
  });

  it("speak the workbook's language", async () => {
    await loadLanguage("de");
    const [first] = await findings({ language: "de" });
    expect(first && sentence(first, "de")).toContain("Von März 2026 bis Juni 2026 stieg Financial");
  });

  it("are the same where the year to date is looked at, but for what starts anew with the year", async () => {
    const before = await findings();
    const { port } = open;
    await port.writeSettings("s1", { ...(await port.readSettings("s1")), view: "year-to-date" });
    const report = await open.refresh();
    const after = report.findings.filter(({ problem }) => CODES.includes(problem.code));
    const targets = (list: readonly Finding[]) =>
      list.filter(({ problem }) => problem.code.startsWith("target-")).map((one) => sentence(one));
    expect(targets(after)).toEqual(targets(before));
  });
});

it("a refresh that is cancelled while signals are looked for leaves the workbook as it was", async () => {
  open = await openScorecard(workbook(), { resultColumns: ["status", "trend", "signal"] });
  const before = JSON.stringify(open.excel.host.snapshot());
  const abort = new AbortController();
  const { outcome } = await open.port.refresh("s1", {
    signal: abort.signal,
    onProgress: (phase, share) => {
      if (phase === "scoring" && share === 2 / 3) setImmediate(() => abort.abort());
    },
  });
  expect(outcome).toBe("cancelled");
  expect(JSON.stringify(open.excel.host.snapshot())).toBe(before);
});
