import { periodContaining } from "../../engine/scorecard/period";
import { rowTest, type RowTest } from "./row-filter";
import { ProblemList } from "./problem-list";
import type { CsvRow } from "./csv-rows";
import type { FileCells } from "./file-cells";
import type { ReadingColumn, Recipe } from "./import-model";
import type { HeaderPeriod } from "../tables/period-header";
import type { Calendar } from "../../engine/scorecard/period";
import type { Frequency } from "../../engine/scorecard/model";

const LENGTHS: Readonly<Record<Frequency, number>> = {
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  half: 182,
  year: 365,
};

/** What every row of a file is asked, whatever the recipe makes of it: does it count, which period and entity is it of. */
export class RowContext {
  readonly problems = new ProblemList();
  rows = 0;
  private readonly passes: RowTest;
  private readonly places: ReadonlyMap<ReadingColumn, number>;
  private readonly periods = new Map<string, HeaderPeriod>();
  private readonly furthest: number;

  constructor(
    readonly recipe: Recipe,
    readonly file: FileCells,
    private readonly calendar: Calendar,
  ) {
    this.passes = rowTest(recipe.filters, file);
    this.places = new Map(
      Object.entries(recipe.columns).map(([field, header]) => [field as ReadingColumn, file.place(header)]),
    );
    this.furthest = Math.max(0, ...this.places.values());
  }

  /** Whether a row counts; says so where its quotes or the number of its cells are wrong. */
  admits({ cells, line, trouble }: CsvRow): boolean {
    this.rows++;
    if (trouble !== null) {
      this.problems.add(line, trouble);
      return false;
    }
    const { length } = this.file.headers;
    if (cells.length > length && cells.slice(length).some((cell) => cell.trim() !== "")) {
      this.problems.add(line, "row-long", { count: cells.length, expected: length });
      return false;
    }
    if (cells.length <= this.furthest) {
      this.problems.add(line, "row-short", { count: cells.length, expected: length });
      return false;
    }
    return this.passes(cells);
  }

  /** A cell of the column that has a meaning; `""` where no column has it. */
  text(cells: readonly string[], field: ReadingColumn): string {
    const place = this.places.get(field) ?? -1;
    return place < 0 ? "" : (cells[place] ?? "").trim();
  }

  has(field: ReadingColumn): boolean {
    return (this.places.get(field) ?? -1) >= 0;
  }

  header(field: ReadingColumn): string {
    return this.file.headers[this.places.get(field) ?? -1] ?? "";
  }

  /** The row's day and its period by the recipe's grain, or `null`, with a problem, where it has none. */
  period({ cells, line }: CsvRow): { readonly day: number; readonly period: HeaderPeriod } | null {
    const { fixed, grain } = this.recipe;
    if (!this.has("period")) {
      if (fixed.period === undefined) {
        this.problems.add(line, "no-period");
        return null;
      }
      return { day: fixed.period, period: this.grained({ start: fixed.period, span: "day" }, grain) };
    }
    const text = this.text(cells, "period");
    const date = this.file.date(text);
    if (date) return { day: date.start, period: this.grained(date, grain) };
    if (text === "") this.problems.add(line, "no-period");
    else this.problems.add(line, "bad-date", { text, column: this.header("period") });
    return null;
  }

  entity(cells: readonly string[]): string {
    return this.text(cells, "entity") || (this.recipe.fixed.entity ?? "");
  }

  /** The grain's period that holds a date; a period longer than the grain stays what it is. */
  private grained(date: HeaderPeriod, grain: Frequency): HeaderPeriod {
    if (LENGTHS[date.span] > LENGTHS[grain]) return date;
    const key = `${date.start}`;
    const known = this.periods.get(key);
    if (known) return known;
    const { start } = periodContaining(date.start, grain, this.calendar);
    const period = { start, span: grain };
    this.periods.set(key, period);
    return period;
  }
}
