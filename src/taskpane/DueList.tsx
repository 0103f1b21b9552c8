import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { parseMailbox } from "../engine/information/mailbox";
import type { DataQuality, DueValue } from "../engine/information/model";
import { ownersOfDue, type OwnerOfDue } from "../engine/information/owners-of-due";
import { subjectOf } from "../engine/scorecard/kpi-finding";
import type { Settings } from "../engine/scorecard/model";
import { duePeriods, type ReminderContext } from "../words/reminder-text";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { ScorecardDefinition } from "./port";
import { ReminderButtons } from "./ReminderButtons";
import { calendarOf } from "./ScoreHeader";

const PAGE = 10;

const useStyles = makeStyles({
  owner: { display: "flex", flexDirection: "column", rowGap: "4px" },
  name: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: 600, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    paddingTop: "6px",
    paddingBottom: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  note: { color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "16px" },
  link: { display: "inline-block", fontSize: "12px", textAlign: "left" },
});

interface DueListProps {
  readonly quality: DataQuality;
  readonly definition: ScorecardDefinition;
  readonly settings: Settings | null;
  readonly onSelect: (cell: string) => void;
}

/** Which values are due from whom, with a reminder for each owner in the workbook's language. */
export function DueList({ quality, definition, settings, onSelect }: DueListProps) {
  const words = useWords();
  const context: ReminderContext = {
    name: definition.name,
    asOf: quality.asOf,
    calendar: calendarOf(settings),
    language: definition.language,
  };
  return (
    <PanelSection title={words.say("data.due")}>
      {quality.due.length === 0 && <div>{words.say("data.due.none")}</div>}
      {ownersOfDue(quality.due).map((one, place) => (
        <DueOfOwner key={place} one={one} context={context} onSelect={onSelect} />
      ))}
    </PanelSection>
  );
}

interface DueOfOwnerProps {
  readonly one: OwnerOfDue;
  readonly context: ReminderContext;
  readonly onSelect: (cell: string) => void;
}

function DueOfOwner({ one: { owner, due }, context, onSelect }: DueOfOwnerProps) {
  const styles = useStyles();
  const words = useWords();
  const [limit, setLimit] = useState(PAGE);
  const name = owner === null ? words.say("data.due.nobody") : parseMailbox(owner).name;
  return (
    <div className={styles.owner}>
      <h3 className={styles.name}>{name}</h3>
      <ul className={styles.list}>
        {due.slice(0, limit).map((value, place) => (
          <li key={place} className={styles.item}>
            <DueLine value={value} context={context} onSelect={onSelect} />
          </li>
        ))}
      </ul>
      {due.length > limit && (
        <div>
          <Button appearance="subtle" size="small" onClick={() => setLimit(limit + 5 * PAGE)}>
            {words.sayCount("data.due.more", due.length - limit)}
          </Button>
        </div>
      )}
      <ReminderButtons owner={owner} name={name} due={due} context={context} />
    </div>
  );
}

interface DueLineProps {
  readonly value: DueValue;
  readonly context: ReminderContext;
  readonly onSelect: (cell: string) => void;
}

function DueLine({ value, context, onSelect }: DueLineProps) {
  const styles = useStyles();
  const words = useWords();
  const periods = duePeriods(value, context.calendar, words.language);
  const { place } = value;
  return (
    <>
      <div>{periods === "" ? subjectOf(value.kpi) : `${subjectOf(value.kpi)}: ${periods}`}</div>
      <div className={styles.note}>
        {value.due === null
          ? words.say("data.due.open")
          : words.say("data.due.since", { day: words.text.date(value.due) })}
      </div>
      {place && (
        <Link as="button" className={styles.link} onClick={() => onSelect(place.cell)}>
          {words.say("pane.go-to", { cell: place.cell })}
        </Link>
      )}
    </>
  );
}
