import { Button, makeStyles, ProgressBar, Switch, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular, ArrowUndo20Regular, Warning16Filled } from "@fluentui/react-icons";
import type { Notice } from "./notice";
import { NoticeBar, noticeSentence } from "./NoticeBar";
import { useWords } from "./pane-words";
import { useSlow } from "./use-slow";
import type { Running } from "./use-refresh";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", rowGap: "8px" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between" },
  quiet: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
  stale: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 600,
    color: "var(--bscAtRisk)",
  },
  icon: { display: "inline-flex", flexShrink: 0 },
  status: { ":empty": { marginTop: "-8px" } },
  revert: { marginLeft: "-8px", fontWeight: 400 },
});

interface RefreshBarProps {
  readonly running: Running | null;
  /** False where the panel below has a primary action of its own. */
  readonly primary: boolean;
  readonly notice: Notice | null;
  /** Serial with time of the results shown, or `null` before the first refresh. */
  readonly asOf: number | null;
  /** Cells have changed since. */
  readonly stale: boolean;
  readonly auto: boolean;
  readonly canRevert: boolean;
  readonly onRefresh: () => void;
  readonly onCancel: () => void;
  readonly onRevert: () => void;
  readonly onAuto: (on: boolean) => void;
  readonly onOpenStart: () => void;
}

/** Refresh with its progress and Cancel, the Auto switch, what the last command did, and Revert. */
export function RefreshBar(props: RefreshBarProps) {
  const { running, auto, canRevert, onRefresh, onCancel, onRevert, onAuto } = props;
  const styles = useStyles();
  const words = useWords();
  return (
    <section className={styles.bar} aria-label={words.say("pane.refresh.label")}>
      <div className={styles.row}>
        {running?.command === "refresh" ? (
          <Button onClick={onCancel} disabledFocusable={running.cancelling}>
            {words.say(running.cancelling ? "pane.refresh.cancelling" : "pane.refresh.cancel")}
          </Button>
        ) : (
          <Button
            {...(props.primary ? { appearance: "primary" } : {})}
            icon={<ArrowSync20Regular />}
            onClick={onRefresh}
            disabledFocusable={running !== null}
          >
            {words.say("pane.refresh")}
          </Button>
        )}
        <Switch
          label={words.say("pane.auto")}
          labelPosition="before"
          checked={auto}
          title={words.say("pane.auto.hint")}
          onChange={(_, { checked }) => onAuto(checked)}
        />
      </div>
      {running && <Progress running={running} />}
      <div role="status" className={styles.status}>
        {!running && (
          <Outcome
            notice={props.notice}
            asOf={props.asOf}
            stale={props.stale}
            onOpenStart={props.onOpenStart}
          />
        )}
      </div>
      {canRevert && !running && (
        <div className={styles.row}>
          <Button
            className={styles.revert}
            appearance="subtle"
            size="small"
            icon={<ArrowUndo20Regular />}
            onClick={onRevert}
          >
            {words.say("pane.revert")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Progress({ running }: { readonly running: Running }) {
  const styles = useStyles();
  const words = useWords();
  const slow = useSlow(`${running.phase} ${running.share}`);
  const sentence =
    running.command === "revert" ? "pane.revert.running" : (`pane.refresh.phase.${running.phase}` as const);
  return (
    <div>
      <ProgressBar
        aria-label={words.say("pane.refresh.progress")}
        {...(running.command === "revert" || running.share <= 0 ? {} : { value: running.share })}
      />
      <div className={styles.quiet} role="status">
        {words.say(sentence)}
        {slow && ` ${words.say("pane.refresh.slow")}`}
      </div>
    </div>
  );
}

/** What a refresh said of the cells is no longer true once they have changed. */
const OUTDATED: ReadonlySet<string | null> = new Set([
  "pane.refresh.done",
  "pane.refresh.unchanged",
  "pane.refresh.pending",
]);

type OutcomeProps = Pick<RefreshBarProps, "notice" | "asOf" | "stale" | "onOpenStart">;

function Outcome({ notice, asOf, stale, onOpenStart }: OutcomeProps) {
  const styles = useStyles();
  const words = useWords();
  if (!notice && asOf === null) return null;
  const stamp = asOf !== null && <span>{words.say("pane.as-of", { time: words.text.dateTime(asOf) })}</span>;
  const mark = stale && (
    <span className={styles.stale}>
      <span className={styles.icon} aria-hidden="true">
        <Warning16Filled />
      </span>
      {words.say("pane.stale")}
    </span>
  );
  if (notice && notice.intent !== "quiet") {
    return (
      <>
        <NoticeBar notice={notice} onOpenStart={onOpenStart} />
        {mark}
      </>
    );
  }
  return (
    <div className={styles.quiet}>
      {mark}
      {notice && !(stale && OUTDATED.has(notice.key)) && <span>{noticeSentence(notice, words)}</span>}
      {stamp}
    </div>
  );
}
