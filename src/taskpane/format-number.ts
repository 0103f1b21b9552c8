import { format, getFormatInfo, isValidFormat } from "numfmt";

/** Decimals that a value worked out by us may show beyond its cell's format. */
const MORE_DECIMALS = 2;
/** Quoted text, escapes, brackets and fillers, then the first digits of a section. */
const FIRST_DIGITS =
  /((?:"[^"]*"|\\.|\[[^\]]*\]|[_*].|[^0#?])*?[0#?][0#?,]*?)(\.[0#?]*)?(?=,*(?:[^0#?,.]|$))/y;

/**
 * Writes a number as Excel shows it in a cell of that number format.
 *
 * @param value - The number, as the cell holds it.
 * @param pattern - Excel's number format, such as `#,##0.0" k€"`.
 * @param culture - BCP 47 tag of the workbook's culture.
 * @param exactly - Adds up to two decimals where the format would round a value that stands in no cell.
 * @returns The text, or `null` where the format says nothing about numbers.
 */
export function formatNumber(
  value: number,
  pattern: string,
  culture: string,
  exactly = false,
): string | null {
  if (pattern === "" || pattern === "@" || !isValidFormat(pattern)) return null;
  const info = getFormatInfo(pattern);
  if (info.type === "general" || info.type === "text") return null;
  const more = exactly && !info.isDate ? missingDecimals(value * info.scale, info.maxDecimals) : 0;
  const used = more > 0 ? withDecimals(pattern, info.maxDecimals + more) : pattern;
  const text = format(info.isDate ? used : withoutLocales(used), value, {
    locale: culture,
    throws: false,
  }).trim();
  return text === "" || text.startsWith("#") ? null : text.replaceAll(/ {2,}/g, " ");
}

/** `[$€-407]` names a currency's country, which never changes the separators that Excel writes. */
function withoutLocales(pattern: string): string {
  return pattern.replaceAll(/\[\$([^\]-]*)-[^\]]*\]/g, (_, symbol: string) =>
    symbol === "" ? "" : `"${symbol}"`,
  );
}

function missingDecimals(shown: number, decimals: number): number {
  for (let more = 0; more < MORE_DECIMALS; more++) {
    const scaled = Math.abs(shown) * 10 ** (decimals + more);
    if (Math.abs(scaled - Math.round(scaled)) <= 1e-6 * Math.max(1, scaled)) return more;
  }
  return MORE_DECIMALS;
}

/** Gives every section of a pattern this many decimals. */
function withDecimals(pattern: string, decimals: number): string {
  return pattern
    .split(";")
    .map((section) => {
      FIRST_DIGITS.lastIndex = 0;
      return section.replace(FIRST_DIGITS, (_, whole: string) => `${whole}.${"0".repeat(decimals)}`);
    })
    .join(";");
}
