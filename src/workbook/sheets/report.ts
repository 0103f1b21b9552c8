import { asText } from "../cell-text";
import { mainCause } from "./main-cause";
import { rowFormat, SCORE_FORMAT, varianceShareFormat } from "../number-formats";
import { ReportPage } from "./report-page";
import { headline, movedBy, moverText, namesOf, statusCounts } from "./report-sentences";
import { sentenceOf } from "./scorecard-rows";
import { STATUS_LOOKS, STATUSES, statusWord } from "./status-look";
import { bridge } from "../../engine/scorecard/bridge";
import { strategyGaps } from "../../engine/map/strategy-gaps";
import { periodText } from "../../words/period-text";
import { say } from "../../words/say";
import type { StrategyTables } from "../../engine/map/model";
import type { Scorecard, ScoredGroup, ScoredKpi, Status } from "../../engine/scorecard/model";
import type { Calendar } from "../../engine/scorecard/period";
import type { Finding } from "../../engine/scorecard/problem";
import type { PastPeriod } from "../../engine/scorecard/score-history";
import type { Work } from "../../engine/scorecard/work";
import type { Language, MessageKey } from "../../words/say";
import type { SheetContent } from "./owned-cells";
import type { PlacedRow, ReportCell } from "./report-page";

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
const POINTS_FORMAT = "+0.0;-0.0;0.0";
/** Scores to a tenth, as the sentences have them: 99% to 99% is no news. */
const EXACT_FORMAT = "0.0%";
const MOST_MOVERS = 5;
/** Names that a sentence lists. */
const MOST_NAMES = 6;
const MOST_TROUBLED = 15;
const MOST_GAPS = 8;
/** Moves smaller than this are not worth a sentence. */
const LEAST_POINTS = 0.05;

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
    page.add("sentence", namesOf("off-track", offTrack, language));
  }
  const scores = scoreTable(page, input);
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

/** What a sentence on a score says, with the cells it is in. */
export interface ScoreFigures {
  readonly now: number | null;
  readonly before: number | null;
  readonly beforeName: string;
}

interface ScoreTable {
  readonly figures: ScoreFigures;
  readonly root: PlacedRow;
  readonly perspectives: ReadonlyMap<string, PlacedRow>;
  readonly counts: ReadonlyMap<Status, { readonly count: number; readonly cell: string }>;
}

function scoreTable(page: ReportPage, input: ReportInput): ScoreTable {
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
  );
  const line = (group: ScoredGroup, name: string, before: number | null): PlacedRow =>
    page.add(
      group.level === "scorecard" ? "total" : "data",
      asText(name),
      [group.score ?? "", EXACT_FORMAT],
      [before ?? "", EXACT_FORMAT],
      [pointsBetween(before, group.score) ?? "", POINTS_FORMAT],
      [group.coverage, SCORE_FORMAT],
      statusText(group.status, language),
    );
  const { root } = scorecard;
  const rootBefore = past?.root.score ?? null;
  const total = line(root, say("sheets.chart.overall", {}, language), rootBefore);
  const perspectives = new Map(
    groupsOf(scorecard).map((group) => {
      const before = past?.groups.get(group.key)?.score ?? null;
      return [group.key, line(group, nameOf(group, language), before)] as const;
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

/** What each perspective did to the overall score since the period before. */
function movement(page: ReportPage, input: ReportInput, { perspectives }: ScoreTable): void {
  const { scorecard, history, language } = input;
  const past = history.at(-2);
  const groups = groupsOf(scorecard);
  const moves =
    past && history.length > 1
      ? bridge(
          groups.map(({ key, weight }) => past.groups.get(key) ?? { score: null, weight }),
          groups,
        )
      : null;
  if (!past || !moves) return;
  section(page, "sheets.report.moved", language);
  const steps = moves.rows.map(({ results, weights, missing }) => 100 * (results + weights + missing));
  const worth = groups.flatMap((group, at) => {
    const points = steps[at] ?? 0;
    return Math.abs(points) < LEAST_POINTS ? [] : [{ group, points }];
  });
  worth.sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  const speak = worth.map(() => page.reserve("sentence"));
  if (worth.length === 0) page.add("sentence", say("sheets.report.nothing-moved", {}, language));
  page.add(
    "heading",
    "",
    say("sheets.report.effect", {}, language),
    say("sheets.report.by-results", {}, language),
    say("sheets.report.by-weights", {}, language),
    say("sheets.report.by-missing", {}, language),
  );
  const rows = groups.map((group, at) => {
    const { results = 0, weights = 0, missing = 0 } = moves.rows[at] ?? {};
    const parts = [results, weights, missing].map((part): ReportCell => [100 * part, POINTS_FORMAT]);
    return page.add("data", asText(nameOf(group, language)), [steps[at] ?? 0, POINTS_FORMAT], ...parts);
  });
  worth.forEach(({ group, points }, at) => {
    const row = rows[groups.indexOf(group)];
    const own = perspectives.get(group.key);
    if (!row || !own) return;
    const before = past.groups.get(group.key)?.score ?? null;
    const cause = causeOf(group, past, scorecard);
    const move = { name: nameOf(group, language), points, before, now: group.score, cause };
    speak[at]?.(movedBy(move, row, own, language));
  });
}

function causeOf(group: ScoredGroup, past: PastPeriod, { kpis }: Scorecard): string | null {
  const before = past.groups.get(group.key)?.score ?? null;
  if (before === null) return null;
  const places = new Map(kpis.map((scored, place) => [scored, place]));
  const cause = mainCause(group, before, (scored) => {
    const share = shareOf(past.kpis[places.get(scored) ?? -1]?.score, scored);
    return share === null ? null : Math.min(1, Math.max(0, share));
  });
  return cause && fullName(cause);
}

/** The KPIs whose scores changed most. */
function movers(page: ReportPage, input: ReportInput): void {
  const { scorecard, history, language, formats } = input;
  const ownerOf = ownersIn(scorecard);
  const past = history.length > 1 ? history.at(-2) : undefined;
  if (!past) return;
  const moved = scorecard.kpis
    .flatMap((scored, place) => {
      const before = past.kpis[place];
      const points = pointsBetween(shareOf(before?.score, scored), shareOf(scored.score, scored));
      return before && points !== null && Math.abs(points) >= LEAST_POINTS
        ? [{ scored, before, place, points }]
        : [];
    })
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points) || one.place - other.place)
    .slice(0, MOST_MOVERS);
  if (moved.length === 0) return;
  section(page, "sheets.report.movers", language);
  const speak = moved.map(() => page.reserve("sentence"));
  page.add(
    "heading",
    say("sheets.heading.name", {}, language),
    say("sheets.report.before", {}, language),
    say("sheets.report.now", {}, language),
    say("sheets.heading.target", {}, language),
    say("sheets.report.points", {}, language),
    say("sheets.heading.status", {}, language),
    say("sheets.heading.owner", {}, language),
  );
  moved.forEach(({ scored, before, place, points }, at) => {
    const format = rowFormat(formats[place]);
    const row = page.add(
      "data",
      kpiName(scored),
      [before.actual ?? "", format],
      [scored.actual ?? "", format],
      [scored.target ?? "", format],
      [points, POINTS_FORMAT],
      statusText(scored.status, language),
      asText(ownerOf(scored) ?? ""),
    );
    const mover = {
      name: fullName(scored),
      points,
      from: statusWord(before.status, language),
      to: scored.status,
      figures: [before.actual, scored.actual, scored.target] as const,
      format,
      // A target to date moves with every period.
      hasNewTarget: scorecard.view === "period" && before.target !== scored.target,
    };
    speak[at]?.(moverText(mover, row, language));
  });
}

/** KPIs that are off track or at risk, the worst first, with who answers for them and what they say. */
function troubled(page: ReportPage, input: ReportInput): void {
  const { scorecard, language, formats, commentOf, history } = input;
  const ownerOf = ownersIn(scorecard);
  const past = history.length > 1 ? history.at(-2) : undefined;
  const rank: Partial<Record<Status, number>> = { "off-track": 0, "at-risk": 1 };
  const found = scorecard.kpis
    .flatMap((scored, place) => {
      const order = rank[scored.status];
      return order === undefined ? [] : [{ scored, place, order }];
    })
    .sort((one, other) => one.order - other.order || one.place - other.place);
  section(page, "sheets.report.troubled", language);
  if (found.length === 0) {
    page.add("sentence", say("sheets.report.no-trouble", {}, language));
    return;
  }
  page.add(
    "heading",
    say("sheets.heading.name", {}, language),
    say("sheets.heading.actual", {}, language),
    say("sheets.heading.target", {}, language),
    say("sheets.heading.variance-percent", {}, language),
    past ? say("sheets.report.points", {}, language) : "",
    say("sheets.heading.status", {}, language),
    say("sheets.report.owner-comment", {}, language),
  );
  for (const { scored, place } of found.slice(0, MOST_TROUBLED)) {
    const format = rowFormat(formats[place]);
    const owner = ownerOf(scored) ?? say("sheets.report.no-owner", {}, language);
    const points = pointsBetween(shareOf(past?.kpis[place]?.score, scored), shareOf(scored.score, scored));
    const comment = commentOf(scored);
    page.add(
      "data",
      kpiName(scored),
      [scored.actual ?? "", format],
      [scored.target ?? "", format],
      [scored.variance?.share ?? "", varianceShareFormat(language)],
      [points ?? "", POINTS_FORMAT],
      statusText(scored.status, language),
      asText(comment === null ? owner : `${owner}: ${comment}`),
    );
  }
  more(page, found.length - MOST_TROUBLED, language);
}

/** KPIs without data and what else the add-in found, so that nobody takes a gap for a zero. */
function gaps(page: ReportPage, { scorecard, findings, language }: ReportInput): void {
  section(page, "sheets.report.gaps", language);
  const without = scorecard.kpis.filter(({ status }) => status === "no-data");
  // What speaks of no cell is about how the scorecard is made, which is for the task pane.
  const serious = findings.filter(({ severity, cell }) => severity !== "info" && cell !== null);
  const lines = [
    ...without.map((scored) => {
      const why = scored.problem
        ? sentenceOf({ severity: "warning", problem: scored.problem, cell: null }, language)
        : statusWord("no-data", language);
      return why.includes(scored.kpi.name) ? why : `${fullName(scored)}: ${why}`;
    }),
    ...serious.map((finding) => sentenceOf(finding, language)),
  ];
  const distinct = [...new Set(lines)];
  if (distinct.length === 0) page.add("sentence", say("sheets.report.no-gaps", {}, language));
  for (const text of distinct.slice(0, MOST_GAPS)) page.add("sentence", asText(text));
  more(page, distinct.length - MOST_GAPS, language);
}

/** Where the map is, what the strategy still lacks, and who has signed. */
function closing(page: ReportPage, { strategy, mapSheet, language }: ReportInput): void {
  const { signOffs } = strategy;
  const isStrategic = mapSheet !== null || signOffs.length > 0;
  if (!isStrategic) return;
  section(page, "sheets.report.strategy", language);
  if (mapSheet !== null) {
    page.add("sentence", asText(say("sheets.report.see-map", { sheet: mapSheet }, language)));
  }
  for (const problem of strategyGaps(strategy)) {
    page.add("sentence", asText(sentenceOf({ severity: "warning", problem, cell: null }, language)));
  }
  if (signOffs.length > 0) {
    const count = signOffs.filter(({ date }) => date !== null).length;
    const text = say("sheets.map.signed", { count, total: signOffs.length }, language);
    page.add("sentence", asText(text));
  }
}

function section(page: ReportPage, key: MessageKey, language: Language): void {
  page.add("blank");
  page.add("section", say(key, {}, language));
}

function more(page: ReportPage, count: number, language: Language): void {
  if (count > 0) page.add("sentence", asText(say("sheets.report.more", { count }, language)));
}

function pointsBetween(before: number | null, now: number | null): number | null {
  return before === null || now === null ? null : 100 * (now - before);
}

/** A score with 1 at the on-track cut, so that scales of every kind compare. */
function shareOf(score: number | null | undefined, { scale }: ScoredKpi): number | null {
  return score == null || !scale ? null : score / scale.onTrackCut;
}

function statusText(status: Status, language: Language): string {
  return `${STATUS_LOOKS[status].icon} ${statusWord(status, language)}`;
}

/** Who answers for a KPI: its own owner, else its objective's. */
function ownersIn({ root }: Scorecard): (scored: ScoredKpi) => string | null {
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

function groupsOf({ root }: Scorecard): readonly ScoredGroup[] {
  return root.children.filter((child) => child.type === "group");
}

function nameOf({ name }: ScoredGroup, language: Language): string {
  return name ?? say("sheets.group.unassigned", {}, language);
}

function kpiName(scored: ScoredKpi): string {
  return asText(fullName(scored));
}

function fullName({ kpi: { name, entity } }: ScoredKpi): string {
  return entity === null ? name : `${name} · ${entity}`;
}
