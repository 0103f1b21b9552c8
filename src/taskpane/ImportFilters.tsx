import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ChoiceField } from "./ChoiceField";
import { newFilter, replaced } from "./import-draft";
import { useSayImport } from "./import-words";
import type { Filter } from "./port";

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  legend: { padding: 0, paddingBottom: "4px", fontWeight: 600 },
  one: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

const TESTS = ["is", "is-not", "contains", "at-least", "at-most", "between"] as const;
const TAKES_WORDS: ReadonlySet<string> = new Set(["is", "is-not", "contains"]);

interface ImportFiltersProps {
  readonly label: string;
  readonly filters: readonly Filter[];
  readonly headers: readonly string[];
  readonly onChange: (filters: readonly Filter[]) => void;
}

/** Conditions that a row must meet to count, all of them. */
export function ImportFilters({ label, filters, headers, onChange }: ImportFiltersProps) {
  const styles = useStyles();
  const say = useSayImport();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {filters.map((filter, place) => (
        <OneFilter
          key={place}
          filter={filter}
          headers={headers}
          onChange={(next) => onChange(replaced(filters, place, next))}
        />
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...filters, newFilter(headers)])}>
          {say("import.filter.add")}
        </Button>
      </div>
    </fieldset>
  );
}

interface OneFilterProps {
  readonly filter: Filter;
  readonly headers: readonly string[];
  readonly onChange: (filter: Filter | null) => void;
}

function OneFilter({ filter, headers, onChange }: OneFilterProps) {
  const styles = useStyles();
  const say = useSayImport();
  const { column, test, value, to } = filter;
  const columns = headers.includes(column) ? headers : [...headers, column];
  return (
    <div className={styles.one}>
      <ChoiceField
        label={say("import.filter.column")}
        value={column}
        choices={columns}
        name={(header) => header}
        onChange={(header) => onChange({ ...filter, column: header })}
      />
      <ChoiceField
        label={say("import.filter.test")}
        value={test}
        choices={TESTS}
        name={(one) => say(`import.filter.${one}`)}
        onChange={(one) => {
          const upper = one === "between" ? { to: to ?? "" } : {};
          onChange({ column, test: one, value, ...upper });
        }}
      />
      <Field
        label={say("import.filter.value")}
        {...(TAKES_WORDS.has(test) ? { hint: say("import.filter.value.hint") } : {})}
      >
        <Input value={value} onChange={(_, data) => onChange({ ...filter, value: data.value })} />
      </Field>
      {test === "between" && (
        <Field label={say("import.filter.to")}>
          <Input value={to ?? ""} onChange={(_, data) => onChange({ ...filter, to: data.value })} />
        </Field>
      )}
      <div>
        <Button size="small" appearance="subtle" onClick={() => onChange(null)}>
          {say("import.filter.remove")}
        </Button>
      </div>
    </div>
  );
}
