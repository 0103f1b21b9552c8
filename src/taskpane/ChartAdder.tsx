import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons";
import { useMemo, useRef, useState } from "react";
import type { ScoredKpi } from "../engine/scorecard/model";
import { normalName } from "../engine/scorecard/normal-name";
import { chartKey, pastOf, WHOLE_CHARTS } from "./chart-choices";
import { chartName, fullName } from "./chart-name";
import { ChoiceField } from "./ChoiceField";
import { Disclosure } from "./Disclosure";
import { useWords } from "./pane-words";
import type { ChartChoice, KpiChart, RefreshReport } from "./port";

const KINDS: readonly KpiChart[] = ["trend", "control", "forecast"];

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

/** The charts that are not chosen yet; of the many for single KPIs, those whose KPI is looked for. */
export function ChartAdder({ charts, report, onAdd }: ChartAdderProps) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const chosen = new Set(charts.map(chartKey));
  const whole = WHOLE_CHARTS.filter((kind) => !chosen.has(kind)).map((kind): ChartChoice => ({ kind }));
  const add = (choice: ChartChoice) => {
    // The button goes with what it adds, and would take the focus along.
    box.current?.querySelector<HTMLElement>("kpi" in choice ? "input" : "button")?.focus();
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
          <KpiChartAdder charts={charts} report={report} onAdd={add} />
        </div>
      )}
    </div>
  );
}

function KpiChartAdder({ charts, report, onAdd }: ChartAdderProps) {
  const styles = useStyles();
  const words = useWords();
  const [kind, choose] = useState<KpiChart>("trend");
  const [search, setSearch] = useState("");
  const trendable = useMemo(() => trendableKpis(report), [report]);
  if (trendable.length === 0) return <p className={styles.small}>{words.say("pane.charts.no-past")}</p>;
  const sought = normalName(search);
  const chosen = new Set(charts.map(chartKey));
  const found = trendable
    .filter(({ kpi }) => normalName(fullName(kpi)).includes(sought))
    .map(({ kpi }) => ({ name: fullName(kpi), choice: { kind, kpi: kpi.key } }))
    .filter(({ choice }) => !chosen.has(chartKey(choice)));
  const more = found.length - MOST_OFFERS;
  return (
    <div className={styles.choices}>
      <ChoiceField
        label={words.say("pane.charts.kind")}
        value={kind}
        choices={KINDS}
        name={(one) => words.say(`pane.charts.kind.${one}`)}
        onChange={choose}
      />
      <Field
        label={words.say(kind === "trend" ? "pane.charts.find" : "pane.field.kpi")}
        hint={words.say("pane.charts.find.hint")}
      >
        <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      <div className={styles.offers}>
        {found.slice(0, MOST_OFFERS).map(({ name, choice }) => (
          <Offer key={choice.kpi} name={name} onAdd={() => onAdd(choice)} />
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
