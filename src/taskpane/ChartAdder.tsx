import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons";
import { useMemo, useRef, useState } from "react";
import type { ScoredKpi } from "../engine/scorecard/model";
import { normalName } from "../engine/scorecard/normal-name";
import { chartKey, hasTrend, pastOf, WHOLE_CHARTS } from "./chart-choices";
import { chartName, fullName } from "./chart-name";
import { Disclosure } from "./Disclosure";
import { useWords } from "./pane-words";
import type { ChartChoice, RefreshReport } from "./port";

/** KPIs that are offered at once. */
const MOST_OFFERS = 6;

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", rowGap: "12px", marginTop: "8px" },
  offers: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  offer: { marginLeft: "-8px", fontWeight: 400, textAlign: "left", overflowWrap: "anywhere", minWidth: 0 },
  small: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

interface ChartAdderProps {
  readonly charts: readonly ChartChoice[];
  readonly report: RefreshReport | null;
  readonly onAdd: (choice: ChartChoice) => void;
}

/** The charts that are not chosen yet; of the many trends, those whose KPI is looked for. */
export function ChartAdder({ charts, report, onAdd }: ChartAdderProps) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const chosen = new Set(charts.map(chartKey));
  const whole = WHOLE_CHARTS.filter((kind) => !chosen.has(kind)).map((kind): ChartChoice => ({ kind }));
  const add = (choice: ChartChoice) => {
    // The button goes with what it adds, and would take the focus along.
    box.current?.querySelector<HTMLElement>(choice.kind === "trend" ? "input" : "button")?.focus();
    onAdd(choice);
  };
  return (
    <div ref={box}>
      <Disclosure title={words.say("pane.charts.add")} open={open} onToggle={() => setOpen(!open)} />
      {open && (
        <div className={styles.choices}>
          <div className={styles.offers}>
            {whole.map((choice) => (
              <Offer key={choice.kind} name={chartName(choice, report, words)} onAdd={() => add(choice)} />
            ))}
          </div>
          <TrendAdder charts={charts} report={report} onAdd={add} />
        </div>
      )}
    </div>
  );
}

function TrendAdder({ charts, report, onAdd }: ChartAdderProps) {
  const styles = useStyles();
  const words = useWords();
  const [search, setSearch] = useState("");
  const trendable = useMemo(() => trendableKpis(report), [report]);
  if (trendable.length === 0) return <p className={styles.small}>{words.say("pane.charts.no-past")}</p>;
  const sought = normalName(search);
  const found = trendable.filter(
    ({ kpi }) => !hasTrend(charts, kpi.key) && normalName(fullName(kpi)).includes(sought),
  );
  const more = found.length - MOST_OFFERS;
  return (
    <div>
      <Field label={words.say("pane.charts.find")} hint={words.say("pane.charts.find.hint")}>
        <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      <div className={styles.offers}>
        {found.slice(0, MOST_OFFERS).map(({ kpi }) => (
          <Offer key={kpi.key} name={fullName(kpi)} onAdd={() => onAdd({ kind: "trend", kpi: kpi.key })} />
        ))}
      </div>
      <div role="status" className={styles.small}>
        {found.length === 0 && words.say("pane.charts.no-match")}
        {more > 0 && words.sayCount("pane.charts.more", more)}
      </div>
    </div>
  );
}

function Offer({ name, onAdd }: { readonly name: string; readonly onAdd: () => void }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Button
      className={styles.offer}
      appearance="subtle"
      size="small"
      icon={<Add16Regular />}
      aria-label={words.say("pane.charts.add-one", { name })}
      onClick={onAdd}
    >
      {name}
    </Button>
  );
}

/** KPIs with a past; two rows of one key are one. */
function trendableKpis(report: RefreshReport | null): readonly ScoredKpi[] {
  if (!report?.scorecard || !report.input) return [];
  const past = pastOf(report.input);
  const byKey = new Map(report.scorecard.kpis.map((scored) => [scored.kpi.key, scored]));
  return [...byKey.values()].filter(({ kpi }) => past(kpi));
}
