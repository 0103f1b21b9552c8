import { createContext, useContext, useMemo, useRef } from "react";
import type {
  ColumnPeriod,
  CommentDraft,
  CommentSubject,
  KpiComments,
  RefreshReport,
  ScorecardPort,
} from "./port";

/** What one types as a comment. */
export interface CommentTexts {
  readonly comment: string;
  readonly response: string;
}

/** Where the pane reads and writes the comments of one scorecard. */
export interface CommentDesk {
  /** The period that is commented on; `null` where the KPI table's values stand for themselves. */
  readonly period: ColumnPeriod | null;
  readonly load: (subject: CommentSubject) => Promise<KpiComments>;
  readonly save: (draft: CommentDraft) => Promise<KpiComments>;
  /** Texts that were typed and not saved yet, by KPI and period: they outlive a look at another page. */
  readonly drafts: Map<string, CommentTexts>;
  /** The name given with the last comment, for the next one. */
  readonly author: () => string;
  readonly rememberAuthor: (name: string) => void;
}

const DeskContext = createContext<CommentDesk | null>(null);

export const CommentDeskProvider = DeskContext.Provider;

/** The desk of the scorecard that is shown; `null` where there is none. */
export function useCommentDesk(): CommentDesk | null {
  return useContext(DeskContext);
}

/** Makes the desk for a scorecard as it was last scored; drafts last as long as the pane. */
export function useNewCommentDesk(
  port: ScorecardPort,
  id: string | null,
  report: RefreshReport | null,
): CommentDesk | null {
  const author = useRef("");
  const drafts = useRef(new Map<string, Map<string, CommentTexts>>());
  return useMemo(() => {
    if (id === null || !report?.scorecard) return null;
    const own = drafts.current.get(id) ?? new Map<string, CommentTexts>();
    drafts.current.set(id, own);
    return {
      period: report.columnPeriods?.current ?? report.scorecard.period,
      load: (subject) => port.comments(id, subject),
      save: (draft) => port.saveComment(id, draft),
      drafts: own,
      author: () => author.current,
      rememberAuthor: (name) => {
        author.current = name;
      },
    };
  }, [port, id, report]);
}
