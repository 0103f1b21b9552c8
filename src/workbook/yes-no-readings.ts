import { KpiIndex } from "../engine/scorecard/kpi-index";
import type { Kpi, Quantity, Reading } from "../engine/scorecard/model";

/** What a reading's cells answer where they say yes or no instead of a number. */
export type ReadingAnswer = Readonly<Partial<Record<"actual" | "target" | "priorYear", 0 | 1>>>;

export type ReadingAnswers = ReadonlyMap<Reading, ReadingAnswer>;

/** Whether a KPI is one that is met or not: its target is Yes or No, or 1 or 0 on no other scale. */
export function isYesNo({ target, scale }: Pick<Kpi, "target" | "scale">): boolean {
  return isAnswer(target) && (scale === null || scale === "threshold");
}

/**
 * Counts a reading's Yes and No as 1 and 0 where its KPI is a yes/no KPI: by the KPI's target, or by that of its readings.
 * Elsewhere the words stay what they are, no reading. Pure.
 *
 * @returns The KPIs and readings in their order; a KPI that only its readings show to be a yes/no KPI is a threshold now.
 */
export function withAnswers(
  kpis: readonly Kpi[],
  readings: readonly Reading[],
  answers: ReadingAnswers,
): { readonly kpis: readonly Kpi[]; readonly readings: readonly Reading[] } {
  if (answers.size === 0) return { kpis, readings };
  const index = new KpiIndex(readings, kpis);
  const changed = new Map<Reading, Reading>();
  const judged = kpis.map((kpi) => {
    const rows = index.rowsOf(kpi);
    if (!rows.some((row) => answers.has(row))) return kpi;
    const target = isYesNo(kpi) ? kpi.target : targetOf(kpi, rows, answers);
    if (!isAnswer(target)) return kpi;
    for (const row of rows) {
      const answer = answers.get(row);
      if (answer) changed.set(row, { ...row, ...answer });
    }
    const direction = kpi.direction ?? (target === 1 ? ("higher" as const) : ("lower" as const));
    return { ...kpi, direction, scale: kpi.scale ?? ("threshold" as const) };
  });
  return { kpis: judged, readings: readings.map((reading) => changed.get(reading) ?? reading) };
}

/** The target that all readings of a KPI without one of its own have, if it is yes or no. */
function targetOf({ target, scale }: Kpi, rows: readonly Reading[], answers: ReadingAnswers): Quantity {
  if (target !== null || (scale !== null && scale !== "threshold")) return null;
  const targets = rows.flatMap((row) => answers.get(row)?.target ?? row.target ?? []);
  const [first = null] = targets;
  return targets.every((one) => one === first) ? first : null;
}

function isAnswer(quantity: Quantity): quantity is 0 | 1 {
  return quantity === 0 || quantity === 1;
}
