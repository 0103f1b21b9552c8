import { Checkbox, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { ChoiceField } from "./ChoiceField";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { ResultColumn, ScorecardDefinition } from "./port";

const columns: readonly ResultColumn[] = [
  "status",
  "variance-percent",
  "score",
  "variance",
  "change",
  "end-status",
  "trend",
  "signal",
  "forecast",
  "chance",
];

interface ResultSettingsProps {
  readonly definition: ScorecardDefinition;
  readonly onChange: (definition: ScorecardDefinition) => void;
}

/** The scorecard's name, where its results go, which columns are written, and in what language. */
export function ResultSettings({ definition, onChange }: ResultSettingsProps) {
  const words = useWords();
  const toggle = (column: ResultColumn, on: boolean) =>
    onChange({
      ...definition,
      resultColumns: columns.filter((one) => (one === column ? on : definition.resultColumns.includes(one))),
    });
  return (
    <PanelSection title={words.say("pane.settings.results")}>
      <Field label={words.say("pane.settings.name")}>
        <Input
          value={definition.name}
          onChange={(_, { value }) => onChange({ ...definition, name: value })}
        />
      </Field>
      <Field label={words.say("pane.results.where")}>
        <RadioGroup
          value={definition.results}
          onChange={(_, { value }) =>
            onChange({ ...definition, results: value === "columns" ? "columns" : "sheet-only" })
          }
        >
          <Radio value="columns" label={words.say("pane.results.columns")} />
          <Radio value="sheet-only" label={words.say("pane.results.sheet-only")} />
        </RadioGroup>
      </Field>
      {definition.results === "columns" && (
        <div role="group" aria-label={words.say("pane.settings.columns")}>
          {columns.map((column) => (
            <div key={column}>
              <Checkbox
                label={words.say(`pane.column.${column}`)}
                checked={definition.resultColumns.includes(column)}
                onChange={(_, { checked }) => toggle(column, checked === true)}
              />
            </div>
          ))}
        </div>
      )}
      <Field hint={words.say("pane.settings.connections.hint")}>
        <Checkbox
          label={words.say("pane.settings.connections")}
          checked={definition.refreshesConnections ?? false}
          onChange={(_, { checked }) => onChange({ ...definition, refreshesConnections: checked === true })}
        />
      </Field>
      <ChoiceField
        label={words.say("pane.settings.language")}
        hint={words.say("pane.settings.language.hint")}
        value={definition.language}
        choices={["en", "de", "fr", "es", "pt"] as const}
        name={(language) => ownNames[language]}
        onChange={(language) => onChange({ ...definition, language })}
      />
    </PanelSection>
  );
}

/** Languages are named in themselves, so that they are found by those who read them. */
const ownNames = { en: "English", de: "Deutsch", fr: "Français", es: "Español", pt: "Português" } as const;
