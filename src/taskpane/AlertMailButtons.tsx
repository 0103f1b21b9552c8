import { Button, Field, Link, makeStyles, Textarea } from "@fluentui/react-components";
import { Copy16Regular, Mail16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Alert } from "../engine/alerts/model";
import { alertMailLink, alertMailText, type AlertMailContext } from "../words/alert-mail";
import type { AlertTexts } from "./alert-texts";
import { useWords } from "./pane-words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "12px", paddingTop: "4px" },
  mail: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
});

interface AlertMailButtonsProps {
  /** As in its cell; `null` for nobody. */
  readonly owner: string | null;
  /** What the pane calls the owner. */
  readonly name: string;
  readonly alerts: readonly Alert[];
  readonly texts: AlertTexts;
  readonly context: AlertMailContext;
}

/** Copies an owner's alerts, or opens them as an e-mail. Where copying is not allowed, the text stands there to be copied. */
export function AlertMailButtons({ owner, name, alerts, texts, context }: AlertMailButtonsProps) {
  const styles = useStyles();
  const words = useWords();
  const [copying, setCopying] = useState<"not" | "done" | "by-hand">("not");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(alertMailText(owner, alerts, context));
      setCopying("done");
    } catch {
      setCopying("by-hand");
    }
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={<Copy16Regular />}
          aria-label={texts.say("alerts.copy.for", { owner: name })}
          onClick={() => void copy()}
        >
          {texts.say("alerts.copy")}
        </Button>
        <Link
          href={alertMailLink(owner, alerts, context)}
          target="_blank"
          rel="noreferrer"
          className={styles.mail}
          aria-label={words.say("data.mail.for", { owner: name })}
        >
          <Mail16Regular aria-hidden="true" />
          {words.say("data.mail")}
        </Link>
        <span role="status">{copying === "done" && words.say("data.copied")}</span>
      </div>
      {copying === "by-hand" && (
        <Field label={words.say("data.copy.hand")}>
          <Textarea readOnly rows={6} value={alertMailText(owner, alerts, context)} />
        </Field>
      )}
    </>
  );
}
