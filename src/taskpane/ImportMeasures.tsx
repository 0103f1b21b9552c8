import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ChoiceField } from "./ChoiceField";
import { Disclosure } from "./Disclosure";
import { newMeasure, replaced, withHow, withOf } from "./import-draft";
import { headersWith } from "./ImportColumns";
import { ImportFilters } from "./ImportFilters";
import { useSayImport } from "./import-words";
import { PanelSection } from "./PanelSection";
import type { Measure, Term } from "./port";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  fields: { display: "flex", flexDirection: "column", rowGap: "8px", paddingBottom: "12px" },
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
  quiet: { color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
});

const WAYS = ["total", "average", "ratio"] as const;
const KINDS = ["count", "sum", "distinct", "days", "last"] as const;

interface ImportMeasuresProps {
  readonly measures: readonly Measure[];
  readonly headers: readonly string[];
  readonly onChange: (measures: readonly Measure[]) => void;
}

/** The KPIs that are made of the raw rows, each with its formula behind a line. */
export function ImportMeasures({ measures, headers, onChange }: ImportMeasuresProps) {
  const styles = useStyles();
  const say = useSayImport();
  const [open, setOpen] = useState<number | null>(null);
  return (
    <PanelSection title={say("import.measures")}>
      <ul className={styles.list}>
        {measures.map((measure, place) => (
          <li key={place}>
            <Disclosure
              title={measure.kpi || say("import.measure.new", { n: place + 1 })}
              open={open === place}
              onToggle={() => setOpen(open === place ? null : place)}
            />
            {open === place && (
              <MeasureFields
                measure={measure}
                headers={headers}
                onChange={(next) => {
                  if (next === null) setOpen(null);
                  onChange(replaced(measures, place, next));
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button
          onClick={() => {
            onChange([...measures, newMeasure(say("import.measure.new", { n: measures.length + 1 }))]);
            setOpen(measures.length);
          }}
        >
          {say("import.measure.add")}
        </Button>
      </div>
    </PanelSection>
  );
}

interface MeasureFieldsProps {
  readonly measure: Measure;
  readonly headers: readonly string[];
  readonly onChange: (measure: Measure | null) => void;
}

function MeasureFields({ measure, headers, onChange }: MeasureFieldsProps) {
  const styles = useStyles();
  const say = useSayImport();
  const { kpi, unit, how, top, bottom } = measure;
  const terms = (part: "top" | "bottom", list: readonly Term[]) =>
    list.map((term, place) => (
      <TermFields
        key={`${part} ${place}`}
        title={titleOf(part, term, place, list.length)}
        term={term}
        headers={headers}
        onChange={(next) => onChange({ ...measure, [part]: replaced(list, place, next) })}
      />
    ));
  const titleOf = (part: "top" | "bottom", { minus }: Term, place: number, many: number): string => {
    const side = how === "ratio" ? say(`import.measure.${part}`) : "";
    const numbered = say(minus ? "import.term.minus" : "import.term", { n: place + 1 });
    return [side, many > 1 || side === "" ? numbered : ""].filter((text) => text !== "").join(" · ");
  };
  return (
    <div className={styles.fields}>
      <Field label={say("import.measure.name")}>
        <Input value={kpi} onChange={(_, { value }) => onChange({ ...measure, kpi: value })} />
      </Field>
      <Field label={say("import.measure.unit")}>
        <Input value={unit} onChange={(_, { value }) => onChange({ ...measure, unit: value })} />
      </Field>
      <ChoiceField
        label={say("import.measure.how")}
        value={how}
        choices={WAYS}
        name={(one) => say(`import.measure.${one}`)}
        onChange={(one) => onChange(withHow(measure, one))}
      />
      {terms("top", top)}
      {how === "ratio" && terms("bottom", bottom)}
      <div>
        <Button size="small" appearance="subtle" onClick={() => onChange(null)}>
          {say("import.measure.remove", { name: kpi })}
        </Button>
      </div>
    </div>
  );
}

interface TermFieldsProps {
  readonly title: string;
  readonly term: Term;
  readonly headers: readonly string[];
  readonly onChange: (term: Term) => void;
}

function TermFields({ title, term, headers, onChange }: TermFieldsProps) {
  const styles = useStyles();
  const say = useSayImport();
  const { of, column, by, from, filters } = term;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      <ChoiceField
        label={say("import.term.of")}
        value={of}
        choices={KINDS}
        name={(one) => say(`import.term.${one}`)}
        onChange={(one) => onChange(withOf(term, one, headers))}
      />
      {of !== "count" && (
        <ChoiceField
          label={say("import.term.column")}
          value={column ?? ""}
          choices={headersWith(headers, column)}
          name={(header) => header}
          onChange={(header) => onChange({ ...term, column: header })}
        />
      )}
      {by !== undefined && <div className={styles.quiet}>{say("import.term.by", { column: by })}</div>}
      {of === "days" && (
        <ChoiceField
          label={say("import.term.from")}
          value={from ?? ""}
          choices={headersWith(headers, from)}
          name={(header) => header}
          onChange={(header) => onChange({ ...term, from: header })}
        />
      )}
      <ImportFilters
        label={say("import.rows")}
        filters={filters}
        headers={headers}
        onChange={(next) => onChange({ ...term, filters: next })}
      />
    </fieldset>
  );
}
