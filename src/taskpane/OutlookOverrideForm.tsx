import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ScoredKpi } from "../engine/scorecard/model";
import { useCommentDesk } from "./comment-desk";
import { useKpiText } from "./kpi-text";
import { causeOf, type Cause } from "./notice";
import { useOutlookWords } from "./outlook-words";
import { numberCulture, readExpected } from "./override-draft";
import { useWords } from "./pane-words";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "stretch" },
  foot: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "4px" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
  wrap: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** A value that a person expects, why, and who it is. */
interface Expected {
  readonly value: number;
  readonly reason: string;
  readonly by: string;
}

interface OutlookOverrideFormProps {
  readonly scored: ScoredKpi;
  readonly year: string;
  readonly onCancel: () => void;
  /** Rejects with why it could not be saved. */
  readonly onSave: (expected: Expected) => Promise<void>;
}

/** Asks for the value that a person expects; without a reason and a name it cannot be saved. */
export function OutlookOverrideForm({ scored, year, onCancel, onSave }: OutlookOverrideFormProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = useOutlookWords();
  const text = useKpiText(scored);
  const author = useCommentDesk();
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const [who, setWho] = useState(() => author?.author() ?? "");
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Cause | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // The button that was pressed is gone, and the focus with it.
  useEffect(() => field.current?.focus(), []);
  const value = readExpected(typed, text, numberCulture(words.text.culture));
  const isReady = typeof value === "number" && reason.trim() !== "" && who.trim() !== "" && !saving;
  const save = async () => {
    if (typeof value !== "number" || !isReady) return;
    setSaving(true);
    setFailure(null);
    try {
      await onSave({ value, reason: reason.trim(), by: who.trim() });
    } catch (error) {
      setFailure(causeOf(error));
      setSaving(false);
    }
  };
  const wrong =
    value === "number"
      ? say("outlook.override.bad-number")
      : value === "percent"
        ? say("outlook.override.percent", { example: text.value(0.125) })
        : null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={say("outlook.override.value", { year })}
        {...(wrong === null ? {} : { validationMessage: wrong, validationState: "error" as const })}
      >
        <Input
          input={{ ref: field }}
          value={typed}
          inputMode="decimal"
          onChange={(_, data) => setTyped(data.value)}
        />
      </Field>
      <Field label={say("outlook.override.reason")} required>
        <Textarea resize="vertical" rows={2} value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <Field label={say("outlook.override.who")} required>
        <Input
          value={who}
          autoComplete="name"
          onChange={(_, data) => {
            author?.rememberAuthor(data.value);
            setWho(data.value);
          }}
        />
      </Field>
      <p className={styles.quiet}>{say("outlook.override.text")}</p>
      {failure && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody className={styles.wrap}>{words.sayKey(failure.key, failure.values)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.foot}>
        <Button type="submit" size="small" disabledFocusable={!isReady}>
          {say("outlook.override.save")}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {say("outlook.override.cancel")}
        </Button>
      </div>
    </form>
  );
}
