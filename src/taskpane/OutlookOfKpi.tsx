import { makeStyles, tokens } from "@fluentui/react-components";
import type { KpiOutlook, Landing } from "../engine/outlook/model";
import type { ScoredKpi, Settings } from "../engine/scorecard/model";
import type { HitChance } from "../engine/signals/hit-chance";
import { useKpiText } from "./kpi-text";
import { chanceText, landingTexts, percentRange, yearText } from "./outlook-text";
import { useOutlookWords } from "./outlook-words";
import { OutlookNote } from "./OutlookNote";
import { OutlookOverride } from "./OutlookOverride";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import { useSheetDesk } from "./sheet-desk";
import { StatusBadge } from "./StatusBadge";

const useStyles = makeStyles({
  landing: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", rowGap: "2px" },
  sentence: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  strong: { fontWeight: 600 },
  quiet: { color: tokens.colorNeutralForeground2 },
  block: { display: "flex", flexDirection: "column", rowGap: "4px" },
});

interface OutlookOfKpiProps {
  readonly scored: ScoredKpi;
  readonly outlook: KpiOutlook;
  readonly settings: Settings | null;
  readonly onSelect: (cell: string) => void;
}

/** Where a KPI will land at the end of the year, and how likely it hits its target; a person may expect another value. */
export function OutlookOfKpi({ scored, outlook, settings, onSelect }: OutlookOfKpiProps) {
  const styles = useStyles();
  const { say } = useOutlookWords();
  const words = useWords();
  const desk = useSheetDesk();
  const { year, landing, problem, chance, pastChance, override } = outlook;
  if (problem?.code === "no-reading") return null;
  const name = year ? yearText(year, settings, words) : "";
  return (
    <PanelSection title={say("outlook.title")}>
      {problem && <ProblemSentence outlook={outlook} />}
      {landing && !override && (
        <div className={styles.block}>
          <LandingLine scored={scored} landing={landing} target={outlook.target} year={name} />
          <ChanceSentences outlook={outlook} chance={chance} pastChance={pastChance} />
        </div>
      )}
      {desk && year && (landing || problem) && (
        <OutlookOverride
          key={override?.cell ?? "none"}
          scored={scored}
          outlook={outlook}
          year={name}
          desk={desk}
          onSelect={onSelect}
        >
          <ChanceSentences outlook={outlook} chance={chance} pastChance={pastChance} />
        </OutlookOverride>
      )}
      {outlook.forecast && <OutlookNote scored={scored} outlook={outlook} settings={settings} />}
    </PanelSection>
  );
}

function ProblemSentence({ outlook: { problem } }: { readonly outlook: KpiOutlook }) {
  const styles = useStyles();
  const words = useWords();
  const { sayCount } = useOutlookWords();
  if (!problem) return null;
  const { count, least } = problem.values;
  const sentence =
    problem.code === "too-few-readings" && typeof count === "number"
      ? sayCount("outlook.too-few", count, { least: least ?? "" })
      : words.problem(problem);
  return <p className={styles.sentence}>{sentence}</p>;
}

interface LandingLineProps {
  readonly scored: ScoredKpi;
  readonly landing: Landing;
  readonly target: number | null;
  readonly year: string;
}

function LandingLine({ scored, landing, target, year }: LandingLineProps) {
  const styles = useStyles();
  const { say } = useOutlookWords();
  const text = useKpiText(scored);
  const values = { year, ...landingTexts(landing, target, text) };
  const said = say(landing.by === "readings" ? "outlook.landing.complete" : "outlook.landing", values);
  return (
    <div className={styles.landing}>
      <span className={styles.strong}>
        {target === null ? said : `${said}, ${say("outlook.target", { target: text.value(target) })}`}
      </span>
      {target !== null && <StatusBadge status={landing.status} />}
    </div>
  );
}

interface ChanceSentencesProps {
  readonly outlook: KpiOutlook;
  readonly chance: HitChance | null;
  readonly pastChance: HitChance | null;
}

/** The chance by the forecast, and what it were if the periods ahead were like those of the past. */
function ChanceSentences({ outlook, chance, pastChance }: ChanceSentencesProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = useOutlookWords();
  if (!chance) return null;
  const per = outlook.periods[0]?.frequency ?? "year";
  const range = pastChance && percentRange(pastChance.low, pastChance.high, words);
  return (
    <p className={styles.sentence}>
      {say("outlook.chance", { chance: chanceText(chance.chance, words, say) })}{" "}
      {pastChance && (
        <span className={styles.quiet}>
          {say("outlook.past-chance", {
            per,
            chance: chanceText(pastChance.chance, words, say),
            range: range ? "given" : "none",
            low: range?.[0] ?? "",
            high: range?.[1] ?? "",
          })}
        </span>
      )}
    </p>
  );
}
