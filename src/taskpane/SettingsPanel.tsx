import { Button, Field, Input, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import type { Settings } from "../engine/scorecard/model";
import { AdvancedSettings } from "./AdvancedSettings";
import { ChoiceField } from "./ChoiceField";
import { KpiLibrary } from "./KpiLibrary";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { Culture, ScorecardDefinition } from "./port";
import { RepairSection } from "./RepairSection";
import { ResultSettings } from "./ResultSettings";
import {
  formOfSettings,
  settingsOfForm,
  type SettingsErrors,
  type SettingsForm,
  type ShareField,
} from "./settings-form";
import { TablesSection } from "./TablesSection";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "20px" },
  save: {
    position: "sticky",
    bottom: 0,
    margin: "0 -12px -12px",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  refused: { marginBottom: "8px", color: "var(--bscOffTrack)" },
});

interface SettingsPanelProps {
  readonly definition: ScorecardDefinition;
  /** `null` while they are read. */
  readonly settings: Settings | null;
  readonly culture: Culture;
  readonly busy: boolean;
  /** The field that was asked for, which takes the focus. */
  readonly focusOn: ShareField | null;
  readonly onSave: (settings: Settings, definition: ScorecardDefinition) => void;
  readonly onChangeTables: () => void;
  readonly onAddScorecard: () => void;
  readonly onForget: () => void;
  readonly onRepair: () => void;
}

/** How the scorecard is computed, and where its results go. */
export function SettingsPanel(props: SettingsPanelProps) {
  const words = useWords();
  if (!props.settings) return <Spinner label={words.say("pane.settings.loading")} />;
  return <LoadedSettings {...props} settings={props.settings} />;
}

function LoadedSettings(props: SettingsPanelProps & { readonly settings: Settings }) {
  const styles = useStyles();
  const words = useWords();
  const [definition, setDefinition] = useState(props.definition);
  const [form, setForm] = useState(() =>
    formOfSettings(props.settings, (share) => words.text.percent(share, 2)),
  );
  const [errors, setErrors] = useState<SettingsErrors>({});
  const change = (part: Partial<SettingsForm>) => setForm({ ...form, ...part });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const read = settingsOfForm(form, props.culture);
    setErrors("errors" in read ? read.errors : {});
    if ("settings" in read) props.onSave(read.settings, definition);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <PeriodSettings form={form} errors={errors} onChange={change} />
      <ScoringSettings form={form} errors={errors} focusOn={props.focusOn} onChange={change} />
      <AdvancedSettings form={form} onChange={change} />
      <ResultSettings definition={definition} onChange={setDefinition} />
      <TablesSection
        definition={props.definition}
        onChangeTables={props.onChangeTables}
        onAddScorecard={props.onAddScorecard}
        onForget={props.onForget}
      />
      <KpiLibrary busy={props.busy} />
      <RepairSection busy={props.busy} onRepair={props.onRepair} />
      <div className={styles.save}>
        {Object.keys(errors).length > 0 && (
          <div role="alert" className={styles.refused}>
            {words.say("pane.settings.error.summary")}
          </div>
        )}
        <Button type="submit" appearance="primary" disabledFocusable={props.busy}>
          {words.say("pane.settings.save")}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly form: SettingsForm;
  readonly errors: SettingsErrors;
  readonly onChange: (part: Partial<SettingsForm>) => void;
}

function PeriodSettings({ form, errors, onChange }: PartProps) {
  const words = useWords();
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1));
  return (
    <PanelSection title={words.say("pane.settings.period")}>
      <Field label={words.say("pane.settings.date")} hint={words.say("pane.settings.date.hint")}>
        <Input type="date" value={form.date} onChange={(_, { value }) => onChange({ date: value })} />
      </Field>
      <ChoiceField
        label={words.say("pane.settings.view")}
        hint={words.say("pane.settings.view.hint")}
        value={form.view}
        choices={["period", "year-to-date", "full-year"] as const}
        name={(view) => words.say(`pane.view.${view}`)}
        onChange={(view) => onChange({ view })}
      />
      <ChoiceField
        label={words.say("pane.settings.frequency")}
        value={form.frequency}
        choices={["day", "week", "month", "quarter", "half", "year"] as const}
        name={(frequency) => words.say(`pane.frequency.${frequency}`)}
        onChange={(frequency) => onChange({ frequency })}
      />
      <ChoiceField
        label={words.say("pane.settings.fiscal-year-start")}
        value={String(form.fiscalYearStart)}
        choices={months}
        name={(month) => words.text.month(Number(month))}
        onChange={(month) => onChange({ fiscalYearStart: Number(month) })}
      />
      <ChoiceField
        label={words.say("pane.settings.calendar")}
        value={form.calendar}
        choices={["months", "4-4-5"] as const}
        name={(calendar) => words.say(`pane.calendar.${calendar}`)}
        onChange={(calendar) => onChange({ calendar })}
      />
      <ChoiceField
        label={words.say("pane.settings.profile")}
        hint={words.say("pane.settings.profile.hint")}
        value={form.profile}
        choices={["linear", "step", "seasonal"] as const}
        name={(profile) => words.say(`pane.profile.${profile}`)}
        onChange={(profile) => onChange({ profile })}
      />
      {(["graceDays", "graceDaysShort"] as const).map((field) => (
        <Field
          key={field}
          label={words.say(`pane.settings.${field}`)}
          hint={words.say(`pane.settings.${field}.hint`)}
          {...(errors[field] ? { validationMessage: words.say(errors[field]) } : {})}
        >
          <Input
            inputMode="numeric"
            value={form[field]}
            onChange={(_, { value }) => onChange({ [field]: value })}
          />
        </Field>
      ))}
    </PanelSection>
  );
}

interface ScoringSettingsProps extends PartProps {
  readonly focusOn: ShareField | null;
}

function ScoringSettings({ form, errors, focusOn, onChange }: ScoringSettingsProps) {
  const words = useWords();
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusOn) section.current?.querySelector<HTMLInputElement>(`[name="${focusOn}"]`)?.focus();
  }, [focusOn]);
  const share = (field: ShareField) => (
    <Field
      key={field}
      label={words.say(`pane.settings.${field}`)}
      hint={words.say(`pane.settings.${field}.hint`)}
      {...(errors[field] ? { validationMessage: words.say(errors[field]) } : {})}
    >
      <Input
        inputMode="decimal"
        name={field}
        value={form[field]}
        onChange={(_, { value }) => onChange({ [field]: value })}
      />
    </Field>
  );
  return (
    <div ref={section}>
      <PanelSection title={words.say("pane.settings.scoring")}>
        <ChoiceField
          label={words.say("pane.settings.roll-up")}
          value={form.rollUp}
          choices={["weighted", "worst", "median", "share"] as const}
          name={(method) => words.say(`pane.roll-up.${method}`)}
          onChange={(rollUp) => onChange({ rollUp })}
        />
        {(["atRiskShare", "parentOnTrack", "parentAtRisk", "leastCoverage", "cap", "floor"] as const).map(
          share,
        )}
      </PanelSection>
    </div>
  );
}
