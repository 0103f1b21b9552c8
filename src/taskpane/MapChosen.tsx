import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import type { KnownLink } from "../engine/map/known-links";
import type { MapInput } from "../engine/map/model";
import { feedbackLoops } from "../engine/map/trace";
import { linkNote } from "./map-words";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import { StatusBadge, StatusIcon } from "./StatusBadge";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "flex-start",
    columnGap: "8px",
    margin: "0 -12px",
    padding: "10px 6px 10px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow8,
  },
  about: { minWidth: 0, flexGrow: 1 },
  name: { fontWeight: 600, overflowWrap: "anywhere" },
  state: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px" },
  score: { fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    paddingTop: "8px",
    paddingBottom: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  end: { display: "flex", alignItems: "center", columnGap: "6px" },
  link: { textAlign: "left", minWidth: 0 },
  note: { color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: 600 },
});

interface MapChosenProps {
  readonly map: MapInput;
  readonly links: readonly KnownLink[];
  /** Place of the objective. */
  readonly chosen: number;
  /** `null` where it has no page, since no KPI measures it. */
  readonly onOpen: (() => void) | null;
  readonly onChoose: (objective: number) => void;
  readonly onClear: () => void;
}

/** The objective that was chosen on the map: what drives it, what it leads to, and the loops it is part of. */
export function MapChosen({ map, links, chosen, onOpen, onChoose, onClear }: MapChosenProps) {
  const styles = useStyles();
  const words = useWords();
  const objective = map.objectives[chosen];
  if (!objective) return null;
  const { name, score, status } = objective;
  const causes = links.filter(({ to }) => to === chosen);
  const effects = links.filter(({ from }) => from === chosen);
  return (
    <>
      <div className={styles.bar} role="status">
        <div className={styles.about}>
          <div className={styles.name}>{name}</div>
          <div className={styles.state}>
            <span className={styles.score}>{score === null ? "–" : words.text.score(score)}</span>
            <StatusBadge status={status} />
            {onOpen && (
              <Link as="button" onClick={onOpen}>
                {words.say("pane.why")}
              </Link>
            )}
          </div>
          <div className={styles.note}>
            {words.say("pane.map.reach", {
              first: words.text.count(causes.length),
              last: words.text.count(effects.length),
            })}
          </div>
        </div>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label={words.say("pane.map.clear")}
          title={words.say("pane.map.clear")}
          onClick={onClear}
        />
      </div>
      <Ends {...{ map, onChoose }} links={causes} end="from" />
      <Ends {...{ map, onChoose }} links={effects} end="to" />
      <Loops map={map} name={name} />
    </>
  );
}

interface EndsProps {
  readonly map: MapInput;
  readonly links: readonly KnownLink[];
  /** Which end of the links is the other objective. */
  readonly end: "from" | "to";
  readonly onChoose: (objective: number) => void;
}

/** The objectives at the other ends of links, each with what is known of its link. */
function Ends({ map, links, end, onChoose }: EndsProps) {
  const styles = useStyles();
  const words = useWords();
  const key = end === "from" ? "driven" : "leads";
  return (
    <PanelSection title={words.say(`pane.map.${key}`)}>
      {links.length === 0 ? (
        <p className={styles.none}>{words.say(`pane.map.${key}.none`)}</p>
      ) : (
        <ul className={styles.list}>
          {links.map(({ link, [end]: place }) => {
            const [objective, row] = [map.objectives[place], map.links[link]];
            if (!objective || !row) return null;
            return (
              <li key={link} className={styles.item}>
                <div className={styles.end}>
                  <StatusIcon status={objective.status} />
                  <Link as="button" className={styles.link} onClick={() => onChoose(place)}>
                    {objective.name}
                  </Link>
                </div>
                <div className={styles.note}>{linkNote(row, words)}</div>
                {row.rationale && <div>{row.rationale}</div>}
              </li>
            );
          })}
        </ul>
      )}
    </PanelSection>
  );
}

function Loops({ map, name }: { readonly map: MapInput; readonly name: string }) {
  const styles = useStyles();
  const words = useWords();
  const loops = feedbackLoops(map).filter(({ objectives }) => objectives.includes(name));
  if (loops.length === 0) return null;
  return (
    <PanelSection title={words.say("pane.map.loops")}>
      <ul className={styles.list}>
        {loops.map(({ objectives, sign }) => (
          <li key={objectives.join("\n")} className={styles.item}>
            <div className={mergeClasses(styles.strong)}>
              {words.say(sign === 1 ? "pane.map.loop.reinforcing" : "pane.map.loop.balancing")}
            </div>
            <div>{[...objectives, objectives[0] ?? ""].join(" → ")}</div>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
