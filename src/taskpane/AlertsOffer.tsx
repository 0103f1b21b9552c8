import { Link, makeStyles } from "@fluentui/react-components";
import { Alert16Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { useAlertDesk } from "./alert-desk";
import { useWords } from "./pane-words";

const useStyles = makeStyles({
  offer: { marginTop: "-6px" },
  link: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
});

interface AlertsOfferProps {
  /** The line has the focus when the score is shown again after the alerts. */
  readonly takesFocus: boolean;
  readonly onOpen: () => void;
}

/** Says how many alerts nobody has seen, and leads to them; nothing where there are neither alerts nor rules. */
export function AlertsOffer({ takesFocus, onOpen }: AlertsOfferProps) {
  const styles = useStyles();
  const words = useWords();
  const desk = useAlertDesk();
  const line = useRef<HTMLDivElement>(null);
  const alerts = desk?.alerts ?? [];
  const isThere = desk !== null && (desk.rules !== null || alerts.length > 0);
  useEffect(() => {
    if (takesFocus && isThere) line.current?.querySelector("button")?.focus();
  }, [takesFocus, isThere]);
  if (!isThere) return null;
  const news = alerts.filter(({ acknowledged }) => acknowledged === null).length;
  return (
    <div ref={line} className={styles.offer}>
      <Link as="button" className={styles.link} onClick={onOpen}>
        <Alert16Regular aria-hidden="true" />
        {words.sayCount("pane.alerts.new", news)}
      </Link>
    </div>
  );
}
