import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScoredKpi } from "../engine/scorecard/model";
import { Facts } from "./Facts";
import { useKpiText, type KpiText } from "./kpi-text";
import { useWords, type PaneWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import { valuesAt } from "./values-at";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  head: {
    color: tokens.colorNeutralForeground3,
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 400,
    textAlign: "right",
    paddingBottom: "4px",
  },
  cell: {
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    paddingTop: "4px",
    paddingBottom: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** How a KPI's value becomes a score, and from where it is on track or at risk. */
export function ScaleReasons({ scored }: { readonly scored: ScoredKpi }) {
  const words = useWords();
  const text = useKpiText(scored);
  const { scale, direction, directionAssumed } = scored;
  if (!scale) return null;
  const sentence = [
    words.say(`pane.direction.${direction}`) + ".",
    ...(directionAssumed ? [words.say("pane.direction.assumed")] : []),
    words.say(`pane.scale.${scale.kind}`),
  ].join(" ");
  return (
    <PanelSection title={words.say("pane.why")} text={sentence}>
      <Knots scored={scored} />
      <Facts facts={cutFacts(scored, words, text)} />
    </PanelSection>
  );
}

function Knots({ scored }: { readonly scored: ScoredKpi }) {
  const { scale } = scored;
  const text = useKpiText(scored);
  const styles = useStyles();
  const words = useWords();
  if (!scale || !("knots" in scale)) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {words.say("pane.kpi.value")}
          </th>
          <th scope="col" className={styles.head}>
            {words.say("pane.kpi.score")}
          </th>
        </tr>
      </thead>
      <tbody>
        {scale.knots.map((knot, index) => (
          <tr key={index}>
            <td className={styles.cell}>{text.exact(knot.value)}</td>
            <td className={styles.cell}>{words.text.percent(knot.score)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Cuts as scores, with the values that reach them where the scale has such. */
function cutFacts({ scale, kpi }: ScoredKpi, words: PaneWords, text: KpiText) {
  if (!scale) return [];
  const cut = (score: number) => {
    const values = valuesAt(scale, score).map((value) => text.exact(value));
    return values.length === 0
      ? words.text.percent(score)
      : `${words.text.percent(score)} = ${values.join(" / ")}`;
  };
  const { atRiskFrom, tolerance } = kpi;
  return [
    { label: words.say("pane.cut.on-track"), value: cut(scale.onTrackCut) },
    typeof atRiskFrom === "number"
      ? { label: words.say("pane.cut.at-risk"), value: text.exact(atRiskFrom) }
      : tolerance && "by" in tolerance
        ? {
            label: words.say("pane.field.tolerance"),
            value:
              tolerance.by === "share" ? words.text.percent(tolerance.value, 2) : text.exact(tolerance.value),
          }
        : scale.atRiskCut === null
          ? null
          : { label: words.say("pane.cut.at-risk"), value: cut(scale.atRiskCut) },
  ];
}
