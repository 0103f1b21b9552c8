import * as v from "valibot";
import { accumulate } from "../../src/engine/scorecard/accumulate";
import { contributions } from "../../src/engine/scorecard/contribution";
import { defaultSettings } from "../../src/engine/scorecard/default-settings";
import type { Direction, Kpi, Scale, Scorecard, Settings } from "../../src/engine/scorecard/model";
import { parseDirection, scaleImpliedByDirection } from "../../src/engine/scorecard/parse-choice";
import { Problem } from "../../src/engine/scorecard/problem";
import { childOfScore, rollUp } from "../../src/engine/scorecard/roll-up";
import { scoreOn } from "../../src/engine/scorecard/scale";
import { scoreScorecard } from "../../src/engine/scorecard/scorecard";
import { parseNumber } from "../../src/engine/scorecard/text-number";
import { judge, ruleOf, type Rule } from "../../src/engine/scorecard/verdict";
import { plainKpi } from "./plain-kpi";

/** Figures, text, or lists and records of them: the shape of what a source prints, or why there is no answer. */
export type Answer =
  number | string | null | Problem | readonly Answer[] | { readonly [name: string]: Answer };

/** Works a case's inputs into the figures its source prints; throws when they are not what the kind needs. */
export type Work = (inputs: unknown) => Answer;

const number = v.number();
const numbers = v.array(number);
/** Scores of children, `null` for one without data. */
const childScores = v.array(v.nullable(number));
const direction = v.pipe(v.optional(v.string(), ""), v.transform(directionOf));
const weights = v.optional(v.union([v.literal("equal"), numbers]), "equal");
const limit = v.optional(v.nullable(number), null);
const figure = v.pipe(v.optional(v.nullable(v.union([v.string(), number])), null), v.transform(numberOf));

/**
 * How the engine works each kind of printed example. In the engine 1 is on target; where a source counts to 10 or 100, the
 * score is multiplied here, and nothing else is.
 */
export const works: Readonly<Record<string, Work>> = {
  kpi_score_banded: kind({ bands: numbers, actual: number }, ({ bands, actual }) => ({
    score_pct: percent(score({ bands, scale: "bands" }, actual)),
  })),

  kpi_score_goal_redflag: kind({ goal: number, red_flag: number, actuals: numbers }, (inputs) => ({
    scores_0_10: inputs.actuals.map((actual) =>
      times(10, score({ target: inputs.goal, redFlag: inputs.red_flag, scale: "red-to-goal" }, actual)),
    ),
  })),

  kpi_performance_minmax: kind({ min: number, max: number, value: number, better: direction }, (inputs) => ({
    performance_pct: percent(minToMax(inputs, inputs.better)),
  })),

  kpi_score_minmax_weighted: kind(
    { value: number, min: number, max: number, weight: number, valid_weights: numbers, scale: number },
    (inputs) => {
      const own = minToMax(inputs, "higher");
      if (own instanceof Problem) return own;
      const position = inputs.valid_weights.indexOf(inputs.weight);
      const scores = inputs.valid_weights.map((_, index) => (index === position ? own : 0));
      const parts = contributions(childrenOf(scores, inputs.valid_weights), "weighted");
      return { normalized: times(inputs.scale, parts[position] ?? null) };
    },
  ),

  kpi_score_two_anchor: kind(
    { anchor_scores: numbers, anchor_values: numbers, actuals: numbers },
    (inputs) => {
      const anchors = inputs.anchor_values.map((value, index) => ({
        value,
        score: inputs.anchor_scores[index] ?? Number.NaN,
      }));
      const knots = anchors.sort((a, b) => a.value - b.value);
      const line: Scale = { kind: "bands", knots, onTrackCut: 100, atRiskCut: null };
      return { scores: inputs.actuals.map((actual) => scoreOn(line, actual)) };
    },
  ),

  kpi_ratio: kind(
    { kpis: v.array(v.object({ actual: number, target: number, better: direction })) },
    ({ kpis }) => {
      const scores = kpis.map(({ actual, target, better }) =>
        score({ scale: "ratio", target, direction: better }, actual),
      );
      const city = mean(scores.map((each) => (each instanceof Problem ? null : each)));
      // The source shows the city's mean rounded up to the next hundredth.
      return { scores, city: city === null ? null : Math.ceil(city * 100) / 100 };
    },
  ),

  rollup: kind({ children: childScores, weights }, (inputs) => ({
    parent: mean(inputs.children, inputs.weights === "equal" ? undefined : inputs.weights),
  })),

  rollup_two_levels: kind(
    {
      objectives: v.array(
        v.object({ w: number, kpis: v.array(v.object({ w: number, s: v.nullable(number) })) }),
      ),
    },
    ({ objectives }) => {
      const scores = objectives.map(({ kpis }) =>
        mean(
          kpis.map(({ s }) => s),
          kpis.map(({ w }) => w),
        ),
      );
      return {
        objective_scores: scores,
        total: mean(
          scores,
          objectives.map(({ w }) => w),
        ),
      };
    },
  ),

  weighted_rating: kind(
    { weights: numbers, ratings: childScores, behaviours: v.optional(childScores, []) },
    (inputs) => {
      const kpis = rollUp(childrenOf(inputs.ratings, inputs.weights), "weighted", 0);
      const behaviour = mean(inputs.behaviours);
      return {
        contributions: kpis.contributions,
        kpi_score: kpis.score,
        behaviour_score: behaviour,
        overall: mean([kpis.score, behaviour]),
      };
    },
  ),

  points_limits: kind({ points_awarded: numbers, max_total: number }, (inputs) => {
    const readings = inputs.points_awarded.map((actual) => ({ actual, numerator: null, denominator: null }));
    const total = accumulate(readings, "sum");
    if (typeof total !== "number") return total;
    return { total, total_pct: percent(score({ target: inputs.max_total, direction: "higher" }, total)) };
  }),

  weights_normalise: kind({ default_n: number, weights: numbers, any_values: numbers }, (inputs) => ({
    default_pct: sharesOf(
      100,
      Array.from({ length: inputs.default_n }, () => 1),
    ),
    pct: sharesOf(100, inputs.weights),
    pct_any: sharesOf(100, inputs.any_values),
  })),

  weights_cascade: kind(
    {
      pool: number,
      perspectives: v.record(v.string(), number),
      objectives: v.record(v.string(), v.record(v.string(), number)),
    },
    ({ pool, perspectives, objectives }) => {
      const shared = sharesOf(pool, Object.values(perspectives));
      return Object.fromEntries(
        Object.keys(perspectives).map((name, index) => {
          const below = objectives[name] ?? {};
          const parts = sharesOf(shared[index] ?? 0, Object.values(below));
          return [name, Object.fromEntries(Object.keys(below).map((key, at) => [key, parts[at] ?? null]))];
        }),
      );
    },
  ),

  scorecard_bonus: kind(
    {
      kpis: v.array(v.object({ target: number, actual: number, w: number, better: direction })),
      cap: limit,
      floor: limit,
      base_bonus: limit,
    },
    ({ kpis, cap, floor, base_bonus: base }) => {
      const rows = kpis.map(({ actual, target, w, better }) => ({
        actual,
        target,
        weight: w,
        direction: better,
      }));
      const { root, kpis: scored } = scorecardOf(rows, { cap, floor });
      return {
        raw_pct: scored.map((kpi) => percent(kpi.score)),
        adjusted_pct: scored.map((kpi) => percent(kpi.counted)),
        weighted_pct: root.contributions.map(percent),
        total_pct: percent(root.score),
        // The source pays on the total rounded to a whole percent.
        bonus_pct: root.score === null || base === null ? null : Math.round(100 * root.score) * base,
      };
    },
  ),

  baseline_target_progress: kind({ baseline: number, actual: number, target: number }, (inputs) => {
    const progress = scorecardOf([inputs], { cap: 1, floor: 0 }).kpis[0]?.counted ?? null;
    // The source prints whole percents.
    return { progress_pct: progress === null ? null : Math.round(100 * progress) };
  }),

  apg_progress: kind({ type: v.string(), start: figure, target: figure, current: figure }, (inputs) => {
    if (inputs.current === null) return new Problem("no-reading");
    const verdict = judge(
      ruleOf({
        direction: directionOf(inputs.type),
        scale: scaleImpliedByDirection(inputs.type),
        baseline: inputs.start,
        target: inputs.target,
      }),
      inputs.current,
    );
    if (verdict instanceof Problem) return verdict;
    return {
      progress: verdict.score,
      status: verdict.status === "on-track" ? "Target met" : "Target not met",
    };
  }),
};

function kind<Entries extends v.ObjectEntries>(
  entries: Entries,
  work: (inputs: v.InferOutput<v.ObjectSchema<Entries, undefined>>) => Answer,
): Work {
  const schema = v.object(entries);
  return (inputs) => work(v.parse(schema, inputs));
}

function score(rule: Partial<Rule>, value: number): number | Problem {
  const verdict = judge(ruleOf(rule), value);
  return verdict instanceof Problem ? verdict : verdict.score;
}

function minToMax(
  { min, max, value }: { min: number; max: number; value: number },
  better: Direction | null,
): number | Problem {
  return score({ scale: "min-to-max", outerLow: min, outerHigh: max, direction: better }, value);
}

function scorecardOf(rows: readonly Partial<Kpi>[], limits: Pick<Settings, "cap" | "floor">): Scorecard {
  const kpis = rows.map((row, index) => plainKpi(`KPI ${index}`, row));
  const nothing = { readings: [], targets: [], perspectives: [], objectives: [] };
  return scoreScorecard({ name: "Example", kpis, ...nothing, settings: { ...defaultSettings, ...limits } });
}

function childrenOf(scores: readonly (number | null)[], weights?: readonly number[]) {
  return scores.map((each, index) => childOfScore(each, weights?.[index] ?? 1));
}

function mean(scores: readonly (number | null)[], weights?: readonly number[]): number | null {
  return rollUp(childrenOf(scores, weights), "weighted", 0).score;
}

/** What each weight takes of an amount: what children that all score it bring to their parent. */
function sharesOf(amount: number, weights: readonly number[]): readonly (number | null)[] {
  return contributions(
    childrenOf(
      weights.map(() => amount),
      weights,
    ),
    "weighted",
  );
}

function times(factor: number, value: number | null | Problem): number | null | Problem {
  return typeof value === "number" ? factor * value : value;
}

function percent(value: number | null | Problem): number | null | Problem {
  return times(100, value);
}

function directionOf(text: string): Direction | null {
  const parsed = parseDirection(text);
  return parsed instanceof Problem ? null : parsed;
}

function numberOf(text: string | number | null): number | null {
  const parsed = parseNumber(text, { decimalSeparator: ".", groupSeparator: "," });
  return parsed && !(parsed instanceof Problem) ? parsed.value : null;
}
