import { kpiFinding, problemOf } from "../scorecard/kpi-finding";
import type { Finding, ProblemCode, ProblemValues } from "../scorecard/problem";
import { median } from "./median";
import { outliersOf } from "./outliers";
import { countAsked, nextAsked } from "./rhythm";
import type { Series, Value } from "./series";
import { blankCell } from "./series";
import type { Jump } from "./unit-jumps";
import { signJumps, unitJumps } from "./unit-jumps";

/** What is odd about some values, and how many of them are. */
export interface Oddities {
  readonly count: number;
  readonly findings: readonly Finding[];
}

const NONE: Oddities = { count: 0, findings: [] };

/** Periods between the first and the last reading that have none: one finding, at the cell of the first of them or at the reading before it. */
export function gapsIn(series: Series): Oddities {
  const { kpi, rhythm, periods, values } = series;
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return NONE;
  const count = countAsked(first, last, rhythm) - periods.length;
  const before = periods.find((period, place) => {
    const next = periods[place + 1];
    return next !== undefined && nextAsked(period, rhythm).start < next.start;
  });
  if (count <= 0 || !before) return NONE;
  const gap = nextAsked(before, rhythm);
  const earlier = values.findLast(({ period }) => period.start === before.start)?.reading.cell ?? null;
  const cell = blankCell(series, gap) ?? earlier;
  const problem = problemOf(kpi, "series-gap", { count, day: gap.start });
  return { count, findings: [kpiFinding(kpi, problem, cell)] };
}

/** Values that stand in the tables twice, each a finding at its own cell. */
export function repeatsIn({ kpi, repeats }: Series): Oddities {
  const findings = repeats.map(({ first, again }) => {
    const isSame = Math.abs(first.value - again.value) <= 1e-9 * Math.max(1, Math.abs(first.value));
    const code = isSame ? "reading-repeated" : "reading-contradicted";
    const problem = problemOf(kpi, code, { cell: first.reading.cell ?? "", day: first.period.start });
    return kpiFinding(kpi, problem, again.reading.cell);
  });
  return { count: repeats.length, findings };
}

/**
 * Values that are hard to believe: dated in the future, in another unit, with another sign, or far from the others. Each
 * value is odd for one reason only, in this order, and later reasons are looked for among the values that are left.
 *
 * @param asOf - Serial of the day of judging.
 */
export function odditiesIn({ kpi, values }: Series, asOf: number): Oddities {
  const findings: Finding[] = [];
  const tell = (code: ProblemCode, { reading }: Value, more: ProblemValues) =>
    findings.push(kpiFinding(kpi, problemOf(kpi, code, more), reading.cell));
  const started = values.filter(({ period }) => period.start <= asOf);
  for (const value of values) {
    if (value.period.start > asOf) tell("reading-in-future", value, { day: value.reading.period });
  }
  const inUnit = withoutJumps(started, unitJumps, (jump, value) => {
    const { count, factor } = jump;
    const code = factor > 1 ? "unit-jump" : "unit-drop";
    tell(code, value, {
      count,
      factor: Math.round(factor > 1 ? factor : 1 / factor),
      day: value.period.start,
    });
  });
  const inSign = withoutJumps(inUnit, signJumps, ({ count }, value) =>
    tell("sign-jump", value, { count, day: value.period.start }),
  );
  const numbers = inSign.map(({ value }) => value);
  const odd = outliersOf(numbers);
  const usual = median(numbers) ?? 0;
  for (const place of odd) {
    const value = inSign[place];
    if (value) tell("reading-outlier", value, { value: value.value, usual, day: value.period.start });
  }
  return { count: values.length - (inSign.length - odd.length), findings };
}

/** Tells of each run of odd values, and gives the values that are none. */
function withoutJumps(
  values: readonly Value[],
  find: (numbers: readonly number[]) => readonly Jump[],
  tell: (jump: Jump, first: Value) => void,
): readonly Value[] {
  const jumps = find(values.map(({ value }) => value));
  if (jumps.length === 0) return values;
  const odd = new Set<number>();
  for (const jump of jumps) {
    const first = values[jump.first];
    if (first) tell(jump, first);
    // Zeros, which have neither size nor sign, are passed over in a run.
    for (let place = jump.first, left = jump.count; left > 0; place++) {
      if (values[place]?.value === 0) continue;
      odd.add(place);
      left--;
    }
  }
  return values.filter((_, place) => !odd.has(place));
}
