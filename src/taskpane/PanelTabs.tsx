import { makeStyles, Spinner } from "@fluentui/react-components";
import { Settings16Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useId, useState } from "react";
import { FindingsList } from "./FindingsList";
import { useWords } from "./pane-words";
import type { Culture, ScorecardDefinition } from "./port";
import { ScorecardPanel } from "./ScorecardPanel";
import type { ShareField } from "./settings-form";
import { Tabs } from "./Tabs";
import type { WorkspaceControl } from "./use-workspace";

const DataSection = lazy(async () => ({ default: (await import("./DataSection")).DataSection }));
const SheetsPanel = lazy(async () => ({ default: (await import("./SheetsPanel")).SheetsPanel }));
const SettingsPanel = lazy(async () => ({ default: (await import("./SettingsPanel")).SettingsPanel }));
const MapPanel = lazy(async () => ({ default: (await import("./MapPanel")).MapPanel }));

const panels = ["scorecard", "map", "sheets", "findings", "settings"] as const;
/** Objectives that it takes for a map. */
const MAP_LEAST = 2;

export type Panel = (typeof panels)[number];

const useStyles = makeStyles({ tabs: { marginTop: "-8px", marginBottom: "8px" } });

interface PanelTabsProps {
  readonly control: WorkspaceControl;
  readonly definition: ScorecardDefinition;
  readonly culture: Culture;
  readonly panel: Panel;
  /** The scorecard begins with the library: it was asked for with the template. */
  readonly opensLibrary: boolean;
  readonly onPanel: (panel: Panel) => void;
}

/** A scorecard's panels: the scorecard itself, its map where it has objectives, its sheets, its findings, its settings. */
export function PanelTabs(props: PanelTabsProps) {
  const { control, definition, culture, panel, onPanel } = props;
  const styles = useStyles();
  const words = useWords();
  const id = useId();
  const { report, settings } = control;
  const [field, setField] = useState<ShareField | null>(null);
  const map = report?.map ?? null;
  const isMapped = map !== null && map.objectives.length >= MAP_LEAST;
  const isShown = (one: Panel) => one !== "map" || isMapped;
  const shown = isShown(panel) ? panel : "scorecard";
  const count = report?.findings.length ?? 0;
  const label = (one: Panel) =>
    one === "findings" && count > 0
      ? words.say("pane.tab.findings.count", { n: words.text.count(count) })
      : words.say(`pane.tab.${one}`);
  return (
    <>
      <div className={styles.tabs}>
        <Tabs
          label={definition.name}
          choices={panels.filter(isShown)}
          chosen={shown}
          id={id}
          name={label}
          pictures={{ settings: <Settings16Regular aria-hidden="true" /> }}
          onChoose={(next) => {
            setField(null);
            onPanel(next);
          }}
        />
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`}>
        {shown === "scorecard" && (
          <ScorecardPanel
            key={definition.id}
            report={report}
            definition={definition}
            settings={settings}
            busy={control.busy}
            looking={control.looking}
            opensLibrary={props.opensLibrary}
            onRoll={control.roll}
            onPeriod={control.goToPeriod}
            onLimit={() => {
              setField("leastCoverage");
              onPanel("settings");
            }}
            onSelect={control.select}
            onInsertFormula={control.insertFormula}
          />
        )}
        {shown === "sheets" && (
          <Suspense fallback={<Spinner label={words.say("pane.loading")} />}>
            <SheetsPanel key={definition.id} busy={control.busy} />
          </Suspense>
        )}
        {shown === "map" && isMapped && report?.scorecard && (
          <Suspense fallback={<Spinner label={words.say("pane.map.loading")} />}>
            <MapPanel
              key={definition.id}
              report={report}
              scorecard={report.scorecard}
              map={map}
              settings={settings}
              onSelect={control.select}
            />
          </Suspense>
        )}
        {shown === "findings" && (
          <>
            <Suspense fallback={null}>
              <DataSection
                key={definition.id}
                report={report}
                definition={definition}
                onSelect={control.select}
              />
            </Suspense>
            <FindingsList key={definition.id} findings={report?.findings ?? null} onSelect={control.select} />
          </>
        )}
        {shown === "settings" && (
          <Suspense fallback={<Spinner label={words.say("pane.loading")} />}>
            <SettingsPanel
              key={definition.id}
              definition={definition}
              settings={settings}
              culture={culture}
              busy={control.busy}
              focusOn={field}
              onSave={control.saveSettings}
              onChangeTables={control.changeTables}
              onAddScorecard={control.addScorecard}
              onForget={control.forget}
              onRepair={control.repair}
            />
          </Suspense>
        )}
      </div>
    </>
  );
}
