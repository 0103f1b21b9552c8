import type { ImportProblem, ImportProblemCode } from "./import-model";

/** Problems that are told; more are only counted. */
const MOST = 300;
const LONGEST_TEXT = 60;

/** Collects the problems of a file in little room, however many there are. */
export class ProblemList {
  readonly problems: ImportProblem[] = [];
  count = 0;

  add(line: number | null, code: ImportProblemCode, values: ImportProblem["values"] = {}): void {
    this.count++;
    if (this.problems.length >= MOST) return;
    const short = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? copied(value.slice(0, LONGEST_TEXT)) : value,
    ]);
    this.problems.push({ line, code, values: Object.fromEntries(short) as ImportProblem["values"] });
  }
}

/** A text of its own: part of a larger one would keep all of that in memory. */
export function copied(text: string): string {
  return text.split("").join("");
}
