import { copied } from "./problem-list";
import { readyTerm, TermTally, type ReadyTerm } from "./term-tally";
import type { CsvRow } from "./csv-rows";
import type { ImportFact, ImportedFacts, Measure } from "./import-model";
import type { RowContext } from "./row-context";
import type { HeaderPeriod } from "../tables/period-header";

/** Takes a file's rows one by one and tells in the end what readings they give. */
export interface FactCollector {
  take(row: CsvRow): void;
  finish(): ImportedFacts;
}

interface ReadyMeasure {
  readonly measure: Measure;
  readonly top: readonly ReadyTerm[];
  readonly bottom: readonly ReadyTerm[];
}

/** The rows of one period and entity, as far as they are summed up. */
interface Group {
  readonly period: HeaderPeriod;
  readonly entity: string;
  readonly line: number;
  readonly tallies: readonly { readonly top: readonly TermTally[]; readonly bottom: readonly TermTally[] }[];
}

/**
 * Makes KPIs of raw rows: counts, sums, averages, different values and ratios, for each period and entity. What is kept
 * grows with the groups, not with the rows; different values are kept one by one.
 */
export class MeasureCollector implements FactCollector {
  private readonly measures: readonly ReadyMeasure[];
  private readonly groups = new Map<string, Group>();

  constructor(private readonly context: RowContext) {
    const { file, recipe } = context;
    this.measures = recipe.measures.map((measure) => ({
      measure,
      top: measure.top.map((term) => readyTerm(term, file)),
      bottom: measure.bottom.map((term) => readyTerm(term, file)),
    }));
  }

  take(row: CsvRow): void {
    const { context } = this;
    if (!context.admits(row)) return;
    const dated = context.period(row);
    if (!dated) return;
    const entity = context.entity(row.cells);
    const key = `${dated.period.start} ${dated.period.span} ${entity}`;
    let group = this.groups.get(key);
    if (!group) {
      group = this.newGroup(dated.period, copied(entity), row.line);
      this.groups.set(key, group);
    }
    const bad = new Set<number>();
    const onBad = (text: string, column: number): void => {
      if (bad.has(column)) return;
      bad.add(column);
      context.problems.add(row.line, "bad-number", { text, column: context.file.headers[column] ?? "" });
    };
    for (const { top, bottom } of group.tallies) {
      for (const tally of top) tally.take(row.cells, dated.day, context.file, onBad);
      for (const tally of bottom) tally.take(row.cells, dated.day, context.file, onBad);
    }
  }

  finish(): ImportedFacts {
    const { problems, rows } = this.context;
    const facts = [...this.groups.values()]
      .sort((one, other) => one.period.start - other.period.start || one.line - other.line)
      .flatMap((group) =>
        this.measures.flatMap(({ measure }, place) => {
          const fact = this.factOf(measure, group, place);
          return fact ? [fact] : [];
        }),
      );
    return { facts, problems: problems.problems, problemCount: problems.count, rows };
  }

  private newGroup(period: HeaderPeriod, entity: string, line: number): Group {
    const tally = (term: ReadyTerm): TermTally => new TermTally(term);
    const tallies = this.measures.map(({ top, bottom }) => ({
      top: top.map(tally),
      bottom: bottom.map(tally),
    }));
    return { period, entity, line, tallies };
  }

  private factOf(measure: Measure, group: Group, place: number): ImportFact | null {
    const { period, entity, line } = group;
    const { top = [], bottom = [] } = group.tallies[place] ?? {};
    const base = {
      kpi: measure.kpi,
      period: period.start,
      span: period.span,
      entity,
      unit: measure.unit,
      line,
    };
    const times = measure.times ?? 1;
    const total = combined(measure.top, top);
    if (total === null) return null;
    const numerator = exact(total * times);
    if (measure.how === "total") return { ...base, actual: numerator, numerator: null, denominator: null };
    const denominator =
      measure.how === "average"
        ? top.reduce((sum, { rows }) => sum + rows, 0)
        : combined(measure.bottom, bottom);
    if (denominator === null) return null;
    if (denominator === 0) {
      this.context.problems.add(line, "zero-denominator", { kpi: measure.kpi, entity, period: period.start });
      return null;
    }
    return { ...base, actual: exact(numerator / denominator), numerator, denominator };
  }
}

/** Terms added up, or taken away; `null` where none of them is a number. */
function combined(terms: Measure["top"], tallies: readonly TermTally[]): number | null {
  const results = tallies.flatMap((tally, place) => {
    const result = tally.result();
    return result === null ? [] : [terms[place]?.minus ? -result : result];
  });
  return results.length === 0 ? null : exact(results.reduce((sum, result) => sum + result, 0));
}

/** Without the last bits, which arithmetic makes up and Excel does not show. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}
