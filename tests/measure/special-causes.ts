import type { SignalRule, XmrChart } from "../../src/engine/signals/model";

/** The sentences of NHSRplotthedots, the one that goes before others first. */
const CAUSES: readonly { readonly rule: SignalRule; readonly high: string; readonly low: string }[] = [
  { rule: "beyond-limits", high: "Above UCL", low: "Below LCL" },
  {
    rule: "seven-in-one-direction",
    high: "7 Point Trend (Increasing)",
    low: "7 Point Trend (Decreasing)",
  },
  { rule: "two-of-three-near-limit", high: "2 in 3 Above CL", low: "2 in 3 Below CL" },
  { rule: "seven-on-one-side", high: "7 Points Above CL", low: "7 Points Below CL" },
];

/** What NHSRplotthedots says of each reading; one at the turn of two trends belongs to the second. */
export function specialCauses({ points, signals }: XmrChart): readonly string[] {
  return points.map((_, place) => {
    for (const { rule, high, low } of CAUSES) {
      const last = signals.findLast((signal) => signal.rule === rule && signal.places.includes(place));
      if (last) return last.side === "high" ? high : low;
    }
    return "Common Cause";
  });
}
