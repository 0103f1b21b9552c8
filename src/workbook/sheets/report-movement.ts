import { mainCause } from "./main-cause";
import { fullName, groupsOf, kpiName, nameOf, ownersIn, POINTS_FORMAT } from "./report-parts";
import { pointsBetween, section, shareOf, statusText } from "./report-parts";
import { movedBy, moverText } from "./report-sentences";
import { statusWord } from "./status-look";
import { asText } from "../cell-text";
import { rowFormat } from "../number-formats";
import { bridge } from "../../engine/scorecard/bridge";
import { say } from "../../words/say";
import type { Scorecard, ScoredGroup } from "../../engine/scorecard/model";
import type { PastPeriod } from "../../engine/scorecard/score-history";
import type { ReportCell, ReportPage } from "./report-page";
import type { ReportInput, ScoreTable } from "./report-parts";

const MOST_MOVERS = 5;
/** Moves smaller than this are not worth a sentence. */
const LEAST_POINTS = 0.05;

/** What each perspective did to the overall score since the period before. */
export function movement(page: ReportPage, input: ReportInput, { perspectives }: ScoreTable): void {
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
export function movers(page: ReportPage, input: ReportInput): void {
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
