/** A piece of a formula. Pieces put together again are the formula, letter by letter. */
export interface FormulaToken {
  /**
   * `word` is a name, reference or number, `text` is a string in quotes, `sheet` is a sheet's name in apostrophes, and
   * `bracket` is a structured or external reference in square brackets; `sign` is any other letter.
   */
  readonly kind: "word" | "text" | "sheet" | "bracket" | "sign";
  readonly text: string;
}

const PIECE = /("(?:[^"]|"")*"?)|('(?:[^']|'')*'?)|([\p{L}\p{N}_.\\$?]+)|\[|[^]/uy;

/** Cuts a formula into pieces, so that what stands in quotes or brackets is not taken for names. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  PIECE.lastIndex = 0;
  for (let at = 0; at < formula.length; at = PIECE.lastIndex) {
    const found = PIECE.exec(formula);
    if (!found) break;
    if (found[0] === "[") {
      const text = formula.slice(at, bracketEnd(formula, at));
      PIECE.lastIndex = at + text.length;
      tokens.push({ kind: "bracket", text });
    } else tokens.push({ kind: kindOf(found), text: found[0] });
  }
  return tokens;
}

function kindOf([, text, sheet, word]: RegExpExecArray): FormulaToken["kind"] {
  if (text !== undefined) return "text";
  if (sheet !== undefined) return "sheet";
  return word === undefined ? "sign" : "word";
}

/** Where the bracket that opens at `start` is closed. Inside, an apostrophe takes the next letter as it is. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const letter = formula[at];
    if (letter === "'") at++;
    else if (letter === "[") depth++;
    else if (letter === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}
