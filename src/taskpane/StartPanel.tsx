import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../words/say";
import { CandidateChoice } from "./CandidateChoice";
import { ColumnMeanings } from "./ColumnMeanings";
import { DirectionQuestions } from "./DirectionQuestions";
import { EmptyState } from "./EmptyState";
import { ImportOffer } from "./ImportOffer";
import type { Notice } from "./notice";
import { NoticeBar } from "./NoticeBar";
import { OtherTables } from "./OtherTables";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { Candidate, ColumnMapping, Field as ColumnField, ScorecardDefinition, Survey } from "./port";
import { chooseMain, definitionOf, draftOf, missingField, withMeaning, type StartDraft } from "./start-draft";
import { TemplateOffer } from "./TemplateOffer";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: "24px" },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  go: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    alignItems: "center",
    marginLeft: "-12px",
    marginRight: "-12px",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  missing: { flexBasis: "100%", color: "var(--bscAtRisk)", fontSize: "12px", lineHeight: "16px" },
});

interface StartPanelProps {
  readonly survey: Survey;
  /** The scorecard whose tables are to be changed, or `null` for a new one. */
  readonly editing: ScorecardDefinition | null;
  readonly language: Language;
  readonly busy: boolean;
  readonly notice: Notice | null;
  readonly reconsider: (candidate: Candidate, columns: readonly ColumnMapping[]) => Promise<Candidate | null>;
  readonly onAccept: (
    definition: ScorecardDefinition,
    directions: Readonly<Record<string, "higher" | "lower">>,
  ) => void;
  readonly onTemplate: (kind: "empty" | "sample", withLibrary: boolean) => void;
  readonly onLookAgain: () => void;
  /** Leaves Start for the scorecard there was; absent where there was none. */
  readonly onLeave?: () => void;
}

/** From a workbook to its first scorecard: which table, what its columns mean, which way is better, where results go. */
export function StartPanel(props: StartPanelProps) {
  const styles = useStyles();
  const words = useWords();
  const [draft, setDraft] = useState(() => draftOf(props.survey.candidates, props.editing));
  const table = draft.candidates[draft.main];
  if (!table) return <NothingFound {...props} />;
  const change = (part: Partial<StartDraft>) => setDraft((now) => ({ ...now, ...part }));
  const setMeaning = async (index: number, column: number, field: ColumnField | null) => {
    const candidate = draft.candidates[index];
    if (!candidate) return;
    const again = await props.reconsider(candidate, withMeaning(candidate, column, field));
    if (!again) return;
    setDraft((now) => ({
      ...now,
      candidates: now.candidates.map((one, at) => (at === index ? again : one)),
    }));
  };
  const meanings = (index: number) => (column: number, field: ColumnField | null) =>
    void setMeaning(index, column, field);
  return (
    <div className={styles.panel}>
      {!props.editing && <p className={styles.intro}>{words.say("pane.start.intro")}</p>}
      <VeryHidden sheets={props.survey.veryHidden} />
      <CandidateChoice draft={draft} onChoose={(index) => setDraft((now) => chooseMain(now, index))} />
      <ColumnMeanings candidate={table} onChange={meanings(draft.main)} />
      <DirectionQuestions
        undirected={table.undirected}
        chosen={draft.directions}
        onChoose={(directions) => change({ directions })}
      />
      <OtherTables draft={draft} onChange={(others) => change({ others })} onMeaning={meanings} />
      <WhereAndWhose draft={draft} table={table} onChange={change} />
      <Accept {...props} draft={draft} />
      <ImportOffer busy={props.busy} />
      {!props.editing && <TemplateOffer busy={props.busy} onTemplate={props.onTemplate} />}
    </div>
  );
}

/** Says which sheets were left out because no menu shows them. */
function VeryHidden({ sheets }: { readonly sheets: readonly string[] }) {
  const words = useWords();
  const styles = useStyles();
  if (sheets.length === 0) return null;
  const names = sheets.join(", ");
  return <p className={styles.intro}>{words.sayCount("pane.start.very-hidden", sheets.length, { names })}</p>;
}

function NothingFound({ survey, busy, notice, onTemplate, onLookAgain, onLeave }: StartPanelProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.panel}>
      {notice && notice.intent !== "quiet" && <NoticeBar notice={notice} />}
      <EmptyState title={words.say("pane.start.nothing")} text={words.say("pane.start.nothing.text")}>
        <Button appearance="primary" onClick={onLookAgain} disabledFocusable={busy}>
          {words.say("pane.start.look-again")}
        </Button>
        {onLeave && <Button onClick={onLeave}>{words.say("pane.start.leave")}</Button>}
      </EmptyState>
      <VeryHidden sheets={survey.veryHidden} />
      <ImportOffer busy={busy} />
      <TemplateOffer busy={busy} onTemplate={onTemplate} />
    </div>
  );
}

interface WhereAndWhoseProps {
  readonly draft: StartDraft;
  readonly table: Candidate;
  readonly onChange: (part: Partial<StartDraft>) => void;
}

function WhereAndWhose({ draft, table, onChange }: WhereAndWhoseProps) {
  const words = useWords();
  const styles = useStyles();
  const { columns } = table.mapping;
  const beside = [...new Set(columns.flatMap(({ entity }) => entity ?? []))];
  const hasEntities = beside.length > 0 || columns.some(({ field }) => field === "entity");
  const isTable = table.mapping.source.kind === "table";
  return (
    <PanelSection title={words.say("pane.results")}>
      {isTable ? (
        <RadioGroup
          aria-label={words.say("pane.results.where")}
          value={draft.results}
          onChange={(_, { value }) => onChange({ results: value === "columns" ? "columns" : "sheet-only" })}
        >
          <Radio value="columns" label={words.say("pane.results.columns")} />
          <Radio value="sheet-only" label={words.say("pane.results.sheet-only")} />
        </RadioGroup>
      ) : (
        <span>{words.say("pane.results.range")}</span>
      )}
      {isTable && table.sheetOnly && (
        <p className={styles.intro}>
          {words.say(`pane.results.because.${table.sheetOnly.because}`, { name: table.sheetOnly.name })}
        </p>
      )}
      {beside.length > 0 && (
        <p className={styles.intro}>{words.say("pane.entity.beside", { names: beside.join(", ") })}</p>
      )}
      {!hasEntities && (
        <Field label={words.say("pane.entity")} hint={words.say("pane.entity.hint")}>
          <Input value={draft.entity} onChange={(_, { value }) => onChange({ entity: value })} />
        </Field>
      )}
    </PanelSection>
  );
}

function Accept(props: StartPanelProps & { readonly draft: StartDraft }) {
  const { draft, editing, language, busy, notice } = props;
  const styles = useStyles();
  const words = useWords();
  const missing = missingField(draft);
  const accept = () => {
    const definition = definitionOf(draft, crypto.randomUUID(), language, editing);
    if (definition) props.onAccept(definition, draft.directions);
  };
  return (
    <div className={styles.go}>
      {notice && notice.intent !== "quiet" && <NoticeBar notice={notice} />}
      {missing && (
        <span className={styles.missing} role="status">
          {words.say(`pane.start.missing.${missing}`)}
        </span>
      )}
      <Button
        appearance="primary"
        disabledFocusable={busy || missing === "kpi" || missing === "actual"}
        onClick={accept}
      >
        {words.say(editing ? "pane.start.accept-changes" : "pane.start.accept")}
      </Button>
      {props.onLeave && (
        <Button appearance="subtle" onClick={props.onLeave}>
          {words.say("pane.start.leave")}
        </Button>
      )}
    </div>
  );
}
