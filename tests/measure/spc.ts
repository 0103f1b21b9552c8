import { readFileSync } from "node:fs";
import type { RuleSet, Signal, SignalRule, XmrChart, XmrOptions } from "../../src/engine/signals/model";
import { RULE_SETS } from "../../src/engine/signals/rules";
import { xmr } from "../../src/engine/signals/xmr";
import type { Agreement, Compared, Difference } from "./agreement";
import { agreementOf, differencesIn } from "./agreement";
import { specialCauses } from "./special-causes";

/** Places from 1, written without a list where there is one only. */
type Places = readonly number[] | number;

interface Oracle {
  /** Readings, from the first, that the limits stand on. */
  readonly base_n: number;
  readonly mean: number;
  readonly median: number;
  readonly mR_bar: number;
  readonly mR_median: number;
  readonly UNPL: number;
  readonly LNPL: number;
  readonly URL: number;
  readonly sigma_2p66: number;
  readonly UNPL_median: number;
  readonly LNPL_median: number;
  readonly URL_median: number;
  readonly mR_beyond_URL: Places;
  readonly signals: Readonly<Record<string, { readonly end: Places; readonly points: Places }>>;
}

interface NhsFigures {
  readonly mR: number;
  readonly LPL: number;
  readonly UPL: number;
  readonly special_cause: readonly string[];
}

/** A series with its limits and signals by hand and by three R packages. */
export interface SpcSeries {
  readonly id: string;
  readonly x: readonly (number | null)[];
  readonly oracle: Oracle;
  readonly oracle_first20?: Oracle;
  readonly nhsr?: { readonly unscreened: NhsFigures; readonly screened: NhsFigures };
  readonly ggqc?: Readonly<
    Record<"mean" | "xBar_one_LCL" | "xBar_one_UCL" | "mR" | "mR_UCL" | "sigma", number>
  >;
  readonly ggqc_violations?: Readonly<Record<string, Places>>;
  readonly qcc?: { readonly center: number; readonly beyond: Places; readonly run7: Places };
}

/** The oracle's names of the rules. */
const RULES: Readonly<Record<string, SignalRule>> = {
  beyond_3s: "beyond-limits",
  "2of3_2s": "two-of-three",
  "4of5_1s": "four-of-five",
  "3of4_closer_to_limit": "three-of-four",
  "7_same_side": "seven-on-one-side",
  "8_same_side": "eight-on-one-side",
  "9_same_side": "nine-on-one-side",
  "6_monotone": "six-in-one-direction",
  "7_monotone": "seven-in-one-direction",
  "14_alternating": "fourteen-alternating",
  "15_within_1s": "fifteen-near-centre",
  "8_outside_1s": "eight-far-from-centre",
};

const VIOLATIONS: Readonly<Record<string, SignalRule>> = {
  "Violation 3 Sigma": "beyond-limits",
  "Violation Same Side": "eight-on-one-side",
};

/** The file's figures have six decimals. */
const ALLOWANCE = { absolute: 1e-6, relative: 1e-6 };

/**
 * Where the readings themselves were cut to six decimals, a centre is off by up to half a millionth and a moving range by
 * one, which the limits take up to 3.865 times.
 */
const ALLOWANCE_FOR_CUT_READINGS = { absolute: 5e-6, relative: 1e-6 };

/** Measures a JSON file whose `series` are the cases. */
export function measureSpc(file: string): Agreement {
  return compareSpc((JSON.parse(readFileSync(file, "utf8")) as { series: readonly SpcSeries[] }).series);
}

/**
 * Charts every series and compares limits and signals.
 *
 * The limits of the package qcc stand on 3 / 1.128 where Wheeler's stand on 2.66, so only its centre and signals are compared.
 * The package ggQC counts two of three and four of five in a way of its own, which differs from the oracle of the same file,
 * so only its other two rules are.
 */
export function compareSpc(series: readonly SpcSeries[]): Agreement {
  return agreementOf(series.map((one) => ({ id: one.id, differences: differencesOf(one) })));
}

function differencesOf(series: SpcSeries): readonly Difference[] {
  const compared = [
    ...oracleCompared("oracle", series.x, series.oracle),
    ...(series.oracle_first20 ? oracleCompared("oracle_first20", series.x, series.oracle_first20) : []),
    ...nhsCompared(series, false),
    ...nhsCompared(series, true),
    ...packagesCompared(series),
  ];
  const isCut = series.x.some(
    (value) => value !== null && Math.abs(value * 1e5 - Math.round(value * 1e5)) > 1e-3,
  );
  return differencesIn(compared, isCut ? ALLOWANCE_FOR_CUT_READINGS : ALLOWANCE);
}

function oracleCompared(name: string, x: SpcSeries["x"], oracle: Oracle): Compared {
  const baseline = oracle.base_n;
  const byMean = chartOf(x, { baseline });
  const byMedian = chartOf(x, { baseline, centre: "median" });
  const beyond = byMean.points.flatMap(({ isRangeBeyond }, place) => (isRangeBeyond ? [place + 1] : []));
  const signals = signalsOf(x, baseline);
  const rules = Object.entries(oracle.signals).flatMap(([rule, { end, points }]): Compared => {
    const ours = signals.get(RULES[rule] ?? "beyond-limits") ?? [];
    return [
      [`${name}.${rule}.end`, placesOf(end), inOrder(ours.map(({ place }) => place))],
      [`${name}.${rule}.points`, placesOf(points), inOrder(ours.flatMap(({ places }) => places))],
    ];
  });
  return [
    [`${name}.mean`, oracle.mean, byMean.centre],
    [`${name}.mR_bar`, oracle.mR_bar, byMean.mrCentre],
    [`${name}.UNPL`, oracle.UNPL, byMean.upper],
    [`${name}.LNPL`, oracle.LNPL, byMean.lower],
    [`${name}.URL`, oracle.URL, byMean.mrUpper],
    [`${name}.sigma_2p66`, oracle.sigma_2p66, (byMean.upper - byMean.centre) / 3],
    [`${name}.median`, oracle.median, byMedian.centre],
    [`${name}.mR_median`, oracle.mR_median, byMedian.mrCentre],
    [`${name}.UNPL_median`, oracle.UNPL_median, byMedian.upper],
    [`${name}.LNPL_median`, oracle.LNPL_median, byMedian.lower],
    [`${name}.URL_median`, oracle.URL_median, byMedian.mrUpper],
    [`${name}.mR_beyond_URL`, placesOf(oracle.mR_beyond_URL), beyond],
    ...rules,
  ];
}

function nhsCompared({ x, nhsr }: SpcSeries, isScreened: boolean): Compared {
  const name = isScreened ? "screened" : "unscreened";
  const expected = nhsr?.[name];
  const ours = chartOf(x, { rules: "nhs", isScreened });
  return [
    [`nhsr.${name}.mR`, expected?.mR, ours.mrCentre],
    [`nhsr.${name}.LPL`, expected?.LPL, ours.lower],
    [`nhsr.${name}.UPL`, expected?.UPL, ours.upper],
    [`nhsr.${name}.special_cause`, expected?.special_cause, specialCauses(ours)],
  ];
}

function packagesCompared({ x, ggqc, ggqc_violations: violations = {}, qcc }: SpcSeries): Compared {
  const ours = chartOf(x, {});
  const signals = signalsOf(x, null);
  const of = (rule: SignalRule) => signals.get(rule) ?? [];
  return [
    ["ggqc.mean", ggqc?.mean, ours.centre],
    ["ggqc.xBar_one_LCL", ggqc?.xBar_one_LCL, ours.lower],
    ["ggqc.xBar_one_UCL", ggqc?.xBar_one_UCL, ours.upper],
    ["ggqc.mR", ggqc?.mR, ours.mrCentre],
    ["ggqc.mR_UCL", ggqc?.mR_UCL, ours.mrUpper],
    ["ggqc.sigma", ggqc?.sigma, (ours.upper - ours.centre) / 3],
    ...Object.entries(VIOLATIONS).map(([name, rule]): Compared[number] => [
      `ggqc_violations.${name}`,
      violations[name] && placesOf(violations[name]),
      inOrder(of(rule).flatMap((signal) => signal.places)),
    ]),
    ["qcc.center", qcc?.center, ours.centre],
    ["qcc.beyond", qcc && placesOf(qcc.beyond), inOrder(of("beyond-limits").map(({ place }) => place))],
    ["qcc.run7", qcc && placesOf(qcc.run7), inOrder(of("seven-on-one-side").map(({ place }) => place))],
  ];
}

/** The signals of every rule, each taken from a set that it belongs to. */
function signalsOf(x: SpcSeries["x"], baseline: number | null): ReadonlyMap<SignalRule, readonly Signal[]> {
  const found = new Map<SignalRule, readonly Signal[]>();
  for (const [set, rules] of Object.entries(RULE_SETS)) {
    const { signals } = chartOf(x, { rules: set as RuleSet, baseline });
    for (const rule of rules)
      found.set(
        rule,
        signals.filter((signal) => signal.rule === rule),
      );
  }
  return found;
}

function chartOf(x: SpcSeries["x"], options: XmrOptions): XmrChart {
  const chart = xmr(x, options);
  if ("points" in chart) return chart;
  throw new Error(`The engine declines with ${chart.code}.`);
}

function placesOf(places: Places): readonly number[] {
  return inOrder(
    (Array.isArray(places) ? (places as readonly number[]) : [places as number]).map((one) => one - 1),
  );
}

/** Each place once, counted from 1. */
function inOrder(places: readonly number[]): readonly number[] {
  return [...new Set(places.map((place) => place + 1))].sort((a, b) => a - b);
}
