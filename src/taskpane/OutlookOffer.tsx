import { Link, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useState } from "react";
import type { Settings } from "../engine/scorecard/model";
import { useWords } from "./pane-words";
import type { RefreshReport } from "./port";
import { outlookOf } from "./report-outlook";

const OutlookHeadline = lazy(async () => ({ default: (await import("./OutlookHeadline")).OutlookHeadline }));

const useStyles = makeStyles({ offer: { alignSelf: "flex-start", marginTop: "-6px" } });

interface OutlookOfferProps {
  readonly report: RefreshReport | null;
  readonly settings: Settings | null;
  /** The way to the details has the focus when the score is shown again after them. */
  readonly takesFocus: boolean;
  readonly onOpen: () => void;
}

/** Offers to work out where the year will end, and tells it once it is asked or known; nothing for figures without periods. */
export function OutlookOffer({ report, settings, takesFocus, onOpen }: OutlookOfferProps) {
  const styles = useStyles();
  const words = useWords();
  const [asked, ask] = useState(false);
  const onCancel = useCallback(() => ask(false), []);
  const isDated = report?.scorecard?.period ?? report?.columnPeriods;
  if (!report?.input || !report.scorecard || !isDated || report.input.readings.length === 0) return null;
  if (asked || outlookOf(report)) {
    return (
      <Suspense fallback={null}>
        <OutlookHeadline
          report={report}
          settings={settings}
          takesFocus={takesFocus}
          onOpen={onOpen}
          onCancel={onCancel}
        />
      </Suspense>
    );
  }
  return (
    <Link as="button" className={styles.offer} onClick={() => ask(true)}>
      {words.say("pane.outlook.show")}
    </Link>
  );
}
