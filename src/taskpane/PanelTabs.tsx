import { makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import { FindingsList } from "./FindingsList";
import { useWords } from "./pane-words";
import type { Culture, ScorecardDefinition } from "./port";
import { ScorecardPanel } from "./ScorecardPanel";
import type { ShareField } from "./settings-form";
import { Tabs } from "./Tabs";
import type { WorkspaceControl } from "./use-workspace";

const SettingsPanel = lazy(async () => ({ default: (await import("./SettingsPanel")).SettingsPanel }));

const panels = ["scorecard", "findings", "settings"] as const;

export type Panel = (typeof panels)[number];

const useStyles = makeStyles({ tabs: { marginTop: "-8px", marginBottom: "8px" } });

interface PanelTabsProps {
  readonly control: WorkspaceControl;
  readonly definition: ScorecardDefinition;
  readonly culture: Culture;
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
}

/** A scorecard's panels: the scorecard itself, its findings, its settings. */
export function PanelTabs({ control, definition, culture, panel, onPanel }: PanelTabsProps) {
  const styles = useStyles();
  const words = useWords();
  const id = useId();
  const { report, settings } = control;
  const [field, setField] = useState<ShareField | null>(null);
  const label = (one: Panel) =>
    one === "findings" && report && report.findings.length > 0
      ? words.say("pane.tab.findings.count", { n: words.text.count(report.findings.length) })
      : words.say(`pane.tab.${one}`);
  return (
    <>
      <div className={styles.tabs}>
        <Tabs
          label={definition.name}
          choices={panels}
          chosen={panel}
          id={id}
          name={label}
          onChoose={(next) => {
            setField(null);
            onPanel(next);
          }}
        />
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${panel}`}>
        {panel === "scorecard" && (
          <ScorecardPanel
            key={definition.id}
            report={report}
            settings={settings}
            busy={control.busy}
            looking={control.looking}
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
        {panel === "findings" && (
          <FindingsList key={definition.id} findings={report?.findings ?? null} onSelect={control.select} />
        )}
        {panel === "settings" && (
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
