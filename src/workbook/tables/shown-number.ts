import type { Culture } from "../model";

const DIGITS = /[0#?]/;

/** What one section of a number format says. */
interface Section {
  readonly before: string;
  readonly after: string;
  readonly scale: number;
  readonly leastDecimals: number;
  readonly mostDecimals: number;
  readonly leastDigits: number;
  readonly isGrouped: boolean;
}

/**
 * Writes a number as a cell of that format shows it: thousands, decimals, percent, currency and units; negatives by their own
 * section. Made for samples: fractions, exponents and conditions give `null`.
 *
 * @param format - Excel's number format, not a date's, such as `#,##0.0" k€";(#,##0.0)`.
 * @param culture - Whose separators are written.
 * @returns The text, or `null` where the format is beyond this or says nothing about numbers.
 * @see ECMA-376 part 1, 18.8.31 numFmts.
 */
export function shownNumber(value: number, format: string, culture: Culture): string | null {
  const sections = split(format);
  if (/^(general|@|)$/i.test(sections[0] ?? "") || /[<>=]\s*-?\d/.test(format)) return null;
  const own = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined;
  const section = readSection(own ?? sections[0] ?? "");
  if (section === null) return null;
  if (typeof section === "string") return section.trim();
  const size = rounded(Math.abs(value) * section.scale, section.mostDecimals);
  const [whole = "", decimals = ""] = size.toFixed(section.mostDecimals).split(".");
  const kept = decimals.slice(0, section.leastDecimals) + trimmed(decimals.slice(section.leastDecimals));
  const digits = whole === "0" && section.leastDigits === 0 ? "" : whole.padStart(section.leastDigits, "0");
  const grouped = section.isGrouped
    ? digits.replace(/\B(?=(\d{3})+$)/g, () => culture.groupSeparator)
    : digits;
  const number = grouped + (kept === "" ? "" : culture.decimalSeparator + kept);
  const sign = value < 0 && own === undefined ? "-" : "";
  return `${sign}${section.before}${number}${section.after}`.replace(/\s+/g, " ").trim();
}

/** Halves go up as they are written: 1.2345 is 1.235, though its binary number is a little less. */
function rounded(size: number, decimals: number): number {
  const shifted = Number(`${size}e${decimals}`);
  return Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${decimals}`) : size;
}

const trimmed = (zeros: string): string => zeros.replace(/0+$/, "");

/** Sections of a format; a semicolon inside quotes or behind a backslash does not end one. */
function split(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;])+|(?<=;|^)(?=;|$)/g) ?? [];
}

/** Reads a section; one without places for digits is its text, and `null` is beyond this. */
function readSection(section: string): Section | string | null {
  let [before, core, after] = ["", "", ""];
  let scale = 1;
  for (const [token] of section.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*].|./gs)) {
    const text = textOf(token);
    if (text === null) {
      if (after !== "" && DIGITS.test(token)) return null;
      core += token;
    } else if (core === "") before += text;
    else after += text;
    if (token === "%") scale *= 100;
    if (/^[eE/]$/.test(token)) return null;
  }
  if (!DIGITS.test(core)) return before + after;
  const parts = core.split(".");
  const [whole = "", decimals = ""] = parts.map((part) => part.replace(/,+$/, ""));
  const thousands = parts.reduce((count, part) => count + (/,+$/.exec(part)?.[0].length ?? 0), 0);
  return {
    before,
    after,
    scale: scale / 1000 ** thousands,
    leastDecimals: decimals.replace(/[^0]/g, "").length,
    mostDecimals: decimals.replace(/[^0#?]/g, "").length,
    leastDigits: whole.replace(/[^0]/g, "").length,
    isGrouped: whole.includes(","),
  };
}

/** Text that a token writes, `null` where it is a place for digits. */
function textOf(token: string): string | null {
  if (/^[0#?.,]$/.test(token)) return null;
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith("\\")) return token.slice(1);
  if (token.startsWith("[")) return /^\[\$([^-\]]*)/.exec(token)?.[1] ?? "";
  if (token.startsWith("_")) return " ";
  return token.startsWith("*") ? "" : token;
}
