import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { explain } from "../engine/scorecard/explain";
import type { Scorecard, ScoredGroup, Settings } from "../engine/scorecard/model";
import { DetailPage } from "./DetailPage";
import { Facts } from "./Facts";
import { KpiName } from "./KpiName";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import { standingFacts } from "./standing-facts";
import { StatusBadge } from "./StatusBadge";
import { groupName } from "./TreeLine";

const useStyles = makeStyles({
  score: { fontSize: "24px", lineHeight: "32px", fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { paddingTop: "8px", paddingBottom: "8px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  top: { display: "flex", justifyContent: "space-between", alignItems: "baseline", columnGap: "12px" },
  name: { minWidth: 0, overflowWrap: "anywhere", textAlign: "left" },
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
  readonly scorecard: Scorecard;
  /** `null` while they are read. */
  readonly settings: Settings | null;
  readonly onBack: () => void;
  /** Opens the page of the child at this place. */
  readonly onOpen: (child: number) => void;
}

/** Why a group scores as it does: what each child brings, what it brings itself, and the cuts it is judged by. */
export function Breakdown({ group, scorecard, settings, onBack, onOpen }: BreakdownProps) {
  const styles = useStyles();
  const words = useWords();
  const reasons = explain(scorecard, group, settings?.rollUp ?? "weighted");
  const above = reasons?.path.slice(1).map((one) => groupName(one, words)) ?? [];
  const isWhole = group.level === "scorecard";
  return (
    <DetailPage
      // Another group's page is a page of its own, whose title takes the focus.
      key={group.key}
      title={isWhole ? words.say("pane.breakdown.title") : groupName(group, words)}
      path={above.join(" › ")}
      onBack={onBack}
      headline={
        <>
          <span className={styles.score}>{group.score === null ? "–" : words.text.score(group.score)}</span>
          <StatusBadge status={group.status} large />
        </>
      }
    >
      <Parts group={group} settings={settings} onOpen={onOpen} />
      {reasons && !isWhole && (
        <PanelSection title={words.say("pane.kpi.brings")}>
          <Facts facts={standingFacts(reasons, words)} />
        </PanelSection>
      )}
      {settings && <Judged group={group} settings={settings} />}
      {(group.owner || group.theme) && (
        <PanelSection title={words.say("pane.breakdown.about")}>
          <Facts
            facts={[
              group.owner ? { label: words.say("pane.field.owner"), value: group.owner } : null,
              group.theme ? { label: words.say("pane.field.theme"), value: group.theme } : null,
            ]}
          />
        </PanelSection>
      )}
    </DetailPage>
  );
}

/** What each child brings; under a weighted average it adds up to the score. */
function Parts({ group, settings, onOpen }: Pick<BreakdownProps, "group" | "settings" | "onOpen">) {
  const styles = useStyles();
  const words = useWords();
  const score = (share: number | null) => (share === null ? "–" : words.text.score(share));
  return (
    <PanelSection
      title={words.say("pane.breakdown.parts")}
      {...(settings ? { text: words.say(`pane.breakdown.method.${settings.rollUp}`) } : {})}
    >
      <ul className={styles.list}>
        {group.children.map((child, index) => (
          <li key={index} className={styles.item}>
            <div className={styles.top}>
              <Link as="button" className={styles.name} onClick={() => onOpen(index)}>
                {child.type === "group" ? groupName(child, words) : <KpiName kpi={child.kpi} />}
              </Link>
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
  );
}

function Judged({ group, settings }: { readonly group: ScoredGroup; readonly settings: Settings }) {
  const words = useWords();
  const percent = (share: number) => words.text.percent(share);
  return (
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
  );
}
