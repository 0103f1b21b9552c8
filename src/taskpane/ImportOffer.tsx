import { Button } from "@fluentui/react-components";
import { useImportDoor } from "./import-door";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";

/** The way to the Import panel: readings from an export instead of typing. */
export function ImportOffer({ busy }: { readonly busy: boolean }) {
  const words = useWords();
  const open = useImportDoor();
  if (!open) return null;
  return (
    <PanelSection title={words.say("pane.import.title")} text={words.say("pane.import.text")}>
      <div>
        <Button disabledFocusable={busy} onClick={open}>
          {words.say("pane.import.open")}
        </Button>
      </div>
    </PanelSection>
  );
}
