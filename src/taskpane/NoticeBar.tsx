import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import type { Notice } from "./notice";
import { useWords, type PaneWords } from "./pane-words";

const useStyles = makeStyles({ message: { whiteSpace: "normal", overflowWrap: "anywhere" } });

/** Faults that Start mends, because what was mapped is no longer there. */
const mendedByStart: ReadonlySet<string> = new Set([
  "sheets.fault.gone",
  "sheets.fault.unknown-scorecard",
  "sheets.fault.no-period",
  "sheets.fault.source-gone",
  "sheets.fault.column-gone",
]);

/** The notice's own sentence, without its cause. */
export function noticeSentence(notice: Notice, words: PaneWords): string {
  if (notice.key === null) return "";
  return notice.count === undefined
    ? words.say(notice.key, notice.values)
    : words.sayCount(notice.key, notice.count, notice.values);
}

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onOpenStart?: () => void;
}

/** A warning or an error: why it happened, what state the workbook is in, and what to do. */
export function NoticeBar({ notice, onOpenStart }: NoticeBarProps) {
  const styles = useStyles();
  const words = useWords();
  const offersStart = onOpenStart && notice.cause && mendedByStart.has(notice.cause.key);
  return (
    <MessageBar
      intent={notice.intent === "error" ? "error" : "warning"}
      layout="multiline"
      politeness="assertive"
    >
      <MessageBarBody className={styles.message}>
        {notice.cause && `${words.sayKey(notice.cause.key, notice.cause.values)} `}
        {noticeSentence(notice, words)}
      </MessageBarBody>
      {offersStart && (
        <MessageBarActions>
          <Button onClick={onOpenStart}>{words.say("pane.start.open")}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
