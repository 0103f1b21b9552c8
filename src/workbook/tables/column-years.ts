import { readPeriodParts, type YearPart } from "./period-parts";

/** What dates headers that do not say it all. */
export interface HeaderDating {
  /** Month in which the fiscal year starts, 1 to 12; January when not given. */
  readonly fiscalYearStart?: number | undefined;
  /** Year of months that name none, in header or title, such as the current one; without it they have no date. */
  readonly year?: number | YearPart | undefined;
  /** A month, 1 to 12, that is known to lie in `year`; the others are dated by it across the turn of the year. */
  readonly month?: number | undefined;
}

/** A column's label, the group labels above it, and the year that one of those names. */
export interface UndatedColumn {
  readonly texts: readonly string[];
  readonly groupYear: YearPart | null;
}

/** What a column's header is dated by. */
export interface ColumnYear {
  readonly yearAbove: YearPart | undefined;
  readonly fiscalYearStart: number;
}

/**
 * Finds the year of each column whose header names a month only.
 *
 * The year is that of the group label above, else the title's, else `dating.year`. Where the months under one year run over
 * December to January ("Apr" ... "Mar"), they are a year that spans two, and start in its first month: "FY25" and "2024/25"
 * end in 2025; of a plain year, most months lie in it.
 *
 * @param titleYear - Year that a title above the headers names.
 */
export function columnYears(
  columns: readonly UndatedColumn[],
  titleYear: YearPart | null,
  dating: HeaderDating,
): readonly ColumnYear[] {
  const start = dating.fiscalYearStart ?? 1;
  const months = columns.map(({ texts }) => monthIn(texts));
  const fallback = titleYear ?? partOf(dating.year);
  return columns.map(({ groupYear }) => {
    const year = groupYear ?? fallback;
    const under = months.filter((_, at) => sameYear(columns[at]?.groupYear ?? null, groupYear));
    const turned = startAcrossTurn(under);
    if (turned === null || year === undefined) return { yearAbove: year, fiscalYearStart: start };
    if (year.fiscal) return { yearAbove: year, fiscalYearStart: turned };
    const known = groupYear === null && titleYear === null ? dating.month : undefined;
    const ends = year.year + (endsInNextYear(under, turned, known) ? 1 : 0);
    return { yearAbove: { year: ends, fiscal: true, split: false }, fiscalYearStart: turned };
  });
}

function partOf(year: number | YearPart | undefined): YearPart | undefined {
  return typeof year === "number" ? { year, fiscal: false, split: false } : year;
}

function sameYear(one: YearPart | null, other: YearPart | null): boolean {
  return one?.year === other?.year && one?.fiscal === other?.fiscal;
}

/** The month that a header names without a calendar year of its own. */
function monthIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const { month, year } = readPeriodParts(text);
    if (month !== null) return year === null || year.fiscal ? month : null;
  }
  return null;
}

/** The first of months that go on from December to January, and nowhere else go back; else `null`. */
function startAcrossTurn(months: readonly (number | null)[]): number | null {
  const run = months.filter((month) => month !== null);
  const backwards = run.flatMap((month, at) => (month < (run[at - 1] ?? month) ? [at] : []));
  const [first] = run;
  if (first === undefined || first === 1 || backwards.length === 0) return null;
  return backwards.every((at) => run[at - 1] === 12 && run[at] === 1) ? first : null;
}

/** Whether a plain year is that in which the months begin: a known one tells, else that of most of them. */
function endsInNextYear(
  months: readonly (number | null)[],
  start: number,
  known: number | undefined,
): boolean {
  if (known !== undefined) return known >= start;
  const named = months.filter((month) => month !== null);
  return 2 * named.filter((month) => month >= start).length >= named.length;
}
