import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { Settings } from "../engine/scorecard/model";
import { missingPart } from "./import-draft";
import { ImportColumns } from "./ImportColumns";
import { ImportFormat } from "./ImportFormat";
import { ImportMeasures } from "./ImportMeasures";
import { ImportResult } from "./ImportResult";
import { ImportSource } from "./ImportSource";
import { ImportWordsProvider, useImportMessages, useSayImport } from "./import-words";
import { landingPlace } from "./landing-place";
import { useWords } from "./pane-words";
import type { Culture, ImportReport, Recipe, ScorecardDefinition, ScorecardPort } from "./port";
import { useImport, type ImportControl } from "./use-import";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: "24px" },
  back: { alignSelf: "flex-start", marginLeft: "-8px", fontWeight: 400 },
  title: { margin: 0, fontSize: "20px", lineHeight: "26px", fontWeight: 600, outlineStyle: "none" },
  go: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    alignItems: "flex-start",
    margin: "0 -12px -12px",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  missing: { color: "var(--bscAtRisk)", fontSize: "12px", lineHeight: "16px" },
  fields: { display: "flex", flexDirection: "column", rowGap: "12px" },
  wrap: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

interface ImportPanelProps {
  readonly port: ScorecardPort;
  readonly culture: Culture;
  readonly definition: ScorecardDefinition | null;
  readonly settings: Settings | null;
  readonly onDone: (report: ImportReport) => void;
  readonly onSelect: (cell: string) => void;
  readonly onRefresh: () => void;
  readonly onClose: () => void;
}

/** Makes readings of a file: pick or paste it, see how it is read, say what to make of it, run it, read what changed. */
export function ImportPanel(props: ImportPanelProps) {
  const styles = useStyles();
  const words = useWords();
  const messages = useImportMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = messages !== null;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  if (!messages) return <Spinner label={words.say("pane.loading")} />;
  return (
    <ImportWordsProvider value={messages}>
      <div className={styles.page}>
        <div>
          <Button
            className={styles.back}
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            onClick={props.onClose}
          >
            {messages["import.back"]}
          </Button>
          <h2 className={styles.title} ref={heading} {...landingPlace}>
            {words.say("pane.import.title")}
          </h2>
        </div>
        <ImportSteps {...props} />
      </div>
    </ImportWordsProvider>
  );
}

function ImportSteps({ port, culture, definition, settings, onDone, onSelect, onRefresh }: ImportPanelProps) {
  const words = useWords();
  const say = useSayImport();
  const calendar = {
    fiscalYearStart: settings?.fiscalYearStart ?? 1,
    kind: settings?.calendar ?? "months",
  } as const;
  const control = useImport({
    port,
    culture,
    scorecard: definition?.id ?? null,
    written: definition?.language ?? words.language,
    language: words.language,
    calendar,
    onDone,
    firstKpi: say("import.measure.new", { n: 1 }),
    templateName: (template) => say(`import.template.${template}`),
  });
  const { step, preview, draft, data } = control;
  if (step.is === "done") {
    return (
      <ImportResult
        report={step.report}
        calendar={calendar}
        onSelect={onSelect}
        onAgain={control.again}
        {...(definition ? { onRefresh } : {})}
      />
    );
  }
  return (
    <>
      {step.is !== "running" && <ImportSource control={control} />}
      {step.is === "looking" && <Spinner size="tiny" label={say("import.looking")} />}
      {step.is === "failed" && <Failure control={control} />}
      {preview && draft && data && step.is !== "running" && (
        <>
          <ImportFormat name={data.name} preview={preview} onChoose={control.choose} />
          <ImportColumns
            draft={draft}
            headers={preview.headers}
            templates={preview.templates}
            onMake={control.make}
            onChange={control.change}
          />
          {draft.kind === "measures" && (
            <ImportMeasures
              measures={draft.measures}
              headers={preview.headers}
              onChange={(measures) => control.change({ ...draft, measures })}
            />
          )}
        </>
      )}
      {draft && preview && <Go control={control} draft={draft} />}
    </>
  );
}

function Failure({ control: { step } }: { readonly control: ImportControl }) {
  const styles = useStyles();
  const words = useWords();
  if (step.is !== "failed") return null;
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.wrap}>
        {words.sayKey(step.cause.key, step.cause.values)}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What the recipe is called, and the run with its progress. */
function Go({ control, draft }: { readonly control: ImportControl; readonly draft: Recipe }) {
  const styles = useStyles();
  const words = useWords();
  const say = useSayImport();
  const { step, keeps } = control;
  if (step.is === "running") {
    return (
      <div className={styles.go}>
        <ProgressBar value={step.share} aria-label={say("import.run")} />
        <div role="status">{say("import.progress", { share: Math.floor(step.share * 10) / 10 })}</div>
        <Button onClick={control.cancel} disabledFocusable={step.cancelling}>
          {say("import.cancel")}
        </Button>
      </div>
    );
  }
  const missing = missingPart(draft);
  const isMissing =
    missing === "source" || missing === "measures"
      ? say(`import.missing.${missing}`)
      : missing !== null && say("import.missing", { field: words.say(`pane.field.${missing}`) });
  return (
    <>
      <div className={styles.fields}>
        <Field label={say("import.source")} hint={say("import.source.hint")}>
          <Input
            value={draft.source}
            onChange={(_, { value }) => control.change({ ...draft, source: value })}
          />
        </Field>
        <Checkbox
          checked={keeps}
          onChange={(_, { checked }) => control.setKeeps(checked === true)}
          label={say("import.keep")}
        />
        {keeps && (
          <Field label={say("import.name")}>
            <Input
              value={draft.name}
              placeholder={draft.source}
              onChange={(_, { value }) => control.change({ ...draft, name: value })}
            />
          </Field>
        )}
      </div>
      <div className={styles.go}>
        {isMissing && (
          <span className={styles.missing} role="status">
            {isMissing}
          </span>
        )}
        <Button
          appearance="primary"
          disabledFocusable={missing !== null || step.is === "looking"}
          onClick={() => {
            if (missing === null && step.is !== "looking") control.run();
          }}
        >
          {say("import.run")}
        </Button>
      </div>
    </>
  );
}
