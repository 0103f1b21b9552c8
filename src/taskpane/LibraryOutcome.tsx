import { Button, Field, makeStyles, MessageBar, MessageBarBody, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { removalSentence } from "./EsgSwitch";
import { useWords } from "./pane-words";
import type { LibraryAddition } from "./port";
import type { LibraryStep } from "./use-kpi-library";

const useStyles = makeStyles({
  wrap: { whiteSpace: "normal", overflowWrap: "anywhere" },
  paste: { display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "stretch" },
});

/** Says what became of the KPIs that were to be added, and gives the rows that one must paste oneself. */
export function LibraryOutcome({ step }: { readonly step: LibraryStep }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <>
      <div role="status" className={styles.wrap}>
        {step.is === "adding" && words.say("pane.library.adding")}
        {step.is === "done" && <Summary addition={step.addition} />}
        {step.is === "removed" && removalSentence(step.removal, words)}
      </div>
      {step.is === "failed" && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody className={styles.wrap}>
            {words.sayKey(step.cause.key, step.cause.values)}
          </MessageBarBody>
        </MessageBar>
      )}
      {step.is === "done" &&
        step.addition.paste.map(({ table, text }) => <PasteRows key={table} table={table} text={text} />)}
    </>
  );
}

function Summary({ addition: { added, present, paste } }: { readonly addition: LibraryAddition }) {
  const words = useWords();
  return (
    <>
      {added.length > 0 && (
        <div>{words.sayCount("pane.library.added", added.length, { text: added.join(", ") })}</div>
      )}
      {present.length > 0 && <div>{words.say("pane.library.present", { text: present.join(", ") })}</div>}
      {added.length + present.length + paste.length === 0 && <div>{words.say("pane.library.nothing")}</div>}
    </>
  );
}

function PasteRows({ table, text }: LibraryAddition["paste"][number]) {
  const styles = useStyles();
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const copy = async () => {
    part.current?.querySelector("textarea")?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Where the pane may not write to the clipboard, the rows stand selected for Ctrl+C.
      setCopied(false);
    }
  };
  return (
    <div ref={part} className={styles.paste}>
      <Field label={words.say(table === "kpis" ? "pane.library.paste" : "pane.library.paste.perspectives")}>
        <Textarea readOnly rows={4} wrap="off" value={text} />
      </Field>
      <div>
        <Button onClick={() => void copy()}>
          {words.say(copied ? "pane.library.copied" : "pane.library.copy")}
        </Button>
      </div>
    </div>
  );
}
