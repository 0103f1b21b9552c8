import { readFileSync } from "node:fs";
import { mannKendall } from "../../src/engine/signals/mann-kendall";
import { pettitt } from "../../src/engine/signals/pettitt";
import { readingsOf } from "../../src/engine/signals/readings";
import { seasonalTrend } from "../../src/engine/signals/seasonal-trend";
import { senSlope } from "../../src/engine/signals/sen-slope";
import type { Agreement, Difference } from "./agreement";
import { agreementOf, differencesIn } from "./agreement";

type Figures<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** A series with what R gives for it. `published` are figures that a book or manual prints, to four digits. */
export interface TrendCase {
  readonly id: string;
  /** Periods in a year. */
  readonly frequency: number;
  readonly x: readonly (number | null)[];
  readonly published: Figures<
    "S" | "z" | "p" | "p_one_sided" | "smk_z" | "smk_p" | "pettitt_U" | "pettitt_p"
  > | null;
  readonly Kendall: Figures<"tau" | "S" | "D" | "varS">;
  readonly mk: Figures<"S" | "varS" | "tau" | "z" | "p">;
  readonly sen: Figures<"slope" | "intercept_median"> & { readonly ci95: readonly [number, number] };
  readonly pettitt: Figures<"U" | "p" | "index">;
  readonly smk?: Figures<"S" | "varS" | "z" | "p">;
  readonly seasonal_sen?: number;
  readonly seasonal_Kendall?: Figures<"tau" | "S" | "varS">;
}

/** R prints these to ten digits or more. */
const PRINTED = { absolute: 1e-9, relative: 1e-6 };
/** The package Kendall counts in single precision. */
const SINGLE = { absolute: 1e-6, relative: 1e-6 };
const PUBLISHED = { absolute: 5.1e-5, relative: 0 };

/** Measures a JSON file that holds a list of cases. */
export function measureTrend(file: string): Agreement {
  return compareTrend(JSON.parse(readFileSync(file, "utf8")) as readonly TrendCase[]);
}

/** Tests every series for a trend and a change of level, and compares with R. */
export function compareTrend(cases: readonly TrendCase[]): Agreement {
  return agreementOf(
    cases.map((one) => ({
      id: one.id,
      differences: [...plainDifferences(one), ...seasonalDifferences(one)],
    })),
  );
}

function plainDifferences({
  x,
  published,
  Kendall,
  mk,
  sen,
  pettitt: change,
}: TrendCase): readonly Difference[] {
  const series = readingsOf(x);
  const ours = mannKendall(series.readings);
  const line = senSlope(series, ours.variance);
  const { u, p, first } = pettitt(series.readings);
  return [
    ...differencesIn(
      [
        ["mk.S", mk.S, ours.s],
        ["mk.varS", mk.varS, ours.variance],
        ["mk.tau", mk.tau, ours.tau],
        ["mk.z", mk.z, ours.z],
        ["mk.p", mk.p, ours.p],
        ["sen.slope", sen.slope, line.slope],
        ["sen.ci95", sen.ci95, line.interval],
        // R counts the periods from 1.
        ["sen.intercept_median", sen.intercept_median, line.start - line.slope],
        ["pettitt.U", change.U, u],
        ["pettitt.p", change.p, p],
        // R names the last reading of the old level, counted from 1.
        ["pettitt.index", change.index, first],
      ],
      PRINTED,
    ),
    ...differencesIn(
      [
        ["Kendall.tau", Kendall.tau, ours.tau],
        ["Kendall.S", Kendall.S, ours.s],
        ["Kendall.D", Kendall.D, ours.denominator],
        ["Kendall.varS", Kendall.varS, ours.variance],
      ],
      SINGLE,
    ),
    ...differencesIn(
      [
        ["published.S", published?.S, ours.s],
        ["published.z", published?.z, ours.z],
        ["published.p", published?.p, ours.p],
        ["published.p_one_sided", published?.p_one_sided, ours.p / 2],
        ["published.pettitt_U", published?.pettitt_U, u],
        ["published.pettitt_p", published?.pettitt_p, p],
      ],
      PUBLISHED,
    ),
  ];
}

function seasonalDifferences(one: TrendCase): readonly Difference[] {
  const { x, frequency, published, smk, seasonal_sen: slope, seasonal_Kendall: kendall } = one;
  if (frequency < 2) return [];
  const ours = seasonalTrend(readingsOf(x), frequency);
  return [
    ...differencesIn(
      [
        ["smk.S", smk?.S, ours.s],
        ["smk.varS", smk?.varS, ours.variance],
        ["smk.z", smk?.z, ours.z],
        ["smk.p", smk?.p, ours.p],
        ["seasonal_sen", slope, ours.slope],
      ],
      PRINTED,
    ),
    ...differencesIn(
      [
        ["seasonal_Kendall.tau", kendall?.tau, ours.tau],
        ["seasonal_Kendall.S", kendall?.S, ours.s],
        ["seasonal_Kendall.varS", kendall?.varS, ours.variance],
      ],
      SINGLE,
    ),
    ...differencesIn(
      [
        ["published.smk_z", published?.smk_z, ours.z],
        ["published.smk_p", published?.smk_p, ours.p],
      ],
      PUBLISHED,
    ),
  ];
}
