import { parseRect } from "../excel/rect";
import { argumentClass, DYNAMIC, GIVING_ARRAYS } from "./argument-classes";
import { type FormulaToken, formulaTokens } from "./formula-tokens";

/** One argument of a function, or what stands in brackets, while it is read. */
interface Argument {
  /** In capitals; empty for brackets alone, and for the whole formula. */
  readonly name: string;
  index: number;
  /** True where all is calculated value by value anyway. */
  readonly within: boolean;
  /** It has several cells or values, an operator, and the operator that takes one of several cells. */
  several: boolean;
  calculates: boolean;
  single: boolean;
  /** What comes out of the function has several values. */
  gives: boolean;
}

/**
 * Whether a formula that fills one cell must be stored as a dynamic array formula all the same, because it calculates with
 * several cells where a plain formula of a file takes one of them, e.g. `SUM(A1:A3*B1:B3)`. Excel would else put `@` in.
 *
 * @param formula - As Excel shows it, with or without `=`.
 * @param isBlock - Whether a name stands for several cells.
 */
export function needsArrays(formula: string, isBlock: (name: string) => boolean): boolean {
  return new ArrayCheck(formulaTokens(formula.replace(/^=/, "")), isBlock).run();
}

class ArrayCheck {
  readonly #stack: Argument[] = [];
  #at = 0;
  #hasBlock = false;
  #hasVariables = false;
  #found = false;

  constructor(
    private readonly tokens: readonly FormulaToken[],
    private readonly isBlock: (name: string) => boolean,
  ) {}

  run(): boolean {
    this.#open("");
    for (; this.#at < this.tokens.length && !this.#found; this.#at++) this.#step(this.tokens[this.#at]);
    while (this.#stack.length > 0) this.#close();
    return this.#found || (this.#hasVariables && this.#hasBlock);
  }

  #step(token: FormulaToken | undefined): void {
    const top = this.#stack.at(-1);
    if (!top || !token) return;
    const { kind, text } = token;
    if (kind === "word") this.#word(text.toUpperCase(), text);
    else if (kind === "bracket") this.#bracket(text);
    else if (kind !== "sign") return;
    else if (text === "(") this.#open("");
    else if (text === ")") this.#close();
    else if (text === "," || text === ";") this.#nextArgument(top);
    else if (text === "{") this.#constant();
    else if (text === ":") this.#several();
    else if (text === "#") this.#hash(top);
    else if (text === "@") top.single = true;
    else if (/[-+*/^&=<>%]/.test(text)) {
      top.calculates = true;
      top.single = false;
    }
  }

  #word(name: string, text: string): void {
    const next = this.#peek(1);
    if (next === "(") {
      this.#at++;
      if (DYNAMIC.has(name)) this.#found = true;
      if (name === "LET" || name === "LAMBDA") this.#hasVariables = true;
      this.#open(name);
    } else if (next === ":") this.#range(name);
    else if (next !== "!" && !next.startsWith("[") && this.isBlock(text)) this.#several();
  }

  /** The second end is passed over; a block of one cell is one cell. */
  #range(first: string): void {
    const second = this.tokens[this.#at + 2];
    if (second?.kind !== "word" || this.#peek(3) === "(") return;
    const isOne = second.text.toUpperCase() === first;
    this.#at += 2;
    if (!isOne || parseRect(first) === null) this.#several();
  }

  /** A structured reference, or the number of another workbook. */
  #bracket(text: string): void {
    const kindAt = (by: number) => this.tokens[this.#at + by]?.kind;
    const isForeign = kindAt(-1) !== "word" && kindAt(1) === "word";
    const isOne = /@|#This Row/i.test(text) || (/#(?:Headers|Totals)/i.test(text) && text.startsWith("[["));
    if (!isForeign && !isOne) this.#several();
  }

  #constant(): void {
    const end = this.tokens.findIndex(({ text }, index) => index > this.#at && text === "}");
    const inner = this.tokens.slice(this.#at + 1, end < 0 ? undefined : end);
    if (inner.some(({ text }) => text === "," || text === ";")) this.#several();
    this.#at = end < 0 ? this.tokens.length : end;
  }

  /** Behind a cell: all that its formula spills. Else an error, such as `#N/A`, whose letters are no operators. */
  #hash(top: Argument): void {
    if (parseRect(this.#before()) !== null) {
      this.#several();
      return;
    }
    if (/^(?:N|DIV)$/i.test(this.#peek(1)) && this.#peek(2) === "/") this.#at += 3;
    else this.#at += 1;
    top.single = false;
  }

  #several(): void {
    const top = this.#stack.at(-1);
    this.#hasBlock = true;
    if (top && !top.single) top.several = true;
  }

  #open(name: string): void {
    const around = this.#stack.at(-1);
    const within =
      around !== undefined &&
      (around.within || (around.name !== "" && argumentClass(around.name, around.index) === "array"));
    const fresh = { several: false, calculates: false, single: false, gives: GIVING_ARRAYS.has(name) };
    this.#stack.push({ name, index: 0, within, ...fresh });
  }

  #nextArgument(top: Argument): void {
    this.#endArgument(top);
    top.index++;
    top.several = top.calculates = top.single = false;
  }

  #close(): void {
    const top = this.#stack.pop();
    if (!top) return;
    this.#endArgument(top);
    const around = this.#stack.at(-1);
    if (around && top.gives && !around.single) around.several = true;
  }

  /** Several values with an operator, or where a function takes one, ask for arrays. */
  #endArgument(top: Argument): void {
    if (!top.several) return;
    const { name, index, within } = top;
    const taken = name === "" ? "cells" : argumentClass(name, index);
    const isArray = within || taken === "array";
    const isRow = name === "ROW" || name === "COLUMN";
    if (!isArray && (top.calculates || taken === "value" || isRow)) this.#found = true;
    if (name === "" || ((name === "IF" || name === "CHOOSE") && index > 0)) top.gives = true;
  }

  #peek(by: number): string {
    return this.tokens[this.#at + by]?.text ?? "";
  }

  #before(): string {
    return this.tokens[this.#at - 1]?.text ?? "";
  }
}
