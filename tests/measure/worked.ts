import { readFileSync } from "node:fs";
import { Problem } from "../../src/engine/scorecard/problem";
import { works, type Answer, type Work } from "./worked-kinds";

/** One printed example. `tolerance` is absolute, in the unit of the expected figures; `null` where the source is exact. */
export interface WorkedCase {
  readonly id: string;
  readonly kind: string;
  readonly inputs: unknown;
  readonly expected: Answer;
  readonly tolerance: number | null;
}

export interface WorkedFigures {
  readonly cases: number;
  readonly agree: number;
  readonly disagree: readonly { readonly id: string; readonly reason: string }[];
  readonly unmapped: readonly { readonly id: string; readonly kind: string }[];
}

/** Where a case names no tolerance, a millionth of the printed figure: it allows for the digits a source leaves out. */
const RELATIVE_TOLERANCE = 1e-6;

/** Measures a JSON file that holds a list of cases. */
export function measureWorked(file: string): WorkedFigures {
  return compareWorked(JSON.parse(readFileSync(file, "utf8")) as readonly WorkedCase[]);
}

/** Works every case with the engine and compares it, figure by figure, with what its source prints. */
export function compareWorked(cases: readonly WorkedCase[]): WorkedFigures {
  const disagree: { id: string; reason: string }[] = [];
  const unmapped: { id: string; kind: string }[] = [];
  for (const { id, kind, inputs, expected, tolerance } of cases) {
    const work = Object.hasOwn(works, kind) ? works[kind] : undefined;
    if (!work) {
      unmapped.push({ id, kind });
      continue;
    }
    const differences = compare(expected, attempt(work, inputs), tolerance, "");
    if (differences.length > 0) disagree.push({ id, reason: differences.join("; ") });
  }
  return { cases: cases.length, agree: cases.length - disagree.length - unmapped.length, disagree, unmapped };
}

/** A case whose inputs lack what its kind needs is a disagreement, not the end of the run. */
function attempt(work: Work, inputs: unknown): Answer {
  try {
    return work(inputs);
  } catch (error) {
    return `the inputs could not be read: ${String(error)}`;
  }
}

/** The differences between what is printed and what the engine answers; everything printed needs an answer. */
function compare(
  printed: Answer,
  ours: Answer | undefined,
  tolerance: number | null,
  path: string,
): string[] {
  const where = path === "" ? "" : `${path}: `;
  if (ours instanceof Problem)
    return [`${where}printed ${JSON.stringify(printed)}, the engine declines with ${ours.code}`];
  const number = asNumber(printed);
  if (number !== null) {
    const given = asNumber(ours);
    const allowed = tolerance ?? RELATIVE_TOLERANCE * Math.max(1, Math.abs(number));
    if (given !== null && Math.abs(given - number) <= allowed) return [];
    return [`${where}printed ${number}, the engine gives ${given ?? JSON.stringify(ours)}`];
  }
  if (typeof printed !== "object" || printed === null || printed instanceof Problem) {
    return printed === ours
      ? []
      : [`${where}printed ${JSON.stringify(printed)}, the engine gives ${JSON.stringify(ours)}`];
  }
  if (typeof ours !== "object" || ours === null || Array.isArray(ours) !== Array.isArray(printed)) {
    return [`${where}printed ${JSON.stringify(printed)}, the engine gives ${JSON.stringify(ours)}`];
  }
  if (Array.isArray(ours) && ours.length !== Object.keys(printed).length) {
    return [`${where}printed ${Object.keys(printed).length} figures, the engine gives ${ours.length}`];
  }
  const answered = new Map<string, Answer>(Object.entries(ours));
  return Object.entries(printed).flatMap(([key, value]) =>
    compare(value, answered.get(key), tolerance, path === "" ? key : `${path}.${key}`),
  );
}

/** Sources print some figures as text. */
function asNumber(answer: Answer | undefined): number | null {
  if (typeof answer === "number") return answer;
  return typeof answer === "string" && /^-?\d+(\.\d+)?$/.test(answer) ? Number(answer) : null;
}
