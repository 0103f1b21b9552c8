import { Button } from "@fluentui/react-components";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";

interface RepairSectionProps {
  readonly busy: boolean;
  readonly onRepair: () => void;
}

/** The way out of `#NAME?` in cells with our functions. */
export function RepairSection({ busy, onRepair }: RepairSectionProps) {
  const words = useWords();
  return (
    <PanelSection title={words.say("pane.repair.title")}>
      <div>{words.say("pane.repair.text")}</div>
      <div>
        <Button onClick={onRepair} disabledFocusable={busy}>
          {words.say("pane.repair")}
        </Button>
      </div>
    </PanelSection>
  );
}
