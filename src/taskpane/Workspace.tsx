import { makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { Language } from "../words/say";
import { AlertDeskProvider, useNewAlertDesk } from "./alert-desk";
import { CommentDeskProvider, useNewCommentDesk } from "./comment-desk";
import { ImportDoorProvider } from "./import-door";
import type { Panel } from "./PanelTabs";
import { landingPlace } from "./landing-place";
import { LibraryDeskProvider, useNewLibraryDesk } from "./library-desk";
import { useWords, type PaneWords } from "./pane-words";
import type { ScorecardPort, Survey } from "./port";
import { RefreshBar } from "./RefreshBar";
import { SheetDeskProvider, useNewSheetDesk } from "./sheet-desk";
import { useWorkspace, type WorkspaceControl } from "./use-workspace";
import { withDefinition } from "./workspace-commands";

const PanelTabs = lazy(async () => ({ default: (await import("./PanelTabs")).PanelTabs }));
const ImportPanel = lazy(async () => ({ default: (await import("./ImportPanel")).ImportPanel }));
const StartPanel = lazy(async () => ({ default: (await import("./StartPanel")).StartPanel }));

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "12px 12px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    fontSize: "16px",
    lineHeight: "22px",
    fontWeight: 600,
    overflowWrap: "anywhere",
    outlineStyle: "none",
  },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  body: { padding: "12px" },
});

interface WorkspaceProps {
  readonly port: ScorecardPort;
  readonly survey: Survey;
  readonly language: Language;
  /** How often the workbook was looked over again: Start begins anew with each. */
  readonly looks: number;
  readonly onLook: () => Promise<void>;
  readonly onSurvey: (change: (survey: Survey) => Survey) => void;
}

/** The pane once the workbook is known: Start, or a scorecard with its panels. */
export function Workspace(props: WorkspaceProps) {
  const styles = useStyles();
  const words = useWords();
  const control = useWorkspace(props);
  const { current, running } = control;
  const desk = useNewCommentDesk(props.port, current?.id ?? null, control.report);
  const library = useNewLibraryDesk(props.port, current?.id ?? null, control.report, control.scoreWritten);
  const sheets = useNewSheetDesk(control);
  const alerts = useNewAlertDesk(props.port, current?.id ?? null, control.report);
  const [panel, setPanel] = useState<Panel>("scorecard");
  const [opensLibrary, setOpensLibrary] = useState(false);
  const [imports, setImports] = useState(false);
  const [openImport] = useState(() => () => setImports(true));
  const isStart = control.start !== null || !current;
  const severalScorecards = !isStart && props.survey.definitions.length > 1;
  const title = useRef<HTMLHeadingElement>(null);
  const wasStart = useRef(isStart);
  useEffect(() => {
    // The button that was pressed is gone with its panel, and the focus with it.
    if (wasStart.current !== isStart) title.current?.focus();
    wasStart.current = isStart;
  }, [isStart]);
  return (
    <>
      <header className={styles.top}>
        <h1 ref={title} {...landingPlace} className={severalScorecards ? styles.unseen : styles.title}>
          {titleOf(control, words)}
        </h1>
        {severalScorecards && <Switcher control={control} definitions={props.survey.definitions} />}
        {control.start === null && current && (
          <RefreshBar
            running={running}
            primary={panel !== "settings" && panel !== "sheets"}
            notice={control.notice}
            asOf={control.report?.asOf ?? null}
            stale={control.stale}
            auto={control.auto}
            canRevert={control.canRevert}
            onRefresh={control.refresh}
            onCancel={control.cancel}
            onRevert={control.revert}
            onAuto={control.setAuto}
            onOpenStart={control.changeTables}
          />
        )}
      </header>
      <div className={styles.body}>
        <Suspense fallback={<Spinner label={words.say("pane.loading")} />}>
          <ImportDoorProvider value={openImport}>
            {imports ? (
              <ImportPlace {...props} control={control} onClose={() => setImports(false)} />
            ) : control.start === null && current ? (
              <LibraryDeskProvider value={library}>
                <CommentDeskProvider value={desk}>
                  <SheetDeskProvider value={sheets}>
                    <AlertDeskProvider value={alerts}>
                      <PanelTabs
                        control={control}
                        definition={current}
                        culture={props.survey.culture}
                        panel={panel}
                        opensLibrary={opensLibrary}
                        onPanel={(next) => {
                          setOpensLibrary(false);
                          setPanel(next);
                        }}
                      />
                    </AlertDeskProvider>
                  </SheetDeskProvider>
                </CommentDeskProvider>
              </LibraryDeskProvider>
            ) : (
              <StartPanel
                key={`${control.start?.editing?.id ?? "new"} ${props.looks}`}
                survey={props.survey}
                editing={control.start?.editing ?? null}
                language={props.language}
                busy={control.busy}
                notice={control.notice}
                reconsider={control.reconsider}
                onAccept={(definition, directions) => {
                  setOpensLibrary(false);
                  control.accept(definition, directions);
                }}
                onTemplate={(kind, withLibrary) => {
                  setOpensLibrary(withLibrary);
                  control.template(kind);
                }}
                onLookAgain={control.lookAgain}
                {...(current ? { onLeave: control.leaveStart } : {})}
              />
            )}
          </ImportDoorProvider>
        </Suspense>
      </div>
    </>
  );
}

interface ImportPlaceProps extends WorkspaceProps {
  readonly control: WorkspaceControl;
  readonly onClose: () => void;
}

/** The Import panel; what it wrote is known to the pane when it closes. */
function ImportPlace({ port, survey, control, onSurvey, onClose }: ImportPlaceProps) {
  const wrote = useRef(false);
  const { current } = control;
  return (
    <ImportPanel
      port={port}
      culture={survey.culture}
      definition={current}
      settings={control.settings}
      onDone={({ outcome, definition }) => {
        if (outcome !== "done" && outcome !== "incomplete") return;
        wrote.current = true;
        control.noteWritten();
        if (definition) onSurvey((now) => withDefinition(now, definition));
      }}
      onSelect={control.select}
      onRefresh={() => {
        onClose();
        control.refresh();
      }}
      onClose={() => {
        onClose();
        // Start offers the new table only once the workbook was looked over again.
        if (wrote.current && (control.start !== null || !current)) control.lookAgain();
      }}
    />
  );
}

/** What the pane is about now: the scorecard's name, or Start. */
function titleOf({ current, start }: WorkspaceControl, words: PaneWords): string {
  if (start?.editing) return words.say("pane.start.change-title");
  return start || !current ? words.say("pane.start.title") : current.name;
}

interface SwitcherProps {
  readonly control: WorkspaceControl;
  readonly definitions: Survey["definitions"];
}

/** The choice between a workbook's scorecards. */
function Switcher({ control, definitions }: SwitcherProps) {
  const words = useWords();
  return (
    <Select
      aria-label={words.say("pane.switch")}
      value={control.current?.id ?? ""}
      disabled={control.busy}
      onChange={(_, { value }) => control.choose(value)}
    >
      {definitions.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
