import { afterEach, describe, expect, it } from "vitest";
import { atRiskShareOf } from "../../src/workbook/cut-findings";
import { closeScorecard, openScorecard } from "./scorecard-in-excel";
import type { ScorecardInExcel } from "./scorecard-in-excel";

describe("the at-risk cut of a formula", () => {
  it.each([
    { formula: "=BSC.STATUS([@Actual],[@Target])", share: 0.9 },
    { formula: '=BSC.STATUS(IF(B2="","n/a",B2),C2,"lower")', share: 0.9 },
    { formula: '=BSC.STATUS(IF(B2="","n/a",B2),C2,,C2-0.15*ABS(C2))', share: 0.85 },
    { formula: "=BSC.STATUS(IF([@[Act, '[net']]]=\"\",1,2),[@T],,[@T]+0.2*ABS([@T]))", share: 0.8 },
    { formula: "=UPPER(BSC.STATUS(B2,C2,,F2+0.7*(C2-F2),F2))", share: 0.7 },
    { formula: "=BSC.STATUS(B2,C2,,E2)", share: null },
    { formula: "=BSC.SCORE(B2,C2)", share: null },
    { formula: "BSC.STATUS(B2,C2)", share: null },
  ])("$formula: $share", ({ formula, share }) => {
    const found = atRiskShareOf(formula);
    if (share === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(share, 12);
  });
});

describe("a scorecard with formulas of ours in its table", () => {
  let open: ScorecardInExcel;
  afterEach(() => closeScorecard(open));

  it("names those whose cut is not its own, at no further round trip", async () => {
    const cells = [
      ["KPI", "Actual", "Target", "Check", "Own"],
      ["Sales", 90, 100, "=BSC.STATUS(B2,C2)", "=BSC.STATUS(B2,C2,,C2-0.15*ABS(C2))"],
      ["Margin", 12, 10, "=BSC.STATUS(B3,C3)", "=B3+C3"],
    ];
    open = await openScorecard({ sheets: [{ name: "KPIs", cells, tables: { KPIs: "A1:E3" } }] });
    const differing = async () =>
      (await open.refresh()).findings.flatMap(({ problem, cell }) =>
        problem.code === "formula-cut-differs" ? [cell] : [],
      );
    expect(await differing()).toEqual(["KPIs!E2"]);
    expect(open.excel.host.requestLog.count).toBeLessThanOrEqual(6);
    await open.port.writeSettings("s1", { ...(await open.port.readSettings("s1")), atRiskShare: 0.85 });
    expect(await differing()).toEqual(["KPIs!D2", "KPIs!D3"]);
  });
});
