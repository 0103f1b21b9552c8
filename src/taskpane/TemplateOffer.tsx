import { Button, makeStyles } from "@fluentui/react-components";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "8px" } });

interface TemplateOfferProps {
  readonly busy: boolean;
  /** `withLibrary` opens the KPI library next. */
  readonly onTemplate: (kind: "empty" | "sample", withLibrary: boolean) => void;
}

/** The other way to begin: new sheets with tables to fill in, or filled with a sample. */
export function TemplateOffer({ busy, onTemplate }: TemplateOfferProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <PanelSection title={words.say("pane.template")} text={words.say("pane.template.text")}>
      <div className={styles.buttons}>
        <Button disabledFocusable={busy} onClick={() => onTemplate("sample", false)}>
          {words.say("pane.template.sample")}
        </Button>
        <Button disabledFocusable={busy} onClick={() => onTemplate("empty", true)}>
          {words.say("pane.template.library")}
        </Button>
        <Button disabledFocusable={busy} onClick={() => onTemplate("empty", false)}>
          {words.say("pane.template.empty")}
        </Button>
      </div>
    </PanelSection>
  );
}
