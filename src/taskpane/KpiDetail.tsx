import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { isLonger } from "../engine/scorecard/frequency-rank";
import { explain } from "../engine/scorecard/explain";
import { ownFrequency } from "../engine/scorecard/compared-readings";
import type { Kpi, KpiField, Scorecard, ScoredKpi, Settings } from "../engine/scorecard/model";
import { periodContaining } from "../engine/scorecard/period";
import { periodText } from "../words/period-text";
import { DetailPage } from "./DetailPage";
import { Facts } from "./Facts";
import { KpiComments } from "./KpiComments";
import { useKpiText, type KpiText } from "./kpi-text";
import { useWords, type PaneWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import { ScaleBar } from "./ScaleBar";
import { ScaleReasons } from "./ScaleReasons";
import { calendarOf } from "./ScoreHeader";
import { useSheetDesk } from "./sheet-desk";
import { standingFacts } from "./standing-facts";
import { StatusBadge } from "./StatusBadge";
import { groupName } from "./TreeLine";

const KpiData = lazy(async () => ({ default: (await import("./KpiData")).KpiData }));
const KpiTrend = lazy(async () => ({ default: (await import("./KpiTrend")).KpiTrend }));

const useStyles = makeStyles({
  score: { fontSize: "24px", lineHeight: "32px", fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  about: { margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  problem: { whiteSpace: "normal" },
});

interface KpiDetailProps {
  readonly scored: ScoredKpi;
  readonly scorecard: Scorecard;
  /** `null` while they are read. */
  readonly settings: Settings | null;
  readonly onBack: () => void;
  readonly onSelect: (cell: string) => void;
}

/** Why a KPI scores as it does: its values, its scale and cuts, and what it brings to the scorecard. */
export function KpiDetail({ scored, scorecard, settings, onBack, onSelect }: KpiDetailProps) {
  const styles = useStyles();
  const words = useWords();
  const text = useKpiText(scored);
  const { kpi } = scored;
  const reasons = explain(scorecard, scored, settings?.rollUp ?? "weighted");
  const groups = reasons?.path.slice(1).map((group) => groupName(group, words)) ?? [];
  return (
    <DetailPage
      title={kpi.name}
      path={[...groups, ...(kpi.entity ? [kpi.entity] : [])].join(" › ")}
      onBack={onBack}
      headline={
        <>
          <span className={styles.score}>{scored.score === null ? "–" : words.text.score(scored.score)}</span>
          <StatusBadge status={scored.status} large />
        </>
      }
    >
      {scored.problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.problem}>{words.problem(scored.problem)}</MessageBarBody>
        </MessageBar>
      )}
      <CellButtons scored={scored} onSelect={onSelect} />
      <PanelSection title={words.say("pane.kpi.values")}>
        <ScaleBar scored={scored} />
        <Facts facts={valueFacts(scored, settings, words, text)} />
      </PanelSection>
      <Suspense fallback={null}>
        <KpiTrend key={kpi.key} scored={scored} settings={settings} onSelect={onSelect} />
      </Suspense>
      <ScaleReasons scored={scored} />
      {reasons?.type === "kpi" && (
        <PanelSection title={words.say("pane.kpi.brings")}>
          <Facts
            facts={[
              {
                label: words.say(reasons.isHeld ? "pane.kpi.counted-held" : "pane.kpi.counted"),
                value: reasons.counted === null ? "–" : words.text.percent(reasons.counted),
              },
              ...standingFacts(reasons, words),
            ]}
          />
        </PanelSection>
      )}
      <Suspense fallback={null}>
        <KpiData key={kpi.key} kpi={kpi} onSelect={onSelect} />
      </Suspense>
      <KpiComments scored={scored} />
      <About scored={scored} />
    </DetailPage>
  );
}

function CellButtons({ scored, onSelect }: Pick<KpiDetailProps, "scored" | "onSelect">) {
  const styles = useStyles();
  const words = useWords();
  const fields: readonly KpiField[] = ["actual", "target"];
  const cells = fields.flatMap((field) => {
    const cell = scored.kpi.cells[field];
    return cell === undefined ? [] : [{ field, cell }];
  });
  const desk = useSheetDesk();
  if (cells.length === 0 && !desk) return null;
  return (
    <div className={styles.buttons}>
      {cells.map(({ field, cell }) => (
        <Button key={field} size="small" title={cell} onClick={() => onSelect(cell)}>
          {words.say("pane.kpi.go-to-field", { field: words.say(`pane.field.${field}`) })}
        </Button>
      ))}
      {desk && (
        <Button size="small" onClick={() => desk.show("scorecard")}>
          {words.say("pane.kpi.go-to-scorecard")}
        </Button>
      )}
    </div>
  );
}

function valueFacts(scored: ScoredKpi, settings: Settings | null, words: PaneWords, text: KpiText) {
  const { actual, target, baseline, variance, change, readingPeriod, endTarget, endStatus } = scored;
  const value = (number: number | null) => (number === null ? "–" : text.value(number));
  const varianceText =
    variance &&
    words.say(variance.amount >= 0 ? "pane.kpi.favourable" : "pane.kpi.unfavourable", {
      variance:
        text.signed(variance.amount) +
        (variance.share === null ? "" : ` (${words.text.signedPercent(variance.share)})`),
    });
  return [
    { label: words.say("pane.field.actual"), value: value(actual), strong: true },
    { label: words.say("pane.field.target"), value: value(target) },
    baseline === null ? null : { label: words.say("pane.field.baseline"), value: value(baseline) },
    varianceText ? { label: words.say("pane.kpi.variance"), value: varianceText } : null,
    change === null ? null : { label: words.say("pane.kpi.change"), value: words.text.signedPercent(change) },
    readingPeriod === null
      ? null
      : {
          label: words.say("pane.kpi.reading-of"),
          value: readingText(scored.kpi, readingPeriod, settings, words),
        },
    endTarget === null ? null : { label: words.say("pane.kpi.end-target"), value: value(endTarget) },
    endStatus && {
      label: words.say("pane.kpi.end-status"),
      value: <StatusBadge status={endStatus} />,
    },
  ];
}

/** The period of a reading: as long as the KPI's own, or the scorecard's where that is longer. */
function readingText(kpi: Kpi, serial: number, settings: Settings | null, words: PaneWords): string {
  if (!settings) return words.text.date(serial);
  const calendar = calendarOf(settings);
  const own = ownFrequency(kpi, settings);
  const frequency = isLonger(settings.frequency, own) ? settings.frequency : own;
  return periodText(periodContaining(serial, frequency, calendar), calendar, words.language);
}

function About({ scored: { kpi } }: { readonly scored: ScoredKpi }) {
  const styles = useStyles();
  const words = useWords();
  if (!kpi.definition && !kpi.owner && !kpi.source) return null;
  const facts = [
    kpi.owner ? { label: words.say("pane.field.owner"), value: kpi.owner } : null,
    kpi.source ? { label: words.say("pane.field.source"), value: kpi.source } : null,
  ];
  return (
    <PanelSection title={words.say("pane.kpi.about")}>
      {kpi.definition && <p className={styles.about}>{kpi.definition}</p>}
      <Facts facts={facts} />
    </PanelSection>
  );
}
