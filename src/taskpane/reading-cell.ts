import { KpiIndex } from "../engine/scorecard/kpi-index";
import { normalName } from "../engine/scorecard/normal-name";
import type { Kpi, ScorecardInput } from "../engine/scorecard/model";
import type { Span } from "../engine/scorecard/period";

/** The cell of a KPI's latest reading inside a span, such as `Readings!C5`; `null` where it has none. */
export function readingCell({ kpis, readings }: ScorecardInput, kpi: Kpi, span: Span): string | null {
  const names = new Set([normalName(kpi.key), normalName(kpi.name)]);
  const inside = readings.filter(
    ({ kpi: name, period, actual, numerator }) =>
      period >= span.start &&
      period <= span.end &&
      (actual !== null || numerator !== null) &&
      names.has(normalName(name)),
  );
  return new KpiIndex(inside, kpis).rowsOf(kpi).at(-1)?.cell ?? null;
}
