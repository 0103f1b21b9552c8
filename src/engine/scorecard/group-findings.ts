import type { Finding, ProblemCode, Severity } from "./problem";

/** Findings of one kind and weight, in their own order. */
export interface FindingKind {
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly findings: readonly Finding[];
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/**
 * Draws findings together by kind, so that many of a kind can be told in one sentence.
 *
 * @param findings - In any order.
 * @returns The gravest first; kinds of the same weight in the order of their first finding. No finding is left out.
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingKind[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.problem.code}`;
    const kind = kinds.get(key);
    if (kind) kind.push(finding);
    else kinds.set(key, [finding]);
  }
  return [...kinds.values()]
    .flatMap((of) => (of[0] ? [{ severity: of[0].severity, code: of[0].problem.code, findings: of }] : []))
    .sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
}
