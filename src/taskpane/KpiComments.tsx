import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ScoredKpi } from "../engine/scorecard/model";
import { useCommentDesk, type CommentDesk } from "./comment-desk";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { KpiComment } from "./port";
import { useKpiComments, type KpiCommentsControl } from "./use-kpi-comments";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "stretch" },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "4px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
  wrap: { whiteSpace: "normal", overflowWrap: "anywhere" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
  },
  entry: {
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  text: { margin: 0, whiteSpace: "pre-wrap" },
});

/** What people wrote about a KPI: a form where it is not on track, and the comments on other periods. */
export function KpiComments({ scored }: { readonly scored: ScoredKpi }) {
  const desk = useCommentDesk();
  if (!desk) return null;
  const { name, entity } = scored.kpi;
  return <Comments key={`${desk.period?.start ?? ""} ${entity ?? ""} ${name}`} desk={desk} scored={scored} />;
}

interface CommentsProps {
  readonly desk: CommentDesk;
  readonly scored: ScoredKpi;
}

function Comments({ desk, scored }: CommentsProps) {
  const words = useWords();
  const control = useKpiComments(desk, scored);
  const { comments, failure } = control;
  const asks = scored.status === "off-track" || scored.status === "at-risk";
  if (!asks && failure === null && !comments?.current && !comments?.others.length) return null;
  return (
    <PanelSection title={words.say("pane.comment")}>
      {!comments && failure === null && (
        <Spinner size="tiny" labelPosition="after" label={words.say("pane.comment.loading")} />
      )}
      {failure?.of === "load" && <LoadFailure control={control} />}
      {comments && (asks || comments.current) && <CommentForm desk={desk} control={control} />}
      {comments && comments.others.length > 0 && <OtherComments comments={comments.others} />}
    </PanelSection>
  );
}

function LoadFailure({ control: { failure, reload } }: { readonly control: KpiCommentsControl }) {
  const styles = useStyles();
  const words = useWords();
  if (!failure) return null;
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody className={styles.wrap}>
          {words.sayKey(failure.cause.key, failure.cause.values)}
        </MessageBarBody>
      </MessageBar>
      <div>
        <Button size="small" onClick={reload}>
          {words.say("pane.try-again")}
        </Button>
      </div>
    </>
  );
}

interface CommentFormProps {
  readonly desk: CommentDesk;
  readonly control: KpiCommentsControl;
}

function CommentForm({ desk, control }: CommentFormProps) {
  const styles = useStyles();
  const words = useWords();
  const [who, setWho] = useState(desk.author);
  const { comments, failure, texts, saving, saved, type } = control;
  const current = comments?.current ?? null;
  const isEmpty = texts.comment.trim() === "" && texts.response.trim() === "";
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (control.isChanged && !isEmpty) control.save(who.trim());
      }}
    >
      <Field label={words.say("pane.comment.happened")}>
        <Textarea
          resize="vertical"
          rows={3}
          value={texts.comment}
          onChange={(_, { value }) => type({ ...texts, comment: value })}
        />
      </Field>
      <Field label={words.say("pane.comment.response")}>
        <Textarea
          resize="vertical"
          rows={3}
          value={texts.response}
          onChange={(_, { value }) => type({ ...texts, response: value })}
        />
      </Field>
      {current ? (
        <ByLine comment={current} />
      ) : (
        <Field label={words.say("pane.comment.who")}>
          <Input
            value={who}
            autoComplete="name"
            onChange={(_, { value }) => {
              desk.rememberAuthor(value);
              setWho(value);
            }}
          />
        </Field>
      )}
      {failure?.of === "save" && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody className={styles.wrap}>
            {words.sayKey(failure.cause.key, failure.cause.values)} {words.say("pane.comment.failed")}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.foot}>
        <Button type="submit" disabledFocusable={!control.isChanged || isEmpty || saving}>
          {words.say("pane.comment.save")}
        </Button>
        <span role="status" className={styles.quiet}>
          {saving ? words.say("pane.comment.saving") : saved ? words.say("pane.comment.saved") : ""}
        </span>
      </div>
    </form>
  );
}

function OtherComments({ comments }: { readonly comments: readonly KpiComment[] }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <ul className={styles.list} aria-label={words.say("pane.comment.others")}>
      {comments.map((comment, place) => (
        <li key={place} className={styles.entry}>
          <strong>{[comment.periodText, comment.status].filter((text) => text !== "").join(" · ")}</strong>
          {comment.comment && <p className={styles.text}>{comment.comment}</p>}
          {comment.response && <p className={styles.text}>→ {comment.response}</p>}
          <ByLine comment={comment} />
        </li>
      ))}
    </ul>
  );
}

/** Who wrote a comment, and when. */
function ByLine({ comment: { who, writtenOn } }: { readonly comment: KpiComment }) {
  const styles = useStyles();
  const words = useWords();
  const parts = [who, writtenOn === null ? "" : words.text.date(writtenOn)].filter((part) => part !== "");
  return parts.length > 0 ? <div className={styles.quiet}>{parts.join(" · ")}</div> : null;
}
