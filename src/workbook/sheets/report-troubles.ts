import { fullName, kpiName, more, ownersIn, POINTS_FORMAT } from "./report-parts";
import { pointsBetween, section, shareOf, statusText } from "./report-parts";
import { sentenceOf } from "./scorecard-rows";
import { statusWord } from "./status-look";
import { asText } from "../cell-text";
import { quoteSheet } from "../tables/cell-address";
import { rowFormat, varianceShareFormat } from "../number-formats";
import { strategyGaps } from "../../engine/map/strategy-gaps";
import { say } from "../../words/say";
import type { Status } from "../../engine/scorecard/model";
import type { ProblemCode } from "../../engine/scorecard/problem";
import type { ReportPage } from "./report-page";
import type { ReportInput } from "./report-parts";

const MOST_TROUBLED = 15;
const MOST_GAPS = 8;
/** How the scorecard is made, not what it lacks: that is for the task pane. */
const MAKE_UP: ReadonlySet<ProblemCode> = new Set([
  "too-few-objectives",
  "too-many-objectives",
  "objective-without-kpi",
  "objective-unlinked",
  "objective-no-way-up",
]);

/** KPIs that are off track or at risk, the worst first, with who answers for them and what they say. */
export function troubled(page: ReportPage, input: ReportInput): void {
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
    page.addLinked(
      scored.kpi.cells.kpi ?? null,
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
export function gaps(page: ReportPage, { scorecard, findings, language }: ReportInput): void {
  section(page, "sheets.report.gaps", language);
  const without = scorecard.kpis.filter(({ status }) => status === "no-data");
  const serious = findings.filter(
    ({ severity, problem, cell }) => severity !== "info" && cell !== null && !MAKE_UP.has(problem.code),
  );
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
  for (const text of distinct.slice(0, MOST_GAPS)) page.addText(text);
  more(page, distinct.length - MOST_GAPS, language);
}

/** Where the map is, what the strategy still lacks, and who has signed. */
export function closing(page: ReportPage, { strategy, mapSheet, language }: ReportInput): void {
  const { signOffs } = strategy;
  const isStrategic = mapSheet !== null || signOffs.length > 0;
  if (!isStrategic) return;
  section(page, "sheets.report.strategy", language);
  if (mapSheet !== null) {
    page.addText(say("sheets.report.see-map", { sheet: mapSheet }, language), `${quoteSheet(mapSheet)}!A1`);
  }
  for (const gap of strategyGaps(strategy)) page.addText(sentenceOf(gap, language));
  if (signOffs.length > 0) {
    const count = signOffs.filter(({ date }) => date !== null).length;
    const text = say("sheets.map.signed", { count, total: signOffs.length }, language);
    page.add("sentence", asText(text));
  }
}
