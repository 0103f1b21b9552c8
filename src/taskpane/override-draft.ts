import { Problem } from "../engine/scorecard/problem";
import { parseNumber, type NumberCulture } from "../engine/scorecard/text-number";
import type { KpiText } from "./kpi-text";

/** How a culture writes numbers, by its BCP 47 tag. */
export function numberCulture(culture: string): NumberCulture {
  const parts = new Intl.NumberFormat(culture, { useGrouping: true }).formatToParts(1234567.5);
  const sign = (type: "decimal" | "group") => parts.find((part) => part.type === type)?.value;
  return { decimalSeparator: sign("decimal") ?? ".", groupSeparator: sign("group") ?? "," };
}

/**
 * Reads a value that a person expects of a KPI.
 *
 * @returns The value in the KPI's unit; `null` for nothing typed; `number` for what is none or has another unit; `percent` for a
 *   number without the percent sign that the KPI's values are written with.
 */
export function readExpected(
  typed: string,
  text: KpiText,
  culture: NumberCulture,
): number | null | "number" | "percent" {
  if (typed.trim() === "") return null;
  const parsed = parseNumber(typed, culture);
  if (parsed === null || parsed instanceof Problem) return "number";
  const { value, unit, percent } = parsed;
  // 12 beside values such as 12.5% is 1200% or 12%: asked, not guessed.
  if (!percent && text.value(value).includes("%")) return "percent";
  return unit === null || percent || text.value(value).includes(unit) ? value : "number";
}
