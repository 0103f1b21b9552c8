import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SourcesUsed, SourceUse } from "../engine/information/sources-in-use";
import { subjectOf } from "../engine/scorecard/kpi-finding";
import { periodContaining } from "../engine/scorecard/period";
import type { Settings } from "../engine/scorecard/model";
import { periodText } from "../words/period-text";
import { useWords, type PaneWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import { calendarOf } from "./ScoreHeader";

const MOST_NAMES = 12;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    paddingTop: "6px",
    paddingBottom: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  name: { fontWeight: 600 },
  note: { color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "16px" },
  link: { display: "inline-block", fontSize: "12px", textAlign: "left" },
});

interface SourceListProps {
  readonly used: SourcesUsed;
  readonly settings: Settings | null;
  readonly onSelect: (cell: string) => void;
}

/** The register of sources: what each is, which KPIs it feeds and how fresh they are, and which KPIs have none. */
export function SourceList({ used, settings, onSelect }: SourceListProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <PanelSection title={words.say("data.sources")}>
      <ul className={styles.list}>
        {used.uses.map((use, place) => (
          <li key={place} className={styles.item}>
            <div className={styles.name}>{use.source.name}</div>
            {linesOf(use, settings, words).map((line, at) => (
              <div key={at} className={styles.note}>
                {line}
              </div>
            ))}
            {use.source.cell !== null && (
              <Link
                as="button"
                className={styles.link}
                onClick={() => use.source.cell !== null && onSelect(use.source.cell)}
              >
                {words.say("pane.go-to", { cell: use.source.cell })}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {used.without.length > 0 && (
        <div className={styles.note}>
          {`${words.sayCount("data.sources.without", used.without.length)}: ${namesOf(used.without)}`}
        </div>
      )}
    </PanelSection>
  );
}

function linesOf(
  { source, kpis, lastReading, late }: SourceUse,
  settings: Settings | null,
  words: PaneWords,
): readonly string[] {
  const { system, table, owner, method, refresh, cost } = source;
  const calendar = calendarOf(settings);
  const refreshed =
    typeof refresh === "string"
      ? words.say("data.sources.refresh", { period: words.say(`pane.frequency.${refresh}`) })
      : null;
  const costs =
    typeof cost === "number" ? words.say("data.sources.cost", { text: words.text.value(cost) }) : null;
  const about = [system, table, method, owner, refreshed, costs].filter((part) => part !== null);
  const feeds = words.sayCount("data.sources.feeds", kpis.length);
  const latest =
    lastReading === null
      ? null
      : words.say("data.sources.last", {
          period: periodText(
            periodContaining(lastReading, settings?.frequency ?? "month", calendar),
            calendar,
            words.language,
          ),
        });
  const lacking = late === 0 ? null : words.sayCount("data.sources.late", late);
  return [
    about.join(" · "),
    [kpis.length === 0 ? feeds : `${feeds}: ${namesOf(kpis)}`, latest, lacking]
      .filter((part) => part !== null)
      .join(" · "),
  ].filter((line) => line !== "");
}

function namesOf(kpis: SourceUse["kpis"]): string {
  const names = kpis.slice(0, MOST_NAMES).map(subjectOf).join(", ");
  return kpis.length > MOST_NAMES ? `${names}, …` : names;
}
