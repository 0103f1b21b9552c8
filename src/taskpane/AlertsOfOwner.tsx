import {
  Button,
  Field,
  Input,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Alert } from "../engine/alerts/model";
import { parseMailbox } from "../engine/information/mailbox";
import { subjectOf } from "../engine/scorecard/kpi-finding";
import type { AlertMailContext } from "../words/alert-mail";
import type { AlertDesk } from "./alert-desk";
import type { AlertTexts } from "./alert-texts";
import { AlertMailButtons } from "./AlertMailButtons";
import { useCommentDesk } from "./comment-desk";
import { causeOf, type Cause } from "./notice";
import { useWords } from "./pane-words";

const PAGE = 20;

const useStyles = makeStyles({
  owner: { display: "flex", flexDirection: "column", rowGap: "4px" },
  name: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: 600, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
    paddingTop: "8px",
    paddingBottom: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  note: { color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "16px" },
  ways: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "4px" },
  link: { textAlign: "left" },
  form: { display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "stretch" },
  sentence: { whiteSpace: "normal" },
});

interface AlertsOfOwnerProps {
  /** As in its cell; `null` for nobody. */
  readonly owner: string | null;
  readonly alerts: readonly Alert[];
  readonly desk: AlertDesk;
  readonly texts: AlertTexts;
  readonly context: AlertMailContext;
  readonly onOpen: (kpi: Alert["kpi"]) => void;
  readonly onSelect: (cell: string) => void;
}

/** What one person answers for, with the text of a mail. */
export function AlertsOfOwner(props: AlertsOfOwnerProps) {
  const { owner, alerts, texts, context } = props;
  const styles = useStyles();
  const words = useWords();
  const [limit, setLimit] = useState(PAGE);
  const name = owner === null ? words.say("data.due.nobody") : parseMailbox(owner).name;
  return (
    <section className={styles.owner} aria-label={name}>
      <h2 className={styles.name}>{name}</h2>
      <ul className={styles.list}>
        {alerts.slice(0, limit).map((alert) => (
          <li key={alert.key} className={styles.item}>
            <AlertLine {...props} alert={alert} />
          </li>
        ))}
      </ul>
      {alerts.length > limit && (
        <div>
          <Button appearance="subtle" size="small" onClick={() => setLimit(limit + 5 * PAGE)}>
            {texts.sayCount("alerts.more", alerts.length - limit)}
          </Button>
        </div>
      )}
      <AlertMailButtons owner={owner} name={name} alerts={alerts} context={context} />
    </section>
  );
}

interface AlertLineProps extends Pick<AlertsOfOwnerProps, "desk" | "texts" | "onOpen" | "onSelect"> {
  readonly alert: Alert;
}

function AlertLine({ alert, desk, texts, onOpen, onSelect }: AlertLineProps) {
  const styles = useStyles();
  const words = useWords();
  const { kpi, audiences, cell } = alert;
  const told = audiences.map((one) => parseMailbox(one).name).join(", ");
  const notes = [texts.sinceOf(alert), told === "" ? null : texts.say("alerts.told", { names: told })];
  return (
    <>
      <div>
        <Link as="button" className={styles.link} onClick={() => onOpen(kpi)}>
          {subjectOf(kpi)}
        </Link>
        {` · ${texts.say(`alerts.kind.${alert.kind}`)}`}
      </div>
      <div>{texts.reasonOf(alert)}</div>
      <div className={styles.note}>{notes.filter((note) => note !== null).join(" · ")}</div>
      {cell !== null && (
        <div className={styles.ways}>
          <Link as="button" className={styles.link} onClick={() => onSelect(cell)}>
            {words.say("pane.go-to", { cell })}
          </Link>
        </div>
      )}
      <Acknowledging alert={alert} desk={desk} texts={texts} />
    </>
  );
}

/** Who has seen an alert, or the button to say so; the name is asked for once. */
function Acknowledging({ alert, desk, texts }: Pick<AlertLineProps, "alert" | "desk" | "texts">) {
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
      <div>
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
