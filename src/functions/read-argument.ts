import type { Direction, Quantity } from "../engine/scorecard/model";
import { parseDirection } from "../engine/scorecard/parse-choice";
import { Problem } from "../engine/scorecard/problem";
import { type ParsedNumber, parseNumber } from "../engine/scorecard/text-number";

const CONVENTIONS = [
  { decimalSeparator: ".", groupSeparator: "," },
  { decimalSeparator: ",", groupSeparator: "." },
] as const;

/**
 * Reads an argument's cell as a number.
 *
 * A function does not know the workbook's culture, so a number written as text counts only when it can be read in one way:
 * "12,5" and "1.5" can, "1.234" is `ambiguous-number`. Text without a number is no reading.
 *
 * @param cell - A cell as Excel passes it; an Excel error comes as an object with `code`.
 */
export function readNumber(cell: unknown): Quantity {
  if (isAbsent(cell)) return null;
  if (typeof cell === "number") {
    return Number.isFinite(cell) ? cell : new Problem("not-a-number", { text: String(cell) });
  }
  const error = errorOf(cell);
  if (error) return error;
  const readings = CONVENTIONS.map((culture) => parseNumber(cell, culture));
  const numbers = readings.filter(
    (reading): reading is ParsedNumber => reading !== null && "value" in reading,
  );
  const [number, other] = numbers;
  if (!number) return readings.find((reading) => reading instanceof Problem) ?? null;
  if (other && other.value !== number.value) return new Problem("ambiguous-number", { text: String(cell) });
  return number.value;
}

/** Reads a direction; a blank cell, which the desktop passes as 0, says nothing. */
export function readDirection(cell: unknown): Direction | null | Problem {
  if (isUnsaid(cell)) return null;
  return errorOf(cell) ?? parseDirection(cell);
}

/** True for an optional argument left out, or an empty cell given for one. */
export function isAbsent(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

/** True for an option left out, or a blank cell given for one, which the desktop passes as 0. */
export function isUnsaid(cell: unknown): boolean {
  return isAbsent(cell) || cell === 0;
}

/** True where a cell is empty or may be: the desktop passes an empty cell as 0. */
export function mayBeBlank(number: Quantity): boolean {
  return number === null || number === 0;
}

/** The problem of an argument that is an Excel error, or of a cell that is no cell at all. */
export function errorOf(cell: unknown): Problem | null {
  if (typeof cell !== "object" || cell === null || !("code" in cell)) return null;
  return new Problem("cell-error", { text: typeof cell.code === "string" ? cell.code : "#VALUE!" });
}
