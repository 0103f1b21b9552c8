import { useCallback, useState } from "react";
import type { Settings } from "../engine/scorecard/model";
import type { Language } from "../words/say";
import { noticeOfError, type Notice } from "./notice";
import type { RefreshReport, ScorecardDefinition, ScorecardPort, Survey } from "./port";
import { useAutoRefresh } from "./use-auto-refresh";
import { usePeek } from "./use-peek";
import { useRefresh, type Running } from "./use-refresh";
import { useSettings } from "./use-settings";
import { useStale } from "./use-stale";
import { withDefinition, workspaceCommands, type WorkspaceCommands } from "./workspace-commands";

export interface WorkspaceControl extends WorkspaceCommands {
  readonly current: ScorecardDefinition | null;
  /** Start is shown: for a new scorecard, or to change the tables of one. */
  readonly start: { readonly editing: ScorecardDefinition | null } | null;
  readonly report: RefreshReport | null;
  readonly settings: Settings | null;
  readonly running: Running | null;
  readonly busy: boolean;
  /** The scorecard is being scored for the first time, without a command. */
  readonly looking: boolean;
  readonly notice: Notice | null;
  /** Cells have changed since the report that is shown. */
  readonly stale: boolean;
  readonly auto: boolean;
  readonly canRevert: boolean;
}

interface WorkspaceOptions {
  readonly port: ScorecardPort;
  readonly survey: Survey;
  readonly language: Language;
  readonly onLook: () => Promise<void>;
  readonly onSurvey: (change: (survey: Survey) => Survey) => void;
}

/** Everything the pane knows and does, over the port. What fails ends in a notice. */
export function useWorkspace({
  port,
  survey,
  language,
  onLook,
  onSurvey,
}: WorkspaceOptions): WorkspaceControl {
  const [chosen, choose] = useState<string | null>(null);
  const [editing, edit] = useState<"new" | "tables" | null>(null);
  const [auto, setAuto] = useState(false);
  const [working, setWorking] = useState(false);
  const keepDefinition = useCallback(
    (definition: ScorecardDefinition) => onSurvey((now) => withDefinition(now, definition)),
    [onSurvey],
  );
  const runner = useRefresh({ port, couldRevert: survey.canRevert, keepDefinition });
  const { tell, refresh, running, reports, notice, canRevert, keep: keepReport } = runner;
  const current = survey.definitions.find(({ id }) => id === chosen) ?? survey.definitions[0] ?? null;
  const id = current?.id ?? null;
  const report = (id !== null && reports.get(id)) || null;
  const onError = useCallback((error: unknown) => tell(noticeOfError(error)), [tell]);
  const { settings, keep } = useSettings(port, id, report, onError);
  const busy = working || running !== null;
  const [found] = useState(() => new Set(survey.definitions.map((definition) => definition.id)));
  const isDue = useCallback((of: string) => found.has(of) && !reports.has(of), [found, reports]);
  const { looking } = usePeek({
    port,
    id: editing === null ? id : null,
    isDue,
    busy,
    keep: keepReport,
    tell,
  });
  const isWatched = report !== null && editing === null && !auto;
  const stale = useStale({ port, id: isWatched ? id : null, report, busy });
  useAutoRefresh({ port, id: auto && editing === null ? id : null, busy, refresh, onError });

  const attempt = async (work: () => Promise<void>) => {
    if (busy) return;
    setWorking(true);
    tell(null);
    try {
      await work();
    } catch (error) {
      onError(error);
    } finally {
      setWorking(false);
    }
  };
  const parts = { port, language, current, settings, busy, runner, attempt, onError };
  const commands = workspaceCommands({ ...parts, onLook, onSurvey, keep, choose, edit, setAuto });
  const start = startOf(editing, current);
  const shown = { report, settings, running, busy, looking, notice, stale, auto, canRevert };
  return { ...commands, current, start, ...shown };
}

function startOf(
  editing: "new" | "tables" | null,
  current: ScorecardDefinition | null,
): WorkspaceControl["start"] {
  if (editing === null) return null;
  return { editing: editing === "tables" ? current : null };
}
