import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { groupFindings } from "../engine/scorecard/group-findings";
import type { Finding } from "../engine/scorecard/problem";
import type { DataQuality } from "../engine/information/model";
import { sourcesInUse } from "../engine/information/sources-in-use";
import { Disclosure } from "./Disclosure";
import { DueList } from "./DueList";
import { FindingSection } from "./FindingSection";
import { InputSheets } from "./InputSheets";
import { useWords } from "./pane-words";
import type { RefreshReport, ScorecardDefinition } from "./port";
import { QualityFacts } from "./QualityFacts";
import { SourceList } from "./SourceList";
import { useDataQuality } from "./use-data-quality";

const useStyles = makeStyles({
  section: {
    paddingBottom: "8px",
    marginBottom: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  inside: { display: "flex", flexDirection: "column", rowGap: "20px", paddingTop: "8px" },
  note: {
    margin: 0,
    marginTop: "6px",
    color: tokens.colorNeutralForeground3,
    fontSize: "12px",
    lineHeight: "16px",
  },
});

interface DataSectionProps {
  readonly report: RefreshReport | null;
  readonly definition: ScorecardDefinition;
  readonly onSelect: (cell: string) => void;
}

/** How good the data are and what is due from whom: one line that opens. Nothing where there are no tables to judge. */
export function DataSection({ report, definition, onSelect }: DataSectionProps) {
  const styles = useStyles();
  const words = useWords();
  const quality = useDataQuality(report);
  const [open, setOpen] = useState(false);
  if (!report?.input) return null;
  const title = quality
    ? [
        words.say("data.summary", {
          score: quality.score === null ? words.say("data.no-part") : words.text.percent(quality.score, 0),
        }),
        words.sayCount("data.due-count", quality.due.length),
      ].join(" · ")
    : words.say("data.judging");
  return (
    <section className={styles.section} aria-label={words.say("data.title")}>
      <Disclosure title={title} open={open} onToggle={() => setOpen(!open)} />
      {open && quality && (
        <OpenSection report={report} definition={definition} quality={quality} onSelect={onSelect} />
      )}
    </section>
  );
}

interface OpenSectionProps extends Omit<DataSectionProps, "report"> {
  readonly report: RefreshReport;
  readonly quality: DataQuality;
}

function OpenSection({ report, definition, quality, onSelect }: OpenSectionProps) {
  const styles = useStyles();
  const words = useWords();
  const settings = report.input?.settings ?? null;
  const sources = sourcesInUse(report.sources ?? [], quality);
  const hasRegister = (report.sources ?? []).length > 0;
  const findings = hasRegister ? [...quality.findings, ...sources.findings] : quality.findings;
  return (
    <div className={styles.inside}>
      <div>
        <QualityFacts score={quality.score} parts={quality.parts} />
        <p className={styles.note}>{words.say("data.how", { day: words.text.date(quality.asOf) })}</p>
      </div>
      <DueList quality={quality} definition={definition} settings={settings} onSelect={onSelect} />
      {hasRegister && <SourceList used={sources} settings={settings} onSelect={onSelect} />}
      <InputSheets hasRegister={hasRegister} />
      {findings.length > 0 && <DataFindings findings={findings} onSelect={onSelect} />}
    </div>
  );
}

interface DataFindingsProps {
  readonly findings: readonly Finding[];
  readonly onSelect: (cell: string) => void;
}

/** Why the score is no higher, gravest first. */
function DataFindings({ findings, onSelect }: DataFindingsProps) {
  const words = useWords();
  const kinds = groupFindings(findings);
  return (
    <div>
      {(["error", "warning", "info"] as const).map((severity) => (
        <FindingSection
          key={severity}
          severity={severity}
          kinds={kinds.filter((kind) => kind.severity === severity)}
          onSelect={onSelect}
          about={words.say("data.title")}
        />
      ))}
    </div>
  );
}
