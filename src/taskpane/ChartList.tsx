import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { ChartAdder } from "./ChartAdder";
import { chartKey, moveChart } from "./chart-choices";
import { chartName } from "./chart-name";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { ChartChoice, RefreshReport } from "./port";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    paddingTop: "2px",
    paddingBottom: "2px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  place: {
    minWidth: "18px",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  // Empty, it takes no room between its neighbours.
  said: {
    ":empty": { marginTop: "-12px" },
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
});

type Move = "up" | "down" | "remove";

interface ChartListProps {
  readonly charts: readonly ChartChoice[];
  /** The last one with a scorecard; `null` before the first. */
  readonly report: RefreshReport | null;
  readonly onChange: (charts: readonly ChartChoice[]) => void;
}

/** The charts of the dashboard in their order, to be moved, taken away and added. */
export function ChartList({ charts, report, onChange }: ChartListProps) {
  const styles = useStyles();
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLDivElement>(null);
  const focusOn = useRef<{ readonly place: number; readonly move: Move } | null>(null);
  const [said, say] = useState("");
  useEffect(() => {
    // The line that was moved or taken away would else take the focus along.
    const wanted = focusOn.current;
    focusOn.current = null;
    if (!wanted) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-chart="${wanted.place} ${wanted.move}"]`);
    (button ?? adder.current?.querySelector("button"))?.focus();
  }, [charts]);
  const move = (from: number, to: number, by: Move) => {
    const choice = charts[from];
    if (!choice || to < 0 || to >= charts.length) return;
    focusOn.current = { place: to, move: by };
    const name = chartName(choice, report, words);
    const values = { name, n: words.text.count(to + 1), all: words.text.count(charts.length) };
    say(words.say("pane.charts.moved", values));
    onChange(moveChart(charts, from, to));
  };
  const remove = (place: number) => {
    const choice = charts[place];
    if (!choice) return;
    focusOn.current = { place: Math.min(place, charts.length - 2), move: "remove" };
    say(words.say("pane.charts.removed", { name: chartName(choice, report, words) }));
    onChange(charts.filter((_, other) => other !== place));
  };
  return (
    <PanelSection title={words.say("pane.charts.title")} text={words.say("pane.charts.text")}>
      {charts.length === 0 && <p className={styles.none}>{words.say("pane.charts.none")}</p>}
      <ol className={styles.list} ref={list}>
        {charts.map((choice, place) => (
          <ChartLine
            key={chartKey(choice)}
            name={chartName(choice, report, words)}
            place={place}
            count={charts.length}
            onMove={(to, by) => move(place, to, by)}
            onRemove={() => remove(place)}
          />
        ))}
      </ol>
      <div role="status" className={styles.said}>
        {said}
      </div>
      <div ref={adder}>
        <ChartAdder
          charts={charts}
          report={report}
          onAdd={(choice) => {
            say(words.say("pane.charts.added", { name: chartName(choice, report, words) }));
            onChange([...charts, choice]);
          }}
        />
      </div>
    </PanelSection>
  );
}

interface ChartLineProps {
  readonly name: string;
  /** Counted from zero. */
  readonly place: number;
  readonly count: number;
  readonly onMove: (to: number, by: Move) => void;
  readonly onRemove: () => void;
}

/** A chart with its buttons; Alt with an arrow key moves it from any of them. */
function ChartLine({ name, place, count, onMove, onRemove }: ChartLineProps) {
  const styles = useStyles();
  const words = useWords();
  const button = (move: Move, Icon: typeof ArrowUp16Regular, isOff: boolean, onPress: () => void) => {
    const label = words.say(`pane.charts.${move}`, { name });
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
      event.preventDefault();
      onMove(event.key === "ArrowUp" ? place - 1 : place + 1, move);
    };
    return (
      <Button
        appearance="subtle"
        size="small"
        icon={<Icon />}
        aria-label={label}
        title={label}
        data-chart={`${place} ${move}`}
        disabledFocusable={isOff}
        onClick={onPress}
        onKeyDown={onKeyDown}
      />
    );
  };
  return (
    <li className={styles.line}>
      <span className={styles.place}>{words.text.count(place + 1)}</span>
      <span className={styles.name}>{name}</span>
      {button("up", ArrowUp16Regular, place === 0, () => onMove(place - 1, "up"))}
      {button("down", ArrowDown16Regular, place === count - 1, () => onMove(place + 1, "down"))}
      {button("remove", Dismiss16Regular, false, onRemove)}
    </li>
  );
}
