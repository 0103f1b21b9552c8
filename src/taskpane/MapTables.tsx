import { makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { MapInput, SignOff, SuccessFactor } from "../engine/map/model";
import { stakeholderCoverage } from "../engine/map/stakeholder-coverage";
import type { Scorecard } from "../engine/scorecard/model";
import { normalName } from "../engine/scorecard/normal-name";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import { StatusBadge } from "./StatusBadge";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    paddingTop: "6px",
    paddingBottom: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  top: { display: "flex", justifyContent: "space-between", alignItems: "baseline", columnGap: "12px" },
  end: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  note: { color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
  lacking: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 600,
    color: "var(--bscAtRisk)",
  },
});

/** Something that the strategy lacks: colour, sign and words. */
function Lacking({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <span className={styles.lacking}>
      <Warning16Filled aria-hidden="true" />
      {children}
    </span>
  );
}

/** How much of the strategy is for whom; nothing where no objective names anybody. */
export function MapStakeholders({ map }: { readonly map: MapInput }) {
  const styles = useStyles();
  const words = useWords();
  if (map.objectives.every(({ stakeholder }) => stakeholder === null)) return null;
  return (
    <PanelSection title={words.say("pane.map.stakeholders")}>
      <ul className={styles.list}>
        {stakeholderCoverage(map.objectives).map(({ stakeholder, name, objectives }) => (
          <li key={stakeholder ?? name} className={styles.item}>
            <div className={styles.top}>
              <span>{stakeholder ? words.say(`pane.map.stakeholder.${stakeholder}`) : name}</span>
              <span className={styles.end}>
                {objectives.length > 0 ? (
                  words.sayCount("pane.filter.objectives", objectives.length)
                ) : (
                  <Lacking>{words.say("pane.map.stakeholder.none")}</Lacking>
                )}
              </span>
            </div>
            {objectives.length > 0 && <div className={styles.note}>{objectives.join(" · ")}</div>}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

interface MapFactorsProps {
  readonly factors: readonly SuccessFactor[];
  readonly scorecard: Scorecard;
}

/** What must be in place to succeed, and the KPI that watches it; nothing where there is no such table. */
export function MapFactors({ factors, scorecard }: MapFactorsProps) {
  const styles = useStyles();
  const words = useWords();
  if (factors.length === 0) return null;
  const kpis = new Map(scorecard.kpis.map((scored) => [normalName(scored.kpi.name), scored]));
  return (
    <PanelSection title={words.say("pane.role.factors")}>
      <ul className={styles.list}>
        {factors.map(({ name, kpi }, place) => {
          const watching = kpi === null ? undefined : kpis.get(normalName(kpi));
          return (
            <li key={place} className={styles.item}>
              <div>{name}</div>
              {watching ? (
                <div className={styles.top}>
                  <span className={styles.note}>
                    {words.say("pane.map.factor.watched", { name: watching.kpi.name })}
                  </span>
                  <StatusBadge status={watching.status} />
                </div>
              ) : (
                <Lacking>
                  {kpi === null
                    ? words.say("pane.map.factor.unwatched")
                    : words.say("pane.map.factor.unknown", { name: kpi })}
                </Lacking>
              )}
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}

/** Who has validated the map, and who has not yet; nothing where nobody was asked. */
export function MapSignOffs({ signOffs }: { readonly signOffs: readonly SignOff[] }) {
  const styles = useStyles();
  const words = useWords();
  if (signOffs.length === 0) return null;
  const count = signOffs.filter(({ date }) => date !== null).length;
  return (
    <PanelSection
      title={words.say("pane.role.sign-offs")}
      text={words.say("sheets.map.signed", { count, total: signOffs.length })}
    >
      <ul className={styles.list}>
        {signOffs.map(({ who, date, version, comment }, place) => (
          <li key={place} className={styles.item}>
            <div className={styles.top}>
              <span>{who}</span>
              <span className={styles.end}>
                {date === null ? (
                  <Lacking>{words.say("pane.map.sign-off.outstanding")}</Lacking>
                ) : (
                  words.text.date(date)
                )}
              </span>
            </div>
            <div className={styles.note}>
              {[version === null ? null : words.say("pane.map.sign-off.version", { text: version }), comment]
                .filter((part) => part !== null)
                .join(" · ")}
            </div>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
