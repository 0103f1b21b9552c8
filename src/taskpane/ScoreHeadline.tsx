import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Scorecard, Settings } from "../engine/scorecard/model";
import { useWords } from "./pane-words";
import { StatusBadge } from "./StatusBadge";
import { countStatuses } from "./tree-rows";

const useStyles = makeStyles({
  headline: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px" },
  score: {
    fontSize: "32px",
    lineHeight: "40px",
    fontWeight: 600,
    fontVariantNumeric: "tabular-nums",
    letterSpacing: "-0.01em",
  },
  counts: { fontSize: "20px", lineHeight: "26px", fontWeight: 600, marginTop: "4px" },
  reason: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "4px" },
  facts: { display: "flex", flexWrap: "wrap", columnGap: "12px", color: tokens.colorNeutralForeground2 },
});

interface ScoreHeadlineProps {
  readonly scorecard: Scorecard;
  readonly settings: Settings | null;
  readonly onWhy: () => void;
  /** The link to the reasons has the focus when the score is shown again after them. */
  readonly focusWhy: boolean;
  /** Leads to the setting that says how much of the weight must have data. */
  readonly onLimit: () => void;
}

/** The overall score; where there is none, how many KPIs are on track and why there is no more to say. */
export function ScoreHeadline(props: ScoreHeadlineProps) {
  const styles = useStyles();
  const words = useWords();
  const { root } = props.scorecard;
  const { focusWhy } = props;
  const why = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (focusWhy) why.current?.querySelector("button")?.focus();
  }, [focusWhy]);
  if (root.score === null) return <NoScore {...props} />;
  return (
    <>
      <div className={styles.headline}>
        <span className={styles.score}>{words.text.score(root.score)}</span>
        <StatusBadge status={root.status} large />
      </div>
      <div className={styles.facts}>
        <span>{words.say("pane.header.coverage", { coverage: words.text.percent(root.coverage, 0) })}</span>
        <span ref={why}>
          <Link as="button" onClick={props.onWhy}>
            {words.say("pane.why")}
          </Link>
        </span>
      </div>
    </>
  );
}

function NoScore({ scorecard, settings, onLimit }: ScoreHeadlineProps) {
  const styles = useStyles();
  const words = useWords();
  const counts = countStatuses(scorecard.kpis);
  const withData = scorecard.kpis.length - counts["no-data"];
  const { coverage } = scorecard.root;
  // Rounded down, so that what is just short of the limit does not read as the limit.
  const roundedDown = Math.floor(coverage * 1000) / 1000;
  return (
    <div className={styles.reason}>
      {withData > 0 && (
        <span className={styles.counts}>
          {words.sayCount("pane.header.on-track", counts["on-track"], { all: words.text.count(withData) })}
        </span>
      )}
      <StatusBadge status={scorecard.root.status} />
      {settings && coverage < settings.leastCoverage && (
        <div>
          {words.say("pane.header.low-coverage", {
            coverage: words.text.percent(roundedDown),
            least: words.text.percent(settings.leastCoverage),
          })}{" "}
          <Link as="button" inline onClick={onLimit}>
            {words.say("pane.header.change-least")}
          </Link>
        </div>
      )}
    </div>
  );
}
