import { Problem } from "../../../src/engine/scorecard/problem";
import type { SignalRule, XmrChart, XmrOptions } from "../../../src/engine/signals/model";
import { xmr } from "../../../src/engine/signals/xmr";

/** A chart of values that are enough for one. */
export function chartOf(values: readonly (number | null)[], options: XmrOptions = {}): XmrChart {
  const chart = xmr(values, options);
  if (chart instanceof Problem) throw new Error(`No chart: ${chart.code}`);
  return chart;
}

/** The places at which a rule is met. */
export function placesOf({ signals }: XmrChart, rule: SignalRule): readonly number[] {
  return signals.filter((signal) => signal.rule === rule).map(({ place }) => place);
}
