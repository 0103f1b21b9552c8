import type { GroupExplanation, KpiExplanation } from "../engine/scorecard/explain";
import type { Fact } from "./Facts";
import type { PaneWords } from "./pane-words";
import { groupName } from "./TreeLine";

/** How a KPI or group stands in its parents: its weight, and what it brings to each score above it. */
export function standingFacts(
  reasons: KpiExplanation | GroupExplanation,
  words: PaneWords,
): readonly (Fact | null)[] {
  const percent = (share: number | null) => (share === null ? "–" : words.text.percent(share));
  const parent = reasons.path.length > 1 ? reasons.path.at(-1) : undefined;
  return [
    { label: words.say("pane.field.weight"), value: words.text.value(reasons.weight) },
    { label: words.say("pane.kpi.weight-share"), value: percent(reasons.weightShare) },
    parent
      ? {
          label: words.say("pane.kpi.to-parent", { parent: groupName(parent, words) }),
          value: percent(reasons.toParent),
        }
      : null,
    { label: words.say("pane.kpi.to-scorecard"), value: percent(reasons.toScorecard), strong: true },
  ];
}
