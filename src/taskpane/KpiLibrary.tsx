import { Button, Checkbox, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import {
  kpiLibrary,
  libraryKpisOf,
  type LibraryKpi,
  type LibraryKpiId,
  type LibraryPerspective,
} from "../engine/scorecard/kpi-library";
import type { LibraryWords } from "../words/kpi-library-words";
import { ChoiceField } from "./ChoiceField";
import { EsgSwitch } from "./EsgSwitch";
import { LibraryOutcome } from "./LibraryOutcome";
import { useLibraryDesk, type LibraryDesk } from "./library-desk";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import { useKpiLibrary } from "./use-kpi-library";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontWeight: 600 },
  about: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: "12px",
    lineHeight: "16px",
    overflowWrap: "anywhere",
  },
});

const perspectives: readonly LibraryPerspective[] = ["financial", "customer", "process", "learning", "esg"];
const groups: readonly LibraryKpi["group"][] = [null, "environmental", "social", "governance"];

/** KPIs that others use, to be ticked and added to the scorecard's KPI table; and ESG as a fifth perspective. */
export function KpiLibrary({ busy }: { readonly busy: boolean }) {
  const words = useWords();
  const desk = useLibraryDesk();
  if (!desk) return null;
  return (
    <PanelSection title={words.say("pane.library.title")} text={words.say("pane.library.text")}>
      <Shelves desk={desk} busy={busy} />
    </PanelSection>
  );
}

interface ShelvesProps {
  readonly desk: LibraryDesk;
  readonly busy: boolean;
}

function Shelves({ desk, busy }: ShelvesProps) {
  const words = useWords();
  const [perspective, setPerspective] = useState<LibraryPerspective>("financial");
  const { texts, chosen, toggle, step, add, esg, switchEsg } = useKpiLibrary(desk, words.language);
  const waits = busy || step.is === "adding";
  if (!texts) return <Spinner size="tiny" label={words.say("pane.library.loading")} />;
  return (
    <>
      <ChoiceField
        label={words.say("pane.library.perspective")}
        value={perspective}
        choices={perspectives}
        name={(one) => words.say(`pane.library.${one}`)}
        onChange={setPerspective}
      />
      {groups.map((group) => (
        <Shelf
          key={group ?? "all"}
          title={words.say(`pane.library.${group ?? perspective}`)}
          kpis={libraryKpisOf(perspective).filter((id) => kpiLibrary[id].group === group)}
          texts={texts}
          chosen={chosen}
          onToggle={toggle}
        />
      ))}
      <div>
        <Button disabledFocusable={waits || chosen.size === 0} onClick={() => add([...chosen])}>
          {words.sayCount("pane.library.add", chosen.size)}
        </Button>
      </div>
      {perspective === "esg" && <EsgSwitch isOn={esg} waits={waits} onSwitch={switchEsg} />}
      <LibraryOutcome step={step} />
    </>
  );
}

interface ShelfProps {
  readonly title: string;
  readonly kpis: readonly LibraryKpiId[];
  readonly texts: LibraryWords;
  readonly chosen: ReadonlySet<LibraryKpiId>;
  readonly onToggle: (id: LibraryKpiId) => void;
}

function Shelf({ title, kpis, texts, chosen, onToggle }: ShelfProps) {
  const styles = useStyles();
  const words = useWords();
  if (kpis.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {kpis.map((id) => (
        <Checkbox
          key={id}
          checked={chosen.has(id)}
          onChange={() => onToggle(id)}
          label={
            <>
              {texts[id].name}
              <span className={styles.about}>
                {[texts[id].unit, kpiLibrary[id].direction === "lower" ? words.say("pane.library.lower") : ""]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </span>
              <span className={styles.about}>{texts[id].definition}</span>
            </>
          }
        />
      ))}
    </fieldset>
  );
}
