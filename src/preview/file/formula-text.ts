import { lambdaParameters } from "./formula-parameters";
import { type FormulaToken, formulaTokens } from "./formula-tokens";
import { DOTTED_FUNCTIONS, FUTURE_FUNCTIONS, WORKSHEET_FUNCTIONS } from "./future-functions";

const ADD_IN = /^_xldudf_([a-z\d]+)_(\w+)$/i;
const CUSTOM = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}\p{N}_]+)+$/u;

/** Letters of a formula beyond which it is not looked into; Excel stops at 8,192. */
const LONGEST = 65_536;

/** What a formula means beside its text. */
export interface FormulaPlace {
  /** Name of the table that holds the cell, which `[@Actual]` leaves out. */
  readonly table?: string | undefined;
}

/**
 * A formula of the file as Excel shows it, without the leading `=` in both: `_xlfn.XLOOKUP(` becomes `XLOOKUP(`, and
 * `_xldudf_BSC_STATUS(`, an add-in's function, `BSC.STATUS(`.
 */
export function formulaFromFile(formula: string): string {
  if (!formula.includes("_xl") || formula.length > LONGEST) return formula;
  const tokens = formulaTokens(formula).map((token) => ({ ...token, text: shownWord(token) }));
  return withOperators(tokens)
    .map(({ text }) => text)
    .join("");
}

/** A formula as Excel shows it in the form of the file, without the leading `=` in both. */
export function formulaToFile(formula: string, place: FormulaPlace = {}): string {
  if (formula.length > LONGEST) return formula;
  const tokens = withCalls(formulaTokens(formula));
  const parameters = lambdaParameters(tokens);
  return tokens.map((_, index) => fileText(tokens, index, parameters.has(index), place)).join("");
}

function shownWord({ kind, text }: FormulaToken): string {
  if (kind === "bracket") return text.replace(/^\[_xlpm\./i, "[");
  if (kind !== "word" || !/^_xl/i.test(text)) return text;
  const addIn = ADD_IN.exec(text);
  if (addIn) return `${addIn[1] ?? ""}.${addIn[2] ?? ""}`;
  if (/^_xlfn\.(SINGLE|ANCHORARRAY)$/i.test(text)) return text;
  return text.replace(/^_xlfn\.(_xlws\.)?|^_xlpm\./i, "");
}

/** `_xlfn.ANCHORARRAY(B2)` as `B2#`, and `_xlfn.SINGLE(B2:B9)` as `@B2:B9`. */
function withOperators(tokens: readonly FormulaToken[]): FormulaToken[] {
  const shown = [...tokens];
  for (let at = shown.length - 1; at >= 0; at--) {
    const name = /^_xlfn\.(SINGLE|ANCHORARRAY)$/i.exec(shown[at]?.text ?? "")?.[1]?.toUpperCase();
    if (shown[at]?.kind !== "word" || name === undefined || shown[at + 1]?.text !== "(") continue;
    const end = closing(shown, at + 1);
    const inner = shown.slice(at + 2, end);
    const sign = (text: string): FormulaToken => ({ kind: "sign", text });
    const bare = name === "SINGLE" ? [sign("@"), ...inner] : [...inner, sign("#")];
    shown.splice(at, end + 1 - at, ...bare);
  }
  return shown;
}

/** `B2#` as `_xlfn.ANCHORARRAY(B2)`, and `@B2:B9` as `_xlfn.SINGLE(B2:B9)`. */
function withCalls(tokens: readonly FormulaToken[]): FormulaToken[] {
  const filed = [...tokens];
  for (let at = filed.length - 1; at >= 0; at--) {
    const text = filed[at]?.kind === "sign" ? filed[at]?.text : "";
    if (text === "@") wrap(filed, at, at + 1, operandEnd(filed, at + 1), "SINGLE");
    const spilled = text === "#" && filed[at - 1]?.kind === "word";
    if (spilled) {
      const start = operandStart(filed, at - 1);
      wrap(filed, at, start, at, "ANCHORARRAY");
      at = start;
    }
  }
  return filed;
}

function wrap(tokens: FormulaToken[], operator: number, start: number, end: number, name: string): void {
  if (start >= end) return;
  const call: FormulaToken[] = [
    { kind: "word", text: `_xlfn.${name}` },
    { kind: "sign", text: "(" },
    ...tokens.slice(start, end),
    { kind: "sign", text: ")" },
  ];
  const first = Math.min(operator, start);
  tokens.splice(first, Math.max(end, operator + 1) - first, ...call);
}

/** Where the reference, name or call that begins at an index ends. */
function operandEnd(tokens: readonly FormulaToken[], start: number): number {
  let at = start;
  for (; at < tokens.length; at++) {
    const { kind, text } = tokens[at] ?? { kind: "sign", text: "" };
    if (text === "(") at = closing(tokens, at);
    else if (kind === "text" || (kind === "sign" && text !== ":" && text !== "!")) break;
  }
  return Math.min(at, tokens.length);
}

/** Where the reference that ends at an index begins: with its sheet. */
function operandStart(tokens: readonly FormulaToken[], end: number): number {
  let at = end;
  while (
    tokens[at - 1]?.text === "!" &&
    (tokens[at - 2]?.kind === "word" || tokens[at - 2]?.kind === "sheet")
  ) {
    at -= 2;
  }
  return at;
}

function closing(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.kind !== "sign") continue;
    if (tokens[at]?.text === "(") depth++;
    else if (tokens[at]?.text === ")" && --depth === 0) return at;
  }
  return tokens.length;
}

function fileText(
  tokens: readonly FormulaToken[],
  index: number,
  isParameter: boolean,
  place: FormulaPlace,
): string {
  const { kind, text } = tokens[index] ?? { kind: "sign", text: "" };
  const before = tokens[index - 1];
  if (kind === "bracket") {
    if (isParameter) return `[_xlpm.${text.slice(1)}`;
    // `[1]Sheet1!A1` is in another workbook.
    if (tokens[index + 1]?.kind === "word") return text;
    return fileBracket(text, before?.kind === "word" ? "" : (place.table ?? null));
  }
  if (kind !== "word") return text;
  if (isParameter) return `_xlpm.${text}`;
  if (tokens[index + 1]?.text !== "(" || before?.text === "!") return text;
  return fileFunction(text);
}

function fileFunction(name: string): string {
  const known = name.toUpperCase();
  if (WORKSHEET_FUNCTIONS.has(known)) return `_xlfn._xlws.${name}`;
  if (FUTURE_FUNCTIONS.has(known)) return `_xlfn.${name}`;
  if (DOTTED_FUNCTIONS.has(known) || /^_xl/i.test(name) || !CUSTOM.test(name)) return name;
  return `_xldudf_${name.replaceAll(".", "_")}`;
}

/** `[@Actual]` as `Table1[[#This Row],[Actual]]`. `table` is `""` where it stands before the bracket. */
function fileBracket(text: string, table: string | null): string {
  if (table === null) return text;
  const row = /^\[@(.*)\]$/su.exec(text)?.[1];
  if (row === undefined) return `${table}${text}`;
  if (row === "") return `${table}[#This Row]`;
  return `${table}[[#This Row],${row.startsWith("[") ? row : `[${row}]`}]`;
}
