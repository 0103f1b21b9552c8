import { Link, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ScoredKpi, ScorecardInput, Settings } from "../engine/scorecard/model";
import type { Span } from "../engine/scorecard/period";
import { periodText } from "../words/period-text";
import { hasTrend, withTrend } from "./chart-choices";
import { Disclosure } from "./Disclosure";
import { signalsAt } from "./kpi-signal";
import type { TrendPoint } from "./kpi-trend";
import { useKpiText } from "./kpi-text";
import { KpiTrendChart } from "./KpiTrendChart";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import { readingCell } from "./reading-cell";
import { calendarOf } from "./ScoreHeader";
import { withSheet } from "./sheet-choice";
import { useSheetDesk, type SheetDesk } from "./sheet-desk";
import { SignalSentences } from "./SignalSentences";
import { StatusBadge } from "./StatusBadge";
import { TrendTable } from "./TrendTable";
import { useKpiSignal } from "./use-kpi-signal";
import { useKpiTrend } from "./use-kpi-trend";

const useStyles = makeStyles({
  read: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "20px",
    marginTop: "-6px",
    fontSize: "12px",
    lineHeight: "16px",
    fontVariantNumeric: "tabular-nums",
  },
  period: { color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: 600 },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  under: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  switch: { marginLeft: "-8px" },
});

interface KpiTrendProps {
  readonly scored: ScoredKpi;
  readonly settings: Settings | null;
  readonly onSelect: (cell: string) => void;
}

/** How a KPI has come along; nothing where it has no past. */
export function KpiTrend(props: KpiTrendProps) {
  const desk = useSheetDesk();
  const points = useKpiTrend(desk?.report ?? null, props.scored.kpi);
  if (!desk || !points) return null;
  // A trend that was chosen before can still be put away.
  const isKept = isKeptOn(desk, props.scored);
  if (points.length === 0) return isKept ? <KeepSwitch desk={desk} scored={props.scored} /> : null;
  return <Trend {...props} desk={desk} points={points} />;
}

interface TrendProps extends KpiTrendProps {
  readonly desk: SheetDesk;
  readonly points: readonly TrendPoint[];
}

function Trend({ scored, settings, onSelect, desk, points }: TrendProps) {
  const words = useWords();
  const styles = useStyles();
  const last = points.findLastIndex(({ actual }) => actual !== null);
  const [read, setRead] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  const calendar = calendarOf(settings);
  const spanName = (span: Span) => periodText(span, calendar, words.language);
  const nameOf = ({ span }: TrendPoint) => spanName(span);
  const signal = useKpiSignal(desk.report, scored);
  const [isLimited, setLimited] = useState(false);
  const limits = isLimited && signal?.chart ? { ...signal.chart, signals: signalsAt(points, signal) } : null;
  const place = read !== null && read < points.length ? read : last;
  const point = points[place];
  const input = desk.report?.input ?? null;
  return (
    <PanelSection title={words.say("pane.trend.title")}>
      <KpiTrendChart
        scored={scored}
        points={points}
        nameOf={nameOf}
        read={place}
        onRead={(next) => setRead(next)}
        limits={limits}
      />
      {point && (
        <ReadPoint scored={scored} point={point} name={nameOf(point)} input={input} onSelect={onSelect} />
      )}
      {signal && <SignalSentences scored={scored} signal={signal} nameOf={spanName} />}
      <div className={styles.under}>
        {signal?.chart && (
          <Switch
            className={styles.switch}
            label={words.say("pane.signal.limits")}
            checked={isLimited}
            onChange={(_, { checked }) => setLimited(checked)}
          />
        )}
        <Disclosure title={words.say("pane.trend.table")} open={open} onToggle={() => setOpen(!open)} />
        {open && <TrendTable scored={scored} points={points} nameOf={nameOf} limits={limits} />}
        <KeepSwitch desk={desk} scored={scored} />
      </div>
    </PanelSection>
  );
}

interface ReadPointProps {
  readonly scored: ScoredKpi;
  readonly point: TrendPoint;
  readonly name: string;
  readonly input: ScorecardInput | null;
  readonly onSelect: (cell: string) => void;
}

/** The period that is read, in figures, and the way to the cell that they come from. */
function ReadPoint({ scored, point, name, input, onSelect }: ReadPointProps) {
  const styles = useStyles();
  const words = useWords();
  const text = useKpiText(scored);
  const { kpi } = scored;
  const cell = useMemo(() => input && readingCell(input, kpi, point.span), [input, kpi, point.span]);
  const { actual, target } = point;
  return (
    <div className={styles.read}>
      <span className={styles.period}>{name}</span>
      <span className={styles.strong}>
        {actual === null
          ? words.say("pane.trend.no-reading")
          : target === null
            ? text.value(actual)
            : words.say("pane.tree.of-target", { actual: text.bare(actual), target: text.value(target) })}
      </span>
      {actual !== null && <StatusBadge status={point.status} />}
      {cell && (
        <Link as="button" className={styles.link} title={cell} onClick={() => onSelect(cell)}>
          {words.say("pane.trend.go-to-reading")}
        </Link>
      )}
    </div>
  );
}

function isKeptOn({ choice }: SheetDesk, { kpi }: ScoredKpi): boolean {
  return choice.sheets.includes("charts") && hasTrend(choice.charts ?? [], kpi.key);
}

/** Whether the KPI's chart stands on the Charts sheet; the first one begins a dashboard. */
function KeepSwitch({ desk, scored }: { readonly desk: SheetDesk; readonly scored: ScoredKpi }) {
  const styles = useStyles();
  const words = useWords();
  const { choice, report } = desk;
  return (
    <Switch
      className={styles.switch}
      label={words.say("pane.trend.keep")}
      checked={isKeptOn(desk, scored)}
      onChange={(_, { checked }) => {
        const begun = checked ? withSheet(choice, "charts", true, report) : choice;
        desk.choose({ ...begun, charts: withTrend(begun.charts ?? [], scored.kpi.key, checked) });
      }}
    />
  );
}
