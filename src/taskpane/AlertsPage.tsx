import { Button, Checkbox, makeStyles, Spinner } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { daysToAcknowledge } from "../engine/alerts/acknowledge";
import { LOW_CHANCE } from "../engine/alerts/default-alert-rules";
import type { Alert } from "../engine/alerts/model";
import { parseMailbox } from "../engine/information/mailbox";
import { median } from "../engine/information/median";
import { normalName } from "../engine/scorecard/normal-name";
import type { ScoredKpi, Settings } from "../engine/scorecard/model";
import type { AlertMailContext } from "../words/alert-mail";
import { useAlertDesk, type AlertDesk } from "./alert-desk";
import { alertTexts, useAlertWords, type AlertTexts } from "./alert-texts";
import { AlertsOfOwner } from "./AlertsOfOwner";
import { BackLabelProvider } from "./back-label";
import { ChoiceField } from "./ChoiceField";
import { DetailPage } from "./DetailPage";
import { EmptyState } from "./EmptyState";
import { Facts } from "./Facts";
import { KpiDetail } from "./KpiDetail";
import { KpiFormatsProvider } from "./kpi-text";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { RefreshReport, ScorecardDefinition } from "./port";
import { calendarOf } from "./ScoreHeader";
import { useSheetDesk } from "./sheet-desk";
import { withSheet } from "./sheet-choice";
import { useKpiFormats } from "./use-kpi-formats";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "20px" },
  top: { display: "flex", flexDirection: "column", rowGap: "8px" },
  text: { margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface AlertsPageProps {
  readonly report: RefreshReport;
  readonly definition: ScorecardDefinition;
  readonly settings: Settings | null;
  readonly onBack: () => void;
  readonly onSelect: (cell: string) => void;
}

/** What a scorecard warns of, owner by owner, and the page of a KPI that was opened from it. */
export function AlertsPage(props: AlertsPageProps) {
  const { report, definition, settings, onSelect } = props;
  const pane = useWords();
  const desk = useAlertDesk();
  const formats = useKpiFormats(report);
  const words = useAlertWords(pane.language, definition.language);
  const [opened, setOpened] = useState<string | null>(null);
  const calendar = calendarOf(report.input?.settings ?? settings);
  const kpis = useMemo(() => report.scorecard?.kpis ?? [], [report]);
  const scored = kpis.find(({ kpi }) => kpi.key === opened);
  if (!desk?.alerts || !words) return <Spinner label={pane.say("pane.loading")} />;
  if (scored && report.scorecard) {
    return (
      <KpiFormatsProvider value={formats}>
        <BackLabelProvider value="pane.alerts">
          <KpiDetail
            scored={scored}
            scorecard={report.scorecard}
            settings={settings}
            onBack={() => setOpened(null)}
            onSelect={onSelect}
          />
        </BackLabelProvider>
      </KpiFormatsProvider>
    );
  }
  const parts = { kpis, formats, calendar };
  const mail = alertTexts(words.workbook, pane, parts);
  const context: AlertMailContext = {
    name: definition.name,
    day: new Intl.DateTimeFormat(definition.language, { dateStyle: "medium", timeZone: "UTC" }).format(
      new Date(EPOCH + Math.floor(report.asOf) * DAY),
    ),
    words: words.workbook,
    reasonOf: mail.reasonOf,
    sinceOf: mail.sinceOf,
  };
  const texts = alertTexts(words.pane, pane, parts);
  return (
    <DetailPage title={pane.say("pane.alerts")} path="" headline={null} onBack={props.onBack}>
      <AlertList
        desk={desk}
        alerts={desk.alerts}
        texts={texts}
        context={context}
        onOpen={(kpi) => setOpened(kpi.key)}
        onSelect={onSelect}
      />
    </DetailPage>
  );
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const EVERYBODY = "";

interface AlertListProps {
  readonly desk: AlertDesk;
  readonly alerts: readonly Alert[];
  readonly texts: AlertTexts;
  readonly context: AlertMailContext;
  readonly onOpen: (kpi: ScoredKpi["kpi"]) => void;
  readonly onSelect: (cell: string) => void;
}

function AlertList({ desk, alerts, texts, context, onOpen, onSelect }: AlertListProps) {
  const styles = useStyles();
  const pane = useWords();
  const { say } = texts;
  const [audience, setAudience] = useState(EVERYBODY);
  const [showsSeen, setShowsSeen] = useState(false);
  const people = peopleIn(alerts);
  const chosen = people.includes(audience) ? audience : EVERYBODY;
  const theirs = alerts.filter(({ audiences }) => chosen === EVERYBODY || audiences.includes(chosen));
  const open = theirs.filter(({ acknowledged }) => acknowledged === null);
  const shown = showsSeen ? theirs : open;
  const days = median(alerts.flatMap((alert) => daysToAcknowledge(alert) ?? []));
  return (
    <div className={styles.panel}>
      {alerts.length === 0 ? (
        <EmptyState
          title={pane.say("pane.alerts")}
          text={say("alerts.none")}
          icon={<CheckmarkCircle24Regular />}
        />
      ) : (
        <div className={styles.top}>
          <p className={styles.text} role="status">
            {texts.sayCount("alerts.open", open.length)}
          </p>
          {people.length > 1 && (
            <ChoiceField
              label={say("alerts.for")}
              value={chosen}
              choices={[EVERYBODY, ...people]}
              name={(one) => (one === EVERYBODY ? say("alerts.for.all") : parseMailbox(one).name)}
              onChange={setAudience}
            />
          )}
          {open.length < theirs.length && (
            <Checkbox
              label={say("alerts.seen")}
              checked={showsSeen}
              onChange={(_, { checked }) => setShowsSeen(checked === true)}
            />
          )}
          {days !== null && (
            <Facts
              facts={[{ label: say("alerts.time"), value: texts.sayCount("alerts.days", Math.round(days)) }]}
            />
          )}
        </div>
      )}
      {ownersIn(shown).map(([key, own]) => (
        <AlertsOfOwner
          key={key}
          owner={own[0]?.owner ?? null}
          alerts={own}
          desk={desk}
          texts={texts}
          context={context}
          onOpen={onOpen}
          onSelect={onSelect}
        />
      ))}
      <WhatAlerts desk={desk} texts={texts} onSelect={onSelect} />
    </div>
  );
}

/** Which rules count, and the ways to change them and to the sheet. */
function WhatAlerts({ desk, texts, onSelect }: Pick<AlertListProps, "desk" | "texts" | "onSelect">) {
  const styles = useStyles();
  const pane = useWords();
  const sheets = useSheetDesk();
  const { say } = texts;
  const { rules } = desk;
  const cell = rules?.[0]?.cell ?? null;
  const hasSheet = sheets?.choice.sheets.includes("alerts") ?? false;
  return (
    <PanelSection title={say("alerts.rules")}>
      <p className={styles.text}>
        {rules === null
          ? say("alerts.rules.default", { chance: pane.text.percent(LOW_CHANCE, 0) })
          : texts.sayCount("alerts.rules.own", rules.filter(({ isOn }) => isOn).length)}
      </p>
      {sheets && (
        <div className={styles.buttons}>
          {rules === null && (
            <Button size="small" onClick={() => sheets.addInput("alert-rules")}>
              {say("alerts.rules.add")}
            </Button>
          )}
          {cell !== null && (
            <Button size="small" onClick={() => onSelect(cell)}>
              {say("alerts.rules.go")}
            </Button>
          )}
          <Button
            size="small"
            onClick={() =>
              hasSheet
                ? sheets.show("alerts")
                : sheets.choose(withSheet(sheets.choice, "alerts", true, sheets.report))
            }
          >
            {say(hasSheet ? "alerts.sheet" : "alerts.sheet.add")}
          </Button>
        </div>
      )}
    </PanelSection>
  );
}

function peopleIn(alerts: readonly Alert[]): readonly string[] {
  return [...new Set(alerts.flatMap(({ audiences }) => audiences))].sort((one, other) =>
    one.localeCompare(other),
  );
}

/** By owner as first met; what nobody answers for comes last. */
function ownersIn(alerts: readonly Alert[]): readonly (readonly [string, readonly Alert[]])[] {
  const owners = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const key = normalName(alert.owner ?? "");
    const own = owners.get(key);
    if (own) own.push(alert);
    else owners.set(key, [alert]);
  }
  return [...owners].sort(([one], [other]) => Number(one === "") - Number(other === ""));
}
