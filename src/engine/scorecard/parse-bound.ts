import type { Direction } from "./model";
import { Problem } from "./problem";
import { parseNumber, type NumberCulture, type ParsedNumber } from "./text-number";

/** A target written as a limit: the number, and the direction that the sign or word before it implies. */
export interface Bound extends ParsedNumber {
  readonly direction: Exclude<Direction, "range">;
}

type Side = Bound["direction"];

/** Words that stand before or after a limit, in English, German, French, Spanish and Portuguese; accents do not count. */
const BEFORE: Readonly<Record<Side, string>> = {
  higher:
    "minimum of|minimum|minimal|min|at least|no less than|not less than|not below|more than|greater than|above|over|" +
    "mindestens|mind|nicht unter|mehr als|grosser als|uber|ab|au moins|au minimum|plus de|superieur a|superieure a|" +
    "como minimo|minimo|al menos|por lo menos|mas de|mayor que|mayor de|superior a|" +
    "no minimo|pelo menos|mais de|maior que|acima de",
  lower:
    "maximum of|maximum|maximal|max|at most|no more than|not more than|not above|up to|less than|fewer than|under|below|" +
    "hochstens|nicht uber|weniger als|kleiner als|unter|bis zu|bis|au plus|au maximum|moins de|inferieur a|inferieure a|" +
    "jusqu a|como maximo|maximo|a lo sumo|no mas de|menos de|menor que|menor de|inferior a|por debajo de|hasta|" +
    "no maximo|nao mais de|abaixo de|ate",
};
const AFTER: Readonly<Record<Side, string>> = {
  higher:
    "or more|or higher|or above|or better|and above|and more|oder mehr|oder hoher|ou plus|et plus|o mas|ou mais|\\+",
  lower:
    "or less|or lower|or below|or fewer|and below|oder weniger|ou moins|et moins|o menos|ou menos|maximum|max",
};
const SIGNS: Readonly<Record<Side, string>> = { higher: "≥|⩾|>=|=>|>", lower: "≤|⩽|<=|=<|<" };

const SIDES = ["higher", "lower"] as const;
const FORMS = SIDES.map((side) => ({
  side,
  before: new RegExp(`^(?:(?:${SIGNS[side]})|(?:${BEFORE[side]})(?![\\p{L}])[.:]?) ?`, "iu"),
  after: new RegExp(` ?\\(?(?:${AFTER[side]})[.]?\\)?$`, "iu"),
}));

/**
 * Reads a target that is written as a limit: "≥ 95%", "< 5 days", "max. 3", "min 90 %", "höchstens 5", "95 % ou plus".
 *
 * A limit itself counts as kept, whether the sign is < or ≤. "30 min" is thirty minutes.
 *
 * @param cell - What Excel gives for a cell.
 * @returns The number with its unit, in the workbook's culture, and the direction; `null` where the cell is no limit.
 */
export function parseBound(cell: unknown, culture: NumberCulture): Bound | null {
  if (typeof cell !== "string" || cell.length > 64 || !/\d/.test(cell)) return null;
  const text = cell.replace(/\s+/g, " ").trim();
  // Folded letter by letter, so that places in it are places in the text.
  const folded = Array.from(text, fold).join("");
  for (const { side, before, after } of FORMS) {
    const start = before.exec(folded)?.[0].length ?? 0;
    const end = folded.length - (start > 0 ? 0 : (after.exec(folded)?.[0].length ?? 0));
    if (start === 0 && end === folded.length) continue;
    const parsed = parseNumber(text.slice(start, end), culture);
    if (parsed !== null && !(parsed instanceof Problem)) return { ...parsed, direction: side };
  }
  return null;
}

function fold(letter: string): string {
  if (letter === "’" || letter === "'") return " ";
  const bare = letter.normalize("NFD").charAt(0);
  return bare.length === letter.length ? bare : letter;
}
