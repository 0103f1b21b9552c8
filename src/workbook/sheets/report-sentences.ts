import { fitsLine } from "./report-page";
import { statusWord } from "./status-look";
import { asText } from "../cell-text";
import { shownNumber } from "../tables/shown-number";
import { say } from "../../words/say";
import type { Status } from "../../engine/scorecard/model";
import type { Language } from "../../words/say";
import type { Culture } from "../model";
import type { PlacedRow } from "./report-page";
import type { ScoreFigures } from "./report-parts";

/** Columns of the report's figures, from A. */
const [SCORE, BEFORE, POINTS] = [1, 2, 3];
/** The words' column, where the scores' table has the score of a year before. */
const YEAR_BEFORE = 6;
const [MOVER_BEFORE, MOVER_NOW, MOVER_TARGET, MOVER_POINTS] = [1, 2, 3, 4];

/** How the overall score stands, and how it stood before. Each number is followed by its cell in brackets. */
export function headline(
  { now, before, beforeName }: ScoreFigures,
  row: PlacedRow,
  status: Status,
  language: Language,
): string {
  if (now === null) return say("sheets.report.headline.none", {}, language);
  const values = {
    score: cited(percent(now, language), row.cell(SCORE)),
    status: statusWord(status, language),
  };
  if (before === null) return asText(say("sheets.report.headline.first", values, language));
  const text = say(
    "sheets.report.headline.change",
    {
      ...values,
      way: wayOf(100 * (now - before)),
      points: points(100 * (now - before), language),
      at: at(row.cell(POINTS)),
      before: cited(percent(before, language), row.cell(BEFORE)),
      period: beforeName,
    },
    language,
  );
  return asText(text);
}

/** What the overall score was a year before. */
export function yearBeforeText(score: number, period: string, row: PlacedRow, language: Language): string {
  const values = { period, score: cited(percent(score, language), row.cell(YEAR_BEFORE)) };
  return asText(say("sheets.report.year-before", values, language));
}

/** How many KPIs are in each status. */
export function statusCounts(
  counts: ReadonlyMap<Status, { readonly count: number; readonly cell: string }>,
  language: Language,
): string {
  const figures = [...counts].map(
    ([status, { count, cell }]) =>
      `${statusWord(status, language)}: ${cited(new Intl.NumberFormat(language).format(count), cell)}`,
  );
  return asText(`${figures.join("; ")}.`);
}

/** Names the KPIs of a status; empty where there is none. */
export function namesOf(status: Status, names: readonly string[], language: Language): string {
  if (names.length === 0) return "";
  const list = new Intl.ListFormat(language, { type: "conjunction" }).format(names);
  return `${statusWord(status, language)}: ${list}.`;
}

/** What a perspective did to the overall score, and which KPI made up most of it, if one did. */
export function movedBy(
  move: {
    readonly name: string;
    readonly points: number;
    readonly before: number | null;
    readonly now: number | null;
    readonly cause: string | null;
  },
  effect: PlacedRow,
  own: PlacedRow,
  language: Language,
): string {
  const { name, before, now } = move;
  const values = {
    name,
    way: wayOf(move.points),
    points: points(move.points, language),
    at: at(effect.cell(SCORE)),
  };
  if (before === null || now === null) return asText(say("sheets.report.moved.plain", values, language));
  const text = say(
    "sheets.report.moved.own",
    {
      ...values,
      before: cited(percent(before, language), own.cell(BEFORE)),
      now: cited(percent(now, language), own.cell(SCORE)),
    },
    language,
  );
  const cause = move.cause === null ? "" : say("sheets.report.main-cause", { kpi: move.cause }, language);
  return whole(text, cause);
}

/** What became of a KPI. */
export interface Mover {
  readonly name: string;
  readonly points: number;
  readonly from: string;
  readonly to: Status;
  /** Actual before and now, and the target, in the KPI's unit. */
  readonly figures: readonly [before: number | null, now: number | null, target: number | null];
  readonly format: string;
  readonly hasNewTarget: boolean;
}

export function moverText(move: Mover, row: PlacedRow, language: Language): string {
  const { name, from } = move;
  const to = statusWord(move.to, language);
  const values = {
    name,
    way: wayOf(move.points),
    points: points(move.points, language),
    at: at(row.cell(MOVER_POINTS)),
    from,
    to,
  };
  const key = from === to ? "sheets.report.mover.same" : "sheets.report.mover.other";
  return whole(say(key, values, language), figuresText(move, row, language));
}

function figuresText(
  { figures: [before, now, target], format, hasNewTarget }: Mover,
  row: PlacedRow,
  language: Language,
): string {
  if (before === null || now === null || target === null) return "";
  const [was, is, goal] = [before, now, target].map((value) => figureText(value, format, language));
  const values = {
    moved: hasNewTarget ? "yes" : "no",
    before: cited(was ?? "", row.cell(MOVER_BEFORE)),
    now: cited(is ?? "", row.cell(MOVER_NOW)),
    target: cited(goal ?? "", row.cell(MOVER_TARGET)),
  };
  return say(was === is ? "sheets.report.mover.steady" : "sheets.report.mover.figures", values, language);
}

/** A number as its cell shows it, in the separators of the report's language. */
export function figureText(value: number, format: string, language: Language): string {
  const parts = new Intl.NumberFormat(language, { useGrouping: "always" }).formatToParts(12345.5);
  const part = (type: Intl.NumberFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? "";
  const culture: Culture = {
    name: language,
    decimalSeparator: part("decimal"),
    groupSeparator: part("group"),
    dateOrder: "ymd",
    date1904: false,
  };
  return (
    shownNumber(value, format, culture) ??
    new Intl.NumberFormat(language, { maximumSignificantDigits: 12 }).format(value)
  );
}

/** A sentence and what may be left out where the line is too short for both: the table below says it too. */
function whole(text: string, more: string): string {
  const both = `${text} ${more}`.trim();
  return asText(fitsLine(both) ? both : text);
}

function cited(figure: string, cell: string): string {
  return `${figure} ${at(cell)}`;
}

function at(cell: string): string {
  return `[${cell}]`;
}

function wayOf(change: number): string {
  if (Math.abs(change) < 0.05) return "flat";
  return change > 0 ? "up" : "down";
}

function percent(score: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(score);
}

/** Without a sign: the sentence says which way. */
function points(change: number, language: Language): string {
  const options = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language, options).format(Math.abs(change));
}
