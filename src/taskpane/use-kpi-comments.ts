import { useCallback, useEffect, useMemo, useState } from "react";
import type { ScoredKpi } from "../engine/scorecard/model";
import type { CommentDesk, CommentTexts } from "./comment-desk";
import { causeOf, type Cause } from "./notice";
import type { CommentSubject, KpiComments } from "./port";

/** The comments on a KPI as the pane knows them, and the one that is being written. */
export interface KpiCommentsControl {
  /** `null` until they have been read. */
  readonly comments: KpiComments | null;
  /** Why they could not be read, or the last comment not be saved. */
  readonly failure: { readonly of: "load" | "save"; readonly cause: Cause } | null;
  readonly texts: CommentTexts;
  /** The texts differ from what stands in the workbook. */
  readonly isChanged: boolean;
  readonly saving: boolean;
  readonly saved: boolean;
  readonly type: (texts: CommentTexts) => void;
  readonly save: (who: string) => void;
  readonly reload: () => void;
}

const NO_TEXTS: CommentTexts = { comment: "", response: "" };

/** The comments as last read or written, and why they could not be. */
function useLoaded(desk: CommentDesk, subject: CommentSubject) {
  const [comments, setComments] = useState<KpiComments | null>(null);
  const [failure, setFailure] = useState<KpiCommentsControl["failure"]>(null);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let gone = false;
    desk.load(subject).then(
      (found) => {
        if (!gone) setComments(found);
      },
      (error: unknown) => {
        if (!gone) setFailure({ of: "load", cause: causeOf(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, [desk, subject, looks]);
  const reload = () => {
    setFailure(null);
    setLooks((count) => count + 1);
  };
  return { comments, setComments, failure, setFailure, reload };
}

/** Reads the comments on a KPI and writes one; a draft is kept until it has been saved. */
export function useKpiComments(desk: CommentDesk, scored: ScoredKpi): KpiCommentsControl {
  const { name, entity } = scored.kpi;
  const subject = useMemo(() => ({ kpi: name, entity, period: desk.period }), [name, entity, desk.period]);
  const key = `${desk.period?.start ?? ""}\u001f${entity ?? ""}\u001f${name}`;
  const { comments, setComments, failure, setFailure, reload } = useLoaded(desk, subject);
  const [draft, setDraft] = useState(desk.drafts.get(key) ?? null);
  const [step, setStep] = useState<"idle" | "saving" | "saved">("idle");
  const type = useCallback(
    (texts: CommentTexts) => {
      desk.drafts.set(key, texts);
      setDraft(texts);
      setStep("idle");
    },
    [desk, key],
  );
  const written = comments?.current ?? NO_TEXTS;
  const texts = draft ?? written;
  const isChanged =
    texts.comment.trim() !== written.comment.trim() || texts.response.trim() !== written.response.trim();
  const save = async (who: string) => {
    setStep("saving");
    setFailure(null);
    try {
      setComments(await desk.save({ ...subject, status: scored.status, ...texts, who }));
      desk.drafts.delete(key);
      setDraft(null);
      setStep("saved");
    } catch (error) {
      setFailure({ of: "save", cause: causeOf(error) });
      setStep("idle");
    }
  };
  return {
    comments,
    failure,
    texts,
    isChanged,
    saving: step === "saving",
    saved: step === "saved",
    type,
    save: (who) => {
      if (step !== "saving") void save(who);
    },
    reload,
  };
}
