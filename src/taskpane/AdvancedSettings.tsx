import { useState } from "react";
import { ChoiceField } from "./ChoiceField";
import { Disclosure } from "./Disclosure";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { SettingsForm } from "./settings-form";

interface AdvancedSettingsProps {
  readonly form: SettingsForm;
  readonly onChange: (part: Partial<SettingsForm>) => void;
}

/** How signals are told; folded away, since few people need another way. */
export function AdvancedSettings({ form, onChange }: AdvancedSettingsProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Disclosure title={words.say("pane.settings.advanced")} open={open} onToggle={() => setOpen(!open)} />
      {open && (
        <PanelSection title={words.say("pane.column.signal")} text={words.say("pane.settings.advanced.text")}>
          <ChoiceField
            label={words.say("pane.settings.signalRules")}
            hint={words.say("pane.settings.signalRules.hint")}
            value={form.signalRules}
            choices={["wheeler", "western-electric", "nelson", "nhs"] as const}
            name={(rules) => words.say(`sheets.choice.${rules}`)}
            onChange={(signalRules) => onChange({ signalRules })}
          />
          <ChoiceField
            label={words.say("pane.settings.signalCentre")}
            hint={words.say("pane.settings.signalCentre.hint")}
            value={form.signalCentre}
            choices={["mean", "median"] as const}
            name={(centre) => words.say(`pane.signalCentre.${centre}`)}
            onChange={(signalCentre) => onChange({ signalCentre })}
          />
          <ChoiceField
            label={words.say("pane.settings.deseasonalise")}
            hint={words.say("pane.settings.deseasonalise.hint")}
            value={form.deseasonalise}
            choices={["where-clear", "never"] as const}
            name={(choice) => words.say(`pane.deseasonalise.${choice}`)}
            onChange={(deseasonalise) => onChange({ deseasonalise })}
          />
        </PanelSection>
      )}
    </>
  );
}
