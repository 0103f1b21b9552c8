import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { MathFormula20Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Scorecard, Settings } from "../engine/scorecard/model";
import { periodText } from "../words/period-text";
import { AlertsOffer } from "./AlertsOffer";
import { Breakdown } from "./Breakdown";
import { EmptyState } from "./EmptyState";
import { filterChoices, filterScorecard, noFilter, type KpiFilter } from "./kpi-filter";
import { KpiDetail } from "./KpiDetail";
import { KpiFilters } from "./KpiFilters";
import { KpiFormatsProvider } from "./kpi-text";
import { LibraryButton } from "./LibraryButton";
import { LibraryPage } from "./LibraryPage";
import { OutlookOffer } from "./OutlookOffer";
import { useWords } from "./pane-words";
import type { RefreshReport, ScorecardDefinition } from "./port";
import { RollOffer } from "./RollOffer";
import { calendarOf, ScoreHeader } from "./ScoreHeader";
import { nodeAt } from "./scorecard-node";
import { ScorecardTree } from "./ScorecardTree";
import { StatusFilter } from "./StatusFilter";
import { freshView, type TreeView } from "./tree-rows";
import { useKpiFormats } from "./use-kpi-formats";

const AlertsPage = lazy(async () => ({ default: (await import("./AlertsPage")).AlertsPage }));
const OutlookPage = lazy(async () => ({ default: (await import("./OutlookPage")).OutlookPage }));

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "12px" },
  more: { display: "flex", flexDirection: "column", rowGap: "4px" },
  formula: { alignSelf: "flex-start", marginLeft: "-8px", fontWeight: 400 },
});

interface ScorecardPanelProps {
  /** The last one with a scorecard; `null` before the first. */
  readonly report: RefreshReport | null;
  readonly definition: ScorecardDefinition;
  readonly settings: Settings | null;
  readonly busy: boolean;
  /** The scorecard is being scored for the first time since the pane was opened. */
  readonly looking: boolean;
  /** The KPI library is shown to begin with. */
  readonly opensLibrary: boolean;
  readonly onRoll: (step: "next" | "previous") => void;
  readonly onPeriod: (serial: number) => void;
  /** Leads to the setting that says how much of the weight must have data. */
  readonly onLimit: () => void;
  readonly onSelect: (cell: string) => void;
  readonly onInsertFormula: () => void;
}

/** The scorecard: its score, then perspectives, objectives and KPIs, and for each the reason of its score. */
export function ScorecardPanel(props: ScorecardPanelProps) {
  const { report } = props;
  const formats = useKpiFormats(report);
  return (
    <KpiFormatsProvider value={formats}>
      <Pages {...props} />
    </KpiFormatsProvider>
  );
}

/** The scorecard, or the page of what was opened in it. */
function Pages(props: ScorecardPanelProps) {
  const { settings, onSelect } = props;
  const scorecard = props.report?.scorecard ?? null;
  const words = useWords();
  const [opened, setOpened] = useState<readonly string[] | "score" | "library" | "outlook" | "alerts" | null>(
    props.opensLibrary ? "library" : null,
  );
  const [focusOn, setFocusOn] = useState<string | null>(null);
  const [view, setView] = useState<TreeView | null>(null);
  const openLibrary = () => {
    setFocusOn("library");
    setOpened("library");
  };
  if (opened === "library") return <LibraryPage busy={props.busy} onBack={() => setOpened(null)} />;
  if (!scorecard && props.looking) return <Spinner label={words.say("pane.refresh.phase.scoring")} />;
  if (!scorecard && props.busy) return null;
  if (!scorecard) {
    return (
      <EmptyState title={words.say("pane.scorecard.empty")} text={words.say("pane.scorecard.empty.text")}>
        <LibraryButton takesFocus={focusOn === "library"} onOpen={openLibrary} />
      </EmptyState>
    );
  }
  if (opened === "outlook" && props.report) {
    return (
      <Suspense fallback={<Spinner label={words.say("pane.loading")} />}>
        <OutlookPage
          report={props.report}
          settings={settings}
          onBack={() => setOpened(null)}
          onOpen={setOpened}
        />
      </Suspense>
    );
  }
  if (opened === "alerts" && props.report) {
    return (
      <Suspense fallback={<Spinner label={words.say("pane.loading")} />}>
        <AlertsPage
          report={props.report}
          definition={props.definition}
          settings={settings}
          onBack={() => setOpened(null)}
          onSelect={onSelect}
        />
      </Suspense>
    );
  }
  const path = typeof opened === "string" ? [] : opened;
  const node = path && nodeAt(scorecard, path);
  if (opened !== null && node?.type === "group") {
    return (
      <Breakdown
        group={node}
        scorecard={scorecard}
        settings={settings}
        onBack={() => setOpened(null)}
        onOpen={(child) => setOpened([...(path ?? []), String(child)])}
      />
    );
  }
  if (opened !== null && node?.type === "kpi") {
    return (
      <KpiDetail
        scored={node}
        scorecard={scorecard}
        settings={settings}
        onBack={() => setOpened(null)}
        onSelect={onSelect}
      />
    );
  }
  return (
    <Overview
      {...props}
      scorecard={scorecard}
      view={view ?? freshView(scorecard, noFilter)}
      onView={setView}
      focusOn={focusOn}
      onLibrary={openLibrary}
      onAlerts={() => {
        setFocusOn("alerts");
        setOpened("alerts");
      }}
      onOutlook={() => {
        setFocusOn("outlook");
        setOpened("outlook");
      }}
      onWhy={() => {
        setFocusOn("score");
        setOpened("score");
      }}
      onOpen={(id) => {
        setFocusOn(id);
        setOpened(id.split("/").slice(1));
      }}
    />
  );
}

interface OverviewProps extends ScorecardPanelProps {
  readonly scorecard: Scorecard;
  readonly view: TreeView;
  readonly onView: (view: TreeView) => void;
  /** What led to the page that one comes back from: a line of the tree, `score`, `alerts`, `outlook` or `library`. */
  readonly focusOn: string | null;
  readonly onLibrary: () => void;
  readonly onAlerts: () => void;
  readonly onOutlook: () => void;
  readonly onWhy: () => void;
  readonly onOpen: (id: string) => void;
}

function Overview(props: OverviewProps) {
  const { scorecard, settings, busy, view, onView } = props;
  const columnPeriods = props.report?.columnPeriods ?? null;
  const styles = useStyles();
  const words = useWords();
  const filtered = useMemo(() => filterScorecard(scorecard, view.filter), [scorecard, view.filter]);
  const choices = useMemo(() => filterChoices(scorecard, words.language), [scorecard, words.language]);
  const onFilter = (filter: KpiFilter) => onView(freshView(scorecard, filter));
  return (
    <div className={styles.panel}>
      {columnPeriods?.next && columnPeriods.nextHasFigures && (
        <RollOffer
          next={columnPeriods.next}
          name={(period) => periodText(period, calendarOf(settings), words.language)}
          busy={busy}
          onRoll={() => props.onRoll("next")}
        />
      )}
      <ScoreHeader
        scorecard={scorecard}
        settings={settings}
        columnPeriods={columnPeriods}
        onRoll={props.onRoll}
        busy={busy}
        onPeriod={props.onPeriod}
        onWhy={props.onWhy}
        focusWhy={props.focusOn === "score"}
        onLimit={props.onLimit}
      />
      <AlertsOffer takesFocus={props.focusOn === "alerts"} onOpen={props.onAlerts} />
      <OutlookOffer
        report={props.report}
        settings={settings}
        takesFocus={props.focusOn === "outlook"}
        onOpen={props.onOutlook}
      />
      <StatusFilter
        kpis={filtered.kpis}
        chosen={view.filter.statuses}
        onChoose={(statuses) => onFilter({ ...view.filter, statuses })}
      />
      <KpiFilters
        choices={choices}
        filter={view.filter}
        filtered={filtered}
        all={scorecard.kpis.length}
        onFilter={onFilter}
      />
      <ScorecardTree
        scorecard={scorecard}
        filtered={filtered}
        view={view}
        onView={onView}
        focusOn={props.focusOn}
        onOpen={props.onOpen}
      />
      <div className={styles.more}>
        <LibraryButton takesFocus={props.focusOn === "library"} onOpen={props.onLibrary} />
        <Button
          className={styles.formula}
          appearance="subtle"
          icon={<MathFormula20Regular />}
          title={words.say("pane.formula.hint")}
          disabledFocusable={busy}
          onClick={props.onInsertFormula}
        >
          {words.say("pane.formula")}
        </Button>
      </div>
    </div>
  );
}
