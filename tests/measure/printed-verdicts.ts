import type { ScoredKpi } from "../../src/engine/scorecard/model";
import { parseNumber } from "../../src/engine/scorecard/text-number";
import { Problem } from "../../src/engine/scorecard/problem";
import { csvCulture } from "./read-csv";

type Row = Readonly<Record<string, string>>;

/** How one publisher prints its verdicts, and what they are compared with. */
export interface PrintedVerdicts {
  /** Column that joins a table's rows with their verdicts. */
  readonly key: string;
  /** Columns by which the table is known. */
  readonly inputs: readonly string[];
  /** Columns by which the verdicts are known. */
  readonly printed: readonly string[];
  /** Whether the publisher has a verdict of its own for a row, told from the table's columns alone. */
  readonly isComparable: (input: Row) => boolean;
  /** Why the printed verdict and ours are not the same, `null` where they are. */
  readonly difference: (printed: Row, kpi: ScoredKpi) => string | null;
}

export const printedVerdicts: readonly PrintedVerdicts[] = [
  {
    // New York's Comptroller: met where the year-to-date value is at or better than the target, NA where either is missing.
    key: "ID",
    inputs: ["Desired.Direction", "Target.MMR", "YTDScaled"],
    printed: ["ID", "Success"],
    isComparable: () => true,
    difference: ({ Success: printed = "" }, kpi) => {
      const ours = kpi.status === "no-data" ? "NA" : kpi.status === "on-track" ? "Met_Goal" : "Did_Not_Meet";
      return printed === ours ? null : `Printed ${printed}, ours is ${ours}: ${values(kpi)}.`;
    },
  },
  {
    // French government: progress from the initial value to the target, between 0 and 100, in whole percents; nothing where
    // both are the same, and there is no way to go.
    key: "row",
    inputs: ["valeur_initiale", "valeur_actuelle", "cible"],
    printed: ["row", "pourcentage_cible"],
    isComparable: (input) => allNumbers(input, ["valeur_initiale", "valeur_actuelle", "cible"]),
    difference: ({ pourcentage_cible: printed = "" }, kpi) => {
      const percent = numberOf(printed);
      const ours = kpi.counted === null ? null : 100 * kpi.counted;
      if (printed === "" && ours === null) return null;
      if (percent !== null && ours !== null && Math.abs(percent - ours) <= 0.5 + 1e-9) return null;
      return `Printed ${printed || "nothing"}, ours is ${ours ?? "no data"}: ${values(kpi)}.`;
    },
  },
  {
    // US agency goals: share of the way from start to target, and whether the target is met.
    key: "row",
    inputs: ["indicator_type", "value_start", "value_target", "value_current"],
    printed: ["row", "progress_pct", "progress_pct_target_status"],
    isComparable: (input) =>
      /^(measurable (increase|decrease)|complete milestone)$/i.test(input["indicator_type"]?.trim() ?? "") &&
      allNumbers(input, ["value_start", "value_target", "value_current"]),
    difference: ({ progress_pct: printed = "", progress_pct_target_status: status = "" }, kpi) => {
      const progress = numberOf(printed);
      const met = kpi.status === "on-track" ? "Target met" : "Target not met";
      const isClose =
        progress !== null &&
        kpi.score !== null &&
        Math.abs(progress - kpi.score) <= 1e-6 * Math.max(1, Math.abs(progress));
      if (isClose && status === met) return null;
      return `Printed ${printed || "nothing"}, ${status}; ours is ${kpi.score ?? "no data"}, ${met}: ${values(kpi)}.`;
    },
  },
];

function values({ actual, target, baseline, direction, problem }: ScoredKpi): string {
  const told = `actual ${actual}, target ${target}, baseline ${baseline}, ${direction} is better`;
  return problem ? `${told}, ${problem.code}` : told;
}

function allNumbers(input: Row, columns: readonly string[]): boolean {
  return columns.every((column) => numberOf(input[column] ?? "") !== null);
}

function numberOf(text: string): number | null {
  const parsed = parseNumber(text, csvCulture);
  return parsed === null || parsed instanceof Problem ? null : parsed.value;
}
