import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupFindings } from "../../../src/engine/scorecard/group-findings";
import {
  Problem,
  type Finding,
  type ProblemCode,
  type Severity,
} from "../../../src/engine/scorecard/problem";

const finding = (severity: Severity, code: ProblemCode, cell: string): Finding => ({
  severity,
  problem: new Problem(code),
  cell,
});

describe("findings by kind", () => {
  it("stand with the gravest first, each kind where its first one stood", () => {
    const grouped = groupFindings([
      finding("info", "no-target", "C2"),
      finding("warning", "no-owner", "A2"),
      finding("info", "no-reading", "B3"),
      finding("info", "no-target", "C4"),
      finding("error", "cell-error", "D9"),
    ]);
    expect(grouped.map(({ code, findings }) => [code, ...findings.map(({ cell }) => cell)])).toEqual([
      ["cell-error", "D9"],
      ["no-owner", "A2"],
      ["no-target", "C2", "C4"],
      ["no-reading", "B3"],
    ]);
  });

  it("are the same findings, each once", () => {
    const anyFinding = fc
      .record({
        severity: fc.constantFrom<Severity>("error", "warning", "info"),
        code: fc.constantFrom<ProblemCode>("no-target", "no-reading", "cell-error"),
        cell: fc.string(),
      })
      .map(({ severity, code, cell }) => finding(severity, code, cell));
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const grouped = groupFindings(findings).flatMap((kind) => kind.findings);
        expect(grouped).toHaveLength(findings.length);
        expect(new Set(grouped)).toEqual(new Set(findings));
      }),
    );
  });
});
