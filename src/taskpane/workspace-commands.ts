import type { Settings } from "../engine/scorecard/model";
import type { Language } from "../words/say";
import type { Notice } from "./notice";
import type { Candidate, ColumnMapping, ScorecardDefinition, ScorecardPort, Survey } from "./port";
import { keepingSheets } from "./sheet-choice";
import { sheetCommands, type SheetCommands } from "./sheet-commands";
import type { RefreshControl } from "./use-refresh";

/** What one can ask of the pane. None rejects: what fails ends in a notice. */
export interface WorkspaceCommands extends SheetCommands {
  readonly choose: (id: string) => void;
  readonly refresh: () => void;
  readonly cancel: () => void;
  /** After rows were written to the scorecard's tables: Revert takes them back, and a refresh scores them. */
  readonly scoreWritten: () => void;
  /** After something was written that Revert takes back, and that no scorecard reads yet. */
  readonly noteWritten: () => void;
  readonly revert: () => void;
  readonly setAuto: (on: boolean) => void;
  readonly accept: (
    definition: ScorecardDefinition,
    directions: Readonly<Record<string, "higher" | "lower">>,
  ) => void;
  readonly template: (kind: "empty" | "sample") => void;
  readonly reconsider: (candidate: Candidate, columns: readonly ColumnMapping[]) => Promise<Candidate | null>;
  readonly changeTables: () => void;
  readonly addScorecard: () => void;
  readonly lookAgain: () => void;
  readonly leaveStart: () => void;
  readonly saveSettings: (settings: Settings, definition: ScorecardDefinition) => void;
  readonly goToPeriod: (serial: number) => void;
  /** Takes the scorecard to the next period's columns, or back, and refreshes. */
  readonly roll: (step: "next" | "previous") => void;
  readonly forget: () => void;
  readonly select: (cell: string) => void;
  readonly insertFormula: () => void;
  readonly repair: () => void;
}

interface CommandParts {
  readonly port: ScorecardPort;
  readonly language: Language;
  readonly current: ScorecardDefinition | null;
  readonly settings: Settings | null;
  readonly busy: boolean;
  readonly runner: RefreshControl;
  /** Runs work unless other work runs; what it throws becomes a notice. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
  readonly onError: (error: unknown) => void;
  readonly onLook: () => Promise<void>;
  readonly onSurvey: (change: (survey: Survey) => Survey) => void;
  readonly keep: (id: string, settings: Settings) => void;
  readonly choose: (id: string) => void;
  readonly edit: (editing: "new" | "tables" | null) => void;
  readonly setAuto: (on: boolean) => void;
}

/** The pane's commands, over the port. */
export function workspaceCommands(parts: CommandParts): WorkspaceCommands {
  const { current, busy, runner, attempt, onLook, edit } = parts;
  const id = current?.id ?? null;
  const openStart = (kind: "new" | "tables") =>
    void attempt(async () => {
      await onLook();
      edit(kind);
    });
  return {
    ...definitionCommands(parts),
    ...sheetCommands({ ...parts, keepDefinition: (definition) => keepDefinition(parts, definition) }),
    ...cellCommands(parts),
    choose: (next) => {
      runner.tell(null);
      parts.choose(next);
    },
    refresh: () => {
      if (id !== null && !busy) void runner.refresh(id);
    },
    cancel: runner.cancel,
    noteWritten: runner.noteWritten,
    scoreWritten: () => {
      runner.noteWritten();
      if (id !== null && !busy) void runner.refresh(id);
    },
    revert: () => {
      if (!busy) void takeBack(parts);
    },
    setAuto: parts.setAuto,
    changeTables: () => openStart("tables"),
    addScorecard: () => openStart("new"),
    lookAgain: () => void attempt(onLook),
    leaveStart: () => edit(null),
  };
}

type DefinitionCommands = Pick<
  WorkspaceCommands,
  "accept" | "template" | "saveSettings" | "goToPeriod" | "roll" | "forget"
>;

function definitionCommands(parts: CommandParts): DefinitionCommands {
  const { port, current, settings, attempt, runner } = parts;
  const remember = (definition: ScorecardDefinition) => {
    keepDefinition(parts, definition);
    parts.choose(definition.id);
    parts.edit(null);
  };
  const writeAndRefresh = async (definition: ScorecardDefinition, next: Settings) => {
    await port.writeSettings(definition.id, next);
    parts.keep(definition.id, next);
    await runner.refresh(definition.id);
  };
  return {
    accept: (definition, directions) =>
      void attempt(async () => {
        await port.save(definition, directions);
        remember(definition);
        await runner.refresh(definition.id);
      }),
    template: (kind) =>
      void attempt(async () => {
        const definition = await port.startFromTemplate(kind, parts.language);
        remember(definition);
        if (kind === "sample") await runner.refresh(definition.id);
      }),
    saveSettings: (next, given) =>
      void attempt(async () => {
        // Sheets may have been chosen since the form was opened.
        const definition = keepingSheets(given, current);
        await port.save(definition, {});
        remember(definition);
        await writeAndRefresh(definition, next);
      }),
    goToPeriod: (period) => {
      if (current && settings) void attempt(() => writeAndRefresh(current, { ...settings, period }));
    },
    roll: (step) =>
      void attempt(async () => {
        if (!current) return;
        remember(await port.roll(current.id, step));
        await runner.refresh(current.id);
      }),
    forget: () =>
      void attempt(async () => {
        if (!current) return;
        await port.forget(current.id);
        parts.setAuto(false);
        await parts.onLook();
      }),
  };
}

function keepDefinition({ onSurvey }: CommandParts, definition: ScorecardDefinition): void {
  onSurvey((now) => withDefinition(now, definition));
}

type CellCommands = Pick<WorkspaceCommands, "reconsider" | "select" | "insertFormula" | "repair">;

function cellCommands({ port, current, attempt, runner, onError }: CommandParts): CellCommands {
  return {
    reconsider: async (candidate, columns) => {
      try {
        return await port.reconsider(candidate, columns);
      } catch (error) {
        onError(error);
        return null;
      }
    },
    select: (cell) => void port.selectCell(cell).catch(onError),
    insertFormula: () =>
      void attempt(async () => {
        if (current) runner.tell(noticeOfFormula(await port.insertStatusFormula(current.id)));
      }),
    repair: () => void attempt(async () => runner.tell(noticeOfRepair(await port.repairFormulas()))),
  };
}

/** Takes back the last refresh and, where that took back a roll, shows the period before it. */
async function takeBack(parts: CommandParts): Promise<void> {
  const { port, runner, onError } = parts;
  const definition = await runner.revert();
  if (!definition) return;
  keepDefinition(parts, definition);
  const options = { onProgress: () => undefined, signal: new AbortController().signal };
  await port.peek(definition.id, options).then((report) => runner.keep(definition.id, report), onError);
}

/** Puts a definition in the place of the one with its id, or last. */
export function withDefinition(survey: Survey, definition: ScorecardDefinition): Survey {
  const { definitions } = survey;
  const known = definitions.some(({ id }) => id === definition.id);
  const changed = known
    ? definitions.map((one) => (one.id === definition.id ? definition : one))
    : [...definitions, definition];
  return { ...survey, definitions: changed };
}

function noticeOfRepair({
  repaired,
  problem,
}: {
  readonly repaired: number;
  readonly problem: string | null;
}): Notice {
  const key = "pane.repair.done";
  if (problem !== null)
    return { intent: "warning", key, count: repaired, cause: { key: problem, values: {} } };
  return { intent: "quiet", key, count: repaired };
}

function noticeOfFormula(result: { readonly address: string; readonly problem: string | null }): Notice {
  const values = { address: result.address };
  if (result.problem === null) return { intent: "quiet", key: "pane.formula.done", values };
  return { intent: "warning", key: "pane.formula.failed", cause: { key: result.problem, values } };
}
