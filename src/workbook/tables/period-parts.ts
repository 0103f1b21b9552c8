import { readMonth, readPeriodWord, type PeriodWord } from "../../words/headers";

/** A year as a header names it. */
export interface YearPart {
  readonly year: number;
  /** Named as a fiscal year, or as a year that spans two: FY25, 24/25. */
  readonly fiscal: boolean;
  /** Spans two: 24/25, called by the second. */
  readonly split: boolean;
}

/** The parts of a period that a header's words and numbers give. */
export interface PeriodParts {
  readonly month: number | null;
  /** What the number may count: "S" of "S2" half years or weeks. */
  readonly kinds: ReadonlySet<PeriodWord> | null;
  readonly number: number | null;
  readonly year: YearPart | null;
  /** Words of another meaning. */
  readonly rest: string;
}

/** Years that a header may mean. */
export const YEARS = { first: 1950, last: 2149 } as const;

/** Takes a header apart: "P03 FY25 Act" is period 3 of fiscal year 2025, and "Act". */
export function readPeriodParts(header: string): PeriodParts {
  const tokens = tokensOf(header);
  const reader = new PartsReader();
  tokens.forEach((token, at) => {
    const beside = [tokens[at - 1], tokens[at + 1], tokens[at + 2]].some((other) => /^\d/.test(other ?? ""));
    if (/^[\p{L}\p{M}]/u.test(token)) reader.takeWord(token, beside);
    else if (/^\d/.test(token)) reader.takeNumber(token, tokens[at + 1] ?? "");
    else reader.rest.push(token);
  });
  const rest = reader.rest.join(" ").replace(/^[\s\-–—/.,:'’´|()·]+|[\s\-–—/.,:'’´|()·]+$/gu, "");
  return { ...reader.parts, rest };
}

/** Numbers and words as they stand: "Q1 24/25" is Q, 1, 24/25; "KW12/2024" is KW, 12, /, 2024. */
function tokensOf(text: string): readonly string[] {
  const tokens = text.match(/\d{2,4}[/–-]\d{2,4}|\d+|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu) ?? [];
  return tokens
    .flatMap((token) =>
      /^\d+[/–-]/.test(token) && readYear(token) === null ? [...splitNumbers(token)] : [token],
    )
    .filter((token) => token !== ".");
}

function splitNumbers(token: string): readonly string[] {
  return token.match(/\d+|\D/g) ?? [];
}

class PartsReader {
  readonly parts: { -readonly [Part in keyof Omit<PeriodParts, "rest">]: PeriodParts[Part] } = {
    month: null,
    kinds: null,
    number: null,
    year: null,
  };
  readonly rest: string[] = [];
  /** A word such as FY stands before the year. */
  private fiscalYearNamed = false;

  takeWord(word: string, besideNumber: boolean): void {
    const { parts } = this;
    const month = parts.month === null ? readMonth(word) : null;
    const kinds = besideNumber ? readPeriodWord(word) : new Set<PeriodWord>();
    if (month !== null) parts.month = month;
    else if (kinds.has("year") && kinds.size === 1) this.fiscalYearNamed = true;
    else if (kinds.size > 0 && parts.kinds === null) parts.kinds = kinds;
    else this.rest.push(word);
  }

  takeNumber(digits: string, next: string): void {
    const { parts } = this;
    const year = parts.year === null ? readYear(digits) : null;
    const clearlyYear = digits.length === 4 || (year?.split ?? false) || this.fiscalYearNamed;
    const counts = parts.kinds !== null || (parts.month === null && readPeriodWord(next).size > 0);
    if (year !== null && clearlyYear) parts.year = { ...year, fiscal: year.fiscal || this.fiscalYearNamed };
    else if (parts.number === null && digits.length <= 2 && counts) parts.number = Number(digits);
    else if (year !== null && (parts.month !== null || parts.number !== null)) parts.year = year;
    else this.rest.push(digits);
  }
}

/** A year of four or two digits, or one that spans two: 24/25, 2024/25, 2024-25. */
export function readYear(digits: string): YearPart | null {
  const split = /^(\d{2}|\d{4})[/–-](\d{2}|\d{4})$/.exec(digits);
  if (split) {
    const [from, to] = [fullYear(split[1] ?? ""), fullYear(split[2] ?? "")];
    return from !== null && to === from + 1 ? { year: to, fiscal: true, split: true } : null;
  }
  const year = fullYear(digits);
  return year === null ? null : { year, fiscal: false, split: false };
}

function fullYear(digits: string): number | null {
  if (digits.length !== 2 && digits.length !== 4) return null;
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  return year >= YEARS.first && year <= YEARS.last ? year : null;
}
