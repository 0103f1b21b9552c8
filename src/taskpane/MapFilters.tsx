import { Field, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { MapInput } from "../engine/map/model";
import type { ThemeScore } from "../engine/map/theme-scores";
import type { ScoredGroup } from "../engine/scorecard/model";
import { normalName } from "../engine/scorecard/normal-name";
import { Disclosure } from "./Disclosure";
import { fitting, MAP_FIELDS, mapChoices, wholeMap, type MapChoice } from "./map-focus";
import { useWords } from "./pane-words";
import { StatusBadge } from "./StatusBadge";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column" },
  top: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px" },
  end: { marginLeft: "auto" },
  fields: {
    marginTop: "4px",
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(200px, 1fr))",
    gap: "8px 12px",
  },
  field: { minWidth: 0 },
  said: {
    display: "flex",
    flexDirection: "column",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", marginTop: "8px" },
  name: { fontWeight: 600 },
  score: { fontWeight: 600, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground1 },
});

interface MapFiltersProps {
  readonly map: MapInput;
  readonly choice: MapChoice;
  readonly themes: readonly ThemeScore[];
  /** Perspectives as they are scored, by normal name. */
  readonly perspectives: ReadonlyMap<string, ScoredGroup>;
  readonly onChoose: (choice: MapChoice) => void;
  /** Stands at the end of the first line. */
  readonly children: ReactNode;
}

/** Whose objectives, of which theme and perspective stand out on the map; what was chosen is said with its score. */
export function MapFilters(props: MapFiltersProps) {
  const { map, choice, themes, perspectives, onChoose } = props;
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const choices = mapChoices(map, words.language);
  const fields = MAP_FIELDS.filter((field) => choices[field].length > 0 || choice[field] !== null);
  const isOn = MAP_FIELDS.some((field) => choice[field] !== null);
  const showAll = () => {
    // The link goes with what it undoes, and would take the focus along.
    box.current?.querySelector("button")?.focus();
    onChoose(wholeMap);
  };
  return (
    <div className={styles.filters} ref={box}>
      <div className={styles.top}>
        {fields.length > 0 && (
          <Disclosure title={words.say("pane.filter.title")} open={open} onToggle={() => setOpen(!open)} />
        )}
        {isOn && (
          <Link as="button" onClick={showAll}>
            {words.say("pane.filter.clear")}
          </Link>
        )}
        <div className={styles.end}>{props.children}</div>
      </div>
      {open && (
        <div className={styles.fields}>
          {fields.map((field) => (
            <Field key={field} className={styles.field} label={words.say(`pane.field.${field}`)} size="small">
              <Select
                className={styles.field}
                value={choice[field] ?? ""}
                onChange={(_, { value }) => onChoose({ ...choice, [field]: value === "" ? null : value })}
              >
                <option value="">{words.say("pane.filter.all")}</option>
                {namesWith(choices[field], choice[field]).map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      )}
      <div role="status" className={styles.said}>
        {MAP_FIELDS.map((field) => {
          const name = choice[field];
          if (name === null) return null;
          const key = normalName(name);
          const scored =
            field === "theme"
              ? themes.find(({ theme }) => normalName(theme) === key)
              : field === "perspective"
                ? perspectives.get(key)
                : undefined;
          return (
            <div key={field} className={styles.line}>
              <span className={styles.name}>
                {words.say("pane.filter.chosen", { name: words.say(`pane.field.${field}`), choice: name })}
              </span>
              {scored && (
                <>
                  <span className={styles.score}>
                    {scored.score === null ? "–" : words.text.score(scored.score)}
                  </span>
                  <StatusBadge status={scored.status} />
                </>
              )}
            </div>
          );
        })}
        {isOn && <span>{words.sayCount("pane.filter.objectives", fitting(map, choice).size)}</span>}
      </div>
    </div>
  );
}

/** What was chosen may be gone after a refresh; it is still what is shown. */
function namesWith(names: readonly string[], chosen: string | null): readonly string[] {
  return chosen === null || names.includes(chosen) ? names : [...names, chosen];
}
