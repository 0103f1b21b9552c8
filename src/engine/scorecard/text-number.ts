import { Problem } from "./problem";

/** How a workbook writes numbers. */
export interface NumberCulture {
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
}

/** A number with what stands beside it. 12.5% is 0.125 and `percent`; "5k €" is 5 of "k €": a unit never rescales. */
export interface ParsedNumber {
  readonly value: number;
  readonly unit: string | null;
  readonly percent: boolean;
}

/** Sign, currency and brackets before the digits; the digits; what stands after them, whose only digits are m2, m3 and CO2. */
const NUMBER =
  /^(?<head>(?:(?:[Rr]s|[Kk]r|Fr)\.|[^\d.,])*)(?<body>[.,]?\d[\d.,' ]*(?:[eE][+-]?\d+)?)(?<tail>(?:[^\d]|(?<=[mMO])[23])*)$/u;

const ERROR_VALUE = /^#(?:N\/[AD]|NV|(?=.*[\p{Lu}])[\p{Lu}\d_/]+[!?]|GETTING_DATA)$/u;

const CURRENCY =
  /^(?:\p{L}{0,3}\p{Sc}|AED|ARS|AUD|BGN|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|ISK|JPY|KRW|MAD|MXN|MYR|NOK|NZD|PEN|PHP|PLN|QAR|RON|RSD|RUB|SAR|SEK|SGD|THB|TND|TRY|TWD|UAH|USD|UYU|VND|XAF|XOF|ZAR|kr\.?|Fr\.?|Rs\.?|RM|Rp\.?)$/iu;

/** One or two words that begin with a letter or a sign of their own: "jours", "k€", "kWh/m²", "new clients". */
const UNIT =
  /^[\p{L}\p{Sc}°µ‰'"/][\p{L}\p{M}\p{No}\p{Sc}\d°µ‰.'/·*^-]{0,23}(?: [\p{L}][\p{L}\p{M}\d.'/-]{0,23})?$/u;

/** Longer text is prose, whatever digits it holds. */
const LONGEST = 64;

/**
 * Reads a cell as a number, in the way the workbook's culture writes numbers.
 *
 * Text without a number ("n/a", "No Data", "-", "s.o.", "") is no reading. Text that begins like a number but cannot be read
 * in one way only is a problem, never a guess: in German "1.234" is 1234, but "1.2345,6", "1.5" and "12 of 15" are refused.
 * Spaces of any width and apostrophes group thousands in every culture, since none takes them for a decimal point. Brackets
 * or a minus sign on either side make a number negative, as accountants write it.
 *
 * @param cell - What Excel gives for a cell: number, text, boolean (TRUE is 1), `null`, or a cell value with `basicValue`.
 * @returns The number as written, with its unit; `null` for no reading; or a `Problem`: `cell-error` for an Excel error,
 *   `ambiguous-number`, `not-a-number` for a cell value of another kind. Each carries the cell's `text`.
 */
export function parseNumber(cell: unknown, culture: NumberCulture): ParsedNumber | null | Problem {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "boolean") return plain(cell ? 1 : 0);
  if (typeof cell === "number") {
    return Number.isFinite(cell) ? plain(cell) : new Problem("not-a-number", { text: String(cell) });
  }
  if (typeof cell === "string") return parseText(cell, culture);
  return parseCellValue(cell, culture);
}

function plain(value: number): ParsedNumber {
  return { value, unit: null, percent: false };
}

/** Cell values that are objects (errors, formatted numbers, entities) hold what they show in `basicValue`. */
function parseCellValue(cell: object, culture: NumberCulture): ParsedNumber | null | Problem {
  const type = "type" in cell ? cell.type : undefined;
  const basic = "basicValue" in cell ? cell.basicValue : undefined;
  if (type === "Empty") return null;
  if (type === "Error")
    return new Problem("cell-error", { text: typeof basic === "string" ? basic : "#VALUE!" });
  if (typeof basic === "object" || basic === undefined) {
    const code = "code" in cell ? cell.code : undefined;
    if (typeof code === "string" && ERROR_VALUE.test(code)) return new Problem("cell-error", { text: code });
    return new Problem("not-a-number", { text: typeof type === "string" ? type : "…" });
  }
  return parseNumber(basic, culture);
}

function parseText(cell: string, culture: NumberCulture): ParsedNumber | null | Problem {
  if (cell.length > LONGEST * 4) return null;
  const text = tidy(cell);
  if (ERROR_VALUE.test(text)) return new Problem("cell-error", { text });
  if (!/\d/.test(text) || text.length > LONGEST) return null;
  const parts = NUMBER.exec(text)?.groups;
  const before = parseHead(parts?.["head"] ?? /^[^\d]*/.exec(text)?.[0] ?? "");
  if (before === "text") return null;
  const after = parts ? parseTail(parts["tail"] ?? "", (parts["body"] ?? "").endsWith(" ")) : null;
  const digits = parts ? parseBody((parts["body"] ?? "").trimEnd(), culture) : null;
  const ambiguous = new Problem("ambiguous-number", { text });
  if (before === "unclear" || after === null || digits === null) return ambiguous;
  const signs = before.signs + after.signs;
  const percents = before.percents + after.percents;
  if (signs > 1 || percents > 1 || before.opened !== after.closed) return ambiguous;
  if (before.opened && before.signs + after.signs > 0) return ambiguous;
  const value = Number(
    percents === 1 ? `${digits.mantissa}e${digits.exponent - 2}` : `${digits.mantissa}e${digits.exponent}`,
  );
  if (!Number.isFinite(value)) return new Problem("not-a-number", { text });
  const negative = before.opened || before.minus || after.signs > 0;
  return {
    value: negative && value !== 0 ? -value : value,
    unit: [before.currency, after.unit].filter((unit) => unit !== "").join(" ") || null,
    percent: percents === 1,
  };
}

/** One kind of space, minus, apostrophe and digit; no marks of writing direction. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, " ")
    .replace(/[\u2212\u2012\u2013\ufe63]/g, "-")
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/\u066a/g, "%")
    .trim();
}

interface Head {
  readonly signs: number;
  readonly minus: boolean;
  readonly percents: number;
  readonly opened: boolean;
  readonly currency: string;
}

/** Reads what stands before the digits; "text" when that is prose, "unclear" for bounds such as "<5" or "ca. 5". */
function parseHead(head: string): Head | "text" | "unclear" {
  const bare = head.replace(/ /g, "");
  if (/^(?:ca\.?|approx\.?|env\.?|[~<>≈≤≥±=]+)/iu.test(bare)) return "unclear";
  const currency = bare.replace(/[-+(%]/g, "");
  if (currency !== "" && !CURRENCY.test(currency)) return "text";
  if (!/^[-+]?\(?[-+]?[^-+(%]*[-+]?\(?[-+]?%?$/u.test(bare)) return "unclear";
  const count = (sign: RegExp) => bare.match(sign)?.length ?? 0;
  if (count(/\(/g) > 1) return "unclear";
  return {
    signs: count(/[-+]/g),
    minus: bare.includes("-"),
    percents: count(/%/g),
    opened: bare.includes("("),
    currency,
  };
}

interface Tail {
  readonly signs: number;
  readonly percents: number;
  readonly closed: boolean;
  readonly unit: string;
}

/** Reads what stands after the digits, or `null` when it is neither bracket, percent sign nor unit. */
function parseTail(tail: string, spaced: boolean): Tail | null {
  const parts =
    /^(?<minus>-?) ?(?<first>\)?) ?(?<percent>%?) ?(?<unit>[^()%]*?) ?(?<last>\)?)(?<late>-?)$/u.exec(
      tail,
    )?.groups;
  if (!parts) return null;
  const { minus = "", first = "", percent = "", unit = "", last = "", late = "" } = parts;
  if (minus !== "" && (spaced || (unit !== "" && !CURRENCY.test(unit)))) return null;
  if (late !== "" && unit !== "" && !CURRENCY.test(unit)) return null;
  if (first !== "" && last !== "") return null;
  if (unit !== "" && !UNIT.test(unit)) return null;
  return {
    signs: minus.length + late.length,
    percents: percent.length,
    closed: first !== "" || last !== "",
    unit,
  };
}

interface Digits {
  /** Digits with a point at most. */
  readonly mantissa: string;
  readonly exponent: number;
}

/** Reads digits with their separators, or `null` when the culture does not write a number so. */
function parseBody(body: string, culture: NumberCulture): Digits | null {
  const [written = "", power = "0"] = body.split(/[eE]/);
  const decimal = tidySeparator(culture.decimalSeparator);
  const pieces = decimal === "" ? [written] : written.split(decimal);
  const [whole = "", fraction = "", ...more] = pieces;
  if (more.length > 0 || !/^\d*$/.test(fraction) || whole + fraction === "") return null;
  const units = ungroup(whole, tidySeparator(culture.groupSeparator));
  return units === null ? null : { mantissa: `${units || "0"}.${fraction || "0"}`, exponent: Number(power) };
}

/** Takes the group separators out of whole digits: threes, or the twos and three of India, of one kind of separator. */
function ungroup(whole: string, group: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const separator = /[^\d]/.exec(whole)?.[0] ?? "";
  if (separator !== group && separator !== " " && separator !== "'") return null;
  const groups = whole.split(separator);
  const [first = "", ...rest] = groups;
  const last = rest.at(-1) ?? "";
  if (!/^[1-9]\d{0,2}$/.test(first) || !/^\d{3}$/.test(last)) return null;
  const threes = rest.every((digits) => /^\d{3}$/.test(digits));
  const indian =
    separator === "," && first.length < 3 && rest.slice(0, -1).every((digits) => /^\d{2}$/.test(digits));
  return threes || indian ? groups.join("") : null;
}

/** A culture's separator in the form `tidy` gives it; every space counts as one. */
function tidySeparator(separator: string): string {
  return /^\s$/.test(separator) ? " " : separator.replace(/[\u2018\u2019\u02bc]/g, "'");
}
