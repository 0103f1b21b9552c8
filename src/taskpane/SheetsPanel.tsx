import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentText20Regular } from "@fluentui/react-icons";
import { ChartList } from "./ChartList";
import { ClosedPeriods } from "./ClosedPeriods";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { ExtraSheet, RefreshReport } from "./port";
import { SheetLine } from "./SheetLine";
import { withSheet } from "./sheet-choice";
import { useSheetDesk, type SheetDesk } from "./sheet-desk";

const SHEETS: readonly ExtraSheet[] = [
  "map",
  "charts",
  "heat-map",
  "report",
  "glossary",
  "due-list",
  "alerts",
];

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "20px" },
  report: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "6px" },
  small: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** The sheets that a scorecard has, the report at one press, and the charts of the dashboard. */
export function SheetsPanel({ busy }: { readonly busy: boolean }) {
  const desk = useSheetDesk();
  return desk && <Sheets desk={desk} busy={busy} />;
}

function Sheets({ desk, busy }: { readonly desk: SheetDesk; readonly busy: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const { choice, report } = desk;
  return (
    <div className={styles.panel}>
      <PanelSection title={words.say("pane.sheets.title")} text={words.say("pane.sheets.text")}>
        <div className={styles.report}>
          <Button
            appearance="primary"
            icon={<DocumentText20Regular />}
            disabledFocusable={busy}
            onClick={desk.writeReport}
          >
            {words.say("pane.sheets.write")}
          </Button>
          <p className={styles.small}>{words.say("pane.sheets.write.text")}</p>
        </div>
        <ul className={styles.list}>
          <SheetLine sheet="scorecard" on onShow={() => desk.show("scorecard")} />
          {SHEETS.map((sheet) => (
            <SheetLine
              key={sheet}
              sheet={sheet}
              on={choice.sheets.includes(sheet)}
              {...needOf(sheet, report)}
              onSwitch={(on) => desk.choose(withSheet(choice, sheet, on, report))}
              onShow={() => desk.show(sheet)}
            />
          ))}
        </ul>
        <p className={styles.small}>{words.say("pane.sheets.off")}</p>
      </PanelSection>
      {choice.sheets.includes("charts") && (
        <ChartList
          charts={choice.charts ?? []}
          report={report}
          onChange={(charts) => desk.choose({ ...choice, charts })}
        />
      )}
      {report && <ClosedPeriods desk={desk} report={report} busy={busy} />}
    </div>
  );
}

/** What a sheet would lack with the tables as they are. */
function needOf(sheet: ExtraSheet, report: RefreshReport | null): { readonly need?: "map" | "heat-map" } {
  if (sheet === "map" && report?.map?.objectives.length === 0) return { need: "map" };
  if (sheet === "heat-map" && report?.input?.readings.length === 0) return { need: "heat-map" };
  return {};
}
