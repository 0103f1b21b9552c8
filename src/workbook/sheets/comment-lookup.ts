import { decodeComments, periodName } from "../tables/decode-comments";
import type { ScoredKpi } from "../../engine/scorecard/model";
import type { ColumnPeriod, CommentSubject, KpiComment, KpiComments } from "../model";
import type { CellBlock, CommentReading } from "../tables/decode-comments";

/** Every comment that a sheet holds, in its order; none where there is no sheet. Pure. */
export function commentsOf(state: CellBlock | null, reading: CommentReading): readonly KpiComment[] {
  const table = state && decodeComments(state, reading);
  return table ? table.rows.map(({ comment }) => comment) : [];
}

/** Whether a comment is about a KPI in a period: the same period by its name, or one that lies in it. Pure. */
export function isAbout(
  comment: KpiComment,
  subject: CommentSubject,
  reading: Pick<CommentReading, "calendar" | "language">,
): boolean {
  if (keyOf(comment.kpi, comment.entity) !== keyOf(subject.kpi, subject.entity)) return false;
  const { period } = subject;
  if (plain(comment.periodText) === plain(periodName(period, reading))) return true;
  if (period === null || comment.period === null) return false;
  return comment.period.start >= period.start && comment.period.end <= period.end;
}

/** The comments on one KPI, whatever the period: the one in question, and the others, those of the latest period first. Pure. */
export function commentsOn(
  comments: readonly KpiComment[],
  subject: CommentSubject,
  reading: Pick<CommentReading, "calendar" | "language">,
): KpiComments {
  const current = comments.findLast((comment) => isAbout(comment, subject, reading)) ?? null;
  const key = keyOf(subject.kpi, subject.entity);
  const others = comments
    .filter((comment) => comment !== current && keyOf(comment.kpi, comment.entity) === key)
    .toReversed()
    .toSorted((one, other) => age(other) - age(one));
  return { current, others };
}

/**
 * What a scorecard's Comment column shows for each KPI: what happened, and in the next line what is done about it. Pure.
 *
 * @param period - The scorecard's period: that of the columns where there is one, else the scorecard's own.
 * @returns A look-up that gives `null` where nothing was written on the KPI in the period.
 */
export function commentLookup(
  comments: readonly KpiComment[],
  period: ColumnPeriod | null,
  reading: Pick<CommentReading, "calendar" | "language">,
): (scored: ScoredKpi) => string | null {
  const byKpi = new Map<string, KpiComment>();
  for (const comment of comments) {
    const subject = { kpi: comment.kpi, entity: comment.entity, period };
    if (isAbout(comment, subject, reading)) byKpi.set(keyOf(comment.kpi, comment.entity), comment);
  }
  return ({ kpi: { name, entity } }) => {
    const found = byKpi.get(keyOf(name, entity));
    if (!found) return null;
    const texts = [found.comment, found.response === "" ? "" : `→ ${found.response}`];
    return texts.filter((text) => text !== "").join("\n");
  };
}

/** Comments of no period, or one that cannot be read, come by the day they were written. */
function age({ period, writtenOn }: KpiComment): number {
  return period?.end ?? writtenOn ?? 0;
}

function keyOf(kpi: string, entity: string | null): string {
  return `${plain(kpi)}\u001f${plain(entity ?? "")}`;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
