import { Button, Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ScorecardOutlook } from "../engine/outlook/model";
import type { Settings } from "../engine/scorecard/model";
import { chanceText, hasLandings, scoreTexts, yearText } from "./outlook-text";
import { OutlookWordsProvider, useOutlookMessages, useOutlookWords } from "./outlook-words";
import { useWords } from "./pane-words";
import type { RefreshReport } from "./port";
import { StatusBadge } from "./StatusBadge";
import { useScorecardOutlook, type ScorecardOutlookControl } from "./use-scorecard-outlook";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "2px" },
  running: { alignSelf: "stretch", display: "flex", flexDirection: "column", rowGap: "4px" },
  foot: { display: "flex", justifyContent: "space-between", alignItems: "center", columnGap: "8px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px" },
  strong: { fontWeight: 600, fontVariantNumeric: "tabular-nums" },
});

interface OutlookHeadlineProps {
  readonly report: RefreshReport;
  readonly settings: Settings | null;
  readonly takesFocus: boolean;
  readonly onOpen: () => void;
  readonly onCancel: () => void;
}

/** Where the scorecard's score will end the year, with its range and the chance to be on track. */
export function OutlookHeadline(props: OutlookHeadlineProps) {
  const messages = useOutlookMessages();
  const control = useScorecardOutlook(props.report, props.onCancel);
  if (!messages) return null;
  return (
    <OutlookWordsProvider value={messages}>
      {control.outlook ? <Landing {...props} outlook={control.outlook} /> : <Progress control={control} />}
    </OutlookWordsProvider>
  );
}

function Progress({ control: { share, cancel } }: { readonly control: ScorecardOutlookControl }) {
  const styles = useStyles();
  const { say } = useOutlookWords();
  return (
    <div className={styles.running}>
      <ProgressBar aria-label={say("outlook.progress")} {...(share ? { value: share } : {})} />
      <div className={styles.foot}>
        <span role="status" className={styles.quiet}>
          {say("outlook.progress")}
        </span>
        <Button size="small" onClick={cancel}>
          {say("outlook.cancel")}
        </Button>
      </div>
    </div>
  );
}

interface LandingProps extends OutlookHeadlineProps {
  readonly outlook: ScorecardOutlook;
}

function Landing({ outlook: { kpis, landing }, settings, takesFocus, onOpen }: LandingProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = useOutlookWords();
  const details = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (takesFocus) details.current?.querySelector("button")?.focus();
  }, [takesFocus]);
  if (!landing) return null;
  const year = yearText(landing.year, settings, words);
  if (!hasLandings(kpis)) {
    return (
      <div className={styles.quiet} role="status">
        {say("outlook.score.too-few", { year })}
      </div>
    );
  }
  const { score, onTrackChance, status } = landing.root;
  const { range, ...texts } = scoreTexts(landing.root, words);
  const chance =
    onTrackChance === null || score === null || range === null
      ? null
      : say("outlook.score.chance", { chance: chanceText(onTrackChance, words, say) });
  const values = { year, ...texts };
  const said = range ? say("outlook.score", { ...values, ...range }) : say("outlook.score.sure", values);
  return (
    <div className={styles.box} role="status">
      <div className={styles.line}>
        <span className={styles.strong}>
          {[score === null ? say("outlook.score.none", values) : said, chance]
            .filter((part) => part !== null)
            .join(", ")}
        </span>
        {score !== null && <StatusBadge status={status} />}
      </div>
      <span ref={details}>
        <Link as="button" onClick={onOpen}>
          {say("outlook.details")}
        </Link>
      </span>
    </div>
  );
}
