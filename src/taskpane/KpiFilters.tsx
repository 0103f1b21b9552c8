import { Field, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { Disclosure } from "./Disclosure";
import {
  FILTER_FIELDS,
  isFiltering,
  NAMES_NONE,
  noFilter,
  type FilterChoices,
  type FilteredScorecard,
  type FilterField,
  type KpiFilter,
} from "./kpi-filter";
import { useWords, type PaneWords } from "./pane-words";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column" },
  top: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between" },
  fields: {
    marginTop: "4px",
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(200px, 1fr))",
    gap: "8px 12px",
  },
  // A list of long names would otherwise be as wide as the longest of them.
  field: { minWidth: 0 },
  said: {
    display: "flex",
    flexDirection: "column",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  chosen: { marginTop: "8px", fontWeight: 600 },
});

interface KpiFiltersProps {
  readonly choices: FilterChoices;
  readonly filter: KpiFilter;
  readonly filtered: FilteredScorecard;
  /** How many KPIs the scorecard has. */
  readonly all: number;
  readonly onFilter: (filter: KpiFilter) => void;
}

/** Whose KPIs, of which perspective, theme and entity are listed; what was chosen is said also while this is closed. */
export function KpiFilters({ choices, filter, filtered, all, onFilter }: KpiFiltersProps) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const fields = FILTER_FIELDS.filter((field) => choices[field].length > 0 || filter[field] !== null);
  const isOn = isFiltering(filter);
  const showAll = () => {
    // The link goes with what it undoes, and would take the focus along.
    box.current?.querySelector("button")?.focus();
    onFilter(noFilter);
  };
  return (
    <div className={styles.filters} ref={box}>
      {(fields.length > 0 || isOn) && (
        <div className={styles.top}>
          {fields.length > 0 && (
            <Disclosure title={words.say("pane.filter.title")} open={open} onToggle={() => setOpen(!open)} />
          )}
          {isOn && (
            <Link as="button" onClick={showAll}>
              {words.say("pane.filter.clear")}
            </Link>
          )}
        </div>
      )}
      {open && (
        <div className={styles.fields}>
          {fields.map((field) => (
            <FieldFilter
              key={field}
              field={field}
              choices={choices[field]}
              chosen={filter[field]}
              onChoose={(name) => onFilter({ ...filter, [field]: name })}
            />
          ))}
        </div>
      )}
      <div role="status" className={styles.said}>
        {isOn && <Said filter={filter} filtered={filtered} all={all} />}
      </div>
    </div>
  );
}

/** What was chosen, and how much of the scorecard it is. */
function Said({ filter, filtered, all }: Pick<KpiFiltersProps, "filter" | "filtered" | "all">) {
  const styles = useStyles();
  const words = useWords();
  const chosen = FILTER_FIELDS.flatMap((field) => {
    const name = filter[field];
    if (name === null) return [];
    const values = { name: words.say(`pane.field.${field}`), choice: choiceName(field, name, words) };
    return [words.say("pane.filter.chosen", values)];
  });
  const { matches, objectives } = filtered;
  const kpis =
    matches === 0
      ? words.say("pane.filter.nothing")
      : words.sayCount("pane.filter.kpis", matches, { all: words.text.count(all) });
  return (
    <>
      {chosen.length > 0 && <span className={styles.chosen}>{chosen.join(" · ")}</span>}
      <span>
        {objectives > 0 && matches > 0
          ? `${words.sayCount("pane.filter.objectives", objectives)} · ${kpis}`
          : kpis}
      </span>
    </>
  );
}

const ALL = "all";
/** Stands before a name's place, so that no name can be taken for `ALL`. */
const NAMED = "=";

interface FieldFilterProps {
  readonly field: FilterField;
  readonly choices: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
}

function FieldFilter({ field, choices, chosen, onChoose }: FieldFilterProps) {
  const styles = useStyles();
  const words = useWords();
  // What was chosen may be gone after a refresh; it is still what is shown.
  const names = chosen === null || choices.includes(chosen) ? choices : [...choices, chosen];
  return (
    <Field className={styles.field} label={words.say(`pane.field.${field}`)} size="small">
      <Select
        className={styles.field}
        value={chosen === null ? ALL : NAMED + chosen}
        onChange={(_, { value }) => onChoose(value === ALL ? null : value.slice(NAMED.length))}
      >
        <option value={ALL}>{words.say("pane.filter.all")}</option>
        {names.map((name) => (
          <option key={name} value={NAMED + name}>
            {choiceName(field, name, words)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function choiceName(field: FilterField, name: string, words: PaneWords): string {
  return name === NAMES_NONE ? words.say(`pane.filter.none.${field}`) : name;
}
