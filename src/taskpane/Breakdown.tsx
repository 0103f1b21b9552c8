import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScoredGroup, Settings } from "../engine/scorecard/model";
import { DetailPage } from "./DetailPage";
import { Facts } from "./Facts";
import { KpiName } from "./KpiName";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import { StatusBadge } from "./StatusBadge";
import { groupName } from "./TreeLine";

const useStyles = makeStyles({
  score: { fontSize: "24px", lineHeight: "32px", fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { paddingTop: "8px", paddingBottom: "8px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  top: { display: "flex", justifyContent: "space-between", alignItems: "baseline", columnGap: "12px" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  part: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", fontWeight: 600 },
  under: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "8px",
    marginTop: "2px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
});

interface BreakdownProps {
  readonly group: ScoredGroup;
  readonly settings: Settings | null;
  readonly onBack: () => void;
}

/** Why a group scores as it does: what each child brings, which adds up to the score, and the cuts it is judged by. */
export function Breakdown({ group, settings, onBack }: BreakdownProps) {
  const styles = useStyles();
  const words = useWords();
  const percent = (share: number | null) => (share === null ? "–" : words.text.percent(share));
  const score = (share: number | null) => (share === null ? "–" : words.text.score(share));
  const title = group.level === "scorecard" ? words.say("pane.breakdown.title") : groupName(group, words);
  return (
    <DetailPage
      title={title}
      path=""
      onBack={onBack}
      headline={
        <>
          <span className={styles.score}>{score(group.score)}</span>
          <StatusBadge status={group.status} large />
        </>
      }
    >
      <PanelSection
        title={words.say("pane.breakdown.parts")}
        {...(settings ? { text: words.say(`pane.breakdown.method.${settings.rollUp}`) } : {})}
      >
        <ul className={styles.list}>
          {group.children.map((child, index) => (
            <li key={index} className={styles.item}>
              <div className={styles.top}>
                <span className={styles.name}>
                  {child.type === "group" ? groupName(child, words) : <KpiName kpi={child.kpi} />}
                </span>
                <span className={styles.part}>{score(group.contributions[index] ?? null)}</span>
              </div>
              <div className={styles.under}>
                <StatusBadge status={child.status} />
                <span>
                  {words.say("pane.breakdown.weight", {
                    weight: words.text.value(child.weight),
                    score: score(child.type === "kpi" ? child.counted : child.score),
                  })}
                </span>
              </div>
            </li>
          ))}
        </ul>
        <Facts
          facts={[{ label: words.say("pane.breakdown.total"), value: score(group.score), strong: true }]}
        />
      </PanelSection>
      {settings && (
        <PanelSection title={words.say("pane.breakdown.judged")}>
          <Facts
            facts={[
              { label: words.say("pane.cut.on-track"), value: percent(settings.parentOnTrack) },
              { label: words.say("pane.cut.at-risk"), value: percent(settings.parentAtRisk) },
              { label: words.say("pane.settings.leastCoverage"), value: percent(settings.leastCoverage) },
              { label: words.say("pane.coverage"), value: percent(group.coverage) },
            ]}
          />
        </PanelSection>
      )}
    </DetailPage>
  );
}
