import { normalName } from "../../engine/scorecard/normal-name";
import { Problem } from "../../engine/scorecard/problem";
import { copied } from "./problem-list";
import type { FactCollector } from "./collect-measures";
import type { CsvRow } from "./csv-rows";
import type { ImportFact, ImportedFacts, ReadingColumn } from "./import-model";
import type { RowContext } from "./row-context";

type Figures = Pick<ImportFact, "actual" | "numerator" | "denominator">;

const MOST_NAMES = 50_000;

/**
 * Reads a file with one reading to a row. Where two rows are about the same KPI, entity and period and say the same, one
 * counts; where they differ, neither does. Both cases are told with both lines.
 */
export class ReadingCollector implements FactCollector {
  private readonly facts = new Map<string, ImportFact | { readonly line: number }>();
  private readonly names = new Map<string, string>();

  constructor(private readonly context: RowContext) {}

  take(row: CsvRow): void {
    const { context } = this;
    if (!context.admits(row)) return;
    const { cells, line } = row;
    const kpi = context.text(cells, "kpi") || (context.recipe.fixed.kpi ?? "");
    const figures = this.figures(row);
    if (figures === null) return;
    if (kpi === "") {
      context.problems.add(line, "no-kpi");
      return;
    }
    const dated = context.period(row);
    if (!dated) return;
    const { start, span } = dated.period;
    const entity = this.own(context.entity(cells));
    const unit = this.own(context.text(cells, "unit") || (context.recipe.fixed.unit ?? ""));
    this.keep({ kpi: this.own(kpi), period: start, span, entity, unit, ...figures, line });
  }

  finish(): ImportedFacts {
    const { problems, rows } = this.context;
    const facts = [...this.facts.values()].filter((fact): fact is ImportFact => "kpi" in fact);
    return { facts, problems: problems.problems, problemCount: problems.count, rows };
  }

  private keep(fact: ImportFact): void {
    const key = `${normalName(fact.kpi)}\u001f${normalName(fact.entity)}\u001f${fact.period}`;
    const known = this.facts.get(key);
    if (!known) {
      this.facts.set(key, fact);
      return;
    }
    const values = { kpi: fact.kpi, line: fact.line, other: known.line };
    const isSame =
      "kpi" in known &&
      known.actual === fact.actual &&
      known.numerator === fact.numerator &&
      known.denominator === fact.denominator;
    this.context.problems.add(fact.line, isSame ? "repeated-same" : "repeated", values);
    if (!isSame) this.facts.set(key, { line: known.line });
  }

  /** The row's figures; `null` where it has none or one cannot be read. */
  private figures({ cells, line }: CsvRow): Figures | null {
    const read = (field: ReadingColumn): number | null | undefined => {
      const text = this.context.text(cells, field);
      const number = this.context.file.number(text);
      if (!(number instanceof Problem)) return number;
      this.context.problems.add(line, "bad-number", { text, column: this.context.header(field) });
      return undefined;
    };
    const [actual, numerator, denominator] = [read("actual"), read("numerator"), read("denominator")];
    if (actual === undefined || numerator === undefined || denominator === undefined) return null;
    if (actual === null && numerator === null) return null;
    if (actual !== null || numerator === null) return { actual, numerator, denominator };
    if (denominator === 0) {
      this.context.problems.add(line, "zero-denominator", { kpi: this.context.text(cells, "kpi") });
      return null;
    }
    if (denominator === null) return { actual: null, numerator, denominator };
    return { actual: Number((numerator / denominator).toPrecision(15)), numerator, denominator };
  }

  /** A text of its own, the same one for every row: a part of the file's text would keep the file in memory. */
  private own(text: string): string {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    if (this.names.size >= MOST_NAMES) this.names.clear();
    const own = copied(text);
    this.names.set(own, own);
    return own;
  }
}
