import { Link, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ScoredKpi, ScorecardInput, Settings } from "../engine/scorecard/model";
import type { Span } from "../engine/scorecard/period";
import { periodText } from "../words/period-text";
import { hasTrend, withTrend } from "./chart-choices";
import { Disclosure } from "./Disclosure";
import { fanAt, fanOf, pastBeside, type FanPoint } from "./forecast-fan";
import { ForecastTable } from "./ForecastTable";
import type { KpiAhead } from "./kpi-outlook";
import { limitsOver } from "./kpi-signal";
import type { TrendPoint } from "./kpi-trend";
import { useKpiText } from "./kpi-text";
import { KpiStatistics } from "./KpiStatistics";
import { KpiTrendChart } from "./KpiTrendChart";
import { OutlookOfKpi } from "./OutlookOfKpi";
import { readablePoint } from "./outlook-text";
import { OutlookWordsProvider, useOutlookMessages, useOutlookWords } from "./outlook-words";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import { readingCell } from "./reading-cell";
import { calendarOf } from "./ScoreHeader";
import { withSheet } from "./sheet-choice";
import { useSheetDesk, type SheetDesk } from "./sheet-desk";
import { SignalSentences } from "./SignalSentences";
import { StatusBadge } from "./StatusBadge";
import { TrendTable } from "./TrendTable";
import { useKpiOutlook } from "./use-kpi-outlook";
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
  switches: { display: "flex", flexWrap: "wrap", columnGap: "8px" },
  switch: { marginLeft: "-8px" },
  legend: {
    margin: 0,
    marginTop: "-6px",
    color: tokens.colorNeutralForeground3,
    fontSize: "12px",
    lineHeight: "16px",
  },
});

interface KpiTrendProps {
  readonly scored: ScoredKpi;
  readonly settings: Settings | null;
  readonly onSelect: (cell: string) => void;
}

/** How a KPI has come along, where it will land, and the figures of its past; nothing where it has none. */
export function KpiTrend(props: KpiTrendProps) {
  const { scored, settings, onSelect } = props;
  const desk = useSheetDesk();
  const report = desk?.report ?? null;
  const points = useKpiTrend(report, scored.kpi);
  const messages = useOutlookMessages();
  const found = useKpiOutlook(report, scored);
  if (!desk || !points) return null;
  const ahead = messages && found;
  // A trend that was chosen before can still be put away.
  const keep = isKeptOn(desk, scored) ? <KeepSwitch desk={desk} scored={scored} /> : null;
  return (
    <OutlookWordsProvider value={messages}>
      {points.length === 0 ? keep : <Trend {...props} desk={desk} points={points} ahead={ahead} />}
      {ahead && (
        <OutlookOfKpi scored={scored} outlook={ahead.outlook} settings={settings} onSelect={onSelect} />
      )}
      {messages && <KpiStatistics scored={scored} settings={settings} report={report} />}
    </OutlookWordsProvider>
  );
}

interface TrendProps extends KpiTrendProps {
  readonly desk: SheetDesk;
  readonly points: readonly TrendPoint[];
  /** `null` while it is worked out. */
  readonly ahead: KpiAhead | null;
}

function Trend({ scored, settings, onSelect, desk, points: past, ahead }: TrendProps) {
  const words = useWords();
  const { say } = useOutlookWords();
  const styles = useStyles();
  const [isForecast, setForecast] = useState(true);
  const whole = useMemo(
    () => (ahead ? [...pastBeside(past, ahead.ahead.length), ...ahead.ahead] : past),
    [past, ahead],
  );
  const possible = useMemo(() => ahead && fanOf(whole, ahead.outlook), [whole, ahead]);
  const fan = isForecast ? possible : null;
  const points = fan ? whole : past;
  const last = points.findLastIndex(({ actual }) => actual !== null);
  const [read, setRead] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  const calendar = calendarOf(settings);
  const spanName = (span: Span) => periodText(span, calendar, words.language);
  const signal = useKpiSignal(desk.report, scored);
  const [isLimited, setLimited] = useState(false);
  const limits = isLimited && signal ? limitsOver(points, signal) : null;
  const place = read !== null && read < points.length ? read : last;
  const point = points[place];
  const readAhead = fan && fanAt(fan, points, place);
  const input = desk.report?.input ?? null;
  return (
    <PanelSection title={words.say("pane.trend.title")}>
      <KpiTrendChart
        scored={scored}
        points={points}
        nameOf={spanName}
        read={place}
        onRead={(next) => setRead(next)}
        limits={limits}
        fan={fan}
      />
      {fan && <p className={styles.legend}>{say("outlook.legend")}</p>}
      {readAhead ? (
        <ReadAhead scored={scored} point={readAhead} name={spanName(readAhead.period)} />
      ) : (
        point && (
          <ReadPoint
            scored={scored}
            point={point}
            name={spanName(point.span)}
            input={input}
            onSelect={onSelect}
          />
        )
      )}
      {signal && <SignalSentences scored={scored} signal={signal} nameOf={spanName} />}
      <div className={styles.under}>
        <div className={styles.switches}>
          {signal?.chart && (
            <Switch
              className={styles.switch}
              label={words.say("pane.signal.limits")}
              checked={isLimited}
              onChange={(_, { checked }) => {
                setLimited(checked);
                // Lines of the past across a fan of the future could be read of neither.
                if (checked) setForecast(false);
              }}
            />
          )}
          {possible && (
            <Switch
              className={styles.switch}
              label={say("outlook.forecast")}
              checked={isForecast}
              onChange={(_, { checked }) => {
                setRead(null);
                setForecast(checked);
                if (checked) setLimited(false);
              }}
            />
          )}
        </div>
        <Disclosure title={words.say("pane.trend.table")} open={open} onToggle={() => setOpen(!open)} />
        {open && fan && <ForecastTable scored={scored} points={fan.points} nameOf={spanName} />}
        {open && (
          <TrendTable scored={scored} points={past} nameOf={({ span }) => spanName(span)} limits={limits} />
        )}
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

interface ReadAheadProps {
  readonly scored: ScoredKpi;
  readonly point: FanPoint;
  readonly name: string;
}

/** The period that is read where it is yet to come: what is forecast for it. */
function ReadAhead({ scored, point: { forecast }, name }: ReadAheadProps) {
  const styles = useStyles();
  const { say } = useOutlookWords();
  const text = useKpiText(scored);
  const { mean, lower80, upper80 } = readablePoint(forecast);
  return (
    <div className={styles.read}>
      <span className={styles.period}>{name}</span>
      <span className={styles.strong}>
        {say("outlook.read", {
          value: text.value(mean),
          low: text.bare(lower80),
          high: text.bare(upper80),
        })}
      </span>
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
