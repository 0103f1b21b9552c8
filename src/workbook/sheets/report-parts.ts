import { statusWord, STATUS_LOOKS } from "./status-look";
import { asText } from "../cell-text";
import { say } from "../../words/say";
import type { StrategyTables } from "../../engine/map/model";
import type { Scorecard, ScoredGroup, ScoredKpi, Status } from "../../engine/scorecard/model";
import type { Calendar } from "../../engine/scorecard/period";
import type { Finding } from "../../engine/scorecard/problem";
import type { PastPeriod } from "../../engine/scorecard/score-history";
import type { Language, MessageKey } from "../../words/say";
import type { PlacedRow, ReportPage } from "./report-page";

export interface ReportInput {
  readonly scorecard: Scorecard;
  /** The periods up to the scorecard's own; fewer than two where there is nothing to compare with. */
  readonly history: readonly PastPeriod[];
  readonly calendar: Calendar;
  /** Period and view, as the Scorecard sheet says them. */
  readonly note: string;
  readonly language: Language;
  /** Number format of each KPI's row, by the KPI's place. */
  readonly formats: readonly string[];
  readonly strategy: StrategyTables;
  readonly findings: readonly Finding[];
  /** What people wrote on a KPI in this period, `null` for nothing. */
  readonly commentOf: (scored: ScoredKpi) => string | null;
  /** Name of the Strategy map sheet, `null` where there is none. */
  readonly mapSheet: string | null;
}

/** Points of score: 3 means three hundredths. */
export const POINTS_FORMAT = "+0.0;-0.0;0.0";

/** What a sentence on a score says, with the cells it is in. */
export interface ScoreFigures {
  readonly now: number | null;
  readonly before: number | null;
  readonly beforeName: string;
}

export interface ScoreTable {
  readonly figures: ScoreFigures;
  readonly root: PlacedRow;
  readonly perspectives: ReadonlyMap<string, PlacedRow>;
  readonly counts: ReadonlyMap<Status, { readonly count: number; readonly cell: string }>;
}

export function section(page: ReportPage, key: MessageKey, language: Language): void {
  page.add("blank");
  page.add("section", say(key, {}, language));
}

export function more(page: ReportPage, count: number, language: Language): void {
  if (count > 0) page.add("sentence", asText(say("sheets.report.more", { count }, language)));
}

export function pointsBetween(before: number | null, now: number | null): number | null {
  return before === null || now === null ? null : 100 * (now - before);
}

/** A score with 1 at the on-track cut, so that scales of every kind compare. */
export function shareOf(score: number | null | undefined, { scale }: ScoredKpi): number | null {
  return score === null || score === undefined || !scale ? null : score / scale.onTrackCut;
}

export function statusText(status: Status, language: Language): string {
  return `${STATUS_LOOKS[status].icon} ${statusWord(status, language)}`;
}

/** Who answers for a KPI: its own owner, else its objective's. */
export function ownersIn({ root }: Scorecard): (scored: ScoredKpi) => string | null {
  const owners = new Map<ScoredKpi, string | null>();
  const visit = ({ children, owner }: ScoredGroup): void => {
    for (const child of children) {
      if (child.type === "group") visit(child);
      else owners.set(child, child.kpi.owner ?? owner ?? null);
    }
  };
  visit(root);
  return (scored) => owners.get(scored) ?? null;
}

export function groupsOf({ root }: Scorecard): readonly ScoredGroup[] {
  return root.children.filter((child) => child.type === "group");
}

export function nameOf({ name }: ScoredGroup, language: Language): string {
  return name ?? say("sheets.group.unassigned", {}, language);
}

export function kpiName(scored: ScoredKpi): string {
  return asText(fullName(scored));
}

export function fullName({ kpi: { name, entity } }: ScoredKpi): string {
  return entity === null ? name : `${name} · ${entity}`;
}
