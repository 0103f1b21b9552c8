import type { Culture } from "../model";
import type { FileFormat } from "./import-model";

/** How numbers and dates are written, and which of the two the cells leave open. */
export interface DetectedCulture {
  readonly decimal: FileFormat["decimal"];
  readonly dateOrder: FileFormat["dateOrder"];
  readonly doubts: readonly ("decimal" | "dateOrder")[];
}

const LONGEST = 40;

/**
 * Tells by the cells themselves whether a comma or a point is the decimal sign, and in which order dates stand.
 *
 * "1.234,5", "0,5" and "12,75" speak for a comma; "1,234" alone says nothing. "31/12/2025" speaks for day first,
 * "12/31/2025" for month first; dates with points are written day first wherever they are written. What is left open goes
 * by the delimiter (a semicolon is what Excel writes where the comma is the decimal sign), then by the workbook.
 */
export function detectCulture(
  rows: readonly (readonly string[])[],
  delimiter: FileFormat["delimiter"],
  workbook: Pick<Culture, "decimalSeparator" | "dateOrder">,
): DetectedCulture {
  const cells = rows.flat().filter((cell) => cell.length <= LONGEST && /\d/.test(cell));
  const decimal = decimalOf(cells, delimiter, workbook);
  const dates = dateOrderOf(cells, delimiter === ";" || decimal.sign === ",", workbook);
  return {
    decimal: decimal.sign,
    dateOrder: dates.order,
    doubts: [
      ...(decimal.doubtful ? (["decimal"] as const) : []),
      ...(dates.doubtful ? (["dateOrder"] as const) : []),
    ],
  };
}

function decimalOf(
  cells: readonly string[],
  delimiter: FileFormat["delimiter"],
  workbook: Pick<Culture, "decimalSeparator">,
): { readonly sign: "." | ","; readonly doubtful: boolean } {
  const votes = { ",": 0, ".": 0, open: 0 };
  for (const cell of cells) {
    const vote = decimalIn(cell);
    if (vote !== null) votes[vote]++;
  }
  const [comma, point] = [votes[","], votes["."]];
  if (comma !== point) return { sign: comma > point ? "," : ".", doubtful: comma > 0 && point > 0 };
  const usual = delimiter === ";" || (delimiter !== "," && workbook.decimalSeparator === ",") ? "," : ".";
  return { sign: usual, doubtful: votes.open > 0 || comma > 0 };
}

/** The decimal sign that a cell's number shows; "open" where it could be either; `null` for no such number. */
export function decimalIn(cell: string): "," | "." | "open" | null {
  const core = /^[^\d.,]*(\d[\d.,' \u00a0\u202f]*|[.,]\d+)[^\d]*$/.exec(cell.trim())?.[1]?.trim();
  if (core === undefined || !/[.,]/.test(core)) return null;
  const [lastComma, lastPoint] = [core.lastIndexOf(","), core.lastIndexOf(".")];
  if (lastComma >= 0 && lastPoint >= 0) {
    const sign = lastComma > lastPoint ? "," : ".";
    const [whole = "", fraction = "", ...more] = core.split(sign);
    return more.length === 0 && /^\d+$/.test(fraction) && isGrouped(whole) ? sign : null;
  }
  const sign = lastComma >= 0 ? "," : ".";
  const other = sign === "," ? "." : ",";
  const parts = core.split(sign);
  if (parts.length > 2) return isGrouped(core) ? other : null;
  const [whole = "", fraction = ""] = parts;
  if (/[' \u00a0\u202f]/.test(whole)) return sign;
  return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? "open" : sign;
}

function isGrouped(whole: string): boolean {
  return /^\d{1,3}(?:[.,' \u00a0\u202f]\d{2,3})*[.,' \u00a0\u202f]\d{3}$/.test(whole) || /^\d+$/.test(whole);
}

const DATE = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:$|[ T,])/;

function dateOrderOf(
  cells: readonly string[],
  isEuropean: boolean,
  workbook: Pick<Culture, "dateOrder">,
): { readonly order: FileFormat["dateOrder"]; readonly doubtful: boolean } {
  const votes = { dmy: 0, mdy: 0, ymd: 0, open: 0 };
  for (const cell of cells) {
    const vote = dateOrderIn(cell.trim());
    if (vote !== null) votes[vote]++;
  }
  const ranked = (["dmy", "mdy", "ymd"] as const).toSorted((one, other) => votes[other] - votes[one]);
  const [first = "dmy", second = "mdy"] = ranked;
  if (votes[first] > 0) return { order: first, doubtful: votes[second] > 0 };
  if (isEuropean) return { order: "dmy", doubtful: votes.open > 0 };
  return { order: workbook.dateOrder === "ymd" ? "dmy" : workbook.dateOrder, doubtful: votes.open > 0 };
}

function dateOrderIn(cell: string): "dmy" | "mdy" | "ymd" | "open" | null {
  const parts = DATE.exec(cell);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  if (first > 31) return "ymd";
  if (first > 12) return "dmy";
  if (second > 12) return "mdy";
  return parts[2] === "." ? "dmy" : "open";
}
