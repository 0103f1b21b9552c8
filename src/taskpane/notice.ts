import type { MessageKey } from "../words/say";
import type { RefreshReport } from "./port";

/** A sentence from elsewhere that says why something failed. */
export interface Cause {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What the pane tells about the last command: a sentence, and for a fault the sentence that explains it. */
export interface Notice {
  readonly intent: "quiet" | "warning" | "error";
  /** `null` where the cause says all there is to say. */
  readonly key: MessageKey | null;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Number that chooses the plural, where the sentence has one. */
  readonly count?: number;
  readonly cause?: Cause;
}

/** Says how a refresh ended and, where it did not, what to do. */
export function noticeOfRefresh(report: RefreshReport): Notice {
  const cause = report.fault ? { cause: report.fault } : {};
  switch (report.outcome) {
    case "done":
      return { intent: "quiet", key: "pane.refresh.done", count: report.cellsWritten };
    case "unchanged":
      return { intent: "quiet", key: "pane.refresh.unchanged" };
    case "pending":
      return { intent: "quiet", key: "pane.refresh.pending" };
    case "cancelled":
      return { intent: "quiet", key: "pane.refresh.cancelled" };
    case "failed":
      return { intent: "error", key: "pane.refresh.failed", ...cause };
    case "incomplete":
      return { intent: "warning", key: "pane.refresh.incomplete", ...cause };
  }
}

/** Says what a look at the workbook found; nothing where it was given up. */
export function noticeOfPeek(report: RefreshReport): Notice | null {
  if (report.outcome === "cancelled") return null;
  if (report.outcome !== "failed") return noticeOfRefresh(report);
  return { intent: "error", key: null, ...(report.fault ? { cause: report.fault } : {}) };
}

/** Says how Revert ended. */
export function noticeOfRevert(result: {
  readonly restored: number;
  readonly problem: string | null;
}): Notice {
  if (result.problem === null) return { intent: "quiet", key: "pane.revert.done", count: result.restored };
  const cause = { key: result.problem, values: {} };
  if (result.restored > 0) {
    return { intent: "warning", key: "pane.revert.partly", count: result.restored, cause };
  }
  return { intent: "warning", key: "pane.revert.failed", cause };
}

/** Says that a command broke off. */
export function noticeOfError(error: unknown): Notice {
  return { intent: "error", key: null, cause: causeOf(error) };
}

/** Why a call of the port was rejected: its fault, or the words of an error that nobody expected. */
export function causeOf(error: unknown): Cause {
  if (error instanceof Error && "key" in error && "values" in error) {
    return { key: String(error.key), values: error.values as Cause["values"] };
  }
  const detail = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error ? error.name : "?";
  return { key: "sheets.fault.unexpected", values: { code, detail } };
}
