import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Alert } from "../engine/alerts/model";
import { parseMailbox } from "../engine/information/mailbox";
import { subjectOf } from "../engine/scorecard/kpi-finding";
import type { AlertMailContext } from "../words/alert-mail";
import { AcknowledgedBy } from "./AcknowledgedBy";
import type { AlertDesk } from "./alert-desk";
import type { AlertTexts } from "./alert-texts";
import { AlertMailButtons } from "./AlertMailButtons";
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
  line: { display: "flex", flexDirection: "column", rowGap: "2px", paddingTop: "4px" },
  note: { color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "16px" },
  link: { textAlign: "left" },
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
  const kpis = kpisIn(alerts);
  return (
    <section className={styles.owner} aria-label={name}>
      <h2 className={styles.name}>{name}</h2>
      <ul className={styles.list}>
        {kpis.slice(0, limit).map((own) => (
          <li key={own[0].key} className={styles.item}>
            <AlertsOfKpi {...props} alerts={own} />
          </li>
        ))}
      </ul>
      {kpis.length > limit && (
        <div>
          <Button appearance="subtle" size="small" onClick={() => setLimit(limit + 5 * PAGE)}>
            {texts.sayCount("alerts.more", kpis.length - limit)}
          </Button>
        </div>
      )}
      <AlertMailButtons owner={owner} name={name} alerts={alerts} texts={texts} context={context} />
    </section>
  );
}

type LineProps = Pick<AlertsOfOwnerProps, "owner" | "desk" | "texts" | "onSelect">;

interface AlertsOfKpiProps extends LineProps, Pick<AlertsOfOwnerProps, "onOpen"> {
  /** At least one, all of one KPI. */
  readonly alerts: AlertsOfOneKpi;
}

function AlertsOfKpi({ alerts, onOpen, ...line }: AlertsOfKpiProps) {
  const styles = useStyles();
  const { kpi } = alerts[0];
  return (
    <>
      <div>
        <Link as="button" className={styles.link} onClick={() => onOpen(kpi)}>
          {subjectOf(kpi)}
        </Link>
      </div>
      {alerts.map((alert) => (
        <AlertLine key={alert.key} {...line} alert={alert} />
      ))}
    </>
  );
}

function AlertLine({ alert, owner, desk, texts, onSelect }: LineProps & { readonly alert: Alert }) {
  const styles = useStyles();
  const words = useWords();
  const { audiences, cell } = alert;
  // That owners are told of what is theirs needs no saying.
  const others = audiences.filter((one) => one !== owner);
  const told = audiences.map((one) => parseMailbox(one).name).join(", ");
  const notes = [
    texts.sinceOf(alert),
    others.length === 0 ? null : texts.say("alerts.told", { names: told }),
  ].filter((note) => note !== null);
  return (
    <div className={styles.line}>
      <div>{texts.reasonOf(alert)}</div>
      {notes.length > 0 && <div className={styles.note}>{notes.join(" · ")}</div>}
      <AcknowledgedBy alert={alert} desk={desk} texts={texts}>
        {cell !== null && (
          <Link as="button" className={styles.link} onClick={() => onSelect(cell)}>
            {words.say("pane.go-to", { cell })}
          </Link>
        )}
      </AcknowledgedBy>
    </div>
  );
}

type AlertsOfOneKpi = readonly [Alert, ...Alert[]];

/** By KPI: those of which nothing but a value is missing come last. */
function kpisIn(alerts: readonly Alert[]): readonly AlertsOfOneKpi[] {
  const kpis = new Map<Alert["kpi"], [Alert, ...Alert[]]>();
  for (const alert of alerts) {
    const own = kpis.get(alert.kpi);
    if (own) own.push(alert);
    else kpis.set(alert.kpi, [alert]);
  }
  const isDue = (own: AlertsOfOneKpi) => Number(own.every(({ kind }) => kind === "stale"));
  return [...kpis.values()].sort((one, other) => isDue(one) - isDue(other));
}
