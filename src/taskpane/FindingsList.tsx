import { CheckmarkCircle20Regular } from "@fluentui/react-icons";
import { groupFindings } from "../engine/scorecard/group-findings";
import type { Finding } from "../engine/scorecard/problem";
import { EmptyState } from "./EmptyState";
import { FindingSection } from "./FindingSection";
import { useWords } from "./pane-words";

interface FindingsListProps {
  /** `null` before anything was read. */
  readonly findings: readonly Finding[] | null;
  readonly onSelect: (cell: string) => void;
}

/** What a reader should know about the numbers, the gravest first: each a sentence, with a link that selects its cell. */
export function FindingsList({ findings, onSelect }: FindingsListProps) {
  const words = useWords();
  if (!findings) {
    return (
      <EmptyState
        title={words.say("pane.findings.none-yet")}
        text={words.say("pane.findings.none-yet.text")}
      />
    );
  }
  if (findings.length === 0) {
    return (
      <EmptyState
        icon={<CheckmarkCircle20Regular />}
        title={words.say("pane.findings.empty")}
        text={words.say("pane.findings.empty.text")}
      />
    );
  }
  const kinds = groupFindings(findings);
  return (["error", "warning", "info"] as const).map((severity) => (
    <FindingSection
      key={severity}
      severity={severity}
      kinds={kinds.filter((kind) => kind.severity === severity)}
      onSelect={onSelect}
    />
  ));
}
