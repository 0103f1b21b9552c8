import { Button, Link, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ForecastOverride, KpiOutlook } from "../engine/outlook/model";
import type { ScoredKpi } from "../engine/scorecard/model";
import { useKpiText } from "./kpi-text";
import { causeOf, type Cause } from "./notice";
import { readableLanding } from "./outlook-text";
import { useOutlookWords } from "./outlook-words";
import { OutlookOverrideForm } from "./OutlookOverrideForm";
import { useWords } from "./pane-words";
import type { SheetDesk } from "./sheet-desk";
import { StatusBadge } from "./StatusBadge";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: "4px" },
  landing: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", rowGap: "2px" },
  strong: { fontWeight: 600, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  sentence: { margin: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
  wrap: { whiteSpace: "normal", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "4px" },
});

interface OutlookOverrideProps {
  readonly scored: ScoredKpi;
  readonly outlook: KpiOutlook;
  /** The name of the fiscal year. */
  readonly year: string;
  readonly desk: SheetDesk;
  readonly onSelect: (cell: string) => void;
  /** What else the forecast says, to stand beside what is expected instead. */
  readonly children: ReactNode;
}

/** What a person expects instead of the forecast, with the forecast beside it; or the way to say so. */
export function OutlookOverride(props: OutlookOverrideProps) {
  const { scored, outlook, desk, year } = props;
  const { say } = useOutlookWords();
  const [asking, ask] = useState(false);
  const { override, landing } = outlook;
  if (override) return <Standing {...props} override={override} />;
  // What is over is not expected any more.
  if (landing?.by === "readings") return null;
  if (!asking) {
    return (
      <div>
        <Button size="small" onClick={() => ask(true)}>
          {say("outlook.override.open")}
        </Button>
      </div>
    );
  }
  return (
    <OutlookOverrideForm
      scored={scored}
      year={year}
      onCancel={() => ask(false)}
      onSave={async (draft) => {
        await desk.saveOverride({ ...subjectOf(scored, outlook), ...draft });
        ask(false);
      }}
    />
  );
}

interface StandingProps extends OutlookOverrideProps {
  readonly override: ForecastOverride;
}

function Standing({ scored, outlook, override, year, desk, onSelect, children }: StandingProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = useOutlookWords();
  const text = useKpiText(scored);
  const [failure, setFailure] = useState<Cause | null>(null);
  const [removing, setRemoving] = useState(false);
  const { landing, forecastLanding, target } = outlook;
  const beside = forecastLanding && readableLanding(forecastLanding);
  const { by, reason, on, cell } = override;
  const values = { name: by, year, value: landing ? text.value(landing.value) : "–" };
  const said = say(by === "" ? "outlook.override.stands.nobody" : "outlook.override.stands", values);
  const remove = async () => {
    setRemoving(true);
    setFailure(null);
    try {
      await desk.removeOverride(subjectOf(scored, outlook));
    } catch (error) {
      setFailure(causeOf(error));
      setRemoving(false);
    }
  };
  return (
    <div className={styles.block}>
      <div className={styles.landing}>
        <span className={styles.strong}>
          {target === null ? said : `${said}, ${say("outlook.target", { target: text.value(target) })}`}
        </span>
        {landing && target !== null && <StatusBadge status={landing.status} />}
      </div>
      <p className={styles.sentence}>
        {reason === "" ? say("outlook.override.no-reason") : say("outlook.override.because", { reason })}
      </p>
      {on !== null && (
        <span className={styles.quiet}>{say("outlook.override.on", { day: words.text.date(on) })}</span>
      )}
      {beside && (
        <p className={styles.sentence}>
          {say("outlook.override.forecast", {
            value: text.value(beside.value),
            low: text.bare(beside.lower80),
            high: text.bare(beside.upper80),
          })}
        </p>
      )}
      {children}
      {failure && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody className={styles.wrap}>{words.sayKey(failure.key, failure.values)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={removing} onClick={() => void remove()}>
          {say("outlook.override.drop")}
        </Button>
        {cell !== null && (
          <Link as="button" title={cell} onClick={() => onSelect(cell)}>
            {say("outlook.override.go")}
          </Link>
        )}
      </div>
    </div>
  );
}

/** Which row of the overrides is the KPI's for the year that is shown. */
function subjectOf({ kpi: { name, entity } }: ScoredKpi, { year }: KpiOutlook) {
  return { kpi: name, entity, period: year?.end ?? null };
}
