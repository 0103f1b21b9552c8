import type { ProblemCode } from "../engine/scorecard/problem";
import { findings } from "./en/findings";
import type { MessageKey } from "./say";

/** From how many on findings of one kind are told in one sentence. */
export const MANY = 4;

/** The sentence for several findings of a kind (its place `n` is how many), or `null` where each is told by itself. */
export function manyFindingsKey(code: ProblemCode, count: number): MessageKey | null {
  const key = `findings.${code}`;
  return count >= MANY && key in findings ? (key as keyof typeof findings) : null;
}
