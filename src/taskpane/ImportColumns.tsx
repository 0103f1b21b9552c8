import { Field, Input } from "@fluentui/react-components";
import { ChoiceField } from "./ChoiceField";
import { dayText, withColumn, withDay, withFixed } from "./import-draft";
import { ImportFilters } from "./ImportFilters";
import { useSayImport } from "./import-words";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { ReadingColumn, Recipe, TemplateId } from "./port";
import type { ImportKind } from "./use-import";

const OF_READINGS = ["kpi", "period", "actual", "numerator", "denominator", "entity", "unit"] as const;
const OF_MEASURES = ["period", "entity"] as const;
const GRAINS = ["day", "week", "month", "quarter", "half", "year"] as const;

interface ImportColumnsProps {
  readonly draft: Recipe;
  readonly headers: readonly string[];
  readonly templates: readonly TemplateId[];
  readonly onMake: (kind: ImportKind) => void;
  readonly onChange: (draft: Recipe) => void;
}

/** What the file is made into, and which column holds what. */
export function ImportColumns({ draft, headers, templates, onMake, onChange }: ImportColumnsProps) {
  const say = useSayImport();
  const words = useWords();
  const kind: ImportKind = draft.template ?? (draft.kind === "readings" ? "readings" : "own");
  const kinds = [...new Set<ImportKind>(["readings", ...templates, "own", kind])];
  const fields: readonly ReadingColumn[] = draft.kind === "readings" ? OF_READINGS : OF_MEASURES;
  return (
    <PanelSection title={say("import.make")}>
      <ChoiceField
        label={say("import.template")}
        value={kind}
        choices={kinds}
        name={(one) => say(`import.template.${one}`)}
        onChange={onMake}
      />
      {fields.map((field) => (
        <ChoiceField
          key={field}
          label={words.say(`pane.field.${field}`)}
          value={draft.columns[field] ?? ""}
          choices={["", ...headersWith(headers, draft.columns[field])]}
          name={(header) => header || say("import.column.none")}
          onChange={(header) => onChange(withColumn(draft, field, header || null))}
        />
      ))}
      <FixedFields draft={draft} onChange={onChange} />
      <ChoiceField
        label={say("import.grain")}
        value={draft.grain}
        choices={GRAINS}
        name={(grain) => words.say(`pane.frequency.${grain}`)}
        onChange={(grain) => onChange({ ...draft, grain })}
      />
      <ImportFilters
        label={say("import.rows")}
        filters={draft.filters}
        headers={headers}
        onChange={(filters) => onChange({ ...draft, filters })}
      />
    </PanelSection>
  );
}

/** What counts for every row, where no column says it. */
function FixedFields({ draft, onChange }: Pick<ImportColumnsProps, "draft" | "onChange">) {
  const say = useSayImport();
  const { columns, fixed } = draft;
  return (
    <>
      {draft.kind === "readings" && columns.kpi === undefined && (
        <Field label={say("import.fixed.kpi")}>
          <Input
            value={fixed.kpi ?? ""}
            onChange={(_, { value }) => onChange(withFixed(draft, "kpi", value))}
          />
        </Field>
      )}
      {columns.period === undefined && (
        <Field label={say("import.fixed.period")}>
          <Input
            type="date"
            value={dayText(fixed.period)}
            onChange={(_, { value }) => onChange(withDay(draft, value))}
          />
        </Field>
      )}
      {columns.entity === undefined && (
        <Field label={say("import.fixed.entity")}>
          <Input
            value={fixed.entity ?? ""}
            onChange={(_, { value }) => onChange(withFixed(draft, "entity", value))}
          />
        </Field>
      )}
    </>
  );
}

/** The file's columns, and the one that is chosen where the file lacks it. */
export function headersWith(
  headers: readonly string[],
  chosen: string | null | undefined,
): readonly string[] {
  return chosen === null || chosen === undefined || headers.includes(chosen) ? headers : [...headers, chosen];
}
