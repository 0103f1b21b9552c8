import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Alert } from "../engine/alerts/model";
import { subjectOf } from "../engine/scorecard/kpi-finding";
import type { AlertDesk } from "./alert-desk";
import type { AlertTexts } from "./alert-texts";
import { useCommentDesk } from "./comment-desk";
import { causeOf, type Cause } from "./notice";
import { useWords } from "./pane-words";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "16px" },
  ways: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "4px" },
  form: { display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "stretch" },
  sentence: { whiteSpace: "normal" },
});

interface AcknowledgedByProps {
  readonly alert: Alert;
  readonly desk: AlertDesk;
  readonly texts: AlertTexts;
  /** The way to the alert's cell. */
  readonly children: ReactNode;
}

/** Who has seen an alert, or the button to say so; the name is asked for once. */
export function AcknowledgedBy({ alert, desk, texts, children }: AcknowledgedByProps) {
  const styles = useStyles();
  const words = useWords();
  const people = useCommentDesk();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string | null>(null);
  const [failure, setFailure] = useState<Cause | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const asks = name !== null;
  useEffect(() => {
    if (asks) field.current?.focus();
  }, [asks]);
  const { acknowledged } = alert;
  const of = { kpi: subjectOf(alert.kpi), alert: texts.say(`alerts.kind.${alert.kind}`) };
  const send = async (by: string) => {
    setIsBusy(true);
    setFailure(null);
    try {
      await desk.acknowledge(alert, by);
      setName(null);
    } catch (error) {
      setFailure(causeOf(error));
    } finally {
      setIsBusy(false);
    }
  };
  const press = () => {
    const known = (name ?? people?.author() ?? "").trim();
    if (known === "") {
      setName("");
      field.current?.focus();
      return;
    }
    people?.rememberAuthor(known);
    void send(known);
  };
  const problem = failure && (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.sentence}>{words.sayKey(failure.key, failure.values)}</MessageBarBody>
    </MessageBar>
  );
  if (acknowledged) {
    const { by, on } = acknowledged;
    return (
      <div className={styles.ways}>
        {children}
        <span className={styles.note}>
          {on === null
            ? texts.say("alerts.by", { name: by })
            : texts.say("alerts.by.on", { name: by, day: words.text.date(on) })}
        </span>
        <Button
          appearance="subtle"
          size="small"
          disabledFocusable={isBusy}
          aria-label={texts.say("alerts.withdraw.of", of)}
          onClick={() => void send("")}
        >
          {texts.say("alerts.withdraw")}
        </Button>
        {problem}
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      {name !== null && (
        <Field label={texts.say("alerts.who")} hint={texts.say("alerts.who.text")}>
          <Input
            input={{ ref: field }}
            value={name}
            autoComplete="name"
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
      )}
      {problem}
      <div className={styles.ways}>
        {children}
        <Button
          type="submit"
          size="small"
          disabledFocusable={isBusy}
          aria-label={texts.say("alerts.acknowledge.of", of)}
        >
          {texts.say("alerts.acknowledge")}
        </Button>
      </div>
    </form>
  );
}
