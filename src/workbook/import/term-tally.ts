import { normalName } from "../../engine/scorecard/normal-name";
import { Problem } from "../../engine/scorecard/problem";
import { rowTest, type RowTest } from "./row-filter";
import type { FileCells } from "./file-cells";
import type { Term } from "./import-model";

/** A term made ready for a file: which cells it reads of a row, and whether the row counts. */
export interface ReadyTerm {
  readonly term: Term;
  readonly passes: RowTest;
  readonly column: number;
  readonly by: number;
  readonly from: number;
  /** Whether the file has the columns that the term needs. */
  readonly isComplete: boolean;
}

/** Prepares a term for a file. */
export function readyTerm(term: Term, file: FileCells): ReadyTerm {
  const [column, by, from] = [file.place(term.column), file.place(term.by), file.place(term.from)];
  const needsColumn = term.of !== "count";
  const isComplete =
    (!needsColumn || column >= 0) && (term.by === undefined || by >= 0) && (term.of !== "days" || from >= 0);
  return { term, passes: rowTest(term.filters, file), column, by, from, isComplete };
}

/** Tells of a number that could be read in two ways, with the column's header. */
export type OnBadNumber = (text: string, column: number) => void;

/** What one term comes to over the rows of a group. */
export class TermTally {
  /** Rows that gave something: of a count all that passed, of a sum those with a number. */
  rows = 0;
  private passed = 0;
  private sum = 0;
  private lost = 0;
  private latest = Number.NEGATIVE_INFINITY;
  private readonly values: Set<string> | null;

  constructor(private readonly ready: ReadyTerm) {
    this.values = ready.term.of === "distinct" ? new Set() : null;
  }

  /** Takes a row in. `day` is its date, for the latest one. */
  take(cells: readonly string[], day: number, file: FileCells, onBad: OnBadNumber): void {
    const { ready } = this;
    if (!ready.passes(cells)) return;
    this.passed++;
    const { of } = ready.term;
    if (of === "count") this.rows++;
    else if (of === "distinct") this.takeValue(cells[ready.column] ?? "");
    else {
      const number = of === "days" ? daysIn(cells, ready, file) : numberIn(cells, ready, file, onBad);
      if (number !== null) this.takeNumber(number, of === "last" ? day : null);
    }
  }

  /** The figure; `null` where rows passed and none held a number. */
  result(): number | null {
    const { of } = this.ready.term;
    if (of === "count") return this.rows;
    if (this.values) return this.values.size;
    if (this.rows === 0)
      return this.passed === 0 && of === "sum" && this.ready.term.filters.length > 0 ? 0 : null;
    return Number((this.sum + this.lost).toPrecision(15));
  }

  private takeValue(text: string): void {
    const name = normalName(text.trim());
    // Joined to another text it is a text of its own: a part of the file's would keep the file in memory.
    if (name !== "") this.values?.add(`\u001f${name}`);
    this.rows++;
  }

  private takeNumber(number: number, day: number | null): void {
    if (day !== null) {
      if (day < this.latest) return;
      if (day > this.latest) [this.latest, this.sum, this.lost, this.rows] = [day, 0, 0, 0];
    }
    this.rows++;
    this.add(number);
  }

  /** Neumaier's sum: what a small summand loses beside a large sum is kept apart. */
  private add(number: number): void {
    const sum = this.sum + number;
    this.lost += Math.abs(this.sum) >= Math.abs(number) ? this.sum - sum + number : number - sum + this.sum;
    this.sum = sum;
  }
}

function numberIn(
  cells: readonly string[],
  { column, by, term }: ReadyTerm,
  file: FileCells,
  onBad: OnBadNumber,
): number | null {
  const number = readNumber(cells, column, file, onBad);
  if (number === null || term.by === undefined) return number;
  const factor = readNumber(cells, by, file, onBad);
  return factor === null ? null : number * factor;
}

function readNumber(
  cells: readonly string[],
  column: number,
  file: FileCells,
  onBad: OnBadNumber,
): number | null {
  const text = cells[column] ?? "";
  const number = file.number(text);
  if (!(number instanceof Problem)) return number;
  onBad(text, column);
  return null;
}

function daysIn(cells: readonly string[], { column, from }: ReadyTerm, file: FileCells): number | null {
  const [end, start] = [file.date(cells[column] ?? ""), file.date(cells[from] ?? "")];
  return end && start ? end.start - start.start : null;
}
