import { Button, Field, Link, makeStyles, Textarea } from "@fluentui/react-components";
import { Copy16Regular, Mail16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { DueValue } from "../engine/information/model";
import { reminderLink, reminderText, type ReminderContext } from "../words/reminder-text";
import { useWords } from "./pane-words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "12px" },
  mail: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
});

interface ReminderButtonsProps {
  /** As in its cell; `null` for nobody. */
  readonly owner: string | null;
  /** What the pane calls the owner. */
  readonly name: string;
  readonly due: readonly DueValue[];
  readonly context: ReminderContext;
}

/** Copies an owner's reminder, or opens it as an e-mail. Where copying is not allowed, the text stands there to be copied. */
export function ReminderButtons({ owner, name, due, context }: ReminderButtonsProps) {
  const styles = useStyles();
  const words = useWords();
  const [copying, setCopying] = useState<"not" | "done" | "by-hand">("not");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(reminderText(owner, due, context));
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
          aria-label={words.say("data.copy.for", { owner: name })}
          onClick={() => void copy()}
        >
          {words.say("data.copy")}
        </Button>
        <Link
          href={reminderLink(owner, due, context)}
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
          <Textarea readOnly rows={6} value={reminderText(owner, due, context)} />
        </Field>
      )}
    </>
  );
}
