import { asText } from "../cell-text";
import { SCORE_FORMAT } from "../number-formats";
import { movement, movers } from "./report-movement";
import { ReportPage } from "./report-page";
import {
  fullName,
  groupsOf,
  nameOf,
  pointsBetween,
  POINTS_FORMAT,
  section,
  statusText,
} from "./report-parts";
import { headline, namesOf, statusCounts, yearBeforeText } from "./report-sentences";
import { closing, gaps, troubled } from "./report-troubles";
import { STATUSES } from "./status-look";
import { yearBefore } from "./year-before";
import { periodText } from "../../words/period-text";
import { say } from "../../words/say";
import type { ScoredGroup } from "../../engine/scorecard/model";
import type { PastPeriod } from "../../engine/scorecard/score-history";
import type { Work } from "../../engine/scorecard/work";
import type { SheetContent } from "./owned-cells";
import type { PlacedRow } from "./report-page";
import type { ReportInput, ScoreTable } from "./report-parts";

/** Scores to a tenth, as the sentences have them: 99% to 99% is no news. */
const EXACT_FORMAT = "0.0%";
/** Names that a sentence lists. */
const MOST_NAMES = 6;

/**
 * A period's report: headline, scores, what moved and why, KPIs off track with owner and comment, data gaps, sign-off. Every
 * number in a sentence is followed by the cell it was taken from. The same scorecard gives the same report. Pure, in steps.
 */
export function* layingOutReport(input: ReportInput): Work<SheetContent> {
  const { scorecard, note, language } = input;
  const page = new ReportPage();
  page.add("title", asText(say("sheets.report.title", { name: scorecard.name }, language)));
  page.add("stamp");
  page.add("note", asText(note));
  page.add("blank");
  const sayHeadline = page.reserve("lead");
  const sayCounts = page.reserve("sentence");
  const offTrack = scorecard.kpis.filter(({ status }) => status === "off-track").map(fullName);
  if (offTrack.length > 0 && offTrack.length <= MOST_NAMES) {
    page.addText(namesOf("off-track", offTrack, language));
  }
  const yearAgo = yearBefore(input.history);
  const hadScore = yearAgo !== null && yearAgo.root.score !== null;
  const sayYear = hadScore ? page.reserve("sentence") : null;
  const scores = scoreTable(page, input, yearAgo);
  if (yearAgo) sayYear?.(yearText(yearAgo, input, scores.root));
  sayHeadline(headline(scores.figures, scores.root, scorecard.root.status, language));
  sayCounts(statusCounts(scores.counts, language));
  yield;
  movement(page, input, scores);
  yield;
  movers(page, input);
  yield;
  troubled(page, input);
  yield;
  gaps(page, input);
  closing(page, input);
  return page.content;
}

function yearText({ root, start, end }: PastPeriod, input: ReportInput, row: PlacedRow): string {
  const period = periodText({ start, end }, input.calendar, input.language);
  return yearBeforeText(root.score ?? 0, period, row, input.language);
}

function scoreTable(page: ReportPage, input: ReportInput, yearAgo: PastPeriod | null): ScoreTable {
  const { scorecard, language, history, calendar } = input;
  const past = history.length > 1 ? (history.at(-2) ?? null) : null;
  const beforeName = past ? periodText(past, calendar, language) : "";
  section(page, "sheets.report.scores", language);
  page.add(
    "heading",
    "",
    say("sheets.heading.score", {}, language),
    asText(past ? beforeName : ""),
    past ? say("sheets.report.points", {}, language) : "",
    say("sheets.heading.coverage", {}, language),
    say("sheets.heading.status", {}, language),
    asText(yearAgo ? periodText(yearAgo, calendar, language) : ""),
  );
  const line = (
    group: ScoredGroup,
    name: string,
    before: number | null,
    yearAgoScore: number | null,
  ): PlacedRow =>
    page.add(
      group.level === "scorecard" ? "total" : "data",
      asText(name),
      [group.score ?? "", EXACT_FORMAT],
      [before ?? "", EXACT_FORMAT],
      [pointsBetween(before, group.score) ?? "", POINTS_FORMAT],
      [group.coverage, SCORE_FORMAT],
      statusText(group.status, language),
      [yearAgoScore ?? "", EXACT_FORMAT],
    );
  const { root } = scorecard;
  const rootBefore = past?.root.score ?? null;
  const total = line(
    root,
    say("sheets.chart.overall", {}, language),
    rootBefore,
    yearAgo?.root.score ?? null,
  );
  const perspectives = new Map(
    groupsOf(scorecard).map((group) => {
      const before = past?.groups.get(group.key)?.score ?? null;
      const then = yearAgo?.groups.get(group.key)?.score ?? null;
      return [group.key, line(group, nameOf(group, language), before, then)] as const;
    }),
  );
  page.add("blank");
  page.add("heading", "", ...STATUSES.map((status) => statusText(status, language)));
  const numbers = STATUSES.map((status) => scorecard.kpis.filter((kpi) => kpi.status === status).length);
  const row = page.add("data", say("sheets.report.kpis", {}, language), ...numbers);
  const counts = new Map(
    STATUSES.map((status, at) => [status, { count: numbers[at] ?? 0, cell: row.cell(at + 1) }]),
  );
  return { figures: { now: root.score, before: rootBefore, beforeName }, root: total, perspectives, counts };
}
