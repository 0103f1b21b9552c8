import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { KpiOutlook, ScorecardLanding, ScoreLanding } from "../engine/outlook/model";
import type { ScoredGroup, ScoredKpi, Settings } from "../engine/scorecard/model";
import { DetailPage } from "./DetailPage";
import { Disclosure } from "./Disclosure";
import { chanceText, scoreTexts, yearText } from "./outlook-text";
import { OutlookTable, type OutlookRow } from "./OutlookTable";
import { OutlookWordsProvider, useOutlookMessages, useOutlookWords } from "./outlook-words";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { RefreshReport } from "./port";
import { StatusBadge } from "./StatusBadge";
import { groupName } from "./TreeLine";
import { useScorecardOutlook } from "./use-scorecard-outlook";

const useStyles = makeStyles({
  score: { fontSize: "24px", lineHeight: "32px", fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", marginTop: "-8px" },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  list: {
    margin: 0,
    marginTop: "4px",
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
  },
});

/** KPIs of a perspective that are shown at first; a page of thousands would take its time. */
const FIRST = 25;

interface OutlookPageProps {
  readonly report: RefreshReport;
  readonly settings: Settings | null;
  readonly onBack: () => void;
  /** Opens a KPI's page; the steps lead from the scorecard to it. */
  readonly onOpen: (steps: readonly string[]) => void;
}

/** Where the scorecard, its perspectives and their KPIs will end the year. */
export function OutlookPage(props: OutlookPageProps) {
  const messages = useOutlookMessages();
  const words = useWords();
  const { outlook } = useScorecardOutlook(props.report, props.onBack);
  if (!messages || !outlook) return <Spinner label={words.say("pane.loading")} />;
  return (
    <OutlookWordsProvider value={messages}>
      <Page {...props} kpis={outlook.kpis} landing={outlook.landing} />
    </OutlookWordsProvider>
  );
}

interface PageProps extends OutlookPageProps {
  readonly kpis: readonly KpiOutlook[];
  readonly landing: ScorecardLanding | null;
}

function Page({ report, settings, onBack, onOpen, kpis, landing }: PageProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = useOutlookWords();
  const root = report.scorecard?.root;
  const byKpi = new Map(report.scorecard?.kpis.map((scored, place) => [scored, kpis[place]]));
  if (!root || !landing) return null;
  const { status } = landing.root;
  return (
    <DetailPage
      title={say("outlook.page")}
      path={yearText(landing.year, settings, words)}
      onBack={onBack}
      headline={
        <>
          <span className={styles.score}>{scoreTexts(landing.root, words).score}</span>
          <StatusBadge status={status} large />
          <ScoreSentence of={landing.root} />
        </>
      }
    >
      {root.children.map((child, place) => {
        const rows = rowsOf(child, [String(place)], byKpi);
        return child.type === "group" ? (
          <Group
            key={child.key}
            group={child}
            landing={landing.groups.get(child.key) ?? null}
            rows={rows}
            onOpen={onOpen}
          />
        ) : (
          <OutlookTable key={child.kpi.key} name={child.kpi.name} rows={rows} onOpen={onOpen} />
        );
      })}
      <How landing={landing} />
    </DetailPage>
  );
}

/** A score's range and its chance to be on track. */
function ScoreSentence({ of }: { readonly of: ScoreLanding }) {
  const styles = useStyles();
  const words = useWords();
  const { say } = useOutlookWords();
  const { range } = scoreTexts(of, words);
  if (!range || of.onTrackChance === null) return null;
  return (
    <span className={styles.quiet}>
      {`${say("outlook.score.range", range)}, `}
      {say("outlook.score.chance", { chance: chanceText(of.onTrackChance, words, say) })}
    </span>
  );
}

interface GroupProps {
  readonly group: ScoredGroup;
  readonly landing: ScoreLanding | null;
  readonly rows: readonly OutlookRow[];
  readonly onOpen: OutlookPageProps["onOpen"];
}

function Group({ group, landing, rows, onOpen }: GroupProps) {
  const styles = useStyles();
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  const name = groupName(group, words);
  const rest = rows.length - FIRST;
  return (
    <PanelSection title={name}>
      {landing && landing.score !== null && (
        <div className={styles.line}>
          <strong>{scoreTexts(landing, words).score}</strong>
          <StatusBadge status={landing.status} />
          <ScoreSentence of={landing} />
        </div>
      )}
      <OutlookTable name={name} rows={isWhole ? rows : rows.slice(0, FIRST)} onOpen={onOpen} />
      {rest > 0 && !isWhole && (
        <div>
          <Button size="small" onClick={() => setWhole(true)}>
            {words.sayCount("data.due.more", rest)}
          </Button>
        </div>
      )}
    </PanelSection>
  );
}

function How({ landing }: { readonly landing: ScorecardLanding }) {
  const styles = useStyles();
  const { say, sayCount } = useOutlookWords();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Disclosure title={say("outlook.how")} open={open} onToggle={() => setOpen(!open)} />
      {open && (
        <ul className={styles.list}>
          <li>{sayCount("outlook.how.draws", landing.draws)}</li>
          <li>{say("outlook.how.independent")}</li>
          <li>{sayCount("outlook.how.standing", landing.standing)}</li>
          <li>{say("outlook.how.human")}</li>
        </ul>
      )}
    </div>
  );
}

/** The KPIs below a group or the KPI itself, with the way to each. */
function rowsOf(
  node: ScoredGroup | ScoredKpi,
  steps: readonly string[],
  outlooks: ReadonlyMap<ScoredKpi, KpiOutlook | undefined>,
): readonly OutlookRow[] {
  if (node.type === "kpi") return [{ scored: node, outlook: outlooks.get(node) ?? null, steps }];
  return node.children.flatMap((child, place) => rowsOf(child, [...steps, String(place)], outlooks));
}
